import type { Say } from "./form.ts";
import type { SessionLifeHelp, SessionLifeVerb, SessionLifeWords } from "./sessions-life-words.ts";

const either = new Intl.ListFormat("de-DE", { type: "disjunction" });
const all = new Intl.ListFormat("de-DE", { type: "conjunction" });

const counted = (people: number) => (people === 1 ? "eine Person" : `${people} Personen`);

export function sessionLifeDe(say: Say): SessionLifeWords {
  return { ...listing(say), ...moving(say), ...asking(say), ...inviting(say), ...leaving(say), ...wishing(say) };
}

function listing(say: Say) {
  return {
    list: say("Deine Gespräche:", "Ihre Gespräche:"),
    listEmpty: "Es ist kein Gespräch gebucht und nichts offen. „buchen“ findet eine Zeit.",
    listTyped: "„verschieben“ verschiebt eines, „absagen“ sagt eines ab, ohne Grund.",
    listed: ({ at, name, series, when }) =>
      `${when}, mit ${name}${series ? " (Reihe)" : ""}` +
      { held: " (noch nicht im Kalender)", booked: "", moving: " (der Kalender folgt)" }[at],
    listedRequest: ({ format, next, since, topic }) =>
      `Angefragt: „${topic}“ (${format}). Das liegt seit ${since} bei jemandem; ` +
      `kommt keine Antwort, wird am ${next} die nächste Person gefragt.`,
    listedSearch: ({ format, topic }) =>
      `Angefragt: „${topic}“ (${format}). Ich suche gerade die nächste Person, die ich fragen kann.`,
    listedCounter: ({ format, topic, when }) =>
      `Angefragt: „${topic}“ (${format}). Vorgeschlagen ist eine andere Zeit: ${when}. Passt das?`,
    listedAsked: ({ format, times, topic }) =>
      `Gefragt ${say("bist du", "sind Sie")}: „${topic}“ (${format}), ${either.format(times)}. Namen gibt es mit der Zusage.`,
    listedOffer: ({ format, people, times }) =>
      `Angeboten, ${counted(people)} (${format}): ${either.format(times)}. Die Zeiten sind reserviert, bis eine vergeben ist.`,
    listedInvitation: ({ format, name, times }) =>
      `${name} bietet ${say("dir", "Ihnen")} an (${format}): ${either.format(times)}.`,
    listedSeries: ({ name, of, planned }) => `Reihe mit ${name}: ${planned} von ${of} Gesprächen, geplant oder vorbei.`,
    moveButton: "Verschieben",
    withdrawButton: "Zurückziehen",
    endSeriesButton: "Reihe beenden",
  } satisfies Partial<SessionLifeWords>;
}

function moving(say: Say) {
  return {
    askMove: "Welches Gespräch soll ich verschieben?",
    nothingToMove: "Es gibt kein Gespräch, das sich verschieben ließe. „meine Gespräche“ zeigt, was es gibt.",
    moveTimes: ({ name, when }) => `Das Gespräch mit ${name}, ${when}, ginge auch hier:`,
    moveNone: ({ name, when }) =>
      `Dann ${say("hast du", "haben Sie")} mit ${name} keine gemeinsame freie Zeit, also bleibt es dabei: ${when}. ` +
      "Ein anderer Zeitraum geht so: „verschieben auf nächste Woche“.",
    moveTyped: say(
      "Schreib die Nummer oder die Zeit, oder was dir besser passt, zum Beispiel „Freitag 10 Uhr“.",
      "Schreiben Sie die Nummer oder die Zeit, oder was Ihnen besser passt, zum Beispiel „Freitag 10 Uhr“.",
    ),
    movePast: "Diese Zeit ist schon vorbei. Eine spätere geht so: „Freitag 10 Uhr“.",
    moveTaken: "Diese Zeit ist nicht frei. Das Gespräch ginge auch hier:",
    moveTakenNone:
      "Diese Zeit ist nicht frei, und in der Nähe sehe ich keine andere. Alles bleibt, wie es war; „verschieben“ sucht " +
      "noch einmal.",
    moved: ({ name, when }) =>
      `Verschoben: ${when}, mit ${name}. Beide Kalender zeigen es, und ${name} bekommt Bescheid.`,
    moving: ({ name, when }) =>
      `Die neue Zeit ist reserviert: ${when}, mit ${name}. Die Kalender folgen, sobald sie antworten; ` +
      `${name} bekommt Bescheid.`,
    stays: ({ name, when }) => `Es bleibt dabei: ${when}, mit ${name}.`,
  } satisfies Partial<SessionLifeWords>;
}

