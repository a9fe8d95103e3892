import type { DocumentFacts } from "./facts.ts";
import { list, page, table } from "./markdown.ts";
import { documentWordsDe as words } from "./words-de.ts";

/** Anlage zur Datenschutz-Folgenabschätzung, in the order of Art. 35(7) GDPR. */
export function impactAssessmentDe(facts: DocumentFacts): string {
  const { policy, say } = facts;
  return page([
    "# Anlage zur Datenschutz-Folgenabschätzung (Art. 35 DSGVO)",
    words.origin(facts),
    "Vom Verantwortlichen zu ergänzen: Name und Kontakt des Verantwortlichen, Datenschutzbeauftragte und deren Rat (Art. 35 " +
      "Abs. 2), Standpunkt der Betroffenen oder ihrer Vertretung (Art. 35 Abs. 9), Datum und Unterschrift.",
    "## 1. Beschreibung der Verarbeitung (Art. 35 Abs. 7 Buchst. a)",
    say(policy.purpose),
    "**Betroffene:** Beschäftigte, die in öffentlichen Kanälen und Communities des Unternehmens schreiben; Führungskräfte, " +
      "die um Erinnerungen gebeten haben; Freiwillige; wer dem Bot schreibt.",
    "**Ablauf:** Beiträge werden gehört, wenn sie entstehen. Ihr Text wird einmal im Arbeitsspeicher gelesen; was davon " +
      "bleibt, steht in der [Datenübersicht](data-map.de.md). Kein Text wird gespeichert, keiner geht an ein Sprachmodell, " +
      "es gibt keine Telemetrie. Der Dienst ruft nichts anderes auf als Microsoft 365 im eigenen Mandanten.",
    `**Dauer:** siehe [Löschfristen](retention.de.md); Namen ${facts.time("names")}, Beiträge ${facts.time("posts")}.`,
    "**Was nicht geschieht:** kein Profil, Punktwert oder Vergleich von Personen; kein Schluss auf Gefühle; keine " +
      "Entscheidung über Personen, weder automatisiert noch vorbereitend (Art. 22 DSGVO); private Chats, Kanäle und " +
      "Communities werden nicht gehört, außer wenn Besitzer eines Kanals die App hinzufügen.",
    "## 2. Notwendigkeit und Verhältnismäßigkeit (Art. 35 Abs. 7 Buchst. b)",
    list([
      "**Zweckbindung:** Die Zwecke stehen in einer Richtlinie, die Programmverantwortliche und Betriebsrat unterschreiben. " +
        "Der Code arbeitet nach dieser Datei; ohne beide Unterschriften sagt er nichts unaufgefordert und zeigt keine Zahl.",
      "**Datenminimierung:** Tatsachen über Beiträge statt Texte; Schlüssel-Hashes statt Wörter; Pseudonyme überall, wo ein " +
        "Name nicht mehr gebraucht wird.",
      "**Speicherbegrenzung:** Jede Frist steht in der Richtlinie und wird täglich durchgesetzt, von der ersten Fassung an, " +
        `die beide unterschrieben haben. Die Richtlinie selbst endet ${facts.ends} nach ihrem Datum.`,
      "**Freiwilligkeit:** Erinnerungen, Freiwilligkeit, Folgen und Gespräche beginnt nur die Person selbst, und ein Wort " +
        "beendet sie. Wer ablehnt, wird niemandem genannt.",
      "**Rechte der Betroffenen:** „meine Daten“ (Art. 15 und 20), Berichtigung in Chat und Registerkarte (Art. 16), " +
        "„löschen“ (Art. 17), „hör mir nicht zu“ (Art. 21), „warum“ (woraus eine Nachricht entstand).",
    ]),
    "## 3. Risiken und Abhilfe (Art. 35 Abs. 7 Buchst. c und d)",
    "Eintrittswahrscheinlichkeit und Schwere bewertet der Verantwortliche, vor und nach den Maßnahmen.",
    risks(facts),
    `## 4. ${words.forbidden}`,
    list(policy.forbidden.map(({ text }) => say(text))),
    "## 5. Was bleibt",
    "Keine Maßnahme des Dienstes ändert daran etwas. Der Verantwortliche entscheidet, ob das verbleibende Risiko tragbar ist " +
      "oder die Aufsichtsbehörde zu konsultieren ist (Art. 36).",
    list(policy.limits.map(({ text }) => say(text))),
    "## 6. Überprüfung",
    `Spätestens wenn die Richtlinie endet (${facts.ends} nach ihrem Datum), mit jeder neuen Fassung, und wenn der ` +
      "Dienst mehr hört als bisher (Art. 35 Abs. 11).",
  ]);
}

