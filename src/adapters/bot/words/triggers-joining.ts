import type { JoiningCommand, Often } from "./joining-words.ts";

type JoiningTriggers = Readonly<Record<JoiningCommand, readonly string[]>>;

/** What else is said for how often; "0" to "2" are read as numbers. */
export const oftenPhrases: readonly Readonly<Record<`${Often}`, readonly string[]>>[] = [
  {
    0: ["never", "not at all", "no reminders", "zero"],
    1: ["once a week", "every week", "weekly", "one", "one a week", "once"],
    2: ["twice a week", "two times a week", "two", "two a week", "twice"],
    fortnightly: ["every second week", "every other week", "every two weeks", "fortnightly", "biweekly"],
  },
  {
    0: ["nie", "gar nicht", "keine erinnerungen", "null", "keinmal"],
    1: ["einmal pro woche", "einmal die woche", "jede woche", "wöchentlich", "einmal", "eins", "eine"],
    2: ["zweimal pro woche", "zweimal die woche", "zweimal", "zwei"],
    fortnightly: ["jede zweite woche", "alle zwei wochen", "alle 14 tage", "zweiwöchentlich", "vierzehntägig"],
  },
];

export const joiningTriggersEn: JoiningTriggers = {
  goals: ["my goals", "goals", "show my goals", "change my goals", "set goals", "set my goals"],
  standing: ["goal", "my goal", "the goal"],
  acts: ["my acts", "acts", "kinds of acts", "which acts", "what i like", "change my acts"],
  often: [
    "how often",
    "change how often",
    "once a week",
    "every week",
    "twice a week",
    "two times a week",
    "every second week",
    "every other week",
    "every two weeks",
  ],
  wishes: [
    "my wishes",
    "wishes",
    "my settings",
    "settings",
    "show my settings",
    "what did we agree",
    "what did i agree to",
  ],
  done: [
    "done",
    "i did it",
    "did it",
    "i have done it",
    "i've done it",
    "already did it",
    "i did something",
    "already done",
  ],
  keep: ["keep", "keep on", "keep going", "keep it", "keep them", "keep writing", "as before"],
  less: ["less", "less often", "fewer", "fewer reminders", "less reminders", "write less", "not so often"],
};

export const joiningTriggersDe: JoiningTriggers = {
  goals: ["meine ziele", "ziele", "zeig meine ziele", "ziele ändern", "meine ziele ändern", "ziele setzen"],
  standing: ["ziel", "mein ziel", "das ziel"],
  acts: ["meine taten", "taten", "arten von taten", "welche taten", "was ich mag", "meine taten ändern"],
  often: [
    "wie oft",
    "einmal pro woche",
    "einmal die woche",
    "jede woche",
    "zweimal pro woche",
    "zweimal die woche",
    "jede zweite woche",
    "alle zwei wochen",
    "alle 14 tage",
  ],
  wishes: [
    "meine wünsche",
    "wünsche",
    "meine einstellungen",
    "einstellungen",
    "was ist vereinbart",
    "was haben wir vereinbart",
  ],
  done: [
    "erledigt",
    "habe ich erledigt",
    "ist erledigt",
    "gemacht",
    "habe ich gemacht",
    "schon gemacht",
    "getan",
    "habe ich getan",
    "schon getan",
    "schon erledigt",
  ],
  keep: ["beibehalten", "weiter so", "weiter wie bisher", "wie bisher", "mach weiter", "machen sie weiter"],
  less: [
    "weniger",
    "seltener",
    "weniger oft",
    "weniger erinnerungen",
    "nicht so oft",
    "schreib weniger",
    "schreiben sie weniger",
  ],
};
