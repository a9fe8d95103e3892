import type { HeardPost } from "#domain/posts/index.ts";
import { invalid } from "./export-archive.ts";
import { type Body, bodyOf } from "./export-body.ts";
import { columnsOf } from "./export-csv.ts";
import { timeIn } from "./export-dates.ts";
import { addressIn, idIn, isFalse, isTrue, textIn } from "./export-values.ts";

const REQUIRED = ["id", "sender_id", "body", "created_at"];

/** What the network calls a message, in our words; the live reading has the same. */
const STATED: Readonly<Record<string, HeardPost["stated"]>> = {
  announcement: "announcement",
  question: "question",
  poll: "question",
  praise: "praise",
};

/** A message of the export, with ids of Viva Engage. */
export interface Message extends Body {
  readonly kind: "message";
  readonly id: string;
  readonly threadId: string;
  /** The community; null for the feed that everybody follows. */
  readonly groupId: string | null;
  /** As the message says it; empty if it does not. */
  readonly groupName: string;
  readonly senderId: string;
  readonly sender: HeardPost["sender"];
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly stated: HeardPost["stated"];
  readonly deleted: boolean;
}

/** A row that holds no message for us; its id and time still tell how far the export reaches. */
export interface Withheld {
  readonly kind: "private" | "unclear" | "draft";
  readonly id: string;
  readonly at: number;
}

/** Who wrote a row, as far as the row itself says so. */
export interface Author {
  readonly id: string;
  readonly address: string | null;
}

export interface MessageRules {
  tagName(id: string): string | undefined;
  /** Whether a community is private; undefined when the export does not say so. */
  isPrivateGroup(id: string): boolean | undefined;
  /** Whether everything counts as public of which the export does not say that it is private. */
  readonly allPublic: boolean;
}

/**
 * Makes what reads the rows of a part of the messages: null for a row without a usable id, author or time.
 *
 * @throws AppError EXPORT_INVALID when a column is missing that every message needs
 */
export function messageReader(header: readonly string[], name: string, rules: MessageRules) {
  const at = columnsOf(header);
  const missing = REQUIRED.filter((column) => at(column) < 0);
  if (missing.length > 0) throw invalid(`${name} has no column ${missing.join(", ")}`);
  const column = (wanted: string) => {
    const place = at(wanted);
    return (cells: readonly string[]) => textIn(cells[place]);
  };
  const read = {
    ...{ id: column("id"), thread: column("thread_id"), repliedTo: column("replied_to_id"), group: column("group_id") },
    groupName: column("group_name"),
    ...{ sender: column("sender_id"), senderType: column("sender_type"), type: column("message_type") },
    ...{ address: column("sender_email"), body: column("body") },
    ...{ createdAt: column("created_at"), deletedAt: column("deleted_at"), draft: column("draft") },
    ...{ isDraft: column("is_draft"), inGroup: column("in_private_group"), direct: column("in_private_conversation") },
  };

  /** Silence is not consent: what may be private is left out. */
  function privacy(cells: readonly string[], groupId: string | null): Withheld["kind"] | null {
    const direct = read.direct(cells);
    const inGroup = read.inGroup(cells);
    const closed = groupId === null ? undefined : rules.isPrivateGroup(groupId);
    if (isTrue(direct) || isTrue(inGroup) || closed === true) return "private";
    const said = groupId === null ? isFalse(direct) : isFalse(inGroup) || closed === false;
    return said || rules.allPublic ? null : "unclear";
  }

  return {
    author(cells: readonly string[]): Author | null {
      const id = idIn(read.sender(cells));
      return id === null ? null : { id, address: addressIn(read.address(cells)) };
    },

    message(cells: readonly string[]): Message | Withheld | null {
      const [id, senderId, createdAt] = [idIn(read.id(cells)), idIn(read.sender(cells)), timeIn(read.createdAt(cells))];
      if (id === null || senderId === null || createdAt === null) return null;
      const groupId = idIn(read.group(cells));
      const withheld = privacy(cells, groupId);
      if (withheld) return { kind: withheld, id, at: createdAt };
      if (isTrue(read.draft(cells)) || isTrue(read.isDraft(cells))) return { kind: "draft", id, at: createdAt };
      const type = read.type(cells).toLowerCase();
      return {
        ...bodyOf(read.body(cells), rules.tagName),
        kind: "message",
        id,
        senderId,
        groupId,
        at: createdAt,
        groupName: read.groupName(cells),
        threadId: idIn(read.thread(cells)) ?? idIn(read.repliedTo(cells)) ?? id,
        sender: senderOf(type, read.senderType(cells).toLowerCase()),
        stated: STATED[type] ?? null,
        deleted: read.deletedAt(cells) !== "",
      };
    },
  };
}

export type MessageReader = ReturnType<typeof messageReader>;

function senderOf(messageType: string, senderType: string): HeardPost["sender"] {
  if (messageType === "system" || senderType === "system") return "system";
  return senderType === "" || senderType === "user" ? "person" : "machine";
}
