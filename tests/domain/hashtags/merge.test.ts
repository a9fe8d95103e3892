import { expect, test } from "@jest/globals";
import {
  declineMerge,
  mergeTags,
  offerMerges,
  prepareMergeQuestion,
  stateOf,
  undoMerge,
} from "#domain/hashtags/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { type GardeningOptions, gardening } from "#tests/support/gardening.ts";

const feedback = hashtag({ name: "vk_feedback", hosts: ["mira"], posts: 4 });
const lars = hashtag({ name: "vk_rueckmeldung", hosts: ["lars"], posts: 9 });
const pair = ["vk_feedback", "vk_rueckmeldung"] as const;

const garden = (
  options: GardeningOptions = { alike: { vk_feedback: ["vk_rueckmeldung"], vk_rueckmeldung: ["vk_feedback"] } },
) => gardening([feedback, lars], options);

test("both say yes, and the one is part of the other", async () => {
  const { deps, state, tags } = garden();
  await offerMerges(deps)();

  const first = await mergeTags(deps, "mira", pair);
  const between = tags.get("vk_feedback")?.became;
  const second = await mergeTags(deps, "lars", pair);

  expect(first).toEqual({ kind: "asked", from: pair[0], into: pair[1], hosts: ["lars"] });
  expect(between).toBeNull();
  expect(second).toEqual({ kind: "merged", from: pair[0], into: pair[1] });
  expect(stateOf(tags.get("vk_feedback") as never, state.now)).toBe("merged");
});

test("who said yes is not asked again, and nobody once it was declined", async () => {
  const { deps, prepared } = garden();
  await offerMerges(deps)();
  const question = prepareMergeQuestion(deps);

  await mergeTags(deps, "mira", pair);
  const answered = await prepared(question, 0);
  const open = await prepared(question, 1);
  await declineMerge(deps, "lars", pair);

  expect(answered).toBeNull();
  expect(open).toEqual({ from: pair[0], into: pair[1] });
  expect(await prepared(question, 1)).toBeNull();
});

test("either no is a no for good: who said it is not asked again", async () => {
  const { deps, ledger, tags } = garden();
  await offerMerges(deps)();
  await mergeTags(deps, "lars", pair);

  const declined = await declineMerge(deps, "mira", ["#vk_rueckmeldung", "#vk_feedback"]);
  const again = await mergeTags(deps, "lars", pair);
  await offerMerges(deps)();

  expect(declined).toBe(true);
  expect(again.kind).toBe("declined");
  expect(ledger.added).toHaveLength(2);
  expect(tags.get("vk_feedback")?.became).toBeNull();
});

test("who said no may come to want it, and the other one's yes, said before or since, counts", async () => {
  const { deps, ledger } = garden({});
  await mergeTags(deps, "lars", pair);
  await declineMerge(deps, "mira", pair);

  const insisting = await mergeTags(deps, "lars", pair);
  const changed = await mergeTags(deps, "mira", pair);

  expect([insisting.kind, changed.kind]).toEqual(["declined", "merged"]);
  expect(ledger.added.map(({ personId }) => personId)).toEqual(["mira"]);
});

test("who took back a no asks the other one, who had not answered", async () => {
  const { deps, ledger, prepared, state } = garden();
  await offerMerges(deps)();
  await declineMerge(deps, "mira", pair);
  state.now = state.now.add({ hours: 1 });

  const asked = await mergeTags(deps, "mira", pair);

  expect(asked).toMatchObject({ kind: "asked", hosts: ["lars"] });
  expect(ledger.added.map(({ personId }) => personId)).toEqual(["mira", "lars", "lars"]);
  expect(new Set(ledger.added.map(({ key }) => key)).size).toBe(3);
  expect(await prepared(prepareMergeQuestion(deps), 2)).not.toBeNull();
});

test("what was undone is merged again when both want it", async () => {
  const { deps } = garden({});
  for (const host of ["lars", "mira"]) await mergeTags(deps, host, pair);
  await undoMerge(deps, "mira", pair[0]);

  const outcomes = [await mergeTags(deps, "lars", pair), await mergeTags(deps, "mira", pair)];

  expect(outcomes.map(({ kind }) => kind)).toEqual(["declined", "merged"]);
});

test("a no that comes when both have agreed comes too late, and a crash before the merge is made good", async () => {
  const { deps, tags } = garden({});
  await mergeTags(deps, "lars", pair);
  const gardens = { ...deps.gardens, become: () => Promise.reject(new Error("the machine stopped")) };
  await expect(mergeTags({ ...deps, gardens }, "mira", pair)).rejects.toThrow("stopped");

  const declined = await declineMerge(deps, "lars", pair);
  const again = await mergeTags(deps, "mira", pair);

  expect([declined, again.kind]).toEqual([false, "merged"]);
  expect(tags.get("vk_feedback")?.became?.name).toBe("vk_rueckmeldung");
});

test("a host proposes a merge by hand, and the other host is asked", async () => {
  const { deps, ledger } = garden({});

  const asked = await mergeTags(deps, "lars", ["#VK_Rückmeldung", "vk-feedback"]);

  expect(asked).toEqual({ kind: "asked", from: "vk_rueckmeldung", into: "vk_feedback", hosts: ["mira"] });
  expect(ledger.added.map(({ personId }) => personId)).toEqual(["mira"]);
});

test("the other way round is no yes", async () => {
  const { deps, tags } = garden();
  await offerMerges(deps)();
  await mergeTags(deps, "mira", pair);

  const reversed = await mergeTags(deps, "lars", ["vk_rueckmeldung", "vk_feedback"]);

  expect(reversed).toEqual({ kind: "otherWay", from: pair[0], into: pair[1] });
  expect(tags.get("vk_rueckmeldung")?.became).toBeNull();
});

test("the host of both, or of a tag beside one that nobody looks after, merges at once, also after a no", async () => {
  const both = gardening([feedback, { ...lars, hosts: ["petra", "mira"] }]);
  const heard = gardening([feedback, { ...lars, foundedAt: null, hosts: [] }]);
  await heard.deps.merges.offer(
    {
      id: "1",
      from: pair[0],
      into: pair[1],
      asked: ["mira"],
      agreed: [],
      offeredAt: instant("2026-11-01T08:00Z"),
      state: "declined",
      refusedBy: "mira",
    },
    async () => {},
  );

  const outcomes = [await mergeTags(both.deps, "mira", pair), await mergeTags(heard.deps, "mira", pair)];

  expect(outcomes.map(({ kind }) => kind)).toEqual(["merged", "merged"]);
  expect(both.ledger.added).toEqual([]);
});

test("nobody merges what is not theirs, not there, ended, or looked after by nobody", async () => {
  const { deps } = gardening([
    feedback,
    lars,
    hashtag({ name: "heard", foundedAt: null, hosts: [] }),
    hashtag({ name: "orphan", hosts: [] }),
    hashtag({ name: "over", retiredAt: instant("2026-11-01T08:00Z") }),
  ]);
  const tries: readonly (readonly [string, string, string])[] = [
    ["jonas", ...pair],
    ["mira", "vk_feedback", "nobodys"],
    ["mira", "vk_feedback", "#VK-Feedback"],
    ["mira", "heard", "vk_feedback"],
    ["mira", "vk_feedback", "over"],
    ["mira", "orphan", "vk_feedback"],
  ];

  const outcomes = await Promise.all(tries.map(([by, from, into]) => mergeTags(deps, by, [from, into])));

  expect(outcomes.map(({ kind }) => kind)).toEqual(["notTheirs", "unknown", "same", "notFounded", "retired", "noHost"]);
});
