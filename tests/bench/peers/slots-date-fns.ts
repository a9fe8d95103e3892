import { TZDate, tz } from "@date-fns/tz";
import { addMinutes, areIntervalsOverlapping, getISODay, isAfter, isBefore, parseISO, set, subMinutes } from "date-fns";
import type { Answer, SlotAsk, SlotFinder } from "#tests/bench/slot-load.ts";

type Schedule = Answer["value"][number];
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** The usual kind with date-fns: each possible slot is held against the hours and the appointments of both. */
export const dateFnsSlots: SlotFinder = (text, ask) => {
  const { value } = JSON.parse(text) as Answer;
  const [asker, ...experts] = value.map((schedule) => person(schedule, ask));
  return experts.map((expert) => (asker ? slots(asker, expert, ask) : []));
};

function person({ scheduleItems, workingHours }: Schedule, { zones }: SlotAsk) {
  const time = ({ dateTime, timeZone }: { dateTime: string; timeZone: string }) =>
    parseISO(dateTime, { in: tz(zones[timeZone] ?? "") });
  const hours = (at: string) => ({ hours: Number(at.slice(0, 2)), minutes: Number(at.slice(3, 5)), seconds: 0 });
  return {
    busy: scheduleItems
      .filter(({ status }) => status !== "free" && status !== "workingElsewhere")
      .map(({ start, end }) => ({ start: time(start), end: time(end) })),
    days: workingHours.daysOfWeek.map((day) => WEEKDAYS.indexOf(day) + 1),
    start: hours(workingHours.startTime),
    end: hours(workingHours.endTime),
    zone: zones[workingHours.timeZone.name] ?? "",
  };
}
type Someone = ReturnType<typeof person>;

function slots(asker: Someone, expert: Someone, ask: SlotAsk): number[] {
  const found: number[] = [];
  const busy = [...asker.busy, ...expert.busy];
  for (let start = new Date(ask.from); ; start = addMinutes(start, ask.stepMinutes)) {
    const slot = { start, end: addMinutes(start, ask.minutes) };
    if (isAfter(slot.end, ask.to)) return found;
    if (!works(asker, slot) || !works(expert, slot)) continue;
    const kept = { start: subMinutes(slot.start, ask.bufferMinutes), end: addMinutes(slot.end, ask.bufferMinutes) };
    if (!busy.some((appointment) => areIntervalsOverlapping(appointment, kept))) found.push(start.getTime());
  }
}

function works({ days, start, end, zone }: Someone, slot: { readonly start: Date; readonly end: Date }): boolean {
  const local = new TZDate(slot.start, zone);
  if (!days.includes(getISODay(local))) return false;
  return !isBefore(slot.start, set(local, start)) && !isAfter(slot.end, set(local, end));
}
