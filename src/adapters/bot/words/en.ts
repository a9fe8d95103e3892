import { datesIn } from "./dates.ts";
import { auditEn } from "./en-audit.ts";
import { coachEn, coachHelpEn, coachTypedEn } from "./en-coach.ts";
import { deliveryEn, deliveryHelpEn, deliveryTypedEn } from "./en-delivery.ts";
import { departmentsEn, departmentsHelpEn, departmentsTypedEn } from "./en-departments.ts";
import { doubtEn, doubtTypedEn } from "./en-doubt.ts";
import { followingEn, followingHelpEn, followingTypedEn } from "./en-following.ts";
import { forbiddenEn } from "./en-forbidden.ts";
import { foundingEn, foundingHelpEn, foundingTypedEn } from "./en-founding.ts";
import { groundworkEn, groundworkHelpEn, groundworkTypedEn } from "./en-groundwork.ts";
import { joiningEn, joiningHelpEn, joiningTypedEn } from "./en-joining.ts";
import { leadersEn } from "./en-leaders.ts";
import { listeningEn } from "./en-listening.ts";
import { opportunitiesEn, opportunitiesHelpEn, opportunitiesTypedEn } from "./en-opportunities.ts";
import { policyEn, policyHelpEn } from "./en-policy.ts";
import { proofEn, proofHelpEn } from "./en-proof.ts";
import { resourcesEn, resourcesHelpEn } from "./en-resources.ts";
import { sessionNoticesEn } from "./en-session-notices.ts";
import { sessionsEn } from "./en-sessions.ts";
import { sessionLifeEn, sessionLifeHelpEn, sessionLifeTypedEn } from "./en-sessions-life.ts";
import { startCheckEn, startCheckHelpEn } from "./en-start-check.ts";
import { suggestEn, suggestTypedEn } from "./en-suggest.ts";
import { tagPageEn } from "./en-tag-page.ts";
import { tendingEn, tendingTypedEn } from "./en-tending.ts";
import { volunteeringEn, volunteeringHelpEn, volunteeringTypedEn } from "./en-volunteering.ts";
import { whyNotEn, whyNotHelpEn } from "./en-why-not.ts";
import type { Words } from "./words.ts";

const either = new Intl.ListFormat("en-GB", { type: "disjunction" });

const items = (count: number) => (count === 1 ? "1 item" : `${count} items`);

const storeNames: Readonly<Record<string, string>> = {
  people: "your settings",
  leaders: "your weekly reminder",
  gates: "what came before your first reminder, and leaders you proposed",
  messengers: "that you offered to speak to leaders",
  posts: "where and when you posted (never the text)",
  experts: "what you volunteer for",
  sessions: "your conversations, and what you wish for them",
  sessionRequests: "conversations you asked for, until they are agreed on",
  sessionOffers: "times you offered to people, or were offered",
  series: "your series of conversations",
  demand: "what you looked for conversations about (by a pseudonym)",
  eventSubscriptions: "that Outlook tells me of changes to your appointments",
  ledger: "what I wrote to you",
  suggestions: "what I suggested to you",
  drafts: "your drafts",
  refusals: "what I must not hear from you or say to you",
  tags: "tags you founded or look after",
  merges: "tags whose merging you were asked about",
  follows: "tags you follow, and when their news come",
  audit: "what was noted in the audit log (by a pseudonym)",
  releases: "figures that you are counted in (by a pseudonym)",
};

