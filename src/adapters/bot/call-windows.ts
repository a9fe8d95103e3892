/** Most calls within a time. */
interface CallWindow {
  readonly calls: number;
  readonly ms: number;
}

/**
 * What one bot may say in one conversation. The tenant's own limit is in `paced-calls.ts`.
 *
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const IN_CONVERSATION: readonly CallWindow[] = [
  { calls: 7, ms: 1_000 },
  { calls: 8, ms: 2_000 },
  { calls: 60, ms: 30_000 },
  { calls: 1_800, ms: 3_600_000 },
];
const LONGEST_MS = 3_600_000;

interface Said {
  /** How many calls are still unanswered. */
  open: number;
  /** When the others were answered: that is no earlier than they were counted. */
  answeredAt: readonly number[];
}

/** Counts what is said in each conversation. */
export function conversationWindows() {
  const all = new Map<string, Said>();
  let tidiedAt = 0;

  /** Keeps the memory flat, whomever it was talked to. */
  function tidy(now: number): void {
    if (now - tidiedAt < LONGEST_MS) return;
    tidiedAt = now;
    for (const [id, { open, answeredAt }] of all) {
      if (open === 0 && now - (answeredAt.at(-1) ?? 0) >= LONGEST_MS) all.delete(id);
    }
  }

  return {
    begin(conversationId: string, now: number): void {
      tidy(now);
      const { open, answeredAt } = all.get(conversationId) ?? { open: 0, answeredAt: [] };
      all.set(conversationId, { open: open + 1, answeredAt: answeredAt.filter((at) => now - at < LONGEST_MS) });
    },
    end(conversationId: string, now: number): void {
      const { open, answeredAt } = all.get(conversationId) ?? { open: 1, answeredAt: [] };
      all.set(conversationId, { open: open - 1, answeredAt: [...answeredAt, now] });
    },
    /** Milliseconds until one more may be said, should those that are under way be answered now; 0 if it may at once. */
    waitMs(conversationId: string, now: number): number {
      const said = all.get(conversationId);
      if (!said) return 0;
      const times = [...said.answeredAt, ...Array<number>(said.open).fill(now)];
      const waits = IN_CONVERSATION.map(({ calls, ms }) => (times.at(-calls) ?? Number.NEGATIVE_INFINITY) + ms - now);
      return Math.max(0, ...waits);
    },
  };
}

const SECOND_MS = 1_000;
/** How many of the newest calls say how fast an answer can come. */
const RECENT_CALLS = 100;
/** What a busy machine adds to every call, at times. */
const OWN_DELAY_MS = 20;
/** The part of the fastest answer's time that every call takes for certain: the next may be faster. */
const CERTAIN_PART = 0.5;

/**
 * Counts calls as the other side may count them at worst: when a call arrived there is not known, only that it was between
 * its beginning and its answer. So each counts from its beginning until a second after its answer, less what the way
 * takes at least. Whoever keeps this below a number can never be found above it, however uneven the ways are.
 */
export function secondWindow() {
  let open = 0;
  let leaving: number[] = [];
  let took: number[] = [];

  return {
    begin(): void {
      open += 1;
    },
    end(beganAt: number, now: number): void {
      open -= 1;
      took = [...took.slice(1 - RECENT_CALLS), now - beganAt];
      const certain = CERTAIN_PART * Math.max(0, Math.min(...took) - OWN_DELAY_MS);
      leaving.push(now + SECOND_MS - certain);
    },
    /** How many count at present. */
    used(now: number): number {
      leaving = leaving.filter((at) => at > now);
      return open + leaving.length;
    },
    /** Milliseconds until fewer than `most` count; infinite as long as that hangs on answers that are still to come. */
    waitMs(most: number, now: number): number {
      const over = this.used(now) - most;
      if (over < 0) return 0;
      if (over >= leaving.length) return Number.POSITIVE_INFINITY;
      return (leaving.toSorted((a, b) => a - b)[over] ?? now) - now;
    },
  };
}
