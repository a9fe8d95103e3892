import type { DocumentWords } from "./words.ts";

export const documentWordsDe: DocumentWords = {
  origin: ({ date, policy }) =>
    `> Erzeugt aus Fassung ${policy.version} der [Richtlinie](../../policy/policy.yaml) vom ${date} mit ` +
    "`npm run policy:documents`; ein Test schlägt fehl, wenn beide voneinander abweichen. Ein Entwurf als Ausgangspunkt: " +
    "keine Rechtsberatung, von den Verantwortlichen zu prüfen.",
  purpose: "Zweck",
  forbidden: "Was keine Schnittstelle beantwortet, wem auch immer",
  limits: "Was keine Richtlinie versprechen kann",
  dataMap: {
    title: "Datenübersicht",
    intro:
      "Was Vorbild speichert, und was es an anderen Orten hinterlässt. Die Datenbank enthält nichts anderes: Ein Test " +
      "vergleicht diese Liste mit jeder Tabelle und Spalte.",
    grounds: "Rechtsgrundlagen",
    groundsIntro: "Ein Vorschlag; welche davon tragen, entscheidet der Verantwortliche.",
    stored: "Was gespeichert ist",
    what: "Was",
    why: "Wozu",
    kept: "Wie lange",
    seenBy: "Wer es sieht",
    ground: "Grundlage",
    where: "Wo",
    outside: "nicht in der Datenbank",
    asked: "Was gefragt werden kann, und von wem",
    askedHead: ["Schnittstelle", "was sie beantwortet", "wer fragen darf", "Adressen"],
  },
  retention: {
    title: "Löschfristen",
    intro: "Wann alles Gespeicherte wieder verschwindet, von selbst oder auf Wunsch.",
    times: "Fristen",
    timesHead: ["Name", "Frist", "wofür"],
    names: {
      posts: "dass es einen Beitrag gab, und was davon bekannt ist",
      names: "wer ihn schrieb und wer erwähnt ist; danach steht ein Pseudonym an dieser Stelle",
      copies: "der Hash, an dem Kopien eines Beitrags erkannt werden",
      words: "länger als Beiträge: dass ein Wort von genügend Menschen verwendet wurde",
      notices: "unaufgefordert gesendete Nachrichten, und was Führungskräften vorgeschlagen wurde",
      drafts: "was jemand mit dem Coach zu schreiben begann",
      proposals: "Vorschläge von Führungskräften",
      sessions: "Gespräche, Bitten und Angebote, die vorbei sind",
      wantedHours: "wie viele Stunden gewünscht wurden, unter Pseudonym",
      questions: "eine Frage des Bots, die auf Antwort wartet",
    },
    categories: "Kategorien",
    categoriesHead: ["was", "wie lange"],
    how: "Wie das eingehalten wird",
    howText:
      "Eine Aufgabe entfernt einmal am Tag, was älter ist als vereinbart; ein Monat zählt 31 Tage. Haben beide eine neuere " +
      "Richtlinie unterschrieben, gelten ihre Fristen ab dem nächsten Tag, ohne Neustart. Bevor beide zum ersten Mal unterschrieben " +
      "haben, wird nach diesen Fristen nichts entfernt, außer nach denen, die im Dienst fest eingebaut sind: Entwürfe, " +
      "Vorschläge, Kopien, Wörter und Fragen. Sicherungen sind Sache des " +
      "Betriebs: Was aus der Datenbank entfernt wurde, liegt darin, bis sie verschwinden; wer gelöscht wurde, wird " +
      "beim Zurückspielen erneut gelöscht.",
  },
};
