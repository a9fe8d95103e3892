import type { Language } from "#domain/people/index.ts";

/** What a leader said to the three questions, typed or dictated, and what becomes of it. */
export interface CoachDialogue {
  readonly name: string;
  readonly language: Language;
  readonly answers: readonly [string, string, string];
  readonly text: string;
}

export const dialogues: readonly CoachDialogue[] = [
  {
    name: "typed in full sentences",
    language: "de",
    answers: [
      "Wir haben in Amberg die Rüstzeit halbiert.",
      "Das sind zwei Stunden mehr am Tag.",
      "Wer hat es an einer anderen Linie probiert?",
    ],
    text: "Wir haben in Amberg die Rüstzeit halbiert.\nDas sind zwei Stunden mehr am Tag.\nWer hat es an einer anderen Linie probiert?",
  },
  {
    name: "dictated with hesitation",
    language: "de",
    answers: [
      "also ähm wir haben gestern äh mit dem Betriebsrat gesprochen",
      "na ja, ohne ihn geht es nicht",
      "sagt mir was ihr davon haltet",
    ],
    text: "Wir haben gestern mit dem Betriebsrat gesprochen.\nOhne ihn geht es nicht.\nSagt mir was ihr davon haltet.",
  },
  {
    name: "dictated with spoken marks",
    language: "de",
    answers: [
      "Die Halle 3 liefert wieder pünktlich Komma weil die Frühschicht umgebaut hat Punkt Danke dafür Ausrufezeichen",
      "Kunden merken es Punkt",
      "Was hindert euch noch Fragezeichen",
    ],
    text: "Die Halle 3 liefert wieder pünktlich, weil die Frühschicht umgebaut hat. Danke dafür!\nKunden merken es.\nWas hindert euch noch?",
  },
  {
    name: "a point that is no mark",
    language: "de",
    answers: ["Mein wichtigster Punkt war der Ausschuss, er fiel um 4 Prozent.", "Jeder Punkt zählt", ""],
    text: "Mein wichtigster Punkt war der Ausschuss, er fiel um 4 Prozent.\nJeder Punkt zählt.",
  },
  {
    name: "words and stretches said twice",
    language: "de",
    answers: [
      "Ich habe ich habe am Freitag die die Nachtschicht besucht.",
      "Das das war überfällig, und und es war lehrreich.",
      "Fragt mich, wenn ihr wenn ihr mehr wissen wollt.",
    ],
    text: "Ich habe am Freitag die die Nachtschicht besucht.\nDas das war überfällig, und es war lehrreich.\nFragt mich, wenn ihr mehr wissen wollt.",
  },
  {
    name: "a word that was broken off",
    language: "de",
    answers: ["Wir ha- haben den Ein- und Ausgang getrennt.", "So stau- staut sich nichts mehr.", ""],
    text: "Wir haben den Ein- und Ausgang getrennt.\nSo staut sich nichts mehr.",
  },
  {
    name: "abbreviations, decimals and dates",
    language: "de",
    answers: [
      "Am 3. Oktober lagen wir bei 2,5 % bzw. 3.100 Teilen, z. B. bei Dr. Weber in Nr. 7.",
      "Das ist gut, d. h. besser als geplant usw. Jetzt halten wir das.",
      "Fragen an mich.",
    ],
    text: "Am 3. Oktober lagen wir bei 2,5 % bzw. 3.100 Teilen, z. B. bei Dr. Weber in Nr. 7.\nDas ist gut, d. h. besser als geplant usw. Jetzt halten wir das.\nFragen an mich.",
  },
  {
    name: "the same said twice",
    language: "de",
    answers: [
      "Wir haben die Einarbeitung verkürzt. Vier Wochen statt acht.",
      "Wir haben die Einarbeitung verkürzt. Das spart uns viel.",
      "Wir haben die Einarbeitung verkürzt, wer macht mit?",
    ],
    text: "Vier Wochen statt acht.\nDas spart uns viel.\nWir haben die Einarbeitung verkürzt, wer macht mit?",
  },
  {
    name: "the opposite is not the same",
    language: "de",
    answers: ["Wir haben das Ziel geschafft im Mai.", "Im Juni aber haben wir das Ziel nicht geschafft im Mai.", ""],
    text: "Wir haben das Ziel geschafft im Mai.\nIm Juni aber haben wir das Ziel nicht geschafft im Mai.",
  },
  {
    name: "lines of a list stay lines",
    language: "de",
    answers: ["Drei Fehler von mir:\n- zu spät gefragt\n- zu lange gewartet", "", "Welche waren eure?"],
    text: "Drei Fehler von mir:\n- zu spät gefragt\n- zu lange gewartet\nWelche waren eure?",
  },
  {
    name: "typed in full sentences in English",
    language: "en",
    answers: [
      "Yesterday I sat with the night shift in Reno.",
      "I had not been there for a year.",
      "What should I ask next time?",
    ],
    text: "Yesterday I sat with the night shift in Reno.\nI had not been there for a year.\nWhat should I ask next time?",
  },
  {
    name: "dictated with hesitation in English",
    language: "en",
    answers: [
      "so, we we closed the the books in um uh three days",
      "you know, it used to take nine, right",
      "I mean, we want your ideas for two",
    ],
    text: "We closed the books in three days.\nIt used to take nine.\nWe want your ideas for two.",
  },
  {
    name: "spoken marks in English",
    language: "en",
    answers: [
      "Our supplier in Brno comma Novak comma delivered early full stop new paragraph Thank you question mark",
      "A comma in the contract cost us 40 days",
      "",
    ],
    text: "Our supplier in Brno, Novak, delivered early.\nThank you?\nA comma in the contract cost us 40 days.",
  },
  {
    name: "a well that means well",
    language: "en",
    answers: [
      "Well done to the Leeds team, you know who you are.",
      "So that everybody knows: you saved 12 orders.",
      "Well, tell others how.",
    ],
    text: "Well done to the Leeds team, you know who you are.\nSo that everybody knows: you saved 12 orders.\nTell others how.",
  },
  {
    name: "meant twice",
    language: "en",
    answers: ["It was very very late, and I had had enough.", "I know that that was wrong.", ""],
    text: "It was very very late, and I had had enough.\nI know that that was wrong.",
  },
  {
    name: "abbreviations in English",
    language: "en",
    answers: [
      "Mr. Lopez fixed line no. 4, i.e. the oldest one, at 9.30 a.m. Nobody asked him to.",
      "The answer is no. We keep it.",
      "Ask me at e.g. lunch.",
    ],
    text: "Mr. Lopez fixed line no. 4, i.e. the oldest one, at 9.30 a.m. Nobody asked him to.\nThe answer is no. We keep it.\nAsk me at e.g. lunch.",
  },
  {
    name: "only the first question",
    language: "en",
    answers: ["I got the pricing wrong in March and Priya caught it.", "", ""],
    text: "I got the pricing wrong in March and Priya caught it.",
  },
  {
    name: "only the last question",
    language: "en",
    answers: ["", "", "Who has run a pilot with fewer than ten people?"],
    text: "Who has run a pilot with fewer than ten people?",
  },
  {
    name: "an address, a mention and a tag of their own",
    language: "en",
    answers: ["Read https://example.com/a.b first, thanks @Mira. It is about #em_ruesten", "", "Reply there"],
    text: "Read https://example.com/a.b first, thanks @Mira. It is about #em_ruesten\nReply there.",
  },
  {
    name: "one long breath without marks",
    language: "en",
    answers: ["we tried it on one line and it broke and then Sam fixed it and now it runs", "it matters", "try it"],
    text: "We tried it on one line and it broke and then Sam fixed it and now it runs.\nIt matters.\nTry it.",
  },
];
