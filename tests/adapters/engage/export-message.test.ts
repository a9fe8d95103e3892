import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type MessageRules, messageReader } from "#adapters/engage/export-message.ts";
import { message, type Row } from "./export-zips.ts";

const CASES = 10_000;
const rules: MessageRules = { tagName: (id) => `tag${id}`, isPrivateGroup: () => undefined, allPublic: false };

function read(row: Row, changes: Partial<MessageRules> = {}) {
  const reader = messageReader(Object.keys(row), "Messages.csv", { ...rules, ...changes });
  return reader.message(Object.values(row));
}

test("columns are found by their names, in any case and order, and others are left alone", () => {
  const { id, ...others } = message();
  const row = { "Something Else": "x", " Sender_Name ": "Mette", ...others, " ID ": id ?? "" };

  expect(read(row)).toMatchObject({ id, groupId: "7", text: "Good morning" });
});

test("a row that ends too early has no field where it has ended", () => {
  const reader = messageReader([...Object.keys(message()), "deleted_at"], "Messages.csv", rules);

  expect(reader.message(Object.values(message()))).toMatchObject({ kind: "message", deleted: false });
});

test.each([
  ["id", ""],
  ["id", "2.00034E+15"],
  ["id", "0"],
  ["sender_id", "nobody"],
  ["created_at", "11/12/2022 21:00"],
])("a row without a usable %s is malformed: %p", (column, value) => {
  expect(read(message({ [column]: value }))).toBeNull();
});

test("what says null says nothing", () => {
  expect(read(message({ group_id: "null", deleted_at: "NULL", thread_id: "null" }))).toMatchObject({
    ...{ groupId: null, deleted: false, threadId: message()["id"] },
  });
});

test("line ends that the export spells out become line ends", () => {
  expect(read(message({ body: "one\\ntwo" }))).toMatchObject({ text: "one\ntwo" });
});

/** Anything that may stand in a field, with what means something among it. */
const field = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom("", "true", "FALSE", "null", "12", "2022/11/11 21:00:20 +0000", "[[tag:1]] [[user:2]]", "system"),
  fc.string({ unit: fc.constantFrom(..."[]:taguser0123456789\\n"), maxLength: 40 }),
);

test("any row is read to a message in order, withheld, or turned away", () => {
  const columns = Object.keys(message());
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...columns, "draft"), field), (changes) => {
      const found = read(message(changes));

      if (found === null) return;
      expect(found.id).toMatch(/^[1-9]\d*$/);
      expect(Number.isSafeInteger(found.at)).toBe(true);
      if (found.kind !== "message") return;
      expect(found.threadId).toMatch(/^[1-9]\d*$/);
      expect(new Set(found.userIds).size).toBe(found.userIds.length);
    }),
    { numRuns: CASES },
  );
});

test("nothing that may be private is ever read to a message", () => {
  const said = fc.constantFrom("true", "false", "", "maybe", "TRUE");
  const known = fc.constantFrom(true, false, undefined);
  const group = fc.constantFrom("7", "");
  fc.assert(
    fc.property(said, said, group, known, (inGroup, direct, group_id, isPrivate) => {
      const row = message({ in_private_group: inGroup, in_private_conversation: direct, group_id });
      const found = read(row, { isPrivateGroup: () => isPrivate });

      const closed = [inGroup, direct].some((word) => /true/i.test(word)) || (group_id !== "" && isPrivate === true);
      const open = group_id === "" ? direct === "false" : inGroup === "false" || isPrivate === false;
      expect(found?.kind).toBe(closed ? "private" : open ? "message" : "unclear");
    }),
    { numRuns: CASES },
  );
});
