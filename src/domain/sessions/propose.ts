import type { Person, PersonId, TimeWish } from "#domain/people/index.ts";
import { type Clock, type Interval, isBefore } from "#shared/time.ts";
import type { Calendar, ExpertStore } from "./ports.ts";
import type { Availability } from "./session.ts";
import { freeSlots, type SlotRules, type SlotWish, spread, suits } from "./slots.ts";
import { candidates, openTopics, topicOf } from "./volunteer.ts";

export interface ProposeDeps {
  readonly experts: ExpertStore;
  readonly calendar: Calendar;
  readonly clock: Clock;
  readonly rules: SlotRules;
}

export interface ProposalRequest {
  readonly asker: Person;
  readonly topic: string;
  readonly wish: TimeWish;
}

export type Proposal =
  | {
      readonly kind: "proposed";
      readonly expertId: PersonId;
      readonly topic: string;
      readonly slots: readonly Interval[];
    }
  | { readonly kind: "no_expert"; readonly topics: readonly string[] }
  | { readonly kind: "no_slot"; readonly expertId: PersonId; readonly topic: string }
  | { readonly kind: "calendar_unknown"; readonly who: "asker" | "expert" };

export const SLOTS_MAX = 5;

/** Candidates whose calendars are read in one call, beside the asker's: getSchedule takes 20 people. */
const CANDIDATES_MAX = 19;

/** Finds a volunteer and times that are free for both, with one look at the calendars. */
export async function proposeSession(deps: ProposeDeps, request: ProposalRequest): Promise<Proposal> {
  const { asker, wish } = request;
  const volunteers = (await candidates(deps, asker.id, request.topic)).slice(0, CANDIDATES_MAX);
  const experts = volunteers.map(({ personId }) => personId);
  const [first] = volunteers;
  if (first === undefined) return { kind: "no_expert", topics: await openTopics(deps, asker.id) };
  const about = (expertId: PersonId) => {
    const expert = volunteers.find(({ personId }) => personId === expertId) ?? first;
    return { expertId, topic: topicOf(expert, request.topic) };
  };

  const window = wishedWindow(deps, wish);
  if (!isBefore(window.start, window.end)) return { kind: "no_slot", ...about(first.personId) };
  const answers = await deps.calendar.availability([...experts, asker.id], window);
  const askerTime = answers.find(({ personId }) => personId === asker.id);
  if (askerTime?.kind !== "known") return { kind: "calendar_unknown", who: "asker" };

  const known = answers.filter((time) => time.kind === "known" && time.personId !== asker.id);
  for (const expertTime of known) {
    const slots = slotsFor([expertTime, askerTime], window, deps.rules, { ...wish, zone: asker.zone });
    if (slots.length > 0) {
      return { kind: "proposed", ...about(expertTime.personId), slots: spread(slots, asker.zone, SLOTS_MAX) };
    }
  }
  return known[0] ? { kind: "no_slot", ...about(known[0].personId) } : { kind: "calendar_unknown", who: "expert" };
}

/** Slots in which everybody is known to be free, earliest first. */
export function slotsFor(
  people: readonly Availability[],
  window: Interval,
  rules: SlotRules,
  wish: Omit<SlotWish, "hours">,
): Interval[] {
  const known = people.flatMap((time) => (time.kind === "known" ? [time] : []));
  if (known.length < people.length) return [];
  const hours = known.flatMap(({ workingHours }) => workingHours ?? []);
  return freeSlots(
    window,
    known.flatMap(({ busy }) => busy),
    rules,
  ).filter((slot) => suits(slot, { ...wish, hours }));
}

function wishedWindow({ clock, rules }: ProposeDeps, wish: TimeWish): Interval {
  const earliest = clock().add(rules.notice);
  const latest = clock().add(rules.horizon);
  if (!wish.window) return { start: earliest, end: latest };
  return {
    start: isBefore(wish.window.start, earliest) ? earliest : wish.window.start,
    end: isBefore(latest, wish.window.end) ? latest : wish.window.end,
  };
}
