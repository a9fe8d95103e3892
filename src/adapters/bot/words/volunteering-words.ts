import type { Format, SettingsProblem } from "#domain/sessions/index.ts";

/** What can be said by who helps others. */
export type VolunteeringCommand =
  | "volunteering"
  | "setVolunteering"
  | "pauseVolunteering"
  | "resumeVolunteering"
  | "neverWith"
  | "againWith";

/** Those that help names. */
export type VolunteeringHelp = "volunteering";

export type VolunteeringVerb =
  | "volunteering.open"
  | "volunteering.save"
  | "volunteering.pause"
  | "volunteering.resume"
  | "volunteering.never"
  | "volunteering.named"
  | "volunteering.leave";

/** A setting that cannot be what was said. */
export type VolunteeringProblem = "topics" | SettingsProblem;

/** How somebody helps, as far as words need it. */
export interface VolunteeringFacts {
  readonly topics: readonly string[];
  readonly formats: readonly Format[];
  /** In words. */
  readonly languages: readonly string[];
  readonly minutesPerMonth: number;
  readonly perWeek: number;
  readonly noticeHours: number;
  readonly booking: "direct" | "request";
  readonly likes: "morning" | "afternoon" | null;
  readonly tentativeIsFree: boolean;
  readonly elsewhereIsFree: boolean;
  readonly trained: boolean;
  /** How many people they are never brought together with. */
  readonly never: number;
}

/** How much, to whom and when somebody helps. */
export interface VolunteeringWords {
  readonly headline: string;
  /** One line for each setting. */
  lines(facts: VolunteeringFacts): string;
  readonly typed: string;
  readonly saved: string;
  /** They are trained, and the formats hold no mentoring series. */
  readonly mentoringMissing: string;
  readonly unclear: string;
  readonly problems: Readonly<Record<VolunteeringProblem, string>>;
  readonly languageNames: Readonly<Record<"en" | "de", string>>;

  readonly topicsLabel: string;
  readonly formatsLabel: string;
  readonly formatNames: Readonly<Record<Format, string>>;
  readonly languagesLabel: string;
  readonly perMonthLabel: string;
  readonly perWeekLabel: string;
  readonly noticeLabel: string;
  readonly bookingLabel: string;
  readonly bookingDirect: string;
  readonly bookingRequest: string;
  readonly likesLabel: string;
  readonly likesMorning: string;
  readonly likesAfternoon: string;
  readonly likesEither: string;
  readonly freeLabel: string;
  readonly tentativeIsFree: string;
  readonly elsewhereIsFree: string;
  readonly trainedLabel: string;
  /** What it means, to tick. */
  readonly trained: string;
  readonly saveButton: string;
  readonly pauseButton: string;
  readonly resumeButton: string;
  readonly neverButton: string;
  readonly leaveButton: string;
  readonly openButton: string;

  /** @param until - null when only they end it */
  paused(until: string | null): string;
  readonly pauseUnclear: string;
  readonly resumed: string;
  readonly askNever: string;
  readonly neverTyped: string;
  neverList(names: readonly string[]): string;
  never(name: string): string;
  readonly notYourself: string;
  again(name: string): string;
  notNever(name: string): string;
}
