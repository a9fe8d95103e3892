import type { enMineAnswers } from "./en-mine-answers.ts";

const either = new Intl.ListFormat("de-DE", { type: "disjunction" });

export const deMineAnswers: typeof enMineAnswers = {
  yes: "Ja",
  no: "Nein",
  notThisMonth: "Diesen Monat nicht",
  otherTime: "Andere Zeit",
  move: "Verschieben",
  day: "Tag",
  time: "Uhrzeit",
  propose: "Vorschlagen",
  moveThere: "Dorthin verschieben",
  moveTimes: "Möglich wäre:",
  moveNone: "In den nächsten zwei Wochen gibt es keine gemeinsame freie Zeit. Hier lässt sich eine andere nennen.",
  calendarUnknown: "Ein Kalender ist gerade nicht zu sehen, und geraten wird nicht. Später vielleicht.",
  of: (action, what) => `${action}: ${what}`,
  sure: {
    no: "Diese Anfrage ablehnen?",
    noText: "Jemand anderes wird gefragt, und niemand erfährt, dass vorher schon gefragt wurde.",
    notThisMonth: "Für den Rest des Monats keine Anfragen?",
    notThisMonthText:
      "Jemand anderes wird gefragt. Bis zum nächsten Monat kann niemand neu buchen; was gebucht ist, bleibt.",
    disagree: "Diese Zeit ablehnen?",
    disagreeText: "Dann wird jemand anderes gefragt.",
  },
  said: {
    booked: (when, name) => `Abgemacht: ${when}, mit ${name}. In beiden Kalendern steht es, privat.`,
    pending: (when, name) => `Abgemacht: ${when}, mit ${name}. Die Kalender folgen, sobald sie antworten.`,
    promise: "Was gesagt wird, bleibt zwischen den beiden: Das versprechen alle, die hier helfen.",
    taken: (whens) =>
      whens.length === 0
        ? "Diese Zeit ist nicht mehr frei, und in der Nähe gibt es keine andere."
        : `Diese Zeit ist nicht mehr frei. Beide haben Zeit: ${either.format(whens)}.`,
    offerTaken: "Diese Zeit ist inzwischen vergeben, und das Angebot ist vorbei. Unter „Fachleute“ gibt es andere.",
    counterTaken: "Diese Zeit ist nicht mehr frei. Jemand anderes wird gefragt.",
    passedOn: "In Ordnung: Jemand anderes wird gefragt, und niemand erfährt, dass vorher schon gefragt wurde.",
    disagreed: "Jemand anderes wird gefragt.",
    paused: (day) => `In Ordnung: Jemand anderes wird gefragt, hier erst wieder ab ${day}. Was gebucht ist, bleibt.`,
    proposed: "Ob das passt, wird gerade gefragt. Die Namen gibt es mit der Zusage.",
    notFree: "Dann haben nicht beide Zeit.",
    inThePast: "Diese Zeit ist schon vorbei.",
    moved: (when, name) => `Verschoben: ${when}, mit ${name}. In beiden Kalendern steht es, und beide wissen es.`,
    moving: (when, name) =>
      `Die neue Zeit ist reserviert: ${when}, mit ${name}. Die Kalender folgen, sobald sie antworten.`,
    requestGone: "Diese Anfrage ist nicht mehr offen.",
    gonePaused: (day) =>
      `Diese Anfrage ist nicht mehr offen. Andere kommen erst wieder ab ${day}; was gebucht ist, bleibt.`,
    offerGone: "Dieses Angebot ist vorbei.",
    sessionGone: "Dieses Gespräch ist nicht mehr gebucht, oder es hat begonnen.",
  },
};
