import { expect, test } from "@jest/globals";
import { followTag, planDueDigests, type TagNews, type TagPost } from "#domain/hashtags/index.ts";
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

test("news are planned once for each slot, and the slot moves on by a week", async () => {
  const { deps, ledger, slots, state } = await dueOn();

  const planned = [await planDueDigests(deps), await planDueDigests(deps)];

  expect(planned).toEqual([1, 0]);
  expect(ledger.added).toMatchObject([
    { kind: "hashtags.digest", personId: "mira", class: "unasked", key: "hashtags.digest:mira:2026-11-26T09:00:00Z" },
  ]);
  expect(`${slots.get("mira")?.nextDueAt}`).toBe("2026-12-03T09:00:00Z");
  expect(state.woken).toBe(1);
});

test("news stay on their reader's clock when daylight saving begins", async () => {
  const { deps, slots, state } = await dueOn();
  state.now = instant("2027-03-25T09:00Z");

  await planDueDigests(deps);

  expect(`${slots.get("mira")?.nextDueAt}`).toBe("2027-04-01T08:00:00Z");
});

test("news that nobody could plan for two days are not caught up on", async () => {
  const { deps, ledger, slots, state } = await dueOn();
  state.now = instant("2026-11-28T09:00Z");

  await planDueDigests(deps);

  expect(ledger.added).toEqual([]);
  expect(`${slots.get("mira")?.nextDueAt}`).toBe("2026-12-03T09:00:00Z");
});
