import { expect, test } from "@jest/globals";
import { instant } from "#tests/support/fakes.ts";
import { buttonsOf, expectGoodCard, partsOf } from "./card-rules.ts";
import { type ChatOptions, chat, expert } from "./chat.ts";
import { newest } from "./newest.ts";

const experts = [expert("mira", ["hashtags", "erster beitrag"])];

/** Lars has booked Tuesday 09:00 with Mira. */
async function booked(options: ChatOptions = {}) {
  const talk = chat({ experts, ...options });
  await talk.say("book hashtags");
  await talk.say("1");
  return talk;
}

test("my hours shows what is booked, and each has its way out and in", async () => {
  const { hear } = await booked();

  const [list] = await hear("my hours");

  if (list) expectGoodCard(list);
  expect(list?.text).toBe(
    "Your conversations:\nTue 24 Nov, 09:00–09:30, with Mira König\n“move” moves one, “cancel” cancels one, without a reason.",
  );
  expect(list && buttonsOf(list).map(({ verb }) => verb)).toEqual(["sessions.move", "sessions.cancel"]);
  expect(partsOf(list?.card)).toContainEqual(expect.objectContaining({ url: "https://teams.example/join" }));
});

test("nothing of one's own is one sentence", async () => {
  const { say } = chat({ experts, person: { language: "de" } });

  expect(await say("meine Gespräche")).toEqual([
    "Es ist kein Gespräch gebucht und nichts offen. „buchen“ findet eine Zeit.",
  ]);
});

test("cancels the only conversation without asking which", async () => {
  const { say, world } = await booked();

  const [cancelled] = await say("cancel");

  expect(cancelled).toContain("Cancelled: Tue 24 Nov, 09:00–09:30, with Mira König.");
  expect(world.cancelled).toHaveLength(1);
  expect(world.ledger.added.map(({ kind, personId }) => `${kind} ${personId}`)).toContain("sessions.cancelled mira");
});

test("moves the only conversation to a time that was typed, and the calendar follows", async () => {
  const { say, world } = await booked();

  const [moved] = await say("move to Friday 10:00");

  expect(moved).toBe(
    "Moved: Fri 27 Nov, 10:00–10:30, with Mira König. Both calendars show it, and Mira König will be told.",
  );
  expect(world.moved.map(({ slot }) => `${slot.start}`)).toEqual(["2026-11-27T09:00:00Z"]);
});

test("proposes times that are free for both when none was named, by number or by button", async () => {
  const { hear, press } = await booked({ person: { language: "de" } });

  const [times] = await hear("verschieben");
  const second = times && buttonsOf(times)[1];
  const moved = await press(second?.verb ?? "", second?.data);

  if (times) expectGoodCard(times);
  expect(times?.text).toMatch(/^Das Gespräch mit Mira König, Di 24\.\u00a0Nov\., 09:00–09:30, ginge auch hier:\n1 {2}/);
  expect(moved.text).toMatch(/^Verschoben: /);
});

test.each([
  ["Friday 10:00", /^Moved: Fri 27 Nov, 10:00/],
  ["2", /^Moved: /],
  ["next week", /could move to:\n1 {2}Mon 30 Nov/],
  ["no", /^It stays as it is: Tue 24 Nov, 09:00/],
])("takes for an answer to the times of a move: %s", async (text, expected) => {
  const { say } = await booked();
  await say("move");

  expect((await say(text))[0]).toMatch(expected);
});

