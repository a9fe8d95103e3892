import type { SessionWords } from "./sessions-words.ts";

const either = new Intl.ListFormat("en-GB", { type: "disjunction" });

const formats: SessionWords["formats"] = {
  quick: "quick call, 15 minutes",
  half: "half hour",
  hour: "expert hour",
  shadow: "shadow session, an hour at somebody's side",
  mentoring: "reverse mentoring, 45 minutes every second week, six times",
};

const capitalised = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export const sessionsEn: SessionWords = {
  unnamed: "N. N.",
  nobodyYet: "Nobody has volunteered yet. If you know something others ask about: “volunteer hashtags, first post”.",
  askTopic: "What would you like to talk about?",
  topicLabel: "Topic",
  topicMissing: "Please choose a topic.",
  topicTyped: "Type the number or the topic.",
  next: "Show free times",
  noExpert: ({ format, topic, topics }) => {
    const others = topics.filter((each) => each !== topic);
    const why =
      others.length === topics.length
        ? `Nobody has volunteered for “${topic}” yet.`
        : `For “${topic}” (${formats[format]}) there is nobody at present: not everybody offers each format, I propose ` +
          "nobody of your own reporting line, and the same person only once in 90 days.";
    return others.length === 0 ? why : `${why} There is help with: ${others.join(", ")}.`;
  },
  noSlot: ({ names, topic }) =>
    `You have no free time in common${names.length > 0 ? ` with ${either.format(names)}` : ""} then. I look two weeks ` +
    `ahead; try another time: “book ${topic} next week”.`,
  ownCalendarUnknown: "I can't see your calendar, and I don't guess. An admin can check it with “doctor”.",
  theirCalendarUnknown: "I can't see the volunteer's calendar just now, and I don't guess. Please try again later.",
  lineUnknown:
    "I can't see just now who is in your reporting line, and I don't guess: nobody of it shall be proposed. " +
    "Please try again later.",
  formats,
  proposed: ({ topic, format }) => `About “${topic}”, private. ${capitalised(formats[format])}. You are both free:`,
  option: ({ name, when }) => `${when}, with ${name}`,
  optionAsked: (whens) => `Somebody who is asked first: ${either.format(whens)}`,
  askButton: (whens) => `Ask: ${either.format(whens)}`,
  slotTyped: "Type the number or the time, or what suits you better, for example “not Thursday”.",
  noneOfThese: "None of these",
  noneTaken: "All right, nothing was booked. “book” looks again.",
  booked: ({ name, when }) =>
    `Booked: ${when}, with ${name}. It shows as “Conversation” in both calendars, private, as a Teams meeting. ` +
    "“cancel” cancels it.",
  pending: ({ name, when }) =>
    `The time is yours: ${when}, with ${name}. The calendar isn't answering yet; I'll tell you when it's in.`,
  firstOfSeries:
    "It is the first of six, every second week at this time. Either of you can end the series at any time, no reason needed.",
  promise: "What is said stays between you two: everybody who volunteers promises that.",
  requested: (topic) =>
    `I'm asking somebody who helps with “${topic}”. They learn your name with their yes, and you theirs. ` +
    "If no answer comes in two of their working days, I ask the next. “my hours” shows where it stands.",
  tooManyRequests:
    "That would be one request too many at a time. “my hours” shows the open ones; withdraw one, or wait for an answer.",
  full: (name) => `${name} gives no more time in that week. With ${name} you could also have:`,
  fullNoOther: (name) => `${name} gives no more time in that week, and I see no other nearby. “book” looks again.`,
  taken: (name) => `That time is no longer free. With ${name} you could also have:`,
  takenNoOther: "That time is no longer free, and I see no other nearby. “book” looks again.",
  inThePast: "That time has passed. “book” finds a new one.",
  hoursNone: "You have no conversation booked. “book” finds a time.",
  hour: ({ name, when }) => `${when}, with ${name}`,
  askCancel: "Which conversation shall I cancel?",
  cancelLabel: "Conversation",
  cancelMissing: "Please choose one.",
  cancelTyped: "Type the number or the time, or “no”.",
  cancelButton: "Cancel it",
  cancelled: ({ name, when }) => `Cancelled: ${when}, with ${name}. Both calendars show it, and ${name} will be told.`,
  cancelling: ({ name, when }) =>
    `Cancelled: ${when}, with ${name}. The calendars follow as soon as they answer; ${name} will be told.`,
  gone: "That conversation is no longer booked.",
  askVolunteer: "What can you help with? Short topics, separated by commas, for example “hashtags, first post”.",
  volunteerLabel: "Topics, separated by commas",
  volunteerMissing: "Please name one to ten short topics.",
  volunteerButton: "Offer help",
  volunteered: ({ isFirst, topics }) =>
    `Thank you. You help with: ${topics.join(", ")}. ` +
    (isFirst ? "At first 3 hours a month at most, in times you have free, booked at once under your name. " : "") +
    "How much, to whom and when is yours to say: “my offer”. “step down” ends it.",
  steppedDown: ({ appointments }) =>
    appointments
      ? "Done, nobody new can book you. What is booked stays: “my hours” shows it."
      : "Done, nobody new can book you. Thank you for your time.",
  notVolunteer: "You don't help others at present. “volunteer hashtags, first post” changes that.",
  join: "Join",
};
