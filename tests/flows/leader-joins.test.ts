import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startWorld, until, type World } from "#tests/support/world.ts";

let world: World;
let channelId = "";
beforeAll(async () => {
  world = await startWorld();
  const lars = await world.idOf("Lars Brandt");
  const teams = await world.ask<readonly { memberIds: string[]; channels: { id: string }[] }[]>("teams");
  channelId = teams.find(({ memberIds }) => memberIds.includes(lars))?.channels[0]?.id ?? "";
  await world.say("Petra Vogt", "english");
});
afterAll(() => world.close());

const heard = async (name: string) =>
  (await world.messages(name)).filter(({ from }) => from === "bot").map(({ text }) => text);
const last = async (name: string) => (await heard(name)).at(-1) ?? "";
const nudges = async (name: string) => (await world.nudges(name)).length;

async function sayAll(name: string, texts: readonly string[]): Promise<string> {
  let answers: string[] = [];
  for (const text of texts) answers = await world.say(name, text);
  return answers.join("\n");
}

/** Moves on to where Sam and Mira are due, and waits until both were seen to, and Sam has so many prompts. */
async function thursday(day: string, prompts: number): Promise<void> {
  await world.moveTo(`${day}T09:31:00Z`);
  await until(async () => (await world.say("Mira Lindqvist", "my data")).join("\n").includes(`:${day}T09:30:00Z`));
  await until(async () => (await nudges("Sam Carter")) === prompts);
}

test("a leader whom somebody spoke with is invited, says yes, and says in two minutes what they want", async () => {
  await world.say("Lars Brandt", "hallo", { locale: "de-DE", zone: "Europe/Berlin" });
  await sayAll("Petra Vogt", [
    "propose Lars Brandt",
    "myself",
    "Halved the set-up time in Amberg; Answered 200 questions in the open",
    "2019, the start-up in Amberg",
    "Open questions save everybody's time",
    "Everybody has to ask once only",
    "Four weeks of onboarding instead of eight",
    "Amberg, report of October",
    "His own goal: onboarding in four weeks",
    "yes",
  ]);
  await until(async () => (await last("Lars Brandt")).includes("Petra Vogt hat mit Ihnen gesprochen."));

  await world.press("Lars Brandt", "leaders.accept");
  const goals = await world.say("Lars Brandt", "Dienstag 9:30");
  await world.say("Lars Brandt", "Einarbeitung in 4 statt 8 Wochen");
  await world.say("Lars Brandt", "das war's");
  await world.say("Lars Brandt", "2 3");
  await world.say("Lars Brandt", "1");
  const agreed = await world.say("Lars Brandt", "lieber per du");

  expect(goals.join()).toContain("Dienstag, 09:30 Uhr (Europe/Berlin), das nächste Mal Di 24.\u00a0Nov., 09:30");
  expect(agreed.join()).toContain("Ziele: „Einarbeitung in 4 statt 8 Wochen“");
  expect(agreed.join()).toContain("Du magst: auf eine Frage antworten und jemandem danken");
});

