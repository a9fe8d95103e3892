import type { Reason } from "#domain/leaders/index.ts";
import type { OpportunityCommand, OpportunityVerb, OpportunityWords } from "./opportunities-words.ts";

export const opportunitiesTypedEn: Readonly<Record<OpportunityVerb, string>> = {
  "opportunities.take": "1",
  "opportunities.notThis": "not this kind",
  "opportunities.another": "idea",
};

export const opportunitiesHelpEn: Readonly<Record<Exclude<OpportunityCommand, "offer">, string>> = {
  idea: "“idea”: something visible to do in ten minutes; “1”, “2” or “3” chooses",
  notThisKind: "“not this kind”: leaves out what you don't want to be offered",
  allKinds: "“all kinds”: offers everything again",
};

const times = (count: number, unit: string) => (count === 1 ? `1 ${unit}` : `${count} ${unit}s`);

const since = (hours: number) => (hours < 48 ? times(hours, "hour") : times(Math.floor(hours / 24), "day"));

const reasons: Readonly<Record<Reason["kind"], (value: Reason["value"]) => string>> = {
  ownTag: (tag) => `#${tag}, which you use`,
  goalTag: (tag) => `#${tag}, close to your goal`,
  ownDepartment: () => "from your own department",
  unanswered: (hours) => `unanswered for ${since(Number(hours))}`,
  helped: () => "whoever asked said thanks",
  otherDepartment: (department) => `from ${department}`,
  goalQuiet: (days) => (Number(days) < 1 ? "new" : `quiet for ${times(Number(days), "day")}`),
  chosenBefore: () => "you chose this before",
  liked: () => "what you like to do",
  newCard: () => "new to you",
};

export const opportunitiesEn: OpportunityWords = {
  nudge: (offers) =>
    `One visible act this week? ${offers === 1 ? "None" : "Any of these would do; none"} is fine, too.`,
  offered: "Any of these takes ten minutes:",
  bare: "One visible act this week? “idea” shows what would fit; none is fine, too.",
  nothing: "There is nothing to offer: you left out every kind. “all kinds” brings them back.",
  unnamed: "a colleague",
  somewhere: "a public place",
  listQuestion: ({ name, place }) => `Answer ${name} in ${place}`,
  listThanks: ({ name, place }) => `Thank ${name} for an answer in ${place}`,
  listIdea: ({ name, place }) => `Ask ${name} about a post in ${place}`,
  listGoal: ({ goal }) => `Say where “${goal}” stands`,
  listCard: ({ title }) => `A card: ${title}`,
  question: ({ name, place, when }) =>
    `${name} asked something in ${place} (${when}), and nobody has answered. “I don't know, who does?” is an answer, too.`,
  thanks: ({ name, place, when }) =>
    `${name} answered a colleague in ${place} (${when}). What exactly was good about it? One sentence is enough.`,
  idea: ({ name, place, when }) =>
    `${name} posted something in ${place} (${when}) that others are talking about. What would you like to know? One ` +
    "question is enough.",
  goal: ({ acts, goal, since: day, standing }) =>
    `“${goal}”: your goal since ${day}; ${acts === 0 ? "no visible act" : times(acts, "visible act")} since then. ` +
    (standing ? `On ${standing.day} you said: “${standing.text}”. ` : "") +
    "Where does it stand today? One sentence is enough.",
  card: ({ act, fake, title }) => `${title}\n${act}\nFake would be: ${fake}`,
  reason: ({ kind, value }) => reasons[kind](value),
  because: (all) => `Why this: ${all.join("; ")}.`,
  takeButton: (number) => `Choose ${number}`,
  openButton: "Open it",
  coachButton: "In my own words",
  anotherButton: "Something else",
  notThisButton: "Not this kind",
  gone: "That is no longer on offer. “idea” shows what is; “suggest” and a text show hashtags.",
  askNotThis: "Which of these should I never offer you?",
  notThisTyped: "Or type its number. “all kinds” undoes it.",
  kinds: {
    question: "questions to answer",
    thanks: "people to thank",
    idea: "ideas from elsewhere",
    goal: "my own goals",
    card: "cards of the deck",
  },
  notThis: (kind) =>
    `Gone from now on: ${opportunitiesEn.kinds[kind].replace("my own", "your own")}. “all kinds” undoes it.`,
  allKinds: "I'll offer you every kind again.",
  forLeaders: "That is for those who get reminders. “start” begins them.",
  firstReply: ({ name, place, when }) => `${name} was the first to reply to your post in ${place} (${when}).`,
  thanked: ({ name, place, when }) => `${name} thanked you for your answer in ${place} (${when}): it helped.`,
  whyConfirmation:
    "Because something came of what you posted. I say so once a week at most, and to nobody but you. “stop” ends it.",
};
