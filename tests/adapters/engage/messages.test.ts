import { expect, test } from "@jest/globals";
import { postOf, readFeed } from "#adapters/engage/messages.ts";
import { engageTime } from "#adapters/engage/shapes.ts";
import type { HeardPost } from "#domain/posts/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { message, now, user } from "./fake-engage.ts";

const tag = (id: number, name: string, type = "tag") => ({ type, id, name });
const group = (id: number, changes: object = {}) => ({
  type: "group",
  id,
  full_name: `Group ${id}`,
  privacy: "public",
  ...changes,
});

/** The only message of a feed as a post; undefined if it was not heard. */
function heard(changes: object, references: readonly unknown[] = []): HeardPost | undefined {
  const { messages } = readFeed({ messages: [message(7, changes)], references, meta: {} });
  return messages[0] && postOf(messages[0], now, (id) => `person ${id}`);
}
const body = (parsed: string, plain = parsed) => ({ body: { parsed, plain } });

test("an ordinary message is a post of its community", () => {
  expect(heard({ liked_by: { count: 3, names: [] } })).toEqual({
    source: "engage",
    placeId: "31158067201",
    sourceId: "7",
    threadId: "7",
    authorId: "person 1",
    sender: "person",
    at: instant("2026-11-23T11:00:20Z"),
    asOf: now,
    text: "Hello everyone!",
    stated: null,
    mentions: 0,
    mentionedIds: [],
    reactions: { like: 3 },
  });
});

test("what nobody liked has no reactions", () => {
  expect(heard({ liked_by: { count: 0, names: [] } })?.reactions).toEqual({});
});

test("what no database takes is left out of names and texts", () => {
  const half = "\ud83c";
  const texts = [body(`[[tag:11]]${half}\0`), { body: null, content_excerpt: `x${half}\0` }];
  const references = [tag(11, `EM_Feier\0${half}`), group(31158067201, { full_name: `Feier ${half}\0` })];

  expect(texts.map((changes) => heard(changes, references)?.text)).toEqual(["#EM_Feier_\ufffd", "x\ufffd"]);
  expect(readFeed({ messages: [], references }).places.map(({ name }) => name)).toEqual(["Feier \ufffd"]);
});

test("a reply belongs to its thread, and a message in no community to the whole company", () => {
  expect(heard({ thread_id: 5, replied_to_id: 6 })?.threadId).toBe("5");
  expect(heard({ thread_id: "", replied_to_id: 6 })?.threadId).toBe("6");
  expect(heard({ group_id: null })?.placeId).toBe("all-company");
});

test("tags and topics are spelled out, and people taken out but counted", () => {
  const references = [tag(11, "EM_Rüsten"), tag(12, "New ideas", "topic"), user(21), user(22)];
  const post = heard(
    body("[[user:21]] [[user:22]] [[user:21]]: see [[tag:11]], [[topic:12]] and #plain", "never read"),
    references,
  );

  expect(post?.text.replaceAll(/ +/g, " ").trim()).toBe(": see #EM_Rüsten, #New_ideas and #plain");
  expect([post?.mentions, post?.mentionedIds]).toEqual([2, ["person 21", "person 22"]]);
});

test("a tag whose name is not told is taken as it was typed", () => {
  expect(heard(body("Look [[tag:11]]!", "Look #em_ruesten !"))?.text).toContain("#em_ruesten");
});

test("the topics of a thread are tags of the post that began it, and of no reply", () => {
  const references = [
    tag(11, "Idea"),
    { type: "thread", id: 7, privacy: "public", topics: [{ type: "topic", id: 11 }] },
  ];

  expect(heard(body("Hello"), references)?.text).toBe("Hello #Idea");
  expect(heard({ ...body("Hello"), thread_id: 6, replied_to_id: 6 }, references)?.text).toBe("Hello");
});

test.each([
  ["announcement", "announcement"],
  ["question", "question"],
  ["poll", "question"],
  ["praise", "praise"],
  ["update", null],
  ["constructor", null],
])("a message of the type %s is stated as %s", (message_type, stated) => {
  expect(heard({ message_type })?.stated).toBe(stated);
});

