import type { DeckCard } from "./deck.ts";

const card = (title: string, act: string, fake: string): DeckCard => ({ title, act, fake });

const thanks = [
  card(
    "Für Unsichtbares danken",
    "Eine Person nennen, die etwas am Laufen gehalten hat, und was ohne sie passiert wäre.",
    "Dem ganzen Team danken, ohne Namen und ohne Anlass.",
  ),
  card(
    "Die Quelle nennen",
    "Sagen, wessen Idee diese Woche weitergeholfen hat und was daraus wurde.",
    "Erst selbst damit glänzen und den Namen auf Nachfrage nachreichen.",
  ),
  card(
    "Für schlechte Nachrichten danken",
    "Ohne Namen danken, dass jemand etwas Unangenehmes gesagt hat, und schreiben, was sich deshalb geändert hat.",
    "Danken und nichts ändern.",
  ),
  card(
    "Nebenan danken",
    "Unter einem Beitrag eines anderen Bereichs schreiben, wo dessen Arbeit die eigene leichter gemacht hat.",
    "Lob, das einen Gefallen vorbereitet.",
  ),
  card(
    "Für eine Frage danken",
    "Auf eine Frage antworten, die nachdenklich gemacht hat, und sagen, was durch sie klar wurde.",
    "„Gute Frage“, und keine Antwort.",
  ),
  card(
    "Fürs Aufhören danken",
    "Einer Person mit deren Einverständnis danken, die etwas beendet hat, das die Mühe nicht mehr wert war.",
    "Für Einsparungen danken, die von oben angeordnet waren.",
  ),
  card(
    "Für den frischen Blick danken",
    "Mit Einverständnis nennen, was jemand Neues bemerkt hat und alle anderen längst nicht mehr sahen.",
    "Eine Begrüßung, die auf alle passt.",
  ),
  card(
    "Einer anderen Schicht danken",
    "Jemandem danken, dessen Arbeitszeit man nie teilt, für eine Sache, die am Morgen erledigt war.",
    "Eine Rundmail zu einer Zeit, in der sie dort niemand lesen kann.",
  ),
  card(
    "Für eine Korrektur danken",
    "Schreiben, was falsch war, und die Korrektur übernehmen; wer widersprochen hat, nur mit Einverständnis nennen.",
    "Erklären, warum man fast recht hatte.",
  ),
  card(
    "Weitererzählen",
    "In zwei Sätzen erzählen, was jemand gemacht hat, damit andere es auch können, mit Link zum Beitrag.",
    "Es mit sich selbst in der Hauptrolle erzählen.",
  ),
  card(
    "Für eine Übergabe danken",
    "Jemanden nennen, der Ordnung hinterlassen hat, und was das dem Nächsten erspart.",
    "Nur am letzten Arbeitstag danken, weil es sich so gehört.",
  ),
  card(
    "Für einen Versuch danken",
    "Mit Einverständnis der Beteiligten für etwas danken, das nicht gelang, und schreiben, was man jetzt weiß.",
    "Fehler willkommen heißen und in der nächsten Runde die Schuldfrage stellen.",
  ),
  card(
    "Spät danken",
    "Für etwas danken, das lange her ist und heute noch hilft, und sagen, wie.",
    "Ein Jubiläumstext, den jemand anders geschrieben hat.",
  ),
];

