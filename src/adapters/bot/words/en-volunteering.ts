import type { Format } from "#domain/sessions/index.ts";
import type {
  VolunteeringFacts,
  VolunteeringHelp,
  VolunteeringProblem,
  VolunteeringVerb,
  VolunteeringWords,
} from "./volunteering-words.ts";

const list = new Intl.ListFormat("en-GB");

export const volunteeringTypedEn: Readonly<Record<VolunteeringVerb, string>> = {
  "volunteering.open": "my offer",
  "volunteering.save": "at most 2 hours a month",
  "volunteering.pause": "pause my offer",
  "volunteering.resume": "help again",
  "volunteering.never": "never with Petra Vogel",
  "volunteering.named": "Petra Vogel",
  "volunteering.leave": "step down",
};

export const volunteeringHelpEn: Readonly<Record<VolunteeringHelp, string>> = {
  volunteering: "“my offer”: how much you help, to whom and when; “pause my offer until 10 January”",
};

const formatNames: Readonly<Record<Format, string>> = {
  quick: "quick call (15 minutes)",
  half: "half hour",
  hour: "expert hour",
  shadow: "shadow session (an hour at your side)",
  mentoring: "mentoring (45 minutes every second week, six times)",
};

const problems: Readonly<Record<VolunteeringProblem, string>> = {
  topics: "One to ten short topics, please, separated by commas. Nothing was changed.",
  formats: "At least one format, please. Nothing was changed.",
  languages: "At least one language, please: English or German. Nothing was changed.",
  perMonth: "How much a month? Between 15 minutes and 40 hours, for example “3 hours”. Nothing was changed.",
  perWeek: "How many a week? Between 1 and 10. Nothing was changed.",
  notice: "How long before, at the latest? Between 1 hour and 10 days, for example “24 hours”. Nothing was changed.",
  training:
    "Mentoring takes a training. If your company has trained you, say “I am trained” first. Nothing was changed.",
};

const many = (count: number, one: string) => (count === 1 ? `1 ${one}` : `${count} ${one}s`);

const span = (minutes: number) => (minutes % 30 === 0 ? many(minutes / 60, "hour") : many(minutes, "minute"));

const people = (count: number) =>
  count === 0 ? "nobody" : `${count === 1 ? "one person" : `${count} people`} (“never with” tells who)`;

function lines(facts: VolunteeringFacts): string {
  const { booking, elsewhereIsFree, formats, languages, likes, minutesPerMonth, never } = facts;
  const { noticeHours, perWeek, tentativeIsFree, topics, trained } = facts;
  const part = {
    morning: "best in the morning",
    afternoon: "best in the afternoon",
    any: "morning or afternoon alike",
  };
  return [
    `Topics: ${topics.join(", ")}`,
    `Formats: ${list.format(formats.map((format) => formatNames[format])) || "none"}; in ${list.format(languages)}`,
    `At most ${span(minutesPerMonth)} a month and ${many(perWeek, "conversation")} a week, ` +
      `${many(noticeHours, "hour")} ahead at the latest; ${part[likes ?? "any"]}`,
    booking === "direct"
      ? "Your free times are booked at once, under your name"
      : "You are asked first; names come with your yes, on both sides",
    `What your calendar calls tentative is ${tentativeIsFree ? "free" : "busy"}, working elsewhere ${elsewhereIsFree ? "free" : "busy"}`,
    `Trained for mentoring: ${trained ? "yes" : "no"}; never with: ${people(never)}`,
  ].join("\n");
}

export const volunteeringEn: VolunteeringWords = {
  headline: "What you offer:",
  lines,
  typed:
    "Or type what is to change, for example “at most 2 hours a month”, “at most 1 a week”, “notice 48 hours”, " +
    "“ask me first”, “formats quick call, half hour”, “languages English, German”, “prefer mornings”, " +
    "“I am trained”, “never with Petra Vogel”, “pause until 10 January”, “step down”.",
  saved: "Noted. What you offer:",
  mentoringMissing: "To give mentoring, add it to your formats: “formats half hour, mentoring”.",
  unclear: "I couldn't read that; nothing was changed.",
  problems,
  languageNames: { en: "English", de: "German" },
  topicsLabel: "Topics, separated by commas",
  formatsLabel: "Formats",
  formatNames,
  languagesLabel: "Languages",
  perMonthLabel: "At most, a month (“3 hours”, “90 minutes”)",
  perWeekLabel: "At most, conversations a week",
  noticeLabel: "Booked at the latest, hours before",
  bookingLabel: "How you are booked",
  bookingDirect: "At once, under my name, in my free times",
  bookingRequest: "I am asked first; names come with my yes",
  likesLabel: "Part of the day you like best",
  likesMorning: "Morning",
  likesAfternoon: "Afternoon",
  likesEither: "Either",
  freeLabel: "Counts as free in my calendar",
  tentativeIsFree: "Tentative appointments",
  elsewhereIsFree: "Working elsewhere",
  trainedLabel: "Training",
  trained: "I was trained for mentoring: I know how to clarify what somebody knows, and to keep it to myself",
  saveButton: "Save",
  pauseButton: "Pause",
  resumeButton: "Help again",
  neverButton: "Never with …",
  leaveButton: "Stop helping",
  openButton: "My offer",
  paused: (until) =>
    (until === null ? "Paused: nobody new can book you. " : `Paused until ${until}: nobody new can book you. `) +
    "What is booked stays. “help again” ends the pause.",
  pauseUnclear: "Until when? A day within the next six months, for example “pause my offer until 10 January”.",
  resumed: "You help again: people can book you from now on. “my offer” shows how.",
  askNever: "With whom shall I never bring you together? Only you can see this, here; they don't learn of it.",
  neverTyped: "Type a name, or “no”. “again with” and a name takes somebody off the list.",
  neverList: (names) => `Never with: ${list.format(names)}.`,
  never: (name) =>
    `I won't bring you together with ${name}. They don't learn of it. What is booked already stays: “cancel” cancels it.`,
  notYourself: "That would be you.",
  again: (name) => `You may be brought together with ${name} again.`,
  notNever: (name) => `“${name}” isn't on your list. “never with” shows it.`,
};
