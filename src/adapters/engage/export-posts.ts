import { ALL_COMPANY, type ExportBatch, type ExportSummary, type HeardPost, type Place } from "#domain/posts/index.ts";
import type { MessageColumns, ReadBatch, ReadSummary } from "./export-batch.ts";

const NO_REACTIONS: HeardPost["reactions"] = {};
const NOBODY: readonly string[] = [];

/** What was read, as posts of people. */
export function batchFrom(read: ReadBatch, personOf: (userId: string) => string): ExportBatch {
  const { messages, rows, share, summary } = read;
  return {
    posts: messages.ids.map((_, index) => postAt(messages, index, personOf)),
    deleted: read.deleted.map(([sourceId, groupId]) => ({
      source: "engage",
      placeId: groupId ?? ALL_COMPANY,
      sourceId,
    })),
    rows,
    share,
    summary: summary && summaryFrom(summary),
  };
}

function postAt(columns: MessageColumns, index: number, personOf: (userId: string) => string): HeardPost {
  const at = Temporal.Instant.fromEpochMilliseconds(columns.times[index] as number);
  const mentioned = columns.mentions[index] ?? NOBODY;
  const sender = columns.senders[index] as HeardPost["sender"];
  return {
    source: "engage",
    placeId: columns.groupIds[index] ?? ALL_COMPANY,
    sourceId: columns.ids[index] as string,
    threadId: columns.threadIds[index] as string,
    authorId: sender === "system" ? "system" : personOf(columns.senderIds[index] as string),
    sender,
    at,
    asOf: at, // whatever was heard live is newer
    text: columns.texts[index] as string,
    stated: columns.stated[index] ?? null,
    mentions: mentioned.length,
    mentionedIds: mentioned.length === 0 ? NOBODY : mentioned.map(personOf),
    reactions: NO_REACTIONS,
  };
}

function summaryFrom({ covers, places, ...counts }: ReadSummary): ExportSummary {
  return {
    ...counts,
    places: places.map(
      (place): Place => ({ ...place, source: "engage", teamId: null, teamName: null, state: "heard" }),
    ),
    covers: covers && {
      ...covers,
      from: Temporal.Instant.fromEpochMilliseconds(covers.from),
      until: Temporal.Instant.fromEpochMilliseconds(covers.until),
    },
  };
}
