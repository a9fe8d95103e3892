import { expect, test } from "@jest/globals";
import { channelSubscriber } from "#domain/posts/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { ADDRESS, channel, start, world } from "./subscribe-world.ts";

const MINUTES_MAX = 4_320;

test("subscribes to each channel that is heard, and reads it once more from then on", async () => {
  const { deps, kept, events } = world(channel("19:a"), channel("19:b", { teamId: "t-2" }));

  await channelSubscriber(deps)();

  expect([...kept.values()].map(({ watchedId }) => watchedId)).toEqual(["19:a", "19:b"]);
  expect(events).toEqual(expect.arrayContaining(["turn t 19:a", "turn t-2 19:b", "wake 19:a", "wake 19:b"]));
});

test("asks for less than three days, and plans to renew half a day before the end", async () => {
  const { deps, kept } = world(channel("19:a"));

  await channelSubscriber(deps)();

  const [subscription] = kept.values();
  expect(subscription?.endsAt.since(start).total("minutes")).toBeGreaterThan(MINUTES_MAX - 120);
  expect(subscription?.endsAt.since(start).total("minutes")).toBeLessThan(MINUTES_MAX);
  expect(subscription?.renewAt.until(subscription.endsAt).total("hours")).toBe(12);
});

test("leaves alone what cannot be heard or named: archived and left channels, those without a team, and communities", async () => {
  const { deps, news } = world(
    channel("19:archived", { state: "archived" }),
    channel("19:left", { state: "left" }),
    channel("19:homeless", { teamId: null }),
    channel("42", { source: "engage" }),
  );

  await channelSubscriber(deps)();

  expect(news()).toEqual([]);
});

test("does nothing while all is well, and renews in time", async () => {
  const { deps, kept, news, later } = world(channel("19:a"));
  const run = channelSubscriber(deps);
  await run();
  news();

  later({ hours: 58 });
  await run();
  const before = news();
  later({ hours: 1 });
  await run();

  expect(before).toEqual([]);
  expect(news()).toEqual(["renew 1 19:a"]);
  expect([...kept.values()].map(({ endsAt }) => endsAt.since(start).total("hours"))).toEqual([59 + 71]);
});

test("makes a new one when Teams knows the old one no more, or when it ended unnoticed", async () => {
  const { deps, atTeams, fail, news, later } = world(channel("19:a"), channel("19:b"));
  const run = channelSubscriber(deps);
  await run();
  news();
  later({ hours: 60 });
  atTeams.delete("1 19:a");
  fail("renew 1 19:a", { kind: "gone" });

  await run();
  await run();
  const gone = news();
  later({ hours: 24 * 7 });
  await run();

  expect(gone).toEqual(["renew 1 19:a", "renew 2 19:b", "subscribe 19:a"]);
  expect(news()).toEqual(["end 2 19:b", "end 3 19:a", "subscribe 19:a", "subscribe 19:b"]);
});

test("ends those of channels that were left, even if Teams does not let us any more", async () => {
  const { deps, state, kept, fail, news } = world(channel("19:a"), channel("19:b"));
  const run = channelSubscriber(deps);
  await run();
  news();
  state.places = [channel("19:a", { state: "left" })];
  fail("end 2 19:b", { kind: "refused" });

  await run();

  expect(news()).toEqual(["end 1 19:a", "end 2 19:b"]);
  expect(kept.size).toBe(0);
});

test("follows the service to another address", async () => {
  const { deps, kept, news } = world(channel("19:a"));
  await channelSubscriber(deps)();
  news();
  const address = "https://new.example.com/api/notifications";
  const teams = { ...deps.teams, address, listOurs: async () => [] };

  await channelSubscriber({ ...deps, teams })();

  expect(news()).toEqual(["end 1 19:a", "subscribe 19:a"]);
  expect([...kept.keys()]).toEqual(["2 19:a"]);
});

test("ends at the start what was made just before a crash, and so may make another", async () => {
  const { deps, atTeams, kept, news } = world(channel("19:a"));
  atTeams.add("lost 19:a");

  await channelSubscriber(deps)();

  expect(news()).toEqual(["end lost 19:a", "subscribe 19:a"]);
  expect([...kept.keys()]).toEqual(["1 19:a"]);
});

