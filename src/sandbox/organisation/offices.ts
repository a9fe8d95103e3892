import type { Locale } from "#sandbox/model.ts";

export type OfficeName = "berlin" | "vienna" | "london" | "newYork" | "singapore";

export interface Office {
  readonly locale: Locale;
  readonly zone: string;
  readonly windowsZone: string;
  readonly workStart: string;
  readonly workEnd: string;
}

export const offices: Readonly<Record<OfficeName, Office>> = {
  berlin: {
    locale: "de-DE",
    zone: "Europe/Berlin",
    windowsZone: "W. Europe Standard Time",
    workStart: "08:00",
    workEnd: "16:30",
  },
  vienna: {
    locale: "de-AT",
    zone: "Europe/Vienna",
    windowsZone: "W. Europe Standard Time",
    workStart: "08:00",
    workEnd: "16:30",
  },
  london: {
    locale: "en-GB",
    zone: "Europe/London",
    windowsZone: "GMT Standard Time",
    workStart: "09:00",
    workEnd: "17:30",
  },
  newYork: {
    locale: "en-US",
    zone: "America/New_York",
    windowsZone: "Eastern Standard Time",
    workStart: "08:30",
    workEnd: "17:30",
  },
  singapore: {
    locale: "en-SG",
    zone: "Asia/Singapore",
    windowsZone: "Singapore Standard Time",
    workStart: "09:00",
    workEnd: "18:00",
  },
};

export type Hours = "early" | "late" | "halfDays" | "fourDays" | "lateShift" | "weekendShift" | "longDays";

/** Working hours that differ from the office's, and who has them: see the rosters. */
export const hours: Readonly<Record<Hours, { workDays: readonly number[]; workStart: string; workEnd: string }>> = {
  early: { workDays: [1, 2, 3, 4, 5], workStart: "06:00", workEnd: "14:30" },
  late: { workDays: [1, 2, 3, 4, 5], workStart: "10:00", workEnd: "18:30" },
  halfDays: { workDays: [1, 2, 3, 4, 5], workStart: "08:30", workEnd: "12:30" },
  fourDays: { workDays: [1, 2, 3, 4], workStart: "08:00", workEnd: "17:00" },
  lateShift: { workDays: [1, 2, 3, 4, 5], workStart: "14:00", workEnd: "22:00" },
  weekendShift: { workDays: [4, 5, 6, 7], workStart: "06:00", workEnd: "16:00" },
  longDays: { workDays: [1, 2, 3, 4, 5], workStart: "07:30", workEnd: "18:00" },
};
