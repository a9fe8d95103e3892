import { z } from "zod";
import type { Desk } from "#sandbox/desk.ts";
import type { ChannelPost } from "#sandbox/model.ts";
import { badRequest, GraphError } from "./error.ts";
import { lastModified } from "./message-view.ts";

/** https://learn.microsoft.com/graph/api/chatmessage-delta */
const TOP_MAX = 50;
const TOP_DEFAULT = 20;
const REACHES_BACK_MONTHS = 8;

const OPTIONS = ["$top", "$expand", "$filter"];
const FILTER = /^lastModifiedDateTime gt (\S+)$/i;

/** Where a round of change tracking stands: what a token holds. */
const Round = z.strictObject({
  epoch: z.number(),
  channelId: z.string(),
  top: z.number(),
  expand: z.boolean(),
  /** Chains count that changed since: after a time in the first round, after a revision of the tenant's later on. */
  sinceTime: z.number(),
  sinceRevision: z.number(),
  /** What changes later belongs to the next round. */
  untilRevision: z.number(),
  /** The first post of the last chain that was given; empty before the first page. */
  after: z.string(),
});
export type Round = z.infer<typeof Round>;

/** A post with everything that was answered to it. */
export interface Chain {
  readonly root: ChannelPost;
  /** Newest first. */
  readonly replies: readonly ChannelPost[];
}

const byId = (a: ChannelPost, b: ChannelPost): number => Number(a.id) - Number(b.id);

export function tokenOf(round: Round): string {
  return Buffer.from(JSON.stringify(round)).toString("base64url");
}

/** The round that a token stands for; it ends the first time that a newer epoch begins. */
export function roundOf(desk: Desk, channelId: string, token: string): Round {
  let round: Round;
  try {
    round = Round.parse(JSON.parse(Buffer.from(token, "base64url").toString()));
  } catch {
    throw badRequest("The token is not valid.");
  }
  if (round.channelId !== channelId) throw badRequest("The token belongs to another channel.");
  if (round.epoch !== desk.graphSettings().deltaEpoch) {
    throw new GraphError(410, "syncStateNotFound", "The sync state generation is not found. Begin again.");
  }
  return round;
}

function sinceTime(desk: Desk, filter: string | null): number {
  const oldest = desk.now().toZonedDateTimeISO("UTC").subtract({ months: REACHES_BACK_MONTHS }).epochMilliseconds;
  if (filter === null) return oldest;
  const time = Date.parse(FILTER.exec(filter)?.[1] ?? "");
  if (Number.isNaN(time)) throw badRequest(`The filter '${filter}' is not supported: only lastModifiedDateTime gt …`);
  if (time < oldest) throw badRequest(`The filter reaches back more than ${REACHES_BACK_MONTHS} months.`);
  return time;
}

/** The first round, as the options of the first request ask for it. */
export function firstRound(desk: Desk, channelId: string, query: URLSearchParams): Round {
  const other = [...query.keys()].find((name) => !OPTIONS.includes(name));
  if (other !== undefined) throw badRequest(`Query option '${other}' is not allowed.`);
  const expand = query.get("$expand");
  if (expand !== null && expand !== "replies") throw badRequest(`Only replies can be expanded, not '${expand}'.`);
  const top = query.get("$top") ?? String(TOP_DEFAULT);
  if (!/^\d+$/.test(top) || Number(top) < 1 || Number(top) > TOP_MAX) {
    throw badRequest(`The limit of '${TOP_MAX}' for Top query has been exceeded. The value is '${top}'.`);
  }
  return {
    epoch: desk.graphSettings().deltaEpoch,
    channelId,
    top: Number(top),
    expand: expand !== null,
    sinceTime: sinceTime(desk, query.get("$filter")),
    sinceRevision: -1,
    untilRevision: desk.postRevision(),
    after: "",
  };
}

/** All chains of a channel, in the order in which they were begun. */
function chainsOf(desk: Desk, channelId: string): Chain[] {
  const threads = Map.groupBy(
    desk.posts().filter(({ placeId }) => placeId === channelId),
    ({ threadId }) => threadId,
  );
  return [...threads.values()]
    .flatMap((posts) => {
      const root = posts.find(({ id, threadId }) => id === threadId);
      return root ? [{ root, replies: posts.filter((post) => post !== root).sort((a, b) => byId(b, a)) }] : [];
    })
    .sort((a, b) => byId(a.root, b.root));
}

/** The next chains of the round, and the round that comes after this page. */
export function nextPage(desk: Desk, round: Round): { chains: readonly Chain[]; more: boolean; next: Round } {
  const oldest = sinceTime(desk, null);
  const changed = ({ root, replies }: Chain): boolean =>
    [root, ...replies].some(
      (post) => (post.revision ?? 0) > round.sinceRevision && lastModified(post) > Math.max(round.sinceTime, oldest),
    );
  const coming = chainsOf(desk, round.channelId).filter(
    (chain) => Number(chain.root.id) > Number(round.after) && changed(chain),
  );
  const chains = coming.slice(0, round.top);
  const more = coming.length > chains.length;
  const next = more
    ? { ...round, after: chains.at(-1)?.root.id ?? "" }
    : { ...round, after: "", sinceTime: 0, sinceRevision: round.untilRevision, untilRevision: 0 };
  return { chains, more, next };
}
