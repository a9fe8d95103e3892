import { z } from "zod";
import { type ApiRoute, Moment } from "./api-route.ts";

/** As in `09:30`. */
const ClockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const DayHours = z.object({ start: ClockTime, end: ClockTime });
/** The small acts a week that somebody sets themselves. */
const Often = z.enum(["2", "1", "fortnightly", "0"]);
const Act = z.enum(["post", "answer", "thanks", "question"]);

/** Longest of what is typed: a sentence, and the name of a place. */
const GOAL_LENGTH_MAX = 200;
const NAME_LENGTH_MAX = 100;
const GOALS_MAX = 3;

const PersonSettings = z.object({
  language: z.enum(["en", "de"]),
  formOfAddress: z.enum(["du", "sie"]),
  /** An IANA name. */
  zone: z.string(),
  hours: DayHours,
  /** Within which the hours must lie. */
  bounds: DayHours,
  /** Whose public holidays they have, by its name; null when that is not known. */
  region: z.string().nullable(),
});

const Reminders = z.object({
  state: z.enum(["active", "paused", "silent", "stopped"]),
  weekday: z.int(),
  time: ClockTime,
  zone: z.string(),
  often: Often,
  likes: z.array(Act),
  goals: z.array(z.object({ text: z.string(), standing: z.string().nullable() })),
  pausedUntil: Moment.nullable(),
});

/** What somebody gives who volunteers. With whom never is said in the chat, and stands on no page. */
const Volunteering = z.object({
  topics: z.array(z.string()),
  formats: z.array(z.enum(["quick", "half", "hour", "shadow", "mentoring"])),
  languages: z.array(z.enum(["en", "de"])),
  minutesPerMonth: z.int(),
  perWeek: z.int(),
  noticeHours: z.int(),
  booking: z.enum(["direct", "request"]),
  likes: z.enum(["morning", "afternoon"]).nullable(),
  tentativeIsFree: z.boolean(),
  elsewhereIsFree: z.boolean(),
  /** Whether they say that they were trained for mentoring. */
  trained: z.boolean(),
});

const Settings = z.object({
  person: PersonSettings,
  /** Null for who never asked for reminders: that begins in the chat. */
  reminders: Reminders.nullable(),
  /** Null for who does not volunteer: that begins in the chat. */
  volunteering: Volunteering.extend({ isPaused: z.boolean() }).nullable(),
  conversations: z.object({
    remind: z.boolean(),
    ask: z.boolean(),
    /** What the person's conversations are called in calendars; null for the neutral word. */
    subject: z.string().nullable(),
    neutral: z.string(),
  }),
});

/** Nothing is saved of what has a problem. `slotOutside` is none: the hours are saved, and reminders lie outside of them. */
const Saved = z.object({
  problem: z
    .enum([
      ...["zoneUnknown", "regionUnknown", "hoursOutside", "slotOutside", "slotQuiet", "notEnrolled"],
      ...["noVolunteer", "topics", "formats", "languages", "perMonth", "perWeek", "notice", "training"],
    ] as const)
    .nullable(),
  settings: Settings,
});

export const mineSettingsRoutes = {
  "GET /api/mine/settings": { who: "everybody", answer: Settings },
  "PUT /api/mine/person": {
    who: "everybody",
    body: z
      .object({
        language: z.enum(["en", "de"]),
        formOfAddress: z.enum(["du", "sie"]),
        /** As people say it: an IANA name, or a city. */
        zone: z.string().trim().min(1).max(NAME_LENGTH_MAX),
        hours: DayHours,
        /** As people say it: `Bavaria`, `AT`. */
        region: z.string().trim().min(1).max(NAME_LENGTH_MAX),
      })
      .partial(),
    answer: Saved,
  },
  "PUT /api/mine/reminders": {
    who: "everybody",
    body: z
      .object({
        state: z.enum(["active", "paused", "stopped"]),
        slot: z.object({ weekday: z.int().min(1).max(7), time: ClockTime }),
        often: Often,
        likes: z.array(Act).max(Act.options.length),
        goals: z.array(z.string().trim().min(1).max(GOAL_LENGTH_MAX)).max(GOALS_MAX),
      })
      .partial(),
    answer: Saved,
  },
  "PUT /api/mine/volunteering": {
    who: "everybody",
    body: Volunteering.extend({ state: z.enum(["active", "paused", "ended"]) }).partial(),
    answer: Saved,
  },
  "PUT /api/mine/conversations": {
    who: "everybody",
    body: z
      .object({ remind: z.boolean(), ask: z.boolean(), subject: z.string().max(NAME_LENGTH_MAX).nullable() })
      .partial(),
    answer: Saved,
  },
} as const satisfies Record<string, ApiRoute>;
