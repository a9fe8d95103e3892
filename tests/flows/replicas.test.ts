import { afterAll, expect, test } from "@jest/globals";
import { startWorld, until } from "#tests/support/world.ts";

/** None of them has a meeting on Tuesday morning. */
const LEADERS = ["Lars Brandt", "Jonas Weber", "Mira Lindqvist", "Petra Vogt"] as const;

// The first of them finds a server on which there is no table yet, as the installation of a service on PostgreSQL does.
const world = await startWorld({ database: "PostgreSQL", migrated: false });
afterAll(() => world.close());
await Promise.all([world.addReplica(), world.addReplica()]);

test("three replicas on one database send each nudge once", async () => {
  for (const name of LEADERS) {
    await world.say(name, "start", { locale: "de-DE", zone: "Europe/Berlin" });
    await world.say(name, "ja");
    await world.say(name, "Dienstag 9:30");
  }

  await world.moveTo("2026-11-24T08:31:00Z");
  for (const name of LEADERS) await until(async () => (await world.nudges(name)).length > 0);
  await world.moveBy("PT5M");
  await new Promise((resolve) => setTimeout(resolve, 1_500));

  for (const name of LEADERS) expect([name, (await world.nudges(name)).length]).toEqual([name, 1]);
});
