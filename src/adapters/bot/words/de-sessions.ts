import type { Say } from "./form.ts";
import type { SessionWords } from "./sessions-words.ts";

const either = new Intl.ListFormat("de-DE", { type: "disjunction" });

const formats: SessionWords["formats"] = {
  quick: "Kurzes Gespräch, 15 Minuten",
  half: "Halbe Stunde",
  hour: "Expertenstunde",
  shadow: "Mitlaufen, eine Stunde über die Schulter schauen",
  mentoring: "Reverse Mentoring, 45 Minuten alle zwei Wochen, sechsmal",
};

export function sessionsDe(say: Say): SessionWords {
  return { ...finding(say), ...keeping(say) };
}

/** Up to the booking. */
function finding(say: Say) {
  return {
    unnamed: "N. N.",
    nobodyYet: say(
      "Noch bietet niemand Hilfe an. Wenn du etwas weißt, wonach andere fragen: „ich helfe bei Hashtags“.",
      "Noch bietet niemand Hilfe an. Wenn Sie etwas wissen, wonach andere fragen: „ich helfe bei Hashtags“.",
    ),
    askTopic: say("Worüber möchtest du sprechen?", "Worüber möchten Sie sprechen?"),
    topicLabel: "Thema",
    topicMissing: "Bitte ein Thema auswählen.",
    topicTyped: "Die Nummer oder das Thema genügt.",
    next: "Freie Zeiten zeigen",
    noExpert: ({ format, topic, topics }) => {
      const others = topics.filter((each) => each !== topic);
      const why =
        others.length === topics.length
          ? `Für „${topic}“ bietet noch niemand Hilfe an.`
          : `Für „${topic}“ (${formats[format]}) ist gerade niemand da: nicht alle bieten jedes Format, aus derselben ` +
            "Berichtslinie schlage ich niemanden vor, und dieselbe Person nur einmal in 90 Tagen.";
      return others.length === 0 ? why : `${why} Hilfe gibt es bei: ${others.join(", ")}.`;
    },
    noSlot: ({ names, topic }) =>
      `Dann ${say("hast du", "haben Sie")} mit ${either.format(names) || "niemandem"} ` +
      `${names.length > 0 ? "keine" : "eine"} gemeinsame freie Zeit. Ich schaue zwei Wochen voraus; ` +
      `ein anderer Zeitraum geht so: „buchen ${topic} nächste Woche“.`,
    ownCalendarUnknown: say(
      "Ich kann deinen Kalender nicht sehen, und raten will ich nicht. Administratoren können es mit „doctor“ prüfen.",
      "Ich kann Ihren Kalender nicht sehen, und raten will ich nicht. Administratoren können es mit „doctor“ prüfen.",
    ),
    theirCalendarUnknown:
      "Ich kann den Kalender der Gegenseite gerade nicht sehen, und raten will ich nicht. Später vielleicht.",
    lineUnknown:
      "Ich kann gerade nicht sehen, wer zur selben Berichtslinie gehört, und raten will ich nicht: daraus schlage ich " +
      "niemanden vor. Später vielleicht.",
    formats,
    proposed: ({ topic, format }) =>
      `Zu „${topic}“, vertraulich. ${formats[format]}. Da ${say("habt ihr", "haben Sie")} beide Zeit:`,
    option: ({ name, when }) => `${when}, mit ${name}`,
    optionAsked: (whens) => `Jemand, der erst gefragt wird: ${either.format(whens)}`,
    askButton: (whens) => `Anfragen: ${either.format(whens)}`,
    slotTyped: say(
      "Schreib die Nummer oder die Zeit, oder was dir besser passt, zum Beispiel „nicht Donnerstag“.",
      "Schreiben Sie die Nummer oder die Zeit, oder was Ihnen besser passt, zum Beispiel „nicht Donnerstag“.",
    ),
    noneOfThese: "Keiner davon",
    noneTaken: "Gut, nichts gebucht. „buchen“ sucht noch einmal.",
    booked: ({ name, when }) =>
      `Gebucht: ${when}, mit ${name}. In beiden Kalendern steht „Gespräch“, privat, als Teams-Besprechung. ` +
      "„absagen“ sagt es ab.",
    pending: ({ name, when }) =>
      `Die Zeit ist reserviert: ${when}, mit ${name}. Der Kalender antwortet noch nicht; ` +
      "ich melde mich, sobald der Termin drinsteht.",
    firstOfSeries:
      "Es ist das erste von sechs, alle zwei Wochen um diese Zeit. Beide Seiten können die Reihe jederzeit beenden, ohne Grund.",
    promise: say(
      "Was gesagt wird, bleibt zwischen euch beiden: das versprechen alle, die hier helfen.",
      "Was gesagt wird, bleibt zwischen Ihnen beiden: das versprechen alle, die hier helfen.",
    ),
    requested: (topic) =>
      `Ich frage jemanden, der bei „${topic}“ hilft. Die Namen gibt es auf beiden Seiten erst mit der Zusage. ` +
      "Kommt in zwei Arbeitstagen der Gegenseite keine Antwort, frage ich die nächste Person. " +
      "„meine Gespräche“ zeigt, wie es steht.",
    tooManyRequests:
      "Das wäre eine Anfrage zu viel auf einmal. „meine Gespräche“ zeigt die offenen; eine zurückziehen oder die Antwort " +
      "abwarten.",
    full: (name) => `${name} gibt in dieser Woche keine Zeit mehr. Mit ${name} ginge auch:`,
    fullNoOther: (name) =>
      `${name} gibt in dieser Woche keine Zeit mehr, und in der Nähe sehe ich keine andere. „buchen“ sucht noch einmal.`,
    taken: (name) => `Diese Zeit ist nicht mehr frei. Mit ${name} ginge auch:`,
    takenNoOther: "Diese Zeit ist nicht mehr frei, und in der Nähe sehe ich keine andere. „buchen“ sucht noch einmal.",
    inThePast: "Diese Zeit ist schon vorbei. „buchen“ findet eine neue.",
  } satisfies Partial<SessionWords>;
}

