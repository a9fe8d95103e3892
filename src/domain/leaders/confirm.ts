import type { Intention, LedgerStore, Outbox, Preparation } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Clock } from "#shared/time.ts";
import type { Transaction } from "#shared/transaction.ts";
import { wantsNudges } from "./back-off.ts";
import type { Confirmable, HeardPosts, LeaderStore } from "./ports.ts";
import { postIn, postSubject } from "./subject.ts";

interface ConfirmDeps {
  readonly heard: Pick<HeardPosts, "firstReplies" | "thankedAnswers" | "find">;
  readonly ledger: Pick<LedgerStore, "add" | "sentSince">;
  readonly clock: Clock;
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

/** The kind of a confirmation in the ledger. */
export const CONFIRMATION = "leaders.confirmation";

/** What is heard later than that, after an outage, is not confirmed. */
const LOOK_BACK = Temporal.Duration.from({ hours: 24 });
/** Older news is none. */
const NEWS_FOR = Temporal.Duration.from({ hours: 3 * 24 });
const ONE_WITHIN = Temporal.Duration.from({ hours: 7 * 24 });

/**
 * A task that tells leaders, once an hour, what came of a visible act: that somebody replied to their post, or thanked
 * them for an answer. Each of them at most once a week, and only them.
 */
export function planConfirmations(deps: ConfirmDeps & { readonly outbox: Outbox }): () => Promise<void> {
  let done: string | null = null;
  return async () => {
    const now = deps.clock();
    const hour = now.round({ smallestUnit: "hour", roundingMode: "floor" });
    if (`${hour}` === done) return;
    const during = { start: now.subtract(LOOK_BACK), end: now };
    const [thanked, replied] = await Promise.all([deps.heard.thankedAnswers(during), deps.heard.firstReplies(during)]);
    const news = [
      ...thanked.map((found) => intentionFor("thanked", found)),
      ...replied.map((found) => intentionFor("firstReply", found)),
    ];
    // Of several, the one that says most.
    const planned = [...Map.groupBy(news, ({ personId }) => personId).values()].flatMap(([first]) => first ?? []);
    if (planned.length > 0) await deps.transaction((tx) => add(deps, tx, planned, now));
    if (planned.length > 0) deps.outbox.wake();
    done = `${hour}`;
  };
}

async function add(
  deps: ConfirmDeps,
  tx: Transaction,
  planned: readonly Intention[],
  now: Temporal.Instant,
): Promise<void> {
  const told = await toldLately(
    deps,
    tx,
    planned.map(({ personId }) => personId),
    now,
  );
  const fresh = planned.filter(({ personId }) => !told.has(personId));
  await deps.ledger.add(tx, fresh, now);
}

/**
 * Looks once more when it is about to be sent: whether the leader still wants nudges, post and reply are still
 * there, and another was faster.
 */
export function prepareConfirmation(deps: ConfirmDeps & { readonly leaders: Pick<LeaderStore, "find"> }): Preparation {
  return async (entry, { id }) => {
    const leader = await deps.leaders.find(id);
    if (!leader || !wantsNudges(leader, deps.clock())) return null;
    // Whoever replied may have deleted it since, or refused to be heard.
    const names = [entry.facts["post"], entry.facts["reply"]].flatMap((one) => (typeof one === "string" ? one : []));
    const found = await deps.heard.find(names.map(postIn));
    if (found.length < 2) return null;
    const told = await deps.transaction((tx) => toldLately(deps, tx, [id], deps.clock()));
    return told.has(id) ? null : entry.facts;
  };
}

function toldLately({ ledger }: ConfirmDeps, tx: Transaction, people: readonly PersonId[], now: Temporal.Instant) {
  const since = now.subtract(ONE_WITHIN);
  return ledger.sentSince(tx, CONFIRMATION, new Map(people.map((id) => [id, since])));
}

function intentionFor(what: "firstReply" | "thanked", { at, byId, post, reply }: Confirmable): Intention {
  return {
    id: crypto.randomUUID(),
    personId: post.authorId,
    class: "unasked",
    kind: CONFIRMATION,
    key: `${CONFIRMATION}:${postSubject(post)}`,
    facts: { what, post: postSubject(post), reply: postSubject(reply), withId: byId, at: `${at}` },
    notAfter: at.add(NEWS_FOR),
  };
}
