import type { Say } from "./form.ts";
import type { CommonWords, PeopleWords } from "./words.ts";

const either = new Intl.ListFormat("de-DE", { type: "disjunction" });

export function commonDe(say: Say): CommonWords {
  return {
    welcome: say(
      "Hallo, ich bin Vorbild. Ich helfe Führungskräften voranzugehen: mit einer kleinen sichtbaren Tat pro Woche, " +
        "Hashtags, vertraulichen Gesprächen. Ich speichere Einstellungen, Termine und 90 Tage lang, wer wo " +
        "schreibt; nie den Text. Ungefragt schreibe ich nicht. „start“ beginnt, „stopp“ beendet, „löschen“ entfernt " +
        "alles, „hilfe“ zeigt mehr.",
      "Guten Tag, ich bin Vorbild. Ich helfe Führungskräften voranzugehen: mit einer kleinen sichtbaren Tat pro " +
        "Woche, Hashtags, vertraulichen Gesprächen. Ich speichere Einstellungen, Termine und 90 Tage lang, wer wo " +
        "schreibt; nie den Text. Ungefragt schreibe ich nicht. „start“ beginnt, „stopp“ beendet, „löschen“ entfernt " +
        "alles, „hilfe“ zeigt mehr. Lieber per du? „du bitte“.",
    ),
    unknown: (nearest) =>
      nearest === null
        ? say(
            "Das habe ich nicht verstanden. „hilfe“ zeigt, was du sagen kannst.",
            "Das habe ich nicht verstanden. „hilfe“ zeigt, was Sie sagen können.",
          )
        : `Das habe ich nicht verstanden. ${say("Meinst du", "Meinen Sie")} „${nearest}“? „hilfe“ zeigt den Rest.`,
    dropped: "Gut, die offene Frage ist vom Tisch. Geändert wurde nichts.",
    cancelAgain: "Noch einmal „absagen“ sagt ein gebuchtes Gespräch ab.",
    outdated: say(
      "Diese Karte ist veraltet. „hilfe“ zeigt, was du sagen kannst.",
      "Diese Karte ist veraltet. „hilfe“ zeigt, was Sie sagen können.",
    ),
    later: say(
      "Microsoft 365 antwortet gerade nicht. Versuch es bitte in ein paar Minuten noch einmal.",
      "Microsoft 365 antwortet gerade nicht. Versuchen Sie es bitte in ein paar Minuten noch einmal.",
    ),
    slower: say(
      "Das war zu schnell für mich. Versuch es bitte in einer Minute noch einmal.",
      "Das war zu schnell für mich. Versuchen Sie es bitte in einer Minute noch einmal.",
    ),
    refused: "Microsoft 365 hat das abgelehnt. Den Grund sehen Administratoren mit „doctor“.",
    ours: say(
      "Da ist bei mir etwas schiefgegangen, und es ist vermerkt. Versuch es bitte noch einmal.",
      "Da ist bei mir etwas schiefgegangen, und es ist vermerkt. Versuchen Sie es bitte noch einmal.",
    ),
    inPrivate: say(
      "Ich antworte nur in unserem privaten Chat: Klick auf meinen Namen und schreib mir dort.",
      "Ich antworte nur in unserem privaten Chat: Klicken Sie auf meinen Namen und schreiben Sie mir dort.",
    ),
    orType: (phrases) => `Oder getippt: ${either.format(phrases.map((phrase) => `„${phrase}“`))}.`,
    yes: "Ja",
    no: "Nein",
  };
}

export function peopleDe(say: Say): PeopleWords {
  return {
    languageSet: "Gut, ab jetzt Deutsch.",
    addressSet: (chosen) => (chosen === "du" ? "Gern, dann per du." : "Gern, dann per Sie."),
    zoneSet: ({ zone, time }) => `${say("Deine", "Ihre")} Zeitzone ist jetzt ${zone}; dort ist es ${time} Uhr.`,
    slotStays: ({ weekday, time, zone }) =>
      `${say("Deine", "Ihre")} Erinnerung bleibt bei ${weekday}, ${time} Uhr (${zone}). „mein Slot“ ändert sie.`,
    zoneIs: ({ zone, time }) =>
      `${say("Deine", "Ihre")} Zeitzone ist ${zone}; dort ist es ${time} Uhr. „Zeitzone Wien“ würde sie ändern.`,
    zoneUnknown: say(
      "Diese Zeitzone kenne ich nicht. Nenn mir eine Stadt, zum Beispiel „Zeitzone Wien“.",
      "Diese Zeitzone kenne ich nicht. Nennen Sie mir eine Stadt, zum Beispiel „Zeitzone Wien“.",
    ),
    hoursSet: ({ start, end }) =>
      `Ab jetzt schreibe ich ${say("dir", "Ihnen")} nur zwischen ${start} und ${end} Uhr, Montag bis Freitag.`,
    hoursAre: ({ start, end }) =>
      `Ich schreibe ${say("dir", "Ihnen")} nur zwischen ${start} und ${end} Uhr, Montag bis Freitag. „meine Zeiten 7 bis 15:30“ würde das ändern.`,
    hoursUnclear: "Von wann bis wann? Zum Beispiel „meine Zeiten 7 bis 15:30“.",
    hoursTooWide: ({ start, end }) =>
      `Mindestens eine Stunde, zwischen ${start} und ${end} Uhr: Nachts schreibe ich nicht. Zum Beispiel „meine Zeiten 7 bis 15:30“.`,
    slotOutside: ({ weekday, time }) =>
      `${say("Deine", "Ihre")} Erinnerung, ${weekday} um ${time} Uhr, liegt außerhalb davon. „mein Slot“ ändert sie.`,
    regionSet: (name) => `An Feiertagen bleibe ich still: ${name}.`,
    regionIs: (name) => `An Feiertagen bleibe ich still: ${name}. „Region Bayern“ würde das ändern.`,
    regionMissing: say(
      "Ich weiß nicht, welche Feiertage du hast. Nenn mir die Region, zum Beispiel „Region Bayern“.",
      "Ich weiß nicht, welche Feiertage Sie haben. Nennen Sie mir die Region, zum Beispiel „Region Bayern“.",
    ),
    regionUnknown: say(
      "Diese Region kenne ich nicht. Nenn mir ein Land oder ein Bundesland, zum Beispiel „Region Bayern“ oder „Region AT“.",
      "Diese Region kenne ich nicht. Nennen Sie mir ein Land oder ein Bundesland, zum Beispiel „Region Bayern“ oder „Region AT“.",
    ),
  };
}
