import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startWorld, type World } from "#tests/support/world.ts";

/** Words that nobody else would write. */
const MARKERS = ["Quittengelee-Zwiebelkuchen", "walnut-tangerine-lighthouse", "Blaubeerpfannkuchenrezept"];

let world: World;
let channelId = "";
beforeAll(async () => {
  world = await startWorld();
  channelId = (await world.teams())[0]?.channels[1]?.id ?? "";
});
afterAll(() => world.close());

test("no text of a post, of a chat or of a draft stays: not in the database, its log, or the service's log", async () => {
  await world.post("Anna Köhler", channelId, `Kennt jemand ${MARKERS[0]}? #em_kantine`);
  await world.say("Sam Carter", `I wonder about ${MARKERS[1]}`, { locale: "en-GB" });
  await world.say("Lars Brandt", `Vorschlag ${MARKERS[2]} für alle`);
  await world.search("Lars Brandt", `${MARKERS[2]}`);
  await world.restart("SIGTERM");

  const files = await Array.fromAsync(glob("**/*", { cwd: world.dataDir, withFileTypes: true }));
  let bytes = 0;
  for (const file of files.filter((entry) => entry.isFile())) {
    const content = await readFile(join(file.parentPath, file.name), "latin1");
    bytes += content.length;
    for (const marker of MARKERS) expect([file.name, content.includes(marker)]).toEqual([file.name, false]);
  }
  for (const marker of MARKERS) expect(world.log()).not.toContain(marker);
  expect(bytes).toBeGreaterThan(10_000_000);
});

test("the log names nobody and holds no secret", async () => {
  const { MICROSOFT_APP_PASSWORD: secret } = await world.environment();

  expect(world.log()).toContain("started");
  for (const private_ of ["Anna", "Köhler", "Carter", "nordlicht.example", secret]) {
    expect(world.log()).not.toContain(private_);
  }
});

test("a person sees what is stored, deletes it with two words, and is a stranger again", async () => {
  await world.say("Anna Köhler", "start", { locale: "de-DE", zone: "Europe/Berlin" });
  await world.say("Anna Köhler", "ja");
  await world.say("Anna Köhler", "Dienstag 9:30");
  const before = (await world.say("Anna Köhler", "meine Daten")).join("\n");

  await world.say("Anna Köhler", "löschen");
  const deleted = (await world.say("Anna Köhler", "ja, löschen")).join("\n");
  await world.moveTo("2026-11-24T08:31:00Z");
  await new Promise((resolve) => setTimeout(resolve, 1_000));

  expect(before).toContain("em_kantine");
  expect(before).toContain("leaders");
  expect(deleted).toMatch(/\d/);
  expect((await world.messages("Anna Köhler")).at(-1)?.text).toBe(deleted);
  expect(world.log()).not.toContain("Anna");
});

test("deleting cancels the hour that is still booked, and the volunteer keeps nothing of it but the time", async () => {
  await world.say("Mira Lindqvist", "ich helfe bei hashtags", { locale: "de-DE" });
  await world.say("Priya Nair", "book hashtags", { locale: "en-SG" });
  await world.press("Priya Nair", "sessions.take");

  await world.say("Priya Nair", "delete");
  await world.press("Priya Nair", "privacy.delete");

  const left = (await world.calendar("Mira Lindqvist", "2026-11-23T00:00:00Z", "2026-12-10T00:00:00Z")).filter(
    ({ subject, cancelled }) => subject === "Conversation" && !cancelled,
  );
  expect(left).toEqual([]);
  expect((await world.say("Mira Lindqvist", "meine Daten")).join("\n")).not.toContain(await world.idOf("Priya Nair"));
});
