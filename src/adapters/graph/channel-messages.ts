import { z } from "zod";
import type { ChannelHistory, HistoryPage, Place } from "#domain/posts/index.ts";
import { type Clock, later } from "#shared/time.ts";
import { type MessageReading, readMessage } from "./channel-message.ts";
import type { GraphClient } from "./client.ts";

export interface ChannelHistoryOptions extends MessageReading {
  readonly clock: Clock;
}

/** Most messages in one page; each brings up to 1,000 replies. https://learn.microsoft.com/graph/api/chatmessage-delta */
const MESSAGES_MAX = 50;
/** Pages of further replies that are read of one thread. */
const REPLY_PAGES_MAX = 200;
/** Changes are given for the last eight months; a day less, so as not to be refused. Same source. */
const HISTORY_MONTHS = 8;
const HISTORY_MARGIN_DAYS = 1;
/** A wait of our own when Graph is asked too much and does not say how long it wants to be left alone. */
const WAIT_MS = 10_000;

const Delta = z.object({
  value: z.array(z.unknown()),
  "@odata.nextLink": z.string().optional(),
  "@odata.deltaLink": z.string().optional(),
});
const Thread = z.object({
  replies: z.array(z.unknown()).nullish().catch(null),
  "replies@odata.nextLink": z.string().nullish().catch(null),
});
const Replies = z.object({ value: z.array(z.unknown()), "@odata.nextLink": z.string().optional() });

type Failure = Exclude<HistoryPage, { readonly kind: "page" }>;
/** What one request brought. */
type Reply = { readonly kind: "answer"; readonly body: unknown } | Failure;

const UNREACHABLE: Failure = { kind: "unreachable" };

/**
 * What was posted in channels, read through Microsoft Graph. Resource-specific permission of the team:
 * ChannelMessage.Read.Group.
 */
export function graphChannelHistory(graph: GraphClient, options: ChannelHistoryOptions): ChannelHistory {
  async function ask(link: string, isCursor: boolean, turn: () => Promise<void>): Promise<Reply> {
    await turn();
    const answer = await graph.ask(link);
    if (!answer) return UNREACHABLE;
    const { status, body, waitMs } = answer;
    if (status >= 200 && status < 300) return { kind: "answer", body };
    // Teams answers 400 for a cursor that it cannot read any more. A time instead of a cursor always helps.
    if (isCursor && (status === 410 || status === 400)) return { kind: "expired" };
    if (status === 429) return { kind: "throttled", waitMs: waitMs ?? WAIT_MS };
    return status >= 500 || status === 408 || status === 410 ? UNREACHABLE : { kind: "refused" };
  }

  /** The replies of a thread that did not fit in its page. */
  async function furtherReplies(first: string, turn: () => Promise<void>): Promise<readonly unknown[] | Failure> {
    const found: unknown[] = [];
    let next: string | undefined = first;
    for (let page = 0; next !== undefined && page < REPLY_PAGES_MAX; page++) {
      if (!graph.holds(next)) return UNREACHABLE;
      const reply = await ask(next, false, turn);
      if (reply.kind !== "answer") return reply;
      const { data } = Replies.safeParse(reply.body);
      if (!data) return UNREACHABLE;
      found.push(...data.value);
      next = data["@odata.nextLink"];
    }
    return found;
  }

  /** The messages of a page with all their replies. */
  async function withReplies(messages: readonly unknown[], turn: () => Promise<void>) {
    const found: unknown[] = [];
    for (const message of messages) {
      const { data } = Thread.safeParse(message);
      found.push(message, ...(data?.replies ?? []));
      const link = data?.["replies@odata.nextLink"];
      if (!link) continue;
      const further = await furtherReplies(link, turn);
      if ("kind" in further) return further;
      found.push(...further);
    }
    return found;
  }

  function firstLink(teamId: string, channelId: string, since: Temporal.Instant): string {
    const path = `/teams/${encodeURIComponent(teamId)}/channels/${encodeURIComponent(channelId)}/messages/delta`;
    const time = later(since, oldest(options.clock())).toString({ fractionalSecondDigits: 3 });
    return `${path}?$top=${MESSAGES_MAX}&$expand=replies&$filter=lastModifiedDateTime gt ${time}`;
  }

  return {
    async page(place, from, turn) {
      const { teamId } = place;
      if (teamId === null) return { kind: "refused" };
      const isCursor = "cursor" in from;
      // From before Graph's address was changed: of no use, and our token goes to Graph alone.
      if (isCursor && !graph.holds(from.cursor)) return { kind: "expired" };
      const link = isCursor ? from.cursor : firstLink(teamId, place.id, from.since);
      const reply = await ask(link, isCursor, turn);
      if (reply.kind !== "answer") return reply;
      const { data } = Delta.safeParse(reply.body);
      const next = data?.["@odata.nextLink"];
      const cursor = next ?? data?.["@odata.deltaLink"];
      if (!data || cursor === undefined || !graph.holds(cursor)) return UNREACHABLE;
      const messages = await withReplies(data.value, turn);
      if ("kind" in messages) return messages;
      return { kind: "page", ...postsAndDeleted(place, messages, options), cursor, more: next !== undefined };
    },
  };
}

function postsAndDeleted(place: Place, messages: readonly unknown[], reading: ChannelHistoryOptions) {
  const now = reading.clock();
  const read = messages.flatMap((message) => readMessage(place.id, message, reading) ?? []);
  return {
    posts: read.flatMap((one) => (one.kind === "post" ? [one.post] : [])),
    deleted: read.flatMap((one) => (one.kind === "deleted" ? [{ ...one.name, at: one.at ?? now }] : [])),
  };
}

function oldest(now: Temporal.Instant): Temporal.Instant {
  const today = now.toZonedDateTimeISO("UTC");
  return today.subtract({ months: HISTORY_MONTHS }).add({ days: HISTORY_MARGIN_DAYS }).toInstant();
}
