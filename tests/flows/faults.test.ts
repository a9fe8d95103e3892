import { afterAll, afterEach, expect, test } from "@jest/globals";
import { letAnHourPass } from "#tests/support/databases.ts";
import { startWorld, until } from "#tests/support/world.ts";

const world = await startWorld({ database: "PostgreSQL" });
afterEach(() => world.noFaults());
afterAll(() => world.close());
await world.say("Mira Lindqvist", "ich helfe bei hashtags", { locale: "de-DE" });
await world.say("Mira Lindqvist", "Sprachen Deutsch und Englisch");
// Whether an hour helped is asked a day later, and would take the faults that are meant for reminders.
await world.say("Sam Carter", "don't ask afterwards", { locale: "en-GB" });
await world.say("Priya Nair", "don't ask afterwards", { locale: "en-SG" });

const conversations = async (name: string) =>
  (await world.calendar(name, "2026-11-23T00:00:00Z", "2026-12-10T00:00:00Z")).filter(
    ({ subject, cancelled }) => subject === "Conversation" && !cancelled,
  );

test("a throttled Graph is asked again after the time it asks for", async () => {
  await world.fault({ path: "/graph/v1.0/users/*/calendar/getSchedule", status: 429, retryAfterSeconds: 1, times: 2 });

  const answer = (await world.say("Sam Carter", "book hashtags", { locale: "en-GB" })).join("\n");

  expect(answer).toContain("Mira Lindqvist");
});

test("a Graph that is down is said kindly, in the person's language, and nothing is lost", async () => {
  await world.fault({ path: "/graph/", status: 503, retryAfterSeconds: 0, times: 50 });
  const english = (await world.say("Priya Nair", "book hashtags", { locale: "en-SG" })).join("\n");
  const german = (await world.say("Lars Brandt", "buchen hashtags", { locale: "de-DE" })).join("\n");
  await world.noFaults();

  expect(english).toMatch(/try again/i);
  expect(german).toMatch(/noch einmal|später/i);
  expect((await world.say("Lars Brandt", "buchen hashtags")).join("\n")).toContain("Mira Lindqvist");
});

test("an event that Graph made without answering is not made twice", async () => {
  await world.say("Sam Carter", "book hashtags", { locale: "en-GB" });
  await world.fault({ path: "/graph/v1.0/users/*/events", method: "POST", cut: "after", times: 1 });

  const answer = await world.press("Sam Carter", "sessions.take");

  expect(answer).toContain("Booked");
  expect(await conversations("Sam Carter")).toHaveLength(1);
  expect(await conversations("Mira Lindqvist")).toHaveLength(1);
});

test("when Graph stays away the slot is kept, and the queue finishes and tells", async () => {
  await world.say("Priya Nair", "book hashtags", { locale: "en-GB" });
  await world.fault({
    path: "/graph/v1.0/users/*/events",
    method: "POST",
    status: 503,
    retryAfterSeconds: 0,
    times: 3,
  });

  const answer = await world.press("Priya Nair", "sessions.take");
  await letAnHourPass(world);
  const told = await until(
    async () => (await world.messages("Priya Nair")).find(({ text }) => text.includes("in your calendar")),
    60_000,
  );

  expect(answer).not.toContain("Booked");
  expect(told.text).toContain("Mira Lindqvist");
  expect(await conversations("Priya Nair")).toHaveLength(1);
}, 90_000);

test("a throttled connector gets the nudge later, once", async () => {
  await world.say("Jonas Weber", "start", { locale: "de-DE", zone: "Europe/Berlin" });
  await world.say("Jonas Weber", "ja");
  await world.say("Jonas Weber", "Dienstag 9:30");
  await world.fault({
    path: "/connector/v3/conversations/",
    method: "POST",
    status: 429,
    retryAfterSeconds: 1,
    times: 1,
  });

  await world.moveTo("2026-11-24T08:31:00Z");
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await world.moveBy("PT5M");
  await until(async () => (await world.nudges("Jonas Weber")).length === 1);
  await world.moveBy("PT5M");
  await new Promise((resolve) => setTimeout(resolve, 1_000));

  expect(await world.nudges("Jonas Weber")).toHaveLength(1);
});

test("a nudge whose answer was cut off is in doubt, never repeated, and the admin sees it counted", async () => {
  await world.say("Anna Köhler", "start", { locale: "de-DE", zone: "Europe/Berlin" });
  await world.say("Anna Köhler", "ja");
  await world.say("Anna Köhler", "Mittwoch 9:30");
  await world.fault({ path: "/connector/v3/conversations/", method: "POST", cut: "after", times: 1 });

  await world.moveTo("2026-11-25T08:31:00Z");
  await until(async () => (await world.nudges("Anna Köhler")).length > 0);
  await world.moveBy("PT10M");
  await new Promise((resolve) => setTimeout(resolve, 1_500));

  expect(await world.nudges("Anna Köhler")).toHaveLength(1);
  expect((await world.say("Tomasz Zielinski", "doctor")).join("\n")).toContain("1 unklar");
});

test("only an admin learns how the service is doing", async () => {
  expect((await world.say("Sam Carter", "doctor")).join("\n")).not.toContain("Database");
});
