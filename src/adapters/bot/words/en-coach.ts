import type { Remark } from "#domain/coach/index.ts";
import type { CoachCommand, CoachVerb, CoachWords } from "./coach-words.ts";

export const coachTypedEn: Readonly<Record<CoachVerb, string>> = {
  "coach.start": "coach",
  "coach.skip": "skip",
  "coach.tag": "1",
  "coach.noTag": "no tag",
  "coach.sent": "sent",
  "coach.leave": "leave it",
  "coach.cut": "leave it out",
  "coach.change": "change",
  "coach.replace": "1 We halved it in Amberg.",
  "coach.back": "skip",
  "coach.askTag": "another tag",
  "coach.place": "place",
  "coach.open": "1",
  "coach.drop": "drop 1",
  "coach.spread": "yes",
  "coach.dontSpread": "no",
};

export const coachHelpEn: Readonly<Record<CoachCommand, string>> = {
  coach: "“coach”, “coach our new shift plan”: a post in your own words, with three questions",
  drafts: "“my drafts”: what you began, kept for 14 days",
  sent: "“sent”: you posted it; the draft goes",
};

export const coachEn: CoachWords = {
  askWhat: (subject) =>
    (subject === null ? "Three questions, two minutes." : `Three questions about “${subject}”, two minutes.`) +
    " First: what happened, or what do you want to say?",
  askWhy: "Second: why does it matter, to you or for your goal?",
  askWish: "Third: what do you want from those who read it?",
  answerTyped:
    "Type or dictate it the way you would say it. “skip” leaves a question out, “cancel” keeps what there is.",
  skipButton: "Skip",
  tooLong: ({ max }) => `That is more than I can take at once (${max} characters). Send me the part that matters most.`,
  missing: (kind) =>
    ({
      nothing: "There is nothing to put together yet. One sentence: what happened?",
      short: "That is short. Say it in one whole sentence: who did what?",
      verb: "Who did what? One sentence, so that people who were not there can see it.",
      example: "What would one have seen there? A number, a name or a day makes it real.",
    })[kind],
  askSentence: (kind) =>
    kind === null
      ? "What happened, or what do you want to say?"
      : {
          thanks: "What exactly was good about it? One sentence is enough.",
          answer: "What is your answer? One sentence is enough.",
          ask: "What would you like to know? One question is enough.",
        }[kind],
  sentenceTyped: "Type or dictate it the way you would say it, or “cancel”.",
  noSentence: "All right, I leave it at that. “idea” shows what else there is.",
  askTag: "Which hashtag? It is how people who look for this will find it.",
  noTagFits: "No hashtag in use fits. Type one, like #hr_onboarding, or leave it without.",
  tagTyped: "Or type the number, another “#tag”, or “no tag”.",
  noTagButton: "No hashtag",
  ready: ({ share, place }) =>
    `Your text is ready: ${share}% your words. ` +
    (place === null ? "Paste it where your people read, and press send." : `Paste it in ${place}, and press send.`),
  holdToCopy: "Hold the message with your text and choose “Copy”.",
  remark,
  copyButton: "Copy",
  openButton: (place) => `Open ${place}`,
  sentButton: "Sent",
  changeButton: "Change a sentence",
  tagButton: "Another hashtag",
  placeButton: "Choose a place",
  cutButton: "Leave it out",
  leaveButton: "Leave it as it is",
  dropTyped: "drop the draft",
  askChange: "Which sentence, and how shall it read?",
  sentenceLabel: "Sentence",
  sentenceMissing: "Choose a sentence",
  newLabel: "How it shall read",
  newMissing: "Write the sentence as you would say it",
  replaceButton: "Replace",
  changeTyped: "Or type the number and the new sentence; “drop 2” leaves the second out.",
  askNew: (sentence) => `How shall it read instead of “${sentence}”?`,
  before: ({ number, before }) => `Sentence ${number} was: “${before}” “${number}: …” changes it again.`,
  backButton: "Back",
  askPlace: "Where will you post it? These are places where you posted lately.",
  placeTyped: "Or type the number or the name.",
  noPlaces: "I know no place where you posted lately. Open the channel or community yourself and paste it there.",
  sent: "Well done. I removed the draft and noted only that you were visible this week.",
  unfinished: "This text is not finished yet, so I keep it. “my drafts” can drop it.",
  whichSent: "Which one? Open it and press “Sent”.",
  nothingToSend:
    "I have no finished draft of yours. “coach” begins one; “done” tells me that you did something visible.",
  kept: ({ until }) => `Kept until ${until}, for you alone. “my drafts” goes on with it.`,
  dropped: "The draft is gone.",
  gone: "That draft is gone. “coach” begins another.",
  noDrafts: "You have no drafts. “coach” begins one.",
  drafts: "Your drafts. Nobody else sees them.",
  draft: ({ begin, planned, until }) => `${begin}${planned === null ? "" : ` · for ${planned}`} · kept until ${until}`,
  empty: "still empty",
  draftLabel: "Draft",
  draftMissing: "Choose a draft",
  draftButton: "Go on",
  dropButton: "Drop it",
  draftsTyped: "Or type the number; “drop 1” removes the first.",
  tooMany: ({ max }) => `You have ${max} drafts; that is as many as I keep. Send or drop one first: “my drafts”.`,
  askSpread: ({ count }) =>
    `${count} drafts in one day: together they are read less than one by one. Should I spread them over the next two weeks? They are kept as long as that.`,
  spreadButton: "Spread them",
  dontSpreadButton: "Leave them",
  spread: "Spread over two weeks. I don't remind you; “my drafts” shows them again.",
  notSpread: "All right, they stay without days.",
};

function remark({ kind, quote, count, better }: Pick<Remark, "kind" | "quote" | "count" | "better">): string {
  const asked = better?.endsWith("?") ? better : `Would “${better}” say it?`;
  const instead = better === null ? "How else would you say it?" : asked;
  return {
    tooLong: `It has ${count} words; few people read more than 120. I would leave out “${quote}”, you decide.`,
    longSentence: `One sentence has ${count} words; at its end the beginning is forgotten. Where could it end earlier? “${quote}”`,
    executives: `Executives may hear play time in “${quote}”. ${instead}`,
    jargon: `Not everybody knows what “${quote}” means. ${instead}`,
    passive: `“${quote}” does not say who did it. Who was it?`,
    compound: `“${quote}” has ${count} letters, which is a lot on a phone. Can you say it in two words?`,
    denglish: `“${quote}” is half English, half German. ${instead}`,
  }[kind];
}
