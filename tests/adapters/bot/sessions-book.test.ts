import { expect, test } from "@jest/globals";
import { AppError } from "#shared/errors.ts";
import { monday } from "#tests/support/sessions.ts";
import { buttonsOf, expectGoodCard, partsOf } from "./card-rules.ts";
import { chat, expert } from "./chat.ts";

const experts = [expert("mira", ["hashtags", "erster beitrag"])];
/** A button of a card that was shown before. */
const tuesday = { expertId: "mira", topic: "hashtags", format: "half", start: "2026-11-24T08:00:00Z" };
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
    "About “hashtags”, private. Half hour. You are both free:\n1  Tue 24 Nov, 09:00–09:30, with Mira König\n2  Tue",
  );
  expect(booked).toBe(
    "Booked: Tue 24 Nov, 16:30–17:00, with Mira König. It shows as “Conversation” in both calendars, private, " +
      "as a Teams meeting. “cancel” cancels it.\n" +
      "What is said stays between you two: everybody who volunteers promises that.",
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

  expect(slots?.text).toContain("Zu „hashtags“, vertraulich. Halbe Stunde. Da haben Sie beide Zeit:");
  expect(first?.title).toBe("1  Mi 25.\u00a0Nov., 16:00–16:30, mit Mira König");
  expect(booked.text).toContain("Gebucht: Mi 25.\u00a0Nov., 16:00–16:30, mit Mira König.");
  expectGoodCard(booked);
  expect(buttonsOf(booked)).toEqual([]);
});

test("shows times on the asker's own clock", async () => {
  const { say } = chat({ experts, person: { zone: "Europe/London" } });

  expect((await say("book hashtags"))[0]).toContain("1  Tue 24 Nov, 08:00–08:30");
});

test.each(["2", "the second", "Tue 16:30", "Dienstag 16:30", "16:30 Tuesday", "24 November 16:30", "nummer 2"])(
  "takes the slot that is meant by: %s",
  async (text) => {
    const { say } = chat({ experts });
    await say("book hashtags");

    expect((await say(text))[0]).toContain("Booked: Tue 24 Nov, 16:30–17:00");
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

  expect(answer).toContain(`About “hashtags”, private. Half hour. You are both free:\n${first}`);
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
  const other = chat({ experts, booking: world.deps, person: { id: "anna" } });
  await other.say("book hashtags");
  await other.say("1");

  const [taken] = await say("1");

  expect(taken).toMatch(/^That time is no longer free\. With Mira König you could also have:\n1 {2}Tue 24 Nov, 10:00/);
  expectGoodCard(await press("sessions.take", { ...tuesday, format: "quick" }));
  expect(world.events.size).toBe(1);
});

test("says so when the time is past, and when a card is too old to be read", async () => {
  const { press } = chat({ experts });

  const past = await press("sessions.take", { ...tuesday, start: "2026-11-20T08:30:00Z" });
  const broken = await press("sessions.take", { expertId: "mira" });

  expect(past.text).toContain("That time has passed");
  expect(broken.text).toContain("out of date");
});

test("a card does not book somebody who stepped down meanwhile", async () => {
  const { press, say, state, world } = chat({ experts });
  await say("book hashtags");
  state.experts.clear();

  const answer = await press("sessions.take", tuesday);

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

  expect((await say("book"))[0]).toContain("About “hashtags”");
});

