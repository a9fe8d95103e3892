import type { Threads } from "./threads.ts";

/** Two languages in one breath, as it happens between the offices, and what nobody ordered. */
export const mixedAndUnwanted: Threads = {
  language: "de",
  threads: [
    [
      "it",
      "IT",
      "Kurzes Update zum Rollout: Wave 2 ist done, 340 Geräte, nur 6 Issues. Next stop: Halle 3. #it_hilfe",
      "EM> Nice! Bitte nicht am Freitagnachmittag, da ist Inventur.",
      "op> Noted, wir kommen Montag früh.",
    ],
    [
      "vertrieb",
      "Vertrieb",
      "Team, der Kick-off mit dem Kunden war super, they loved the demo. Follow-up Angebot geht morgen raus. Wer kann die payment terms checken? #vertrieb_angebote",
      "Legal> Send it over, ich schau heute noch drauf.",
      "op> Perfekt, thanks!",
    ],
    [
      "prototypen",
      "Entwicklung",
      "Quick question: hat jemand den letzten FEM-Stand von Rotor v4? My copy is corrupted und das Backup von gestern auch. #entwicklung_simulation",
      "Emily Novak> Got it, liegt auf Projektlaufwerk unter rotor_v4_final. And yes, I know, the name.",
    ],
    [
      "allcompany",
      "*",
      "Reminder / Erinnerung: All-hands am Donnerstag 15:00 CET, English slides, deutsche Untertitel. Questions welcome, Fragen auch 😉 #komm_news",
      "*> Endlich mal eine Uhrzeit, die auch für Singapore halbwegs geht. Thank you!",
    ],
    [
      "umwelt",
      "*",
      "Fun fact vom Energieteam: standby aller Monitore = 1 Windrad-Stunde pro Tag. Please switch off, bitte ausschalten! #nachhaltigkeit #sustainability",
      "*> Challenge accepted, Etage 4 macht mit.",
    ],
    [
      "hr",
      "HR",
      "Lunch & Learn: „How to say no“ – diesmal bilingual, also fragt in der Sprache, in der ihr nein sagen wollt. #hr_lernen",
      "Komm> Can't wait. Oder besser: nein. Doch!",
    ],
    [
      "schicht",
      "EM",
      "handover note: line 4 läuft wieder, aber bitte speed max 80 %, sensor kommt erst tomorrow. sorry für den Mix, bin müde",
      "Alles gut, verstanden 👍 geh schlafen",
    ],
    [
      "dialog",
      "*",
      "Unpopular opinion: zu viele Meetings haben kein Ergebnis, because nobody writes it down. Was macht ihr dagegen?",
      "*> Letzte 5 Minuten: jeder sagt einen Satz, who does what by when.",
      "*> Absagen. Seriously.",
    ],
    [
      "markt",
      "Pascal Lorenz",
      "🔥🔥 BEST ONLINE CASINO BONUS 500% 🔥🔥 only today click http://casino-bonus.example/win",
    ],
    [
      "allcompany",
      "Pascal Lorenz",
      "Get rich from home, 5000 EUR per week, no risk!!! http://easy-money.example #money #crypto #bonus",
      "IT> Das Konto ist gesperrt, bitte nicht klicken. Der Kollege weiß Bescheid. #it_sicherheit",
    ],
    ["markt", "Brian Walsh", "best online casino bonus no deposit free spins http://casino-bonus.example/spins"],
    [
      "feierabend",
      "Brian Walsh",
      "Cheap followers and likes, buy now >>> http://likes-shop.example >>> limited offer",
      "*> Ähm, ist das ernst gemeint?",
      "*> Gehackt, hab es gemeldet.",
    ],
    ["hilfe", "*", "test"],
    ["alle", "*", "bitte ignorieren, wollte nur schauen ob das geht", "*> geht 😄"],
  ],
};
