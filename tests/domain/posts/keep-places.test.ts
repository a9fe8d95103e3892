import { afterEach, expect, jest, test } from "@jest/globals";
import { type PlaceEvent, type PlaceKeeperDeps, placeKeeper } from "#domain/posts/index.ts";
import { silent } from "#tests/support/fakes.ts";
import { placesInMemory } from "#tests/support/places.ts";

const NOW = Temporal.Instant.from("2026-11-21T08:00:00Z");
const plant = { id: "plant", name: "The Plant" };
const listed = [
  { id: "general", name: "General", archived: false },
  { id: "wins", name: "Wins", archived: false },
  { id: "old", name: "Old", archived: true },
];

const event = (kind: PlaceEvent["kind"], id = "general"): PlaceEvent => ({
  kind,
  team: plant,
  channel: { id, name: null },
});

function keeperOf(memory = placesInMemory(async () => listed), changes: Partial<PlaceKeeperDeps> = {}) {
  return placeKeeper({ ...memory.deps, clock: () => NOW, log: silent, ...changes });
}

afterEach(() => void jest.useRealTimers());

test("learns all channels of a team that the app is added to, heard from now on", async () => {
  const memory = placesInMemory(async (teamId) => (teamId === "plant" ? listed : null));

  await keeperOf(memory).follow(event("teamOpened"));

  expect(memory.states()).toEqual({ general: "General: heard", wins: "Wins: heard", old: "Old: archived" });
  expect([...memory.kept.values()].map(({ completeUntil }) => completeUntil)).toEqual([NOW, NOW, NOW]);
});

test.each([
  ["is not allowed", async () => null],
  ["fails", async () => Promise.reject(new Error("no Graph"))],
])("knows the channel that told of the app at least, when the list %s", async (_what, channels) => {
  const memory = placesInMemory(channels);

  await keeperOf(memory).follow(event("teamOpened"));

  expect(memory.states()).toEqual({ general: "general: heard" });
});

test("waits for the list for some seconds only, and keeps it when it comes later", async () => {
  jest.useFakeTimers();
  const list = Promise.withResolvers<typeof listed>();
  const memory = placesInMemory(() => list.promise);
  let settled = false;

  const following = keeperOf(memory)
    .follow(event("teamOpened"))
    .finally(() => {
      settled = true;
    });
  await jest.advanceTimersByTimeAsync(2_000);
  const early = settled;
  await jest.advanceTimersByTimeAsync(2_000);
  await following;

  expect([early, memory.states()]).toEqual([false, { general: "general: heard" }]);
  list.resolve(listed);
  await jest.advanceTimersByTimeAsync(0);
  expect(memory.states()).toMatchObject({ general: "General: heard", wins: "Wins: heard" });
});

test("takes back what it heard of a place that nobody told it of, for as long as an outage may have been", async () => {
  const memory = placesInMemory();

  await keeperOf(memory).follow(event("posted"));

  expect(memory.kept.get("general")?.completeUntil).toEqual(NOW.subtract({ hours: 7 * 24 }));
});

test("an app that is removed leaves a gap in each channel, once", async () => {
  const memory = placesInMemory(async () => listed);
  const keeper = keeperOf(memory);
  await keeper.follow(event("teamOpened"));

  await keeper.follow(event("appRemoved"));
  await keeper.follow(event("appRemoved"));

  const gap = { source: "teams", reason: "appRemoved", from: NOW, until: null, ids: null };
  expect(memory.gaps).toEqual(listed.map(({ id }) => ({ ...gap, placeId: id })));
  expect(memory.states()).toEqual({ general: "General: left", wins: "Wins: left", old: "Old: left" });
});

test("a deleted team leaves no gap: nobody can post there", async () => {
  const memory = placesInMemory(async () => listed);
  const keeper = keeperOf(memory);
  await keeper.follow(event("teamOpened"));

  await keeper.follow(event("teamDeleted"));

  expect([memory.gaps, memory.states()["wins"]]).toEqual([[], "Wins: left"]);
});

test("opens the gaps before it forgets the places, so that a crash between the two loses none", async () => {
  const memory = placesInMemory(async () => listed);
  await keeperOf(memory).follow(event("teamOpened"));
  const save = async () => Promise.reject(new Error("killed"));

  const killed = keeperOf(memory, { places: { ...memory.places, save } }).follow(event("appRemoved"));

  await expect(killed).rejects.toThrow("killed");
  expect(memory.gaps).toHaveLength(3);
  await keeperOf(memory).follow(event("appRemoved"));
  expect(memory.states()["general"]).toBe("General: left");
});

