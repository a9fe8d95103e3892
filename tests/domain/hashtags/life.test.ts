import { expect, test } from "@jest/globals";
import { isAwake, stateOf, tagMeant } from "#domain/hashtags/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { gardenStores, hashtag } from "#tests/support/garden-stores.ts";

const now = instant("2026-11-23T08:00Z");
const ago = (days: number) => now.subtract({ hours: 24 * days });

test.each([
  ["founded and not used yet", { foundedAt: ago(3), lastUsedAt: null, posts: 0 }, "seed"],
  ["founded and used twice", { foundedAt: ago(3), lastUsedAt: ago(1), posts: 2 }, "seed"],
  ["founded and used three times", { foundedAt: ago(3), lastUsedAt: ago(1), posts: 3 }, "living"],
  ["only heard, once", { foundedAt: null, lastUsedAt: ago(1), posts: 1 }, "living"],
  ["last used 59 days ago", { lastUsedAt: ago(59) }, "living"],
  ["last used 60 days ago", { lastUsedAt: ago(60) }, "sleeping"],
  ["founded 60 days ago and never used", { foundedAt: ago(60), lastUsedAt: null, posts: 0 }, "sleeping"],
  ["last used long ago, and kept awake since", { lastUsedAt: ago(200), keptAt: ago(5) }, "living"],
  ["only heard, long ago", { foundedAt: null, lastUsedAt: ago(90) }, "sleeping"],
  ["retired", { retiredAt: ago(1) }, "retired"],
  ["merged", { became: { name: "b", how: "merged", at: ago(1) }, retiredAt: ago(1) }, "merged"],
  ["renamed, long ago", { lastUsedAt: ago(90), became: { name: "b", how: "renamed", at: ago(90) } }, "renamed"],
] as const)("a tag that is %s", (_what, changes, state) => {
  const tag = hashtag(changes);

  expect(stateOf(tag, now)).toBe(state);
  expect(isAwake(tag, now)).toBe(state === "seed" || state === "living");
});

test.each(["em_ruesten", "#EM_Ruesten", "em-rüsten", " #em_RÜSTEN "])(
  "“%s” means the tag as it is kept",
  async (typed) => {
    const { gardens } = gardenStores([hashtag()]);

    expect((await tagMeant(gardens, typed))?.name).toBe("em_ruesten");
  },
);

test("a tag that was heard with an umlaut is found by it", async () => {
  const { gardens } = gardenStores([hashtag({ name: "rüsten" })]);

  expect((await tagMeant(gardens, "#Rüsten"))?.name).toBe("rüsten");
});

test("an old name means what the tag became, and an unknown one nothing", async () => {
  const became = { name: "em_ruesten", how: "renamed", at: now } as const;
  const { gardens } = gardenStores([hashtag(), hashtag({ name: "emo_ruesten", became })]);

  expect((await tagMeant(gardens, "#emo_ruesten"))?.name).toBe("em_ruesten");
  expect(await tagMeant(gardens, "#nobodys")).toBeNull();
});
