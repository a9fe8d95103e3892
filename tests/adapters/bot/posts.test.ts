import { expect, test } from "@jest/globals";
import { heardPost } from "#adapters/bot/posts.ts";
import { botMention, channelMessage, PERSON_ID, read } from "#tests/adapters/bot/activities.ts";

const heard = (text: string, changes = {}) => heardPost(read(channelMessage(text, changes)));

const personMention = { type: "mention", mentioned: { id: "29:pranav" }, text: "<at>Pranav Smith</at>" };
const channelMention = { type: "mention", mentioned: { id: "19:plant@thread.tacv2" }, text: "<at>Plant</at>" };

test("hears who posted what, where and when", () => {
  expect(heard("Our new plant opens")).toEqual({
    source: "teams",
    sourceId: "1700000000000",
    placeId: "19:plant@thread.tacv2",
    threadId: "1700000000000",
    authorId: PERSON_ID,
    at: Temporal.Instant.from("2026-11-21T08:00:00Z"),
    text: "Our new plant opens",
  });
});

test("finds the thread of a reply in the conversation's id", () => {
  expect(heard("Great", { id: "1700000009999" })?.threadId).toBe("1700000000000");
});

test("takes the place from the conversation when the channel is not named", () => {
  const bare = heard("Hi", { channelData: null, conversation: { id: "19:abc@thread.skype;messageid=15" } });

  expect(bare).toMatchObject({ placeId: "19:abc@thread.skype", threadId: "15" });
});

test("leaves the names of people mentioned out, of what is said and of what is kept", () => {
  const text = 'Hey <at>Pranav Smith</at>&nbsp;and <at id="1">Vorbild</at>, look at <at>Plant</at>';

  const post = heard(text, { entities: [personMention, botMention, channelMention] });

  expect(post?.text).toBe("Hey and , look at");
  expect(JSON.stringify(post)).not.toMatch(/pranav/i);
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
  ["a readable time", { timestamp: "yesterday" }],
])("hears nothing without %s", (_what, changes) => {
  expect(heard("Hi", changes)).toBeNull();
});

test("takes the time from the id when there is no timestamp", () => {
  expect(heard("Hi", { timestamp: null })?.at.epochMilliseconds).toBe(1_700_000_000_000);
});

test("is not held up by a text full of opening marks", () => {
  const hostile = "<at ".repeat(50_000);

  expect(heard(hostile)?.text).toBe(hostile.trim());
});