function risks({ policy, time }: DocumentFacts): string {
  return table(
    ["Risiko für Betroffene", "Maßnahme", "wie es zu prüfen ist"],
    [
      [
        "Wer wie viel schreibt, wird zur Bewertung von Leistung oder Verhalten benutzt",
        "keine Schnittstelle beantwortet es, wem auch immer; Verantwortliche und Administratoren sehen nur Zahlen über " +
          `Gruppen; Namen enden nach ${time("names")}`,
        "`npm run proof`, „Beweis“ im Chat: verbotene Fragen über jede Schnittstelle",
      ],
      [
        "Eine Zahl verrät eine Person, allein oder durch Abziehen von einer anderen",
        `jede Zahl geht durch eine Funktion: mindestens ${policy.smallestGroup} Menschen, niemand mehr als die Hälfte, jede ` +
          "Klasse, die sich aus allen je gezeigten Zahlen bilden lässt, ist groß genug",
        "Eigenschaftstests; die Tabelle `release` enthält jede gezeigte Zahl",
      ],
      [
        "Es wird bekannt, wer bei wem und wozu Hilfe gesucht hat",
        "private Termine mit neutralem Betreff; das Thema wird vergessen, sobald es gesagt ist; vor einem Ja erfährt keine " +
          "Seite von der anderen; in keinem Bericht",
        "ein Test spielt acht Menschen, die es herausfinden wollen",
      ],
      [
        "Schweigen gilt als Unwille: Wer ablehnt, fällt auf",
        "wer abgelehnt, pausiert oder blockiert hat, wird niemandem gezeigt; Widersprüche liegen als Schlüssel-Hashes",
        "Beweis, Fragen zu Ablehnungen",
      ],
      [
        "Ständige Nachrichten setzen unter Druck",
        "ein Buch für alles Unaufgeforderte: höchstens eine am Tag und zwei je Woche; Ruhezeiten, Feiertage, Abwesenheit; " +
          "Ruhezeit für alle; „Stopp“",
        "Probelauf eines Jahres mit 10.000 erfundenen Menschen: keine Grenze verletzt",
      ],
      [
        "Die Regeln werden heimlich gelockert",
        "zwei Unterschriften; die vereinbarten Schlüssel entscheiden über die nächste Fassung; jede vereinbarte Fassung " +
          "bleibt erhalten und wird bei jedem Lesen geprüft; Sonderrechte stehen im Protokoll",
        "„Richtlinie“ und „Protokoll“ im Chat; Tabelle `policy`",
      ],
      [
        "Jemand gelangt an die Datenbank",
        "keine Texte; Themen nur, bis sie gesagt sind; Hashes und Pseudonyme mit einem Schlüssel außerhalb der Datenbank; " +
          "Fristen wie oben",
        "Datenübersicht; Grenzen unten",
      ],
      [
        "Jemand spricht im Namen eines anderen",
        "Tokens von Teams und Entra werden immer geprüft; keine Cookies; Mengengrenzen; nur Adressen von Microsoft",
        "Tests jedes Eingangs",
      ],
    ],
  );
}
