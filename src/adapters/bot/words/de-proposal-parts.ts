import type { ProposalPart } from "#domain/leaders/index.ts";
import { PARTS_NAMED } from "./groundwork-words.ts";

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
  delivered: "zwei handfeste Ergebnisse",
  since: "seit wann sich beide kennen",
  claim: "die Behauptung",
  reason: "die Begründung",
  fact: "die Tatsache",
  source: "die Quelle",
  link: "der Bezug zu den eigenen Zielen",
  agreed: "die Zusage für das Gespräch",
  spoken: "das Gespräch selbst",
};

/** In a sentence that is not too long to be read. */
export function namedDe(parts: readonly ProposalPart[]): string {
  const names = parts.map((part) => named[part]);
  const more = names.length - PARTS_NAMED;
  return list.format(more > 1 ? [...names.slice(0, PARTS_NAMED), `${more} weitere Teile`] : names);
}