/** Everything the bot says in English. */
export const english: Words = {
  language: "en",
  dates: datesIn("en"),
  sessionSubject: "Conversation",
  typed: {
    ...coachTypedEn,
    ...followingTypedEn,
    ...departmentsTypedEn,
    ...doubtTypedEn,
    ...foundingTypedEn,
    ...groundworkTypedEn,
    ...joiningTypedEn,
    ...opportunitiesTypedEn,
    ...sessionLifeTypedEn,
    ...suggestTypedEn,
    ...tendingTypedEn,
    ...volunteeringTypedEn,
    "leaders.begin": "yes",
    "leaders.decline": "no",
    "leaders.slot": "Tuesday 9:30",
    "leaders.skip": "next week",
    "leaders.pause": "pause",
    "leaders.stop": "stop",
    "attention.why": "why",
    ...deliveryTypedEn,
    "sessions.topic": "1",
    "sessions.take": "1",
    "sessions.askThem": "1",
    "sessions.none": "none of these",
    "sessions.cancel": "cancel",
    "sessions.volunteer": "volunteer hashtags, first post",
    "sessions.offerHelp": "volunteer",
    "sessions.startCheck": "start check 1 2 1",
    "privacy.delete": "yes, delete",
    "privacy.keep": "no",
    "posts.restore": "1",
  },
  doubt: doubtEn,
  common: {
    welcome:
      "Hello, I'm Vorbild. I help leaders go first: one small visible act a week, a fitting hashtag, a private " +
      "conversation with a volunteer. I keep settings, bookings and, for 90 days, who posted where; never the text. " +
      "I write only if you ask me to: “start” begins, “stop” ends, “delete” removes everything. “help” shows more.",
    unknown: (nearest) =>
      nearest === null
        ? "I didn't understand that. “help” lists what you can say."
        : `I didn't understand that. Did you mean “${nearest}”? “help” lists the rest.`,
    dropped: "All right, I dropped the open question. Nothing was changed.",
    cancelAgain: "“cancel” once more cancels a booked conversation.",
    outdated: "This card is out of date. “help” lists what you can say.",
    later: "Microsoft 365 isn't answering just now. Please try again in a few minutes.",
    slower: "That was too fast for me. Please try again in a minute.",
    refused: "Microsoft 365 refused that. An admin can see the reason with “doctor”.",
    ours: "That went wrong on my side, and it has been noted. Please try again.",
    inPrivate: "I answer in our private chat only: click my name and write to me there.",
    orType: (phrases) => `Or type ${either.format(phrases.map((phrase) => `“${phrase}”`))}.`,
    yes: "Yes",
    no: "No",
  },
  people: {
    languageSet: "English it is.",
    addressSet: (form) => `In German I'll say “${form === "du" ? "du" : "Sie"}” to you.`,
    zoneSet: ({ zone, time }) => `Your time zone is now ${zone}; it's ${time} there.`,
    slotStays: ({ weekday, time, zone }) =>
      `Your reminder stays at ${weekday}, ${time} (${zone}). “my slot” changes it.`,
    zoneIs: ({ zone, time }) => `Your time zone is ${zone}; it's ${time} there. “time zone Vienna” would change it.`,
    zoneUnknown: "I don't know that time zone. Try a city, for example “time zone Vienna”.",
    hoursSet: ({ start, end }) => `From now on I write to you between ${start} and ${end} only, Monday to Friday.`,
    hoursAre: ({ start, end }) =>
      `I write to you between ${start} and ${end} only, Monday to Friday. “my hours 7:00-15:30” would change it.`,
    hoursUnclear: "From when to when? For example “my hours 7:00-15:30”.",
    hoursTooWide: ({ start, end }) =>
      `At least an hour, between ${start} and ${end}: I don't write at night. For example “my hours 7:00-15:30”.`,
    slotOutside: ({ weekday, time }) =>
      `Your reminder, ${weekday} at ${time}, lies outside of that. “my slot” changes it.`,
    regionSet: (name) => `On public holidays I keep quiet: ${name}.`,
    regionIs: (name) => `On public holidays I keep quiet: ${name}. “region Bavaria” would change it.`,
    regionMissing: "I don't know which public holidays you have. Tell me the region, for example “region Bavaria”.",
    regionUnknown: "I don't know that region. Try a country or a state, for example “region Bavaria” or “region AT”.",
  },
  leaders: leadersEn,
  joining: joiningEn,
  hashtags: suggestEn,
  founding: foundingEn,
  tagPage: tagPageEn,
  departments: departmentsEn,
  tending: tendingEn,
  following: followingEn,
  sessions: sessionsEn,
  volunteering: volunteeringEn,
  startCheck: startCheckEn,
  sessionLife: sessionLifeEn,
  sessionNotices: sessionNoticesEn,
  attention: {
    nudge: ({ agreed, slot, lastAct }) =>
      `You asked for it on ${agreed}: to be reminded in your slot, this time ${slot}. ` +
      (lastAct === null
        ? "I had heard no post or reply from you."
        : `The last post or reply I heard from you was on ${lastAct}, more than six days before.`),
    nothing: "I haven't written to you on my own.",
  },
  whyNot: whyNotEn,
  privacy: {
    nothing: "I have stored nothing about you.",
    whoSees:
      "You alone. Your goals, slot, drafts and answers are shown to nobody else: not to your boss, an assistant, the " +
      "programme owner or the works council. What you post, everybody in that channel reads. Whoever runs my database " +
      "could read what is kept there. “my data” shows all of it, “delete” removes it.",
    summary: (count) => `This is everything I have stored about you (${items(count)}):`,
    store: ({ name, items: count }) => `${storeNames[name] ?? name}: ${count}`,
    inFull: "In full:",
    left: (count) => `${items(count)} more did not fit into this chat. An admin can export them for you.`,
    askDelete:
      "Delete everything I have stored about you? Reminders end and booked conversations are cancelled. " +
      "This cannot be undone. A keyed hash of your id stays with today's date, so that nothing comes back, also from " +
      "a backup, and in the audit log, where something is noted there.",
    deleteExactly: "To be sure: type “yes, delete”, or “no” to keep everything.",
    deleteButton: "Yes, delete",
    keepButton: "No, keep",
    deleted: (count) =>
      `Deleted: ${items(count)}. Only the keyed hash stays. If you write to me again, I start from nothing.`,
    purposesStay: "What your tags are for stays written beside them, without your name.",
    refusalStays: "I still don't listen to you: only “listen to me again” changes that.",
    notListening: (count) =>
      "I no longer listen to you. From now on I record none of your posts and learn nothing from them; " +
      `what I had recorded is gone (${items(count)}). “delete” doesn't change that, only “listen to me again” does. ` +
      "If you have reminders, they now come every week: I can't know when you were visible.",
    listening:
      "I listen to you: from now on I note where and when you post, in teams that I was added to and in Viva Engage, never the text. " +
      "What was removed doesn't come back. “don't listen to me” ends it.",
    kept: "Nothing was deleted.",
  },
  listening: listeningEn,
  forbidden: forbiddenEn,
  proof: proofEn,
  policy: policyEn,
  audit: auditEn,
  delivery: deliveryEn,
  resources: resourcesEn,
  groundwork: groundworkEn,
  coach: coachEn,
  opportunities: opportunitiesEn,
  help: {
    intro: "You can say, in English or German:",
    lines: {
      ...coachHelpEn,
      ...followingHelpEn,
      ...departmentsHelpEn,
      ...foundingHelpEn,
      ...groundworkHelpEn,
      ...joiningHelpEn,
      ...opportunitiesHelpEn,
      ...resourcesHelpEn,
      ...proofHelpEn,
      ...sessionLifeHelpEn,
      start: "“start”: one reminder a week, at a time you choose",
      slot: "“my slot”: when it comes, and change it",
      skip: "“next week”: none this week",
      pause: "“pause”, “pause until 12 January”",
      stop: "“stop”: no more reminders",
      suggest: "“suggest” and your text: a hashtag that fits",
      tags: "“tags”, “tags em”, “tags like #hr_onboarding”: hashtags in use",
      book: "“book”, “quick call about hashtags next Tuesday afternoon”: a private conversation with a volunteer",
      hours: "“my hours”: what is booked",
      cancel: "“cancel”: cancel a conversation",
      volunteer: "“volunteer hashtags, first post”: help others",
      stepDown: "“step down”: no longer help",
      why: "“why”: why I wrote to you",
      whyNot: whyNotHelpEn,
      data: "“my data”: what I have stored",
      delete: "“delete”: remove it",
      dontListen: "“don't listen to me”: record none of your posts any more",
      listen: "“listen to me again”: record where and when you post",
      setAside: "“set aside”: which of your posts count nowhere, and why",
      gaps: "“gaps”: what I may not have heard",
      policy: policyHelpEn,
      audit: "“audit”: what was done with a special right, without names",
      ...deliveryHelpEn,
      ...volunteeringHelpEn,
      startCheck: startCheckHelpEn,
      english: "“english”",
      german: "“deutsch”: switch to German",
      informal: "“du”: be called du in German",
      formal: "“Sie”: be called Sie in German",
      zone: "“time zone Vienna”: your time zone",
      dayHours: "“my hours 7:00-15:30”: when I may write to you",
      region: "“region Bavaria”: whose public holidays you have",
      doctor: "“doctor”: check that everything works",
    },
    hello: "Hello. “help” lists what you can say.",
    thanks: "Gladly.",
    forAdmins: "That one is for admins. “help” lists what you can say.",
  },
};
