import type { DocumentFacts } from "./facts.ts";
import { list, page } from "./markdown.ts";
import { documentWordsDe as words } from "./words-de.ts";

/** Entwurf einer Anlage zur Betriebsvereinbarung: what owner and works council promise one another, from the policy. */
export function worksAgreementDe(facts: DocumentFacts): string {
  const { policy, say } = facts;
  return page([
    "# Anlage zur Betriebsvereinbarung über den Einsatz von Vorbild (Entwurf)",
    words.origin(facts),
    "zwischen ______________________ (Arbeitgeber) und dem Betriebsrat ______________________, nach § 87 Abs. 1 Nr. 6 " +
      "BetrVG, zugleich Regelung im Sinne von Art. 88 DSGVO und § 26 Abs. 4 BDSG, soweit anwendbar.",
    "## § 1 Gegenstand",
    `(1) ${say(policy.purpose)}`,
    `(2) Bestandteil dieser Anlage ist die Richtlinie in Fassung ${policy.version} vom ${facts.date} mit ihrer ` +
      "[Datenübersicht](data-map.de.md) und ihren [Löschfristen](retention.de.md). Die Software setzt die Richtlinie " +
      "technisch durch.",
    "## § 2 Zweckbindung; Ausschluss von Leistungs- und Verhaltenskontrolle",
    "(1) Die Daten dürfen nur zu den Zwecken des § 1 verarbeitet werden. Eine Kontrolle von Leistung oder Verhalten " +
      "einzelner Beschäftigter findet nicht statt, auch nicht anlassbezogen oder stichprobenweise.",
    "(2) Keine Schnittstelle beantwortet, wem auch immer:",
    list(policy.forbidden.map(({ text }) => say(text))),
    "(3) Gefühle werden weder erhoben noch erschlossen. Persönlichkeitsprofile, Punktwerte und Vergleiche von Personen " +
      "werden nicht gebildet.",
    "(4) Erkenntnisse, die entgegen dieser Anlage gewonnen wurden, dürfen nicht zum Nachteil von Beschäftigten verwendet " +
      "werden; darauf gestützte personelle Maßnahmen sind unwirksam.",
    "## § 3 Zahlen",
    `(1) Zahlen über Menschen werden nur gezeigt, wenn mindestens ${policy.smallestGroup} Personen dahinterstehen, niemand ` +
      "mehr als die Hälfte beigetragen hat und sich durch Abziehen keine kleinere Gruppe ergibt.",
    "(2) Wo eine Zahl verborgen wird, sagt das System das.",
    "## § 4 Daten und Fristen",
    "(1) Gespeichert werden ausschließlich die in der Datenübersicht genannten Daten. Texte von Beiträgen werden nicht " +
      "gespeichert.",
    `(2) Wer wo geschrieben hat, wird ${facts.time("names")} gespeichert, danach unter Pseudonym; dass es einen Beitrag gab, ` +
      `${facts.time("posts")}; unaufgefordert gesendete Nachrichten ${facts.time("notices")}; Gespräche ` +
      `${facts.time("sessions")}; Entwürfe ${facts.time("drafts")}.`,
    "## § 5 Freiwilligkeit",
    "(1) Erinnerungen, freiwillige Hilfe, das Folgen von Hashtags und Gespräche beginnen nur auf eigenen Wunsch und können " +
      "jederzeit ohne Angabe von Gründen beendet werden. Aus Teilnahme oder Nichtteilnahme entstehen keine Nachteile.",
    "(2) Niemand erfährt, wer abgelehnt, pausiert, widersprochen oder den Bot blockiert hat, auch Vorgesetzte nicht.",
    "(3) Unaufgefordert sendet der Bot je Person höchstens eine Nachricht am Tag und zwei in der Woche, nicht in Ruhezeiten, " +
      "an Feiertagen oder bei Abwesenheit.",
    "## § 6 Rechte der Beschäftigten",
    list([
      "„meine Daten“: Auskunft und Kopie,",
      "„löschen“: Löschung; es bleiben nur Widersprüche und Protokoll unter Pseudonym,",
      "„hör mir nicht zu“: Widerspruch; ab der Antwort wird nichts mehr aufgenommen, Früheres entfernt,",
      "„warum“: woraus die letzte unaufgeforderte Nachricht entstand.",
    ]),
    "## § 7 Rechte des Betriebsrats",
    "(1) Jede Fassung der Richtlinie gilt erst, wenn Programmverantwortliche und Betriebsrat sie mit ihren Schlüsseln " +
      "unterschrieben haben. Der Schlüssel des Betriebsrats wird von ihm allein verwahrt. Einen Schlüssel zu ersetzen " +
      "verlangt beide bisherigen Unterschriften.",
    "(2) Weicht die Richtlinie von der zuletzt unterschriebenen ab, stellt das System Unaufgefordertes und alle Zahlen ein " +
      "und sagt es. Was Beschäftigte selbst erfragen, und ihre vereinbarten Gespräche, laufen weiter.",
    "(3) Der Betriebsrat kann jederzeit den Nachweis laufen lassen („Beweis“), den Stand der Richtlinie („Richtlinie“) und " +
      "das Protokoll („Protokoll“) ansehen sowie eine Ruhezeit für alle beginnen und beenden.",
    "(4) Auf Wunsch erhält er Einsicht in den Quelltext und kann Sachverständige hinzuziehen (§ 80 Abs. 3 BetrVG).",
    "## § 8 Zugriff auf Datenbank und Betrieb",
    "(1) Den Beteiligten ist bekannt:",
    list(policy.limits.map(({ text }) => say(text))),
    "(2) Zugriff auf die Datenbank und den Schlüssel der Hashes haben nur namentlich benannte Personen, nach Möglichkeit " +
      "nicht dieselben; Zugriffe werden protokolliert. Auswertungen unmittelbar in der Datenbank sind untersagt, außer zur " +
      "Störungsbeseitigung.",
    "## § 9 Laufzeit",
    `(1) Die Richtlinie endet ${facts.ends} nach ihrem Datum (${facts.date}), gleich wann sie unterschrieben wurde, wenn keine ` +
      "neue Fassung unterschrieben wird. Eine Nachwirkung ist insoweit ausgeschlossen; das System stellt Unaufgefordertes " +
      "und Zahlen dann ein. Gespeichertes wird weiter nach den zuletzt vereinbarten Fristen gelöscht.",
    "(2) Beide Seiten können verlangen, dass über eine neue Fassung verhandelt wird.",
    "(3) Kommt keine Einigung zustande, entscheidet die Einigungsstelle (§ 87 Abs. 2 BetrVG).",
    "Ort, Datum ______________________",
    "Arbeitgeber ______________________ Betriebsrat ______________________",
  ]);
}
