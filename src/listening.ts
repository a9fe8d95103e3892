import { setTimeout as pause } from "node:timers/promises";
import { tagsOfCards } from "#adapters/bot/card-tags.ts";
import { engageClient } from "#adapters/engage/client.ts";
import { engageFeed } from "#adapters/engage/feed.ts";
import { graphChannelHistory } from "#adapters/graph/channel-messages.ts";
import type { GraphClient } from "#adapters/graph/client.ts";
import { graphCommunities } from "#adapters/graph/communities.ts";
import { graphIdentities } from "#adapters/graph/identities.ts";
import { graphTeams } from "#adapters/graph/teams.ts";
import { engageTokens } from "#adapters/identity/engage-token.ts";
import { sealedFiles } from "#adapters/identity/sealed-files.ts";
import { isDataError } from "#adapters/store/data-error.ts";
import type { PlainStores, Stores } from "#adapters/store/stores.ts";
import { plainTextOf } from "#adapters/text/html.ts";
import {
  channelRepair,
  gapReport,
  type HeardPost,
  misses,
  networkPoll,
  pacer,
  placeKeeper,
  presence,
  type RecordDeps,
  recordPosts,
  withoutPeople,
} from "#domain/posts/index.ts";
import { batched } from "#shared/batch.ts";
import type { Log } from "#shared/log.ts";
import { type Clock, realClock } from "#shared/time.ts";
import { applicationOf, type Config, notificationSettings } from "./config.ts";
import { makeNotifying, type NotifyingHours } from "./notifying.ts";

/** What listening stands on. */
interface Ground {
  readonly graph: GraphClient;
  readonly key: Uint8Array;
  readonly stores: PlainStores & Pick<Stores, "posts" | "eventSubscriptions">;
  readonly recording: RecordDeps;
  readonly hours: NotifyingHours;
  readonly clock: Clock;
  readonly log: Log;
}

/** Posts stored in one transaction. */
const POSTS_BATCH = 500;

const nowMs = () => performance.now();
/** Keeps no process alive that has come to its end. */
const rest = (ms: number) => pause(ms, undefined, { ref: false });

/** The sign-in to Viva Engage. Beside an embedded database it lies in a file: one process alone may open such a database. */
export function engageSignIn(config: Config, key: Uint8Array, secrets: PlainStores["secrets"] | null) {
  const { tenantId, clientId, authority } = applicationOf(config);
  const place = { tenantId, clientId, authority, key, secrets: secrets ?? sealedFiles(config.DATA_DIR) };
  return engageTokens({ ...place, refreshToken: config.ENGAGE_REFRESH_TOKEN });
}

/** Makes the three ways in which posts are heard, and joins them. */
export function makeListening(config: Config, { graph, key, stores, recording, hours, clock, log }: Ground) {
  const { gaps, imports, lease, places, posts, secrets } = stores;
  const ending = new AbortController();
  const record = (heard: readonly HeardPost[]) => recordPosts(recording, heard);
  /** What is said now, to which Teams waits for an answer, does not queue behind what is read of the past. */
  const live = misses({ hear: batched(record, POSTS_BATCH, isDataError), places, gaps, clock });
  const hear = batched(record, POSTS_BATCH, isDataError);
  const teamList = graphTeams(graph);
  const whereabouts = placeKeeper({ places, gaps, teamList, clock, log });

  const { signal } = ending;
  const pace = pacer({ now: nowMs, sleep: rest, signal });

  const repair = channelRepair({
    history: graphChannelHistory(graph, { textOf: plainTextOf, tagsOfCards, appId: config.MICROSOFT_APP_ID, clock }),
    pacer: pace,
    ...{ places, posts, gaps, hear, signal, sleep: rest, clock, log },
  });
  const settings = notificationSettings(config);
  const notifying =
    settings &&
    makeNotifying(settings, {
      ...{ graph, key, stores, hours, posts, clock, log },
      ...{ hear: live.hear, pacer: pace, signal },
    });
  const tokens = engageSignIn(config, key, config.DATABASE_URL === undefined ? null : secrets);
  const client = engageClient({ url: config.ENGAGE_URL, tokens, nowMs });
  const poll = networkPoll({
    feed: engageFeed({ client, identities: graphIdentities(graph), clock, nowMs, log }),
    names: config.ENGAGE_GRAPH === "on" ? graphCommunities(graph) : null,
    ...{ places, gaps, posts, hear, lease, clock, nowMs, sleep: pause },
  });

  return {
    hear: live.hear,
    refused: live.refused,
    whereabouts,
    engage: tokens,
    gapReport: () => gapReport({ gaps, places, posts, imports, teamList, clock }),
    /** Quick ones. */
    tasks: {
      "posts.presence": presence({ places, gaps, clock, realClock }),
      "posts.misses": live.settle,
      "posts.places": whereabouts.refresh,
    },
    /** Takes what Graph tells of changes; null where it shall not. */
    notifications: notifying?.take ?? null,
    /** Those that may take long, and so have a schedule each. */
    readers: [
      { "posts.poll": poll },
      { "posts.repair": () => lease("posts.repair", repair) },
      ...(notifying
        ? [{ "posts.subscribe": notifying.subscribeChannels }, { "sessions.subscribe": notifying.subscribeEvents }]
        : []),
    ],
    /** Lets what is being read end. */
    end: () => ending.abort(),
    measures: [
      { name: "vorbild_gaps_open", help: "What may not have been heard", label: "reason", read: gaps.countOpen },
      {
        name: "vorbild_posts_set_aside",
        help: "Posts that do not count",
        label: "reason",
        read: async () => withoutPeople(await posts.countSetAside()),
      },
    ],
  };
}
