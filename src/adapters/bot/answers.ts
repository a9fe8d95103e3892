import { recogniser } from "./recognise.ts";
import { fold, tokens } from "./text.ts";
import { triggers } from "./words/triggers.ts";

const yesOrNo = recogniser([triggers.en, triggers.de].map(({ yes, no }) => ({ yes, no })));

/** Whether a text says yes or no, and nothing else. */
export function readYesNo(text: string): "yes" | "no" | null {
  return yesOrNo.candidates(text).find(({ rest }) => rest === "")?.name ?? null;
}

/** "the second", "zweite" and so on. */
const ORDINALS = [
  ["first", "one", "erste", "ersten", "erster", "erstes", "eins"],
  ["second", "two", "zweite", "zweiten", "zweiter", "zweites", "zwei"],
  ["third", "three", "dritte", "dritten", "dritter", "drittes", "drei"],
  ["fourth", "four", "vierte", "vierten", "vierter", "viertes", "vier"],
  ["fifth", "five", "fuenfte", "fuenften", "fuenfter", "fuenftes", "fuenf"],
];

const AROUND = new Set("please bitte the number nummer nr das die den der am option".split(" "));

/** The place in a list of `length` that a text names by its number, counted from 0. */
export function readNumber(text: string, length: number): number | null {
  const said = tokens(text).filter(({ word }) => !AROUND.has(word));
  const word = said.length === 1 ? said[0]?.word : undefined;
  if (word === undefined) return null;
  const spoken = ORDINALS.findIndex((words) => words.includes(word));
  const index = /^\d{1,2}$/.test(word) ? Number(word) - 1 : spoken;
  return index >= 0 && index < length ? index : null;
}

/** The one of `options` that a text names by its number or in words. */
export function readChoice<Option extends string>(text: string, options: readonly Option[]): Option | null {
  const index = readNumber(text, options.length);
  if (index !== null) return options[index] ?? null;
  const said = fold(text).trim();
  return options.find((option) => fold(option) === said) ?? null;
}
