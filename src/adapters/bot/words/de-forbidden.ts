import type { ForbiddenMatter } from "#domain/privacy/index.ts";
import type { ForbiddenWords } from "./forbidden-words.ts";

const reasons: Readonly<Record<ForbiddenMatter, string>> = {
  silence:
    "Ich merke mir 90 Tage lang, wer wo geschrieben hat, nie den Text, und verrate niemandem, wer es tat oder nicht.",
  activity:
    "Ich merke mir 90 Tage lang, wer wo geschrieben hat, nie den Text; das erfährt jede Person nur über sich selbst.",
  ranking: "Ich führe keine Punkte und keine Reihenfolge von Personen, und mache auch keine.",
  mood: "Ich schließe aus nichts darauf, wie jemand sich fühlt, weder bei einer Person noch bei vielen.",
  texts: "Texte von Beiträgen und Chats speichere ich nicht; es gibt also nichts zu zeigen.",
  reading: "Ich weiß nicht, wer etwas liest oder öffnet, und sehe auch nicht nach.",
  hours: "Wer mit wem spricht, und worüber, geht nur die beiden etwas an.",
  refusals: "Ein Nein ist hier still: niemand erfährt, wer es gesagt hat.",
  following: "Wem oder was jemand folgt, sieht nur die Person selbst.",
  reminders: "Wer Erinnerungen bekommt, und warum, sieht nur die Person selbst.",
  drafts: "Einen Entwurf sieht nur, wer ihn schreibt.",
  absence: "In Kalender sehe ich nur, um eine freie Zeit zu finden; davon bleibt nichts, und niemand erfährt es.",
  smallGroups:
    "Hinter einer Zahl müssen genug Personen stehen, und keine zwei Zahlen dürfen eine kleinere Gruppe verraten.",
  data: "Was über jemanden gespeichert ist, sieht nur die Person selbst, mit „meine Daten“.",
  groundwork:
    "Wer vorgeschlagen oder gefragt wurde, und was gesagt wurde, bleibt unter denen, die miteinander sprachen.",
};

/** Addresses nobody, so that du and Sie are the same. */
export const forbiddenDe: ForbiddenWords = {
  refuse: (matter) =>
    "Das kann ich nicht beantworten: Auskunft über Personen gibt es bei mir nicht, wer auch fragt. " +
    `${reasons[matter]} „beweis“ zeigt es.`,
};
