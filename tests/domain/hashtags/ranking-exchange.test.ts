import { expect, test } from "@jest/globals";
import type { RankingStore } from "#domain/hashtags/index.ts";
import { rankingExchange } from "#domain/hashtags/ranking-exchange.ts";
import { createRecommender } from "#domain/recommender/index.ts";
import { draftOf, lesson, plainReader } from "#tests/support/features.ts";

function sharedStore() {
  const saved: Uint8Array[] = [];
  const store: RankingStore = {
    newerThan: async (version) => {
      const weights = saved.at(-1);
      return weights && saved.length > version ? { version: saved.length, weights } : null;
    },
    async save(version, weights) {
      if (version !== saved.length) return false;
      saved.push(weights);
      return true;
    },
  };
  return { store, saved };
}

/** A replica that was taught by `right` which of two tags fits. */
function replica(right: string | null = null) {
  const recommender = createRecommender({ reader: plainReader });
  recommender.learn(lesson("late invoice", ["billing"]));
  recommender.learn(lesson("late machine", ["repairs"]));
  const draft = draftOf("late");
  for (let time = 0; right !== null && time < 30; time++) recommender.reveal(recommender.rank(draft), [right]);
  const billing = () => recommender.rank(draft).tags.find(({ tag }) => tag === "billing")?.probability ?? 0;
  return { recommender, billing };
}

test("a replica that starts ranks as the last one did", async () => {
  const { store } = sharedStore();
  const [taught, fresh] = [replica("billing"), replica()];
  await rankingExchange(store, taught.recommender)();

  await rankingExchange(store, fresh.recommender)();

  expect(fresh.billing()).toBeCloseTo(taught.billing(), 4);
});

test("replicas that learned different things come to the same, and nobody's is lost", async () => {
  const { store } = sharedStore();
  const [one, other] = [replica("billing"), replica("repairs")];
  const [exchange, exchangeOther] = [
    rankingExchange(store, one.recommender),
    rankingExchange(store, other.recommender),
  ];
  await rankingExchange(store, replica().recommender)();
  await exchange();
  for (let time = 0; time < 30; time++) one.recommender.reveal(one.recommender.rank(draftOf("late")), ["billing"]);
  const [least, most] = [replica("repairs").billing(), one.billing()];

  for (let time = 0; time < 12; time++) {
    await exchange();
    await exchangeOther();
  }

  expect(one.billing()).toBeCloseTo(other.billing(), 2);
  expect(one.billing()).toBeGreaterThan(least);
  expect(one.billing()).toBeLessThan(most);
});

test("whoever is slower overwrites nothing, and joins the other the next time", async () => {
  const { saved, store } = sharedStore();
  const [one, other] = [replica("billing"), replica()];
  const slow: RankingStore = {
    ...store,
    async save(version, weights) {
      if (saved.length === 0) await rankingExchange(store, one.recommender)();
      return store.save(version, weights);
    },
  };
  const exchange = rankingExchange(slow, other.recommender);

  await exchange();
  const before = [saved.length, other.billing()];
  await exchange();

  expect(before[0]).toBe(1);
  expect(saved).toHaveLength(2);
  expect(other.billing()).toBeGreaterThan(before[1] ?? 1);
});
