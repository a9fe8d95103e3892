import { beforeEach, expect, test } from "@jest/globals";
import { type Communities, communityList } from "#domain/posts/communities.ts";
import { ALL_COMPANY, type FeedFailure, NETWORK, type Place } from "#domain/posts/index.ts";
import { community, type EngageWorld, engageWorld } from "./engage-world.ts";

let world: EngageWorld;
let communities: Communities;
beforeEach(() => {
  world = engageWorld();
  communities = communityList(world.deps);
});

const known = () => [...world.places.values()];
const states = () => Object.fromEntries(known().map(({ id, name, state }) => [id, `${name}: ${state}`]));

test("learns of new communities and new names, and of those that are gone", async () => {
  const renamed = { ...community("c1"), name: "Old name" };
  const always = [community(NETWORK), community(ALL_COMPANY)];
  await world.deps.places.save([renamed, community("gone"), ...always], world.now);
  world.communities = [community("c1"), community("c2")];

  await communities.list(known());

  expect(states()).toMatchObject({
    c1: "Community c1: heard",
    c2: "Community c2: heard",
    gone: "Community gone: left",
  });
  expect(states()).toMatchObject({
    [NETWORK]: "Community network: heard",
    [ALL_COMPANY]: "Community all-company: heard",
  });
});

test("a list that is empty, or that is refused, makes nothing gone", async () => {
  await world.deps.places.save([community("c1")], world.now);
  const replies = [{ kind: "refused" }, { kind: "communities", places: [], more: false }] as const;
  const left = replies.map(async (reply) => {
    await communityList({ ...world.deps, feed: { communities: async () => reply } }).list(known());
    return states()["c1"];
  });

  expect(await Promise.all(left)).toEqual(["Community c1: heard", "Community c1: heard"]);
});

test("lists once a day", async () => {
  let lists = 0;
  const feed = {
    communities: async () => {
      lists += 1;
      return { kind: "communities", places: [], more: false } as const;
    },
  };
  communities = communityList({ ...world.deps, feed });

  await communities.list([]);
  world.now = world.now.add({ hours: 23 });
  await communities.list([]);
  world.now = world.now.add({ hours: 1 });
  await communities.list([]);

  expect(lists).toBe(2);
});

test("a long list is read in several polls, and nothing counts as gone before its end", async () => {
  const all: Place[] = Array.from({ length: 400 }, (_, index) => community(`c${index}`));
  world.communities = all;
  await world.deps.places.save([...all, community("gone")], world.now);
  const failures: FeedFailure[] = [{ kind: "throttled" }];
  const feed = {
    communities: async (page: number) => (page === 3 && failures.shift()) || world.deps.feed.communities(page),
  };
  communities = communityList({ ...world.deps, feed });

  await communities.list(known());
  await communities.list(known());
  const midway = states()["gone"];
  await communities.list(known());

  expect(midway).toBe("Community gone: heard");
  expect(states()["gone"]).toBe("Community gone: left");
  expect(states()["c399"]).toBe("Community c399: heard");
});

test("writes nothing about communities that are as they were", async () => {
  await world.deps.places.save([community("c1")], world.now);
  const saved: unknown[] = [];
  const places = { ...world.deps.places, save: async (given: unknown) => void saved.push(given) };

  await communityList({ ...world.deps, places }).follow([community("c1")], known());

  expect(saved).toEqual([]);
});

test("a community that was left is heard again once somebody posts in it", async () => {
  await world.deps.places.save([community("c1", { state: "left" })], world.now);

  await communities.follow([community("c1")], known());

  expect(states()["c1"]).toBe("Community c1: heard");
});

test("names from elsewhere tell what cannot be read while nobody is signed in", async () => {
  world.names = [community("c1"), community("c2")];

  await communities.nameUnread([community("c1")]);
  await communities.nameUnread([]);

  expect(states()["c2"]).toBe("Community c2: heard");
  expect(world.open()).toMatchObject([{ placeId: "c2", reason: "signedOut", from: null, until: null }]);
});

test("without names from elsewhere nothing is said", async () => {
  await communityList({ ...world.deps, names: null }).nameUnread([]);
  await communities.nameUnread([]);

  expect([world.gaps, known()]).toEqual([[], []]);
});
