import type { ProposalPart } from "#domain/leaders/index.ts";
import { type GroundworkNames, PARTS_NAMED, type ProposalWords } from "./groundwork-words.ts";

const list = new Intl.ListFormat("en-GB");

export const partNamesEn: Readonly<Record<ProposalPart, string>> = {
  messenger: "Who speaks",
  delivered: "Two outcomes they delivered",
  since: "Known to each other since",
  claim: "Claim",
  reason: "Reason",
  fact: "Fact",
  source: "Source",
  link: "Link to their own goals",
  agreed: "The messenger's yes",
  spoken: "Spoken",
};

/** Inside a sentence. */
const named: Readonly<Record<ProposalPart, string>> = {
  messenger: "who speaks",
  delivered: "two concrete outcomes",
  since: "since when the two know each other",
  claim: "the claim",
  reason: "the reason",
  fact: "the fact",
  source: "the source",
  link: "the link to the leader's own goals",
  agreed: "the messenger's yes",
  spoken: "the conversation itself",
};

/** In a sentence that is not too long to be read. */
export function namedEn(parts: readonly ProposalPart[]): string {
  const names = parts.map((part) => named[part]);
  const more = names.length - PARTS_NAMED;
  return list.format(more > 1 ? [...names.slice(0, PARTS_NAMED), `${more} more parts`] : names);
}

const questions: Readonly<Record<ProposalPart, (names: GroundworkNames) => string>> = {
  messenger: ({ leader }) =>
    `Before I may write to ${leader}, somebody they trust must have spoken to them. Who will? ` +
    "Yourself, a colleague you have asked, or somebody whom I ask for you.",
  delivered: ({ messenger, self }) =>
    `What ${self ? "have you" : `has ${messenger}`} delivered? Two concrete outcomes make a messenger credible: ` +
    "one each message, or both with a semicolon.",
  since: ({ leader, messenger, self }) =>
    `Since when ${self ? "have you" : `has ${messenger}`} known ${leader}, and from what? “not yet” is an answer too.`,
  claim: ({ leader, messenger, self }) =>
    `The message to ${leader}. What ${self ? "will you" : `will ${messenger}`} claim? One sentence.`,
  reason: () => "Why is that so? One sentence of reasoning.",
  fact: () => "Which fact shows it? Without a fact a claim is unsupported, and executives notice.",
  source: () => "Where is that fact from, so that anybody can look it up?",
  link: ({ leader }) => `Which of ${leader}'s own goals does it help, and how?`,
  agreed: ({ leader, messenger }) =>
    `I ask ${messenger} whether they would speak to ${leader}; “my proposals” shows the answer. ` +
    "Everything else is there. If you don't want to wait, name a colleague or speak yourself.",
  spoken: ({ leader, messenger, self }) =>
    `Everything is prepared. ${self ? "Have you" : `Has ${messenger}`} spoken to ${leader}? ` +
    "A yes opens the gate, and I write to them once.",
};

export const proposalEn: ProposalWords = {
  forChampions: "That is for programme owners and champions. “help” lists what you can say.",
  forOwners: "An override is for programme owners. The groundwork goes the ordinary way: “my proposals”.",
  askLeader: "Whom do you want to propose? Type the name.",
  nameLabel: "Name",
  nameMissing: "Type a name",
  nextButton: "Next",
  begun: ({ leader, known }) =>
    known ? `You have proposed ${leader}.` : `${leader} is proposed. They hear nothing of it for now.`,
  taken: (leader) => `Somebody has proposed ${leader} already. One groundwork at a time is enough.`,
  oneself: "You need no groundwork for yourself: “start” is enough.",
  nobodyCalled: (name) => `I find nobody called “${name}”. Try the name as it stands in Teams.`,
  severalCalled: (name) => `Whom do you mean by “${name}”?`,
  personLabel: "Who",
  personTyped: "Or type the number.",
  leaderThemselves: "They can't be their own messenger. Who else will speak?",
  ask: (part, names) => questions[part](names),
  anotherOutcome: "Good. And a second outcome?",
  partNames: partNamesEn,
  answerLabel: "Your answer",
  answerMissing: "Write a sentence",
  saveButton: "Save",
  laterButton: "Later",
  selfButton: "I do",
  findButton: "Find someone",
  spokenButton: "Yes, spoken",
  remark: ({ better, quote }) =>
    `Noted. Executives may hear play time in “${quote}”${better === null ? "" : `; “${better}” may be heard better`}. ` +
    "Leave it, or change it in “my proposals”.",
  tooLong: (max) => `That is too much for one page. At most ${max} characters, please.`,
  runUp: ({ leader, days: [first, second, third] }) =>
    `Then a pitch comes too early. Three small touches first: by ${first} a favour that helps ${leader} and asks for ` +
    `nothing, by ${second} a question about what they want to bring about, and the pitch on ${third}. ` +
    "“find someone else” is quicker. “my proposals” goes on whenever you like.",
  later: "All kept. “my proposals” goes on whenever you like.",
};