test.each([
  [{ system_message: true }, "system", "system"],
  [{ message_type: "system" }, "system", "system"],
  [{ sender_type: "bot" }, "machine", "person 1"],
])("%j was not written by a person", (changes, sender, authorId) => {
  expect(heard(changes)).toMatchObject({ sender, authorId });
});

test.each([
  [{ direct_message: true }],
  [{ direct_message: "true" }],
  [{ privacy: "private" }],
  [{ privacy: null, group_id: null }],
  [{ in_private_group: true }],
  [{ in_private_conversation: "true" }],
  [{ direct_message: "perhaps" }],
])("%j is not heard", (changes) => {
  expect(heard(changes)).toBeUndefined();
});

test("a message of a private community or a private thread is not heard, whatever it says of itself", () => {
  expect(heard({}, [group(31158067201, { privacy: "private" })])).toBeUndefined();
  expect(heard({}, [{ type: "thread", id: 7, privacy: "private" }])).toBeUndefined();
  expect(heard({}, [{ type: "thread", id: 7, direct_message: true }])).toBeUndefined();
});

test("what the network dates in our future is of that time", () => {
  const post = heard({ created_at: "2026/11/23 13:00:00 +0000" });

  expect([post?.at, post?.asOf].map(String)).toEqual(["2026-11-23T13:00:00Z", "2026-11-23T13:00:00Z"]);
});

test.each([
  ["2022/11/11 21:00:20 +0000", "2022-11-11T21:00:20Z"],
  ["2022/11/11 21:00:20 +0100", "2022-11-11T20:00:20Z"],
  ["2022-11-11T21:00:20.123Z", "2022-11-11T21:00:20.123Z"],
  ["2022-11-11T21:00:20-05:30", "2022-11-12T02:30:20Z"],
  ["2022/11/11 21:00:20 UTC", "2022-11-11T21:00:20Z"],
  ["2022/11/11 21:00:20", "2022-11-11T21:00:20Z"],
  ["2022-11-11 21:00", "2022-11-11T21:00:00Z"],
])("%s is %s", (text, time) => {
  expect(String(engageTime(text))).toBe(time);
});

test.each([
  "",
  "yesterday",
  "2022/02/31 21:00:20 +0000",
  "2022/11/11 25:00:00 +0000",
  "11/11/2022 21:00:20",
  "2022/11/11",
])("%j is no time", (text) => {
  expect(engageTime(text)).toBeNull();
});

test("a feed tells its newest and its last id, of what is not public too, and whether there are older ones", () => {
  const messages = [message("9007199254740995", { privacy: "private" }), message(7), { id: 5 }];

  const read = readFeed({ messages, meta: { older_available: true } });

  expect(read.ids).toEqual({ newest: "9007199254740995", last: "5" });
  expect([read.messages.length, read.closed, read.unread, read.more]).toEqual([1, 1, 1, true]);
});

test("a full page that does not say so may have older ones; an empty one has none", () => {
  const full = Array.from({ length: 20 }, (_, index) => message(50 - index));

  expect(readFeed({ messages: full }).more).toBe(true);
  expect(readFeed({ messages: full.slice(1), meta: {} }).more).toBe(false);
  expect(readFeed({ messages: [], meta: { older_available: true } })).toMatchObject({ ids: null, more: false });
});

test("communities are places if everybody may read in them", () => {
  const groups = [
    group(1),
    group(2, { full_name: null, name: "two" }),
    group(3, { privacy: "private" }),
    group(4, { state: "deleted" }),
  ];

  const { places } = readFeed({ messages: [], references: groups });

  expect(places.map(({ id, name }) => [id, name])).toEqual([
    ["1", "Group 1"],
    ["2", "two"],
  ]);
});

test.each([[null], ["text"], [[]], [{}], [{ messages: "none" }]])("%j is no feed", (reply) => {
  expect(() => readFeed(reply)).toThrow();
});
