import type { Act } from "#domain/leaders/index.ts";
import type { JoiningHelp, JoiningVerb, JoiningWords } from "./joining-words.ts";

export const joiningTypedEn: Readonly<Record<JoiningVerb, string>> = {
  "leaders.accept": "yes",
  "leaders.refuse": "no",
  "leaders.next": "skip",
  "leaders.askGoals": "my goals",
  "leaders.setGoals": "new people find their way in 4 weeks",
  "leaders.askSlot": "my slot",
  "leaders.askActs": "my acts",
  "leaders.setActs": "1 3",
  "leaders.askOften": "how often",
  "leaders.setOften": "twice a week",
  "leaders.setAddress": "du",
  "leaders.keep": "keep",
  "leaders.less": "less",
  "sessions.begin": "book",
};

export const joiningHelpEn: Readonly<Record<JoiningHelp, string>> = {
  wishes: "“my wishes”: everything you set, to see and to change",
  goals: "“my goals”: what you want to bring about",
  less: "“less”: fewer reminders",
  done: "“done”: you did something visible that I can't have heard",
};

const act: Readonly<Record<Act, string>> = {
  post: "a post of your own",
  answer: "answering a question",
  thanks: "thanking somebody",
  question: "asking a question",
};

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });
const liked = (acts: readonly Act[]) =>
  acts.length === 0 ? "all kinds alike" : list.format(acts.map((one) => act[one]));

const often: JoiningWords["often"] = {
  0: "None",
  1: "Once a week",
  2: "Twice a week",
  fortnightly: "Every second week",
};

const resting = "No reminders come. “how often” brings them back, and “idea” always has one.";

export const joiningEn: JoiningWords = {
  invitation: ({ messenger, proposer }) =>
    `I'm Vorbild and help leaders go first. ${messenger === null ? `${proposer} proposed you.` : `${messenger} has spoken with you.`} ` +
    "May I offer you one small visible act a week, when you choose? I keep your goals and settings, and for 90 days " +
    "who posted where, never the text. Nobody learns your answer. “stop” ends it, “delete” removes everything.",
  whyInvited: ({ messenger, proposer }) =>
    messenger === null
      ? `Because ${proposer} proposed you as a leader who goes first. I ask once, and nobody learns your answer.`
      : `Because ${proposer} proposed you as a leader who goes first, and ${messenger} has spoken with you. I ask once, ` +
        "and nobody learns your answer.",
  refused: "That's fine. I won't write again, and nobody learns of it; “start” is there if you ever want it.",
  quick: "“my wishes” shows what else you can set.",
  skipButton: "Skip",
  saveButton: "Save",
  askGoals: (goals) =>
    goals.length === 0
      ? "What do you want to bring about? One to three goals, in your own words."
      : "These are your goals. What shall change?",
  goalsTyped: "One message for each goal is fine; “skip” leaves it at that.",
  goalLabel: (number) => `Goal ${number}`,
  anotherGoal: "Noted, in your words. Another one? “skip” leaves it at that.",
  goalsKept: "Noted, in your words.",
  noGoals: "No goals are set. “my goals” is there when you have one.",
  goalLine: ({ standing, text }) => (standing === null ? text : `${text} (${standing.day}: ${standing.text})`),
  tooManyGoals: (max) => `Who has more than ${max} goals has none. “2: …” replaces the second, “without 2” removes it.`,
  goalTooLong: (max) => `One sentence, please: ${max} characters at most.`,
  whichGoal: "Which goal? For example “goal 1 stands at half”; “my goals” shows them.",
  askStanding: (goal) => `Where does it stand: “${goal}”? One sentence is enough.`,
  standingKept: (goal) => `Noted, where “${goal}” stands. Only you see it.`,
  askActs: "Which kinds of acts do you like? I offer those more often.",
  actsTyped: "The numbers are enough, for example “1 3”; “all” means all alike, “skip” leaves it at that.",
  actsLabel: "Kinds of acts",
  act,
  actsKept: (acts) => `Noted: ${liked(acts)}.`,
  askOften: "How many small acts a week do you set yourself? As many reminders come at most.",
  oftenTyped: "Or type “0”, “1”, “2” or “every second week”; “skip” leaves it at that.",
  often,
  oftenKept: ({ next, often: chosen }) => (next === null ? resting : `${often[chosen]}. Next: ${next}.`),
  askAddress: "In German: du or Sie?",
  address: { du: "du", sie: "Sie" },
  summary: "This is what we agreed. Every line can be changed at any time:",
  goalsLine: (goals) =>
    goals.length === 0 ? "Goals: none yet" : `Goals: ${goals.map((goal) => `“${goal}”`).join(", ")}`,
  slotLine: ({ next, time, weekday, zone }) =>
    next === null ? `Slot: ${weekday} at ${time} (${zone})` : `Slot: ${weekday} at ${time} (${zone}), next on ${next}`,
  oftenLine: (chosen) => `How often: ${often[chosen].toLowerCase()}`,
  actsLine: (acts) => `You like: ${liked(acts)}`,
  addressLine: "Language: English; “deutsch” switches",
  goalsButton: "Goals",
  slotButton: "Slot",
  actsButton: "Kinds of acts",
  oftenButton: "How often",
  done: "Good. I remember that you did something, not what, and don't remind you in the next six days.",
  question:
    "My last reminders came at bad moments, it seems. Shall I keep on, write less, find somebody to talk it over with, " +
    "or stop? Without an answer I stay silent.",
  whyQuestion: ({ count }) =>
    `You asked for reminders, and the last ${count} had no answer. So I ask once, and then stay silent.`,
  keepButton: "Keep on",
  lessButton: "Less",
  helpButton: "Talk it over",
  kept: (next) => (next === null ? resting : `Good, as before. Next: ${next}.`),
  resting,
};