test("looks what there is at Teams once an hour, and goes on when it may not look", async () => {
  const { deps, events, later } = world(channel("19:a"));
  const listOurs = async () => {
    events.push("list");
    return null;
  };
  const run = channelSubscriber({ ...deps, teams: { ...deps.teams, listOurs } });

  for (let minute = 0; minute < 61; minute++) {
    await run();
    later({ minutes: 1 });
  }

  expect(events.filter((event) => event === "list")).toHaveLength(2);
  expect(events).toContain("subscribe 19:a");
});

test("a channel that refuses has none, does not hold up the others, and is asked again a day later", async () => {
  const { deps, kept, fail, news, later } = world(channel("19:a"), channel("19:b"));
  const run = channelSubscriber(deps);
  fail("subscribe 19:a", { kind: "refused" });

  await run();
  const first = [...kept.keys()];
  news();
  later({ hours: 23 });
  await run();
  const early = news();
  later({ hours: 1 });
  fail("subscribe 19:a", null);
  await run();

  expect([first, early, news()]).toEqual([["1 19:b"], [], ["subscribe 19:a"]]);
});

test("pauses when Teams gives no answer, and then begins with the others", async () => {
  const channels = Array.from({ length: 30 }, (_, index) => channel(`19:${index}`));
  const { deps, fail, news, later } = world(...channels);
  const run = channelSubscriber(deps);
  for (const { id } of channels) fail(`subscribe ${id}`, { kind: "unreachable" });

  await run();
  const first = news();
  later({ minutes: 4 });
  await run();
  const during = news();
  later({ minutes: 1 });
  for (const { id } of channels) fail(`subscribe ${id}`, null);
  await run();
  const then = news();

  expect(first.length).toBeLessThanOrEqual(8);
  expect(during).toEqual([]);
  expect(then).toHaveLength(30);
  expect(then.slice(-first.length).toSorted()).toEqual(first.toSorted());
});

test("waits as long as Teams asks when it is asked too much", async () => {
  const { deps, fail, news, later } = world(channel("19:a"));
  const run = channelSubscriber(deps);
  await run();
  later({ hours: 60 });
  fail("renew 1 19:a", { kind: "throttled", waitMs: 20 * 60_000 });
  await run();
  news();

  later({ minutes: 19 });
  await run();
  const early = news();
  later({ minutes: 1 });
  await run();

  expect([early, news()]).toEqual([[], ["renew 1 19:a"]]);
});

test("a renewal that is refused is tried each hour until the end, and then a new one is asked for", async () => {
  const { deps, fail, news, later } = world(channel("19:a"));
  const run = channelSubscriber(deps);
  await run();
  fail("renew 1 19:a", { kind: "refused" });
  news();

  later({ hours: 59 });
  for (let hour = 0; hour < 13; hour++) {
    await run();
    await run();
    later({ hours: 1 });
  }

  const seen = news();
  expect(seen.slice(0, 12)).toEqual(Array(12).fill("renew 1 19:a"));
  expect(seen.slice(12)).toEqual(["end 1 19:a", "subscribe 19:a"]);
});

test("one that could not be kept is ended and made again, and the others are made all the same", async () => {
  const { deps, kept, news } = world(channel("19:a"), channel("19:b"));
  let isDown = true;
  const save: typeof deps.subscriptions.save = async (subscription) => {
    if (isDown && subscription.watchedId === "19:a") throw new Error("database is away");
    await deps.subscriptions.save(subscription);
  };
  const run = channelSubscriber({ ...deps, subscriptions: { ...deps.subscriptions, save } });

  await run();
  const first = news();
  isDown = false;
  await run();

  expect(first).toEqual(["subscribe 19:a", "subscribe 19:b"]);
  expect(news()).toEqual(["end 1 19:a", "subscribe 19:a"]);
  expect([...kept.keys()].toSorted()).toEqual(["2 19:b", "3 19:a"]);
});

test("stops between two requests when the service stops", async () => {
  const { deps, stop, news } = world(channel("19:a"));
  stop.abort();

  await channelSubscriber(deps)();

  expect(news()).toEqual([]);
});

test("one that Teams wants to have renewed is renewed at once", async () => {
  const { deps, kept, news } = world(channel("19:a"));
  const run = channelSubscriber(deps);
  await run();
  news();
  const [subscription] = kept.values();
  if (subscription) kept.set(subscription.id, { ...subscription, renewAt: instant("2026-11-22T12:00:00Z") });

  await run();

  expect(news()).toEqual(["renew 1 19:a"]);
  expect(subscription?.address).toBe(ADDRESS);
});
