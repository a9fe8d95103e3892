import type { PolicyWords } from "./policy-words.ts";

const names = { owner: "Programmverantwortliche", worksCouncil: "Betriebsrat" };

export const policyDe: PolicyWords = {
  inForce: ({ since, until, version }) =>
    `Die Richtlinie gilt: Fassung ${version}, unterschrieben von Programmverantwortlichen und Betriebsrat, angenommen am ` +
    `${since}. Am ${until} endet sie, wenn nicht beide eine neuere unterschreiben.`,
  notInForce: "Die Richtlinie gilt nicht.",
  why(code, by) {
    const whose = by.map((one) => names[one]).join(" und ");
    const reasons: Readonly<Record<typeof code, string>> = {
      missing: "Die Datei ist weg.",
      invalid: "Die Datei ist nicht lesbar. Administratoren sehen den Grund mit „doctor“.",
      unenforceable: "Darin stehen Fristen, die ich nicht einhalten kann. Administratoren sehen mit „doctor“, welche.",
      demonstration: "Unterschrieben ist mit Schlüsseln zur Vorführung, die alle haben.",
      unsigned: `Eine Unterschrift fehlt: ${whose}.`,
      badSignature: `Was da ist, wurde nach der Unterschrift geändert oder mit einem anderen Schlüssel unterschrieben: ${whose}.`,
      older: "Vereinbart ist eine neuere Fassung als die, die da ist.",
      notRaised: "Geändert wurde sie ohne eine neue Fassungsnummer.",
      ended: "Die vereinbarte Zeit ist um, und keine neuere Fassung ist unterschrieben.",
      forged: "Was die Datenbank davon hat, ist nicht, was beide unterschrieben haben: Es wurde dort geändert.",
    };
    return reasons[code];
  },
  agreed: ({ since, version }) => `Zuletzt vereinbart: Fassung ${version} am ${since}. Deren Fristen gelten weiter.`,
  noneAgreed: "Vereinbart wurde noch keine, also vergesse ich nichts nach den Fristen unten.",
  stopped:
    "Bis beide unterschrieben haben, sage ich nichts unaufgefordert und zeige keine Zahlen. Wer mir schreibt, bekommt " +
    "Antwort, und gebuchte Gespräche laufen weiter.",
  terms: ({ groupMin, namesDays, noticesDays }) =>
    `Darin steht unter anderem: keine Zahl über weniger als ${groupMin} Personen; wer wo geschrieben hat, ist nach ` +
    `${namesDays} Tagen vergessen, was ich unaufgefordert schrieb, nach ${noticesDays}; Texte werden nie gespeichert.`,
  forbidden: "Was ich niemandem beantworte:",
  noFigures: "Zahlen über Menschen zeige ich nicht: Die Richtlinie gilt nicht. „Richtlinie“ sagt, warum.",
};

export const policyHelpDe = "„Richtlinie“: was ich speichern und zeigen darf, und ob beide unterschrieben haben";
