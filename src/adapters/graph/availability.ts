import { z } from "zod";
import type { Availability, PersonId } from "#domain/people/index.ts";
import { graphAddresses } from "./addresses.ts";
import type { GraphClient } from "./client.ts";
import { kept } from "./kept.ts";
import { instantOf, Moment, type ToIana, utc } from "./moments.ts";

/** How far ahead a meeting counts: a prompt takes ten minutes of somebody who has them. */
const AHEAD = Temporal.Duration.from({ minutes: 30 });
/** One digit of the answer; shorter than the window, which Graph asks for. https://learn.microsoft.com/graph/api/calendar-getschedule */
const INTERVAL_MINUTES = 15;
/** What waits for the end of a meeting asks again every minute; the calendar is asked every five. */
const KEPT = Temporal.Duration.from({ minutes: 5 });
const KEPT_MAX = 5_000;

/** Of the setting, only whether and when: the words of the reply come along, and end here. */
const Settings = z.object({
  automaticRepliesSetting: z
    .object({
      status: z.string().nullish(),
      scheduledStartDateTime: Moment.nullish(),
      scheduledEndDateTime: Moment.nullish(),
    })
    .nullish(),
});
type AutomaticReplies = z.infer<typeof Settings>["automaticRepliesSetting"];

const Views = z.object({ value: z.array(z.object({ availabilityView: z.string().nullish() })) });
/** The digits of an `availabilityView`; what is tentative or elsewhere does not block. Same source. */
const [BUSY, OUT_OF_OFFICE] = ["2", "3"] as const;

const user = (id: PersonId) => `/users/${encodeURIComponent(id)}`;

function repliesAt(replies: AutomaticReplies, now: Temporal.Instant, toIana: ToIana): boolean {
  const status = replies?.status?.toLowerCase();
  if (status === "alwaysenabled") return true;
  if (status !== "scheduled" || !replies?.scheduledStartDateTime || !replies.scheduledEndDateTime) return false;
  try {
    // Exchange goes on saying `scheduled` when the time is long over.
    const [start, end] = [replies.scheduledStartDateTime, replies.scheduledEndDateTime].map((moment) =>
      instantOf(moment, toIana),
    ) as [Temporal.Instant, Temporal.Instant];
    return Temporal.Instant.compare(start, now) <= 0 && Temporal.Instant.compare(now, end) < 0;
  } catch {
    return false;
  }
}

/**
 * Automatic replies and Outlook calendars, read through Microsoft Graph. Optional application permissions:
 * MailboxSettings.Read and Calendars.Read, each for the mailboxes that Exchange's administrator allows; what is not
 * allowed is as good as not there.
 */
export function graphAvailability(graph: GraphClient, toIana: ToIana): Availability {
  const addresses = graphAddresses(graph);
  const known = kept<PersonId, { readonly state: "free" | "busy" | "away"; readonly at: Temporal.Instant }>(KEPT_MAX);

  async function isAway(id: PersonId, now: Temporal.Instant): Promise<boolean> {
    const settings = await graph.ifAllowed.get(`${user(id)}/mailboxSettings?$select=automaticRepliesSetting`);
    return repliesAt(Settings.parse(settings ?? {}).automaticRepliesSetting, now, toIana);
  }

  /** A digit for each interval that begins now; empty when nothing may be known. */
  async function viewOf(id: PersonId, now: Temporal.Instant): Promise<string> {
    const address = (await addresses([id])).get(id);
    if (address === undefined) return "";
    const body = {
      schedules: [address],
      startTime: utc(now),
      endTime: utc(now.add(AHEAD)),
      availabilityViewInterval: INTERVAL_MINUTES,
    };
    const reply = await graph.ifAllowed.post(`${user(id)}/calendar/getSchedule`, body);
    return reply === null ? "" : (Views.parse(reply).value[0]?.availabilityView ?? "");
  }

  async function ask(id: PersonId, now: Temporal.Instant) {
    if (await isAway(id, now)) return "away";
    const view = await viewOf(id, now);
    if (view.includes(OUT_OF_OFFICE)) return "away";
    return view.includes(BUSY) ? "busy" : "free";
  }

  return {
    async at(id, now) {
      const before = known.get(id);
      // The local tenant's clock may have been moved since.
      if (before && Temporal.Duration.compare(now.since(before.at).abs(), KEPT) < 0) return before.state;
      const state = await ask(id, now);
      known.set(id, { state, at: now }, KEPT.total("milliseconds"));
      return state;
    },
  };
}
