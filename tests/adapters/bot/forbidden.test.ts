import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { forbiddenMatterIn } from "#adapters/bot/forbidden.ts";
import { triggers } from "#adapters/bot/words/triggers.ts";
import { type ForbiddenMatter, forbiddenMatters } from "#domain/privacy/index.ts";
import { chat } from "./chat.ts";
import { forbiddenQuestions, harmless } from "./forbidden-phrases.ts";
import { english, german, noCommands } from "./phrases.ts";

test.each(forbiddenMatters)("understands what is asked, in many wordings: %s", (matter: ForbiddenMatter) => {
  const understood = forbiddenQuestions[matter].map((text) => [text, forbiddenMatterIn(text)]);

  expect(understood).toEqual(forbiddenQuestions[matter].map((text) => [text, matter]));
});

test("takes none of the questions that may be asked, and no sentence, for a forbidden one", () => {
  const taken = [...harmless, ...noCommands].filter((text) => forbiddenMatterIn(text) !== null);

  expect(harmless.length).toBeGreaterThanOrEqual(40);
  expect(taken).toEqual([]);
});

test("takes no command for a forbidden question, as the reference lists them and as people say them", async () => {
  const reference = await readFile("docs/reference/commands.md", "utf8");
  const listed = [...reference.matchAll(/`([^`]+)`/g)].map(([, words = ""]) => words);
  const phrases = Object.values(triggers).flatMap((language) => Object.values(language).flat());

  const taken = [...listed, ...phrases, ...[...english, ...german].map(([text]) => text)].filter(
    (text) => forbiddenMatterIn(text) !== null,
  );

  expect(taken).toEqual([]);
});

test.each(["en", "de"] as const)("says that there is no answer, why, and how to check (%s)", async (language) => {
  const { say } = chat({ person: { language } });

  for (const matter of forbiddenMatters) {
    for (const text of forbiddenQuestions[matter]) {
      const [answer, ...more] = await say(text);

      expect([text, answer]).toEqual([text, expect.stringMatching(/^I can't answer that|^Das kann ich nicht/)]);
      expect(answer).toContain(language === "en" ? "“proof”" : "„beweis“");
      expect(more).toEqual([]);
    }
  }
});

test("a draft of one's own post stays one, whatever it asks", async () => {
  const { say } = chat();
  await say("coach");

  const [next] = await say("Who did not post in March?");

  expect(next).not.toContain("can't answer that");
});

test("a whole page is no question", () => {
  expect(forbiddenMatterIn(`${"x ".repeat(200)} who did not post?`)).toBeNull();
});
