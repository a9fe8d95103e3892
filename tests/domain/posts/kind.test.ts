import { expect, test } from "@jest/globals";
import type { HeardPost, PostKind, Reading, SetAside } from "#domain/posts/index.ts";
import { asksIn, kindOf, setAsideOf } from "#domain/posts/kind.ts";
import { heardPost, reading } from "#tests/support/posts.ts";

const reply = { sourceId: "2", threadId: "1" };

test.each<[string, PostKind, Partial<HeardPost>, Partial<Reading>]>([
  ["an ordinary post is just that", "post", {}, {}],
  ["what asks is a question", "question", {}, { asks: true }],
  ["what the network calls a question is one", "question", { stated: "question" }, {}],
  ["what is said in a thread of another post is a reply", "reply", reply, {}],
  ["a reply that asks back is still a reply", "reply", reply, { asks: true }],
  ["thanks that name somebody are thanks", "thanks", { mentions: 1 }, { thanks: true }],
  ["also as a reply", "thanks", { ...reply, mentions: 1 }, { thanks: true }],
  ["thanks to nobody in particular are a post like others", "post", {}, { thanks: true }],
  ["whoever is only mentioned is not thanked", "post", { mentions: 1 }, {}],
  ["what the network calls praise is thanks", "thanks", { stated: "praise" }, {}],
  [
    "an announcement is one, even if it asks and thanks",
    "announcement",
    { stated: "announcement", mentions: 1 },
    { asks: true, thanks: true },
  ],
])("%s", (_name, kind, post, read) => {
  expect(kindOf(heardPost(post), reading(read))).toBe(kind);
});

test.each<[boolean, HeardPost["stated"], boolean]>([
  [true, "question", false],
  [true, null, true],
  [false, "praise", false],
  [false, null, false],
])("that it asks is %s when the network calls it %s and its words ask: %s", (asks, stated, words) => {
  expect(asksIn(heardPost({ stated }), reading({ asks: words }))).toBe(asks);
});

test.each<[SetAside | null, HeardPost["sender"], Reading["spam"]]>([
  [null, "person", null],
  ["links", "person", "links"],
  ["advertising", "person", "advertising"],
  ["machine", "machine", null],
  ["machine", "machine", "links"],
  ["system", "system", null],
])("it is set aside as %s when a %s wrote it and its words look like %s", (reason, sender, spam) => {
  expect(setAsideOf(heardPost({ sender }), reading({ spam }))).toBe(reason);
});
