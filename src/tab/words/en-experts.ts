import { enFormats } from "./en-formats.ts";

const either = new Intl.ListFormat("en-GB", { type: "disjunction" });
const all = new Intl.ListFormat("en-GB", { type: "conjunction" });
const quoted = (topic: string) => `“${topic}”`;
const hours = (minutes: number) => (minutes === 60 ? "1 hour" : `${minutes / 60} hours`);

/** Where nobody knows what somebody is called. */
const UNNAMED = "N. N.";
const named = (name: string) => name || UNNAMED;

/** What the view of volunteers and their hours says. */
export const enExperts = {
  title: "Experts",
  intro: "Colleagues who give an hour now and then. What is said in it stays between the two.",
  filter: {
    topic: "Topic",
    language: "Language",
    anyLanguage: "Any",
    found: (topics: number) => (topics === 1 ? "1 topic." : `${topics} topics.`),
    none: "Nobody volunteers for such a topic at present.",
    ask: "Ask for it all the same",
  },
  nobodyYet:
    "Nobody has volunteered yet. Whoever knows something that others ask about can begin, in the chat with Vorbild: “volunteer hashtags, first post”.",
  languages: { en: "English", de: "German" },
  formats: enFormats,
  who: (names: readonly string[], somebody: boolean) =>
    all.format([
      ...names,
      ...(somebody ? [names.length > 0 ? "somebody who is asked first" : "Somebody who is asked first"] : []),
    ]),
  hours: {
    show: (topic: string) => `Free hours: ${topic}`,
    showShort: "Free hours",
    none: "Nobody gives hours on this under their name; who is asked first is named with their yes.",
    left: (from: number, to: number | null) => {
      if (to === 0) return "no time left this month";
      if (to === null) return `more than ${hours(from)} left this month`;
      return from === 0 ? `up to ${hours(to)} left this month` : `${from / 60} to ${hours(to)} left this month`;
    },
    next: {
      thisWeek: "free times this week",
      nextWeek: "free times next week",
      later: "free times later",
      none: "no free time in the next two weeks",
      unknown: "calendar cannot be seen at present",
    },
  },
  book: "Book",
  bookTopic: (topic: string) => `Book: ${topic}`,
  back: "All topics",
  form: {
    title: "Book a conversation",
    topic: "Topic",
    topicMissing: "A topic is needed.",
    format: "Length",
    language: "Language",
    when: "When",
    day: "Day",
    whens: { any: "in the next two weeks", thisWeek: "this week", nextWeek: "next week", day: "on one day" },
    part: "Time of day",
    parts: { any: "any", morning: "in the morning", afternoon: "in the afternoon" },
    submit: "Show free times",
  },
  proposal: {
    title: "Free times",
    about: (topic: string, format: string) => `About ${quoted(topic)}, private: ${format}. Both are free then.`,
    option: (when: string, name: string) => `${when}, with ${named(name)}`,
    ask: (whens: readonly string[]) => `Ask somebody: ${either.format(whens)}`,
    askHint: "Whoever is asked first is named with their yes, and learns the name of who asks only then.",
    taken: (name: string) => `That time is no longer free. With ${named(name)} there is also:`,
    takenNoOther: "That time is no longer free, and there is no other nearby.",
    full: (name: string) => `${named(name)} gives no more time in that week. With ${named(name)} there is also:`,
    fullNoOther: (name: string) => `${named(name)} gives no more time in that week, and there is no other nearby.`,
    inThePast: "That time has passed. Searching again finds a new one.",
    noExpert: (topic: string) => `Nobody volunteers for ${quoted(topic)} at present.`,
    notFor: (topic: string, format: string) =>
      `For ${quoted(topic)} (${format}) there is nobody at present: not everybody gives each length in each language, nobody of one's own reporting line is proposed, and the same person only once in 90 days.`,
    others: "There is help with:",
    noSlot: (names: readonly string[]) =>
      `There is no free time in common${names.length > 0 ? ` with ${either.format(names.map(named))}` : ""} then. Another time or another length may do; the search looks two weeks ahead.`,
    ownCalendarUnknown:
      "Your own calendar cannot be seen, and nothing is guessed. Either there is no mailbox, or the permission is missing; the administrator can check it with “doctor”. In Outlook, a colleague can be invited directly.",
    theirCalendarUnknown:
      "The calendar of whoever volunteers cannot be seen just now, and nothing is guessed. Later it may work.",
    lineUnknown:
      "It cannot be seen just now who is in which reporting line, and nobody of one's own is proposed. Later it will work.",
    askerAway:
      "Those who have time want to be asked first. Their yes comes later, and then Vorbild may not see your calendar: it was opened for this visit only. The administrator can allow more; another topic or length may do.",
    tooMany: "That would be one request too many at a time. Withdrawing an open one makes room.",
    myHours: "My conversations",
    consentWhy:
      "To find times that are free for both, Vorbild has to see when you are busy: only when, never with what.",
    without: "Go on without it",
    withOwn: "Let my calendar be looked at after all",
  },
  booked: {
    title: "Booked",
    pendingTitle: "The time is reserved",
    when: (when: string, name: string) => `${when}, with ${named(name)}.`,
    pending: "The calendar does not answer yet; Vorbild says so in the chat when it does.",
    next: [
      "It stands in both calendars as “Conversation”, private, as a Teams meeting.",
      "What it is about is told to nobody but the two.",
      "What is said stays between the two: everybody who volunteers promises that.",
    ],
    series:
      "It is the first of six, every second week at this time. Either of the two can end the series, no reason needed.",
    join: "Join",
    cancel: "Cancel it",
    cancelTitle: "Cancel this conversation?",
    cancelText: "Both calendars will show it, and the other will be told. No reason is needed, and nobody counts it.",
    cancelled: "Cancelled. Both calendars show it, and the other will be told.",
    cancelling: "Cancelled. The calendars follow as soon as they answer; the other will be told.",
    gone: "This conversation is no longer booked.",
    again: "Find another time",
  },
  asked: {
    title: "Somebody is asked",
    text: (topic: string) =>
      `Somebody who helps with ${quoted(topic)} is being asked. Both names are told with their yes, in the chat with Vorbild. If no answer comes in two of their working days, the next one is asked.`,
    withdraw: "Withdraw the request",
    withdrawn: "The request is withdrawn. Who was asked learns nothing but that.",
    gone: "This request is over already.",
  },
};
