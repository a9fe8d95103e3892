/** A reading of a channel's history from one delta link to the next. */
export interface Round {
  /** Where it goes on; null at its very beginning, when there is no link yet. */
  readonly link: string | null;
  /** When it was begun, if it has not come to its end. */
  readonly began: Temporal.Instant | null;
}

const BEGUN = /^begun (\S+) (.*)$/s;

/** The round that a kept cursor stands for. */
export function roundOf(cursor: string | null): Round {
  const [, began, link = null] = BEGUN.exec(cursor ?? "") ?? [];
  return began === undefined ? { link: cursor, began: null } : { link, began: Temporal.Instant.from(began) };
}

/** The cursor that is kept of a round under way: it may be continued hours later, and knows nothing of these hours. */
export function cursorOf(began: Temporal.Instant, link: string): string {
  return `begun ${began} ${link}`;
}
