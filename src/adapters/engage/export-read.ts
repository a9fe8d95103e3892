import type { Archive } from "./export-archive.ts";
import { append, type ExportPerson, noMessages, type ReadBatch, type ReadSummary } from "./export-batch.ts";
import { type Malformed, malformedAt, type Row, rowsOf } from "./export-csv.ts";
import { type Author, type Message, type MessageReader, messageReader, type Withheld } from "./export-message.ts";
import type { NetworkPart } from "./export-network.ts";
import { readTables, type Tables } from "./export-tables.ts";
import { copyOf } from "./export-values.ts";

/** Rows that are handed over: the fewer, the sooner their texts are gone. */
const BATCH_ROWS = 500;

export interface ReadRequest {
  /** Rows from the beginning of which the messages are not wanted. */
  readonly skip: number;
  readonly allPublic: boolean;
}

/** Reads all messages of a network's export, in its order. */
export async function* readMessages(
  archive: Archive,
  { parts }: NetworkPart,
  { skip, allPublic }: ReadRequest,
): AsyncGenerator<ReadBatch, void, undefined> {
  const malformed: Malformed = { count: 0, where: [] };
  const tables = await readTables(archive, parts, malformed);
  const tally = tallyOf(tables);
  const rules = {
    tagName: (id: string) => tables.tagNames.get(id),
    isPrivateGroup: (id: string) => tables.privateGroups.get(id),
    allPublic,
  };
  const messages = parts.filter(({ table }) => table === "messages");
  const progress = progressOf(messages.reduce((sum, { bytes }) => sum + bytes, 0));
  let rows = 0;
  let batch = batchOf(tally);
  for (const part of messages) {
    let reader: MessageReader | null = null;
    for await (const found of rowsOf(progress.counted(archive.content(part)), part.name, malformed)) {
      for (const row of found) {
        if (reader === null) {
          reader = messageReader(row.cells, part.name, rules);
          continue;
        }
        rows += 1;
        if (!batch.take(reader, row, rows > skip)) malformedAt(malformed, part.name, row.line);
        if (rows <= skip || rows % BATCH_ROWS > 0) continue;
        yield batch.closed(rows, progress.share(), null);
        batch = batchOf(tally);
      }
    }
  }
  yield batch.closed(rows, 1, tally.summary(malformed));
}

/** How much of so many bytes went by. */
function progressOf(total: number) {
  let bytes = 0;
  return {
    async *counted(content: AsyncIterable<Buffer>) {
      for await (const chunk of content) {
        bytes += chunk.length;
        yield chunk;
      }
    },
    share: () => bytes / total,
  };
}

type Tally = ReturnType<typeof tallyOf>;

/** What is counted over the whole export. */
function tallyOf(tables: Tables) {
  const withheld: Record<Withheld["kind"], number> = { private: 0, unclear: 0, draft: 0 };
  const groups = new Map<string, string>();
  const known = new Map<string, boolean>();
  let covers: { from: number; until: number; smallestId: string; largestId: string } | null = null;

  return {
    /** Notes the row; true when it is a message. */
    note(row: Message | Withheld): row is Message {
      const { id, at } = row;
      covers ??= { from: at, until: at, smallestId: id, largestId: id };
      if (at < covers.from) covers.from = at;
      if (at > covers.until) covers.until = at;
      if (isSmaller(id, covers.smallestId)) covers.smallestId = id;
      if (isSmaller(covers.largestId, id)) covers.largestId = id;
      if (row.kind !== "message") withheld[row.kind] += 1;
      else if (!row.deleted && row.groupId !== null && !groups.has(row.groupId)) {
        groups.set(copyOf(row.groupId), copyOf(row.groupName));
      }
      return row.kind === "message";
    },
    /** Whether all that can be told of this person was told. */
    isKnown: (id: string) => known.get(id) === true,
    /** The person, if there is something new to tell of them. */
    meet({ id, address }: Author): ExportPerson | null {
      const before = known.get(id);
      if (before === true) return null;
      const found = tables.addresses.get(id) ?? address;
      if (before === false && found === null) return null;
      known.set(copyOf(id), found !== null);
      return { id, address: found };
    },
    summary(malformed: Malformed): ReadSummary {
      const places = Array.from(groups, ([id, name]) => ({ id, name: tables.groupNames.get(id) ?? name }));
      const { private: closed, unclear } = withheld;
      return { places, covers, malformed: malformed.count, where: malformed.where, private: closed, unclear };
    },
  };
}

/** Ids are numbers without leading zeros, too long for a number. */
function isSmaller(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length;
}

function batchOf(tally: Tally) {
  const people: ExportPerson[] = [];
  const messages = noMessages();
  const deleted: [string, string | null][] = [];
  const meet = (author: Author | null) => {
    const person = author && tally.meet(author);
    if (person) people.push(person);
  };
  return {
    /** @returns false for a row that cannot be read */
    take(reader: MessageReader, { cells }: Row, wanted: boolean): boolean {
      const message = reader.message(cells);
      if (message === null) return false;
      if (!tally.note(message)) return true;
      if (!tally.isKnown(message.senderId)) meet(reader.author(cells));
      for (const id of message.userIds) meet({ id, address: null });
      if (!wanted) return true;
      if (message.deleted) deleted.push([message.id, message.groupId]);
      else append(messages, message);
      return true;
    },
    closed: (rows: number, share: number, summary: ReadSummary | null): ReadBatch => ({
      ...{ people, messages, deleted, rows, share, summary },
    }),
  };
}
