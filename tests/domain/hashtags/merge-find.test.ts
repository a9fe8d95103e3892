import { expect, test } from "@jest/globals";
import { offerMerges } from "#domain/hashtags/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { type GardeningOptions, gardening } from "#tests/support/gardening.ts";

const feedback = hashtag({ name: "vk_feedback", hosts: ["mira"], posts: 4 });
const lars = hashtag({ name: "vk_rueckmeldung", hosts: ["lars"], posts: 9 });

const garden = (
  options: GardeningOptions = { alike: { vk_feedback: ["vk_rueckmeldung"], vk_rueckmeldung: ["vk_feedback"] } },
) => gardening([feedback, lars], options);

test("two founded tags that mean the same are offered to both hosts, once, the less used as part of the other", async () => {
  const { deps, ledger, offers, state } = garden();
  const find = offerMerges(deps);

  await find();
  state.now = state.now.add({ hours: 24 });
  await find();

  expect([...offers.values()]).toMatchObject([
    { from: "vk_feedback", into: "vk_rueckmeldung", asked: ["mira", "lars"] },
  ]);
  expect(ledger.added.map(({ kind, personId }) => [kind, personId])).toEqual([
    ["hashtags.merge", "mira"],
    ["hashtags.merge", "lars"],
  ]);
});

test("one host of both is asked with one message, and about one pair a day", async () => {
  const planted = ["a", "b", "c", "d"].map((name) => hashtag({ name }));
  const { deps, ledger } = gardening(planted, { alike: { a: ["b"], c: ["d"] } });

  await offerMerges(deps)();

  expect(ledger.added).toHaveLength(1);
});

test("the next best is offered once the best was declined", async () => {
  const planted = ["a", "b", "c"].map((name) => hashtag({ name, hosts: [`host of ${name}`] }));
  const { deps, offers, state } = gardening(planted, { alike: { a: ["b", "c"] } });

  await offerMerges(deps)();
  state.now = state.now.add({ hours: 25 });
  await offerMerges(deps)();

  expect([...offers.values()].map(({ asked }) => asked.toSorted())).toEqual([
    ["host of a", "host of b"],
    ["host of a", "host of c"],
  ]);
});

test.each([
  ["sleeps", { lastUsedAt: instant("2026-08-03T08:00Z") }],
  ["was retired", { retiredAt: instant("2026-08-03T08:00Z") }],
  ["was never founded", { foundedAt: null }],
  ["has no host", { hosts: [] }],
])("a tag that %s is offered for nothing", async (_what, changes) => {
  const { deps, offers } = gardening([feedback, { ...lars, ...changes }], {
    alike: { vk_feedback: ["vk_rueckmeldung"] },
  });

  await offerMerges(deps)();

  expect(offers.size).toBe(0);
});
