import type { Act } from "#domain/leaders/index.ts";
import type { Say } from "./form.ts";
import type { JoiningHelp, JoiningVerb, JoiningWords } from "./joining-words.ts";

export const joiningTypedDe: Readonly<Record<JoiningVerb, string>> = {
  "leaders.accept": "ja",
  "leaders.refuse": "nein",
  "leaders.next": "überspringen",
  "leaders.askGoals": "meine Ziele",
  "leaders.setGoals": "Einarbeitung in 4 statt 8 Wochen",
  "leaders.askSlot": "mein Slot",
  "leaders.askActs": "meine Taten",
  "leaders.setActs": "1 3",
  "leaders.askOften": "wie oft",
  "leaders.setOften": "zweimal pro Woche",
  "leaders.setAddress": "du",
  "leaders.keep": "beibehalten",
  "leaders.less": "weniger",
  "sessions.begin": "buchen",
};

export const joiningHelpDe = (say: Say): Readonly<Record<JoiningHelp, string>> => ({
  wishes: say(
    "„meine Wünsche“: alles, was du eingestellt hast, sehen und ändern",
    "„meine Wünsche“: alles, was Sie eingestellt haben, sehen und ändern",
  ),
  goals: say("„meine Ziele“: was du erreichen willst", "„meine Ziele“: was Sie erreichen wollen"),
  less: "„weniger“: seltener erinnern",
  done: say(
    "„erledigt“: du hast etwas Sichtbares getan, das ich nicht hören konnte",
    "„erledigt“: Sie haben etwas Sichtbares getan, das ich nicht hören konnte",
  ),
});

const act: Readonly<Record<Act, string>> = {
  post: "etwas Eigenes schreiben",
  answer: "auf eine Frage antworten",
  thanks: "jemandem danken",
  question: "etwas fragen",
};

const list = new Intl.ListFormat("de-DE", { type: "conjunction" });
const liked = (acts: readonly Act[]) =>
  acts.length === 0 ? "alle Arten gleich gern" : list.format(acts.map((one) => act[one]));

const often: JoiningWords["often"] = {
  0: "Keine",
  1: "Einmal pro Woche",
  2: "Zweimal pro Woche",
  fortnightly: "Jede zweite Woche",
};
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const resting = "Es kommen keine Erinnerungen. „wie oft“ holt sie zurück, und „Idee“ hat immer eine.";

export function joiningDe(say: Say): JoiningWords {
  const silence = say(
    "Ich frage einmal, und niemand erfährt deine Antwort.",
    "Ich frage einmal, und niemand erfährt Ihre Antwort.",
  );
  return {
    ...wishesDe(say),
    invitation: ({ messenger, proposer }) =>
      "Ich bin Vorbild und helfe Führungskräften voranzugehen. " +
      (messenger === null
        ? say(`${proposer} hat dich vorgeschlagen. `, `${proposer} hat Sie vorgeschlagen. `)
        : say(`${messenger} hat mit dir gesprochen. `, `${messenger} hat mit Ihnen gesprochen. `)) +
      say(
        "Darf ich dir einmal pro Woche, wann du willst, eine kleine sichtbare Tat vorschlagen? ",
        "Darf ich Ihnen einmal pro Woche, wann Sie wollen, eine kleine sichtbare Tat vorschlagen? ",
      ) +
      "Ich speichere Ziele und Einstellungen und 90 Tage lang, wer wo schreibt, nie den Text. " +
      `Niemand erfährt ${say("deine", "Ihre")} Antwort. „stopp“ beendet, „löschen“ entfernt alles.`,
    whyInvited: ({ messenger, proposer }) =>
      (messenger === null
        ? say(`Weil ${proposer} dich vorgeschlagen hat. `, `Weil ${proposer} Sie vorgeschlagen hat. `)
        : say(
            `Weil ${proposer} dich vorgeschlagen und ${messenger} mit dir gesprochen hat. `,
            `Weil ${proposer} Sie vorgeschlagen und ${messenger} mit Ihnen gesprochen hat. `,
          )) + silence,
    refused: say(
      "In Ordnung. Ich schreibe nicht mehr, und niemand erfährt davon; „start“ genügt, falls du es doch einmal willst.",
      "In Ordnung. Ich schreibe nicht mehr, und niemand erfährt davon; „start“ genügt, falls Sie es doch einmal wollen.",
    ),
    quick: say(
      "„meine Wünsche“ zeigt, was du sonst noch einstellen kannst.",
      "„meine Wünsche“ zeigt, was Sie sonst noch einstellen können.",
    ),
    done: say(
      "Gut. Ich merke mir, dass du etwas getan hast, nicht was, und erinnere dich die nächsten sechs Tage nicht.",
      "Gut. Ich merke mir, dass Sie etwas getan haben, nicht was, und erinnere Sie die nächsten sechs Tage nicht.",
    ),
    question: say(
      "Meine letzten Erinnerungen kamen wohl ungelegen. Soll ich weitermachen, seltener schreiben, jemanden zum Reden " +
        "finden oder aufhören? Wenn du nicht antwortest, bin ich still.",
      "Meine letzten Erinnerungen kamen wohl ungelegen. Soll ich weitermachen, seltener schreiben, jemanden zum Reden " +
        "finden oder aufhören? Wenn Sie nicht antworten, bin ich still.",
    ),
    whyQuestion: ({ count }) =>
      say(
        `Du wolltest Erinnerungen, und auf die letzten ${count} kam keine Antwort. Also frage ich einmal und bin dann still.`,
        `Sie wollten Erinnerungen, und auf die letzten ${count} kam keine Antwort. Also frage ich einmal und bin dann still.`,
      ),
    keepButton: "Weitermachen",
    lessButton: "Weniger",
    helpButton: "Darüber reden",
    kept: (next) => (next === null ? resting : `Gut, wie bisher. Das nächste Mal: ${next}.`),
    resting,
  };
}

