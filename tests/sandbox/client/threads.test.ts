import { expect, test } from "@jest/globals";
import { threadsOf } from "#sandbox/client/posts/threads.ts";

const post = (id: string, threadId = id) => ({
  id,
  threadId,
  from: { id: "anna", name: "Anna" },
  at: "2026-11-23T08:00:00Z",
  editedAt: null,
  text: id,
  card: null,
});

test("puts the conversation last written in first, with its replies in the order in which they came", () => {
  const threads = threadsOf([post("a"), post("b"), post("a1", "a"), post("a2", "a")]);

  expect(threads.map(({ root, replies }) => [root.id, ...replies.map(({ id }) => id)])).toEqual([
    ["a", "a1", "a2"],
    ["b"],
  ]);
});
