import { expect, test } from "@jest/globals";
import { heardPost } from "#adapters/bot/posts.ts";
import { botMention, channelMessage, PERSON_ID, read } from "#tests/adapters/bot/activities.ts";

const known = new Map([["29:pranav", "pranav-in-entra"]]);
const personOf = (teamsId: string) => known.get(teamsId) ?? null;
const heard = (text: string, changes = {}) => heardPost(read(channelMessage(text, changes)), personOf);
const edited = (text: string | undefined, changes = {}) =>
  heard("", { type: "messageUpdate", text, timestamp: "2026-11-21T09:30:00.1234567Z", ...changes });

const mention = (id: string, name: string) => ({ type: "mention", mentioned: { id, name }, text: `<at>${name}</at>` });
const personMention = mention("29:pranav", "Pranav Smith");
const channelMention = mention("19:plant@thread.tacv2", "Plant");

test("hears who posted what, where and when", () => {
  expect(heard("Our new plant opens")).toEqual({
    source: "teams",
    sourceId: "1795248000000",
    placeId: "19:plant@thread.tacv2",
    threadId: "1795248000000",
    authorId: PERSON_ID,
    sender: "person",
    at: Temporal.Instant.from("2026-11-21T08:00:00Z"),
    asOf: Temporal.Instant.from("2026-11-21T07:59:59.999Z"),
    text: "Our new plant opens",
    stated: null,
    mentions: 0,
    mentionedIds: [],
    reactions: {},
  });
});

test("finds the thread of a reply in the conversation's id", () => {
  expect(heard("Great", { id: "1795248009999" })?.threadId).toBe("1795248000000");
});

test("takes the place from the conversation when the channel is not named", () => {
  const bare = heard("Hi", { channelData: null, conversation: { id: "19:abc@thread.skype;messageid=15" } });

  expect(bare).toMatchObject({ placeId: "19:abc@thread.skype", threadId: "15" });
});

test("leaves the names of people mentioned out, of what is said and of what is kept", () => {
  const text = 'Hey <at>Pranav Smith</at>&nbsp;and <at id="1">Vorbild</at>, look at <at>Plant</at>';

  const post = heard(text, { entities: [personMention, botMention, channelMention] });

  expect(post?.text).toBe("Hey and , look at");
  expect(JSON.stringify(post)).not.toMatch(/Smith/);
});

test("counts each person once whom a post mentions, known or not, and nobody who is no person", () => {
  const tag = mention("MmMx", "Everybody at the plant");
  const entities = [personMention, mention("29:new", "Nora New"), personMention, botMention, channelMention, tag];

  expect(heard("Thanks", { entities })).toMatchObject({ mentions: 2, mentionedIds: ["pranav-in-entra"] });
});

test("hears an edit as a newer state of the same post, sent when it was sent", () => {
  expect(edited("Our new plant opened", { from: { id: "29:megan", aadObjectId: PERSON_ID } })).toMatchObject({
    sourceId: "1795248000000",
    authorId: PERSON_ID,
    at: Temporal.Instant.fromEpochMilliseconds(1_795_248_000_000),
    asOf: Temporal.Instant.from("2026-11-21T09:29:59.123Z"),
    text: "Our new plant opened",
  });
});

test("what is heard of a post is older than what the channel's history says of it, and its edit is newer", () => {
  const inHistory = Temporal.Instant.fromEpochMilliseconds(1_759_944_781_430);
  const written = { id: "1759944781430", timestamp: "2025-10-08T17:33:01.495Z" };

  const asOfs = [heard("Hi", written), edited("Hello", { ...written, timestamp: "2025-10-08T17:33:01.9Z" })];

  const [first, then] = asOfs.map((post) => post?.asOf.since(inHistory).sign);
  expect([first, then]).toEqual([-1, 0]);
});

test.each([
  ["text", undefined, {}],
  ["word of it", "", {}],
  ["time", "Hi", { timestamp: undefined }],
])("hears nothing in an edit without its %s", (_what, text, changes) => {
  expect(edited(text, changes)).toBeNull();
});

test("takes an edit's own time for a post whose id is no time", () => {
  expect(edited("Hi", { id: "f:1" })?.at).toEqual(Temporal.Instant.from("2026-11-21T09:30:00.123Z"));
});

test.each([
  ["28:5F0C2C5E-0000-4B1E-9D0D-3B7A7A1F0002", undefined, "app:5f0c2c5e-0000-4b1e-9d0d-3b7a7a1f0002"],
  ["28:another", PERSON_ID, "app:another"],
])("hears %s as a machine, whoever stands behind it", (id, aadObjectId, authorId) => {
  expect(heard("Build failed", { from: { id, aadObjectId, role: "bot" } })).toMatchObject({
    sender: "machine",
    authorId,
  });
});

test.each([
  ["the bot itself", { from: { id: botMention.mentioned.id } }],
  ["a bot that may be the bot itself", { from: { id: "28:who" }, recipient: null }],
])("never hears %s", (_what, changes) => {
  expect(heard("Hi", changes)).toBeNull();
});

test("keeps what only looks like markup", () => {
  expect(heard("5 &lt; 6 &amp; a<b, <at the door")?.text).toBe("5 < 6 & a<b, <at the door");
});

test("reads no text twice from the html that Teams adds, or from files", () => {
  const attachments = [
    { contentType: "text/html", content: "<p>Our plant <strong>opens</strong></p>" },
    { contentType: "image/png", contentUrl: "https://example.com/a.png" },
    { contentType: "reference" },
  ];

  expect(heard("Our plant opens", { attachments })?.text).toBe("Our plant opens");
});

test("hears the tags of an inserted card as if they had been typed", () => {
  const body = [
    { type: "TextBlock", text: "#hr_onboarding and #Größe" },
    { type: "ColumnSet", columns: [{ type: "Column", items: [{ type: "TextBlock", text: "#hr_onboarding" }] }] },
    { type: "Image", url: "https://example.com/#no", text: "#no" },
  ];
  const card = (content: unknown) => ({ contentType: "application/vnd.microsoft.card.adaptive", content });

  const inserted = heard("Welcome!", {
    attachments: [card({ type: "AdaptiveCard", body }), card("no card"), card(null)],
  });

  expect(inserted?.text).toBe("Welcome! #hr_onboarding #Größe");
});

test.each([
  ["an author in the directory", { from: { id: "29:guest" } }],
  ["an id", { id: undefined }],
  ["a readable time", { timestamp: "yesterday", id: "f:1" }],
  ["a time that can be", { timestamp: "-271821-04-20T00:00:00Z", id: "f:1" }],
  ["a time in its id, when nothing else says it", { timestamp: null, id: "9007199254740991" }],
])("hears nothing without %s", (_what, changes) => {
  expect(heard("Hi", changes)).toBeNull();
});

test.each([
  [{ timestamp: null }, 1_795_248_000_000],
  [{ timestamp: "2026-11-21T08:00:00.065Z", id: "f:1" }, 1_795_248_000_065],
])("takes the time from what says it", (changes, at) => {
  expect(heard("Hi", changes)?.at.epochMilliseconds).toBe(at);
});

test("is not held up by a text full of opening marks", () => {
  const hostile = "<at ".repeat(50_000);

  expect(heard(hostile)?.text).toBe(hostile.trim());
});
