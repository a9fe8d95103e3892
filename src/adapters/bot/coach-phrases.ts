import { readYesNo } from "./answers.ts";
import { readLeaving } from "./leaving.ts";
import { recogniser } from "./recognise.ts";
import { tokens } from "./text.ts";
import { coachPhrasesDe, coachPhrasesEn } from "./words/triggers-coach.ts";

const finishing = recogniser([coachPhrasesEn, coachPhrasesDe]);
const NOTHING = new Set(["nothing", "nichts", "none", "keine", "keins", "pass", "weiter", "next"]);

/** What was typed while a text is being finished, and what follows it. */
export function readFinish(text: string) {
  return finishing.candidates(text)[0] ?? null;
}

/** Whether somebody leaves a question, or the whole draft for now. */
export function readLeave(text: string): "skip" | "cancel" | null {
  const found = readLeaving(text);
  if (found) return found;
  const [only, ...more] = tokens(text);
  return readYesNo(text) === "no" || (more.length === 0 && NOTHING.has(only?.word ?? "")) ? "skip" : null;
}

const OUT = new Set("weg raus weglassen löschen streichen out delete cut".split(" "));

/** Whether what follows the number of a sentence says that it goes. */
export function readOut(text: string): boolean {
  return OUT.has(text.trim().toLowerCase()) || readFinish(text)?.name === "drop";
}

/** A number that can be no part of a sentence: "2", "2: …", "2. …", "2 weg"; not "3 weeks later". */
export function isNumberedFirmly(text: string): boolean {
  const [, mark = "", rest = ""] = /^\s*\d{1,2}([.:)]?)(.*)$/su.exec(text) ?? [];
  return mark !== "" || rest.trim() === "" || readOut(rest);
}

/** A number and what follows it: "2 We halved it", "2: …". */
export function readNumbered(text: string, length: number): { readonly index: number; readonly rest: string } | null {
  const [, number = "", rest = ""] = /^\s*(\d{1,2})(?:[.:)]?\s+|[.:)]|$)(.*)$/su.exec(text) ?? [];
  const index = Number(number) - 1;
  return number !== "" && index >= 0 && index < length ? { index, rest: rest.trim() } : null;
}
