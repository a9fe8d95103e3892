import type { TendingVerb, TendingWords } from "./tending-words.ts";

/** The tag in these phrases stands for the one that is talked about. */
export const tendingTypedEn: Readonly<Record<TendingVerb, string>> = {
  "hashtags.awake": "keep awake #hr_onboarding",
  "hashtags.rest": "let sleep #hr_onboarding",
  "hashtags.retire": "retire #hr_onboarding",
  "hashtags.handOver": "hand over #hr_onboarding",
  "hashtags.handTo": "1",
  "hashtags.adopt": "look after #hr_onboarding",
  "hashtags.dontAdopt": "don't look after #hr_onboarding",
  "hashtags.merge": "merge #hr_start into #hr_onboarding",
  "hashtags.dontMerge": "don't merge #hr_start and #hr_onboarding",
  "hashtags.unmerge": "unmerge #hr_onboarding",
};

const both = new Intl.ListFormat("en-GB", { type: "conjunction" });
const listed = (tags: readonly string[]) => both.format(tags.map((tag) => `#${tag}`));

export const tendingEn: TendingWords = {
  whichTag:
    "Which tag? For example “keep awake #hr_onboarding”, “retire #hr_onboarding” or “look after #hr_onboarding”.",
  whichTags: "Which two tags? For example “merge #hr_start into #hr_onboarding”.",
  unknown: (tag) => `Nobody has used #${tag} yet.`,
  retiredAlready: (tag) => `#${tag} was retired. Whoever founds it again takes it up.`,
  notYours: (tag) => `Only a host of #${tag} can do that.`,
  keptAwake: (tag) => `#${tag} stays awake.`,
  resting: ({ isAwake, tag }) =>
    isAwake
      ? `#${tag} is in use. It falls asleep by itself when nobody has used it for 60 days.`
      : `#${tag} sleeps. The next post with it wakes it.`,
  retired: (tag) => `#${tag} is retired: I no longer suggest it. “found #${tag}” takes it up again.`,
  retiredBy: ({ name, tag }) =>
    `${name} has retired #${tag}, which you look after too: I no longer suggest it, until somebody takes it up again.`,
  whyRetired: (tag) => `Because you look after #${tag} together with whoever retired it.`,
  askHandOver: (tag) => `Who should look after #${tag} in your place? I ask them first.`,
  nameTyped: "Or type the name.",
  yourself: "You look after it already.",
  handedOver: ({ name, tag }) => `I'm asking ${name}, once. Until there is a yes, you look after #${tag}.`,
  askedBefore: ({ day, name, tag }) =>
    `I asked ${name} on ${day}, and won't ask again. A yes still counts, whenever it comes; until then you look after #${tag}.`,
  adopted: (tag) =>
    `Thank you: you look after #${tag} now. That means: make sure first questions are answered, and say when it may rest.`,
  hosted: ({ name, tag }) => `Somebody was faster: ${name} looks after #${tag}.`,
  notFounded: (tag) => `Nobody has founded #${tag} yet. “found #${tag}” makes you its founder.`,
  notAdopted: "All right. Everything stays as it is, and nobody learns of it.",
  awakeButton: "Keep awake",
  restButton: "Let it sleep",
  retireButton: "Retire",
  handOverButton: "Hand over",
  adoptButton: "Yes, I will",
  dontAdoptButton: "No",
  quiet: ({ days, tags }) =>
    tags === 1
      ? `You look after a tag of which nothing has been heard for ${days} days. Without an answer it sleeps; a post wakes it.`
      : `You look after tags of which nothing has been heard for ${days} days. Without an answer they sleep; a post wakes them.`,
  quietTag: (tag) => `#${tag}: what should become of it?`,
  moreQuiet: (tags) => `Quiet as well: ${listed(tags)}.`,
  whyQuiet: (days) =>
    `Because you are the host, and nothing was heard for ${days} days. I ask once; a tag rests by itself without an answer.`,
  askHost: ({ name, tag }) =>
    name === null
      ? `#${tag}, which you follow, has nobody any more who looks after it. Would you? It takes minutes a week: make sure ` +
        "first questions are answered. If nobody does, it rests in time."
      : `${name} would like to hand #${tag} over to you. It takes minutes a week: make sure first questions are answered. ` +
        "Nothing changes without your yes.",
  whyHost: ({ name, tag }) =>
    name === null
      ? `Because you follow #${tag}, and its host has left. I ask each follower once.`
      : `Because ${name} named you as the next host of #${tag}. I ask once.`,
  askMerge: ({ from, into }) =>
    `#${from} and #${into} seem to mean the same. Should #${from} become part of #${into}? Both names go on working, ` +
    "and for 30 days it can be undone. It happens only if the hosts of both agree.",
  whyMerge: ({ from, into }) =>
    `Because you look after #${from} or #${into}, and their names mean the same as far as I can tell. I ask once.`,
  merged: ({ from, into }) =>
    `#${from} is part of #${into} now; the old name goes on working. “unmerge #${from}” takes it back, for 30 days.`,
  mergeAsked: ({ from, into, names }) =>
    `Noted. #${from} becomes part of #${into} when ${both.format(names)} agrees; I ask once.`,
  otherWay: ({ from, into }) => `It is offered the other way round: “merge #${from} into #${into}” agrees to that.`,
  mergeDeclined:
    "The other side said no before, or took it back, and I won't ask again. I have noted that you want it: as soon as they say so too, it is done.",
  sameTag: "Those are one tag already.",
  mergeNotYours: "Only a host of one of the two can do that.",
  mergeNoHost: (tag) =>
    `Nobody looks after #${tag}, so nobody can give up its name. “look after #${tag}” makes you its host.`,
  mergeNotFounded: (tag) =>
    `Nobody looks after #${tag}, so nobody can give up its name. “found #${tag}” makes you its host.`,
  declined: "All right, they stay apart. I won't ask again.",
  nothingToDecline: "Nobody has offered that.",
  mergeButton: "Merge",
  dontMergeButton: "Keep apart",
  unmergeButton: "Undo",
  unmerged: ({ from, into }) => `#${from} stands for itself again, beside #${into}.`,
  notMerged: (tag) => `Nothing was merged with #${tag}.`,
  unmergeTooLate: ({ days, tag }) => `#${tag} was merged more than ${days} days ago. That can no longer be undone.`,
  unmergeWhich: (tags) => `Several tags became part of it: ${listed(tags)}. Say “unmerge” and the one you mean.`,
};
