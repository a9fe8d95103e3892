import type { z } from "zod";
import type { Interval } from "#shared/time.ts";
import { appointment } from "./appointments.ts";
import type { NoticeReason } from "./notice-reason.ts";
import {
  AppointmentFacts,
  CancelledFacts,
  MovedFacts,
  OfferFacts,
  ProgressFacts,
  RequestFacts,
  SeriesFacts,
} from "./sessions-facts.ts";
import { show } from "./show.ts";
import type { SessionNoticeWords } from "./words/sessions-life-words.ts";
import type { Appointment } from "./words/sessions-words.ts";

interface About {
  readonly withId: string;
  readonly slot: Interval;
}

/** A reason that names the other one and the time. */
const aboutSession =
  <Facts extends About>(
    schema: z.ZodType<Facts>,
    say: (words: SessionNoticeWords, who: Appointment, facts: Facts) => string,
  ): NoticeReason =>
  async ({ facts }, { person, words }, nameOf) => {
    const known = schema.safeParse(facts).data;
    if (!known) return null;
    const who = await appointment(nameOf, person, known.withId, known.slot);
    return show({ text: say(words.sessionNotices, who, known) });
  };

export const whyBooked = aboutSession(AppointmentFacts, (words, who) => words.whyBooked(who));
export const whyFailed = aboutSession(AppointmentFacts, (words, who) => words.whyFailed(who));
export const whySuggested = aboutSession(AppointmentFacts, (words, who) => words.whySuggested(who));
export const whyReminder = aboutSession(AppointmentFacts, (words, who) => words.whyReminder(who));
export const whyQuestionAfter = aboutSession(AppointmentFacts, (words, who) => words.whyQuestion(who));
export const whyThanks = aboutSession(AppointmentFacts, (words, who) => words.whyThanks(who));
export const whyCancelled = aboutSession(CancelledFacts, (words, who, { byHand, inOutlook }) =>
  byHand ? words.whyRemoveByHand(who) : words.whyCancelled({ ...who, inOutlook }),
);
export const whyMoved = aboutSession(MovedFacts, (words, who, { inOutlook }) => words.whyMoved({ ...who, inOutlook }));

/** Because they volunteer for it. */
export const whySessionRequest: NoticeReason = async ({ facts }, { words }) => {
  return RequestFacts.safeParse(facts).success ? show({ text: words.sessionNotices.whyRequest }) : null;
};

/** Because they asked for it. */
export const whyProgress: NoticeReason = async ({ facts }, { words }) => {
  return ProgressFacts.safeParse(facts).success ? show({ text: words.sessionNotices.whyProgress }) : null;
};

const aboutPartner =
  (schema: z.ZodType<{ readonly withId: string }>, sentence: "whyOffer" | "whySeries"): NoticeReason =>
  async ({ facts }, { words }, nameOf) => {
    const known = schema.safeParse(facts).data;
    if (!known) return null;
    return show({ text: words.sessionNotices[sentence]((await nameOf(known.withId)) || words.sessions.unnamed) });
  };

/** Because the expert chose them. */
export const whyOffer = aboutPartner(OfferFacts, "whyOffer");
export const whySeries = aboutPartner(SeriesFacts, "whySeries");
