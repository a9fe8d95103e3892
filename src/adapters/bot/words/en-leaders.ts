import type { LeaderWords } from "./words.ts";

const stored = (items: number) =>
  items === 0 ? "" : `, “delete” removes what I stored (${items === 1 ? "1 item" : `${items} items`})`;

const silence = (appointments: boolean) =>
  appointments
    ? "I won't write again unless you do, except about conversations you have booked or give."
    : "I won't write again unless you do.";

const nextOn = (next: string | null) => (next === null ? "; no reminders come" : `, next on ${next}`);

export const leadersEn: LeaderWords = {
  ask:
    "Once a week, at a time you choose, I remind you of one small visible act. Only if I heard no post or reply " +
    "from you in the six days before, and nobody else is told. Shall I?",
  declined: "Fine, no reminders. “start” is there if you change your mind.",
  pickSlot: "Which day and time suits you? For example “Tuesday 9:30”.",
  slotUnclear: "I need a weekday and a time, for example “Tuesday 9:30”.",
  slotQuiet: ({ start, end }) =>
    `I keep quiet from ${end} to ${start} and at weekends. Another time, for example “Tuesday 9:30”?`,
  weekdayLabel: "Day",
  timeLabel: "Time",
  save: "Save",
  enrolled: ({ weekday, time, zone, next }) =>
    `Done: ${weekday} at ${time} (${zone})${nextOn(next)}. “next week” skips one, “pause” rests, “stop” ends it.`,
  slotIs: ({ weekday, time, zone, next }) =>
    `Your slot is ${weekday} at ${time} (${zone})${nextOn(next)}. To change it, type for example “Tuesday 9:30”.`,
  slotPaused: ({ weekday, time, zone, next }) =>
    `Your slot is ${weekday} at ${time} (${zone}); it's paused${nextOn(next)}. “start” ends the pause.`,
  notEnrolled: "You get no reminders from me. “start” would begin them.",
  skipped: (next) => `Not this week. Next: ${next}.`,
  paused: (next) => `Paused. Next: ${next}. “start” ends the pause, “stop” ends the reminders.`,
  pauseUnclear: "Until when? For example “pause until 12 January”, six months at most. “stop” ends it for good.",
  stopped: ({ items, appointments }) => `Stopped. ${silence(appointments)} “start” brings me back${stored(items)}.`,
  nothingToStop: ({ items, appointments }) =>
    `There were no reminders to stop. ${silence(appointments)} “start” would begin them${stored(items)}.`,
  whyButton: "Why did I get this?",
  skipButton: "Next week",
  pauseButton: "Pause",
  stopButton: "Stop",
};
