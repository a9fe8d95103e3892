/** Whatever a feed holds: nothing crashes, hangs or makes something up. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { z } from "zod";
import { parseExactly } from "#adapters/engage/exact-json.ts";
import { postOf, type ReadFeed, readFeed } from "#adapters/engage/messages.ts";
import { message, now } from "./fake-engage.ts";

const CASES = 10_000;

/** Mostly the one, now and then the other. */
const mostly = <A, B>(usual: fc.Arbitrary<A>, other: fc.Arbitrary<B>) =>
  fc.oneof({ weight: 40, arbitrary: usual }, { weight: 1, arbitrary: other });
const digits = fc.oneof(fc.nat(), fc.bigInt({ min: 0n, max: 10n ** 19n }).map(String));
const id = mostly(digits, fc.constantFrom("", null, -1, 1.5, "x"));
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom("[[tag:1]]", "[[user:2]]", "[[topic:", "]]", "#\u202eevil", "#a\u200db", " ", "[["),
        fc.string(),
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join("")),
);
const time = mostly(
  fc.constantFrom("2022/11/11 21:00:20 +0000", "2022-11-11T21:00:20Z"),
  fc.oneof(fc.constantFrom("2022/13/11 21:00:20", "9999-12-31T23:59:60Z"), text),
);
const anything = fc.anything({ maxDepth: 2 });
const odd = (field: fc.Arbitrary<unknown>) => mostly(field, anything);

const oddMessage = fc
  .record(
    {
      ...{
        id: odd(id),
        sender_id: odd(id),
        thread_id: odd(id),
        group_id: odd(id),
        network_id: odd(id),
        replied_to_id: odd(id),
      },
      ...{ created_at: odd(time), body: odd(fc.record({ plain: text, parsed: text }, { requiredKeys: [] })) },
      ...{ message_type: odd(text), sender_type: odd(text), privacy: odd(fc.constantFrom("public", "private")) },
      ...{
        direct_message: odd(fc.boolean()),
        system_message: odd(fc.boolean()),
        liked_by: odd(fc.record({ count: fc.nat() })),
      },
    },
    { requiredKeys: [] },
  )
  .map((changes) => ({ ...message(7), ...changes }));
const reference = fc.record(
  {
    ...{ type: fc.constantFrom("user", "group", "thread", "tag", "topic", "x"), id: odd(id), name: odd(text) },
    ...{
      privacy: odd(fc.constantFrom("public", "private")),
      topics: odd(fc.array(fc.record({ id }))),
      email: odd(text),
    },
  },
  { requiredKeys: [] },
);
const feed = fc.record(
  {
    messages: odd(fc.array(mostly(oddMessage, anything), { maxLength: 4 })),
    references: odd(fc.array(mostly(reference, anything), { maxLength: 4 })),
    meta: odd(fc.record({ older_available: odd(fc.boolean()) })),
  },
  { requiredKeys: [] },
);

/** A feed as it comes over the line; undefined if it is none. */
function read(value: unknown) {
  const written = JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? String(inner) : inner)) ?? "null";
  try {
    return readFeed(parseExactly(written));
  } catch (error) {
    if (error instanceof z.ZodError) return undefined;
    throw error;
  }
}

/** A well formed post of something that everybody may read. */
function isWellFormed(one: ReadFeed["messages"][number]): boolean {
  const post = postOf(one, now, (user) => `engage:${user}`);
  return (
    /^\d{1,20} \d{1,20} (\d{1,20}|all-company)$/.test(`${post.sourceId} ${post.threadId} ${post.placeId}`) &&
    post.mentions === post.mentionedIds.length &&
    Temporal.Instant.compare(post.asOf, post.at) >= 0 &&
    !one.message.direct_message &&
    one.message.privacy === "public"
  );
}

test("a feed of any shape is read or refused, and what is heard of it is well formed", () => {
  let heard = 0;
  fc.assert(
    fc.property(feed, (value) => {
      const messages = read(value)?.messages ?? [];

      heard += messages.length;
      return messages.every(isWellFormed);
    }),
    { numRuns: CASES },
  );

  expect(heard).toBeGreaterThan(1_000);
});

test("the text of a message costs no more than its length", () => {
  const long = "[[".repeat(100_000) + "[[tag:1".repeat(100_000) + "#".repeat(100_000);

  const { messages } = readFeed({ messages: [message(7, { body: { parsed: `${long}[[tag:9]]`, plain: long } })] });

  expect(messages).toHaveLength(1);
});