test("a small typo in the topic is forgiven", async () => {
  const { say } = chat({ experts });

  expect((await say("book hashtgas"))[0]).toContain("About “hashtags”");
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

test("other people's words are shown as they are", async () => {
  const { hear } = chat({ experts: [expert("mira", [HOSTILE])] });

  const [slots] = await hear("book");

  const shown = partsOf(slots?.card).flatMap(({ text, type }) => (type === "TextBlock" ? [`${text}`] : []));
  expect(shown.join(" ")).toContain("\\*\\*free\\*\\* \\[click\\]");
  expect(shown.join(" ")).not.toMatch(/\{\{|(?<!\\)\[click/);
});

test.each([
  ["quick call about hashtags", "Quick call, 15 minutes", "09:00–09:15"],
  ["ein kurzes Gespräch über Hashtags", "Quick call, 15 minutes", "09:00–09:15"],
  ["half hour about hashtags, not Thursday", "Half hour", "09:00–09:30"],
  ["jemand der mir Hashtags zeigt", "Half hour", "09:00–09:30"],
  ["I need somebody who explains hashtags to me", "Half hour", "09:00–09:30"],
  ["Gespräch mit jemandem über Hashtags", "Half hour", "09:00–09:30"],
  ["expert hour about hashtags", "Expert hour", "09:00–10:00"],
  ["eine Stunde über Hashtags", "Expert hour", "09:00–10:00"],
  ["shadow session about hashtags", "Shadow session, an hour at somebody's side", "09:00–10:00"],
  ["bei Hashtags über die Schulter schauen", "Shadow session, an hour at somebody's side", "09:00–10:00"],
])("reads how long it is to last: %s", async (text, format, first) => {
  const { say } = chat({ experts: [expert("mira", ["hashtags"], { formats: ["quick", "half", "hour", "shadow"] })] });

  const [answer] = await say(text);

  expect(answer).toContain(`private. ${format}. You are both free:\n1  Tue 24 Nov, ${first}, with`);
});

test("a first post, shown by somebody next week in the afternoon, is one sentence and one tap", async () => {
  const { say } = chat({ experts, person: { language: "de" } });

  const [asked] = await say("Jemand, der mir den ersten Beitrag zeigt, nächste Woche nachmittags");
  const [booked] = await say("1");

  expect(asked).toContain("Zu „erster beitrag“, vertraulich.");
  expect(booked).toMatch(/^Gebucht: Mo 30\.\u00a0Nov\., 1[2-6]:/);
});

test("a sentence about somebody is no wish for an hour", async () => {
  const { say, state } = chat({ experts });

  await say("Somebody who was at the fair told me that it rained");

  expect(state.dialogue).toBeNull();
});

test.each(["rather an hour", "lieber 60 Minuten", "1 hour"])(
  "another length is as good an answer as another time: %s",
  async (text) => {
    const { say } = chat({ experts });
    await say("book hashtags on Friday");

    expect((await say(text))[0]).toContain("Expert hour. You are both free:\n1  Fri 27 Nov, 09:00–10:00");
  },
);

const several = [
  expert("mira", ["hashtags"]),
  expert("jonas", ["hashtags"], { likes: "afternoon" }),
  expert("petra", ["hashtags"], { booking: "request" }),
];

test("proposes up to three people, of whom nobody is named who wants to be asked first", async () => {
  const { hear } = chat({ experts: several });

  const [asked] = await hear("book hashtags");

  if (asked) expectGoodCard(asked);
  expect(asked?.text).toContain(", with Mira König");
  expect(asked?.text).toContain(", with Jonas Weber");
  expect(asked?.text).toMatch(/\n\d {2}Somebody who is asked first: Tue 24 Nov, 09:00/);
  expect(JSON.stringify(asked)).not.toContain("Petra");
  expect(asked && buttonsOf(asked)).toHaveLength(6);
});

test.each(["Jonas", "with Jonas Weber", "mit Jonas um 16:30"])("chooses by name: %s", async (text) => {
  const { say } = chat({ experts: [expert("mira", ["hashtags"]), expert("jonas", ["hashtags"])] });
  await say("book hashtags Tuesday 16:30");

  expect((await say(text))[0]).toContain("Booked: Tue 24 Nov, 16:30–17:00, with Jonas Weber");
});

test("a time that two people have is asked for again, and not guessed at", async () => {
  const { say, world } = chat({ experts: [expert("mira", ["hashtags"]), expert("jonas", ["hashtags"])] });
  await say("book hashtags");

  const [again] = await say("Tuesday 9:00");

  expect(again).toContain("You are both free:");
  expect(world.events.size).toBe(0);
});

test("who is asked first is asked, and the asker learns how it goes on", async () => {
  const { press, hear, say, world } = chat({ experts: [expert("petra", ["hashtags"], { booking: "request" })] });
  const [asked] = await hear("book hashtags not Friday");
  const [first] = asked ? buttonsOf(asked) : [];

  const [typed] = await say("1");
  const pressed = await press(first?.verb ?? "", first?.data);

  expect(first?.verb).toBe("sessions.askThem");
  expect(typed).toContain("I'm asking somebody who helps with “hashtags”.");
  expect(typed).toContain("“my hours” shows where it stands.");
  expect(typed).not.toContain("Petra");
  expect(pressed.text).toBe(typed);
  expect(world.events.size).toBe(0);
  const requests = await world.deps.requests.openOf("lars");
  expect(requests).toMatchObject([{ expertId: "petra", wish: { notWeekdays: [5] } }]);
  expect(requests[0]?.slots.length).toBeGreaterThan(1);
});

test("until the yes no message, button or fact tells one of the two who the other is", async () => {
  const experts = [expert("petra", ["hashtags"], { booking: "request" })];
  const { hear, press, world } = chat({ experts });
  const toAsker = await hear("book hashtags");
  const [first] = toAsker[0] ? buttonsOf(toAsker[0]) : [];
  toAsker.push(await press(first?.verb ?? "", first?.data), ...(await hear("my hours")));
  const [request] = await world.deps.requests.openOf("lars");
  const petra = chat({ experts, booking: world.deps, person: { id: "petra" } });
  const toExpert = await petra.hear("my hours");
  toExpert.push(await petra.press("sessions.counter", { requestId: request?.id, when: "Wednesday 15:00" }));
  toAsker.push(...(await hear("my hours")));
  const factsOf = (id: string) => world.ledger.added.flatMap(({ facts, personId }) => (personId === id ? facts : []));

  expect(factsOf("lars")).toMatchObject([{ what: "counter" }]);
  expect(factsOf("petra")).toMatchObject([{ topic: "hashtags" }]);
  expect(JSON.stringify([toAsker, factsOf("lars")])).not.toMatch(/petra/i);
  expect(JSON.stringify([toExpert, factsOf("petra")])).not.toMatch(/lars/i);
});

test("the button of a proposal that is open no more looks for somebody anew", async () => {
  const { hear, press, say, world } = chat({ experts: [expert("petra", ["hashtags"], { booking: "request" })] });
  const [asked] = await hear("book hashtags on Friday");
  const [first] = asked ? buttonsOf(asked) : [];
  await say("no");

  const again = await press(first?.verb ?? "", first?.data);

  expect(again.text).toBe(asked?.text);
  expect(await world.deps.requests.openOf("lars")).toEqual([]);
});

test("the button of a request that is over asks nobody again", async () => {
  const { hear, press, say } = chat({ experts: [expert("petra", ["hashtags"], { booking: "request" })] });
  const [asked] = await hear("book hashtags");
  const [first] = asked ? buttonsOf(asked) : [];
  await press(first?.verb ?? "", first?.data);
  await say("withdraw my request");

  expect((await press(first?.verb ?? "", first?.data)).text).toBe("This request is no longer open.");
});

test("a time that was typed is the only one that is asked for", async () => {
  const { say, world } = chat({ experts: [expert("petra", ["hashtags"], { booking: "request" })] });
  await say("book hashtags");

  await say("Thursday 9:00");

  const [request] = await world.deps.requests.openOf("lars");
  expect(request?.slots.map(({ start }) => `${start}`)).toEqual(["2026-11-26T08:00:00Z"]);
});

test("says why there is nobody, and gives nobody away", async () => {
  const { say } = chat({ experts });
  await say("book hashtags");
  await say("1");

  const [nobody] = await say("book hashtags");

  expect(nobody).toContain("For “hashtags” (half hour) there is nobody at present:");
  expect(nobody).toContain("There is help with: erster beitrag.");
});

test("does not guess at a reporting line that it cannot see", async () => {
  const lines = { above: async () => Promise.reject(new AppError("GRAPH_REFUSED", "no")) };
  const { say } = chat({ experts, booking: { lines } });

  expect((await say("book hashtags"))[0]).toContain("I can't see just now who is in your reporting line");
});

test("the first of a series says how it goes on, and how it ends", async () => {
  const trained = { formats: ["mentoring"] as const, trainedAt: monday };
  const { say } = chat({ experts: [expert("mira", ["hashtags"], trained)] });
  await say("reverse mentoring about hashtags");

  const [booked] = await say("1");

  expect(booked).toContain("Booked: Tue 24 Nov, 09:00–09:45, with Mira König.");
  expect(booked).toContain("It is the first of six, every second week at this time. Either of you can end the series");
});

test.each([
  ["I have no idea what a hashtag is good for. Don't tell anyone.", "About “hashtags”"],
  ["I don't know how hashtags work", "About “hashtags”"],
  ["Ich weiß nicht, wozu Hashtags gut sind", "About “hashtags”"],
  ["Ich habe keine Ahnung, wie Hashtags funktionieren", "About “hashtags”"],
  ["who can help me with hashtags?", "About “hashtags”"],
  ["book hashtags, I don't know when", "About “hashtags”"],
  ["wer kann mir bei Hashtags helfen?", "About “hashtags”"],
  ["Wer kennt sich mit Hashtags aus?", "About “hashtags”"],
  ["can I talk to an expert?", "What would you like to talk about?"],
  ["Kann ich mit einer Expertin sprechen?", "What would you like to talk about?"],
])("a plain question is a wish for a conversation: %s", async (text, expected) => {
  const { say } = chat({ experts });

  expect((await say(text))[0]).toContain(expected);
});

test.each(["I have no idea what you mean", "ich weiß nicht wie spät es ist", "I don't know what to say"])(
  "not every doubt is one: %s",
  async (text) => {
    const { say } = chat({ experts });

    expect((await say(text))[0]).toContain("I didn't understand that.");
  },
);

test("who is looked at without a time may not be named, and what to type next keeps the topic", async () => {
  const shy = [expert("mira", ["hashtags"], { booking: "request" })];
  const { say } = chat({ experts: shy });

  const [none] = await say("book hashtags on Saturday");
  const [yes] = await say("yes");
  const [times] = await say("Friday then");

  expect(none).toBe(
    "You have no free time in common then. I look two weeks ahead; try another time: “book hashtags next week”.",
  );
  expect(yes).toContain("I didn't understand that.");
  expect(times).toContain("Somebody who is asked first: Fri 27 Nov");
});

test("topics to choose from are those for which the format is offered", async () => {
  const both = [
    expert("mira", ["hashtags", "lean"], { formats: ["half", "shadow"] }),
    expert("jonas", ["excel"], { formats: ["half"] }),
  ];
  const { say } = chat({ experts: both });

  expect((await say("shadow session"))[0]).toContain("1  hashtags\n2  lean\nType");
});

test("who was named is proposed alone, if they may be named", async () => {
  const { say } = chat({ experts: several });

  const [jonas] = await say("book hashtags with Jonas");
  const [nobody] = await say("book hashtags with Petra");

  expect(jonas).toContain("with Jonas Weber");
  expect(jonas).not.toMatch(/Mira|asked first/);
  for (const one of ["with Mira König", "with Jonas Weber", "asked first"]) expect(nobody).toContain(one);
});

test("a topic as long as a novel is not told again", async () => {
  const { say } = chat({ experts });

  const [answer] = await say(`book ${"very ".repeat(500)}`);

  expect(answer).toContain("Nobody has volunteered for “very");
  expect(answer?.length).toBeLessThan(250);
});

test.each(["Wednesday afternoon", "Mittwoch nachmittags"])(
  "%s is not the only time that is shown of that day, in the morning",
  async (typed) => {
    const { say, state } = chat({ experts: [expert("petra", ["hashtags"], { booking: "request" })] });
    await say("book hashtags");

    const [answer] = await say(typed);

    expect(answer).toMatch(/Wed 25 Nov, 1[2-7]:/);
    expect(answer).not.toContain("09:00");
    expect(state.dialogue?.name).toBe("sessions.slots");
  },
);
