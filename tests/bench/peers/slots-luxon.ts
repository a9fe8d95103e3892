import { DateTime, Interval } from "luxon";
import type { Answer, SlotAsk, SlotFinder } from "#tests/bench/slot-load.ts";

type Schedule = Answer["value"][number];

/** The usual kind with luxon: each possible slot is held against the hours and the appointments of both. */
export const luxonSlots: SlotFinder = (text, ask) => {
  const { value } = JSON.parse(text) as Answer;
  const [asker, ...experts] = value.map((schedule) => person(schedule, ask));
  return experts.map((expert) => (asker ? slots(asker, expert, ask) : []));
};

function person({ scheduleItems, workingHours }: Schedule, { zones }: SlotAsk) {
  const time = ({ dateTime, timeZone }: { dateTime: string; timeZone: string }) =>
    DateTime.fromISO(dateTime, { zone: zones[timeZone] ?? "" });
  return {
    busy: scheduleItems
      .filter(({ status }) => status !== "free" && status !== "workingElsewhere")
      .map(({ start, end }) => Interval.fromDateTimes(time(start), time(end))),
    days: workingHours.daysOfWeek,
    start: DateTime.fromISO(workingHours.startTime),
    end: DateTime.fromISO(workingHours.endTime),
    zone: zones[workingHours.timeZone.name] ?? "",
  };
}
type Someone = ReturnType<typeof person>;

function slots(asker: Someone, expert: Someone, ask: SlotAsk): number[] {
  const found: number[] = [];
  const busy = [...asker.busy, ...expert.busy];
  const window = Interval.fromDateTimes(
    DateTime.fromMillis(ask.from, { zone: asker.zone }),
    DateTime.fromMillis(ask.to, { zone: asker.zone }),
  );
  for (const slot of window.splitBy({ minutes: ask.stepMinutes })) {
    if (!works(asker, slot) || !works(expert, slot) || !slot.start || !slot.end) continue;
    const kept = Interval.fromDateTimes(
      slot.start.minus({ minutes: ask.bufferMinutes }),
      slot.end.plus({ minutes: ask.bufferMinutes }),
    );
    if (!busy.some((appointment) => appointment.overlaps(kept))) found.push(slot.start.toMillis());
  }
  return found;
}

function works({ days, start, end, zone }: Someone, slot: Interval): boolean {
  const local = slot.start?.setZone(zone);
  if (!local || !days.includes(local.setLocale("en").weekdayLong?.toLowerCase() ?? "")) return false;
  return Interval.fromDateTimes(
    local.set({ hour: start.hour, minute: start.minute }),
    local.set({ hour: end.hour, minute: end.minute }),
  ).engulfs(slot);
}