/** From then on. */
function keeping(say: Say) {
  return {
    hoursNone: "Es ist kein Gespräch gebucht. „buchen“ findet eine Zeit.",
    hour: ({ name, when }) => `${when}, mit ${name}`,
    askCancel: "Welches Gespräch soll ich absagen?",
    cancelLabel: "Gespräch",
    cancelMissing: "Bitte eines auswählen.",
    cancelTyped: "Die Nummer oder die Zeit genügt, sonst „nein“.",
    cancelButton: "Absagen",
    cancelled: ({ name, when }) =>
      `Abgesagt: ${when}, mit ${name}. Beide Kalender zeigen es, und ${name} bekommt Bescheid.`,
    cancelling: ({ name, when }) =>
      `Abgesagt: ${when}, mit ${name}. Die Kalender folgen, sobald sie antworten; ${name} bekommt Bescheid.`,
    gone: "Dieses Gespräch ist nicht mehr gebucht.",
    askVolunteer: say(
      "Wobei kannst du helfen? Kurze Themen, mit Komma getrennt, zum Beispiel „Hashtags, erster Beitrag“.",
      "Wobei können Sie helfen? Kurze Themen, mit Komma getrennt, zum Beispiel „Hashtags, erster Beitrag“.",
    ),
    volunteerLabel: "Themen, mit Komma getrennt",
    volunteerMissing: "Bitte ein bis zehn kurze Themen nennen.",
    volunteerButton: "Hilfe anbieten",
    volunteered: ({ isFirst, topics }) =>
      `Danke. ${say("Du hilfst", "Sie helfen")} bei: ${topics.join(", ")}. ` +
      (isFirst
        ? `Vorerst höchstens 3 Stunden im Monat, in ${say("deinen", "Ihren")} freien Zeiten, ` +
          `sofort buchbar unter ${say("deinem", "Ihrem")} Namen. `
        : "") +
      `Wie viel, wem und wann ${say("bestimmst du", "bestimmen Sie")}: „mein Angebot“. „ich helfe nicht mehr“ beendet es.`,
    steppedDown: ({ appointments }) =>
      appointments
        ? "Erledigt, neue Buchungen gibt es nicht mehr. Was gebucht ist, bleibt: „meine Gespräche“ zeigt es."
        : `Erledigt, neue Buchungen gibt es nicht mehr. Danke für ${say("deine", "Ihre")} Zeit.`,
    notVolunteer: say(
      "Du hilfst zurzeit nicht. „ich helfe bei Hashtags, erster Beitrag“ ändert das.",
      "Sie helfen zurzeit nicht. „ich helfe bei Hashtags, erster Beitrag“ ändert das.",
    ),
    join: "Teilnehmen",
  } satisfies Partial<SessionWords>;
}
