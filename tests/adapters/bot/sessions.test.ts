import { expect, test } from "@jest/globals";
import { AppError } from "#shared/errors.ts";
import { buttonsOf, expectGoodCard, partsOf } from "./card-rules.ts";
import { chat, expert } from "./chat.ts";

const experts = [expert("mira", ["hashtags", "erster beitrag"])];
const HOSTILE = "**free** [click](https://evil.example) {{date(2026-11-21t00:00:00z, short)}}";

test("books from topic to time with two short answers", async () => {
  const { hear, say, state, world } = chat({ experts });

  const [topics] = await hear("book");
  const [slots] = await hear("hashtags");
  const [booked] = await say("2");

  if (topics && slots) [topics, slots].forEach(expectGoodCard);
  expect(topics?.text).toBe(
    "What would you like to talk about?\n1  erster beitrag\n2  hashtags\nType the number or the topic.",
  );
  expect(slots?.text).toContain(
    "with Mira König. You are both free:\n1  Tue 24 Nov, 09:00–09:30\n2  Tue 24 Nov, 09:30",
  );
  expect(booked).toBe(
    "Booked: Tue 24 Nov, 09:30–10:00, with Mira König. It shows as “Conversation” in both calendars, private, " +
      "as a Teams meeting. “cancel” cancels it.",
  );
  expect([...world.events.values()]).toMatchObject([
    { organizerId: "mira", attendeeId: "lars", subject: "Conversation" },
  ]);
  expect(state.dialogue).toBeNull();
});

test("books with one sentence and one tap, in German", async () => {
  const { hear, press } = chat({ experts, person: { language: "de" } });

  const [slots] = await hear("buchen Hashtags Mittwoch nachmittag, nicht Donnerstag");
  const first = slots && buttonsOf(slots)[0];
  const booked = await press(first?.verb ?? "", first?.data);

  expect(slots?.text).toContain("Ein vertrauliches Gespräch über „hashtags“ mit Mira König.");
  expect(first?.title).toBe("1  Mi 25.\u00a0Nov., 12:00–12:30");
  expect(booked.text).toContain("Gebucht: Mi 25.\u00a0Nov., 12:00–12:30, mit Mira König.");
  expectGoodCard(booked);
  expect(buttonsOf(booked)).toEqual([]);
});

test("shows times on the asker's own clock", async () => {
  const { say } = chat({ experts, person: { zone: "Europe/London" } });

  expect((await say("book hashtags"))[0]).toContain("1  Tue 24 Nov, 08:00–08:30");
});

test.each(["2", "the second", "Tue 9:30", "Dienstag 9:30", "9:30 Tuesday", "24 November 9:30", "nummer 2"])(
  "takes the slot that is meant by: %s",
  async (text) => {
    const { say } = chat({ experts });
    await say("book hashtags");

    expect((await say(text))[0]).toContain("Booked: Tue 24 Nov, 09:30–10:00");
  },
);

test.each([
  ["not Tuesday", "1  Wed 25 Nov, 09:00–09:30"],
  ["Friday", "1  Fri 27 Nov, 09:00–09:30"],
  ["lieber nächste Woche", "1  Mon 30 Nov, 09:00–09:30"],
])("looks again when something else suits better: %s", async (wish, first) => {
  const { say } = chat({ experts });
  await say("book hashtags");

  const [answer] = await say(wish);

  expect(answer).toContain(`about “hashtags” with Mira König. You are both free:\n${first}`);
});

test("a wish named before the topic is kept until the topic is chosen", async () => {
  const { hear, press, say } = chat({ experts });
  const [asked] = await hear("book on Thursday");
  const data = { ...(asked && buttonsOf(asked)[0]?.data), topic: "hashtags" };

  const [typed] = await say("2");
  const pressed = await press("sessions.topic", data);

  expect(typed).toContain("1  Thu 26 Nov");
  expect(pressed.text).toBe(typed);
});

test("a weekday is enough when only one of the times is on it", async () => {
  const { say } = chat({ experts });
  await say("book hashtags");

  expect((await say("Thursday"))[0]).toContain("Booked: Thu 26 Nov, 09:00–09:30");
});

