import type { Bilingual, KeptFor, KeptName, Policy, PolicyReader } from "#domain/privacy/index.ts";

export type DocumentLanguage = keyof Bilingual;

const UNITS: Readonly<
  Record<DocumentLanguage, Readonly<Record<KeptFor["unit"], readonly [one: string, many: string]>>>
> = {
  en: {
    minutes: ["minute", "minutes"],
    days: ["day", "days"],
    weeks: ["week", "weeks"],
    months: ["month", "months"],
  },
  de: {
    minutes: ["Minute", "Minuten"],
    days: ["Tag", "Tage"],
    weeks: ["Woche", "Wochen"],
    months: ["Monat", "Monate"],
  },
};

const READERS: Readonly<Record<DocumentLanguage, Readonly<Record<PolicyReader, string>>>> = {
  en: {
    self: "whom it is about",
    counterpart: "the other person of the conversation",
    everybody: "everybody",
    owner: "programme owners",
    admin: "admins",
    worksCouncil: "works council",
    nobody: "nobody, through any interface",
  },
  de: {
    self: "die Person selbst",
    counterpart: "die andere Person des Gesprächs",
    everybody: "alle",
    owner: "Programmverantwortliche",
    admin: "Administratoren",
    worksCouncil: "Betriebsrat",
    nobody: "niemand, über keine Schnittstelle",
  },
};

/** What a document is made from, in its language. */
export interface DocumentFacts {
  readonly policy: Policy;
  /** Picks the language. */
  say(text: Bilingual): string;
  /** Such as "90 days". */
  time(name: KeptName): string;
  /** How long the policy itself holds. */
  readonly ends: string;
  /** Such as "22 November 2026". */
  readonly date: string;
  /** Until when something is kept, with the times of the policy. */
  kept(text: Bilingual): string;
  readers(some: readonly PolicyReader[]): string;
}

/** Such as "90 days". */
const worded = ({ amount, unit }: KeptFor, language: DocumentLanguage) =>
  `${amount} ${UNITS[language][unit][amount === 1 ? 0 : 1]}`;

/** Until when something is kept, with the times of the policy. */
export function keptIn({ retention }: Pick<Policy, "retention">, language: DocumentLanguage, text: Bilingual): string {
  return text[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => worded(retention[name as KeptName], language));
}

export function factsOf(policy: Policy, language: DocumentLanguage): DocumentFacts {
  const say = (text: Bilingual) => text[language];
  return {
    ...{ policy, say, ends: worded(policy.ends, language) },
    time: (name) => worded(policy.retention[name], language),
    date: policy.date.toLocaleString(language === "en" ? "en-GB" : "de-DE", { dateStyle: "long" }),
    kept: (text) => keptIn(policy, language, text),
    readers: (some) => some.map((reader) => READERS[language][reader]).join(", "),
  };
}
