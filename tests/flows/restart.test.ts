import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startWorld, until, type World } from "#tests/support/world.ts";

let world: World;
let channelId = "";

describe.each(["PGlite", "PostgreSQL"] as const)("a restart, on %s", (database) => {
  beforeAll(async () => {
    world = await startWorld({ database });
    channelId = (await world.teams())[0]?.channels[1]?.id ?? "";
  });
  afterAll(() => world.close());

  const events = async (name: string) =>
    (await world.calendar(name, "2026-11-23T00:00:00Z", "2026-12-05T00:00:00Z")).filter(
      ({ subject, cancelled }) => subject === "Conversation" && !cancelled,
    );

  test.each(["SIGTERM", "SIGKILL"] as const)("by %s loses no post that was acknowledged", async (signal) => {
    const name = signal === "SIGTERM" ? "Anna Köhler" : "Priya Nair";
    const posted = await Promise.all(
      Array.from({ length: 12 }, (_, n) => world.post(name, channelId, `Stand ${n} aus der Halle #em_stand${n}`)),
    );

    await world.restart(signal);

    const kept = (await world.say(name, "my data", { locale: "en-GB" })).join("\n");
    for (const { id, delivery } of posted) {
      expect(delivery.status).toBe(200);
      expect(kept).toContain(id);
    }
  });

  test("in the middle of a dialogue goes on where it was, and remembers language and slot", async () => {
    await world.say("Lars Brandt", "start", { locale: "de-DE", zone: "Europe/Berlin" });
    await world.say("Lars Brandt", "english");
    await world.restart("SIGKILL");
    await world.say("Lars Brandt", "yes");
    await world.restart("SIGKILL");
    const enrolled = (await world.say("Lars Brandt", "Tuesday 9:30")).at(-1);
    await world.restart("SIGTERM");

    expect(enrolled).toContain("Tuesday at 09:30");
    expect((await world.say("Lars Brandt", "my slot")).join()).toContain("09:30");
  });

  test("around the slot sends the nudge once", async () => {
    await world.kill();
    await world.moveTo("2026-11-24T08:31:00Z");
    await world.start();
    await until(async () => (await world.nudges("Lars Brandt")).length > 0);
    await world.restart("SIGKILL");
    await world.restart("SIGTERM");

    expect(await world.nudges("Lars Brandt")).toHaveLength(1);
  });

  test("while a nudge is being sent leaves it in doubt, never twice", async () => {
    await world.say("Sam Carter", "start", { locale: "en-GB", zone: "Europe/Berlin" });
    await world.say("Sam Carter", "yes");
    await world.say("Sam Carter", "Wednesday 9:30");
    await world.fault({ path: "/connector/v3/conversations/", method: "POST", delayMilliseconds: 8_000, times: 1 });
    await world.moveTo("2026-11-25T08:31:00Z");
    await new Promise((resolve) => setTimeout(resolve, 2_500));

    await world.restart("SIGKILL");
    await world.noFaults();
    await new Promise((resolve) => setTimeout(resolve, 8_000));

    expect((await world.nudges("Sam Carter")).length).toBeLessThanOrEqual(1);
  });

  test("between hold and calendar event ends with exactly one event, and both know", async () => {
    await world.say("Mira Lindqvist", "ich helfe bei hashtags");
    await world.say("Sam Carter", "book hashtags");
    await world.fault({ path: "/graph/v1.0/users/*/events", method: "POST", delayMilliseconds: 6_000, times: 1 });

    const tapped = world.press("Sam Carter", "sessions.take").catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await world.restart("SIGKILL");
    await tapped;

    await until(async () => (await events("Sam Carter")).length === 1, 100_000);
    await until(
      async () => (await world.messages("Sam Carter")).find(({ text }) => text.includes("in your calendar")),
      100_000,
    );
    expect(await events("Sam Carter")).toHaveLength(1);
    expect(await events("Mira Lindqvist")).toHaveLength(1);
  }, 150_000);
});
