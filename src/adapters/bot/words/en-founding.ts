import type { FoundingHelp, FoundingVerb, FoundingWords } from "./founding-words.ts";

/** The tag in these phrases stands for the one that is talked about. */
export const foundingTypedEn: Readonly<Record<FoundingVerb, string>> = {
  "hashtags.found": "found #hr_onboarding",
  "hashtags.anyway": "found it anyway",
  "hashtags.myself": "I found it myself",
  "hashtags.takeUp": "found #hr_onboarding",
  "hashtags.purpose": "purpose #hr_onboarding",
  "hashtags.setPurpose": "for questions of new people",
  "hashtags.coHost": "co-host #hr_onboarding",
  "hashtags.setCoHost": "Anna Köhler",
  "hashtags.next": "skip",
  "hashtags.join": "look after #hr_onboarding",
  "hashtags.dontJoin": "don't look after #hr_onboarding",
  "hashtags.page": "#hr_onboarding",
  "hashtags.mine": "my tags",
  "hashtags.asleep": "tags asleep",
};

export const foundingHelpEn: Readonly<Record<FoundingHelp, string>> = {
  found: "“found #hr_onboarding for questions of new people”: a tag of your own, at once",
  myTags: "“my tags”, “#hr_onboarding”: the tags you have to do with, and all there is to know of one",
};

const all = new Intl.ListFormat("en-GB", { type: "conjunction" });

export const foundingEn: FoundingWords = {
  askName: "What shall it be called? Department, underscore, topic, like #hr_onboarding. A topic alone is enough.",
  nameLabel: "Name of the tag",
  nameMissing: "A name, please.",
  nameTyped: "Just type it; “cancel” leaves it at that.",
  foundButton: "Found it",
  flaw: {
    empty: "No letter or digit is left of that.",
    noTopic: "That is only the department. What is it about?",
    short: "That is too short to be found again: two letters at least.",
    long: "That is too long to be typed: 60 letters at most.",
    noLetter: "A tag needs a letter: digits alone are no tag in Teams.",
    foreign: "A tag has the letters a to z, digits and underscores, so that everybody can type it.",
  },
  forbidden: {
    stopWord: "That word stands in every text, so the tag would lead nowhere. What is it about?",
    slur: "That word hurts people, so it becomes no tag. Another one?",
    name: "Names of people and of companies become no tags. What is it about, without the name?",
  },
  which: ({ shorts, unknown }) =>
    unknown === null
      ? "Which one? With a department in front, people see whom to ask."
      : `I know no department “${unknown}”${shorts.length === 0 ? "" : `; I know ${all.format(shorts)}`}. Which one do you mean?`,
  whichTyped: "The number is enough, or type another name.",
  didYouMean: (tag) => `Before there are two for the same: did you mean one of these instead of #${tag}?`,
  alike: {
    spelling: "spelled almost alike",
    words: "the same words",
    order: "the same words, in another order",
    plural: "singular and plural",
    translation: "the same in the other language",
    abbreviation: "an abbreviation of it",
    synonym: "another word for it",
  },
  alikeTyped: (tag) => `The number shows one; “found it anyway” founds #${tag}.`,
  anywayButton: "Found it anyway",
  exists: (tag) => `#${tag} is there already:`,
  became: ({ now, tag }) => `#${tag} is called #${now} now; both names work:`,
  askTakeUp: (tag) => `#${tag} was retired. Will you take it up again and look after it?`,
  takenUp: (tag) => `#${tag} is awake again, and you look after it.`,
  forOthers: ({ name, tag }) =>
    `Whoever founds a tag is named with it and looks after it, so nobody does it for ${name ?? "others"}. ` +
    `These words ask ${name === null ? "for a founder" : name}; or found #${tag} yourself.`,
  askThem: ({ name, tag }) =>
    name === null
      ? `Who would like to found #${tag} and look after it? Writing “found #${tag}” to Vorbild is enough.`
      : `Hello ${name}, #${tag} would be a good place for this. Would you found it? Writing “found #${tag}” to Vorbild is enough.`,
  myselfButton: "I found it myself",
  founded: (tag) => `#${tag} is founded, and you are named as its founder.`,
  askPurpose: (tag) => `What is #${tag} for? One line, for everybody to see.`,
  purposeLabel: "What it is for",
  purposeTyped: "For example “questions of new people”; “skip” leaves it open.",
  purposeTooLong: (max) => `One line, please: ${max} characters at most.`,
  purposeKept: (tag) => `Saved for #${tag}.`,
  whichTag:
    "Which tag? For example “purpose #hr_onboarding questions of new people”, “co-host #hr_onboarding Anna Köhler”.",
  notYours: "Only whoever looks after a tag can do that.",
  askCoHost: (tag) => `Who looks after #${tag} together with you? I ask them first.`,
  coHostTyped: "A name, for example “Anna Köhler”; “skip” leaves it at you alone.",
  coHostSelf: "You look after it already. Somebody else?",
  coHostAsked: ({ name, tag }) =>
    `I ask ${name}; with a yes, both names stand there. I can't reach people who don't use me yet: from them, writing ` +
    `“look after #${tag}” to me is enough.`,
  coHostAskedBefore: ({ day, name }) =>
    `I asked ${name} on ${day}, and won't ask again. A yes still counts, whenever it comes.`,
  coHostAlready: (name) => `${name} looks after it already.`,
  coHostFull: "Two look after it already; more share it until nobody does.",
  duties: "Two things make a host: answer the first questions yourself, and say when it may sleep.",
  copy: "Copy it into your post.",
  request: ({ name, tag }) =>
    `${name} looks after #${tag} and would like you to do it together: answer ` +
    "the first questions, and say when it may sleep. Your name would stand beside it. Will you?",
  whyRequest: ({ name, tag }) => `Because ${name} named you as somebody who could look after #${tag}, too. I ask once.`,
  joined: (tag) => `Thank you. You look after #${tag} now, too.`,
  notJoined: "That's fine. I ask nobody in your place, and tell nobody.",
  requestGone: "That is settled already; nothing was changed.",
};
