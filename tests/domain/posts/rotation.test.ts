import { beforeEach, expect, test } from "@jest/globals";
import { ALL_COMPANY, NETWORK } from "#domain/posts/index.ts";
import { communityRotation } from "#domain/posts/rotation.ts";
import { community, type EngageWorld, engageWorld, message, noon } from "./engage-world.ts";

let world: EngageWorld;
beforeEach(async () => {
  world = engageWorld();
  await world.deps.places.save([community("c1")], noon);
});

const id = (n: number) => message(n).sourceId;

async function rotate(rotation = communityRotation(world.deps)) {
  return rotation(await world.deps.places.due("engage", world.now, 10), world.open());
}
/** Somebody takes a message back. */
function takeBack(n: number): void {
  world.messages = world.messages.filter(({ sourceId }) => sourceId !== id(n));
}

test("hears in a community what the feed of the network did not show", async () => {
  world.write(1, 3);

  expect(await rotate()).toBeNull();

  expect(world.unheard()).toBe(0);
});

test("refreshes what was edited or liked", async () => {
  world.write(1);
  await rotate();
  world.messages = [message(1, { reactions: { like: 3 } })];
  world.now = world.now.add({ minutes: 5 });

  await rotate();

  expect(world.heard.get(id(1))?.reactions).toEqual({ like: 3 });
});

test("visits those first that nobody visited for the longest time, some at a time, and none again at once", async () => {
  const ids = ["c2", "c3", "c4", "c5", "c6"];
  world.communities = ["c1", ...ids].map((name) => community(name));
  await world.deps.places.save(
    ids.map((name) => community(name)),
    noon.subtract({ hours: 1 }),
  );

  await rotate();
  const first = world.asked;
  world.asked = [];
  await rotate();

  expect(first).toEqual(["c2 ..", "c3 ..", "c4 ..", "c5 .."]);
  expect(world.asked).toEqual(["c6 ..", "c1 .."]);
});

test("the network itself is not a community; posts in no community are visited like one", async () => {
  await world.deps.places.save([community(NETWORK), community(ALL_COMPANY)], noon);
  world.write(1, 2, { placeId: ALL_COMPANY });

  await rotate();

  expect(world.asked).toEqual(["c1 ..", `${ALL_COMPANY} ..`]);
  expect(world.unheard()).toBe(0);
});

test("a message that is gone from its page is asked for, and removed only if it is gone indeed", async () => {
  world.write(1, 5);
  await rotate();
  takeBack(2);
  takeBack(5);
  const hidden = message(3);
  takeBack(3);
  const { post } = world.deps.feed;
  const feed = { ...world.deps.feed, post: (name: { sourceId: string } & Parameters<typeof post>[0]) => post(name) };
  world.now = world.now.add({ minutes: 5 });
  feed.post = async (name) => (name.sourceId === id(3) ? { kind: "found", post: hidden } : post(name));

  await rotate(communityRotation({ ...world.deps, feed }));

  expect(world.removed).toEqual([id(2), id(5)]);
  expect(world.heard.has(id(3))).toBe(true);
});

test("asks for few at a time, and for one that is there all the same not again", async () => {
  world.write(1, 10);
  await rotate();
  const hidden = world.messages;
  world.messages = [];
  const post = async ({ sourceId }: { sourceId: string }) => {
    world.asked.push(sourceId);
    const found = hidden.find((one) => one.sourceId === sourceId);
    return found ? ({ kind: "found", post: found } as const) : ({ kind: "gone" } as const);
  };
  const rotation = communityRotation({ ...world.deps, feed: { ...world.deps.feed, post } });
  world.asked = [];

  for (let visits = 0; visits < 5; visits++) {
    world.now = world.now.add({ minutes: 5 });
    await rotation(await world.deps.places.due("engage", world.now, 10), []);
  }

  const askedFor = world.asked.filter((one) => !one.startsWith("c1"));
  expect(askedFor).toHaveLength(10);
  expect(new Set(askedFor).size).toBe(10);
});

test("one of which nothing says that it is gone neither goes nor keeps others from being asked for", async () => {
  world.write(1, 5);
  await rotate();
  for (const n of [4, 5]) takeBack(n);
  const { post } = world.deps.feed;
  const hides = async (name: Parameters<typeof post>[0]) =>
    name.sourceId === id(4) ? ({ kind: "refused" } as const) : post(name);
  world.now = world.now.add({ minutes: 5 });

  await rotate(communityRotation({ ...world.deps, feed: { ...world.deps.feed, post: hides } }));

  expect(world.removed).toEqual([id(5)]);
  expect(world.heard.has(id(4))).toBe(true);
});

