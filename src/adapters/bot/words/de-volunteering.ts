import type { Format } from "#domain/sessions/index.ts";
import type { Say } from "./form.ts";
import type {
  VolunteeringFacts,
  VolunteeringHelp,
  VolunteeringProblem,
  VolunteeringVerb,
  VolunteeringWords,
} from "./volunteering-words.ts";

const list = new Intl.ListFormat("de-DE");

export const volunteeringTypedDe: Readonly<Record<VolunteeringVerb, string>> = {
  "volunteering.open": "mein Angebot",
  "volunteering.save": "höchstens 2 Stunden im Monat",
  "volunteering.pause": "Angebot pausieren",
  "volunteering.resume": "ich helfe wieder",
  "volunteering.never": "nie mit Petra Vogel",
  "volunteering.named": "Petra Vogel",
  "volunteering.leave": "ich helfe nicht mehr",
};

export const volunteeringHelpDe: Readonly<Record<VolunteeringHelp, string>> = {
  volunteering: "„mein Angebot“: wie viel, wem und wann geholfen wird; „Angebot pausieren bis 10. Januar“",
};

const formatNames: Readonly<Record<Format, string>> = {
  quick: "kurzes Gespräch (15 Minuten)",
  half: "halbe Stunde",
  hour: "Expertenstunde",
  shadow: "Mitlaufen (eine Stunde über die Schulter schauen lassen)",
  mentoring: "Mentoring (45 Minuten alle zwei Wochen, sechsmal)",
};

const problems: Readonly<Record<VolunteeringProblem, string>> = {
  topics: "Bitte ein bis zehn kurze Themen, mit Komma getrennt. Es bleibt alles, wie es war.",
  formats: "Bitte mindestens ein Format. Es bleibt alles, wie es war.",
  languages: "Bitte mindestens eine Sprache: Deutsch oder Englisch. Es bleibt alles, wie es war.",
  perMonth:
    "Wie viel im Monat? Zwischen 15 Minuten und 40 Stunden, zum Beispiel „3 Stunden“. Es bleibt alles, wie es war.",
  perWeek: "Wie viele pro Woche? Zwischen 1 und 10. Es bleibt alles, wie es war.",
  notice:
    "Wie lange vorher spätestens? Zwischen 1 Stunde und 10 Tagen, zum Beispiel „24 Stunden“. Es bleibt alles, wie es war.",
  training:
    "Mentoring setzt eine Schulung voraus. Gab es sie, dann zuerst „ich bin geschult“. Es bleibt alles, wie es war.",
};

const many = (count: number, one: string, more: string) =>
  `${count.toLocaleString("de-DE")} ${count === 1 ? one : more}`;

const span = (minutes: number) =>
  minutes % 30 === 0 ? many(minutes / 60, "Stunde", "Stunden") : many(minutes, "Minute", "Minuten");

const people = (count: number) =>
  count === 0 ? "niemand ausgenommen" : `${many(count, "Person", "Personen")} (welche, zeigt „nie mit“)`;

function lines(facts: VolunteeringFacts, say: Say): string {
  const { booking, elsewhereIsFree, formats, languages, likes, minutesPerMonth, never } = facts;
  const { noticeHours, perWeek, tentativeIsFree, topics, trained } = facts;
  const part = {
    morning: "am liebsten vormittags",
    afternoon: "am liebsten nachmittags",
    any: "egal zu welcher Tageszeit",
  };
  return [
    `Themen: ${topics.join(", ")}`,
    `Formate: ${list.format(formats.map((format) => formatNames[format])) || "keine"}; auf ${list.format(languages)}`,
    `Höchstens ${span(minutesPerMonth)} im Monat und ${many(perWeek, "Gespräch", "Gespräche")} pro Woche, ` +
      `spätestens ${many(noticeHours, "Stunde", "Stunden")} vorher; ${part[likes ?? "any"]}`,
    booking === "direct"
      ? say(
          "Deine freien Zeiten werden sofort gebucht, unter deinem Namen",
          "Ihre freien Zeiten werden sofort gebucht, unter Ihrem Namen",
        )
      : say(
          "Du wirst vorher gefragt; Namen gibt es auf beiden Seiten erst mit der Zusage",
          "Sie werden vorher gefragt; Namen gibt es auf beiden Seiten erst mit der Zusage",
        ),
    `Im Kalender gilt „mit Vorbehalt“ als ${tentativeIsFree ? "frei" : "belegt"}, „arbeitet anderswo“ als ${elsewhereIsFree ? "frei" : "belegt"}`,
    `Für Mentoring geschult: ${trained ? "ja" : "nein"}; nie zusammen: ${people(never)}`,
  ].join("\n");
}

