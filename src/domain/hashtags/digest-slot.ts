import { isQuiet } from "#domain/attention/index.ts";
import { type Leader, nextNudge } from "#domain/leaders/index.ts";
import { type Person, type PersonId, STANDARD_HOURS } from "#domain/people/index.ts";
import type { DigestSlot } from "./hashtag.ts";
import type { FollowStore } from "./ports.ts";

/** When the week is far enough to tell of it, and not over. */
const UNSAID = { weekday: 4, time: Temporal.PlainTime.from("10:00") } as const;

/** The next step down, as long as there is one. */
const LESS: Readonly<Record<number, number>> = { 1: 2, 2: 4 };

type Chosen = Pick<DigestSlot, "weekday" | "time">;

/** The slot of a leader; for others one on Thursday, in their own hours. */
export function firstSlot(person: Person, leader: Leader | null, now: Temporal.Instant): DigestSlot {
  if (leader?.state === "active") return slotAt(person.id, leader.cadence, now);
  const unsaid = { ...UNSAID, zone: person.zone };
  const time = isQuiet(nextNudge(unsaid, now).toInstant(), person)
    ? (person.hours ?? STANDARD_HOURS).start
    : UNSAID.time;
  return slotAt(person.id, { ...unsaid, time }, now);
}

/** The first of these slots that is ahead; there is as much to tell in it as in any other. */
function slotAt(
  personId: PersonId,
  { time, weekday, zone }: Chosen & { readonly zone: string },
  now: Temporal.Instant,
  everyWeeks = 1,
): DigestSlot {
  const next = nextNudge({ time, weekday, zone }, now);
  const toldUntil = next.subtract({ weeks: everyWeeks }).toInstant();
  return { personId, weekday, time, zone, everyWeeks, nextDueAt: next.toInstant(), toldUntil };
}

/** The slot after one that is over; weeks that are left out follow it. */
export function slotAfter(slot: DigestSlot, now: Temporal.Instant): DigestSlot {
  const { everyWeeks } = slot;
  return { ...slot, nextDueAt: nextNudge(slot, now, { everyWeeks }).toInstant() };
}

/**
 * Lets somebody's news come at another time of the week from now on.
 *
 * @returns null for one outside of their own hours, in which nothing would ever come
 */
export async function chooseSlot(
  follows: Pick<FollowStore, "slotOf" | "setSlot">,
  person: Person,
  chosen: Chosen,
  now: Temporal.Instant,
): Promise<DigestSlot | null> {
  const before = await follows.slotOf(person.id);
  const ahead = slotAt(person.id, { ...chosen, zone: person.zone }, now, before?.everyWeeks);
  const slot = { ...ahead, toldUntil: before?.toldUntil ?? ahead.toldUntil };
  if (isQuiet(slot.nextDueAt, person)) return null;
  await follows.setSlot(slot);
  return slot;
}

/** Lets news come every so many weeks; the next one follows what was sent last. */
export async function chooseWeeks(
  follows: Pick<FollowStore, "setSlot">,
  slot: DigestSlot,
  everyWeeks: number,
  now: Temporal.Instant,
): Promise<DigestSlot> {
  const { toldUntil } = slot;
  const chosen =
    everyWeeks > 1 ? slotAfter({ ...slot, everyWeeks }, now) : { ...slotAt(slot.personId, slot, now), toldUntil };
  await follows.setSlot(chosen);
  return chosen;
}

/** How often news come to somebody who wants them less often; null for who gets them as rarely as there are any. */
export function fewerWeeks({ everyWeeks }: DigestSlot): number | null {
  return LESS[everyWeeks] ?? null;
}

/** Takes the slot along to where somebody moved: the same day and hour there. One that was agreed elsewhere stays. */
export async function moveSlot(
  follows: Pick<FollowStore, "slotOf" | "setSlot">,
  personId: PersonId,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const slot = await follows.slotOf(personId);
  if (slot?.zone !== from) return;
  const there = slot.nextDueAt.toZonedDateTimeISO(from).toPlainDateTime().toZonedDateTime(to).toInstant();
  const moved = { ...slot, zone: to };
  await follows.setSlot({ ...moved, nextDueAt: nextNudge(moved, there.subtract({ nanoseconds: 1 })).toInstant() });
}
