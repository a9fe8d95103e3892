/** Sentences with a gap, of about 150 characters, as colleagues write them. */
const SENTENCES = [
  "Kurzer Stand zum Thema {}: Wir haben den Ablauf mit der Frühschicht durchgesprochen und nehmen zwei Schritte heraus. Wer möchte sich das ansehen?",
  "Danke an alle, die gestern bei {} geholfen haben. Ohne euch wäre die Lieferung heute nicht vom Hof gegangen, das war wirklich starke Arbeit.",
  "Hat jemand Erfahrung mit {}? Wir suchen für das nächste Quartal eine Lösung, die auch an den kleinen Standorten ohne eigene Technik funktioniert.",
  "Ich habe heute einen Fehler gemacht: Ich habe {} entschieden, ohne das Team zu fragen. Morgen um neun fangen wir damit noch einmal von vorne an.",
  "Für die neuen Kolleginnen und Kollegen: Die Unterlagen zu {} liegen jetzt im Kanal unter Dateien. Fragen gern hier, dann haben alle etwas davon.",
  "Gestern beim Kunden in Linz gewesen. Das wichtigste Ergebnis: {} ist für sie entscheidender als der Preis, das hatten wir völlig anders erwartet.",
  "Quick update on {}: we dropped two of the five approval steps and nobody has missed them so far. Happy to show how we did it in the next call.",
  "Big thanks to the night shift for handling {} so calmly. The customer noticed the difference and wrote us a very kind note about it this morning.",
  "Does anyone have a good example of {}? I am preparing a session for new team leads and would rather show something real than another slide deck.",
  "I was wrong about {}. Three of you told me so in March, and I should have listened then. We are changing the plan this week, details are below.",
  "What I learned from my one-to-one with a colleague in Singapore: {} looks very different when your working day ends just as ours is beginning.",
  "The numbers for {} are in and they are better than we feared. The full report is in the files tab, please read it before our meeting on Thursday.",
];
const SYLLABLES = "ba ber den dor el fan gar hol in ker lan mer mi nor or pel ro sen tal ul ver wan zi".split(" ");
const SYLLABLES_A_WORD = 4;
const DEPARTMENTS = ["em", "it", "hr", "vertrieb", "einkauf", "finanzen", "komm", "legal"];
const TOPICS = ["sicherheit", "qualitaet", "planung", "energie", "lernen", "kunden"];

/** Of five posts, two have a hashtag, as in the sample network of the local tenant. */
const TAGGED = [true, false, false, true, false];

/**
 * A text that was not there before, everyday language but for one word in twenty that nobody ever wrote: a name, a
 * product, a slip of the finger. Real texts have about that many once a few thousand were read.
 */
export function postText(index: number): string {
  const text = pick(SENTENCES, index).replace("{}", newWord(index));
  return pick(TAGGED, index) ? `${text} #${tag(index)}` : text;
}

function newWord(index: number): string {
  const digits = index.toString(SYLLABLES.length).padStart(SYLLABLES_A_WORD, "0");
  const word = Array.from(digits, (digit) => SYLLABLES[Number.parseInt(digit, SYLLABLES.length)])
    .reverse()
    .join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function tag(index: number): string {
  return `${pick(DEPARTMENTS, Math.floor(index / 5))}_${pick(TOPICS, Math.floor(index / 40))}`;
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