test("a community whose posts cannot be stored is a gap until they can, and keeps no other from its turn", async () => {
  world.communities.push(community("c2"));
  await world.deps.places.save([community("c2")], noon);
  world.write(1);
  world.write(2, 2, { placeId: "c2" });
  const poisoned = new Error("no text for a database");
  const hear = async (posts: Parameters<typeof world.deps.hear>[0]) => {
    if (posts.some(({ placeId }) => placeId === "c1")) throw poisoned;
    return world.deps.hear(posts);
  };
  const rotation = communityRotation({ ...world.deps, hear });

  await expect(rotate(rotation)).rejects.toBe(poisoned);
  await rotate(rotation);
  const [heard, open] = [[...world.heard.keys()], world.open()];
  world.now = world.now.add({ minutes: 5 });
  await rotate();

  expect(heard).toEqual([id(2)]);
  expect(open).toMatchObject([{ placeId: "c1", reason: "notStored", from: noon, until: null }]);
  expect([world.unheard(), world.open()]).toEqual([0, []]);
});

test("looks further back at each visit, a month at most, and begins again", async () => {
  const DAY = 24 * 60;
  for (let n = 0; n < 70; n++) world.write(-n * DAY);
  const older: string[] = [];

  for (let visits = 0; visits < 4; visits++) {
    world.asked = [];
    await rotate();
    older.push(world.asked[1] ?? "none");
    world.now = world.now.add({ minutes: 5 });
    world.requests = 10;
  }

  expect(older).toEqual(["none", `c1 ..${id(-19 * DAY)}`, "none", `c1 ..${id(-19 * DAY)}`]);
});

test("finds out that an older message is gone", async () => {
  world.write(1, 50);
  world.requests = 100;
  for (let visits = 0; visits < 4; visits++) {
    await rotate();
    world.now = world.now.add({ minutes: 5 });
  }
  takeBack(20);

  for (let visits = 0; visits < 4; visits++) {
    await rotate();
    world.now = world.now.add({ minutes: 5 });
  }

  expect(world.removed).toEqual([id(20)]);
});

test("is not misled by many messages of the same second", async () => {
  const at = noon;
  for (let n = 1; n <= 60; n++) world.write(n, n, { at });
  world.requests = 100;
  for (let visits = 0; visits < 4; visits++) {
    await rotate();
    world.now = world.now.add({ minutes: 5 });
  }
  takeBack(58);

  await rotate();

  expect(world.removed).toEqual([id(58)]);
  expect(world.asked.filter((one) => one.startsWith("post"))).toEqual([`post ${id(58)}`]);
});

test("a community that refuses us is a gap until it lets us in, and is tried again the next day", async () => {
  world.communities = [];

  const failure = await rotate();
  world.now = world.now.add({ hours: 23 });
  await rotate();
  const asked = world.asked.length;
  const open = world.open();
  world.communities = [community("c1")];
  world.now = world.now.add({ hours: 1 });
  await rotate();

  expect([failure, asked]).toEqual([null, 1]);
  expect(open).toMatchObject([{ placeId: "c1", reason: "refused", until: null }]);
  expect(world.open()).toEqual([]);
});

test("a community that cannot be read keeps no other from its turn", async () => {
  world.communities.push(community("c2"));
  await world.deps.places.save([community("c2")], noon);
  world.failure = { kind: "unreachable" };

  const failure = await rotate();
  world.failure = null;
  world.asked = [];
  await rotate();
  world.now = world.now.add({ minutes: 5 });
  await rotate();

  expect(failure).toEqual({ kind: "unreachable" });
  expect(world.asked.slice(0, 2)).toEqual(["c2 ..", "c1 .."]);
});

test("a message that cannot be read keeps nobody from the others", async () => {
  world.write(1, 5);
  await rotate();
  for (const n of [4, 5]) takeBack(n);
  const { post } = world.deps.feed;
  const fails = async (name: Parameters<typeof post>[0]) =>
    name.sourceId === id(4) ? ({ kind: "unreachable" } as const) : post(name);
  world.now = world.now.add({ minutes: 5 });

  const failure = await rotate(communityRotation({ ...world.deps, feed: { ...world.deps.feed, post: fails } }));

  expect([failure, world.removed]).toEqual([null, [id(5)]]);
});

test.each(["throttled", "signedOut"] as const)("stops when the network is %s, and begins there again", async (kind) => {
  world.failure = { kind };

  const failure = await rotate();
  world.failure = null;
  world.asked = [];
  await rotate();

  expect(failure).toEqual({ kind });
  expect(world.asked).toEqual(["c1 .."]);
});
