import { deFormats } from "./de-formats.ts";
import type { enExperts } from "./en-experts.ts";

const either = new Intl.ListFormat("de-DE", { type: "disjunction" });
const all = new Intl.ListFormat("de-DE", { type: "conjunction" });
const quoted = (topic: string) => `„${topic}“`;
const hours = (minutes: number) => (minutes === 60 ? "1 Stunde" : `${minutes / 60} Stunden`);

const UNNAMED = "N. N.";
const named = (name: string) => name || UNNAMED;

export const deExperts: typeof enExperts = {
  title: "Fachleute",
  intro:
    "Kolleginnen und Kollegen, die hin und wieder eine Stunde geben. Was darin gesagt wird, bleibt zwischen den beiden.",
  filter: {
    topic: "Thema",
    language: "Sprache",
    anyLanguage: "Alle",
    found: (topics) => (topics === 1 ? "1 Thema." : `${topics} Themen.`),
    none: "Für ein solches Thema bietet zurzeit niemand Hilfe an.",
    ask: "Trotzdem danach fragen",
  },
  nobodyYet:
    "Noch bietet niemand Hilfe an. Wer etwas weiß, wonach andere fragen, kann den Anfang machen, im Chat mit Vorbild: „ich helfe bei Hashtags, erster Beitrag“.",
  languages: { en: "Englisch", de: "Deutsch" },
  formats: deFormats,
  who: (names, somebody) =>
    all.format([
      ...names,
      ...(somebody ? [names.length > 0 ? "jemand, der erst gefragt wird" : "Jemand, der erst gefragt wird"] : []),
    ]),
  hours: {
    show: (topic) => `Freie Stunden: ${topic}`,
    showShort: "Freie Stunden",
    none: "Unter eigenem Namen gibt dazu niemand Stunden; wer erst gefragt wird, wird mit der Zusage genannt.",
    left: (from, to) => {
      if (to === 0) return "in diesem Monat keine Zeit mehr";
      if (to === null) return `in diesem Monat noch mehr als ${hours(from)}`;
      return from === 0
        ? `in diesem Monat noch bis zu ${hours(to)}`
        : `in diesem Monat noch ${from / 60} bis ${hours(to)}`;
    },
    next: {
      thisWeek: "freie Zeiten in dieser Woche",
      nextWeek: "freie Zeiten in der nächsten Woche",
      later: "freie Zeiten später",
      none: "in den nächsten zwei Wochen keine freie Zeit",
      unknown: "Kalender zurzeit nicht zu sehen",
    },
  },
  book: "Buchen",
  bookTopic: (topic) => `Buchen: ${topic}`,
  back: "Alle Themen",
  form: {
    title: "Ein Gespräch buchen",
    topic: "Thema",
    topicMissing: "Es braucht ein Thema.",
    format: "Länge",
    language: "Sprache",
    when: "Wann",
    day: "Tag",
    whens: {
      any: "in den nächsten zwei Wochen",
      thisWeek: "in dieser Woche",
      nextWeek: "in der nächsten Woche",
      day: "an einem Tag",
    },
    part: "Tageszeit",
    parts: { any: "gleich welche", morning: "vormittags", afternoon: "nachmittags" },
    submit: "Freie Zeiten zeigen",
  },
  proposal: {
    title: "Freie Zeiten",
    about: (topic, format) => `Zu ${quoted(topic)}, vertraulich: ${format}. Dann haben beide Zeit.`,
    option: (when, name) => `${when}, mit ${named(name)}`,
    ask: (whens) => `Jemanden anfragen: ${either.format(whens)}`,
    askHint: "Wer erst gefragt wird, wird mit der Zusage genannt und erfährt erst dann, wer fragt.",
    taken: (name) => `Diese Zeit ist nicht mehr frei. Mit ${named(name)} ginge auch:`,
    takenNoOther: "Diese Zeit ist nicht mehr frei, und in der Nähe gibt es keine andere.",
    full: (name) => `${named(name)} gibt in dieser Woche keine Zeit mehr. Mit ${named(name)} ginge auch:`,
    fullNoOther: (name) => `${named(name)} gibt in dieser Woche keine Zeit mehr, und in der Nähe gibt es keine andere.`,
    inThePast: "Diese Zeit ist schon vorbei. Eine neue Suche findet eine andere.",
    noExpert: (topic) => `Für ${quoted(topic)} bietet zurzeit niemand Hilfe an.`,
    notFor: (topic, format) =>
      `Für ${quoted(topic)} (${format}) ist gerade niemand da: Nicht alle geben jede Länge in jeder Sprache, aus der eigenen Berichtslinie wird niemand vorgeschlagen, und dieselbe Person nur einmal in 90 Tagen.`,
    others: "Hilfe gibt es bei:",
    noSlot: (names) =>
      `Dann gibt es keine gemeinsame freie Zeit${names.length > 0 ? ` mit ${either.format(names.map(named))}` : ""}. Eine andere Zeit oder Länge könnte gehen; die Suche schaut zwei Wochen voraus.`,
    ownCalendarUnknown:
      "Der eigene Kalender ist nicht zu sehen, und geraten wird nicht. Entweder gibt es kein Postfach, oder die Berechtigung fehlt; die Administration kann es mit „doctor“ prüfen. In Outlook lassen sich Kolleginnen und Kollegen direkt einladen.",
    theirCalendarUnknown:
      "Der Kalender der Gegenseite ist gerade nicht zu sehen, und geraten wird nicht. Später vielleicht.",
    lineUnknown:
      "Gerade ist nicht zu sehen, wer zu welcher Berichtslinie gehört, und aus der eigenen wird niemand vorgeschlagen. Später geht es wieder.",
    askerAway:
      "Wer Zeit hat, möchte erst gefragt werden. Die Zusage kommt später, und dann darf Vorbild den eigenen Kalender nicht sehen: Er ist nur für diesen Besuch offen. Die Administration kann mehr erlauben; ein anderes Thema oder eine andere Länge könnte gehen.",
    tooMany: "Das wäre eine Anfrage zu viel auf einmal. Eine offene zurückzuziehen schafft Platz.",
    myHours: "Meine Gespräche",
    consentWhy:
      "Um Zeiten zu finden, die für beide frei sind, muss Vorbild sehen, wann der eigene Kalender belegt ist: nur wann, nie womit.",
    without: "Ohne sie weitermachen",
    withOwn: "Den eigenen Kalender doch ansehen lassen",
  },
  booked: {
    title: "Gebucht",
    pendingTitle: "Die Zeit ist reserviert",
    when: (when, name) => `${when}, mit ${named(name)}.`,
    pending: "Der Kalender antwortet noch nicht; im Chat mit Vorbild steht es, sobald der Termin drinsteht.",
    next: [
      "In beiden Kalendern steht „Gespräch“, privat, als Teams-Besprechung.",
      "Worum es geht, erfahren nur die beiden.",
      "Was gesagt wird, bleibt zwischen den beiden: Das versprechen alle, die hier helfen.",
    ],
    series:
      "Es ist das erste von sechs, alle zwei Wochen um diese Zeit. Beide Seiten können die Reihe jederzeit beenden, ohne Grund.",
    join: "Teilnehmen",
    cancel: "Absagen",
    cancelTitle: "Dieses Gespräch absagen?",
    cancelText:
      "Beide Kalender zeigen es dann, und die andere Seite bekommt Bescheid. Einen Grund braucht es nicht, und niemand zählt es.",
    cancelled: "Abgesagt. Beide Kalender zeigen es, und die andere Seite bekommt Bescheid.",
    cancelling: "Abgesagt. Die Kalender folgen, sobald sie antworten; die andere Seite bekommt Bescheid.",
    gone: "Dieses Gespräch ist nicht mehr gebucht.",
    again: "Eine andere Zeit finden",
  },
  asked: {
    title: "Jemand wird gefragt",
    text: (topic) =>
      `Jemand, der bei ${quoted(topic)} hilft, wird gefragt. Die Namen gibt es auf beiden Seiten erst mit der Zusage, im Chat mit Vorbild. Kommt in zwei Arbeitstagen der Gegenseite keine Antwort, wird die nächste Person gefragt.`,
    withdraw: "Anfrage zurückziehen",
    withdrawn: "Die Anfrage ist zurückgezogen. Wer gefragt wurde, erfährt nur das.",
    gone: "Diese Anfrage ist schon vorbei.",
  },
};
