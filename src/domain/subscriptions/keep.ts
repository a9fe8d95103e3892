import type { Log } from "#shared/log.ts";
import { type Clock, isBefore } from "#shared/time.ts";
import { type Step, stepsOf } from "./steps.ts";
import type { SubscribeFailure, Subscription, SubscriptionStore, Subscriptions } from "./subscription.ts";

interface KeepDeps<Watched> {
  readonly graph: Subscriptions<Watched>;
  readonly subscriptions: Pick<SubscriptionStore, "all" | "save" | "remove">;
  /** Everything that is to be watched now, by its id. */
  watched(): Promise<ReadonlyMap<string, Watched>>;
  /** How long one lasts, and what is left of that when it is renewed. */
  readonly life: Temporal.Duration;
  readonly remains: Temporal.Duration;
  /** Resolves when the next request about it may be sent. */
  turn(watchedId: string): Promise<void>;
  /** Called when one is new: something may have happened while there was none. */
  begun(watchedId: string): Promise<void>;
  /** What the log may say of what is watched. */
  logged(watchedId: string): Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** Aborted when the service stops. */
  readonly signal: AbortSignal;
  readonly log: Log;
}

const RENEW_AGAIN = Temporal.Duration.from({ hours: 1 });
/** What refuses us will not soon change its mind; whatever repairs gaps reads it all the same. */
const REFUSED = Temporal.Duration.from({ hours: 24 });
const NEVER = Temporal.Instant.fromEpochMilliseconds(0);
const LOOK_AGAIN = Temporal.Duration.from({ hours: 1 });

/**
 * A task that sees to it that everything that is to be watched has a subscription, and nothing else. Only one process
 * may run it at a time.
 */
export function subscriptionKeeper<Watched>(deps: KeepDeps<Watched>): () => Promise<void> {
  const { graph, subscriptions, clock, log } = deps;
  /** From when on what failed may be tried again. */
  const notBefore = new Map<string, Temporal.Instant>();
  const notBeforeOf = (id: string) => notBefore.get(id) ?? NEVER;
  let lookAt: Temporal.Instant | null = null;
  const steps = stepsOf(deps, () => {
    lookAt = null; // one may have been made and not been kept
  });

  async function make(id: string, watched: Watched): Promise<SubscribeFailure | null> {
    const failure = await subscribe(deps, id, watched);
    if (failure) {
      log.warn({ ...deps.logged(id), reason: failure.kind }, "a subscription could not be made");
      notBefore.set(id, failure.kind === "refused" ? clock().add(REFUSED) : clock());
    }
    return failure;
  }

  /** Ends what tells us and is not known: it was made just before a process died, and there can be one only. */
  async function endUnknown(kept: readonly Subscription[]): Promise<void> {
    if (lookAt !== null && isBefore(clock(), lookAt)) return;
    const ours = await graph.listOurs();
    lookAt = clock().add(LOOK_AGAIN);
    const known = new Set(kept.map(({ id }) => id));
    const unknown = ours?.filter((id) => !known.has(id)) ?? [];
    await steps.each(unknown.map((id): Step => ({ watchedId: id, work: () => end(deps, id) })));
  }

  return async () => {
    if (steps.isPaused()) return;
    const kept = await subscriptions.all();
    const now = clock();
    const watched = await deps.watched();
    const isRight = ({ watchedId, address, endsAt }: Subscription) =>
      watched.has(watchedId) && address === graph.address && isBefore(now, endsAt);
    const [right, wrong] = [kept.filter(isRight), kept.filter((one) => !isRight(one))];
    const due = right.filter(({ renewAt }) => !isBefore(now, renewAt));
    const served = new Set(right.map(({ watchedId }) => watchedId));
    const missing = [...watched]
      .filter(([id]) => !served.has(id) && !isBefore(now, notBeforeOf(id)))
      .toSorted(([a], [b]) => Temporal.Instant.compare(notBeforeOf(a), notBeforeOf(b)));

    await endUnknown(kept);
    await steps.each(wrong.map(({ id, watchedId }): Step => ({ watchedId, work: () => end(deps, id) })));
    await steps.each(due.map((one): Step => ({ watchedId: one.watchedId, work: () => renew(deps, one) })));
    await steps.each(missing.map(([id, one]): Step => ({ watchedId: id, work: () => make(id, one) })));
  };
}

async function subscribe<Watched>(
  { graph, subscriptions, life, remains, begun, clock }: KeepDeps<Watched>,
  id: string,
  watched: Watched,
): Promise<SubscribeFailure | null> {
  const outcome = await graph.subscribe(watched, clock().add(life));
  if (outcome.kind !== "subscribed") return outcome;
  const { subscription } = outcome;
  await subscriptions.save({ ...subscription, renewAt: subscription.endsAt.subtract(remains) });
  await begun(id); // and what was told before it was kept
  return null;
}

async function renew<Watched>(
  { graph, subscriptions, life, remains, clock }: KeepDeps<Watched>,
  subscription: Subscription,
): Promise<SubscribeFailure | null> {
  const now = clock();
  const outcome = await graph.renew(subscription.id, now.add(life));
  if (outcome.kind === "renewed") {
    const { endsAt } = outcome;
    await subscriptions.save({ ...subscription, endsAt, renewAt: endsAt.subtract(remains) });
    return null;
  }
  if (outcome.kind === "gone") {
    await subscriptions.remove([subscription.id]);
    return null;
  }
  if (outcome.kind === "refused") await subscriptions.save({ ...subscription, renewAt: now.add(RENEW_AGAIN) });
  return outcome;
}

async function end<Watched>({ graph, subscriptions }: KeepDeps<Watched>, id: string): Promise<SubscribeFailure | null> {
  const outcome = await graph.end(id);
  if (outcome.kind === "throttled" || outcome.kind === "unreachable") return outcome;
  await subscriptions.remove([id]); // what may not be ended is not ours any more, and ends by itself
  return null;
}
