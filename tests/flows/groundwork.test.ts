import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Team } from "#tests/support/control.ts";
import { startWorld, until, type World } from "#tests/support/world.ts";

interface Member {
  readonly id: string;
  readonly memberIds: readonly string[];
}

let world: World;
beforeAll(async () => {
  world = await startWorld();
  for (const name of ["Lars Brandt", "Anna Köhler"]) {
    await world.ask(`chats/${await world.idOf(name)}/install`, {});
  }
  for (const name of ["Petra Vogt", "Sam Carter"]) await world.say(name, "english");
});
afterAll(() => world.close());

/** What the bot said in somebody's chat, cards in one line. */
const heard = async (name: string) =>
  (await world.messages(name)).filter(({ from }) => from === "bot").map(({ text }) => text);

/** Says one thing after the other, and gives the last answer. */
async function sayAll(name: string, texts: readonly string[]): Promise<string> {
  let last: string[] = [];
  for (const text of texts) last = await world.say(name, text);
  return last.join("\n");
}

/** What the person can read about the proposals they had to do with. */
async function proposalsKnownTo(name: string): Promise<readonly string[]> {
  const lines = (await world.say(name, "my data")).join("\n").split("\n");
  return lines.filter((line) => line.startsWith("gates: "));
}

test("who has no role prepares no way to anybody", async () => {
  const [answer] = await world.say("Sam Carter", "propose Lars Brandt");

  expect(answer).toContain("for programme owners and champions");
});

test("the gate is shut after a proposal: what is missing is named, and the leader hears nothing", async () => {
  const before = await heard("Lars Brandt");

  const [asked] = await world.say("Petra Vogt", "propose Lars Brandt");
  const [list] = await world.say("Petra Vogt", "my proposals");

  expect(asked).toContain("somebody they trust must have spoken to them");
  expect(list).toMatch(/Lars Brandt: still missing who speaks, .* and 7 more parts/);
  expect(await heard("Lars Brandt")).toEqual(before);
});

test("nobody has volunteered, then somebody has, is asked once, and agrees", async () => {
  const [nobody] = await world.say("Petra Vogt", "find someone else");
  await world.say("Mira Lindqvist", "Ich kann mit EM, HR sprechen");
  const [list] = await world.say("Petra Vogt", "find someone else for Lars");
  const [asked] = await world.say("Petra Vogt", "1");

  const request = await until(async () =>
    (await heard("Mira Lindqvist")).find((text) => text.includes("Petra Vogt möchte Lars Brandt")),
  );
  const waiting = await sayAll("Petra Vogt", ["my proposals", "1"]);
  await world.press("Mira Lindqvist", "groundwork.speak");
  const agreed = await sayAll("Petra Vogt", ["my proposals", "1"]);

  expect(nobody).toContain("Nobody has volunteered");
  expect(list).toContain("1  Mira Lindqvist: EM, HR");
  expect(asked).toContain("I ask Mira Lindqvist, once");
  expect(request).toContain("„ich spreche“");
  expect(waiting).toContain("Who speaks: Mira Lindqvist, no answer yet");
  expect(agreed).toContain("Who speaks: Mira Lindqvist\n");
});

test("complete groundwork opens the gate, and one invitation reaches the leader", async () => {
  const before = await heard("Lars Brandt");
  const spoken = await sayAll("Petra Vogt", [
    "yes",
    "Halved the set-up time in Amberg; Answered 200 questions in the open",
    "2019, the start-up in Amberg",
    "Open questions save everybody's time",
    "Everybody has to ask once only",
    "Four weeks of onboarding instead of eight",
    "Amberg, report of October",
    "His own goal: onboarding in four weeks",
  ]);
  const [page] = await world.say("Petra Vogt", "pitch");
  const [ready] = await world.say("Petra Vogt", "yes");

  const invited = await until(async () => (await heard("Lars Brandt"))[before.length]);

  expect(spoken).toContain("Has Mira Lindqvist spoken to Lars Brandt?");
  expect(page).toContain("Because: Everybody has to ask once only");
  expect(page).toContain("Denn: Everybody has to ask once only");
  expect(ready).toContain("The gate to Lars Brandt is open");
  expect(invited).toContain("Mira Lindqvist");
  expect(await heard("Lars Brandt")).toHaveLength(before.length + 1);
});

