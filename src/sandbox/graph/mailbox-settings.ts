import type { Person } from "#sandbox/model.ts";
import { momentIn } from "./moments.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const languages: Readonly<Record<Person["locale"], readonly [name: string, date: string, time: string]>> = {
  "de-DE": ["German (Germany)", "dd.MM.yyyy", "HH:mm"],
  "de-AT": ["German (Austria)", "dd.MM.yyyy", "HH:mm"],
  "en-GB": ["English (United Kingdom)", "dd/MM/yyyy", "HH:mm"],
  "en-US": ["English (United States)", "M/d/yyyy", "h:mm tt"],
  "en-SG": ["English (Singapore)", "d/M/yyyy", "h:mm tt"],
};

const utc = { name: "UTC", iana: "UTC" };

export function workingHours(person: Person) {
  return {
    daysOfWeek: person.workDays.map((day) => WEEKDAYS[day - 1]),
    startTime: `${person.workStart}:00.0000000`,
    endTime: `${person.workEnd}:00.0000000`,
    timeZone: { name: person.windowsZone },
  };
}

function automaticReplies({ locale }: Person, away: Person["away"], now: Temporal.Instant) {
  const message = locale.startsWith("de") ? "Ich bin nicht im Büro." : "I am out of the office.";
  const text = away ? `<html><body><p>${message}</p></body></html>` : "";
  return {
    status: away ? "scheduled" : "disabled",
    externalAudience: "all",
    // Outlook shows a day from now when nothing is scheduled
    scheduledStartDateTime: momentIn(away?.start ?? now, utc),
    scheduledEndDateTime: momentIn(away?.end ?? now.add({ hours: 24 }), utc),
    internalReplyMessage: text,
    externalReplyMessage: text,
  };
}

/** https://learn.microsoft.com/graph/api/resources/mailboxsettings */
export function mailboxSettings(person: Person, away: Person["away"], now: Temporal.Instant): Record<string, unknown> {
  const [displayName, dateFormat, timeFormat] = languages[person.locale];
  return {
    automaticRepliesSetting: automaticReplies(person, away, now),
    timeZone: person.windowsZone,
    language: { locale: person.locale, displayName },
    workingHours: workingHours(person),
    dateFormat,
    timeFormat,
    delegateMeetingMessageDeliveryOptions: "sendToDelegateOnly",
    userPurpose: "user",
  };
}
