import { z } from "zod";
import { type ApiRole, type ApiRoute, Figure, listOf, Moment } from "./api-route.ts";
import { HOUR_STEPS } from "./hour-steps.ts";

/** Those who answer for the programme, and those who watch over it. */
const readers: readonly ApiRole[] = ["owner", "worksCouncil"];

/** The Monday that a week begins with. */
const Week = z.iso.date();
/** The people that every figure is about at least. */
const smallestGroup = z.number();
/** Whether weeks are being counted at present, so that asking again soon shows more. */
const counting = z.boolean();
/** Whether a policy is in force; without one no figure is shown, whoever stands behind it. */
const agreed = z.boolean();
const Measure = z.enum(["posts", "replies", "thanks"]);

const Step = z.literal(HOUR_STEPS);
/** `to` is null for "or more". */
const Hours = z.object({ from: Step, to: Step.nullable() });
const TopicHours = Hours.extend({ topic: z.string() });

/** A count with the bounds between which the habit behind it lies in nine of ten cases. */
const Banded = z.object({ value: Figure, from: Figure, to: Figure });

const Gap = z.object({
  source: z.enum(["teams", "engage"]),
  reason: z.enum([
    ...(["outage", "notStored", "throttled", "unreachable"] as const),
    ...(["refused", "signedOut", "appRemoved", "beforeListening"] as const),
  ]),
  /** Null when it reaches back to the beginning. */
  from: Moment.nullable(),
  /** Null while it goes on. */
  until: Moment.nullable(),
  /** Names of some of the places; none when it is the whole network. */
  places: listOf(z.string()),
  morePlaces: z.number(),
});

export const programmeRoutes = {
  "GET /api/programme/coverage": {
    who: readers,
    answer: z.object({
      ...{ agreed, smallestGroup, counting },
      /** Null before anything was counted. */
      coverage: z
        .object({
          week: Week,
          functions: listOf(z.object({ name: z.string(), covered: z.boolean() })),
          /** Whether functions are left out because too few people work in them. */
          hidesSmall: z.boolean(),
        })
        .nullable(),
    }),
  },
  "GET /api/programme/activity": {
    who: readers,
    query: z.object({ measure: Measure }),
    answer: z.object({
      ...{ agreed, smallestGroup, counting },
      measure: Measure,
      /** The oldest first. */
      weeks: listOf(Week),
      /** Those of them in which something may not have been heard. */
      unheard: listOf(Week),
      /** Everybody (without a name) first. As many values as weeks; null where something is hidden or nothing was counted. */
      units: listOf(z.object({ name: z.string().nullable(), values: listOf(Banded.nullable()) })),
    }),
  },
  "GET /api/programme/hours": {
    who: readers,
    answer: z.object({
      smallestGroup,
      /** Null while no policy is in force. */
      hours: z
        .object({
          /** In one month, by what volunteers themselves tell everybody. */
          offered: Hours,
          offeredByTopic: listOf(TopicHours),
          /** In the calendar month before this one. */
          asked: Hours.nullable(),
          askedByTopic: listOf(TopicHours),
          /** About how many get reminders. */
          leaders: Figure,
          missing: Hours.nullable(),
          /** For how many months the hours of one month would last those leaders. */
          queueMonths: Figure,
        })
        .nullable(),
    }),
  },
  "GET /api/programme/listening": {
    who: readers,
    answer: z.object({
      open: listOf(Gap),
      /** Repaired in the last week. */
      closed: listOf(Gap),
      /** Teams that the app is not in; null where it is not known which teams there are. */
      deafTeams: z.object({ some: listOf(z.string()), more: z.number() }).nullable(),
      engage: z.boolean(),
      lastImport: Moment.nullable(),
    }),
  },
  "GET /api/charge/delivery": {
    who: [...readers, "admin"],
    answer: z.object({
      ...{ agreed, smallestGroup, counting },
      /** What Teams answered when it refused everything; null while sending goes on. */
      pausedFor: z.string().nullable(),
      quietSince: Moment.nullable(),
      /** Why messages of the last 30 days did not arrive for certain: words for a machine. */
      reasons: listOf(z.string()),
      /** The oldest first. */
      weeks: listOf(
        z.object({
          week: Week,
          sent: Figure,
          blocked: Figure,
          notInstalled: Figure,
          quiet: Figure,
          failed: Figure,
          inDoubt: Figure,
        }),
      ),
    }),
  },
} as const satisfies Record<string, ApiRoute>;
