/** How one post of a replay went. */
export interface Trial {
  /** How many tags the post has, and how many of them were among the first five. */
  readonly tags: number;
  readonly foundInFive: number;
  /** Of the first right tag, from 1; null if none of the ten was right. */
  readonly rank: number | null;
  readonly confidence: number;
}

/** Shares in percent. */
export interface Figures {
  readonly hit_at_5: number;
  readonly precision_at_1: number;
  readonly recall_at_5: number;
  readonly mrr: number;
  readonly precision_at_1_at_50_percent_coverage: number;
  /** Of the posts that have a tag; only where there are posts that have none. */
  readonly right_tag_at_5_percent_false_alarms?: number;
}

const FALSE_ALARMS = 0.05;

export function figuresOf(trials: readonly Trial[]): Figures {
  const tagged = trials.filter(({ tags }) => tags > 0);
  const untagged = trials.filter(({ tags }) => tags === 0);
  const surest = tagged.toSorted((a, b) => b.confidence - a.confidence).slice(0, Math.ceil(tagged.length / 2));
  return {
    hit_at_5: percent(tagged, ({ rank }) => (rank !== null && rank <= 5 ? 1 : 0)),
    precision_at_1: percent(tagged, isFirstRight),
    recall_at_5: percent(tagged, ({ foundInFive, tags }) => foundInFive / tags),
    mrr: percent(tagged, ({ rank }) => (rank === null ? 0 : 1 / rank)),
    precision_at_1_at_50_percent_coverage: percent(surest, isFirstRight),
    ...(untagged.length > 0 && { right_tag_at_5_percent_false_alarms: rightAtFalseAlarms(tagged, untagged) }),
  };
}

/** As sure as one must be so that not more than five in a hundred posts without a tag are suggested one. */
function rightAtFalseAlarms(tagged: readonly Trial[], untagged: readonly Trial[]): number {
  const alarms = untagged.map(({ confidence }) => confidence).sort((a, b) => b - a);
  const bar = alarms[Math.floor(alarms.length * FALSE_ALARMS)] ?? 0;
  return percent(tagged, (trial) => (trial.confidence > bar ? isFirstRight(trial) : 0));
}

function isFirstRight({ rank }: Trial): number {
  return rank === 1 ? 1 : 0;
}

function percent(trials: readonly Trial[], value: (trial: Trial) => number): number {
  const sum = trials.reduce((total, trial) => total + value(trial), 0);
  return trials.length === 0 ? 0 : Math.round((1000 * sum) / trials.length) / 10;
}
