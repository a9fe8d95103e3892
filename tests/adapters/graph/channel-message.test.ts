import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type MessageReading, readMessage } from "#adapters/graph/channel-message.ts";
import type { HeardPost } from "#domain/posts/index.ts";
import { instant } from "#tests/support/fakes.ts";

const CHANNEL = "19:4a95f7d8db4c4e7fae857bcebe0623e6@thread.tacv2";
const ROBIN = "8ea0e38b-efb3-4757-924a-5f94061cf8c2";

const reading: MessageReading = {
  textOf: (html) => html.replaceAll(/<[^>]*>/g, "").trim(),
  tagsOfCards: ({ attachments }) => (JSON.stringify(attachments).includes("#em_ruesten") ? ["#em_ruesten"] : []),
  appId: "0BOT",
};
const read = (value: unknown) => readMessage(CHANNEL, value, reading);

const user = (changes: object = {}) => ({ id: ROBIN.toUpperCase(), userIdentityType: "aadUser", ...changes });
/** Robin posts, or with changes. */
const message = (changes: object = {}) => ({
  id: "1606515483514",
  replyToId: null,
  messageType: "message",
  createdDateTime: "2020-11-27T22:18:03.514Z",
  lastModifiedDateTime: "2020-11-27T22:18:03.514Z",
  deletedDateTime: null,
  subject: null,
  from: { application: null, device: null, user: user() },
  body: { contentType: "html", content: "<div>Hello</div>" },
  attachments: [],
  mentions: [],
  reactions: [],
  ...changes,
});
function post(changes: object = {}): HeardPost {
  const found = read(message(changes));
  if (found?.kind !== "post") throw new Error("not a post");
  return found.post;
}

test("reads who posted what, where and when", () => {
  expect(post()).toEqual({
    source: "teams",
    sourceId: "1606515483514",
    placeId: CHANNEL,
    threadId: "1606515483514",
    authorId: ROBIN,
    sender: "person",
    at: instant("2020-11-27T22:18:03.514Z"),
    asOf: instant("2020-11-27T22:18:03.514Z"),
    text: "Hello",
    stated: null,
    mentions: 0,
    mentionedIds: [],
    reactions: {},
  });
});

test("gives nothing that no database takes, whatever a message holds", () => {
  const odd = "a\ud83c\0";
  const found = post({
    ...{ id: odd, replyToId: odd, from: { user: user({ id: odd, tenantId: odd, userIdentityType: "guest" }) } },
    mentions: [{ mentioned: { user: user({ id: odd }) } }],
    reactions: [{ reactionType: odd }],
  });

  const stored = [
    found.sourceId,
    found.threadId,
    found.authorId,
    ...found.mentionedIds,
    ...Object.keys(found.reactions),
  ];
  expect(stored).toEqual(["a\ufffd", "a\ufffd", "teams:a\ufffd:a\ufffd", "a\ufffd", "a\ufffd"]);
  expect(read(message({ id: "\0" }))).toBeNull();
});

test("knows a reply by its thread, and an edit by its time", () => {
  expect(post({ replyToId: "1606000000000", lastModifiedDateTime: "2020-11-28T08:00:00Z" })).toMatchObject({
    threadId: "1606000000000",
    at: instant("2020-11-27T22:18:03.514Z"),
    asOf: instant("2020-11-28T08:00:00Z"),
  });
});

test.each([
  ["onPremiseAadUser", { userIdentityType: "onPremiseAadUser" }, ROBIN],
  ["nothing special", { userIdentityType: null }, ROBIN],
  ["federatedUser", { userIdentityType: "federatedUser", tenantId: "T2" }, `teams:t2:${ROBIN}`],
  ["emailUser", { userIdentityType: "emailUser", id: "Robin@Example.com" }, "teams::robin@example.com"],
  ["anonymousGuest", { userIdentityType: "anonymousGuest" }, `teams::${ROBIN}`],
  ["what is new to us", { userIdentityType: "unknownFutureValue" }, `teams::${ROBIN}`],
])("names people who are %s", (_, changes, authorId) => {
  expect(post({ from: { user: user(changes) } })).toMatchObject({ authorId, sender: "person" });
});

test("tells applications and events from people, and leaves our own posts out", () => {
  const application = (id: string) => message({ from: { user: null, application: { id } } });

  expect(read(application("CI"))).toMatchObject({ post: { authorId: "app:ci", sender: "machine" } });
  expect(read(application("0bot"))).toBeNull();
  expect(post({ messageType: "systemEventMessage", from: null })).toMatchObject({
    ...{ authorId: "system", sender: "system", text: "" },
  });
  expect(post({ messageType: "unknownFutureValue" })).toMatchObject({ sender: "system" });
  expect(post({ from: null })).toMatchObject({ authorId: "system", sender: "system" });
});

test("names what was deleted, and nothing more of it", () => {
  expect(read(message({ deletedDateTime: "2020-11-28T08:00:00Z", from: null }))).toEqual({
    kind: "deleted",
    name: { source: "teams", placeId: CHANNEL, sourceId: "1606515483514" },
    at: Temporal.Instant.from("2020-11-28T08:00:00Z"),
  });
});

test("takes text as it is, and reads HTML; the subject counts too", () => {
  expect(post({ body: { contentType: "text", content: "a <b> c" } }).text).toBe("a <b> c");
  expect(post({ subject: "Plant", body: { contentType: "html", content: "<p>opens</p>" } }).text).toBe("Plant\nopens");
});

