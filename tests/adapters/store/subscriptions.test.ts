import { beforeEach, expect, test } from "@jest/globals";
import { subscriptionStore } from "#adapters/store/subscriptions.ts";
import type { Subscription } from "#domain/subscriptions/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { instant } from "#tests/support/fakes.ts";

const start = instant("2026-11-23T08:00:00Z");

function subscription(changes: Partial<Subscription> = {}): Subscription {
  return {
    id: "s-1",
    watchedId: "19:a",
    address: "https://vorbild.example.com/api/notifications",
    secretHash: "hash",
    endsAt: start.add({ hours: 71 }),
    renewAt: start.add({ hours: 59 }),
    ...changes,
  };
}

onBothDatabases((database) => {
  const store = () => subscriptionStore(database());
  beforeEach(async () => void (await database().alone.executeSql("delete from subscription")));

  test("keeps subscriptions and finds those that are asked for", async () => {
    const other = subscription({ id: "s-2", watchedId: "19:b" });
    await store().save(subscription());
    await store().save(other);

    expect(await store().all()).toEqual([subscription(), other]);
    expect(await store().find(["s-2", "unknown"])).toEqual([other]);
    expect(await store().find([])).toEqual([]);
  });

  test("a place has one: a renewed or another one takes its stead", async () => {
    await store().save(subscription());
    const renewed = subscription({ endsAt: start.add({ hours: 130 }), renewAt: start.add({ hours: 118 }) });

    await store().save(renewed);
    const once = await store().all();
    await store().save(subscription({ id: "s-3", secretHash: "other" }));

    expect(once).toEqual([renewed]);
    expect(await store().all()).toEqual([subscription({ id: "s-3", secretHash: "other" })]);
  });

  test("lets some be renewed sooner, and none later", async () => {
    await store().save(subscription());
    await store().save(subscription({ id: "s-2", watchedId: "19:b" }));

    await store().hasten(["s-1"], start);
    await store().hasten(["s-1"], start.add({ hours: 1 }));

    expect((await store().all()).map(({ renewAt }) => renewAt)).toEqual([start, start.add({ hours: 59 })]);
  });

  test("removes those that are named, and minds no repetition", async () => {
    await store().save(subscription());
    await store().save(subscription({ id: "s-2", watchedId: "19:b" }));

    await store().remove(["s-1"]);
    await store().remove(["s-1"]);

    expect((await store().all()).map(({ id }) => id)).toEqual(["s-2"]);
  });
});
