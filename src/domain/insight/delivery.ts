import { type ReleaseDeps, type ReleaseStore, releasedBefore, releaseFigures } from "#domain/privacy/index.ts";
import type { Released } from "#shared/released.ts";
import type { Clock } from "#shared/time.ts";
import type { Outcome, ProgrammeFacts } from "./ports.ts";
import { settledWeeks, type Week } from "./week.ts";

/** The table under which what became of messages is released. */
const DELIVERY = "attention.messages";

const OUTCOMES: readonly Outcome[] = ["sent", "blocked", "notInstalled", "quiet", "failed", "inDoubt"];
const WEEKS_SHOWN = 8;

/** How many messages of a week met which end; null where too few people were concerned to be told. */
export interface DeliveryWeek extends Readonly<Record<Outcome, Released | null>> {
  /** The Monday that it begins with. */
  readonly week: string;
}

/** Releases what may be told of a week. */
export async function releaseDelivery(
  deps: ReleaseDeps & { readonly facts: Pick<ProgrammeFacts, "outcomes"> },
  { period, time }: Week,
): Promise<void> {
  const outcomes = await deps.facts.outcomes(time);
  const figures = Array.from(outcomes, ([name, contributions]) => ({ name, contributions }));
  await releaseFigures(deps, { measure: DELIVERY, period }, figures);
}

/** What was released of the last weeks, the oldest first. */
export async function delivery(deps: {
  readonly releases: Pick<ReleaseStore, "past">;
  groupMin(): number;
  readonly clock: Clock;
}): Promise<readonly DeliveryWeek[]> {
  const weeks = settledWeeks(deps.clock(), WEEKS_SHOWN);
  const released = await releasedBefore(
    deps,
    [DELIVERY],
    weeks.map(({ period }) => period),
  );
  const figure = (week: Week, outcome: Outcome) =>
    released.find(({ name, period }) => name === outcome && period === week.period)?.value ?? null;
  return weeks.map((week) => ({
    week: week.monday,
    ...(Object.fromEntries(OUTCOMES.map((outcome) => [outcome, figure(week, outcome)])) as Record<
      Outcome,
      Released | null
    >),
  }));
}
