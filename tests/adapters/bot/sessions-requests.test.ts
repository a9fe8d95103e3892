import { expect, test } from "@jest/globals";
import type { SessionRequest } from "#domain/sessions/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { sessionRequest } from "#tests/support/hour-records.ts";
import { buttonsOf, expectGoodCard } from "./card-rules.ts";
import { type ChatOptions, chat, expert } from "./chat.ts";
import { newest } from "./newest.ts";

const halfHour = (start: string) => ({ start: instant(start), end: instant(start).add({ minutes: 30 }) });
const wednesday = halfHour("2026-11-25T09:30:00Z");
const friday = halfHour("2026-11-27T11:15:00Z");

/** Anna's request about hashtags. */
const wanted = (changes: Partial<SessionRequest> = {}) =>
  sessionRequest({
    ...{ id: "r1", askerId: "anna", topic: "hashtags", language: "en", slots: [wednesday, friday] },
    ...{ moveOnAt: instant("2026-11-25T16:00Z"), remindAt: null },
    ...changes,
  });

/** The topic is forgotten once it was said. */
const facts = {
  ...{ requestId: "r1", format: "half", language: "en" },
  slots: [wednesday, friday].map(({ end, start }) => ({ start: `${start}`, end: `${end}` })),
};

/** Lars is asked for half an hour about hashtags, which is the newest message. */
async function asked(options: ChatOptions = {}) {
  const experts = [expert("lars", ["hashtags"], { booking: "request" })];
  const talk = chat({ experts, entry: newest("sessions.request", facts), ...options });
  await talk.world.stores.requests.add(wanted({ expertId: "lars", asked: ["lars"] }));
  return talk;
}

test.each(["1", "Wednesday", "Wed 10:30", "the first"])("a time is accepted by: %s", async (text) => {
  const { say, world } = await asked();

  const [answer] = await say(text);

  expect(answer).toBe(
    "Thank you. You talk with Anna Köhler: Wed 25 Nov, 10:30–11:00. Both calendars show it, as private.\n" +
      "What is said stays between you two: everybody who volunteers promises that.",
  );
  expect([...world.events.values()]).toMatchObject([{ organizerId: "lars", attendeeId: "anna" }]);
});

test("another time is proposed by typing it, or after the button for it", async () => {
  const { say, world } = await asked();

  const [counter] = await say("Thursday 10:00");

  expect(counter).toContain("your name stays with me until then");
  expect(await world.stores.requests.find("r1")).toMatchObject({ counter: { start: instant("2026-11-26T09:00Z") } });

  const { hear, press } = await asked({ person: { language: "de" } });
  const question = await press("sessions.otherTime", { requestId: "r1" });
  const [typed] = await hear("Donnerstag 10 Uhr");

  expectGoodCard(question);
  expect(question.text).toBe("Welche Zeit würde Ihnen passen?\nZum Beispiel „Donnerstag 10 Uhr“.");
  expect(typed?.text).toContain("Danke. Ich frage, ob das passt");
});

test("a time that cannot be understood or is not free is asked for again", async () => {
  const { press } = await asked();

  const unclear = await press("sessions.counter", { requestId: "r1", when: "sometime" });
  const late = await press("sessions.counter", { requestId: "r1", when: "24 December 10:00" });

  expect(unclear.text).toContain("I need one day and one time");
  expect(late.text).toContain("You are not both free then");
  for (const question of [unclear, late]) expectGoodCard(question);
});

test("no is no, to the person who asks and to everybody else", async () => {
  const { say, world } = await asked();

  const [no] = await say("no");
  const [again] = await say("no");

  expect(no).toBe("All right. I ask somebody else, and nobody learns that you were asked.");
  expect(again).toBe("This request is no longer open.");
  expect(await world.stores.requests.find("r1")).toMatchObject({ expertId: null });
});

test("not this month passes it on and pauses until the first of the next", async () => {
  const { say, state } = await asked({ person: { language: "de" } });

  const [answer] = await say("diesen Monat nicht mehr");

  expect(answer).toContain("Sie erst ab dem 1.\u00a0Dezember 2026 wieder");
  expect(`${state.experts.get("lars")?.pause?.until}`).toBe("2026-11-30T23:00:00Z");
});

