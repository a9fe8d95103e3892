import type { Language, PersonHint } from "#domain/people/index.ts";
import type { Activity } from "./activity.ts";

/** What the person's client says about them. */
export function hintOf({ from, locale, localTimezone, entities }: Activity): PersonHint {
  const client = entities?.find(({ type }) => type === "clientInfo");
  return {
    language: languageOf(locale ?? client?.locale),
    zone: zoneOf(client?.timezone ?? localTimezone),
    name: from.name ?? null,
  };
}

function languageOf(locale: string | null | undefined): Language | null {
  const language = locale?.slice(0, 2).toLowerCase();
  return language === "de" || language === "en" ? language : null;
}

function zoneOf(name: string | null | undefined): string | null {
  try {
    return name ? Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId : null;
  } catch {
    return null;
  }
}
