import type { Expert } from "./expert.ts";
import type { ExpertChange } from "./volunteer.ts";

/** What somebody who helps can change, beside topics and names. */
export type VolunteerSettings = Partial<
  Pick<
    Expert,
    | "languages"
    | "formats"
    | "minutesPerMonth"
    | "perWeek"
    | "noticeHours"
    | "booking"
    | "likes"
    | "tentativeIsFree"
    | "elsewhereIsFree"
  >
> & {
  /** Whether they say that they were trained for mentoring. */
  readonly trained?: boolean;
};

/** Which setting cannot be as it was wished. */
export type SettingsProblem = "formats" | "languages" | "perMonth" | "perWeek" | "notice" | "training";

/** From the shortest session to a whole week. */
const MINUTES_PER_MONTH = { min: 15, max: 40 * 60 };
const PER_WEEK = { min: 1, max: 10 };
/** Nobody can book further ahead than 14 days: a notice of the same length would leave no time at all. */
const NOTICE_HOURS = { min: 1, max: 10 * 24 };

const isWithin = (value: number | undefined, { max, min }: typeof PER_WEEK) =>
  value === undefined || (Number.isInteger(value) && min <= value && value <= max);

/** The first setting that cannot be. A mentoring series is for who was trained for it, by now or before. */
export function settingsProblem(
  settings: VolunteerSettings,
  { trainedAt }: Pick<Expert, "trainedAt">,
): SettingsProblem | null {
  const trained = settings.trained ?? trainedAt !== null;
  if (settings.formats?.includes("mentoring") && !trained) return "training";
  if (settings.formats?.length === 0) return "formats";
  if (settings.languages?.length === 0) return "languages";
  if (!isWithin(settings.minutesPerMonth, MINUTES_PER_MONTH)) return "perMonth";
  if (!isWithin(settings.perWeek, PER_WEEK)) return "perWeek";
  if (!isWithin(settings.noticeHours, NOTICE_HOURS)) return "notice";
  return null;
}

/** As the domain keeps it. Who was trained before stays trained since then. */
export function settingsChange(
  { trained, ...settings }: VolunteerSettings,
  expert: Pick<Expert, "trainedAt">,
  now: Temporal.Instant,
): ExpertChange {
  if (trained === undefined) return settings;
  return { ...settings, trainedAt: trained ? (expert.trainedAt ?? now) : null };
}
