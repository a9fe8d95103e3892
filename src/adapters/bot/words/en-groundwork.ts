import { namedEn, partNamesEn, proposalEn } from "./en-proposal.ts";
import type {
  GroundworkCommand,
  GroundworkVerb,
  GroundworkWords,
  StandingWords,
  VolunteerWords,
} from "./groundwork-words.ts";

const list = new Intl.ListFormat("en-GB");

export const groundworkTypedEn: Readonly<Record<GroundworkVerb, string>> = {
  "groundwork.leader": "propose Petra Vogt",
  "groundwork.person": "1",
  "groundwork.which": "1",
  "groundwork.part": "1",
  "groundwork.say": "In Amberg it took four weeks instead of eight.",
  "groundwork.messenger": "Mira Lindqvist",
  "groundwork.self": "me",
  "groundwork.find": "find someone else",
  "groundwork.ask": "1",
  "groundwork.spoken": "yes",
  "groundwork.later": "later on",
  "groundwork.pitch": "pitch",
  "groundwork.withdraw": "withdraw",
  "groundwork.withdrawNow": "yes",
  "groundwork.override": "override",
  "groundwork.overrideNow": "The board asked for her by name",
  "groundwork.offer": "I can speak to Finance, Legal",
  "groundwork.speak": "I will speak",
  "groundwork.dontSpeak": "I won't speak",
};

export const groundworkHelpEn: Readonly<Record<GroundworkCommand, string>> = {
  propose: "“propose Petra Vogt”: prepare the way to a leader",
  proposals: "“my proposals”: what is missing, and the next step",
  pitch: "“pitch”: the message for a leader, on one page",
  findMessenger: "“find someone else”: ask a volunteer to speak to the leader",
  withdrawProposal: "“withdraw”: take back a proposal",
  override: "“override”: open the gate without groundwork, with a reason",
  speakTo: "“I can speak to Finance, Legal”: offer to speak to leaders",
  dontSpeakTo: "“no longer speak”: end that offer",
  willSpeak: "“I will speak”: yes to speaking to a leader",
  wontSpeak: "“I won't speak”: no to it",
};

const standingEn: StandingWords = {
  gone: "That can't be changed any more. “my proposals” shows how things stand.",
  ready: (leader) =>
    `The gate to ${leader} is open. I write once, as soon as they have me in Teams, and not at all if they told me to be silent. ` +
    "Whatever they decide stays theirs: I won't tell you.",
  stillMissing: (parts) => `The gate stays shut, because this is missing: ${namedEn(parts)}.`,
  overview: ({ leader, missing, until, unsupported }) =>
    [
      `${leader}, until ${until}. ${missing.length > 0 ? `Missing: ${namedEn(missing)}.` : "Nothing is missing."}`,
      ...(unsupported ? ["The claim is unsupported so far: it needs a fact and its source."] : []),
    ].join("\n"),
  partLine: ({ part, said }) => `${partNamesEn[part]}: ${said ?? "missing"}`,
  waiting: (messenger) => `${messenger}, no answer yet`,
  notYet: "not yet",
  partLabel: "Which part",
  partTyped:
    "Type “yes” to go on with the next part, or a part's number. “pitch” shows the page, “withdraw” takes the proposal back.",
  partButton: "Answer",
  noProposals: "You have proposed nobody yet. “propose” and a name begins.",
  proposals: "Your proposals:",
  proposalLine: ({ leader, missing }) =>
    missing === null
      ? `${leader}: the gate is open. I write once; whatever they decide stays theirs.`
      : `${leader}: still missing ${namedEn(missing)}`,
  entrustedLine: ({ leader, proposer }) => `${leader}: you speak to them, for ${proposer}`,
  proposalLabel: "Which proposal",
  proposalTyped: "Type its number to go on.",
  showButton: "Go on",
  pitchButton: "Pitch",
  pitchEmpty: ({ leader, proposer }) =>
    `The page for ${leader} is still empty: ` +
    (proposer === null ? "“my proposals” asks what belongs on it." : `${proposer} has yet to fill it in.`),
  pitch: ({ claim, fact, leader, link, messenger, reason, source, unsupported }) =>
    [
      `For ${leader}`,
      `Claim: ${claim ?? "–"}`,
      `Because: ${reason ?? "–"}`,
      `Fact: ${fact ?? "–"}`,
      `Source: ${source ?? "–"}`,
      `What it does for their own goals: ${link ?? "–"}`,
      `Told by: ${messenger ?? "–"}`,
      ...(unsupported ? ["Unsupported so far: a claim needs a fact and its source."] : []),
    ].join("\n"),
  withdrawButton: "Withdraw",
  askWithdraw: (leader) => `Take back the proposal of ${leader}, with everything you wrote for it?`,
  withdrawn: (leader) => `Withdrawn. Nothing is left of the proposal of ${leader}.`,
  tooLate: (leader) => `The gate to ${leader} is open and the one message on its way: it can't be taken back any more.`,
  overrideButton: "Override",
  askOverride: (leader) =>
    `Open the gate to ${leader} without groundwork? Say why: the reason stays in the audit log, for owners, admins and works council.`,
  reasonLabel: "Reason",
  reasonMissing: (min) => `An override needs a reason of at least ${min} characters.`,
};

const volunteersEn: VolunteerWords = {
  nobodyVolunteered: (leader) =>
    `Nobody has volunteered who knows ${leader}'s area and wasn't asked yet. Name a colleague, speak yourself, ` +
    "or tell other champions: “I can speak to Finance” is all they need to say to me.",
  volunteers: (leader) => `These volunteered and know ${leader}'s area. Whom shall I ask?`,
  volunteerLabel: "Volunteer",
  askButton: "Ask",
  asked: (volunteer) => `I ask ${volunteer}, once, at a good moment. “my proposals” shows the answer.`,
  askAreas: "Whose areas do you know well enough to speak to a leader there? Type them, for example “Finance, Legal”.",
  areasLabel: "Areas",
  areasMissing: "One or more areas, separated by commas",
  offered: (areas) =>
    `Thank you. I may ask you to speak to leaders of ${list.format(areas)}, even if you typed “stop” before; each time you can say no. “no longer speak” ends it.`,
  offerEnded: "Ended. I won't ask you to speak to leaders any more.",
  noOffer: "You have not offered to speak to leaders.",
  request: ({ leader, proposer }) =>
    `${proposer} would like ${leader} to be asked to go first: one small visible act a week. You offered to speak to leaders of that area. ` +
    `Would you speak to ${leader}, before I write anything? Only ${proposer} learns your answer.`,
  speakButton: "I will speak",
  dontSpeakButton: "Not this time",
  willSpeak: ({ leader, proposer }) =>
    `Thank you. ${proposer} sees it when they next look. “pitch” shows what there is to say to ${leader}.`,
  wontSpeak: (proposer) => `Fine. ${proposer} only sees that somebody else is needed.`,
  nothingAsked: "Nobody is waiting for your answer.",
  whyRequest: ({ leader, proposer }) =>
    `Because you offered to speak to leaders, and ${proposer} looks for somebody to speak to ${leader}. “no longer speak” ends the offer.`,
};

export const groundworkEn: GroundworkWords = { ...proposalEn, ...standingEn, ...volunteersEn };
