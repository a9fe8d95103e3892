import { afterAll, expect, test } from "@jest/globals";
import { startWorld, until } from "#tests/support/world.ts";

const world = await startWorld({ database: "PGlite", opening: true });
afterAll(() => world.close());

test("tags that live in the network come first, in German and in English", async () => {
  const german = (await world.say("Anna Köhler", "Vorschlag Wie lange dauert bei euch das Rüsten an der Presse?")).join(
    "\n",
  );
  const english = (
    await world.say("Sam Carter", "suggest New colleagues start on Monday, how do you do onboarding?")
  ).join("\n");

  expect(german).toContain("#em_ruesten");
  expect(german).toMatch(/ähnliche Beiträge|der Name steht im Text/);
  expect(english).toContain("onboarding");
  expect(english).toMatch(/posts like this one use it|its name stands in the text/);
});

test("what many people wrote speaks for a tag whose name the text does not hold", async () => {
  // Who wrote which words is put together every few seconds; until then they were written by too few.
  const suggested = (name: string, draft: string, reason: RegExp) =>
    until(async () => reason.test((await world.say(name, draft)).join("\n")));

  await suggested(
    "Anna Köhler",
    "Vorschlag Wer möchte in der ersten Woche Patin sein?",
    /#hr_onboarding: \d+ ähnliche Beiträge/,
  );
  await suggested(
    "Priya Nair",
    "suggest Who would like to be a buddy in the first week?",
    /#hr_onboarding: \d+ posts like this one use it/,
  );
});

test("when nothing fits, a new tag of the own department is offered", async () => {
  const answer = (await world.say("Anna Köhler", "Vorschlag Kaffeevollautomat")).join("\n");

  expect(answer).toContain("#em_kaffeevollautomat");
  expect(answer).toMatch(/Ein neuer könnte so heißen/);
});

test("the message extension completes while composing, and what it inserts is heard as a tag", async () => {
  const channelId = (await world.teams())[0]?.channels[0]?.id ?? "";

  const { results } = await world.search("Anna Köhler", "rue");
  await world.post("Anna Köhler", channelId, "Neue Zeiten sind da", { card: results[0]?.card });
  const data = (await world.say("Anna Köhler", "meine Daten")).join("\n");

  expect(results[0]?.title).toBe("#em_ruesten");
  expect(results[0]?.subtitle).toMatch(/Beitr/);
  expect(data).toContain("em_ruesten");
});

test("an empty search box offers the own department's tags first", async () => {
  const { results } = await world.search("Anna Köhler", "");

  expect(results.length).toBeGreaterThan(2);
  expect(results[0]?.title).toMatch(/^#em_/);
});

test("one of the suggestions is taken by typing it, and none of the text is kept", async () => {
  await world.say("Lars Brandt", "Vorschlag Quastenflosser und das Rüsten an der Presse");

  const taken = (await world.say("Lars Brandt", "nimm #em_ruesten")).join("\n");
  const again = (await world.say("Lars Brandt", "nimm 1")).join("\n");

  expect(taken).toContain("#em_ruesten");
  expect(again).not.toContain("#em_ruesten");
  expect((await world.say("Lars Brandt", "meine Daten")).join("\n")).not.toContain("Quastenflosser");
});

test("a post that is there gets hashtags from its menu, and what is taken goes into a reply that is heard", async () => {
  const channelId = (await world.teams())[0]?.channels[0]?.id ?? "";
  const { id } = await world.post("Lukas Steiner", channelId, "Wie lange dauert bei euch das Rüsten an der Presse?");
  const on = { personId: await world.idOf("Anna Köhler"), channelId, messageId: id, commandId: "suggestHashtags" };

  const { dialog } = await world.ask<{ dialog: { title: string; card: unknown } }>("extension/dialog", on);
  const { inserted } = await world.ask<{ inserted: { card: unknown } }>("extension/submit", {
    ...on,
    data: { verb: "hashtags.take", tag: "em_ruesten" },
  });
  await world.post("Anna Köhler", channelId, "Das gehört dazu", { threadId: id, card: inserted.card });

  expect(dialog.title).toBe("Hashtags zu diesem Beitrag");
  expect(JSON.stringify(dialog.card)).toContain("#em_ruesten");
  expect((await world.written(`channels/${channelId}`)).filter(({ from }) => from.id === "bot")).toEqual([]);
});

test("a tag somebody begins to use is suggested to the next one at once", async () => {
  const channelId = (await world.teams())[0]?.channels[0]?.id ?? "";
  for (const name of ["Anna Köhler", "Jonas Weber", "Lars Brandt"]) {
    await world.post(name, channelId, "Die Schichtübergabe läuft mit der Tafel viel ruhiger #em_schichttafel");
  }

  const answer = (await world.say("Lars Brandt", "Vorschlag Wer füllt am Abend die Schichttafel aus?")).join("\n");

  expect(answer).toContain("#em_schichttafel");
});
