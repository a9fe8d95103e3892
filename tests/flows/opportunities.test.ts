import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Team } from "#tests/support/control.ts";
import { startWorld, until, type World } from "#tests/support/world.ts";

let world: World;
let own: Team;
let foreign: Team;

interface Member {
  readonly id: string;
  readonly memberIds: readonly string[];
}

beforeAll(async () => {
  world = await startWorld();
  const lars = await world.idOf("Lars Brandt");
  const teams = (await world.teams()) as readonly (Team & Member)[];
  const find = (isIn: boolean) => teams.find(({ memberIds }) => memberIds.includes(lars) === isIn);
  const [mine, others] = [find(true), find(false)];
  if (!mine || !others) throw new Error("Lars is in every team, or in none");
  own = mine;
  foreign = others;
});
afterAll(() => world.close());

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
