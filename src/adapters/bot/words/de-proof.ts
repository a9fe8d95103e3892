import type { ProofInterface, ProofResult } from "#domain/privacy/index.ts";
import type { ProofWords } from "./proof-words.ts";

const interfaces: Readonly<Record<ProofInterface, string>> = {
  chat: "im Chat",
  channel: "vor anderen",
  card: "mit einem Knopf",
  extension: "beim Schreiben",
  api: "im Tab",
  page: "auf einer Seite",
  log: "im Log",
  command: "auf der Kommandozeile",
};

const reasons: Readonly<Record<ProofResult["because"][number], string>> = {
  name: "ein Name wurde verraten",
  id: "eine Kennung wurde verraten",
  address: "eine Adresse wurde verraten",
  figure: "eine Zahl über zu wenige wurde verraten",
  answered: "es gab eine Antwort statt einer Absage",
  failed: "es kam nichts zurück, also ist nichts gezeigt",
};

/** Addresses nobody, so that du and Sie are the same. */
export const proofDe: ProofWords = {
  summary: ({ asked, people, refused, when }) =>
    `${refused} von ${asked} verbotenen Fragen abgewiesen, gestellt am ${when} an das, was ` +
    `${people === null ? "gerade" : `über mindestens ${people} Personen`} gespeichert ist.`,
  listed: "Gefragt, und was daraus wurde:",
  line: ({ because, interface: where, question, refused }) =>
    refused
      ? `bestanden · ${interfaces[where]} · ${question}`
      : `NICHT BESTANDEN · ${interfaces[where]} · ${question} · ${because.map((reason) => reasons[reason]).join(", ")}`,
  limits: "Was das nicht zeigen kann:",
  unchanged: "Gefragt habe ich als jemand, den es nicht gibt. Dafür wurde nichts gespeichert und nichts verschickt.",
  agreed:
    "Die Richtlinie, nach der ich arbeite, ist die, die beide unterschrieben haben; deren Unterschriften und die aller früheren " +
    "habe ich geprüft.",
  notAgreed: "Die Richtlinie gilt nicht. „Richtlinie“ sagt, warum.",
};

export const proofHelpDe = {
  proof: "„Beweis“: alles fragen, was ich nicht beantworten darf, und sehen, was ich sage",
} as const;
