import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { AlikeTags } from "#domain/hashtags/index.ts";

/** Two names of tags, and what somebody judged them to be. */
export interface LabelledPair {
  readonly one: string;
  readonly other: string;
  /** `related`: the same topic of another department, which is no duplicate. */
  readonly label: "same" | "related" | "different";
  readonly kind: string;
}

export async function labelledPairs(): Promise<readonly LabelledPair[]> {
  const lines = await readFile(new URL("../data/near-duplicates.tsv", import.meta.url), "utf8");
  return lines
    .trimEnd()
    .split("\n")
    .map((line): LabelledPair => {
      const [one = "", other = "", label, kind = ""] = line.split("\t");
      if (label !== "same" && label !== "related" && label !== "different") throw new Error(`no label: ${line}`);
      return { one, other, label, kind };
    });
}

/** Two fifths of the pairs, for ever: rules are tuned on the others, and only judged by these. */
export function isHeldOut({ one, other }: LabelledPair): boolean {
  return (hash("sha256", `${one} ${other}`, "buffer")[0] ?? 0) % 5 < 2;
}

const DEPARTMENTS =
  "hr it em vertrieb einkauf logistik marketing fin legal qm produktion fue service depot ops controlling ehs bau werk2 pr";
const SUBJECTS =
  "kunden mitarbeiter projekt daten energie lieferanten produkt qualitaets team anlagen campus tarif cloud retail drucker";
const MATTERS =
  "analyse portal bericht workshop archiv abend tour index guide review board radar planer katalog turnier sprint checkliste";

/** Several thousand tags as a network has them: each department has its own on the same topics. */
export function ordinaryTags(): string[] {
  const words = (list: string) => list.split(" ");
  return words(DEPARTMENTS).flatMap((department) =>
    words(SUBJECTS).flatMap((subject) => words(MATTERS).map((matter) => `${department}_${subject}${matter}`)),
  );
}

export interface Judged {
  readonly pair: LabelledPair;
  /** Whether one was shown to somebody who asked about the other. */
  readonly isShown: boolean;
}

/** Asks for each name of each pair while the other one is in the garden. */
export function judged(garden: AlikeTags, pairs: readonly LabelledPair[]): Judged[] {
  return pairs.flatMap((pair) =>
    [
      [pair.one, pair.other],
      [pair.other, pair.one],
    ].map(([asked = "", living = ""]) => {
      garden.add(living);
      const isShown = garden.alike(asked).some(({ tag }) => tag === living);
      garden.remove(living);
      return { pair, isShown };
    }),
  );
}

/** The share of pairs of some label that were shown: recall of those that are the same, else false alarms. */
export function shareShown(all: readonly Judged[], label: LabelledPair["label"]): number {
  const some = all.filter(({ pair }) => pair.label === label);
  return some.filter(({ isShown }) => isShown).length / some.length;
}