function asking(say: Say) {
  return {
    askOtherTime: say("Welche Zeit würde dir passen?", "Welche Zeit würde Ihnen passen?"),
    otherTimeLabel: "Tag und Uhrzeit",
    otherTimeUnclear: "Ich brauche einen Tag und eine Uhrzeit, zum Beispiel „Donnerstag 10 Uhr“.",
    otherTimeTyped: "Zum Beispiel „Donnerstag 10 Uhr“.",
    proposeButton: "Vorschlagen",
    counterMade: say(
      "Danke. Ich frage, ob das passt; bis dahin bleibt dein Name bei mir.",
      "Danke. Ich frage, ob das passt; bis dahin bleibt Ihr Name bei mir.",
    ),
    counterNotFree: "Dann sind nicht beide frei. Eine andere Zeit, zum Beispiel „Donnerstag 10 Uhr“?",
    requestTaken: "Diese Zeit ist inzwischen weg. Beide frei sind noch hier:",
    requestTakenNone: "Diese Zeit ist inzwischen weg. Eine andere, zum Beispiel „Donnerstag 10 Uhr“?",
    accepted: ({ name, when }) =>
      `Danke. ${say("Du sprichst", "Sie sprechen")} mit ${name}: ${when}. Beide Kalender zeigen es, als privat.`,
    acceptedPending: ({ name, when }) =>
      `Danke. ${say("Du sprichst", "Sie sprechen")} mit ${name}: ${when}. Die Kalender folgen, sobald sie antworten.`,
    refused: say(
      "Gut. Ich frage jemand anderen, und niemand erfährt, dass du gefragt worden bist.",
      "Gut. Ich frage jemand anderen, und niemand erfährt, dass Sie gefragt worden sind.",
    ),
    pausedMonth: (day) =>
      `Gut. Ich frage jemand anderen, und ${say("dich", "Sie")} erst ab dem ${day} wieder. Was gebucht ist, bleibt: ` +
      "„meine Gespräche“ zeigt es.",
    requestGone: "Diese Anfrage ist nicht mehr offen.",
    requestGonePaused: (day) =>
      `Diese Anfrage ist nicht mehr offen. Ich frage ${say("dich", "Sie")} erst ab dem ${day} wieder; was gebucht ist, bleibt.`,
    nothingAsked: "Es ist nichts offen, was das beantworten könnte. „meine Gespräche“ zeigt, was es gibt.",
    agreed: ({ name, when }) =>
      `Gut. ${say("Du sprichst", "Sie sprechen")} mit ${name}: ${when}. Beide Kalender zeigen es, als privat.`,
    disagreed: "Gut. Ich frage jemand anderen; „meine Gespräche“ zeigt, wie es steht.",
    counterTaken: "Diese Zeit ist inzwischen weg. Ich frage jemand anderen; „meine Gespräche“ zeigt, wie es steht.",
    requestWithdrawn: say(
      "Zurückgezogen. Niemand erfährt, dass du es warst.",
      "Zurückgezogen. Niemand erfährt, dass Sie es waren.",
    ),
    askWithdraw: "Welche Anfrage soll ich zurückziehen?",
    noRequest: "Es ist keine Anfrage offen.",
  } satisfies Partial<SessionLifeWords>;
}