test("knows announcements, with their headline", () => {
  const announcement = (content: string) => ({
    attachments: [{ contentType: "application/vnd.microsoft.card.announcement", content }],
  });

  expect(post(announcement('{"title":"We did it","cardImageType":"colorTheme"}'))).toMatchObject({
    ...{ stated: "announcement", text: "We did it\nHello" },
  });
  expect(post(announcement("{"))).toMatchObject({ stated: "announcement", text: "Hello" });
});

test("hashtags in an inserted card count as if they had been typed", () => {
  const content = JSON.stringify({ type: "AdaptiveCard", body: [{ type: "TextBlock", text: "#em_ruesten" }] });
  const card = { contentType: "application/vnd.microsoft.card.adaptive", content };

  expect(post({ attachments: [card, { contentType: "reference", content: "#em_ruesten" }] }).text).toBe(
    "Hello\n#em_ruesten",
  );
  expect(post({ attachments: [{ ...card, content: "{" }] }).text).toBe("Hello");
});

test("counts people who are mentioned, each once, and neither teams nor bots", () => {
  const mention = (mentioned: object) => ({ id: 0, mentionText: "x", mentioned });
  const mentions = [
    mention({ user: user() }),
    mention({ user: user() }),
    mention({ user: { id: "ANNA" } }),
    mention({ user: { displayName: "who?" } }),
    mention({ user: null, application: { id: "0bot" } }),
    mention({ conversation: { id: CHANNEL, conversationIdentityType: "channel" } }),
    { id: 3 },
  ];

  expect(post({ mentions })).toMatchObject({ mentions: 3, mentionedIds: [ROBIN, "anna"] });
});

test("counts reactions by their kind", () => {
  const reactions = ["like", "like", "heart", "💘", null].map((reactionType) => ({ reactionType }));

  expect(post({ reactions }).reactions).toEqual({ like: 2, heart: 1, "💘": 1 });
  expect(post({ reactions: [{ reactionType: "__proto__" }] }).reactions).toEqual(
    Object.fromEntries([["__proto__", 1]]),
  );
});

test("does without odd fields, as long as there is an id and a time", () => {
  const odd = message({ createdDateTime: "yesterday", mentions: "none", reactions: [7], from: { user: 3 }, body: 5 });

  expect(read(odd)).toMatchObject({ post: { at: instant("2020-11-27T22:18:03.514Z"), mentions: 0 } });
  expect(read({ ...odd, id: "abc" })).toBeNull();
  expect(read({ ...odd, id: 7 })).toBeNull();
  expect(read(null)).toBeNull();
});

/** Any value where a message has another one, and messages of the right shape with odd contents. */
const anyMessage = fc.oneof(
  fc.anything(),
  fc
    .dictionary(fc.constantFrom(...Object.keys(message())), fc.anything({ maxDepth: 3 }), { maxKeys: 6 })
    .map((changes) => message(changes)),
  fc
    .record({
      body: fc.record({ contentType: fc.constantFrom("html", "text", "x"), content: fc.string({ maxLength: 2_000 }) }),
      createdDateTime: fc.oneof(
        fc.string(),
        fc.date({ noInvalidDate: false }).map(String),
        fc.constant("+999999-01-01"),
      ),
      mentions: fc.array(fc.record({ mentioned: fc.record({ user: fc.oneof(fc.anything(), fc.constant(user())) }) })),
      reactions: fc.array(fc.record({ reactionType: fc.string() })),
      attachments: fc.array(
        fc.record({
          contentType: fc.constantFrom(
            "application/vnd.microsoft.card.adaptive",
            "application/vnd.microsoft.card.announcement",
          ),
          content: fc.oneof(fc.json(), fc.string()),
        }),
      ),
    })
    .map((changes) => message(changes)),
);

test("never fails, whatever it is given, and what it makes of it is bounded", () => {
  fc.assert(
    fc.property(anyMessage, (value) => {
      const found = read(value);

      if (found?.kind !== "post") return;
      expect(found.post.at).toBeInstanceOf(Temporal.Instant);
      expect(found.post.mentions).toBeLessThanOrEqual(1_000);
      expect(Object.keys(found.post.reactions).length).toBeLessThanOrEqual(100);
    }),
    { numRuns: 10_000 },
  );
});

test("cuts off what no message has", () => {
  const huge = "x".repeat(1_000_000);
  const many = <T>(make: (index: number) => T) => Array.from({ length: 2_000 }, (_, index) => make(index));

  const found = post({
    body: { contentType: "text", content: huge },
    mentions: many((index) => ({ mentioned: { user: { id: `p${index}` } } })),
    reactions: many((index) => ({ reactionType: `r${index}` })),
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: `"#em_ruesten${huge}"` }],
  });

  expect(found.text).toHaveLength(200_000);
  expect(found.mentions).toBe(1_000);
  expect(Object.keys(found.reactions)).toHaveLength(100);
});

interface Example {
  readonly kind: string;
  readonly body?: { readonly value?: readonly object[]; readonly id?: string };
}

/** Printed in Microsoft's documentation; they lie beside the checkout, on some machines only. */
function printed(name: string): readonly object[] {
  const file = join(import.meta.dirname, `../../../../shared/examples/graph/${name}.json`);
  const { examples } = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { examples: [] };
  return (examples as Example[])
    .filter(({ kind }) => kind === "response")
    .flatMap(({ body }) => body?.value ?? (body ? [body] : []));
}

test("reads every message that the documentation prints", () => {
  const messages = ["chatmessage-delta", "chatmessage-get"].flatMap(printed);

  for (const example of messages) {
    expect(read(example)).toMatchObject({ kind: "post", post: { authorId: ROBIN, sender: "person" } });
  }
});