test.each(["none of these", "nein", "never mind"])("books nothing after: %s", async (text) => {
  const { say, state, world } = chat({ experts });
  await say("book hashtags");

  expect(await say(text)).toEqual(["All right, nothing was booked. “book” looks again."]);
  expect(state.dialogue).toBeNull();
  expect(world.events.size).toBe(0);
});

test("an answer that is none is an ordinary command, and the question stays open", async () => {
  const { say } = chat({ experts });
  await say("book hashtags");

  const [why] = await say("why?");
  const [booked] = await say("1");

  expect(why).toBe("I haven't written to you on my own.");
  expect(booked).toContain("Booked");
});

test("offers other times when somebody was faster", async () => {
  const { press, say, world } = chat({ experts });
  await say("book hashtags");
  await say("1");

  const taken = await press("sessions.take", { expertId: "mira", topic: "hashtags", start: "2026-11-24T08:00:00Z" });

  expect(taken.text).toMatch(
    /^That time has just been taken\. With Mira König you could also have:\n1 {2}Tue 24 Nov, 09:30/,
  );
  expectGoodCard(taken);
  expect(world.events.size).toBe(1);
});

test("says so when the time is past, and when a card is too old to be read", async () => {
  const { press } = chat({ experts });

  const past = await press("sessions.take", { expertId: "mira", topic: "x", start: "2026-11-20T08:30:00Z" });
  const broken = await press("sessions.take", { expertId: "mira" });

  expect(past.text).toContain("That time has passed");
  expect(broken.text).toContain("out of date");
});

test("a card does not book somebody who stepped down meanwhile", async () => {
  const { press, say, state, world } = chat({ experts });
  await say("book hashtags");
  state.experts.clear();

  const answer = await press("sessions.take", { expertId: "mira", topic: "hashtags", start: "2026-11-24T08:00:00Z" });

  expect(answer.text).toBe("Nobody has volunteered for “hashtags” yet.");
  expect(world.events.size).toBe(0);
});

test("a yes to several times asks again which", async () => {
  const { say } = chat({ experts });
  const [asked] = await say("book hashtags");

  expect(await say("ok")).toEqual([asked]);
});

test("says what help there is when nobody knows about a topic", async () => {
  const { say } = chat({ experts });

  expect(await say("book a room on Friday")).toEqual([
    "Nobody has volunteered for “room” yet. There is help with: erster beitrag, hashtags.",
  ]);
  expect((await chat().say("book"))[0]).toContain("Nobody has volunteered yet");
});

test("with one topic there is nothing to choose", async () => {
  const { say } = chat({ experts: [expert("mira", ["hashtags"])] });

  expect((await say("book"))[0]).toContain("about “hashtags” with Mira König");
});

test("a small typo in the topic is forgiven", async () => {
  const { say } = chat({ experts });

  expect((await say("book hashtgas"))[0]).toContain("about “hashtags”");
});

test("does not guess at a calendar that it cannot see", async () => {
  const unknown = {
    availability: async (people: readonly string[]) =>
      people.map((personId) => ({ personId, kind: "unknown" as const })),
  };
  const { world } = chat();
  const { say } = chat({ experts, booking: { calendar: { ...world.deps.calendar, ...unknown } } });

  expect((await say("book hashtags"))[0]).toContain("I can't see your calendar");
});

test("tells apart a time that is held from one that is in the calendar", async () => {
  const { world } = chat();
  const calendar = {
    ...world.deps.calendar,
    createEvent: async () => {
      throw new AppError("GRAPH_THROTTLED", "later");
    },
  };
  const { say } = chat({ experts, booking: { calendar } });
  await say("book hashtags");

  const [pending] = await say("1");
  const [listed] = await say("my hours");

  expect(pending).toContain("The time is yours: Tue 24 Nov, 09:00–09:30");
  expect(listed).toContain("(not in the calendar yet)");
});

test("cancels the only conversation without asking which", async () => {
  const { say, world } = chat({ experts });
  await say("book hashtags");
  await say("1");

  const [listed] = await say("my hours");
  const [cancelled] = await say("cancel");

  expect(listed).toBe("Booked:\nTue 24 Nov, 09:00–09:30, with Mira König\n“cancel” cancels one.");
  expect(cancelled).toContain("Cancelled: Tue 24 Nov, 09:00–09:30, with Mira König.");
  expect(world.cancelled).toHaveLength(1);
  expect(world.ledger.added.map(({ kind, personId }) => `${kind} ${personId}`)).toContain("sessions.cancelled mira");
});

