import type { ExportSummary, HeardPost } from "#domain/posts/index.ts";
import type { Message } from "./export-message.ts";

/** Somebody who wrote or is mentioned, told before their first message, and again when their address turns up later. */
export interface ExportPerson {
  readonly id: string;
  readonly address: string | null;
}

/** Many messages, a list for each of their properties: what passes from thread to thread must be few objects. */
export interface MessageColumns {
  readonly ids: string[];
  readonly threadIds: string[];
  readonly groupIds: (string | null)[];
  readonly senderIds: string[];
  readonly senders: HeardPost["sender"][];
  readonly times: number[];
  readonly texts: string[];
  readonly stated: HeardPost["stated"][];
  readonly mentions: (readonly string[])[];
}

/** What the reading thread hands over at a time. */
export interface ReadBatch {
  readonly people: readonly ExportPerson[];
  readonly messages: MessageColumns;
  /** Ids and communities of deleted messages. */
  readonly deleted: readonly (readonly [id: string, groupId: string | null])[];
  /** Rows read so far, in all. */
  readonly rows: number;
  /** How much of the export is read, from 0 to 1. */
  readonly share: number;
  /** Comes with the last one. */
  readonly summary: ReadSummary | null;
}

/** The summary, with times in milliseconds since 1970. */
export interface ReadSummary extends Omit<ExportSummary, "covers" | "places"> {
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly covers: {
    readonly from: number;
    readonly until: number;
    readonly smallestId: string;
    readonly largestId: string;
  } | null;
}

export function noMessages(): MessageColumns {
  return {
    ...{ ids: [], threadIds: [], groupIds: [], senderIds: [], senders: [] },
    ...{ times: [], texts: [], stated: [], mentions: [] },
  };
}

export function append(columns: MessageColumns, message: Message): void {
  columns.ids.push(message.id);
  columns.threadIds.push(message.threadId);
  columns.groupIds.push(message.groupId);
  columns.senderIds.push(message.senderId);
  columns.senders.push(message.sender);
  columns.times.push(message.at);
  columns.texts.push(message.text);
  columns.stated.push(message.stated);
  columns.mentions.push(message.userIds);
}
