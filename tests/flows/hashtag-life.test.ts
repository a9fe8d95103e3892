import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startWorld, until, type World } from "#tests/support/world.ts";

let world: World;
let channelId = "";
beforeAll(async () => {
  world = await startWorld();
  channelId = await sharedChannel(["Anna Köhler", "Jonas Weber", "Lars Brandt"]);
  for (const name of ["Anna Köhler", "Jonas Weber", "Lars Brandt"]) {
    await world.say(name, "hallo", { locale: "de-DE", zone: "Europe/Berlin" });
  }
});
afterAll(() => world.close());

async function sharedChannel(names: readonly string[]): Promise<string> {
  const ids = await Promise.all(names.map(world.idOf));
  const teams = await world.ask<readonly { memberIds: string[]; channels: { id: string }[] }[]>("teams");
  return teams.find(({ memberIds }) => ids.every((id) => memberIds.includes(id)))?.channels[0]?.id ?? "";
}

const say = async (name: string, text: string) => (await world.say(name, text)).join("\n");

/** The newest message of the bot that says this. */
const heard = (name: string, pattern: RegExp) =>
  until(async () => (await world.messages(name)).findLast(({ from, text }) => from === "bot" && pattern.test(text)));

test("a tag is founded in one sentence, and found by others with its founder and what it is for", async () => {
  const founded = await say("Anna Köhler", "gründe #em_schichttafel für Übergaben an der Tafel");
  await say("Anna Köhler", "weiter");

  const page = await until(async () => {
    const answer = await say("Jonas Weber", "#em_schichttafel");
    return answer.includes("Anna Köhler") && answer;
  });

  expect(founded).toContain("#em_schichttafel");
  expect(page).toContain("Übergaben an der Tafel");
});

test("who follows it gets one message on Thursday, with why and the way there, and nothing of what they left", async () => {
  const followed = await say("Jonas Weber", "folge #em_schichttafel");
  await say("Lars Brandt", "folge #em_schichttafel");
  await world.post(
    "Anna Köhler",
    channelId,
    "Wer hat die Tafel schon vor der Frühschicht ausprobiert? #em_schichttafel",
  );
  await say("Lars Brandt", "#em_schichttafel nicht mehr folgen");

  await world.moveTo("2026-11-26T09:00:30Z");
  const news = await heard("Jonas Weber", /^Neues von Tags/);

  expect(followed).toContain("jede Woche, Donnerstag um 10:00");
  expect(news.text).toContain("#em_schichttafel, weil Sie ihm folgen: 1 Beitrag");
  expect(JSON.stringify(news.card)).toContain(encodeURIComponent(channelId));
  expect(JSON.stringify(news.card)).not.toContain("Frühschicht");
  expect((await world.messages("Lars Brandt")).some(({ text }) => text.startsWith("Neues von Tags"))).toBe(false);
});

test("after 60 quiet days its host is asked once, and without an answer it sleeps until the next post", async () => {
  await world.moveTo("2027-01-26T09:00:00Z");
  const asked = await heard("Anna Köhler", /Was soll aus ihm werden/);
  const asleep = await say("Jonas Weber", "#em_schichttafel");
  await world.moveTo("2027-01-28T09:00:00Z");

  await world.post("Jonas Weber", channelId, "Die Tafel hängt jetzt auch in Halle 3 #em_schichttafel");
  const awake = await until(async () => {
    const answer = await say("Jonas Weber", "#em_schichttafel");
    return !/^Schläft/m.test(answer) && answer;
  });

  expect(asked.text).toContain("60 Tage");
  expect(asleep).toMatch(/^Schläft/m);
  expect(awake).toContain("#em_schichttafel");
  const questions = (await world.messages("Anna Köhler")).filter(({ text }) =>
    text.includes("Was soll aus ihm werden"),
  );
  expect(questions).toHaveLength(1);
});

test("two that mean the same become one when both hosts agree; the old name and its followers go along", async () => {
  await say("Lars Brandt", "gründe #em_uebergabetafel für Übergaben");
  await say("Lars Brandt", "trotzdem gründen");
  await say("Lars Brandt", "weiter");
  const proposed = await say("Anna Köhler", "#em_schichttafel mit #em_uebergabetafel zusammenlegen");
  await heard("Lars Brandt", /dasselbe zu meinen/);

  const agreed = await say("Lars Brandt", "ja");
  const page = await say("Jonas Weber", "#em_schichttafel");
  const follows = await say("Jonas Weber", "welchen Tags folge ich");

  expect(proposed).toContain("wenn Lars Brandt zustimmt");
  expect(agreed).toContain("#em_schichttafel gehört jetzt zu #em_uebergabetafel");
  expect(page).toContain("#em_uebergabetafel");
  expect(follows).toContain("#em_uebergabetafel");
});

test("either host takes the merge back, and everything is as it was", async () => {
  const undone = await say("Lars Brandt", "#em_schichttafel trennen");
  const page = await say("Jonas Weber", "#em_schichttafel");
  const follows = await say("Jonas Weber", "welchen Tags folge ich");

  expect(undone).toBe("#em_schichttafel steht wieder für sich, neben #em_uebergabetafel.");
  expect(page).toContain("Anna Köhler");
  expect(follows).toContain("#em_schichttafel");
});
