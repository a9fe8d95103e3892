import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { letAnHourPass } from "#tests/support/databases.ts";
import { startWorld, until, type World } from "#tests/support/world.ts";

let world: World;
let channelId = "";
async function begin(database: "PGlite" | "PostgreSQL"): Promise<void> {
  world = await startWorld({ database });
  channelId = (await world.teams())[0]?.channels[1]?.id ?? "";
}

/** What is said in Lars's dialogue, one by one. */
async function larsSays(...texts: readonly string[]): Promise<string> {
  let answers: string[] = [];
  for (const text of texts) answers = await world.say("Lars Brandt", text, { locale: "de-DE", zone: "Europe/Berlin" });
  return answers.at(-1) ?? "";
}

const postTwelve = (name: string) =>
  Promise.all(
    Array.from({ length: 12 }, (_, n) => world.post(name, channelId, `Stand ${n} aus der Halle #em_stand${n}`)),
  );

async function expectKept(name: string, posted: Awaited<ReturnType<typeof postTwelve>>): Promise<void> {
  const kept = (await world.say(name, "my data", { locale: "en-GB" })).join("\n");
  for (const { id, delivery } of posted) {
    expect(delivery.status).toBe(200);
    expect(kept).toContain(id);
  }
}

const events = async (name: string) =>
  (await world.calendar(name, "2026-11-23T00:00:00Z", "2026-12-05T00:00:00Z")).filter(
    ({ subject, cancelled }) => subject === "Conversation" && !cancelled,
  );

describe.each(["PGlite", "PostgreSQL"] as const)("a restart, on %s,", (database) => {
  beforeAll(() => begin(database));
  afterAll(() => world.close());

  // Both fall into a dialogue with Lars, who goes on with it in the next test.
  test("by SIGTERM loses no post that was acknowledged", async () => {
    await larsSays("start", "english");
    const posted = await postTwelve("Priya Nair");

    await world.restart("SIGTERM");

    await expectKept("Priya Nair", posted);
  });

  test("in the middle of a dialogue goes on where it was, in the language it was in", async () => {
    expect(await larsSays("yes", "Tuesday 9:30")).toContain("Tuesday at 09:30");
  });

  test("by SIGKILL, around the slot, loses no post that was acknowledged, remembers the slot, and sends the nudge", async () => {
    await world.moveTo("2026-11-24T08:25:00Z"); // no dialogue is kept for a day
    await world.say("Sam Carter", "start", { locale: "en-GB", zone: "Europe/London" });
    const posted = await postTwelve("Anna Köhler");

    await world.kill();
    await world.moveTo("2026-11-24T08:31:00Z");
    await world.start();

    await expectKept("Anna Köhler", posted);
    await until(async () => (await world.nudges("Lars Brandt")).length > 0);
    expect(await larsSays("my slot")).toContain("09:30");
  });

  test("by SIGKILL in the middle of a dialogue goes on where it was", async () => {
    await world.say("Sam Carter", "yes");

    expect((await world.say("Sam Carter", "Wednesday 9:30")).at(-1)).toContain("Wednesday at 09:30");
  });
});

const WHEN = "while a nudge is sent, and between the hold of an hour and its calendar event,";
describe.each(["PGlite", "PostgreSQL"] as const)(`a kill, on %s, ${WHEN}`, (database) => {
  let posted: Awaited<ReturnType<typeof postTwelve>>;
  beforeAll(async () => {
    await begin(database);
    await larsSays("start", "english", "yes", "Tuesday 9:30");
    await world.moveTo("2026-11-24T08:31:00Z");
    await until(async () => (await world.nudges("Lars Brandt")).length > 0);

    await world.say("Mira Lindqvist", "ich helfe bei hashtags");
    await world.say("Mira Lindqvist", "Sprachen Deutsch und Englisch");
    await world.say("Sam Carter", "start", { locale: "en-GB", zone: "Europe/London" });
    await world.say("Sam Carter", "yes");
    await world.say("Sam Carter", "Wednesday 9:30");
    await world.say("Priya Nair", "book hashtags Friday", { locale: "en-SG" });
    await world.fault({ path: "/connector/v3/conversations/", method: "POST", delayMilliseconds: 3_000 });
    await world.fault({ path: "/graph/v1.0/users/*/events", method: "POST", delayMilliseconds: 3_000 });
    await world.moveTo("2026-11-25T09:31:00Z");
    const tapped = world.press("Priya Nair", "sessions.take").catch(() => null);
    await until(async () => (await world.ask<readonly object[]>("faults")).length === 0);
    posted = await postTwelve("Anna Köhler");

    await world.kill();
    await letAnHourPass(world);
    await world.start();
    await tapped;
  });
  afterAll(() => world.close());

  test("loses no post that was acknowledged", () => expectKept("Anna Köhler", posted));

  test("leaves the nudge in doubt, and does not send it again", async () => {
    await until(async () => (await world.say("Tomasz Zielinski", "doctor")).join().includes("1 unklar"));
    await until(async () => (await world.nudges("Sam Carter")).length > 0);

    expect(await world.nudges("Sam Carter")).toHaveLength(1);
  });

  test("sends no nudge again that had arrived", async () => {
    expect(await larsSays("my slot")).toContain("09:30");
    expect(await world.nudges("Lars Brandt")).toHaveLength(1);
  });

  test("ends with exactly one event, and both know", async () => {
    for (const name of ["Priya Nair", "Mira Lindqvist"]) {
      await until(async () =>
        (await world.messages(name)).some(({ text }) => /in (your calendar|\p{L}+ Kalender)/u.test(text)),
      );
    }

    expect(await events("Priya Nair")).toHaveLength(1);
    expect(await events("Mira Lindqvist")).toHaveLength(1);
  });
});