const answers = [
  card(
    "„Weiß ich nicht“ antworten",
    "Auf eine offene Frage antworten: „Weiß ich nicht. Wer weiß es?“, und eine Person nennen, die es wissen könnte.",
    "Eine Antwort versprechen und nicht liefern.",
  ),
  card(
    "Zwei Ebenen tiefer antworten",
    "Die Frage einer Person beantworten, der man nie begegnet, dort, wo sie gestellt wurde.",
    "In einen privaten Chat wechseln, wo sonst niemand die Antwort liest.",
  ),
  card(
    "Etwas zu Ende bringen",
    "Zu einem eigenen Versprechen in einem Kommentar zurückkehren und schreiben, was daraus wurde.",
    "Nur das nachtragen, was gut ausging.",
  ),
  card(
    "Offen Nein sagen",
    "Einen Vorschlag dort ablehnen, wo er gemacht wurde, mit dem wahren Grund.",
    "„Wir nehmen das mit.“",
  ),
  card(
    "Ja sagen, mit Datum",
    "Einen Vorschlag annehmen: wer es macht, der erste Schritt, bis wann.",
    "„Gute Idee“, ohne Namen und ohne Tag.",
  ),
  card(
    "Zuerst der Kritik antworten",
    "Den kritischsten Kommentar vor den freundlichen beantworten und mit dem anfangen, was daran stimmt.",
    "Allen antworten, die zustimmen.",
  ),
  card(
    "Eigenes Werkzeug teilen",
    "Eine Frage mit dem Dokument oder der Liste beantworten, mit der man selbst arbeitet.",
    "Ein Link auf die Startseite des Intranets.",
  ),
  card(
    "Sich selbst korrigieren",
    "Unter einen älteren eigenen Beitrag schreiben, was nicht mehr stimmt.",
    "Den alten Text ändern und niemandem etwas sagen.",
  ),
  card(
    "In einem Satz antworten",
    "Eine offene Frage, ein Satz, jetzt, ohne Freigabe.",
    "Drei Absätze, die jemand anders abgenommen hat.",
  ),
  card(
    "Zwei zusammenbringen",
    "Zwei Namen nennen, die an derselben Sache arbeiten, und warum sich ein Gespräch lohnt.",
    "Die beiden nennen, um die Arbeit loszuwerden.",
  ),
  card(
    "Mit einer Zahl antworten",
    "Wo vermutet wird, eine Zahl nennen und woher sie stammt.",
    "Genau die Zahl, die gut aussieht.",
  ),
  card(
    "Noch einmal erklären",
    "Jemand fragt nach etwas längst Entschiedenem: den Grund erklären, als wäre es das erste Mal.",
    "Auf das Protokoll verweisen.",
  ),
  card(
    "Über einen Rat berichten",
    "Unter einen erhaltenen Rat schreiben, was daraus gemacht wurde.",
    "Dafür danken, ohne es versucht zu haben.",
  ),
];

const questions = [
  card(
    "Fragen, was man nie verstanden hat",
    "Nach einem Begriff oder einer Zahl aus dem eigenen Fach fragen, die nie ganz klar war.",
    "Eine Frage, deren Antwort schon feststeht.",
  ),
  card(
    "Zwei Ebenen tiefer fragen",
    "Menschen, die nicht direkt berichten, fragen, was jede Woche Zeit kostet.",
    "Fragen und die Antworten an deren Vorgesetzte weitergeben.",
  ),
  card(
    "Fragen, was wegkann",
    "Fragen, welchen eigenen Bericht oder welche Sitzung niemand vermissen würde.",
    "Fragen, wenn es schon entschieden ist.",
  ),
  card(
    "Nach dem Gegenteil fragen",
    "Unter einem eigenen Vorschlag fragen, was dagegen spricht.",
    "Jeden Einwand binnen einer Minute widerlegen.",
  ),
  card(
    "Anderswo fragen",
    "Eine echte Frage unter den Beitrag eines Bereichs stellen, von dem man wenig weiß.",
    "Ein Kompliment mit Fragezeichen.",
  ),
  card(
    "Nach Vorgängern fragen",
    "Vor dem Anfang fragen, wer es schon versucht hat und heute anders machen würde.",
    "Nach dem Anfang fragen, für den Beifall.",
  ),
  card(
    "Fragen, wie es wirklich geht",
    "Jemanden, der die Arbeit macht, nach einem Schritt fragen und sagen, was daran überrascht hat.",
    "Fragen, um zu kontrollieren.",
  ),
  card(
    "Um Hilfe bitten",
    "Eine Sache nennen, bei der es nicht weitergeht, und bis wann eine Idee gebraucht wird.",
    "Ein Auftrag, als Bitte verkleidet.",
  ),
  card(
    "Nach Kundenstimmen fragen",
    "Die fragen, die mit Kunden sprechen, was diese Woche mehr als einmal zu hören war.",
    "Eine Präsentation darüber bestellen.",
  ),
  card(
    "Nach der Geschichte hinter einer Zahl fragen",
    "Fragen, was geschehen ist, als eine Zahl stieg oder fiel, ohne Schuldige zu suchen.",
    "„Warum ist das rot?“",
  ),
  card(
    "Leise Fachleute fragen",
    "Die fragen, die viel wissen und wenig schreiben: eine Frage, und niemand mit Namen.",
    "Jemanden vor allen anderen aufrufen.",
  ),
  card(
    "Fragen, was man verpasst hat",
    "Nach ein paar Tagen Abwesenheit fragen, welche Diskussion sich zu lesen lohnt.",
    "Eine Zusammenfassung nur für sich bestellen.",
  ),
  card(
    "Nach den ersten Wochen fragen",
    "Neue fragen, was ihnen niemand erklärt hat.",
    "Alles verteidigen, was genannt wird.",
  ),
];

