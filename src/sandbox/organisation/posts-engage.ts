import type { Threads } from "./threads.ts";

const questions: Threads = {
  language: "de",
  messageType: "question",
  threads: [
    [
      "dialog",
      "*",
      "Wie viel Zeit nehmt ihr euch in der Woche, um einfach durchs Werk zu gehen?",
      "EM> Jeden Morgen zwanzig Minuten, bevor der Rechner an ist. #em_gemba",
      "*> Zu wenig. Ich trage es mir jetzt ein.",
    ],
    [
      "umwelt",
      "Entwicklung",
      "Kennt jemand eine gute Quelle für den CO₂-Wert von recyceltem Kupfer? #nachhaltigkeit",
      "Einkauf> Unser Lieferant hat ein Zertifikat, ich schicke es dir. #nachhaltigkeit",
      "op> Danke, genau das habe ich gesucht!",
    ],
    [
      "allcompany",
      "Ausbildung Berlin",
      "Unsere Auszubildenden wollen ein Werk im Ausland sehen. Wer nimmt im Mai zwei Leute für eine Woche auf? #hr_ausbildung",
      "Andreas Gruber> Wien gern, wir haben sogar eine Wohnung.",
      "*> Frag auch in London, die machen das seit Jahren.",
    ],
  ],
};

const englishQuestions: Threads = {
  language: "en",
  messageType: "question",
  threads: [
    [
      "women",
      "*",
      "Has anyone here changed from engineering into sales? What surprised you most? #womenintech",
      "Vertrieb> That the first question is never technical. #womenintech",
      "op> Thank you, that helps.",
    ],
    [
      "umwelt",
      "Sofia Lindgren",
      "Customer question: is there a take-back scheme for worn N90 rotors? We have eleven on a pallet. #sustainability",
      "Vertrieb> There is, since spring. Adding you to the list, pick-up is free. #sustainability",
      "Sofia Lindgren> That was quick. Thank you!",
    ],
    [
      "dialog",
      "Ben Whitfield",
      "Which post by a leader did you still remember a week later, and why? #leadership",
      "*> The one about the wrong forecast. Nobody had ever said that out loud. #leadership",
    ],
  ],
};

const praise: Threads = {
  language: "de",
  messageType: "praise",
  threads: [
    [
      "allcompany",
      "Andreas Gruber",
      "Danke {Goran Petrović}! Samstag um fünf Uhr früh am Prüfstand, nur damit der Kunde am Montag messen konnte. #danke",
      "*> Absolut verdient!",
    ],
    [
      "dialog",
      "Claudia Reimann",
      "{Henning Voß}, danke für das Vorrechnen. Ohne dich würden wir immer noch doppelt prüfen. #danke #em_qualitaet",
    ],
    ["umwelt", "EM", "{Svenja Arndt}, deine Auswertung der Stillstände hat uns eine ganze Schicht gespart. #danke"],
  ],
};

const announcements: Threads = {
  language: "de",
  messageType: "announcement",
  threads: [
    [
      "allcompany",
      "Henrike Sommer",
      "Wir bauen Halle 4. Der Aufsichtsrat hat heute zugestimmt, Baubeginn ist im Frühjahr, und wir suchen Leute, die mitplanen. #komm_news",
      "EM> Endlich Platz! Wo kann man sich melden?",
      "Komm> Hier unter dem Beitrag, wir sammeln bis Monatsende.",
    ],
    [
      "allcompany",
      "Felix Baumann",
      "Ab Montag ist Viva Engage auch in der Teams-App der Werke. Anleitung am Schwarzen Brett und in jeder Meisterei. #it_teams #komm_news",
      "*> Super, dann lese ich endlich mit.",
    ],
  ],
};

/** Nobody but their members reads these. */
const behindDoors: Threads = {
  language: "de",
  threads: [
    [
      "polarstern",
      "Ulrike Hoffmann",
      "Zwischenstand Polarstern: Der Partner will bis März entscheiden. Bitte noch nichts weitergeben. #polarstern",
      "Claudia Reimann> Verstanden, wir halten die Linie frei.",
    ],
    ["tuerangel", "Claudia Reimann", "Hast du morgen eine Viertelstunde vor der Runde?", "Ulrike Hoffmann> Ja, 7:45."],
  ],
};

/** What people do only in Viva Engage: ask, praise and announce by name, meet outsiders, and shut the door. */
export const engageOnly: readonly Threads[] = [questions, englishQuestions, praise, announcements, behindDoors];