test("says what is free instead when the wanted time is not", async () => {
  const { say, world } = await booked();

  const [taken] = await say("move to Friday 03:00");

  expect(taken).toMatch(/^That time isn't free\. The conversation could move to:\n1 {2}/);
  expect(world.moved).toEqual([]);
});

test("after a time that does not do, the next one that is typed is for the same conversation", async () => {
  const { say, world } = chat({ experts: [expert("mira", ["hashtags"])] });
  await say("book hashtags Tuesday 9:00");
  await say("1");

  const [past] = await say("move to yesterday 10:00");
  const [none] = await say("move to Saturday");
  const [moved] = await say("Friday 10:00 then");

  expect(past).not.toContain("Moved");
  expect(none).toContain("so it stays: Tue 24 Nov");
  expect(moved).toContain("Moved: Fri 27 Nov, 10:00–10:30");
  expect(await world.stores.sessions.upcoming("lars", instant("2026-11-23T09:00Z"))).toHaveLength(1);
});

test("asks which one moves when there are several, and keeps the wish meanwhile", async () => {
  const { say } = await booked({ experts: [...experts, expert("jonas", ["lean"])] });
  await say("book lean on Thursday");
  await say("1");

  const [asked] = await say("move to Friday 10:00");
  const [moved] = await say("2");
  const [direct] = await say("move Tuesday to Friday 11:00");

  expect(asked).toContain("Which conversation shall I move?\n1  Tue 24 Nov");
  expect(moved).toContain("Moved: Fri 27 Nov, 10:00–10:30, with Jonas Weber.");
  expect(direct).toContain("Moved: Fri 27 Nov, 11:00–11:30, with Mira König.");
});

test("a sentence that begins with move is none about a conversation", async () => {
  const { say } = await booked();

  expect((await say("move fast and break things"))[0]).toContain("I didn't understand");
});

test("another time from Outlook is taken with a yes, and left with a no", async () => {
  const { say: book, world } = await booked();
  await book("my hours");
  const [session] = await world.sessions.upcoming("lars", instant("2026-11-23T08:00Z"));
  const facts = {
    ...{ sessionId: session?.id, withId: "mira", start: "2026-11-24T08:00:00Z", end: "2026-11-24T08:30:00Z" },
    ...{ joinUrl: null, proposedStart: "2026-11-27T09:00:00Z", proposedEnd: "2026-11-27T09:30:00Z" },
  };
  const { say } = chat({ experts, booking: world.deps, entry: newest("sessions.suggested", facts) });

  const [no] = await say("no");
  const [yes] = await say("yes");

  expect(no).toBe("It stays as it is: Tue 24 Nov, 09:00–09:30, with Mira König.");
  expect(yes).toContain("Moved: Fri 27 Nov, 10:00–10:30");
});

test("another time that came with a no from Outlook is taken with a yes, and with a no the hour is off", async () => {
  const { say: book, world } = await booked();
  await book("my hours");
  const [session] = await world.sessions.upcoming("lars", instant("2026-11-23T08:00Z"));
  const facts = {
    ...{ sessionId: session?.id, withId: "mira", start: "2026-11-24T08:00:00Z", end: "2026-11-24T08:30:00Z" },
    ...{ joinUrl: null, proposedStart: "2026-11-27T09:00:00Z", proposedEnd: "2026-11-27T09:30:00Z", declined: true },
  };
  const { say } = chat({ experts, booking: world.deps, entry: newest("sessions.suggested", facts) });

  const [no] = await say("no");

  expect(no).toContain("Cancelled: Tue 24 Nov, 09:00–09:30, with Mira König.");
  expect(world.cancelled).toHaveLength(1);
});

test("who did not find it helpful is offered another, and nothing of it is kept", async () => {
  const facts = {
    ...{ sessionId: "s1", withId: "mira", start: "2026-11-20T08:00:00Z", end: "2026-11-20T08:30:00Z" },
    joinUrl: null,
  };
  const { hear, say, world } = chat({ experts, entry: newest("sessions.question", facts) });

  const [no] = await hear("no");
  const [typed] = await say("not really");
  const [yes] = await say("yes");
  const [thanks] = await say("thank them");

  expect(no?.text).toContain("it is kept nowhere");
  expect(no && buttonsOf(no).map(({ verb }) => verb)).toEqual(["sessions.begin"]);
  expect(typed).toBe(no?.text);
  expect(yes).toBe("I'm glad. Your answer is kept nowhere.");
  expect(thanks).toContain("There is nobody to thank here");
  expect(world.ledger.added).toEqual([]);
});

test("reminders, questions and the calendar's word are as each wants them", async () => {
  const { say, world } = await booked({ person: { language: "de" } });

  await say("erinnere mich vor Gesprächen");
  await say("nicht nachfragen");
  const [called] = await say("nenn meine Gespräche „Jour fixe“");
  const chosen = await world.sessions.preference("lars");
  const [neutral] = await say("nenn meine Gespräche neutral");

  expect(called).toBe("Von jetzt an steht in den Kalendern „Jour fixe“, wenn Sie buchen.");
  expect(chosen).toEqual({ remind: true, ask: false, subject: "Jour fixe" });
  expect(neutral).toContain("„Gespräch“");
  expect(await world.sessions.preference("lars")).toMatchObject({ subject: null });
});

test("whatever felt wrong is answered with thanks and ways out, not with questions", async () => {
  const { hear } = await booked({ experts: [...experts, expert("lars", ["lean"])] });

  const [answer] = await hear("that session felt wrong");

  expect(answer?.text).toBe(
    "Thank you for saying so. It stays here: nothing of it is stored, and nobody is told.\n" +
      "“never with Petra Vogt” keeps you apart from somebody for good; nobody learns of it.\n" +
      "You need not meet again: whatever is booked, “cancel” cancels it, without a reason.",
  );
});

test("either ends a series at once, without a word of why", async () => {
  const mentors = [expert("mira", ["hashtags"], { formats: ["mentoring"], trainedAt: instant("2026-01-01T00:00Z") })];
  const { hear, say, world } = chat({ experts: mentors });
  await say("reverse mentoring about hashtags");
  await say("1");

  const [list] = await say("my hours");
  const [wrong] = await hear("it felt wrong");
  const [ended] = await say("end series");
  const [again] = await say("end series");

  expect(list).toContain("Series with Mira König: 1 of 6 conversations are planned or over.");
  expect(wrong && buttonsOf(wrong).map(({ verb }) => verb)).toEqual(["sessions.endSeries"]);
  expect(ended).toContain("the series with Mira König has ended. Mira König gets the same sentence");
  expect(again).toBe("You are in no series.");
  expect(world.cancelled).toHaveLength(1);
});
