import { beforeEach, expect, test } from "@jest/globals";
import { gapStore } from "#adapters/store/gaps.ts";
import { placeStore } from "#adapters/store/places.ts";
import { channelRepair, type HistoryPage, type PlaceEvent, placeKeeper, presence } from "#domain/posts/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { instant, silent } from "#tests/support/fakes.ts";

const noon = instant("2026-11-23T12:00:00Z");
const channels = ["19:a", "19:b", "19:c"].map(
  (id) => ({ source: "teams", id, name: id, teamId: "t", teamName: "T", state: "heard" }) as const,
);
const event = (kind: PlaceEvent["kind"]): PlaceEvent => ({
  kind,
  team: { id: "t", name: "T" },
  channel: { id: "19:a", name: "General" },
});

onBothDatabases((database) => {
  let now = noon;
  const clock = () => now;
  /** What happens while a page is read. */
  let meanwhile = async (): Promise<void> => {};

  function world() {
    const [places, gaps] = [placeStore(database()), gapStore(database())];
    const page: HistoryPage = { kind: "page", posts: [], deleted: [], cursor: "delta", more: false };
    const repair = channelRepair({
      ...{ places, gaps, clock, log: silent, signal: new AbortController().signal },
      history: {
        async page() {
          await meanwhile();
          return page;
        },
      },
      posts: { remove: async () => {} },
      hear: async () => {},
      sleep: async () => {},
      pacer: { row: () => async () => {}, rest: () => {} },
    });
    const listen = presence({ places, gaps, clock, realClock: clock });
    const teamList = { channels: async () => null };
    const keeper = placeKeeper({ places, gaps, teamList, clock, log: silent });
    const open = async () => (await gaps.openOnes(100)).map(({ placeId, reason }) => [placeId, reason]);
    const closed = async () =>
      (await gaps.closedSince(noon.subtract({ hours: 99 }), 9)).map(({ placeId }) => placeId).toSorted();
    return { places, gaps, repair, listen, keeper, open, closed };
  }

  beforeEach(async () => {
    now = noon;
    meanwhile = async () => {};
    for (const table of ["place", "gap", "heartbeat"]) await database().alone.executeSql(`delete from ${table}`);
  });

  test.each([
    ["that were due long before", { minutes: -30 * 60 }],
    ["that were due at that moment", { minutes: 0 }],
    ["that are due in the night", { minutes: 14 * 60 }],
  ])("after an outage, a start and an hour of ticks, no gap stays open, of channels %s", async (_what, due) => {
    const { places, gaps, repair, listen, open, closed } = world();
    const yesterday = noon.subtract({ hours: 30 });
    await places.save(channels, yesterday);
    for (const channel of channels) {
      const progress = { cursor: "delta", completeUntil: yesterday, dueAt: noon.add(due) };
      await places.advance(channel, progress);
    }
    await gaps.beat(noon.subtract({ hours: 24 }));
    await listen();
    const begun = await open();

    for (let minute = 0; minute < 60; minute++) {
      await repair();
      now = now.add({ minutes: 1 });
      await listen();
    }

    expect(begun).toEqual(channels.map(({ id }) => [id, "outage"]));
    expect(await open()).toEqual([]);
    expect(await closed()).toEqual(["19:a", "19:b", "19:c"]);
  });

  test("nor when the outage is noted while its channel is being read", async () => {
    const { places, gaps, repair, listen, open, closed } = world();
    await places.save(channels.slice(0, 1), noon.subtract({ hours: 30 }));
    await gaps.beat(noon.subtract({ hours: 24 }));
    meanwhile = listen;

    for (let minute = 0; minute < 60; minute++) {
      await repair();
      now = now.add({ minutes: 1 });
    }

    expect([await open(), await closed()]).toEqual([[], ["19:a"]]);
  });

  test("while the app is removed there is a gap, which the first reading closes once it is back", async () => {
    const { repair, keeper, open, closed } = world();
    await keeper.follow(event("teamOpened"));
    await repair();
    now = now.add({ hours: 1 });
    await keeper.follow(event("appRemoved"));
    now = now.add({ hours: 24 });
    await repair();
    const removed = await open();
    await keeper.follow(event("teamOpened"));

    for (let minute = 0; minute < 3; minute++) {
      await repair();
      now = now.add({ minutes: 1 });
    }

    expect(removed).toEqual([["19:a", "appRemoved"]]);
    expect([await open(), await closed()]).toEqual([[], ["19:a"]]);
  });
});
