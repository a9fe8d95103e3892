import { expect, test } from "@jest/globals";
import { openExport } from "#adapters/engage/export.ts";
import { ALL_COMPANY } from "#domain/posts/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { csv, directory, fileOf, message, takeAll, takeMessages, zipOf } from "./export-zips.ts";

test("a message is heard as the live reading hears it", async () => {
  const { posts } = await takeMessages([message()]);

  const at = instant("2022-11-11T21:00:20Z");
  expect(posts).toEqual([
    {
      source: "engage",
      placeId: "7",
      sourceId: "2000337749565441",
      threadId: "2000337749565441",
      authorId: "mette@nordlicht.example",
      sender: "person",
      at,
      asOf: at,
      text: "Good morning",
      stated: null,
      mentions: 0,
      mentionedIds: [],
      reactions: {},
    },
  ]);
  expect(posts[0]?.at.equals(at)).toBe(true);
});

test("a reply belongs to its thread, and without a thread to what it answers", async () => {
  const { posts } = await takeMessages([
    message({ id: "12", thread_id: "10", replied_to_id: "11" }),
    message({ id: "13", thread_id: "", replied_to_id: "11" }),
    message({ id: "14", thread_id: "" }),
  ]);

  expect(posts.map(({ threadId }) => threadId)).toEqual(["10", "11", "14"]);
});

test("what was posted in no community went to the whole company", async () => {
  const { posts, summary } = await takeMessages([message({ group_id: "" })]);

  expect(posts[0]?.placeId).toBe(ALL_COMPANY);
  expect(summary.places).toEqual([]);
});

test("people are found by the address in the table of users first, then by that of the message", async () => {
  const users = csv([{ id: "11", name: "Mette", email: "Mette.Holm@Nordlicht.example", state: "active" }]);

  const { posts } = await takeMessages(
    [message({ id: "1" }), message({ id: "2", sender_id: "12", sender_email: "lars@nordlicht.example" })],
    { "Users.csv": users },
  );

  expect(posts.map(({ authorId }) => authorId)).toEqual(["mette.holm@nordlicht.example", "lars@nordlicht.example"]);
});

test("guests and people without an address are kept apart, each by the id of the user", async () => {
  const { posts } = await takeMessages([
    message({ id: "1", sender_email: "guest@elsewhere.example" }),
    message({ id: "2", sender_id: "12", sender_email: "" }),
  ]);

  expect(posts.map(({ authorId }) => authorId)).toEqual(["engage:11", "engage:12"]);
});

test("what no database takes is left out of names and texts", async () => {
  const { posts, summary } = await takeMessages([message({ group_name: "Party\0", body: "Good\0 morning" })]);

  expect([posts[0]?.text, summary.places[0]?.name]).toEqual(["Good morning", "Party"]);
});

test("mentions and hashtags stand by their ids in the text", async () => {
  const { posts } = await takeMessages(
    [message({ body: "Thanks [[user:12]] and [[user:13]] and again [[user:12]] [[tag:5]] [[topic:6]] [[tag:9]]" })],
    {
      "Users.csv": csv([{ id: "12", email: "lars@nordlicht.example" }]),
      "Tags.csv": csv([{ id: "5", name: "em_ruesten" }]),
      "Topics.csv": csv([{ id: "6", name: "Lean in the office" }]),
    },
  );

  expect(posts[0]).toMatchObject({
    text: "Thanks   and   and again   #em_ruesten #Lean_in_the_office  ",
    mentions: 2,
    mentionedIds: ["lars@nordlicht.example", "engage:13"],
  });
});

test("the network's own names for a message are kept, and system messages are the system's", async () => {
  const types = ["announcement", "question", "poll", "praise", "update", "System"];

  const { posts } = await takeMessages(
    types.map((message_type, index) => message({ id: `${index + 1}`, message_type })),
  );

  expect(posts.map(({ stated }) => stated)).toEqual(["announcement", "question", "question", "praise", null, null]);
  expect(posts.map(({ sender }) => sender).slice(3)).toEqual(["person", "person", "system"]);
  expect(posts.at(-1)?.authorId).toBe("system");
});

test("what a program wrote is a machine's", async () => {
  const { posts } = await takeMessages([message({ sender_type: "bot" })]);

  expect(posts[0]?.sender).toBe("machine");
});

test("a deleted message is named and not heard", async () => {
  const { posts, deleted } = await takeMessages([message({ id: "9", deleted_at: "2022/11/12 08:00:00 +0000" })]);

  expect(posts).toEqual([]);
  expect(deleted).toEqual([{ source: "engage", placeId: "7", sourceId: "9" }]);
});

test("drafts were never posted", async () => {
  const { posts } = await takeMessages([message({ draft: "true" })]);

  expect(posts).toEqual([]);
});

test("private messages and private communities are counted and not heard", async () => {
  const { posts, deleted, summary } = await takeMessages(
    [
      message({ id: "1", in_private_conversation: "TRUE", group_id: "" }),
      message({ id: "2", in_private_group: "true" }),
      message({ id: "3", group_id: "8" }),
      message({ id: "4", group_id: "8", deleted_at: "2022/11/12 08:00:00 +0000" }),
    ],
    { "Groups.csv": csv([{ id: "8", name: "Board", private: "true" }]) },
  );

  expect([...posts, ...deleted]).toEqual([]);
  expect(summary).toMatchObject({ private: 4, unclear: 0, places: [] });
});

