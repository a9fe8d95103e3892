import type { ResourceWords } from "./resources-words.ts";

const range = ({ from, to }: { readonly from: number; readonly to: number | null }) =>
  to === null ? `${from} Stunden oder mehr` : `${from} bis ${to} Stunden`;

/** Addresses nobody, so that du and Sie are the same. */
export const resourcesDe: ResourceWords = {
  notForYou: "Das ist für Programmverantwortliche. „hilfe“ zeigt, was sonst geht.",
  offered: (hours) => `Angeboten im Monat: ${range(hours)}.`,
  asked: ({ groupMin, hours }) =>
    hours === null
      ? `Gewünscht im letzten Monat: von wenigen oder niemandem (unter ${groupMin} Personen nenne ich nichts).`
      : `Gewünscht im letzten Monat: ${range(hours)}.`,
  offeredByTopic: "Angeboten nach Thema (wer bei zweien hilft, zählt bei beiden):",
  askedByTopic: "Gewünscht nach Thema:",
  topic: ({ topic, ...hours }) => `${topic}: ${range(hours)}`,
  waiting: "Seit Tagen ohne Zusage:",
  waitingFor: ({ isOne, topic }) => `${isOne ? "1 offene Anfrage" : "Mehrere offene Anfragen"}, ${topic}`,
  leaders: ({ groupMin, leaders }) =>
    leaders === null
      ? `Führungskräfte mit Erinnerungen: weniger als ${groupMin}.`
      : `Führungskräfte mit Erinnerungen: etwa ${leaders}.`,
  enough: "Das reicht, wenn jede davon eine halbe Stunde im Monat nimmt.",
  unknown: "Ob das reicht, lässt sich noch nicht sagen: es betrifft zu wenige.",
  notEnough: ({ missing, months }) =>
    `Das reicht nicht, wenn jede davon eine halbe Stunde im Monat nimmt: es fehlen ${range(missing)} im Monat` +
    (months === null ? "." : `, und die Stunden eines Monats müssten für ${months} reichen.`),
};

export const resourcesHelpDe = {
  resources: "„Kapazität“: ob genug Stunden angeboten werden, ohne Namen",
} as const;
