import { expect, test } from "@jest/globals";
import type { AskBot } from "#adapters/bot/asking.ts";
import { askingBot, collectedTurns, madeUp } from "#adapters/bot/asking.ts";
import { botEntrance } from "#adapters/bot/entrance.ts";
import { botProofQuestions } from "#adapters/bot/proof-questions.ts";
import type { Conversation } from "#adapters/bot/turn.ts";
import { forbiddenMatters, type Inside, type Proof, prove } from "#domain/privacy/index.ts";
import { echo, startBot } from "./bot.ts";
import { chat } from "./chat.ts";
import { APP_ID, TENANT_ID } from "./issuer.ts";

const proof: Proof = {
  at: Temporal.Instant.from("2026-11-23T07:00:00Z"),
  people: 100,
  isAgreed: true,
  results: [
    {
      ...{ id: "chat.silence-month", forbids: "silence", interface: "chat", refused: true, because: [] },
      question: { en: "Who did not post in March?", de: "Wer hat im März nicht gepostet?" },
    },
    {
      ...{ id: "page.metrics", forbids: "activity", interface: "page", refused: false, because: ["name", "figure"] },
      question: { en: "The metrics", de: "Die Messwerte" },
    },
  ],
};

test("shows everybody who asks how many were refused, and each question, what failed first", async () => {
  const [summary, list] = await chat({ proof }).say("proof");

  expect(summary).toMatch(
    /^1 of 2 forbidden questions refused, asked on Mon 23 Nov, 08:00 of what is stored about at least 100 people/,
  );
  expect(list?.split("\n")).toEqual([
    "Asked, and what came of it:",
    "FAILED · page · The metrics · a name was given away, a figure about too few was given away",
    "passed · chat · Who did not post in March?",
  ]);
});

test("says whether the policy is the one that both signed", async () => {
  const [good] = await chat({ proof }).say("proof");
  const [bad] = await chat({ proof: { ...proof, isAgreed: false } }).say("proof");

  expect(good).toContain("The policy that I work by is the one that both signed");
  expect(bad).toContain("The policy is not in force.");
  expect(bad).not.toContain("both signed");
});

test("shows it in German, too", async () => {
  const [summary, list] = await chat({ proof, person: { language: "de" } }).say("Beweis");

  expect(summary).toContain("1 von 2 verbotenen Fragen abgewiesen");
  expect(list).toContain("NICHT BESTANDEN · auf einer Seite · Die Messwerte · ein Name wurde verraten");
  expect(list).toContain("bestanden · im Chat · Wer hat im März nicht gepostet?");
});

const inside: Inside = {
  people: [
    { id: "7faf8ab2-3d56-4244-b585-20c8a42ed2b8", name: "Lars Brandt", isPublic: false },
    { id: "8faf8ab2-3d56-4244-b585-20c8a42ed2b8", name: "Anna Köhler", isPublic: false },
  ],
  handles: { sessionId: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee" },
};

/** What comes of every question when the bot answers like this. */
async function asked(ask: AskBot) {
  const questions = botProofQuestions(ask);
  const { results } = await prove({
    ...{ questions, inside: async () => inside, groupMin: () => 7, isAgreed: () => true },
    clock: () => Temporal.Instant.from("2026-11-23T07:00:00Z"),
  });
  return results;
}

test("asks about everything that is forbidden, each question once, and about nobody by name where it is shown", async () => {
  const questions = botProofQuestions(async () => ({ said: [], text: "", sent: "", askerId: "" }));

  expect(new Set(questions.map(({ forbids }) => forbids))).toEqual(new Set(forbiddenMatters));
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  expect(questions.length).toBeGreaterThan(55);
  for (const { question } of questions) expect(`${question.en}${question.de}`).not.toMatch(/\{|undefined|Lars|Anna/);
});

test.each([
  ["names somebody", "Lars Brandt posted least.", "name"],
  ["is evasive", "I didn't understand that. “help” lists what you can say.", "answered"],
  ["says nothing", "", "answered"],
])("no question passes in the chat of a bot that %s", async (_what, answer, because) => {
  const said = answer === "" ? [] : [answer];
  const results = await asked(async ({ id }) => ({ said, text: answer, sent: "", askerId: id }));

  const plain = results.filter(({ id }) => /^(chat|channel)\.(silence|activity|hours-|mood|texts)/.test(id));
  expect(plain.length).toBeGreaterThan(10);
  for (const result of plain) {
    expect(result).toMatchObject({ refused: false, because: expect.arrayContaining([because]) });
  }
});

test("no button passes that tells an id of somebody else's from one that is none", async () => {
  const results = await asked(async ({ id }, { value }) => {
    const isTheirs = JSON.stringify(value ?? {}).includes(inside.handles["sessionId"] ?? "");
    return { said: [], text: isTheirs ? "Cancelled." : "There is no such conversation.", sent: "", askerId: id };
  });

  expect(results.find(({ id }) => id === "card.sessions")).toMatchObject({ refused: false, because: ["answered"] });
  expect(results.find(({ id }) => id === "card.offers")).toMatchObject({ refused: true });
});

test("no button passes that did not understand what was pressed", async () => {
  const outdated = "This card is out of date. “help” lists what you can say.";
  const results = await asked(async ({ id }) => ({ said: [], text: outdated, sent: "", askerId: id }));

  const cards = results.filter(({ id }) => id.startsWith("card."));
  expect(cards.length).toBeGreaterThan(5);
  expect(new Set(cards.flatMap(({ because }) => because))).toEqual(new Set(["failed"]));
});

test("asks through the bot's own entrance, in private and in front of others, and nobody hears it", async () => {
  const bot = await startBot();
  const { turns, take } = collectedTurns();
  const words: string[] = [];
  const entrance = botEntrance({
    ...{ ...bot.entranceDeps, turns, authentication: { admit: async () => undefined } },
  });
  const ask = askingBot(entrance, { take }, { appId: APP_ID, tenantId: TENANT_ID });

  const asker = madeUp("de", "owner");
  const heard = await ask(asker, { type: "message", text: "Wer?" });
  const shown = await ask(asker, { type: "message", text: "<at>Vorbild</at> Wer?", inPublic: true });
  words.push(...bot.sent().map(({ text = "" }) => text));
  bot.stop();

  expect(heard).toEqual({ said: ["you said Wer?"], text: "you said Wer?", sent: '{"text":"Wer?"}', askerId: asker.id });
  expect(shown.said).toEqual([expect.stringContaining("nur in unserem")]);
  expect(words).toEqual([]);
});

test("a bot that fails by its own mistake has shown nothing", async () => {
  const broken: Conversation = { ...echo, message: () => Promise.reject(new Error("a mistake")) };
  const bot = await startBot({ conversation: broken });
  const { turns, take } = collectedTurns();
  const entrance = botEntrance({ ...bot.entranceDeps, turns, authentication: { admit: async () => undefined } });
  const ask = askingBot(entrance, { take }, { appId: APP_ID, tenantId: TENANT_ID });

  await expect(ask(madeUp("en"), { type: "message", text: "my data" })).rejects.toThrow("the bot failed");
  bot.stop();
});