test("what might be private is not heard, unless the operator says that nothing is", async () => {
  const rows = [message({ id: "1" }), message({ id: "2", group_id: "" }), message({ id: "3", group_id: "9" })].map(
    ({ in_private_group: _, in_private_conversation: __, ...row }) => row,
  );
  const groups = { "Groups.csv": csv([{ id: "9", name: "Open", private: "false" }]) };

  const careful = await takeMessages(rows, groups);
  const told = await takeMessages(rows, groups, { allPublic: true });

  expect(careful.posts.map(({ sourceId }) => sourceId)).toEqual(["3"]);
  expect(careful.summary.unclear).toBe(2);
  expect(told.posts).toHaveLength(3);
});

test("communities in which somebody posted are named by their table, else by the message", async () => {
  const { summary } = await takeMessages(
    [message({ id: "1", group_name: "old name" }), message({ id: "2", group_id: "8", group_name: "Canteen" })],
    { "Groups.csv": csv([{ id: "7", name: "Electric motors" }]) },
  );

  expect(summary.places.map(({ id, name, state }) => [id, name, state])).toEqual([
    ["7", "Electric motors", "heard"],
    ["8", "Canteen", "heard"],
  ]);
});

test("the summary says from when to when and from which id to which, also of what was left out", async () => {
  const { summary } = await takeMessages([
    message({ id: "1000", created_at: "2023-05-01T10:00:00Z" }),
    message({ id: "999", created_at: "2023-01-01T10:00:00+02:00", in_private_group: "true" }),
    message({ id: "20000", created_at: "2023-03-01T10:00:00.250Z" }),
  ]);

  expect(summary.covers).toMatchObject({ smallestId: "999", largestId: "20000" });
  expect(summary.covers?.from.toString()).toBe("2023-01-01T08:00:00Z");
  expect(summary.covers?.until.toString()).toBe("2023-05-01T10:00:00Z");
});

test("parts are read in their order, from any folder, and other files are left alone", async () => {
  const part = (id: string) => csv([message({ id, thread_id: id })]);
  const path = fileOf(
    zipOf({
      "export-1/Messages_10.csv": part("3"),
      "export-1/messages_2.CSV": part("2"),
      "export-1/Messages.csv": part("1"),
      "export-1/MessageVersions.csv": part("4"),
      "export-1/Files/Messages.csv": part("5"),
      "export-1/Files/123.pptx": "a file",
      "request.txt": "since=…",
    }),
  );

  const { posts } = await takeAll(path);

  expect(posts.map(({ sourceId }) => sourceId)).toEqual(["1", "2", "3"]);
});

test("of an export of several networks one must be named", async () => {
  const row = (id: string) => csv([message({ id, sender_email: "" })]);
  const path = fileOf(
    zipOf({
      "801/Messages.csv": row("1"),
      "802/Messages.csv": row("2"),
      "Networks.csv": csv([{ id: "801" }, { id: "802" }]),
    }),
  );

  await expect(takeAll(path)).rejects.toMatchObject({
    code: "EXPORT_INVALID",
    message: expect.stringMatching("801, 802"),
  });
  const { posts } = await takeAll(path, { network: "802" });

  expect(posts.map(({ sourceId, authorId }) => [sourceId, authorId])).toEqual([["2", "engage:11"]]);
});

test("the fingerprint goes with the content and with what is asked for, not with names", async () => {
  const messages = csv([message()]);
  const open = (files: Record<string, string>, allPublic = false) =>
    openExport({ path: fileOf(zipOf(files)), network: null, allPublic }, directory);

  const { fingerprint } = await open({ "Messages.csv": messages });

  expect((await open({ "elsewhere/messages.csv": messages, "log.txt": "x" })).fingerprint).toBe(fingerprint);
  expect((await open({ "Messages.csv": csv([message({ body: "Good evening" })]) })).fingerprint).not.toBe(fingerprint);
  expect((await open({ "Messages.csv": messages }, true)).fingerprint).not.toBe(fingerprint);
});

test("rows that are skipped do not come again, and still count in the summary", async () => {
  const path = fileOf(zipOf({ "Messages.csv": csv(["1", "2", "3"].map((id) => message({ id, thread_id: id }))) }));

  const { posts, batches, summary } = await takeAll(path, { skip: 2 });

  expect(posts.map(({ sourceId }) => sourceId)).toEqual(["3"]);
  expect(batches.at(-1)?.rows).toBe(3);
  expect(summary.covers?.smallestId).toBe("1");
});

test("a person met in rows that are skipped stays the same person", async () => {
  const rows = [message({ id: "1" }), message({ id: "2", sender_email: "" })];
  const path = fileOf(zipOf({ "Messages.csv": csv(rows) }));

  const { posts } = await takeAll(path, { skip: 1 });

  expect(posts.map(({ authorId }) => authorId)).toEqual(["mette@nordlicht.example"]);
});

test("a directory that does not answer ends the reading: nobody shall become two people", async () => {
  const path = fileOf(zipOf({ "Messages.csv": csv([message()]) }));
  const byAddress = async () => Promise.reject(new Error("no answer"));
  const source = await openExport({ path, network: null, allPublic: false }, { byAddress });

  await expect(Array.fromAsync(source.read(0))).rejects.toThrow("no answer");
});
