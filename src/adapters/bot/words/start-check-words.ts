/** Where a first step leads. */
export type FirstStep = "firstPost" | "tags" | "ownPost" | "hour" | "volunteer";

/** What one asks oneself about. */
export type Checked = "posting" | "tags" | "showing";

/** Three questions to oneself, and one thing to do next. */
export interface StartCheckWords {
  readonly intro: string;
  readonly questions: Readonly<Record<Checked, string>>;
  /** From the least to the most. */
  readonly answers: Readonly<Record<Checked, readonly [string, string, string]>>;
  readonly missing: string;
  readonly typed: string;
  readonly button: string;
  readonly unclear: string;
  readonly steps: Readonly<Record<FirstStep, string>>;
  /** For those steps that a button begins. */
  readonly firstPostButton: string;
  readonly hourButton: string;
  readonly ownPostButton: string;
  readonly volunteerButton: string;
}
