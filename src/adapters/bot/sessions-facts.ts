import { z } from "zod";
import { FormatState } from "./sessions-formats.ts";
import { InstantState, IntervalState, intervalOf } from "./wishes.ts";

const moment = InstantState.transform((text) => Temporal.Instant.from(text));

const appointment = z.object({
  sessionId: z.string(),
  withId: z.string(),
  ...IntervalState.shape,
  joinUrl: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .catch(null),
});

const withSlot = <Facts extends z.infer<typeof IntervalState>>(facts: Facts) => ({ ...facts, slot: intervalOf(facts) });

/** What a notice about a session says, as far as words need it. */
export const AppointmentFacts = appointment.transform(withSlot);

export const BookedFacts = appointment
  .extend({ topic: z.string().min(1).nullable().catch(null), isFirstOfSeries: z.boolean().catch(false) })
  .transform(withSlot);

export const CancelledFacts = appointment
  .extend({ inOutlook: z.boolean().catch(false), byHand: z.boolean().catch(false) })
  .transform(withSlot);

export const MovedFacts = appointment
  .extend({ previousStart: moment, previousEnd: moment, inOutlook: z.boolean(), clashes: z.boolean() })
  .transform(withSlot);

export const SuggestedFacts = appointment
  .extend({ proposedStart: InstantState, proposedEnd: InstantState, declined: z.boolean().catch(false) })
  .transform((facts) => ({
    ...withSlot(facts),
    proposed: intervalOf({ start: facts.proposedStart, end: facts.proposedEnd }),
  }));

const slots = z.array(IntervalState.transform(intervalOf));

/** The topic is forgotten once it was said: an answer, or "why?", does without. */
const Topic = { topic: z.string() };

export const RequestFacts = z.object({
  requestId: z.string(),
  format: FormatState,
  language: z.enum(["en", "de"]),
  slots,
});
export const RequestFactsToSay = RequestFacts.extend(Topic);

export const ProgressFacts = z.object({
  requestId: z.string(),
  what: z.enum(["next", "nobody", "counter"]),
  start: InstantState.nullable(),
  end: InstantState.nullable(),
});
export const ProgressFactsToSay = ProgressFacts.extend(Topic);

export const OfferFacts = z.object({ offerId: z.string(), withId: z.string(), format: FormatState, slots });

export const SeriesFacts = z.object({ seriesId: z.string(), withId: z.string() });