test("reads a team again that the app comes back to, even if nobody noticed that it was gone", async () => {
  const memory = placesInMemory(async () => listed);
  const keeper = keeperOf(memory);
  await keeper.follow(event("teamOpened"));
  const before = [...memory.woken];

  await keeper.follow(event("teamOpened"));

  expect([before, memory.woken.toSorted()]).toEqual([[], ["general", "wins"]]);
});

test("reads again what it could not hear, when the app comes back", async () => {
  const memory = placesInMemory(async () => listed);
  const keeper = keeperOf(memory);
  for (const kind of ["teamOpened", "appRemoved", "teamOpened"] as const) await keeper.follow(event(kind));

  expect(memory.woken.toSorted()).toEqual(["general", "wins"]);
  expect(memory.ended).toEqual([
    ["teams", ["general"], "appRemoved", NOW],
    ["teams", ["wins"], "appRemoved", NOW],
  ]);
  expect(memory.states()).toMatchObject({ general: "General: heard", wins: "Wins: heard" });
});

test("follows events that come at the same time one after the other", async () => {
  const memory = placesInMemory();
  const keeper = keeperOf(memory);
  await keeper.follow(event("channelOpened"));

  await Promise.all([
    keeper.follow({ ...event("channelRenamed"), channel: { id: "general", name: "Everybody" } }),
    keeper.follow({ ...event("teamRenamed"), team: { id: "plant", name: "Works" } }),
    keeper.follow(event("teamArchived")),
  ]);

  expect(memory.kept.get("general")).toMatchObject({ name: "Everybody", teamName: "Works", state: "archived" });
});

test.each(["channelRenamed", "teamRenamed"] as const)(
  "a place that another process has left meanwhile stays left when %s is followed",
  async (kind) => {
    const memory = placesInMemory();
    await keeperOf(memory).follow(event("channelOpened"));
    const all = async () => {
      const read = await memory.places.all();
      for (const place of read) memory.kept.set(place.id, { ...place, state: "left" });
      return read;
    };
    const renamed = { ...event(kind), team: { id: "plant", name: "Works" }, channel: { id: "general", name: "Works" } };

    await keeperOf(memory, { places: { ...memory.places, all } }).follow(renamed);

    const place = memory.kept.get("general");
    expect([place?.state, place?.name === "Works" || place?.teamName === "Works"]).toEqual(["left", true]);
  },
);

test("a list of channels that comes late brings back no place that was left meanwhile", async () => {
  const list = Promise.withResolvers<typeof listed>();
  const asked = Promise.withResolvers<void>();
  const memory = placesInMemory(() => {
    asked.resolve();
    return list.promise;
  });
  const keeper = keeperOf(memory);

  const following = keeper.follow(event("teamOpened"));
  await asked.promise;
  await keeper.follow(event("appRemoved"));
  list.resolve(listed);
  await following;

  expect(memory.states()).toEqual({ general: "general: left" });
  expect(memory.ended).toEqual([]);
});

test("goes on after an event that could not be kept", async () => {
  const memory = placesInMemory();
  let broken = true;
  const all = async () => (broken ? Promise.reject(new Error("no database")) : memory.places.all());
  const keeper = keeperOf(memory, { places: { ...memory.places, all } });

  await expect(keeper.follow(event("channelOpened"))).rejects.toThrow("no database");
  broken = false;
  await keeper.follow(event("channelOpened"));

  expect(memory.states()).toEqual({ general: "general: heard" });
});

test("calls a place news once, until a refresh does not find it", async () => {
  const keeper = keeperOf();

  const asked = [keeper.isNews("general"), keeper.isNews("general")];
  await keeper.refresh();

  expect([...asked, keeper.isNews("general")]).toEqual([true, false, true]);
});

test("what was told is no news, in this process and in another, unless it was left", async () => {
  const memory = placesInMemory(async () => listed);
  const [keeper, other] = [keeperOf(memory), keeperOf(memory)];
  await keeper.follow(event("teamOpened"));
  await keeper.follow(event("channelDeleted", "wins"));
  await other.refresh();

  expect(["general", "wins"].map(keeper.isNews)).toEqual([false, true]);
  expect(["general", "wins"].map(other.isNews)).toEqual([false, true]);
});

test("asks about the team of a place again that it could not find out", async () => {
  const memory = placesInMemory();
  const keeper = keeperOf(memory);
  await keeper.follow({ ...event("posted"), team: { id: null, name: null } });
  const before = keeper.isNews("general");
  await keeper.refresh();

  expect([before, keeper.isNews("general")]).toEqual([false, true]);
});

test("knows the team of a place, and wakes one for which something is to be read", async () => {
  const memory = placesInMemory();
  const keeper = keeperOf(memory);
  await keeper.follow(event("channelOpened"));

  await keeper.wake("general");

  expect(await Promise.all(["general", "nowhere"].map(keeper.teamOf))).toEqual(["plant", null]);
  expect(memory.woken).toEqual(["general"]);
});
