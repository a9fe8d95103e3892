import { beforeEach, expect, test } from "@jest/globals";
import { NETWORK, networkPoll } from "#domain/posts/index.ts";
import { type EngageWorld, engageWorld, message, noon } from "./engage-world.ts";

let world: EngageWorld;
let poll: () => Promise<void>;
beforeEach(() => {
  world = engageWorld();
  poll = networkPoll(world.deps);
});

const id = (n: number) => message(n).sourceId;
const newestKnown = () => world.places.get(NETWORK)?.cursor;

/** The first poll is over: 5 messages are known, and there are none from before. */
async function listening(): Promise<void> {
  world.write(1, 5);
  await poll();
  world.minute();
}

test("hears what is new, and goes on from the newest", async () => {
  await listening();
  world.write(6, 8);

  await poll();

  expect([world.unheard(), newestKnown()]).toEqual([0, id(8)]);
  expect(world.asked[0]).toBe(`${NETWORK} ${id(5)}..`);
  expect(world.leases).toEqual(["posts.poll", "posts.poll"]);
});

test("reads page after page down to what is known, and hears the oldest first", async () => {
  await listening();
  world.write(6, 60);
  const order: string[] = [];
  const hear = async (posts: readonly { sourceId: string }[]) =>
    void order.push(...posts.map(({ sourceId }) => sourceId));

  await networkPoll({ ...world.deps, hear })();

  const asked = world.asked.filter((one) => one.startsWith(`${NETWORK} ${id(5)}`));
  expect(asked).toEqual([`${NETWORK} ${id(5)}..`, `${NETWORK} ${id(5)}..${id(41)}`, `${NETWORK} ${id(5)}..${id(21)}`]);
  expect(order.slice(0, 55)).toEqual(Array.from({ length: 55 }, (_, index) => id(6 + index)));
});

test("compares ids as numbers, however long they are", async () => {
  world.messages.push(message(1, { sourceId: "999" }));
  await poll();
  world.minute();
  world.messages.push(message(2, { sourceId: "1000" }), message(3, { sourceId: "99999999999999999999" }));

  await poll();

  expect([world.unheard(), newestKnown()]).toEqual([0, "99999999999999999999"]);
});

test("the first poll begins with the newest page, and notes that there is more from before", async () => {
  world.write(1, 45);
  world.requests = 1;

  await poll();

  expect(world.heard.size).toBe(20);
  expect(world.open()).toMatchObject([
    { reason: "beforeListening", placeId: NETWORK, from: null, ids: { newerThan: null, olderThan: id(26) } },
  ]);
  expect(newestKnown()).toBe(id(45));
});

test("what is from before is read back with the requests that are left", async () => {
  world.write(1, 45);

  await poll();

  expect([world.unheard(), world.open()]).toEqual([0, []]);
});

test("a network without a post is begun again until there is one", async () => {
  await poll();
  world.minute();
  world.write(1, 2);

  await poll();

  expect([world.unheard(), world.open(), newestKnown()]).toEqual([0, [], id(2)]);
});

test("when the requests end midway, new posts are heard first and the rest in later polls", async () => {
  await listening();
  world.write(6, 100);
  world.requests = 2;

  await poll();
  const [gap] = world.open();
  const [heard, cursor] = [world.heard.size, newestKnown()];
  world.minute();
  world.write(101);
  await poll();

  expect([heard, cursor]).toEqual([45, id(100)]);
  expect(gap).toMatchObject({ reason: "throttled", ids: { newerThan: id(5), olderThan: id(61) } });
  expect([gap?.from, gap?.until].map(String)).toEqual([noon, noon.add({ minutes: 61 })].map(String));
  expect(world.asked[0]).toBe(`${NETWORK} ${id(100)}..`);
  expect([world.unheard(), world.open()]).toEqual([0, []]);
});

test.each(["throttled", "unreachable", "refused", "signedOut"] as const)(
  "a poll that is %s leaves a gap that goes on, and the next one closes it with nothing lost",
  async (kind) => {
    await listening();
    world.write(6, 8);
    world.failure = { kind };

    await poll();
    world.minute();
    await poll();
    const open = world.open();
    world.failure = null;
    world.minute();
    await poll();

    expect(open).toMatchObject([{ placeId: NETWORK, reason: kind, until: null, ids: null }]);
    expect(String(open[0]?.from)).toBe(String(noon));
    expect([world.unheard(), world.open()]).toEqual([0, []]);
  },
);

