import { expect, test } from "@jest/globals";
import {
  chooseSlot,
  type DigestItem,
  followTag,
  planDueDigests,
  prepareDigest,
  type TagNews,
  type TagPost,
} from "#domain/hashtags/index.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { type GardeningOptions, gardening } from "#tests/support/gardening.ts";

const mira = person({ id: "mira" });

const post = (sourceId: string, placeId = "19:werk"): TagPost => ({
  ...{ source: "teams", placeId, sourceId, threadId: sourceId, teamId: "t", placeName: "Werk Amberg" },
  at: instant("2026-11-24T08:00Z"),
});
const news = (changes: Partial<TagNews> = {}): TagNews => ({
  ...{ tag: "em_ruesten", posts: 4, open: [post("o")], settled: [post("s")], newest: [post("o"), post("n")] },
  ...changes,
});

/** Mira follows #em_ruesten, and her Thursday has come. */
async function dueOn(planted = [hashtag()], options: GardeningOptions = { news: [news()] }) {
  const world = gardening(planted, options);
  await followTag(world.deps, mira, "em_ruesten", "weekly");
  world.state.now = instant("2026-11-26T09:00Z");
  return world;
}
const told = (facts: Readonly<Record<string, unknown>> | null) => (facts?.["items"] ?? []) as readonly DigestItem[];
const ids = (posts: readonly TagPost[] | DigestItem["open"] = []) => posts.map(({ sourceId }) => sourceId);

test("news tell of a tag what was settled, what is open and what is new, each post once", async () => {
  const { deps, prepared } = await dueOn();
  await planDueDigests(deps);

  const [item] = told(await prepared(prepareDigest(deps)));

  expect(item).toMatchObject({ tag: "em_ruesten", how: "weekly", posts: 4, merged: [] });
  expect([ids(item?.settled), ids(item?.open), ids(item?.newest)]).toEqual([["s"], ["o"], ["n"]]);
});

test("of much, what was settled comes first, then what is open, and the rest is left out", async () => {
  const all = (kind: string, count: number) => Array.from({ length: count }, (_, index) => post(`${kind}${index}`));
  const { deps, prepared } = await dueOn([hashtag()], {
    news: [news({ settled: all("s", 2), open: all("o", 1), newest: all("n", 3) })],
  });
  await planDueDigests(deps);

  const [item] = told(await prepared(prepareDigest(deps)));

  expect([ids(item?.settled), ids(item?.open), ids(item?.newest)]).toEqual([["s0", "s1"], ["o0"], ["n0"]]);
});

test("who follows a tag for what is settled hears of nothing else", async () => {
  const { deps, follow, follows, prepared } = await dueOn();
  follows.length = 0;
  follow("mira", "em_ruesten", "settled");
  await planDueDigests(deps);

  const [item] = told(await prepared(prepareDigest(deps)));

  expect([ids(item?.settled), ids(item?.open), ids(item?.newest)]).toEqual([["s"], [], []]);
});

test("posts in places that the reader does not see are no news to them", async () => {
  const { deps, prepared } = await dueOn([hashtag()], {
    news: [
      news({ settled: [], open: [post("hidden", "19:closed")], newest: [post("hidden", "19:closed"), post("n")] }),
    ],
    closed: ["19:closed"],
  });
  await planDueDigests(deps);

  const [item] = told(await prepared(prepareDigest(deps)));

  expect([ids(item?.open), ids(item?.newest)]).toEqual([[], ["n"]]);
});

test.each([
  ["nothing happened", { news: [news({ posts: 0, open: [], settled: [], newest: [] })] }],
  ["nothing can be seen", { news: [news()], closed: ["19:werk"] }],
])("there is no message when %s", async (_what, options) => {
  const { deps, prepared } = await dueOn([hashtag()], options);
  await planDueDigests(deps);

  expect(await prepared(prepareDigest(deps))).toBeNull();
});

