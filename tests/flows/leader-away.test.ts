import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startWorld, until, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const BERLIN = { locale: "de-DE", zone: "Europe/Berlin" };

const nudges = async (name: string) => (await world.nudges(name)).length;
const cameTo = (name: string, count: number) => until(async () => (await nudges(name)) === count);

/** What the person can read about themselves: the ledger names why something did not come. */
const isKept = (name: string, reason: RegExp) =>
  until(async () => reason.test((await world.say(name, "my data")).join("\n")));

/** What the person is told who asks why nothing came. */
const isTold = (name: string, reason: RegExp) =>
  until(async () => reason.test((await world.say(name, "why did nothing come")).join("\n")));

async function enrol(name: string, slot: string, hints = BERLIN): Promise<void> {
  await world.say(name, "english", hints);
  await world.say(name, `start ${slot}`);
  await world.say(name, "yes");
}
async function away(name: string, start: string, end: string): Promise<void> {
  await world.ask(`people/${await world.idOf(name)}/away`, { start, end }, "PUT");
}
async function meeting(name: string, start: string, end: string): Promise<void> {
  await world.ask(`calendars/${await world.idOf(name)}`, { start, end });
}

test("nothing comes in an out-of-office week, nothing is caught up, and the person can read why", async () => {
  await enrol("Mira Lindqvist", "Tuesday 9:30");
  await away("Mira Lindqvist", "2026-11-22T23:00:00Z", "2026-11-27T23:00:00Z");

  await world.moveTo("2026-11-24T08:31:00Z");
  await isKept("Mira Lindqvist", /"reason": ?"away"/);
  await world.moveTo("2026-11-30T08:31:00Z");

  expect(await nudges("Mira Lindqvist")).toBe(0);
});

test("a meeting is waited for when it ends within four hours", async () => {
  await enrol("Anna Köhler", "Tuesday 9:30");
  await meeting("Anna Köhler", "2026-12-01T08:15:00Z", "2026-12-01T10:00:00Z");

  await world.moveTo("2026-12-01T08:31:00Z");
  await isKept("Anna Köhler", /"reason": ?"busy"/);
  await cameTo("Mira Lindqvist", 1); // back at work
  expect(await nudges("Anna Köhler")).toBe(0);

  await world.moveTo("2026-12-01T10:06:00Z");
  await cameTo("Anna Köhler", 1);
});

test("a meeting that takes the whole morning takes the reminder with it", async () => {
  await meeting("Anna Köhler", "2026-12-08T08:00:00Z", "2026-12-08T14:00:00Z");

  await world.moveTo("2026-12-08T08:31:00Z");
  await cameTo("Mira Lindqvist", 2);
  await world.moveTo("2026-12-08T14:06:00Z");
  await isTold("Anna Köhler", /it didn't come\. When I looked, you were in a meeting\./);

  expect(await nudges("Anna Köhler")).toBe(1);
});

test("nothing comes on a public holiday of the person's own region", async () => {
  await world.moveTo("2027-01-05T10:00:00Z");
  await enrol("Lars Brandt", "Wednesday 10:00");
  await enrol("Jonas Weber", "Wednesday 10:00");
  await world.say("Jonas Weber", "region Bavaria");

  await world.moveTo("2027-01-06T09:01:00Z"); // Epiphany, which Bavaria keeps
  await isKept("Jonas Weber", /"reason": ?"holiday"/);
  await cameTo("Lars Brandt", 1);

  expect(await nudges("Jonas Weber")).toBe(0);
});

test("who blocks the bot is not tried again until they write, and the others are not held up", async () => {
  const refused = async () => (await world.outgoing()).filter(({ status }) => status === 403).length;
  await world.block("Lars Brandt");

  await world.moveTo("2027-01-13T09:01:00Z");
  await cameTo("Jonas Weber", 1);
  await until(async () => (await refused()) === 1);
  await world.moveTo("2027-01-20T09:01:00Z");
  await cameTo("Jonas Weber", 2);
  expect(await refused()).toBe(1);
  expect(await nudges("Lars Brandt")).toBe(1);

  await world.ask(`chats/${await world.idOf("Lars Brandt")}/block`, undefined, "DELETE");
  await world.say("Lars Brandt", "hello");
  await isKept("Lars Brandt", /"reason": ?"no_contact"/);
  await world.moveTo("2027-01-27T09:01:00Z");
  await cameTo("Lars Brandt", 2);
});
