import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { recogniser } from "#adapters/bot/recognise.ts";
import { triggers } from "#adapters/bot/words/triggers.ts";

/** Answers to a question: they mean nothing by themselves. */
const ANSWERS = ["Tuesday 9:30", "dienstags 9:30", "take #hr_start", "nimm #hr_start"];
/** Courtesies that need no documentation. */
const SMALL_TALK = ["hello", "thanks", "yes", "no"];

const said = recogniser([triggers.en, triggers.de]);
const page = await readFile("docs/reference/commands.md", "utf8");
const rows = [...page.matchAll(/^\| (`.+?) \| (`.+?) \| .+ \|$/gm)].map(([, english = "", german = ""]) => ({
  en: quoted(english),
  de: quoted(german),
}));

function quoted(cell: string): readonly string[] {
  const found = [...cell.matchAll(/`([^`]+)`/g)].map(([, words = ""]) => words);
  return found.filter((words) => !ANSWERS.includes(words));
}

function commandOf(words: string): string | undefined {
  return said.candidates(words)[0]?.name;
}

test.each(["en", "de"] as const)("the bot understands everything that the reference lists (%s)", (language) => {
  const unknown = rows.flatMap((row) => row[language]).filter((words) => commandOf(words) === undefined);

  expect(rows.length).toBeGreaterThan(20);
  expect(unknown).toEqual([]);
});

test("both languages of a row mean the same", () => {
  const commandsIn = (phrases: readonly string[]) => [...new Set(phrases.map(commandOf))];

  const torn = rows.filter(({ en, de }) => `${commandsIn(en)}` !== `${commandsIn(de)}`);

  expect(torn).toEqual([]);
});

test.each(["en", "de"] as const)("the reference lists every command (%s)", (language) => {
  const listed = rows.flatMap((row) => row[language]).map(commandOf);

  const missing = Object.keys(triggers[language]).filter(
    (name) => !listed.includes(name) && !SMALL_TALK.includes(name),
  );

  expect(missing).toEqual([]);
});

test("Teams offers only commands that the bot knows, in both languages", async () => {
  const manifest = JSON.parse(await readFile("manifest/manifest.json", "utf8"));
  const german: Record<string, string> = JSON.parse(await readFile("manifest/de.json", "utf8"));
  const commands: readonly { title: string }[] = manifest.bots[0].commandLists[0].commands;

  const offered = commands.map(({ title }, index) => [
    commandOf(title),
    commandOf(german[`bots[0].commandLists[0].commands[${index}].title`] ?? ""),
  ]);

  expect(offered.length).toBeGreaterThan(8);
  expect(offered.filter(([en, de]) => en === undefined || en !== de)).toEqual([]);
});
