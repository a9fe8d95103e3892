import { expect, test } from "@jest/globals";
import { mergeTags, undoMerge } from "#domain/hashtags/index.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { type GardeningOptions, gardening } from "#tests/support/gardening.ts";

const feedback = hashtag({ name: "vk_feedback", hosts: ["mira"], posts: 4 });
const lars = hashtag({ name: "vk_rueckmeldung", hosts: ["lars"], posts: 9 });
const pair = ["vk_feedback", "vk_rueckmeldung"] as const;

const garden = (
  options: GardeningOptions = { alike: { vk_feedback: ["vk_rueckmeldung"], vk_rueckmeldung: ["vk_feedback"] } },
) => gardening([feedback, lars], options);

test.each(["vk_feedback", "vk_rueckmeldung"])(
  "a merge is taken back by naming #%s, by either host, within 30 days",
  async (named) => {
    const { deps, offers, state, tags } = garden();
    await mergeTags(deps, "mira", pair);
    await mergeTags(deps, "lars", pair);
    state.now = state.now.add({ hours: 24 * 29 });

    const undone = await undoMerge(deps, "lars", named);

    expect(undone).toEqual({ kind: "undone", from: pair[0], into: pair[1] });
    expect(tags.get("vk_feedback")?.became).toBeNull();
    expect([...offers.values()]).toMatchObject([{ state: "undone" }]);
  },
);

test("who took a host's place meanwhile is the host of the part again, and a co-host may undo by the whole", async () => {
  const { deps, tags } = garden();
  await mergeTags(deps, "mira", pair);
  await mergeTags(deps, "lars", pair);
  await deps.gardens.change(pair[1], (tag) => ({ ...tag, hosts: ["petra", "lars"] }));
  const named = await undoMerge(deps, "petra", pair[1]);

  const alone = await mergeTags(deps, "petra", pair);

  expect(named.kind).toBe("undone");
  expect([tags.get(pair[0])?.hosts, tags.get(pair[1])?.hosts]).toEqual([["petra"], ["lars"]]);
  expect(alone).toMatchObject({ kind: "asked", hosts: ["lars"] });
});

test("after 30 days, by others, or without a merge nothing is taken back", async () => {
  const { deps, state } = garden();
  await mergeTags(deps, "mira", pair);
  await mergeTags(deps, "lars", pair);

  const others = await undoMerge(deps, "jonas", "vk_feedback");
  state.now = state.now.add({ hours: 24 * 30 });
  const late = await undoMerge(deps, "mira", "vk_feedback");
  const none = await undoMerge(garden().deps, "mira", "vk_feedback");

  expect([others.kind, late.kind, none.kind]).toEqual(["notTheirs", "tooLate", "notMerged"]);
});

test("of several that became part of a tag, the one that is meant has to be named", async () => {
  const { deps } = gardening([feedback, lars, hashtag({ name: "vk_echo", hosts: ["lars"] })]);
  await mergeTags(deps, "lars", ["vk_echo", "vk_rueckmeldung"]);
  await mergeTags(deps, "lars", pair);
  await mergeTags(deps, "mira", pair);

  expect(await undoMerge(deps, "lars", "vk_rueckmeldung")).toEqual({
    kind: "several",
    names: ["vk_echo", "vk_feedback"],
  });
});
