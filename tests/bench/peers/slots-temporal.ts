import type { Answer, SlotAsk, SlotFinder } from "#tests/bench/slot-load.ts";

type Schedule = Answer["value"][number];
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const { compare } = Temporal.Instant;

/** The usual kind with Temporal: each possible slot is held against the hours and the appointments of both. */
export const temporalSlots: SlotFinder = (text, ask) => {
  const { value } = JSON.parse(text) as Answer;
  const [asker, ...experts] = value.map((schedule) => person(schedule, ask));
  return experts.map((expert) => (asker ? slots(asker, expert, ask) : []));
};

function person({ scheduleItems, workingHours }: Schedule, { zones }: SlotAsk) {
  const time = ({ dateTime, timeZone }: { dateTime: string; timeZone: string }) =>
    Temporal.PlainDateTime.from(dateTime)
      .toZonedDateTime(zones[timeZone] ?? "")
      .toInstant();
  return {
    busy: scheduleItems
      .filter(({ status }) => status !== "free" && status !== "workingElsewhere")
      .map(({ start, end }) => ({ start: time(start), end: time(end) })),
    days: workingHours.daysOfWeek.map((day) => WEEKDAYS.indexOf(day) + 1),
    start: Temporal.PlainTime.from(workingHours.startTime),
    end: Temporal.PlainTime.from(workingHours.endTime),
    zone: zones[workingHours.timeZone.name] ?? "",
  };
}
type Someone = ReturnType<typeof person>;
interface Slot {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

function slots(asker: Someone, expert: Someone, ask: SlotAsk): number[] {
  const found: number[] = [];
  const busy = [...asker.busy, ...expert.busy];
  const to = Temporal.Instant.fromEpochMilliseconds(ask.to);
  const buffer = { minutes: ask.bufferMinutes };
  for (
    let start = Temporal.Instant.fromEpochMilliseconds(ask.from);
    ;
    start = start.add({ minutes: ask.stepMinutes })
  ) {
    const slot = { start, end: start.add({ minutes: ask.minutes }) };
    if (compare(slot.end, to) > 0) return found;
    if (!works(asker, slot) || !works(expert, slot)) continue;
    const kept = { start: slot.start.subtract(buffer), end: slot.end.add(buffer) };
    const overlaps = (one: Slot) => compare(one.start, kept.end) < 0 && compare(kept.start, one.end) < 0;
    if (!busy.some(overlaps)) found.push(start.epochMilliseconds);
  }
}

function works({ days, start, end, zone }: Someone, slot: Slot): boolean {
  const local = slot.start.toZonedDateTimeISO(zone);
  if (!days.includes(local.dayOfWeek)) return false;
  return (
    compare(slot.start, local.withPlainTime(start).toInstant()) >= 0 &&
    compare(slot.end, local.withPlainTime(end).toInstant()) <= 0
  );
}
