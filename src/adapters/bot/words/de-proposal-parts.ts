import type { ProposalPart } from "#domain/leaders/index.ts";

const list = new Intl.ListFormat("de-DE");

export const partNamesDe: Readonly<Record<ProposalPart, string>> = {
  messenger: "Wer spricht",
  delivered: "Zwei Ergebnisse dieser Person",
  since: "Bekannt miteinander seit",
  claim: "Behauptung",
  reason: "Begründung",
  fact: "Tatsache",
  source: "Quelle",
  link: "Bezug zu den eigenen Zielen",
  agreed: "Zusage für das Gespräch",
  spoken: "Gesprochen",
};

/** Inside a sentence. */
const named: Readonly<Record<ProposalPart, string>> = {
  messenger: "wer spricht",
  delivered: "zwei Ergebnisse der Person, die spricht",
  since: "seit wann sich beide kennen",
  claim: "die Behauptung",
  reason: "die Begründung",
  fact: "die Tatsache",
  source: "die Quelle",
  link: "der Bezug zu den eigenen Zielen",
  agreed: "die Zusage für das Gespräch",
  spoken: "das Gespräch selbst",
};

export const namedDe = (parts: readonly ProposalPart[]) => list.format(parts.map((part) => named[part]));
