import type { Say } from "./form.ts";
import type { PrivacyWords } from "./privacy-words.ts";
import type { AttentionWords } from "./words.ts";

const items = (count: number) => (count === 1 ? "1 Eintrag" : `${count} Einträge`);

const storeNames: Readonly<Record<string, Readonly<[du: string, sie: string]>>> = {
  people: ["deine Einstellungen", "Ihre Einstellungen"],
  leaders: ["deine wöchentliche Erinnerung", "Ihre wöchentliche Erinnerung"],
  gates: [
    "was vor deiner ersten Erinnerung stand, und wen du vorgeschlagen hast",
    "was vor Ihrer ersten Erinnerung stand, und wen Sie vorgeschlagen haben",
  ],
  messengers: ["dass du Gespräche mit Führungskräften anbietest", "dass Sie Gespräche mit Führungskräften anbieten"],
  posts: ["wo und wann du geschrieben hast (nie der Text)", "wo und wann Sie geschrieben haben (nie der Text)"],
  drafts: ["deine Entwürfe", "Ihre Entwürfe"],
  experts: ["wobei du hilfst", "wobei Sie helfen"],
  sessions: ["deine Gespräche, und was du dafür möchtest", "Ihre Gespräche, und was Sie dafür möchten"],
  sessionRequests: [
    "Gespräche, um die du gebeten hast, bis sie zugesagt sind",
    "Gespräche, um die Sie gebeten haben, bis sie zugesagt sind",
  ],
  sessionOffers: [
    "Zeiten, die du anderen anbietest oder die dir angeboten sind",
    "Zeiten, die Sie anderen anbieten oder die Ihnen angeboten sind",
  ],
  series: ["deine Reihen von Gesprächen", "Ihre Reihen von Gesprächen"],
  demand: [
    "worüber du ein Gespräch gesucht hast (unter Pseudonym)",
    "worüber Sie ein Gespräch gesucht haben (unter Pseudonym)",
  ],
  eventSubscriptions: [
    "dass Outlook mir Änderungen an deinen Terminen meldet",
    "dass Outlook mir Änderungen an Ihren Terminen meldet",
  ],
  ledger: ["was ich dir geschrieben habe", "was ich Ihnen geschrieben habe"],
  suggestions: ["was ich dir vorgeschlagen habe", "was ich Ihnen vorgeschlagen habe"],
  releases: [
    "Zahlen, in denen du mitgezählt bist (unter Pseudonym)",
    "Zahlen, in denen Sie mitgezählt sind (unter Pseudonym)",
  ],
  refusals: [
    "was ich von dir nicht hören oder dir nicht sagen darf",
    "was ich von Ihnen nicht hören oder Ihnen nicht sagen darf",
  ],
  tags: ["Tags, die du gegründet hast oder betreust", "Tags, die Sie gegründet haben oder betreuen"],
  merges: [
    "Tags, nach deren Zusammenlegung ich dich gefragt habe",
    "Tags, nach deren Zusammenlegung ich Sie gefragt habe",
  ],
  follows: ["Tags, denen du folgst, und wann Neues davon kommt", "Tags, denen Sie folgen, und wann Neues davon kommt"],
  audit: ["was über dich im Protokoll steht (unter Pseudonym)", "was über Sie im Protokoll steht (unter Pseudonym)"],
};

export function attentionDe(say: Say): AttentionWords {
  return {
    nudge: ({ agreed, slot, lastAct }) =>
      `${say("Du hast", "Sie haben")} am ${agreed} darum gebeten, zum Termin erinnert zu werden, diesmal ${slot}. ` +
      (lastAct === null
        ? `Ich hatte noch keinen Beitrag und keine Antwort von ${say("dir", "Ihnen")} gehört.`
        : `Zuletzt gehört habe ich von ${say("dir", "Ihnen")} am ${lastAct}, mehr als sechs Tage davor.`),
    nothing: say("Von mir aus habe ich dir nichts geschrieben.", "Von mir aus habe ich Ihnen nichts geschrieben."),
  };
}