test("not this month holds also where the request is gone, and says so", async () => {
  const { say, state } = await asked();

  await say("no");
  const [answer] = await say("not this month");

  expect(answer).toMatch(/^This request is no longer open\. I ask you again from 1.December 2026 on/);
  expect(state.experts.get("lars")?.pause).not.toBeNull();
});

test("a yes to two times asks which", async () => {
  const { hear } = await asked();

  const [which] = await hear("yes");
  const [accepted] = await hear("2");

  expect(which && buttonsOf(which).map(({ verb }) => verb)).toEqual([
    ...["sessions.accept", "sessions.accept", "sessions.otherTime", "sessions.refuse"],
  ]);
  expect(accepted?.text).toContain("Fri 27 Nov, 12:15–12:45");
});

test("a time that went meanwhile is replaced by those that are left", async () => {
  const { press } = await asked();

  const taken = await press("sessions.accept", { requestId: "r1", start: "2026-11-26T09:00:00Z" });

  expectGoodCard(taken);
  expect(taken.text).toMatch(/^That time is gone meanwhile\. You are still both free:\n1 {2}Wed 25 Nov, 10:30/);
});

test("what Lars is asked and what he asks for stand in my hours, without a name", async () => {
  const { hear, world } = await asked();
  await world.stores.requests.add(wanted({ id: "r2", askerId: "lars", expertId: "mira", topic: "lean" }));

  const [list] = await hear("my hours");

  if (list) expectGoodCard(list);
  expect(list?.text).toBe(
    "Your conversations:\n" +
      "You are asked: “hashtags” (half hour), Wed 25 Nov, 10:30–11:00 or Fri 27 Nov, 12:15–12:45. Names come with your yes.\n" +
      "Asked for: “lean” (half hour). It has been with somebody since Mon 23 Nov, 10:00; " +
      "if no answer comes, the next one is asked on Wed 25 Nov, 17:00.",
  );
  expect(JSON.stringify(list)).not.toMatch(/Mira|Anna/);
});

test("a request that is with nobody at the moment says so", async () => {
  const { say, world } = chat();
  await world.stores.requests.add(wanted({ askerId: "lars", expertId: null, slots: [] }));

  expect((await say("my hours"))[0]).toContain("Asked for: “hashtags” (half hour). I'm looking for who to ask next.");
});

test("a request is withdrawn in words or by cancel, and of several one is chosen", async () => {
  const talk = chat();
  await talk.world.stores.requests.add(wanted({ id: "r1", askerId: "lars" }));
  await talk.world.stores.requests.add(wanted({ id: "r2", askerId: "lars", expertId: "jonas", topic: "lean" }));

  const [which] = await talk.say("withdraw my request");
  const [second] = await talk.say("2");
  const [cancelled] = await talk.say("cancel");
  const [none] = await talk.say("withdraw my request");

  expect(which).toContain("Which request shall I withdraw?\n1  hashtags (half hour)\n2  lean (half hour)");
  expect(second).toBe("Withdrawn. Nobody learns that it was you who asked.");
  expect(cancelled).toBe(second);
  expect(none).toBe("You have no open request.");
});

test.each([
  ["yes", "Good. You talk with Mira König: Fri 27 Nov, 12:15–12:45."],
  ["no", "All right. I ask somebody else; “my hours” shows where it stands."],
])("another time that was proposed is answered with %s", async (said, expected) => {
  const progress = {
    requestId: "r1",
    what: "counter",
    start: `${friday.start}`,
    end: `${friday.end}`,
  };
  const experts = [expert("mira", ["hashtags"], { booking: "request" })];
  const { say, world } = chat({ experts, entry: newest("sessions.progress", progress) });
  await world.stores.requests.add(wanted({ askerId: "lars", expertId: "mira", asked: ["mira"], counter: friday }));

  const [answer] = await say(said);

  expect(answer).toContain(expected);
});

test("answers to nothing say so", async () => {
  const { say } = chat();

  expect(await say("another time")).toEqual(["Nothing is open that this could answer. “my hours” shows what is."]);
  expect(await say("not this month")).toEqual(await say("another time Thursday 10:00"));
});
