import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import { strToU8, Zip, ZipDeflate, zipSync } from "fflate";
import { csv, fileOf, message, takeAll, takeMessages, zipOf } from "./export-zips.ts";

const refused = (reason: RegExp) => ({ code: "EXPORT_INVALID", message: expect.stringMatching(reason) });
const ok = { "Messages.csv": csv([message()]) };

/** Where a signature of the format begins; the last one if there are several. */
function lastOf(zip: Uint8Array, signature: number): number {
  const view = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return view.lastIndexOf(bytes);
}

const CENTRAL = 0x02014b50;

/** The archive with fields of its last central directory entry changed, by their offset in it. */
function tampered(zip: Uint8Array, fields: Readonly<Record<number, number>>): Uint8Array {
  const copy = Buffer.from(zip);
  const start = lastOf(copy, CENTRAL);
  for (const [offset, value] of Object.entries(fields)) {
    if (Number(offset) < 20) copy.writeUInt16LE(value, start + Number(offset));
    else copy.writeUInt32LE(value, start + Number(offset));
  }
  return copy;
}
const FLAGS = 8;
const METHOD = 10;
const UNPACKED_SIZE = 24;

test("what is no archive, or is cut off, is refused", async () => {
  const zip = zipOf(ok);

  await expect(takeAll(fileOf(strToU8("id,body\n1,hello")))).rejects.toMatchObject(refused(/no ZIP archive/));
  await expect(takeAll(fileOf(new Uint8Array()))).rejects.toMatchObject(refused(/no ZIP archive/));
  await expect(takeAll(fileOf(zip.slice(0, -30)))).rejects.toMatchObject(refused(/downloaded to its end/));
  await expect(takeAll(fileOf(zip.slice(80)))).rejects.toMatchObject(refused(/damaged/));
});

test("a file that is not there is told apart from one that is damaged", async () => {
  await expect(takeAll(join(tmpdir(), "no-such-export.zip"))).rejects.toMatchObject(
    refused(/cannot be read \(ENOENT\)/),
  );
});

test("an archive without messages is refused", async () => {
  await expect(takeAll(fileOf(zipOf({ "Users.csv": "id\n1" })))).rejects.toMatchObject(refused(/no Messages.csv/));
});

test("a column that every message needs is named when it is missing", async () => {
  const rows = [message()].map(({ sender_id: _, created_at: __, ...row }) => row);

  await expect(takeMessages(rows)).rejects.toMatchObject(refused(/Messages\.csv has no column sender_id, created_at/));
});

test("names that lead out of the archive are refused, and nothing is written anywhere", async () => {
  const folder = await mkdtemp(join(tmpdir(), "slip-"));
  const path = join(folder, "inner", "export.zip");
  const names = ["../Messages.csv", "../../etc/Messages.csv", "/tmp/slip/Messages.csv", "a/../../Messages.csv"];

  for (const name of names) {
    const zip = zipSync({ ...{ "Messages.csv": strToU8(ok["Messages.csv"]) }, [name]: strToU8("slipped") });
    await expect(takeAll(fileOf(zip))).rejects.toMatchObject(refused(/outside of it/));
  }

  expect(existsSync(path)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test("a table that was packed far too well is refused before it is unpacked", async () => {
  const zeros = zipSync({ "Messages.csv": [new Uint8Array(40 * 2 ** 20), { level: 9 }] });

  await expect(takeAll(fileOf(zeros))).rejects.toMatchObject(refused(/grows suspiciously/));
});

test("a table that is larger than the archive says is refused, however small it claims to be", async () => {
  const zip = zipOf({ "Messages.csv": csv(Array.from({ length: 500 }, () => message())) });

  await expect(takeAll(fileOf(tampered(zip, { [UNPACKED_SIZE]: 1_000 })))).rejects.toMatchObject(refused(/damaged/));
  await expect(takeAll(fileOf(tampered(zip, { [UNPACKED_SIZE]: 1_000_000 })))).rejects.toMatchObject(
    refused(/damaged/),
  );
});

test("tables that share their bytes are refused", async () => {
  const zip = zipOf({ "Users.csv": csv([{ id: "1", email: "a@b.c" }]), ...ok });
  const overlapping = tampered(zip, { 42: 0 }); // the messages begin where the users do

  await expect(takeAll(fileOf(overlapping))).rejects.toMatchObject(refused(/overlap/));
});

test("a table that is there twice is refused", async () => {
  const zip = zipOf({ "Messages.csv": csv([message()]), "messages.csv": csv([message()]) });

  await expect(takeAll(fileOf(zip))).rejects.toMatchObject(refused(/twice/));
});

test("an encrypted archive is refused with what to do about it", async () => {
  await expect(takeAll(fileOf(tampered(zipOf(ok), { [FLAGS]: 1 })))).rejects.toMatchObject(refused(/password/));
});

test("a way of packing that nobody knows is refused", async () => {
  await expect(takeAll(fileOf(tampered(zipOf(ok), { [METHOD]: 99 })))).rejects.toMatchObject(refused(/damaged/));
});

test("a flipped byte of the content is noticed", async () => {
  const zip = zipSync({ "Messages.csv": [strToU8(ok["Messages.csv"]), { level: 0 }] });
  const flipped = Buffer.from(zip);
  flipped.write("Good mourning", flipped.indexOf("Good morning"));

  await expect(takeAll(fileOf(flipped))).rejects.toMatchObject(refused(/damaged/));
});

test("sizes that stand behind the content, as streams write them, are no trouble", async () => {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  const entry = new ZipDeflate("Messages.csv");
  zip.add(entry);
  entry.push(strToU8(csv([message(), message({ id: "5" })])), true);
  zip.end();

  const { posts } = await takeAll(fileOf(Buffer.concat(pieces)));

  expect(posts).toHaveLength(2);
});

test("an archive in the format for more than four gigabytes is read", async () => {
  const path = await zip64Of("Messages.csv", csv([message()]));

  const { posts } = await takeAll(path);

  expect(posts).toHaveLength(1);
});

/** One entry with its sizes and the place of the directory in ZIP64 records. APPNOTE.TXT, sections 4.3.14 and 4.5.3. */
async function zip64Of(name: string, text: string): Promise<string> {
  const plain = Buffer.from(text);
  const packed = deflateRawSync(plain);
  const { crc32 } = await import("node:zlib");
  const title = Buffer.from(name);
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(plain.length), 4);
  extra.writeBigUInt64LE(BigInt(packed.length), 12);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(45, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc32(plain), 14);
  local.writeUInt32LE(0xffffffff, 18);
  local.writeUInt32LE(0xffffffff, 22);
  local.writeUInt16LE(title.length, 26);
  local.writeUInt16LE(extra.length, 28);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(CENTRAL, 0);
  central.writeUInt16LE(45, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(crc32(plain), 16);
  central.writeUInt32LE(0xffffffff, 20);
  central.writeUInt32LE(0xffffffff, 24);
  central.writeUInt16LE(title.length, 28);
  central.writeUInt16LE(extra.length, 30);
  const head = Buffer.concat([local, title, extra, packed]);
  const directory = Buffer.concat([central, title, extra]);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(1n, 24);
  end64.writeBigUInt64LE(1n, 32);
  end64.writeBigUInt64LE(BigInt(directory.length), 40);
  end64.writeBigUInt64LE(BigInt(head.length), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(head.length + directory.length), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(0xffff, 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 12);
  end.writeUInt32LE(0xffffffff, 16);
  const path = join(await mkdtemp(join(tmpdir(), "zip64-")), "export.zip");
  await writeFile(path, Buffer.concat([head, directory, end64, locator, end]));
  return path;
}