function inviting(say: Say) {
  return {
    notExpert: "Einladen kann, wer anderen hilft. „ich helfe bei Hashtags, erster Beitrag“ genügt dafür.",
    askInvite: say(
      "Wen möchtest du einladen, und wann? Ein bis fünf Personen, ein bis drei Zeiten.",
      "Wen möchten Sie einladen, und wann? Ein bis fünf Personen, ein bis drei Zeiten.",
    ),
    inviteTyped:
      "Oder in einer Zeile: „einladen Petra Vogt, Jonas Weber: Mi 10:00, Do 14:00“, gern mit einem persönlichen Satz in " +
      "Anführungszeichen.",
    inviteNames: "Namen, mit Komma getrennt",
    inviteNamesMissing: "Bitte ein bis fünf Personen nennen.",
    inviteTimes: "Zeiten, mit Komma getrennt",
    inviteTimesMissing: "Bitte ein bis drei Zeiten nennen, zum Beispiel „Mi 10:00, Do 14:00“.",
    inviteLine: "Ein persönlicher Satz (freiwillig)",
    inviteFormat: "Wie lange",
    inviteButton: "Einladen",
    inviteUnknown: (name) => `Ich finde niemanden namens „${name}“.`,
    inviteSeveral: ({ name, people }) =>
      `„${name}“ kann mehrere meinen: ${people.join(", ")}. Bitte den Namen ganz ausschreiben.`,
    inviteTimeUnclear: (text) => `„${text}“ verstehe ich nicht als Tag und Uhrzeit. Zum Beispiel „Mi 10:00, Do 14:00“.`,
    inviteTaken: (when) => `Da ${say("bist du", "sind Sie")} nicht frei: ${when}. Bitte eine andere Zeit wählen.`,
    inviteNobody: "Ich erreiche niemanden davon; vielleicht bin ich dort nicht installiert.",
    inviteTooMany: "Das sind mehr als fünf Personen oder drei Zeiten. Bitte auswählen.",
    inviteSelf: say("Dich selbst kannst du nicht einladen.", "Sich selbst können Sie nicht einladen."),
    invited: ({ format, names, times }) =>
      `${all.format(names)}: dahin geht das Angebot (${format}), ${either.format(times)}. Wer zuerst tippt, hat es; die ` +
      "anderen Zeiten sind dann wieder frei. „Angebot zurückziehen“ beendet es.",
    inviteNotReached: (names) => `Nicht erreichen kann ich: ${all.format(names)}.`,
    offerTaken: (name) => `Diese Zeit ist inzwischen vergeben, aber mit ${name} ginge auch:`,
    offerTakenNone: "Diese Zeit ist inzwischen vergeben. „buchen“ findet eine andere.",
    offerDeclined: say(
      "Gut. Niemand erfährt, dass du abgelehnt hast.",
      "Gut. Niemand erfährt, dass Sie abgelehnt haben.",
    ),
    offerGone: "Dieses Angebot ist vorbei.",
    offerWithdrawn: "Zurückgezogen. Die Zeiten sind wieder frei.",
    noOffer: "Es ist kein Angebot offen.",
    askWithdrawOffer: "Welches Angebot soll ich zurückziehen?",
  } satisfies Partial<SessionLifeWords>;
}

