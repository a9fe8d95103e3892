import { expect, test } from "@jest/globals";
import { leftOut, readDown } from "#domain/posts/chain.ts";
import type { FeedPage, FeedRange } from "#domain/posts/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { community, engageWorld, message, noon } from "./engage-world.ts";

const id = (n: number) => message(n).sourceId;

test("ends at the cursor even if the network goes on below it", async () => {
  const asked: FeedRange[] = [];
  const page = async (_place: string, range: FeedRange): Promise<FeedPage> => {
    asked.push(range);
    const n = 40 - 10 * asked.length;
    const ids = { newest: id(n + 9), last: id(n) };
    return { kind: "page", posts: [message(n + 9), message(n)], places: [community("c1")], ids, more: true };
  };

  const chain = await readDown({ page }, id(12));

  expect(asked.map(({ olderThan }) => olderThan)).toEqual([null, id(30), id(20)]);
  expect(chain).toMatchObject({ newest: id(39), below: null, failure: null });
  expect(chain.posts).toHaveLength(6);
});

test("ends at an empty page", async () => {
  const { deps } = engageWorld();

  expect(await readDown(deps.feed, id(5))).toEqual({ posts: [], places: [], newest: null, below: null, failure: null });
});

test("goes on through a page of which nothing was public", async () => {
  const pages: FeedPage[] = [
    { kind: "page", posts: [], places: [], ids: { newest: id(9), last: id(8) }, more: true },
    { kind: "page", posts: [message(7)], places: [], ids: { newest: id(7), last: id(7) }, more: false },
  ];

  const chain = await readDown({ page: async () => pages.shift() as FeedPage }, id(5));

  expect(chain).toMatchObject({ newest: id(9), below: null });
  expect(chain.posts).toHaveLength(1);
});

test("what was left out never ends before it begins, though clocks differ", () => {
  const before = { ...community("network"), cursor: id(1), completeUntil: instant("2026-11-23T14:00:00Z") };
  const chain = {
    posts: [message(3)],
    places: [],
    newest: id(3),
    below: id(3),
    failure: { kind: "throttled" },
  } as const;

  const gap = leftOut(chain, id(3), before, noon);

  expect([gap.from, gap.until].map(String)).toEqual(["2026-11-23T14:00:00Z", "2026-11-23T14:00:00Z"]);
});