test("who installs the bot after that is invited in its first words, in English and by override", async () => {
  await sayAll("Petra Vogt", ["propose Sam Carter", "later", "override Sam Carter", "The board asked for him by name"]);
  await world.say("Petra Vogt", "help"); // the invitation found nobody by then

  await world.ask(`chats/${await world.idOf("Sam Carter")}/install`, { locale: "en-GB", zone: "Europe/London" });
  const invited = await until(async () => (await heard("Sam Carter"))[0]);
  await world.say("Sam Carter", "yes", { locale: "en-GB", zone: "Europe/London" });
  await world.say("Sam Carter", "Thursday 9:30");
  const agreed = await sayAll("Sam Carter", ["skip", "skip", "skip"]);

  expect(invited).toMatch(/I'm Vorbild .* Petra Vogt proposed you\./);
  expect(await heard("Sam Carter")).not.toContainEqual(expect.stringContaining("Hello, I'm Vorbild."));
  expect(agreed).toContain("Slot: Thursday at 09:30 (Europe/London), next on Thu 26 Nov, 09:30");
});

test("a no is answered once and kept to, and nobody who asked can tell", async () => {
  await world.say("Jonas Weber", "hallo");
  await sayAll("Petra Vogt", ["propose Jonas Weber", "later", "override Jonas Weber", "He asked me himself to begin"]);
  await until(async () => (await last("Jonas Weber")).includes("Petra Vogt"));

  const before = await world.say("Petra Vogt", "my proposals");

  const [answer] = await world.say("Jonas Weber", "nein danke");
  const after = await world.say("Petra Vogt", "my proposals");

  expect(answer).toContain("Ich schreibe nicht mehr, und niemand erfährt davon");
  expect(after).toEqual(before);
  expect(after.join()).toContain("Jonas Weber");
});

test("in the slot comes a prompt with what is really there, and from it the coach leads to their own words", async () => {
  const question = await world.post("Anna Köhler", channelId, "Wer hat Erfahrung mit dem neuen Dienstplan?");
  await world.post("Jonas Weber", channelId, "Wir fahren ihn seit März, gern mehr dazu.", { threadId: question.id });

  await world.moveTo("2026-11-24T08:31:00Z");
  await until(async () => (await nudges("Lars Brandt")) === 1);
  await world.press("Lars Brandt", "opportunities.take");
  const thanks = await world.say("Lars Brandt", "Dass Amberg die Fehler der ersten Woche offen hingeschrieben hat.");
  await world.say("Lars Brandt", "abgeschickt");
  const [first] = await world.say("Lars Brandt", "Coach Einarbeitung");
  const texts = [
    ...(await world.say("Lars Brandt", "Amberg hat gestern die Fehler der ersten Woche offen gezeigt.")),
    ...(await world.say("Lars Brandt", "Weil alle 40 Leute dort daraus lernen und wir die Hälfte der Zeit sparen.")),
    ...(await world.say("Lars Brandt", "Schreibt bis Freitag, was bei euch in Woche eins schiefging.")),
    ...(await world.say("Lars Brandt", "kein Hashtag")),
  ];

  expect(thanks.join("\n")).toContain("Dass Amberg die Fehler der ersten Woche offen hingeschrieben hat.");
  expect(first).toContain("Drei Fragen");
  expect(texts.join("\n")).toContain("Amberg hat gestern die Fehler der ersten Woche offen gezeigt.");
  expect(texts.join("\n")).toMatch(/(?:100|9\d) % deine Worte/);
});

test("what was done where nobody hears it counts, so the next week brings no prompt", async () => {
  await world.say("Lars Brandt", "abgeschickt");
  await sayAll("Mira Lindqvist", ["start Thursday 10:30", "yes"]);
  await thursday("2026-11-26", 1);
  await world.moveTo("2026-11-30T08:00:00Z");

  const [told] = await world.say("Lars Brandt", "erledigt: der Nachtschicht gedankt");
  await thursday("2026-12-03", 2);

  expect(told).toContain("Ich merke mir, dass du etwas getan hast, nicht was");
  expect(await nudges("Lars Brandt")).toBe(0); // that of the first week was pressed
});

test("four ignored prompts come to one question, and an answer to it makes them fewer", async () => {
  for (const [day, count] of [
    ["2026-12-10", 2],
    ["2026-12-17", 3],
    ["2026-12-24", 3],
    ["2026-12-31", 4],
    ["2027-01-07", 4],
    ["2027-01-14", 4],
  ] as const) {
    await thursday(day, count);
  }
  const question = await until(async () =>
    (await heard("Sam Carter")).find((text) => text.startsWith("My last reminders")),
  );

  const less = await world.press("Sam Carter", "leaders.less");

  expect(question).toContain("Or type “keep”, “less”, “book”, “stop” or “why”.");
  expect(await nudges("Sam Carter")).toBe(4);
  expect(less).toContain("Every second week.");
});

test("what came of a visible act is told to its author alone", async () => {
  const post = await world.post("Lars Brandt", channelId, "Die Einarbeitung dauert in Amberg jetzt fünf Wochen.");
  await world.post("Anna Köhler", channelId, "Das probieren wir auch.", { threadId: post.id });

  await world.moveTo("2027-01-14T10:35:00Z");
  const confirmed = await until(async () =>
    (await heard("Lars Brandt")).find((text) => text.includes("hat Anna Köhler als Erstes geantwortet")),
  );

  expect(confirmed).toContain("Auf deinen Beitrag");
  expect((await heard("Petra Vogt")).join()).not.toContain("Anna Köhler");
});