export function volunteeringDe(say: Say): VolunteeringWords {
  return { ...settings(say), ...labels, ...answers(say) };
}

function settings(say: Say) {
  return {
    headline: say("Was du anbietest:", "Was Sie anbieten:"),
    lines: (facts) => lines(facts, say),
    typed:
      `Oder ${say("schreib", "schreiben Sie")}, was anders sein soll, zum Beispiel „höchstens 2 Stunden im Monat“, ` +
      `„höchstens 1 pro Woche“, „Vorlauf 48 Stunden“, „${say("frag", "fragen Sie")} mich vorher“, ` +
      "„Formate kurzes Gespräch, halbe Stunde“, „Sprachen Deutsch, Englisch“, „am liebsten vormittags“, " +
      "„ich bin geschult“, „nie mit Petra Vogel“, „Pause bis 10. Januar“, „ich helfe nicht mehr“.",
    saved: say("Notiert. Was du anbietest:", "Notiert. Was Sie anbieten:"),
    mentoringMissing: "Damit es auch Mentoring gibt, muss es zu den Formaten: „Formate halbe Stunde, Mentoring“.",
    unclear: "Das konnte ich nicht lesen; es bleibt alles, wie es war.",
    problems,
  } satisfies Partial<VolunteeringWords>;
}

const labels = {
  languageNames: { en: "Englisch", de: "Deutsch" },
  topicsLabel: "Themen, mit Komma getrennt",
  formatsLabel: "Formate",
  formatNames,
  languagesLabel: "Sprachen",
  perMonthLabel: "Höchstens im Monat („3 Stunden“, „90 Minuten“)",
  perWeekLabel: "Höchstens so viele Gespräche pro Woche",
  noticeLabel: "Spätestens gebucht, Stunden vorher",
  bookingLabel: "Wie gebucht wird",
  bookingDirect: "Sofort, unter meinem Namen, in meinen freien Zeiten",
  bookingRequest: "Ich werde vorher gefragt; Namen gibt es mit meiner Zusage",
  likesLabel: "Liebste Tageszeit",
  likesMorning: "Vormittag",
  likesAfternoon: "Nachmittag",
  likesEither: "Egal",
  freeLabel: "Gilt in meinem Kalender als frei",
  tentativeIsFree: "Termine mit Vorbehalt",
  elsewhereIsFree: "Arbeitet anderswo",
  trainedLabel: "Schulung",
  trained: "Ich bin für Mentoring geschult: Ich kann klären, was jemand schon weiß, und behalte es für mich",
  saveButton: "Speichern",
  pauseButton: "Pausieren",
  resumeButton: "Wieder helfen",
  neverButton: "Nie mit …",
  leaveButton: "Nicht mehr helfen",
  openButton: "Mein Angebot",
} satisfies Partial<VolunteeringWords>;

function answers(say: Say) {
  return {
    paused: (until) =>
      `${until === null ? "Pause" : `Pause bis ${until}`}: neue Buchungen gibt es solange nicht. ` +
      "Was gebucht ist, bleibt. „ich helfe wieder“ beendet die Pause.",
    pauseUnclear: "Bis wann? Ein Tag in den nächsten sechs Monaten, zum Beispiel „Angebot pausieren bis 10. Januar“.",
    resumed: say(
      "Du hilfst wieder: ab jetzt kann gebucht werden. „mein Angebot“ zeigt, wie.",
      "Sie helfen wieder: ab jetzt kann gebucht werden. „mein Angebot“ zeigt, wie.",
    ),
    askNever: say(
      "Mit wem soll ich dich nie zusammenbringen? Das siehst nur du, hier; die Person erfährt es nicht.",
      "Mit wem soll ich Sie nie zusammenbringen? Das sehen nur Sie, hier; die Person erfährt es nicht.",
    ),
    neverTyped: "Ein Name genügt, sonst „nein“. „wieder mit“ und ein Name nimmt jemanden von der Liste.",
    neverList: (names) => `Nie mit: ${list.format(names)}.`,
    never: (name) =>
      `Ich bringe ${say("dich", "Sie")} nicht mit ${name} zusammen. Die Person erfährt es nicht. ` +
      "Was schon gebucht ist, bleibt: „absagen“ sagt es ab.",
    notYourself: say("Das wärst du selbst.", "Das wären Sie selbst."),
    again: (name) => `Mit ${name} ist ein Gespräch wieder möglich.`,
    notNever: (name) => `„${name}“ steht nicht auf der Liste. „nie mit“ zeigt sie.`,
  } satisfies Partial<VolunteeringWords>;
}