const posts = [
  card(
    "Unfertiges zeigen",
    "Einen Entwurf, eine Skizze oder eine halbe Folie zeigen und sagen, was noch offen ist.",
    "Fertiges, auf dem „Entwurf“ steht.",
  ),
  card(
    "Einen Fehler zugeben",
    "Schreiben, was falsch war, was es gekostet hat und was jetzt anders läuft.",
    "Ein Fehler, der einen gut aussehen lässt.",
  ),
  card(
    "Offen entscheiden",
    "Schreiben, was heute entschieden wurde, warum, und welche Alternative verworfen wurde.",
    "Die Entscheidung ohne die Alternative.",
  ),
  card(
    "Öffentlich umdenken",
    "Sagen, was man früher dachte, was man heute denkt und was das geändert hat.",
    "Ein Umdenken, das nichts kostet.",
  ),
  card(
    "Sagen, was noch offen ist",
    "Drei Zeilen zu einer laufenden Veränderung: was feststeht, was nicht, und bis wann.",
    "„In Kürze mehr.“",
  ),
  card("Gelesenes teilen", "Eine Quelle und ein Satz dazu, was daraus folgt.", "Ein Link ohne ein eigenes Wort."),
  card(
    "Gelerntes erzählen",
    "In zwei Sätzen schreiben, was diese Woche neu war und von wem es kam.",
    "Eine Lehre für die anderen.",
  ),
  card(
    "Die eigene Woche zeigen",
    "Drei Dinge nennen, die Zeit gekostet haben, und eines, das hätte wegbleiben sollen.",
    "Eine Liste, die zeigt, wie beschäftigt man ist.",
  ),
  card(
    "Sagen, was man vorhat",
    "Schreiben, was als Nächstes geplant ist und welche Meinungen vorher willkommen sind.",
    "Es schreiben, wenn es schon läuft.",
  ),
  card(
    "Etwas abgeben",
    "Eine Aufgabe, ein Budget oder einen Platz nennen, und wer das übernimmt.",
    "Abgeben, was ohnehin lästig war.",
  ),
  card(
    "Sagen, was aufhört",
    "Etwas nennen, das beendet ist, und wofür das Platz macht.",
    "Unter anderem Namen weitermachen.",
  ),
  card(
    "Von vor Ort berichten",
    "Eine Sache schreiben, die diese Woche vor Ort zu sehen war, und wer sie gezeigt hat.",
    "Ein Foto von sich selbst und kein fremder Name.",
  ),
  card(
    "Sagen, was schwer ist",
    "Schreiben, welches Ziel in Not ist und wo Ideen fehlen.",
    "Ein Problem, dessen Lösung im selben Atemzug folgt.",
  ),
];

export const deckDe: readonly DeckCard[] = [...thanks, ...answers, ...questions, ...posts];