test("who unfollows is told nothing, also of what was planned before", async () => {
  const { deps, follows, prepared } = await dueOn();
  await planDueDigests(deps);

  follows.length = 0;

  expect(await prepared(prepareDigest(deps))).toBeNull();
});

test("who follows a tag learns what became part of it since", async () => {
  const became = { name: "em_ruesten", how: "merged" } as const;
  const { deps, prepared } = await dueOn([
    hashtag(),
    hashtag({ name: "em_setup", became: { ...became, at: instant("2026-11-23T08:00Z") } }),
    hashtag({ name: "em_long_ago", became: { ...became, at: instant("2026-10-23T08:00Z") } }),
  ]);
  await planDueDigests(deps);

  const [item] = told(await prepared(prepareDigest(deps)));

  expect(item?.merged).toEqual(["em_setup"]);
});

test("of many tags those with the most to tell are told, and how many others had news", async () => {
  const many = Array.from({ length: 10 }, (_, index) =>
    news({ tag: `tag_${index}`, settled: [], open: [], newest: [post(`${index}`)] }),
  );
  const { deps, follow, prepared } = await dueOn([hashtag()], { news: [...many, news()] });
  for (const { tag } of many) follow("mira", tag);
  await planDueDigests(deps);

  const facts = await prepared(prepareDigest(deps));

  expect(told(facts)).toHaveLength(6);
  expect(told(facts)[0]?.tag).toBe("em_ruesten");
  expect(facts?.["more"]).toBe(5);
});

test("news that nobody can see at present are looked for again, and what is seen is told at once", async () => {
  const both = news({ settled: [], open: [], newest: [post("n"), post("hidden", "19:closed")] });
  const outage = await dueOn([hashtag()], { news: [both], unknown: ["19:werk", "19:closed"] });
  const half = await dueOn([hashtag()], { news: [both], unknown: ["19:closed"] });
  for (const { deps } of [outage, half]) await planDueDigests(deps);

  const [item] = told(await half.prepared(prepareDigest(half.deps)));

  expect(ids(item?.newest)).toEqual(["n"]);
  await expect(outage.prepared(prepareDigest(outage.deps))).rejects.toMatchObject({ code: "CONNECTOR_UNREACHABLE" });
});

/** From when to when the next news tell. */
async function toldNext({ deps, ledger, prepared, state }: ReturnType<typeof gardening>): Promise<string> {
  await planDueDigests(deps);
  await prepared(prepareDigest(deps), ledger.added.length - 1);
  const last = state.told.at(-1);
  return `${last?.start} ${last?.end}`;
}

test("what one news tell ends where the next begin: over daylight saving, a slot that moved, a week without news", async () => {
  const world = await dueOn();
  const spans: string[] = [];
  const on = async (time: string) => {
    world.state.now = instant(time);
    spans.push(await toldNext(world));
  };

  await on("2026-11-26T09:00Z");
  await chooseSlot(world.deps.follows, mira, { weekday: 2, time: Temporal.PlainTime.from("10:00") }, world.state.now);
  await on("2026-12-01T09:00Z");
  world.state.now = instant("2026-12-11T09:00Z");
  await planDueDigests(world.deps);
  await on("2026-12-15T09:00Z");

  expect(spans).toEqual([
    "2026-11-19T09:00:00Z 2026-11-26T09:00:00Z",
    "2026-11-26T09:00:00Z 2026-12-01T09:00:00Z",
    "2026-12-01T09:00:00Z 2026-12-15T09:00:00Z",
  ]);
});

test("an hour that daylight saving adds is told", async () => {
  const world = gardening([hashtag()], { news: [news()] });
  world.state.now = instant("2026-10-26T08:00Z");
  await followTag(world.deps, mira, "em_ruesten", "weekly");
  world.state.now = instant("2026-10-29T09:00Z");

  expect(await toldNext(world)).toBe("2026-10-22T08:00:00Z 2026-10-29T09:00:00Z");
});
