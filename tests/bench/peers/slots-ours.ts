import { schedulesIn } from "#adapters/graph/schedule.ts";
import { openStarts, openTime } from "#domain/sessions/slot-starts.ts";
import { defaultSlotRules, findSlots, type Side, type SlotSearch } from "#domain/sessions/slots.ts";
import type { SlotAsk, SlotFinder } from "#tests/bench/slot-load.ts";

/** Every open start, as the others give them. */
export const ourStarts: SlotFinder = (text, ask) =>
  searches(text, ask).map((search) => openStarts(openTime(search), search));

/** The best five of them, which the others do not look for. */
export const ourSlots: SlotFinder = (text, ask) =>
  searches(text, ask).map((search) => findSlots(search).map(({ start }) => start.epochMilliseconds));

function searches(text: string, ask: SlotAsk): SlotSearch[] {
  const schedules = schedulesIn(text, (name) => ask.zones[name] ?? null);
  const [asker, ...experts] = [...schedules].flatMap(([personId, { times, workingHours }]): Side[] => {
    if (!times) return [];
    return [
      {
        time: { personId, kind: "known", ...times, workingHours },
        zone: workingHours?.zone ?? "UTC",
        hours: null,
        tentativeIsFree: false,
        elsewhereIsFree: true,
        likes: null,
        isDayOff: () => false,
      },
    ];
  });
  const window = {
    start: Temporal.Instant.fromEpochMilliseconds(ask.from),
    end: Temporal.Instant.fromEpochMilliseconds(ask.to),
  };
  const rules = {
    ...defaultSlotRules,
    step: Temporal.Duration.from({ minutes: ask.stepMinutes }),
    buffer: Temporal.Duration.from({ minutes: ask.bufferMinutes }),
  };
  const wish = { notWeekdays: [], partOfDay: null, zone: asker?.zone ?? "UTC" };
  return experts.flatMap((expert) =>
    asker ? [{ expert, asker, window, minutes: ask.minutes, wish, full: [], rules, limit: 5 }] : [],
  );
}
