import dayjs, { type Dayjs } from "dayjs";
import timezone from "dayjs/plugin/timezone.js";
import utc from "dayjs/plugin/utc.js";
import type { Answer, SlotAsk, SlotFinder } from "#tests/bench/slot-load.ts";

dayjs.extend(utc);
dayjs.extend(timezone);

type Schedule = Answer["value"][number];
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** The usual kind with dayjs: each possible slot is held against the hours and the appointments of both. */
export const dayjsSlots: SlotFinder = (text, ask) => {
  const { value } = JSON.parse(text) as Answer;
  const [asker, ...experts] = value.map((schedule) => person(schedule, ask));
  return experts.map((expert) => (asker ? slots(asker, expert, ask) : []));
};

function person({ scheduleItems, workingHours }: Schedule, { zones }: SlotAsk) {
  const time = ({ dateTime, timeZone }: { dateTime: string; timeZone: string }) =>
    timeZone === "UTC" ? dayjs.utc(dateTime) : dayjs.tz(dateTime, zones[timeZone]);
  return {
    busy: scheduleItems
      .filter(({ status }) => status !== "free" && status !== "workingElsewhere")
      .map(({ start, end }) => ({ start: time(start), end: time(end) })),
    days: workingHours.daysOfWeek.map((day) => WEEKDAYS.indexOf(day)),
    start: workingHours.startTime.slice(0, 5),
    end: workingHours.endTime.slice(0, 5),
    zone: zones[workingHours.timeZone.name] ?? "",
  };
}
type Someone = ReturnType<typeof person>;
interface Slot {
  readonly start: Dayjs;
  readonly end: Dayjs;
}

function slots(asker: Someone, expert: Someone, ask: SlotAsk): number[] {
  const found: number[] = [];
  const busy = [...asker.busy, ...expert.busy];
  const to = dayjs(ask.to);
  for (let start = dayjs.utc(ask.from); ; start = start.add(ask.stepMinutes, "minute")) {
    const slot = { start, end: start.add(ask.minutes, "minute") };
    if (slot.end.isAfter(to)) return found;
    if (!works(asker, slot) || !works(expert, slot)) continue;
    const [from, until] = [start.subtract(ask.bufferMinutes, "minute"), slot.end.add(ask.bufferMinutes, "minute")];
    if (!busy.some(({ start: begins, end }) => begins.isBefore(until) && from.isBefore(end))) {
      found.push(start.valueOf());
    }
  }
}

/** Both ends of a slot are compared on the local clock, which costs dayjs one conversion each. */
function works({ days, start, end, zone }: Someone, slot: Slot): boolean {
  const local = slot.start.tz(zone);
  if (!days.includes(local.day()) || local.format("HH:mm") < start) return false;
  const ends = slot.end.tz(zone);
  return ends.isSame(local, "day") && ends.format("HH:mm") <= end;
}
