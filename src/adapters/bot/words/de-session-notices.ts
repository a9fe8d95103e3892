import type { Language } from "#domain/people/index.ts";
import type { Say } from "./form.ts";
import type { SessionNoticeWords } from "./sessions-life-words.ts";

const languages: Readonly<Record<Language, string>> = { en: "auf Englisch", de: "auf Deutsch" };

const about = (topic: string | null) => (topic === null ? "" : ` über „${topic}“`);

export function sessionNoticesDe(say: Say): SessionNoticeWords {
  return { ...aboutBooked(say), ...aboutAsked(say), ...afterwards(say), ...reasons(say) };
}

/** About what is booked. */
function aboutBooked(say: Say) {
  return {
    booked: ({ name, topic, when }) =>
      `Ein vertrauliches Gespräch${about(topic)} mit ${name} steht in ${say("deinem", "Ihrem")} Kalender: ${when}. ` +
      "Es ist dort privat und heißt neutral. „verschieben“ verschiebt es, „absagen“ sagt es ab, ohne Grund.",
    firstContact: (name) =>
      [
        `Es ist das erste einer Reihe: ${say("schreib", "schreiben Sie")} ${name} vorher eine Zeile, oder damit beginnen.`,
        "Was gibt es schon, und was bleibt bisher liegen?",
        "Was soll in drei Monaten leicht von der Hand gehen?",
        "Was bleibt unter uns?",
        "Wie erreichen wir einander zwischendurch?",
      ].join("\n"),
    cancelled: ({ inOutlook, name, when }) =>
      inOutlook
        ? `Das Gespräch mit ${name} wurde in Outlook abgesagt: ${when}.`
        : `${name} hat das Gespräch abgesagt: ${when}. ${say("Dein", "Ihr")} Kalender zeigt es.`,
    removeByHand: ({ name, when }) =>
      `Das Gespräch mit ${name} ist abgesagt: ${when}. Aus den Kalendern darf ich es nicht nehmen. ` +
      `${say("Lösch", "Löschen Sie")} den Eintrag bitte selbst.`,
    failed: ({ name, when }) =>
      `Das Gespräch mit ${name} ließ sich nicht buchen: ${when}. Der Kalender hat es nicht angenommen. ` +
      "„buchen“ sucht noch einmal.",
    moved: ({ clashes, inOutlook, name, previous, when }) =>
      (inOutlook
        ? `Das Gespräch mit ${name} wurde in Outlook verschoben, von ${previous} auf ${when}.`
        : `${name} hat das Gespräch verschoben, von ${previous} auf ${when}. ${say("Dein", "Ihr")} Kalender zeigt es.`) +
      (clashes ? " Da liegt auf einer Seite schon etwas anderes: „verschieben“ findet eine neue Zeit." : ""),
    suggested: ({ declined, name, proposed, when }) =>
      declined
        ? `${name} kann nicht, ${when}, und schlägt in Outlook eine andere Zeit vor: ${proposed}. Soll ich verschieben? ` +
          "Sonst ist das Gespräch abgesagt."
        : `${name} schlägt in Outlook eine andere Zeit vor: ${proposed} statt ${when}. Soll ich verschieben?`,
    suggestedYes: "Ja, verschieben",
    suggestedNo: "Nein, so lassen",
    suggestedCancel: "Nein, absagen",
    join: "Teilnehmen",
    moveButton: "Verschieben",
    cancelButton: "Absagen",
  } satisfies Partial<SessionNoticeWords>;
}

/** About what is asked for and offered. */
function aboutAsked(say: Say) {
  return {
    request: ({ again, format, language, topic }) =>
      (again ? "Noch offen, und danach frage ich nicht mehr: " : "") +
      `Ein Gespräch über „${topic}“ (${format}), ${languages[language]}? Die Anfrage kommt nicht aus ` +
      `${say("deiner", "Ihrer")} Berichtslinie. Die Namen gibt es auf beiden Seiten erst mit ` +
      `${say("deiner", "Ihrer")} Zusage. Zeit haben beide hier:`,
    otherTimeButton: "Andere Zeit",
    refuseButton: "Nein",
    notThisMonthButton: "Diesen Monat nicht",
    next: (topic) =>
      `${say("Deine", "Ihre")} Anfrage zu „${topic}“ liegt jetzt bei jemand anderem. „meine Gespräche“ zeigt, wie es steht.`,
    nobody: (topic) =>
      `Niemand, den ich fragen konnte, hat zurzeit Zeit für „${topic}“. „buchen“ zeigt, wobei es sonst Hilfe gibt; ` +
      "in ein paar Wochen kann es anders aussehen.",
    counter: ({ topic, when }) =>
      `Zu ${say("deiner", "Ihrer")} Anfrage „${topic}“ wird eine andere Zeit vorgeschlagen: ${when}. Passt das? ` +
      `Die Namen gibt es mit ${say("deiner", "Ihrer")} Zusage.`,
    offer: ({ again, format, line, name }) =>
      (again ? "Noch offen, und danach frage ich nicht mehr: " : "") +
      `${name} bietet ${say("dir", "Ihnen")} ein Gespräch an (${format})` +
      `${line === "" ? "" : ` und schreibt: „${line}“`}. Wer zuerst wählt, hat es; wer wie antwortet, erfährt sonst ` +
      "niemand. Passt etwas davon?",
    offerNo: "Nein, danke",
    seriesEnded: (name) =>
      `Die Reihe mit ${name} ist beendet, und was davon gebucht war, ist abgesagt. Nach einem Grund wird nicht gefragt, ` +
      "und keiner wird aufgehoben.",
    seriesStuck: (name) =>
      `Für das nächste Gespräch der Reihe mit ${name} habe ich keine Zeit gefunden, in der beide frei sind. ` +
      "In zwei Wochen versuche ich es wieder; wer sich vorher sehen will, macht es im Chat aus.",
  } satisfies Partial<SessionNoticeWords>;
}

