/** Days somebody named, `end` itself outside. */
export interface Days {
  /** Where it stood. */
  readonly index: number;
  readonly length: number;
  readonly start: Temporal.PlainDate;
  readonly end: Temporal.PlainDate;
}

const SMALL_NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  ein: 1,
  eine: 1,
  einem: 1,
  einer: 1,
  two: 2,
  zwei: 2,
  three: 3,
  drei: 3,
  four: 4,
  vier: 4,
  five: 5,
  fünf: 5,
  six: 6,
  sechs: 6,
  few: 4,
  paar: 4,
  wenigen: 4,
  couple: 2,
};

/** "3", "drei" or "three"; null for what is no small number. */
export function numberFrom(word: string): number | null {
  const digits = /^\d{1,2}$/.test(word) ? Number(word) : undefined;
  return digits ?? SMALL_NUMBERS[word.toLowerCase()] ?? null;
}

export const monday = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });
