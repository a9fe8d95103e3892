import type { Log } from "#shared/log.ts";
import { type Clock, isBefore } from "#shared/time.ts";
import type { Pacer } from "./pacer.ts";
import type { Place } from "./place.ts";
import type { PlaceStore } from "./ports.ts";
import type { ChannelSubscriptions, SubscribeFailure, Subscription, SubscriptionStore } from "./subscription.ts";

export interface SubscribeDeps {
  readonly teams: ChannelSubscriptions;
  readonly subscriptions: Pick<SubscriptionStore, "all" | "save" | "remove">;
  readonly places: Pick<PlaceStore, "all" | "wake">;
  readonly pacer: Pick<Pacer, "row">;
  readonly clock: Clock;
  /** Aborted when the service stops. */
  readonly signal: AbortSignal;
  readonly log: Log;
}

/**
 * How long a subscription lasts: an hour less than the longest for channel messages, since clocks differ.
 *
 * Source: https://learn.microsoft.com/graph/change-notifications-overview#subscription-lifetime
 */
const LIFE = Temporal.Duration.from({ minutes: 4_320 - 60 });
/** What remains when it is renewed: enough for a night of trouble. */
const REMAINS = Temporal.Duration.from({ hours: 12 });
const RENEW_AGAIN = Temporal.Duration.from({ hours: 1 });

/** A channel that refuses us will not soon change its mind; the nightly repair reads it all the same. */
const REFUSED = Temporal.Duration.from({ hours: 24 });
/** Everything rests after any other failure; then the one that failed comes last. */
const PAUSE_MS = 5 * 60_000;
const NEVER = Temporal.Instant.fromEpochMilliseconds(0);

const LOOK_AGAIN = Temporal.Duration.from({ hours: 1 });
/** Requests under way at the same time: with each new subscription Teams first tries whether it reaches us. */
const AT_ONCE = 8;

/**
 * A task that sees to it that each channel that is heard has a subscription, and no other. Only one process may run it
 * at a time.
 */
export function channelSubscriber(deps: SubscribeDeps): () => Promise<void> {
  const { teams, subscriptions, places, clock, log } = deps;
  /** From when on a place that failed may be tried again. */
  const notBefore = new Map<string, Temporal.Instant>();
  let lookAt: Temporal.Instant | null = null;
  const steps = stepsOf(deps, () => {
    lookAt = null; // one may have been made and not been kept
  });

  async function make(place: Place): Promise<SubscribeFailure | null> {
    const failure = await subscribe(deps, place);
    if (failure) {
      log.warn({ placeId: place.id, reason: failure.kind }, "a channel could not be subscribed to");
      notBefore.set(place.id, failure.kind === "refused" ? clock().add(REFUSED) : clock());
    }
    return failure;
  }

  /** Ends what tells us and is not known: it was made just before a process died, and its channel can have one only. */
  async function endUnknown(kept: readonly Subscription[]): Promise<void> {
    if (lookAt !== null && isBefore(clock(), lookAt)) return;
    const ours = await teams.listOurs();
    lookAt = clock().add(LOOK_AGAIN);
    const known = new Set(kept.map(({ id }) => id));
    const unknown = ours?.filter((id) => !known.has(id)) ?? [];
    await steps.each(
      unknown.map((id) => ({ id, teamId: null })),
      ({ id }) => end(deps, id),
    );
  }

  return async () => {
    if (steps.isPaused()) return;
    const kept = await subscriptions.all();
    const now = clock();
    const channels = new Map((await places.all()).filter(isChannel).map((place) => [place.id, place]));
    const isRight = ({ placeId, address, endsAt }: Subscription) =>
      channels.get(placeId)?.state === "heard" && address === teams.address && isBefore(now, endsAt);
    const [right, wrong] = [kept.filter(isRight), kept.filter((one) => !isRight(one))];
    const due = right.filter(({ renewAt }) => !isBefore(now, renewAt));
    const served = new Set(right.map(({ placeId }) => placeId));
    const notBeforeOf = ({ id }: Place) => notBefore.get(id) ?? NEVER;
    const missing = [...channels.values()]
      .filter((place) => place.state === "heard" && !served.has(place.id) && !isBefore(now, notBeforeOf(place)))
      .toSorted((a, b) => Temporal.Instant.compare(notBeforeOf(a), notBeforeOf(b)));
    const rowOf = (subscription: Subscription) => {
      const { placeId: id } = subscription;
      return { id, teamId: channels.get(id)?.teamId ?? null, subscription };
    };

    await endUnknown(kept);
    await steps.each(wrong.map(rowOf), ({ subscription }) => end(deps, subscription.id));
    await steps.each(due.map(rowOf), ({ subscription }) => renew(deps, subscription));
    await steps.each(missing, make);
  };
}

