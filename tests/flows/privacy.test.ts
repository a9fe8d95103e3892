import { execFile } from "node:child_process";
import { glob, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "@jest/globals";
import { startWorld, until } from "#tests/support/world.ts";

/** Words that nobody else would write, in ASCII: files are searched byte by byte. */
const MARKERS = [
  "Quittengelee-Zwiebelkuchen",
  "walnut-tangerine-lighthouse",
  "Blaubeerpfannkuchenrezept",
  "Rhabarberkompottdose",
  "pistachio-umbrella-harbour",
  "Sauerkirschmarmeladenglas",
  "Kerbelsuppenteller",
];

const world = await startWorld({ database: "PGlite" });
afterAll(() => world.close());
const channelId = (await world.teams())[0]?.channels[1]?.id ?? "";

/** Waits until a tag stands among what is stored about the person. */
const isStored = (name: string, locale: string, tag: string) =>
  until(async () => (await world.say(name, "my data", { locale })).join().includes(tag));

/** Takes in what Viva Engage's administrators download; gives what the command printed. */
async function importEverything(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "export-")), "export.zip");
  const download = await fetch(`${world.url}/control/engage/export`);
  await writeFile(file, Buffer.from(await download.arrayBuffer()));
  const options = { env: world.serviceEnvironment };
  const printed = await promisify(execFile)(process.execPath, ["src/commands/import-engage.ts", file], options);
  return printed.stdout + printed.stderr;
}

test("no text of a post, of a chat or of a draft stays: not in the database, its log, or the service's log", async () => {
  const [community] = await world.communities();
  await world.post("Anna Köhler", channelId, `Kennt jemand ${MARKERS[0]}? #em_kantine`);
  await world.say("Sam Carter", `I wonder about ${MARKERS[1]}`, { locale: "en-GB" });
  await world.say("Lars Brandt", `Vorschlag ${MARKERS[2]} für alle`);
  await world.search("Lars Brandt", `${MARKERS[2]}`);
  const edited = await world.post("Anna Köhler", channelId, "Gleich mehr dazu #em_gleich", { deliver: false });
  await world.edit(`channels/${channelId}`, edited.id, `Nachgelesen: ${MARKERS[3]} #em_nachgelesen`, {
    deliver: false,
  });
  await world.write("Sam Carter", community?.id ?? "", `Polled: ${MARKERS[4]} #em_abgefragt`);
  await world.write("Lars Brandt", community?.id ?? "", `Aus dem Archiv: ${MARKERS[5]} #em_importiert`, {
    at: "2026-06-01T08:00:00Z",
  });
  await world.post(
    "Priya Nair",
    channelId,
    `Mein Angebot: ${MARKERS[6]} http://kauf.example http://jetzt.example #em_angebot`,
  );
  await world.moveBy("PT2M");
  await world.restart("SIGTERM");
  await world.moveBy("PT2M");
  await isStored("Anna Köhler", "de-DE", "em_nachgelesen");
  await isStored("Sam Carter", "en-GB", "em_abgefragt");
  await world.kill();
  const printed = await importEverything();
  await world.start();
  await isStored("Lars Brandt", "de-DE", "em_importiert");
  await world.restart("SIGTERM");

  const files = await Array.fromAsync(glob("**/*", { cwd: world.dataDir, withFileTypes: true }));
  let bytes = 0;
  let tagged = 0;
  for (const file of files.filter((entry) => entry.isFile())) {
    const content = await readFile(join(file.parentPath, file.name), "latin1");
    bytes += content.length;
    if (content.includes("em_importiert")) tagged += 1;
    for (const marker of MARKERS) expect([file.name, content.includes(marker)]).toEqual([file.name, false]);
  }
  for (const marker of MARKERS) expect(world.log() + printed).not.toContain(marker);
  expect(bytes).toBeGreaterThan(10_000_000);
  expect(tagged).toBeGreaterThan(0); // what may be kept is found by the same search
}, 120_000);

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
  await world.say("Mira Lindqvist", "Sprachen Deutsch und Englisch");
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
