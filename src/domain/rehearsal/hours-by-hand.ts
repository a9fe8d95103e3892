import { type Interval, overlaps } from "#shared/time.ts";
import type { Judge } from "./hours-checks.ts";
import type { OutlookEvent } from "./hours-outlook.ts";
import type { HourStage } from "./hours-stage.ts";
import type { Random } from "./random.ts";

/** Of all changes in Outlook, of which Graph tells at once; the others are seen when somebody looks. */
const TOLD = 0.8;
const OVER_CONFLICT = 0.2;

/** What the two do to an hour in Outlook. */
export function handsOf(stage: HourStage, judge: Judge, random: Random) {
  const { act, at, needRound, now, outlook, rules, stores } = stage;

  function notice({ id }: OutlookEvent): void {
    needRound();
    if (random.chance(TOLD)) at(now().add({ seconds: 20 }), async () => void (await act((deps) => heed(deps, id))));
  }

  const heed = (deps: Parameters<typeof rules.heedEvents>[0], id: string) => rules.heedEvents(deps, [id]);

  function another({ slot }: OutlookEvent): Interval {
    const later = { hours: 24 * random.below(4), minutes: 30 * (1 + random.below(6)) };
    return { start: slot.start.add(later), end: slot.end.add(later) };
  }

  /** Whether neither has anything then that they would have to move first. */
  async function isEmpty(
    { attendeeId, id, organizerId, transactionId }: OutlookEvent,
    slot: Interval,
  ): Promise<boolean> {
    for (const personId of [organizerId, attendeeId]) {
      const hours = await stores.sessions.upcoming(personId, now());
      if (hours.some((one) => one.id !== transactionId && overlaps(one.slot, slot))) return false;
      if (outlook.eventsOf(personId).some((one) => one.id !== id && overlaps(one.slot, slot))) return false;
    }
    return true;
  }

  async function movedByHand(event: OutlookEvent): Promise<void> {
    const slot = another(event);
    const isOver = random.chance(OVER_CONFLICT) && (await isSettled(event));
    if (!isOver && !(await isEmpty(event, slot))) return;
    outlook.moveByHand(event, slot);
    notice(event);
  }

  /** Whether nothing of the two is under way: who moves over an hour sees it. */
  async function isSettled({ attendeeId, organizerId }: OutlookEvent): Promise<boolean> {
    const hours = await Promise.all([organizerId, attendeeId].map((id) => stores.sessions.upcoming(id, now())));
    return hours.flat().every(({ state }) => state === "booked");
  }

  function proposed(event: OutlookEvent): void {
    event.proposed = another(event);
    judge.agree([event.organizerId, event.attendeeId], event.proposed.start);
    notice(event);
  }

  return {
    movedByHand,
    proposed,
    accepted(event: OutlookEvent): void {
      event.answer = "accepted";
    },
    declined(event: OutlookEvent): void {
      event.answer = "declined";
      notice(event);
    },
    removedByHand(event: OutlookEvent): void {
      event.isGone = true;
      notice(event);
    },
  };
}
