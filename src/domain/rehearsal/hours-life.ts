import type { PersonId } from "#domain/people/index.ts";
import { SUGGESTED } from "#domain/sessions/index.ts";
import { isBefore } from "#shared/time.ts";
import { handsOf } from "./hours-by-hand.ts";
import type { Judge } from "./hours-checks.ts";
import type { OutlookEvent } from "./hours-outlook.ts";
import type { HourStage } from "./hours-stage.ts";
import type { Random } from "./random.ts";

/** Shares of all hours to which this happens. */
const HAPPENS = {
  ...{ accepted: 0.75, declined: 0.03, proposed: 0.03, movedByHand: 0.04, removedByHand: 0.02 },
  ...{ cancelled: 0.06, moved: 0.08, seriesEnded: 0.04 },
} as const;
const ANY_TIME = { window: null, notWeekdays: [], partOfDay: null };

/** What becomes of hours, in chat and in Outlook, until they begin. */
export function livesOf(stage: HourStage, judge: Judge, random: Random) {
  const { act, at, now, outlook, rules, stores } = stage;
  const hands = handsOf(stage, judge, random.split("hands"));

  async function move({ attendeeId, organizerId, transactionId: sessionId }: OutlookEvent): Promise<void> {
    const by = outlook.ownerOf(random.pick([attendeeId, organizerId])).person;
    const times = await act((deps) => rules.timesToMove(deps, { by, sessionId, wish: ANY_TIME }));
    if (times?.kind !== "proposed") return;
    const { start } = random.pick(times.slots);
    at(now().add({ minutes: 1 + random.below(20) }), async () => {
      await act((deps) => rules.moveSession(deps, { by, sessionId, start }));
    });
  }

  async function endSeries({ attendeeId, organizerId, transactionId }: OutlookEvent): Promise<void> {
    const seriesId = (await stores.sessions.find(transactionId))?.seriesId;
    if (seriesId) await act((deps) => rules.endSeries(deps, { by: random.pick([attendeeId, organizerId]), seriesId }));
  }

  const acts: Readonly<Record<keyof typeof HAPPENS, (event: OutlookEvent) => void | Promise<void>>> = {
    ...hands,
    async cancelled({ attendeeId, organizerId, transactionId: sessionId }) {
      await act((deps) => rules.cancelSession(deps, { by: random.pick([attendeeId, organizerId]), sessionId }));
    },
    moved: move,
    seriesEnded: endSeries,
  };

  return {
    /** Puts on the calendar what becomes of an hour that was just made. */
    begin(event: OutlookEvent): void {
      const left = now().until(event.slot.start).total("minutes");
      for (const [name, share] of Object.entries(HAPPENS)) {
        if (!random.chance(share)) continue;
        at(now().add({ minutes: 1 + random.below(Math.max(1, Math.floor(left))) }), async () => {
          if (!event.isGone && isBefore(now(), event.slot.start)) await acts[name as keyof typeof HAPPENS](event);
        });
      }
    },

    /** An expert who hears of another time takes it, more often than not. */
    hear({ facts, kind, personId }: Parameters<HourStage["onTold"]>[0]): void {
      if (kind !== SUGGESTED || !random.chance(0.7)) return;
      const start = Temporal.Instant.from(`${facts["proposedStart"]}`);
      const sessionId = `${facts["sessionId"]}`;
      at(now().add({ minutes: 1 + random.below(300) }), () => accept(personId, sessionId, start));
    },
  };

  async function accept(expertId: PersonId, sessionId: string, start: Temporal.Instant): Promise<void> {
    const by = outlook.ownerOf(expertId).person;
    await act((deps) => rules.moveSession(deps, { by, sessionId, start }));
  }
}