export function privacyDe(say: Say): PrivacyWords {
  return {
    nothing: say("Über dich ist nichts gespeichert.", "Über Sie ist nichts gespeichert."),
    whoSees: say(
      "Nur du. Deine Ziele, Termine, Entwürfe und Antworten zeige ich sonst niemandem: weder Vorgesetzten noch Assistenz, " +
        "Programmverantwortlichen oder Betriebsrat. Was du in Kanälen schreibst, lesen alle dort. Wer meine Datenbank " +
        "betreibt, könnte lesen, was darin steht. „meine Daten“ zeigt alles, „löschen“ entfernt es.",
      "Nur Sie. Ihre Ziele, Termine, Entwürfe und Antworten zeige ich sonst niemandem: weder Vorgesetzten noch Assistenz, " +
        "Programmverantwortlichen oder Betriebsrat. Was Sie in Kanälen schreiben, lesen alle dort. Wer meine Datenbank " +
        "betreibt, könnte lesen, was darin steht. „meine Daten“ zeigt alles, „löschen“ entfernt es.",
    ),
    summary: (count) => `Das ist alles, was ich über ${say("dich", "Sie")} gespeichert habe (${items(count)}):`,
    store: ({ name, items: count }) => `${storeNames[name] ? say(...storeNames[name]) : name}: ${count}`,
    inFull: "Im Einzelnen:",
    left: (count) =>
      `${items(count)} ${count === 1 ? "passt" : "passen"} nicht in diesen Chat. ` +
      `Administratoren können ${say("dir", "Ihnen")} den Rest exportieren.`,
    askDelete: say(
      "Alles löschen, was ich über dich gespeichert habe? Erinnerungen enden, gebuchte Gespräche werden abgesagt. " +
        "Das lässt sich nicht rückgängig machen. Ein Schlüssel-Hash deiner Kennung bleibt mit dem heutigen Datum, damit " +
        "nichts zurückkommt, auch nicht aus einer Sicherung, und im Protokoll, falls dort etwas vermerkt ist.",
      "Alles löschen, was ich über Sie gespeichert habe? Erinnerungen enden, gebuchte Gespräche werden abgesagt. " +
        "Das lässt sich nicht rückgängig machen. Ein Schlüssel-Hash Ihrer Kennung bleibt mit dem heutigen Datum, damit " +
        "nichts zurückkommt, auch nicht aus einer Sicherung, und im Protokoll, falls dort etwas vermerkt ist.",
    ),
    deleteExactly: say(
      "Sicherheitshalber: Schreib „ja, löschen“, oder „nein“, dann bleibt alles.",
      "Sicherheitshalber: Schreiben Sie „ja, löschen“, oder „nein“, dann bleibt alles.",
    ),
    deleteButton: "Ja, löschen",
    keepButton: "Nein, behalten",
    deleted: (count) =>
      `Gelöscht: ${items(count)}. Nur der Schlüssel-Hash bleibt. ${say(
        "Wenn du mir wieder schreibst, fange ich von vorn an.",
        "Wenn Sie mir wieder schreiben, fange ich von vorn an.",
      )}`,
    purposesStay: say(
      "Wofür deine Tags da sind, bleibt bei ihnen stehen, ohne deinen Namen.",
      "Wofür Ihre Tags da sind, bleibt bei ihnen stehen, ohne Ihren Namen.",
    ),
    refusalStays: say(
      "Ich höre dir weiterhin nicht zu: Das ändert nur „hör mir wieder zu“.",
      "Ich höre Ihnen weiterhin nicht zu: Das ändert nur „hören Sie mir wieder zu“.",
    ),
    notListening: (count) =>
      `Ich höre ${say("dir", "Ihnen")} nicht mehr zu. Von jetzt an merke ich mir keinen ${say("deiner", "Ihrer")} ` +
      `Beiträge und lerne nichts daraus; was ich mir gemerkt hatte, ist gelöscht (${items(count)}). „löschen“ ändert ` +
      `daran nichts, nur „${say("hör mir wieder zu", "hören Sie mir wieder zu")}“. ` +
      say(
        "Falls du Erinnerungen bekommst, kommen sie nun jede Woche: Ich weiß nicht mehr, wann du sichtbar warst.",
        "Falls Sie Erinnerungen bekommen, kommen diese nun jede Woche: Ich weiß nicht mehr, wann Sie sichtbar waren.",
      ),
    listening: say(
      "Ich höre dir zu: Von jetzt an merke ich mir, wo und wann du schreibst, in Teams, in denen ich bin, und in Viva " +
        "Engage, nie den Text. " +
        "Was gelöscht ist, kommt nicht zurück. „hör mir nicht zu“ beendet es.",
      "Ich höre Ihnen zu: Von jetzt an merke ich mir, wo und wann Sie schreiben, in Teams, in denen ich bin, und in " +
        "Viva Engage, nie den Text. Was gelöscht ist, kommt nicht zurück. „hören Sie mir nicht zu“ beendet es.",
    ),
    kept: "Es wurde nichts gelöscht.",
  };
}
