import { expect, test } from "@jest/globals";
import { foundTag, takeUp } from "#domain/hashtags/found.ts";
import { instant } from "#tests/support/fakes.ts";
import { type FoundingOptions, foundingWorld } from "#tests/support/founding.ts";
import { hashtag } from "#tests/support/garden-stores.ts";

const mira = { id: "mira", department: "Elektromotoren" };
const request = { typed: "#em_lean", person: mira, purpose: null, sure: "no" } as const;
const retiredAt = instant("2026-10-01T08:00Z");

const outcomeOf = async (changes: Partial<Parameters<typeof foundTag>[1]>, options: FoundingOptions = {}) =>
  foundTag(foundingWorld(options).deps, { ...request, ...changes });

test("anybody founds a tag at once, is its founder and looks after it", async () => {
  const { deps, state } = foundingWorld();

  const outcome = await foundTag(deps, { ...request, purpose: "for lean walks" });

  expect(outcome).toMatchObject({ kind: "founded", tag: { name: "em_lean", purpose: "for lean walks" } });
  expect(state.tags.get("em_lean")).toMatchObject({ founderId: "mira", hosts: ["mira"] });
});

test.each(["#EM-Lean", "em lean", "EmLean", "emo_lean", "elektromotoren_lean"])(
  "%s founds em_lean, since all these names are the department's",
  async (typed) => {
    expect(await outcomeOf({ typed })).toMatchObject({ kind: "founded", tag: { name: "em_lean" } });
  },
);

test("knows from tags that live how a department is abbreviated of which nobody said", async () => {
  expect(await outcomeOf({ typed: "human resources" })).toMatchObject({ kind: "which", unknown: null });
  expect(await outcomeOf({ typed: "hr_lernen" })).toMatchObject({ kind: "founded", tag: { name: "hr_lernen" } });
});

test("a topic alone gets the person's department offered, and stays possible", async () => {
  const outcome = await outcomeOf({ typed: "kaizen" });

  expect(outcome).toMatchObject({ kind: "which", unknown: null, names: ["em_kaizen", "kaizen"] });
});

test("a topic of two words is no department and its topic", async () => {
  const outcome = await outcomeOf({ typed: "customer feedback" });

  expect(outcome).toMatchObject({ kind: "which", unknown: null, names: ["em_customer_feedback", "customer_feedback"] });
});

test("says that no department begins like that, once", async () => {
  const once = await outcomeOf({ typed: "xy_lean" });
  const again = await outcomeOf({ typed: "xy_lean", sure: "name" });

  expect(once).toEqual({
    kind: "which",
    unknown: "xy",
    names: ["em_lean", "em_xy_lean", "xy_lean"],
    shorts: ["em", "hr"],
  });
  expect(again).toMatchObject({ kind: "founded", tag: { name: "xy_lean" } });
});

test("offers no name that is too long, and none of a department that nobody knows", async () => {
  const typed = "a".repeat(60);

  expect(await outcomeOf({ typed })).toMatchObject({ names: [typed] });
  expect(await outcomeOf({ typed: "kaizen", person: { id: "mira", department: null } })).toMatchObject({
    names: ["kaizen"],
  });
});

test("asks once whether a tag that may mean the same was meant, and never blocks", async () => {
  const alike = { em_setup: [{ tag: "em_ruesten", why: "translation" }] } as const;

  const once = await outcomeOf({ typed: "em_setup" }, { alike });
  const again = await outcomeOf({ typed: "em_setup", sure: "all" }, { alike });

  expect(once).toEqual({ kind: "alike", name: "em_setup", alike: alike.em_setup });
  expect(again).toMatchObject({ kind: "founded", tag: { name: "em_setup" } });
});

test.each(["stopWord", "slur", "name"] as const)("founds no tag that is a %s, sure or not", async (reason) => {
  const forbidden = { em_x1: reason };

  expect(await outcomeOf({ typed: "em_x1", sure: "all" }, { forbidden })).toEqual({ kind: "forbidden", reason });
});

test("a tag that was only heard gets its founder, as it is written", async () => {
  const heard = hashtag({ name: "qualität", foundedAt: null, founderId: null, hosts: [] });

  const outcome = await outcomeOf({ typed: "#Qualität" }, { tags: [heard] });

  expect(outcome).toMatchObject({ kind: "founded", tag: { name: "qualität", founderId: "mira", posts: 6 } });
});

test("a slur that was heard is not founded either", async () => {
  const tags = [hashtag({ name: "em_x1", foundedAt: null, founderId: null, hosts: [] })];

  const outcome = await outcomeOf({ typed: "em_x1" }, { tags, forbidden: { em_x1: "slur" } });

  expect(outcome).toEqual({ kind: "forbidden", reason: "slur" });
});

test("leaves a tag to who founded it before", async () => {
  expect(await outcomeOf({ typed: "EM Rüsten" })).toMatchObject({ kind: "exists", tag: { founderId: "lars" } });
});

test("says what a tag became", async () => {
  const became = { name: "em_ruesten", how: "merged", at: retiredAt } as const;

  const outcome = await outcomeOf({ typed: "em_setup" }, { tags: [hashtag({ name: "em_setup", became })] });

  expect(outcome).toEqual({ kind: "became", name: "em_setup", into: "em_ruesten" });
});

test("who takes up a retired tag looks after it, and its founder is still named", async () => {
  const { deps, state } = foundingWorld({ tags: [hashtag({ retiredAt, hosts: [] })] });

  const outcome = await foundTag(deps, { ...request, typed: "em_ruesten" });
  await takeUp(deps, "em_ruesten", "mira");

  expect(outcome.kind).toBe("retired");
  expect(state.tags.get("em_ruesten")).toMatchObject({ retiredAt: null, hosts: ["mira"], founderId: "lars" });
});

test("nobody takes up a tag that was not retired", async () => {
  const { deps, state } = foundingWorld();

  expect(await takeUp(deps, "em_ruesten", "mira")).toBeNull();
  expect(state.tags.get("em_ruesten")?.hosts).toEqual(["lars"]);
});

test("who is a moment later finds the tag of who was faster", async () => {
  const { deps, state } = foundingWorld();
  const faster = hashtag({ name: "em_lean", founderId: "jonas" });
  const found = async () => {
    state.tags.set("em_lean", faster);
    return false;
  };

  const outcome = await foundTag({ ...deps, gardens: { ...deps.gardens, found } }, request);

  expect(outcome).toEqual({ kind: "exists", tag: faster });
});
