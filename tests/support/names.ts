import type { NamePart, NameReader, WordJudge } from "#domain/hashtags/index.ts";

/** What the words of a test mean; others mean themselves. */
const SENSES: Readonly<Record<string, NamePart["senses"]>> = {
  kunde: [{ id: "1", kinds: ["de"] }],
  customer: [{ id: "1", kinds: ["en"] }],
  client: [{ id: "1", kinds: ["en"] }],
  kd: [{ id: "1", kinds: ["short"] }],
  bank: [
    { id: "2", kinds: ["de", "en"] },
    { id: "3", kinds: ["de"] },
  ],
  bench: [{ id: "3", kinds: ["en"] }],
};
const KNOWN = ["kunde", "kunden", "customer", "client", "leitung", "leistung", "onboarding", "bank"];

/** Takes names apart at `_`, and compounds at `-`; an `n` or `s` at the end is a plural; words in its short list are known. */
export const simpleNames: NameReader = {
  readName(name) {
    const words = name.split("_");
    const parts = words.flatMap((word, index) => word.split("-").map((text) => ({ text, word: index })));
    return {
      spelling: name.replace(/[_-]/g, ""),
      words: words.map((word) => ({ word, known: KNOWN.includes(word) })),
      ways: [
        parts.map(({ text, word }, at): NamePart => {
          const stem = text.replace(/[ns]$/, "");
          return { text, stem, form: stem, at, word, senses: SENSES[stem] ?? [{ id: `=${stem}`, kinds: [] }] };
        }),
      ],
    };
  },
};

export const simpleJudge: WordJudge = {
  words: (name) => name.toLowerCase().split(/[^a-z0-9]+/),
  isStopWord: (word) => ["und", "the"].includes(word),
  goesWithNames: (word) => ["dr", "gmbh", "ag"].includes(word),
  isSlur: (word) => word === "rude",
  isOrdinary: (word) => ["koch", "stahl", "nord"].includes(word),
};