test("a poll that cannot store what it read leaves a gap too, and says why", async () => {
  await listening();
  world.write(6, 8);
  const full = new Error("disk full");
  const failing = networkPoll({ ...world.deps, hear: () => Promise.reject(full) });

  await expect(failing()).rejects.toBe(full);
  world.minute();
  await expect(failing()).rejects.toBe(full);
  const open = world.open();
  world.minute();
  await poll();

  expect(open).toMatchObject([{ placeId: NETWORK, reason: "notStored", from: noon, until: null, ids: null }]);
  expect([world.unheard(), world.open()]).toEqual([0, []]);
});

test("the reason why nothing was stored is told, though the gap cannot be stored either", async () => {
  await listening();
  world.write(6);
  const down = new Error("database down");
  const gaps = { ...world.deps.gaps, open: () => Promise.reject(new Error("down as well")) };

  await expect(networkPoll({ ...world.deps, gaps, hear: () => Promise.reject(down) })()).rejects.toBe(down);
});

test("gives up at the first refusal instead of asking on", async () => {
  await listening();
  world.failure = { kind: "throttled" };

  await poll();

  expect(world.asked).toHaveLength(1);
});

test("a token that is revoked in the middle costs nothing but time", async () => {
  await listening();
  world.write(6, 100);
  world.failure = { kind: "signedOut" };
  world.failAt = 3;

  await poll();
  const midway = world.open().map(({ reason, ids }) => [reason, ids]);
  world.minute();
  world.failAt = 1;
  world.write(101, 130);
  await poll();
  const reasons = world.open().map(({ reason, until }) => [reason, until === null]);
  world.failure = null;
  world.minute();
  await poll();

  expect(midway).toEqual([["signedOut", { newerThan: id(5), olderThan: id(61) }]]);
  expect(reasons).toEqual([
    ["signedOut", false],
    ["signedOut", true],
  ]);
  expect([world.unheard(), world.open()]).toEqual([0, []]);
});

test("where nobody ever listened, nobody misses anything", async () => {
  world.failure = { kind: "signedOut" };

  await poll();

  expect([world.gaps, world.places.size]).toEqual([[], 0]);
});

test.each(["hear", "gap", "advance", "narrow", "close"])(
  "a process that dies before a write of kind %s neither loses a post nor hears it differently",
  async (write) => {
    await listening();
    world.write(6, 100);
    world.requests = 3;
    let deaths = 0;
    world.before = (name) => {
      if (name === write && deaths++ === 0) throw new Error("killed");
    };

    for (let minutes = 0; minutes < 6; minutes++) {
      const survivor = networkPoll(world.deps);
      await survivor().catch(() => undefined);
      world.minute(3);
    }

    expect(deaths).toBeGreaterThan(0);
    expect([world.unheard(), world.heard.size, world.open()]).toEqual([0, 100, []]);
  },
);

test("an outage that somebody else noted is over once a poll has got through", async () => {
  await listening();
  const outage = { source: "engage", placeId: NETWORK, reason: "outage", ids: null } as const;
  await world.deps.gaps.open([{ ...outage, from: noon, until: noon.add({ seconds: 30 }) }], noon);

  await poll();

  expect(world.open()).toEqual([]);
});

test("polls once a minute, however often it is asked and whatever the clock says", async () => {
  await poll();
  world.now = world.now.add({ hours: 24 });
  world.asked = [];

  await poll();
  world.ms += 54_000;
  await poll();

  expect([world.asked, world.slept]).toEqual([[], []]);
});

test("a tick that comes a little early waits for the minute to be over", async () => {
  await poll();
  world.now = world.now.add({ minutes: 1 });
  world.ms += 59_000;
  world.asked = [];

  await poll();

  expect(world.asked.length).toBeGreaterThan(0);
  expect(world.ms).toBeGreaterThanOrEqual(60_000);
});

test("a poll that takes its time vouches for its beginning, and the next one is not late for it", async () => {
  await listening();
  const begun = world.now;
  const page: typeof world.deps.feed.page = async (...asked) => {
    world.now = world.now.add({ seconds: 3 });
    return world.deps.feed.page(...asked);
  };
  const slow = networkPoll({ ...world.deps, feed: { ...world.deps.feed, page } });

  await slow();
  const vouched = world.places.get(NETWORK)?.completeUntil;
  world.now = begun;
  world.minute();
  await slow();

  expect(String(vouched)).toBe(String(begun));
  expect(world.asked.length).toBeGreaterThan(0);
});

test("two processes poll no more often than one", async () => {
  await listening();
  await poll();
  world.now = world.now.add({ seconds: 30 });
  world.asked = [];

  await networkPoll(world.deps)();

  expect(world.asked).toEqual([]);
});

test("nothing is asked while another process holds the lease", async () => {
  await networkPoll({ ...world.deps, lease: async () => false })();

  expect(world.asked).toEqual([]);
});
