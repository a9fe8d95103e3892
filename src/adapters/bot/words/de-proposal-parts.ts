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

export const namedDe = (parts: readonly ProposalPart[]) => list.format(parts.map((part) => partNamesDe[part]));
