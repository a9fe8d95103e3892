import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { Zip, ZipDeflate } from "fflate";
import { postText } from "./texts.ts";

const USERS_MAX = 5_000;
const MESSAGES_A_USER = 100;
const GROUPS = 60;
const TAGS = 200;
/** Of the tagged ones among the sentences, as many are kept as make a fifth of all. */
const TAGGED_EVERY = 5;
const REPLIES_EVERY = 3;
const LONG_EVERY = 10;
const SHORT_EVERY = 4;
const SHORT_CHARS = 40;

const FIRST_ID = 2_000_000_000_000n;
/** Over which time the messages are spread, so that none is too old to be kept. */
const DAYS = 360;
const DAY_MS = 86_400_000;

const ROWS_A_PIECE = 2_000;
/** fflate's fastest but one: the archive is made for the bench, and thrown away. */
const LEVEL = 2;
const MTIME = "2026-01-01T00:00:00Z";

const MESSAGE_COLUMNS =
  "id,replied_to_id,parent_id,thread_id,conversation_id,group_id,group_name,participants,in_private_group,in_private_conversation," +
  "sender_id,sender_type,sender_name,sender_email,body,api_url,attachments,deleted_by_id,deleted_by_type,created_at,deleted_at,title," +
  "html_body,message_type,gdpr_delete_url";

/** One of the columns as the export writes it: in quotation marks only where it must be. */
function cell(value: string | number | bigint | boolean): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function line(values: readonly (string | number | bigint | boolean)[]): string {
  return `${values.map(cell).join(",")}\r\n`;
}

/** Spreads what is counted up, the same way every time. */
function spread(index: number, over: number): number {
  return (Math.imul(index, 2_654_435_761) >>> 0) % over;
}

function mailOf(user: number): string {
  return `user${user}@nordlicht.example`;
}

function bodyOf(index: number): string {
  const tagged = index % TAGGED_EVERY === 0;
  const text = postText(index).replace(/ #\w+$/, "");
  const sized = index % SHORT_EVERY === 1 ? text.slice(0, SHORT_CHARS) : text;
  const whole = index % LONG_EVERY === 3 ? `${sized}\n\n${postText(index + 5)}, "${postText(index + 7)}"` : sized;
  const untagged = whole.replace(/ #\w+/g, "");
  return tagged ? `${untagged} [[tag:${spread(index, TAGS) + 1}]]` : untagged;
}

function messageRow(index: number, users: number, at: string): string {
  const id = FIRST_ID + BigInt(index) * 7n;
  const reply = index % REPLIES_EVERY === 2;
  const thread = reply ? FIRST_ID + BigInt(index - 2) * 7n : id;
  const group = spread(reply ? index - 2 : index, GROUPS) + 1;
  const user = spread(index * 31, users) + 1;
  const body = bodyOf(index);
  const html = `<p>${body.replaceAll("\n\n", "</p><p>")}</p>`;
  return line([
    ...[id, reply ? thread : "", reply ? thread : "", thread, thread + 1n, group, `Community ${group}`, `user:${user}`],
    ...[false, false, user, "user", `User ${user}`, mailOf(user), body],
    ...[`https://www.yammer.com/api/v1/messages/${id}`, "", "", "", at, "", "", html, "update"],
    `https://www.yammer.com/messages/${thread}/hard_delete_confirmation`,
  ]);
}

function* pieces(header: readonly string[], count: number, row: (index: number) => string): Generator<string> {
  yield `\uFEFF${line(header)}`;
  for (let start = 0; start < count; start += ROWS_A_PIECE) {
    const rows = Math.min(ROWS_A_PIECE, count - start);
    yield Array.from({ length: rows }, (_, index) => row(start + index)).join("");
  }
}

function files(rows: number, until: number): Readonly<Record<string, Generator<string>>> {
  const users = Math.min(USERS_MAX, Math.ceil(rows / MESSAGES_A_USER));
  const timeOf = (index: number) => new Date(until - ((rows - index) / rows) * DAYS * DAY_MS);
  return {
    "Users.csv": pieces(["id", "name", "email", "state", "deleted_at"], users, (index) =>
      line([index + 1, `User ${index + 1}`, mailOf(index + 1), "active", ""]),
    ),
    "Groups.csv": pieces(["id", "name", "description", "private", "deleted"], GROUPS, (index) =>
      line([index + 1, `Community ${index + 1}`, "", false, false]),
    ),
    "Topics.csv": pieces(["id", "name"], TAGS, (index) => line([index + 1, `em_topic${index + 1}`])),
    "Messages.csv": pieces(MESSAGE_COLUMNS.split(","), rows, (index) =>
      messageRow(index, users, timeOf(index).toISOString()),
    ),
  };
}

/** An export, and the text of its messages as it is when unpacked. */
export interface MadeExport {
  readonly zip: string;
  readonly messages: string;
}

/**
 * Writes a data export of a made-up network of up to 5,000 people into `folder`, the same for the same number of rows but
 * for its times.
 */
export async function makeExport(folder: string, rows: number, until: Temporal.Instant): Promise<MadeExport> {
  const made = { zip: join(folder, "export.zip"), messages: join(folder, "Messages.csv") };
  const archive = createWriteStream(made.zip);
  const text = createWriteStream(made.messages);
  const zip = new Zip((error, data, final) => {
    if (error) archive.destroy(error);
    archive.write(data);
    if (final) archive.end();
  });
  for (const [name, content] of Object.entries(files(rows, until.epochMilliseconds))) {
    const entry = new ZipDeflate(name, { level: LEVEL });
    entry.mtime = MTIME;
    zip.add(entry);
    for (const piece of content) {
      const bytes = Buffer.from(piece);
      if (name === "Messages.csv" && !text.write(Buffer.from(bytes))) await once(text, "drain");
      entry.push(bytes);
      if (archive.writableNeedDrain) await once(archive, "drain");
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  text.end();
  await Promise.all([finished(archive), finished(text)]);
  return made;
}