function leaving(say: Say) {
  return {
    noSeries: "Es gibt keine Reihe.",
    askEndSeries: "Welche Reihe soll enden?",
    seriesEnded: (name) =>
      `Erledigt: die Reihe mit ${name} ist beendet. ${name} bekommt dazu denselben Satz wie ${say("du", "Sie")}, sonst nichts.`,
    seriesGone: "Diese Reihe ist schon beendet.",
    feltWrong: "Danke für die Offenheit. Das bleibt hier: nichts davon wird gespeichert, und niemand erfährt es.",
    feltWrongSeries: say(
      "Die Reihe kannst du sofort beenden. Nach einem Grund fragt niemand, und keiner wird genannt.",
      "Die Reihe können Sie sofort beenden. Nach einem Grund fragt niemand, und keiner wird genannt.",
    ),
    feltWrongNever: "„nie mit Petra Vogt“ hält jemanden auf Dauer fern; niemand erfährt davon.",
    feltWrongBook: say(
      "Du musst niemanden wiedersehen: was gebucht ist, sagt „absagen“ ab, ohne Grund.",
      "Sie müssen niemanden wiedersehen: was gebucht ist, sagt „absagen“ ab, ohne Grund.",
    ),
  } satisfies Partial<SessionLifeWords>;
}

function wishing(say: Say) {
  return {
    thanked: (name) => `Das richte ich ${name} aus.`,
    thankGone: "Ich weiß nicht, wem: dieses Gespräch kenne ich nicht mehr.",
    helped: say(
      "Das freut mich. Deine Antwort wird nirgends aufgehoben.",
      "Das freut mich. Ihre Antwort wird nirgends aufgehoben.",
    ),
    notReally: "Danke für die Offenheit; sie wird nirgends aufgehoben. Vielleicht hilft jemand anderes mehr.",
    bookButton: "Ein anderes buchen",
    remindOn: say("Ich erinnere dich am Tag vor jedem Gespräch.", "Ich erinnere Sie am Tag vor jedem Gespräch."),
    remindOff: "Keine Erinnerungen vor Gesprächen.",
    askOn: "Nach einem Gespräch frage ich einmal, ob es geholfen hat.",
    askOff: "Nach Gesprächen frage ich nicht mehr.",
    called: (subject) => `Von jetzt an steht in den Kalendern „${subject}“, wenn ${say("du buchst", "Sie buchen")}.`,
    calledNeutral: (subject) =>
      `Von jetzt an steht in den Kalendern „${subject}“, wenn ${say("du buchst", "Sie buchen")}, wie bei allen.`,
    callMissing: say(
      "Was soll im Kalender stehen? Zum Beispiel „nenn meine Gespräche Jour fixe“ oder „… neutral“.",
      "Was soll im Kalender stehen? Zum Beispiel „nennen Sie meine Gespräche Jour fixe“ oder „… neutral“.",
    ),
  } satisfies Partial<SessionLifeWords>;
}

export const sessionLifeTypedDe: Readonly<Record<SessionLifeVerb, string>> = {
  "sessions.move": "verschieben",
  "sessions.moveTo": "1",
  "sessions.moveAsSuggested": "ja",
  "sessions.stay": "nein",
  "sessions.accept": "1",
  "sessions.otherTime": "Donnerstag 10 Uhr",
  "sessions.counter": "Donnerstag 10 Uhr",
  "sessions.refuse": "nein",
  "sessions.notThisMonth": "diesen Monat nicht",
  "sessions.agree": "ja",
  "sessions.disagree": "nein",
  "sessions.withdraw": "Anfrage zurückziehen",
  "sessions.invite": "einladen Petra Vogt: Mi 10:00",
  "sessions.takeOffer": "1",
  "sessions.declineOffer": "nein",
  "sessions.withdrawOffer": "Angebot zurückziehen",
  "sessions.endSeries": "Reihe beenden",
  "sessions.thank": "Danke ausrichten",
  "sessions.helped": "ja",
  "sessions.notReally": "eher nicht",
};

export const sessionLifeHelpDe: Readonly<Record<SessionLifeHelp, string>> = {
  move: "„verschieben“, „verschieben Mittwoch auf Freitag 10 Uhr“: ein Gespräch verschieben",
  invite: "„einladen Petra Vogt, Jonas Weber: Mi 10:00, Do 14:00“: anderen Zeiten anbieten",
};
