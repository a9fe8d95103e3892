import type { Intention, LedgerStore, Outbox, Preparation } from "#domain/attention/index.ts";
import type { Directory, PersonId } from "#domain/people/index.ts";
import { daily } from "#shared/daily.ts";
import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import { type Clock, isBefore } from "#shared/time.ts";
import type { Hashtag } from "./hashtag.ts";
import { HOST, hostQuestion } from "./host-question.ts";
import type { KnownTags } from "./known.ts";
import { isAwake, lastSignOf, stands, stateOf } from "./life.ts";
import type { FollowStore, GardenStore } from "./ports.ts";

interface RestDeps {
  readonly tags: Pick<KnownTags, "all">;
  readonly gardens: Pick<GardenStore, "change">;
  readonly follows: Pick<FollowStore, "followers">;
  readonly directory: Pick<Directory, "departments" | "find">;
  readonly ledger: Pick<LedgerStore, "add">;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly log: Log;
}

/** The kind of the question what should become of quiet tags, in the ledger. */
export const SLEEP = "hashtags.sleep";

/** It is about no particular day. */
const QUESTION_WAITS = Temporal.Duration.from({ hours: 14 * 24 });

/** Many followers need not all be asked: the first yes is enough. */
const FOLLOWERS_ASKED_MAX = 20;

/**
 * A task that asks, once a day, the hosts of founded tags that fell asleep what should become of them, and the followers
 * of those without a host who would look after them. Each is asked once; without an answer the tag rests, as it does by
 * itself.
 */
export function restQuietTags(deps: RestDeps): () => Promise<void> {
  return daily(deps.clock, async (now) => {
    const founded = [...deps.tags.all()].filter((tag) => tag.foundedAt !== null && stands(tag));
    const gone = await goneOf(deps, new Set(founded.flatMap(({ hosts }) => hosts)));
    let asked = 0;
    for (const tag of founded) if (whomToAsk(tag, gone, now) && (await ask(deps, tag, gone, now))) asked += 1;
    if (asked > 0) deps.outbox.wake();
    deps.log.info({ founded: founded.length, asked }, "looked for tags that rest");
  });
}

/** Looks again when it is about to be sent: what was used since, or ended, is not asked about. */
export function prepareSleepQuestion(deps: {
  readonly gardens: Pick<GardenStore, "hostedBy">;
  readonly clock: Clock;
}): Preparation {
  return async ({ facts }, { id }) => {
    const now = deps.clock();
    const hosted = await deps.gardens.hostedBy(id);
    const quiet = hosted.filter((tag) => `${tag.askedAt}` === facts["askedAt"] && stateOf(tag, now) === "sleeping");
    return quiet.length > 0 ? { ...facts, tags: quiet.map(({ name }) => name) } : null;
  };
}

/** Those of whom the directory says that it does not know them any more; nobody else is asked about once it is silent. */
async function goneOf({ directory, log }: RestDeps, hosts: ReadonlySet<PersonId>): Promise<ReadonlySet<PersonId>> {
  const ids = [...hosts];
  const known = ids.length > 0 ? await directory.departments(ids) : new Map();
  const gone = new Set<PersonId>();
  try {
    for (const id of ids.filter((one) => !known.has(one))) if ((await directory.find(id)) === null) gone.add(id);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log.warn({ code: error.code }, "not known which hosts left");
  }
  return gone;
}

/** Whether nobody looks after it and its followers were not asked, or it sleeps and its host was not. */
function whomToAsk(tag: Hashtag, gone: ReadonlySet<PersonId>, now: Temporal.Instant): "host" | "followers" | null {
  if (tag.foundedAt === null || !stands(tag)) return null;
  const isLost = tag.hosts.every((host) => gone.has(host));
  if (isLost) return tag.hosts.length > 0 || tag.askedAt === null ? "followers" : null;
  const wasAsked = tag.askedAt !== null && isBefore(lastSignOf(tag), tag.askedAt);
  return isAwake(tag, now) || wasAsked ? null : "host";
}

async function ask(
  { follows, gardens, ledger }: RestDeps,
  { name }: Hashtag,
  gone: ReadonlySet<PersonId>,
  now: Temporal.Instant,
): Promise<boolean> {
  const followers = await follows.followers(name);
  const changed = await gardens.change(
    name,
    (tag) => whomToAsk(tag, gone, now) && { ...tag, hosts: tag.hosts.filter((host) => !gone.has(host)), askedAt: now },
    async (tx, { hosts: [host] }) => {
      const others = followers.filter((id) => !gone.has(id)).slice(0, FOLLOWERS_ASKED_MAX);
      const questions = host
        ? [sleepQuestion(host, now)]
        : others.map((personId) =>
            hostQuestion({ kind: HOST, tag: name, personId, fromId: null, after: `${now}` }, now),
          );
      await ledger.add(tx, questions, now);
    },
  );
  return changed !== null;
}

/** One for all tags of a host that are asked about on this day, in whichever replica, and which those are is looked up when it is sent. */
function sleepQuestion(personId: PersonId, now: Temporal.Instant): Intention {
  return {
    id: crypto.randomUUID(),
    personId,
    class: "unasked",
    kind: SLEEP,
    key: `${SLEEP}:${personId}:${now}`,
    facts: { askedAt: `${now}` },
    notAfter: now.add(QUESTION_WAITS),
  };
}