test("what the leader decides shows nowhere to those who proposed them", async () => {
  const look = async () => [
    ...(await world.say("Petra Vogt", "my proposals")),
    ...(await world.say("Petra Vogt", "propose Lars Brandt")),
    (await world.say("Jonas Weber", "Lars Brandt vorschlagen")).at(-1),
    ...(await proposalsKnownTo("Petra Vogt")),
    ...(await proposalsKnownTo("Mira Lindqvist")),
  ];
  const unanswered = await look();

  await world.say("Lars Brandt", "stopp");
  const declined = await look();
  await world.say("Lars Brandt", "start Dienstag 9:30");
  await world.say("Lars Brandt", "ja");
  const agreed = await look();

  expect(unanswered.join()).toContain("whatever they decide stays theirs");
  expect(declined).toEqual(unanswered);
  expect(agreed).toEqual(unanswered);
});

test("an owner's override needs a reason, and the audit log has it without names", async () => {
  await world.say("Petra Vogt", "Anna Köhler vorschlagen");
  const short = await sayAll("Petra Vogt", ["later", "override Anna Köhler", "just so"]);
  const [done] = await world.say("Petra Vogt", "The board asked for her by name");

  const audit = (await world.say("Petra Vogt", "audit")).join("\n");

  expect(short).toContain("at least 10 characters");
  expect(done).toContain("The gate to Anna Köhler is open");
  expect(audit).toContain("The board asked for her by name");
  expect(audit).not.toContain("Anna Köhler");
  expect(await world.nudges("Anna Köhler")).toEqual([]);
});

test("erasing a leader leaves nothing of the proposal", async () => {
  await sayAll("Lars Brandt", ["löschen", "ja, löschen"]);

  expect(await proposalsKnownTo("Petra Vogt")).not.toContainEqual(expect.stringContaining("Halved the set-up time"));
  expect((await world.say("Petra Vogt", "my proposals")).join()).not.toContain("Lars Brandt");
});

describe("who begins by themselves, all that was forgotten,", () => {
  let own: Team;
  let foreign: Team;

  beforeAll(async () => {
    const lars = await world.idOf("Lars Brandt");
    const teams = (await world.teams()) as readonly (Team & Member)[];
    const find = (isIn: boolean) => teams.find(({ memberIds }) => memberIds.includes(lars) === isIn);
    const [mine, others] = [find(true), find(false)];
    if (!mine || !others) throw new Error("Lars is in every team, or in none");
    own = mine;
    foreign = others;
  });

  test("a leader is offered what was heard where they can read it, and goes there from the card", async () => {
    const [here, there] = [own.channels[0]?.id ?? "", foreign.channels[0]?.id ?? ""];
    await world.post("Lars Brandt", here, "Ab Mai gilt der neue Dienstplan. #em_dienstplan");
    const question = await world.post("Anna Köhler", here, "Wer hat Erfahrung mit dem neuen Dienstplan?");
    await world.post("Jonas Weber", here, "Ja, wir fahren ihn seit März. #em_dienstplan", { threadId: question.id });
    const other = await world.post("Sam Carter", there, "Who has tried the new shift plan?");
    await world.post("Tomasz Zielinski", there, "We have, since March. #em_dienstplan", { threadId: other.id });
    await world.say("Lars Brandt", "start Dienstag 9:30", { locale: "de-DE", zone: "Europe/Berlin" });
    await world.say("Lars Brandt", "ja");

    const offered = await until(async () => {
      const text = (await world.say("Lars Brandt", "Idee")).at(-1) ?? "";
      return text.includes("#em_dienstplan") && text;
    });
    const chosen = await world.press("Lars Brandt", "opportunities.take", { title: "1 wählen" });

    expect(offered).toMatch(/1 {2}Danken: Jonas Weber für eine Antwort in .+ \(.*#em_dienstplan, das Sie nutzen/);
    expect(offered).not.toContain("Tomasz Zielinski");
    expect(chosen).toContain("Was genau war gut daran? Ein Satz reicht.");
    expect(chosen).toContain(`${world.url}/#/channels/${await world.idOf("Lars Brandt")}/${encodeURIComponent(here)}`);
  });

  test("a kind that is not wanted is gone at once", async () => {
    const which = await world.press("Lars Brandt", "opportunities.notThis");
    const [again] = await world.say("Lars Brandt", "Idee");

    expect(which).toContain("Dank an andere");
    expect(again).not.toContain("Danken: ");
  });
});