/** Without its team, a channel cannot be named to Graph. */
function isChannel({ source, teamId }: Place): boolean {
  return source === "teams" && teamId !== null;
}

async function subscribe(
  { teams, subscriptions, places, clock }: SubscribeDeps,
  place: Place,
): Promise<SubscribeFailure | null> {
  const outcome = await teams.subscribe(place, clock().add(LIFE));
  if (outcome.kind !== "subscribed") return outcome;
  const { subscription } = outcome;
  await subscriptions.save({ ...subscription, renewAt: subscription.endsAt.subtract(REMAINS) });
  // What happened while there was none, and what was told before it was kept.
  await places.wake("teams", [place.id], clock());
  return null;
}

async function renew(
  { teams, subscriptions, clock }: SubscribeDeps,
  subscription: Subscription,
): Promise<SubscribeFailure | null> {
  const now = clock();
  const outcome = await teams.renew(subscription.id, now.add(LIFE));
  if (outcome.kind === "renewed") {
    const { endsAt } = outcome;
    await subscriptions.save({ ...subscription, endsAt, renewAt: endsAt.subtract(REMAINS) });
    return null;
  }
  if (outcome.kind === "gone") {
    await subscriptions.remove([subscription.id]);
    return null;
  }
  if (outcome.kind === "refused") await subscriptions.save({ ...subscription, renewAt: now.add(RENEW_AGAIN) });
  return outcome;
}

async function end({ teams, subscriptions }: SubscribeDeps, id: string): Promise<SubscribeFailure | null> {
  const outcome = await teams.end(id);
  if (outcome.kind === "throttled" || outcome.kind === "unreachable") return outcome;
  await subscriptions.remove([id]); // what may not be ended is not ours any more, and ends by itself
  return null;
}

/**
 * Does things one by one for several channels at a time, at the pace that Teams permits, and pauses when it fails.
 *
 * @param onMistake - called when something went wrong on our own side; the others go on
 */
function stepsOf({ pacer, clock, signal, log }: SubscribeDeps, onMistake: () => void) {
  let pausedUntil: Temporal.Instant | null = null;
  const isPaused = () => signal.aborted || (pausedUntil !== null && isBefore(clock(), pausedUntil));

  async function step<Item extends Row>(
    item: Item,
    work: (item: Item) => Promise<SubscribeFailure | null>,
  ): Promise<void> {
    const failure = await work(item).catch((error: unknown) => {
      log.error({ placeId: item.id, error }, "a subscription was not attended to");
      onMistake();
      return null;
    });
    if (!failure || failure.kind === "refused") return;
    const milliseconds = Math.max(PAUSE_MS, failure.kind === "throttled" ? Math.ceil(failure.waitMs) : 0);
    pausedUntil = clock().add({ milliseconds });
  }

  return {
    isPaused,
    async each<Item extends Row>(
      items: readonly Item[],
      work: (item: Item) => Promise<SubscribeFailure | null>,
    ): Promise<void> {
      const left = items.values();
      const worker = async () => {
        for (const item of left) {
          if (isPaused()) return;
          await pacer.row(item.teamId ?? "", item.id)();
          if (!isPaused()) await step(item, work);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    },
  };
}

type Row = Pick<Place, "id" | "teamId">;