test("asks which one when there are several, and takes number, time or card", async () => {
  const { hear, press, say } = chat({ experts });
  for (const wish of ["Tuesday", "Wednesday", "Thursday"]) {
    await say(`book hashtags on ${wish}`);
    await say("1");
  }

  const [asked] = await hear("cancel");
  const [second] = await say("2");
  const [byTime] = await say("cancel Thursday 9:00");
  const choices = asked && partsOf(asked.card).find(({ type }) => type === "Input.ChoiceSet")?.["choices"];
  const [first] = choices as { value: string }[];
  const pressed = await press("sessions.cancel", { sessionId: first?.value });

  if (asked) expectGoodCard(asked);
  expect(asked?.text).toContain("3  Thu 26 Nov, 09:00–09:30, with Mira König");
  expect(second).toContain("Cancelled: Wed 25 Nov");
  expect(byTime).toContain("Cancelled: Thu 26 Nov");
  expect(pressed.text).toContain("Cancelled: Tue 24 Nov");
});

test("cancels nothing when another day was named than the only one that is booked", async () => {
  const { say, world } = chat({ experts });
  await say("book hashtags");
  await say("1");

  const [asked] = await say("cancel Friday");

  expect(asked).toContain("Which conversation shall I cancel?");
  expect(world.cancelled).toEqual([]);
});

test("cancel leaves an open question before it cancels anything", async () => {
  const { say, state, world } = chat({ experts });
  await say("book hashtags");
  await say("1");
  await say("book hashtags");

  const [dropped] = await say("abbrechen");

  expect(dropped).toContain("I dropped the open question");
  expect(state.dialogue).toBeNull();
  expect(world.cancelled).toEqual([]);
});

test("nothing booked, nothing to cancel", async () => {
  const { press, say } = chat();

  expect(await say("my hours")).toEqual(["You have no conversation booked. “book” finds a time."]);
  expect(await say("cancel")).toEqual(["You have no conversation booked. “book” finds a time."]);
  expect((await press("sessions.cancel", { sessionId: "x" })).text).toBe("That conversation is no longer booked.");
});

test("somebody volunteers, changes their mind, and is off the list", async () => {
  const { say, state } = chat();

  const [offered] = await say("volunteer Hashtags, first post and Lean");
  const topics = state.experts.get("lars")?.topics;
  const [left] = await say("step down");

  expect(offered).toContain("You help with: hashtags, first post, lean.");
  expect(topics).toEqual(["hashtags", "first post", "lean"]);
  expect(left).toContain("nobody new can book you");
  expect(state.experts.size).toBe(0);
  expect(await say("step down")).toEqual(["You weren't on the list."]);
});

test("asks for topics when none were named, by card or typed, and lets commands through", async () => {
  const { hear, press, say, state } = chat({ person: { language: "de" } });

  const [asked] = await hear("Hilfe anbieten");
  const [help] = await say("hilfe");
  await say("Hashtags, erster Beitrag");
  const typed = state.experts.get("lars")?.topics;
  await press("sessions.volunteer", { topics: "Lean" });

  if (asked) expectGoodCard(asked);
  expect(help).toContain("Das können Sie sagen");
  expect(typed).toEqual(["hashtags", "erster beitrag"]);
  expect(state.experts.get("lars")?.topics).toEqual(["lean"]);
});

test.each(["this is by no means a topic", "a,b,c,d,e,f,g,h,i,j,k", "x".repeat(61), " , ,"])(
  "takes for no list of topics: %s",
  async (text) => {
    const { press, state } = chat();

    const again = await press("sessions.volunteer", { topics: text });

    expect(again.text).toBe("Please name one to ten short topics.");
    expect(state.experts.size).toBe(0);
  },
);

test("other people's words are shown as they are", async () => {
  const { hear } = chat({ experts: [expert("mira", [HOSTILE])] });

  const [slots] = await hear("book");

  const shown = partsOf(slots?.card).flatMap(({ text, type }) => (type === "TextBlock" ? [`${text}`] : []));
  expect(shown.join(" ")).toContain("\\*\\*free\\*\\* \\[click\\]");
  expect(shown.join(" ")).not.toMatch(/\{\{|(?<!\\)\[click/);
});