/** Before and after. */
function afterwards(say: Say) {
  return {
    reminder: ({ name, when }) =>
      `${say("Dein", "Ihr")} Gespräch mit ${name}: ${when}. „keine Erinnerung vor Gesprächen“ beendet diese Hinweise.`,
    question: ({ name, when }) =>
      `Hat das Gespräch mit ${name} ${say("dir", "Ihnen")} geholfen (${when})? ${say("Deine", "Ihre")} Antwort wird ` +
      "nirgends aufgehoben. „nicht nachfragen“ beendet diese Fragen.",
    thankButton: "Ja, Danke ausrichten",
    helpedButton: "Ja",
    notReallyButton: "Eher nicht",
    thanks: ({ name, when }) => `${name} bedankt sich für das Gespräch: ${when}.`,
  } satisfies Partial<SessionNoticeWords>;
}

/** Why each of them came. */
function reasons(say: Say) {
  return {
    whyBooked: ({ name, when }) =>
      `Weil ein Gespräch zwischen ${say("dir", "Ihnen")} und ${name} gebucht wurde: ${when}.`,
    whyCancelled: ({ inOutlook, name, when }) =>
      inOutlook
        ? `Weil ${say("dein", "Ihr")} Gespräch mit ${name} in Outlook abgesagt wurde: ${when}.`
        : `Weil ${name} das Gespräch mit ${say("dir", "Ihnen")} abgesagt hat: ${when}.`,
    whyRemoveByHand: ({ name, when }) =>
      `Weil ${say("dein", "Ihr")} Gespräch mit ${name} abgesagt ist und noch in den Kalendern steht: ${when}.`,
    whyFailed: ({ name, when }) =>
      `Weil sich das Gespräch mit ${name}, um das ${say("du gebeten hast", "Sie gebeten haben")}, nicht buchen ließ: ${when}.`,
    whyMoved: ({ inOutlook, name, when }) =>
      inOutlook
        ? `Weil ${say("dein", "Ihr")} Gespräch mit ${name} in Outlook verschoben wurde, auf ${when}.`
        : `Weil ${name} das Gespräch mit ${say("dir", "Ihnen")} verschoben hat, auf ${when}.`,
    whySuggested: ({ name, when }) =>
      `Weil ${name} in Outlook eine andere Zeit für ${say("euer Gespräch", "Ihr Gespräch")} vorgeschlagen hat: ${when}.`,
    whyRequest:
      `Weil jemand um ein Gespräch bittet, bei dem ${say("du helfen willst", "Sie helfen wollen")}. ` +
      "„mein Angebot“ sagt, wie viel es sein darf und ob vorher gefragt wird.",
    whyProgress:
      `Weil ${say("du um ein Gespräch gebeten hast", "Sie um ein Gespräch gebeten haben")}. ` +
      "„Anfrage zurückziehen“ beendet das, falls es noch offen ist.",
    whyOffer: (name) => `Weil ${name} diese Zeiten ${say("dir", "Ihnen")} und ein paar anderen anbieten möchte.`,
    whyReminder: ({ name, when }) =>
      `Weil ${say("du", "Sie")} vor Gesprächen erinnert werden ${say("willst", "wollen")}; dieses ist mit ${name}: ${when}.`,
    whyQuestion: ({ name, when }) =>
      `Weil ${say("du", "Sie")} ein Gespräch mit ${name} ${say("hattest", "hatten")}: ${when}. ` +
      "„nicht nachfragen“ beendet diese Fragen.",
    whyThanks: ({ name, when }) =>
      `Weil ${name} sich bei ${say("dir", "Ihnen")} für das Gespräch bedanken wollte: ${when}.`,
    whySeries: (name) => `Weil es eine Reihe von Gesprächen mit ${name} gibt oder gab.`,
  } satisfies Partial<SessionNoticeWords>;
}