type WishWords = Omit<
  JoiningWords,
  | "invitation"
  | "whyInvited"
  | "refused"
  | "quick"
  | "done"
  | "question"
  | "whyQuestion"
  | "keepButton"
  | "lessButton"
  | "helpButton"
  | "kept"
  | "resting"
>;

function wishesDe(say: Say): WishWords {
  return {
    skipButton: "Überspringen",
    saveButton: "Speichern",
    askGoals: (goals) =>
      goals.length === 0
        ? say(
            "Was willst du erreichen? Ein bis drei Ziele, in deinen eigenen Worten.",
            "Was wollen Sie erreichen? Ein bis drei Ziele, in Ihren eigenen Worten.",
          )
        : say("Das sind deine Ziele. Was soll sich ändern?", "Das sind Ihre Ziele. Was soll sich ändern?"),
    goalsTyped: "Eine Nachricht je Ziel genügt; „überspringen“ belässt es dabei.",
    goalLabel: (number) => `Ziel ${number}`,
    anotherGoal: say(
      "Gemerkt, in deinen Worten. Noch eines? „überspringen“ belässt es dabei.",
      "Gemerkt, in Ihren Worten. Noch eines? „überspringen“ belässt es dabei.",
    ),
    goalsKept: say("Gemerkt, in deinen Worten.", "Gemerkt, in Ihren Worten."),
    noGoals: say(
      "Es ist kein Ziel gesetzt. „meine Ziele“ genügt, wenn du eines hast.",
      "Es ist kein Ziel gesetzt. „meine Ziele“ genügt, wenn Sie eines haben.",
    ),
    goalLine: ({ standing, text }) => (standing === null ? text : `${text} (am ${standing.day}: ${standing.text})`),
    tooManyGoals: (max) =>
      `Wer mehr als ${max} Ziele hat, hat keines. „2: …“ ersetzt das zweite, „ohne 2“ entfernt es.`,
    goalTooLong: (max) => `Bitte ein Satz: höchstens ${max} Zeichen.`,
    whichGoal: "Welches Ziel? Zum Beispiel „Ziel 1 steht bei der Hälfte“; „meine Ziele“ zeigt sie.",
    askStanding: (goal) => `Wie steht es um „${goal}“? Ein Satz reicht.`,
    standingKept: (goal) =>
      say(`Gemerkt, wo „${goal}“ steht. Nur du siehst es.`, `Gemerkt, wo „${goal}“ steht. Nur Sie sehen es.`),
    askActs: say(
      "Welche Arten von Taten magst du? Die biete ich öfter an.",
      "Welche Arten von Taten mögen Sie? Die biete ich öfter an.",
    ),
    actsTyped:
      "Die Nummern genügen, zum Beispiel „1 3“; „alle“ heißt alle gleich gern, „überspringen“ belässt es dabei.",
    actsLabel: "Arten von Taten",
    act,
    actsKept: (acts) => `Gemerkt: ${liked(acts)}.`,
    askOften: say(
      "Wie viele kleine Taten pro Woche nimmst du dir vor? So viele Erinnerungen kommen höchstens.",
      "Wie viele kleine Taten pro Woche nehmen Sie sich vor? So viele Erinnerungen kommen höchstens.",
    ),
    oftenTyped: "Oder getippt: „0“, „1“, „2“ oder „jede zweite Woche“; „überspringen“ belässt es dabei.",
    often,
    oftenKept: ({ next, often: chosen }) => (next === null ? resting : `${often[chosen]}. Das nächste Mal: ${next}.`),
    askAddress: "Lieber per du oder per Sie?",
    address: { du: "per du", sie: "per Sie" },
    summary: "Das ist vereinbart. Jede Zeile lässt sich jederzeit ändern:",
    goalsLine: (goals) =>
      goals.length === 0 ? "Ziele: noch keine" : `Ziele: ${goals.map((goal) => `„${goal}“`).join(", ")}`,
    slotLine: ({ next, time, weekday, zone }) =>
      next === null
        ? `Termin: ${weekday}, ${time} Uhr (${zone})`
        : `Termin: ${weekday}, ${time} Uhr (${zone}), das nächste Mal ${next}`,
    oftenLine: (chosen) => `Erinnerungen: ${lower(often[chosen])}`,
    actsLine: (acts) => say(`Du magst: ${liked(acts)}`, `Sie mögen: ${liked(acts)}`),
    addressLine: say(
      "Sprache: Deutsch, per du; „Sie bitte“ oder „english“ ändert es",
      "Sprache: Deutsch, per Sie; „du bitte“ oder „english“ ändert es",
    ),
    goalsButton: "Ziele",
    slotButton: "Termin",
    actsButton: "Arten von Taten",
    oftenButton: "Wie oft",
  };
}
