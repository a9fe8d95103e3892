import { setTimeout as sleep } from "node:timers/promises";
import type { ChannelPost } from "#sandbox/model.ts";
import type { World } from "#sandbox/world.ts";
import type { Delivery } from "./delivery.ts";
import type { Teams } from "./teams.ts";

/** `off`: earlier posts and introductions are not told. */
type OpeningStatus = "waiting" | "running" | "done" | "off";

interface Step {
  readonly kind: "install" | "post" | "line";
  take(): Promise<Delivery>;
}

interface OpeningOptions {
  /** The bot's endpoint, as it is now. */
  readonly endpoint: () => string;
  /** Whether to tell what was said before the first start. */
  readonly told: boolean;
}

const PROBE_EVERY_MS = 250;
const PROBE_WITHIN_MS = 2000;
/** Posts on their way at the same time. */
const POSTS_AT_ONCE = 4;
/** Tries for a step that the service answers with an error of its own, each a little later: a quarter of a minute in all. */
const TRIES_MAX = 10;

/** Of a step that has nothing to tell any more: the app was taken out of the team, or whom it is about is not there. */
const NOTHING_TOLD: Delivery = { status: 404, body: null, milliseconds: 0 };

async function isUp(endpoint: string): Promise<boolean> {
  try {
    const health = new URL("/healthz", endpoint);
    return (await fetch(health, { signal: AbortSignal.timeout(PROBE_WITHIN_MS) })).ok;
  } catch {
    return false;
  }
}

/** What the service missed before it was there: installations, eight weeks of posts, introductions. Taken once, in order. */
export function opening(world: World, teams: Teams, { endpoint, told }: OpeningOptions) {
  const { organisation, directory, keep, teams: places } = world;
  const ends = new AbortController();
  let status: OpeningStatus = "waiting";

  const heard = async (post: ChannelPost) => (directory.channel(post.placeId) ? teams.hear(post) : null);

  function steps(): Step[] {
    const installs = organisation.teams.map(({ id }) => ({
      kind: "install" as const,
      async take() {
        const team = places.team(id);
        const by = directory.person(team?.memberIds[0] ?? "");
        return (team && by && (await teams.administration.tellOfApp({ by, team }))) ?? NOTHING_TOLD;
      },
    }));
    if (!told) return installs;
    const communities = new Set(organisation.communities.map(({ id }) => id));
    const posts = organisation.posts
      .filter(({ placeId }) => !communities.has(placeId))
      .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
      .map((post) => ({ kind: "post" as const, take: async () => (await heard(post)) ?? NOTHING_TOLD }));
    const lines = organisation.opening.flatMap(({ personId, text }) => {
      const person = directory.person(personId);
      const take = async () => (person ? (await teams.say(person, text)).delivery : NOTHING_TOLD);
      return [{ kind: "line" as const, take }];
    });
    return [...installs, ...posts, ...lines];
  }

  /** The next step, or the next few posts. */
  function next(all: readonly Step[]): readonly Step[] {
    const coming = all.slice(keep.state.opening.steps, keep.state.opening.steps + POSTS_AT_ONCE);
    const other = coming.findIndex(({ kind }) => kind !== "post");
    return other < 0 ? coming : coming.slice(0, Math.max(other, 1));
  }

  async function take(step: Step): Promise<Delivery> {
    for (let tries = 1; ; tries++) {
      const answer = await step.take();
      if (answer.status > 0 && (answer.status < 500 || tries >= TRIES_MAX)) return answer;
      ends.signal.throwIfAborted(); // the step counts as not taken
      await untilUp(tries * PROBE_EVERY_MS);
    }
  }

  async function untilUp(waitMs = PROBE_EVERY_MS): Promise<void> {
    do await sleep(waitMs, undefined, { signal: ends.signal });
    while (!(await isUp(endpoint())));
  }

  async function run(): Promise<void> {
    const all = steps();
    if (keep.state.opening.steps < all.length) await untilUp();
    for (let batch = next(all); batch.length > 0 && !ends.signal.aborted; batch = next(all)) {
      status = "running";
      const progress = keep.state.opening;
      const answers = await Promise.all(batch.map(take));
      const heard = batch.filter(({ kind }, index) => kind === "post" && (answers[index]?.status ?? 0) < 300).length;
      progress.steps += batch.length;
      progress.heard += heard;
      keep.changed();
    }
    status = "done";
  }

  let running: Promise<void> = Promise.resolve();
  return {
    begin(): void {
      status = "waiting";
      running = running.then(run).catch(() => undefined); // ended while it slept
    },
    progress: () => ({ opening: told ? status : ("off" as const), heard: keep.state.opening.heard }),
    async end(): Promise<void> {
      ends.abort();
      await running;
    },
  };
}

export type Opening = ReturnType<typeof opening>;
