import { expect, test } from "@jest/globals";
import { missedRanges } from "#domain/posts/ranges.ts";
import { engageWorld, message, noon } from "./engage-world.ts";

const id = (n: number) => message(n).sourceId;
const DAY = 24 * 60;

/** A gap between two messages; down to the beginning without the older one. */
function gap(newerThan: number | null, olderThan: number, reason: "throttled" | "beforeListening") {
  const ids = { newerThan: newerThan === null ? null : id(newerThan), olderThan: id(olderThan) };
  return { source: "engage", placeId: "network", reason, from: null, until: noon, ids } as const;
}

test("works off what was left out, and nothing beyond it", async () => {
  const world = engageWorld();
  world.write(1, 70);
  await world.deps.gaps.open([gap(10, 60, "throttled")], noon);

  const failure = await missedRanges(world.deps).readMissed(world.open());

  expect([failure, world.open()]).toEqual([null, []]);
  expect([...world.heard.keys()].toSorted()).toEqual(Array.from({ length: 49 }, (_, index) => id(11 + index)));
});

test("keeps how far it came when the requests end", async () => {
  const world = engageWorld();
  world.write(1, 70);
  world.requests = 1;
  await world.deps.gaps.open([gap(10, 60, "throttled")], noon);

  const failure = await missedRanges(world.deps).readMissed(world.open());

  expect(failure).toEqual({ kind: "throttled" });
  expect(world.open()).toMatchObject([{ ids: { newerThan: id(10), olderThan: id(40) } }]);
});

test("leaves gaps of Teams, gaps of time, and the time before anybody listened alone", async () => {
  const world = engageWorld();
  const timed = { ...gap(1, 2, "throttled"), ids: null };
  await world.deps.gaps.open([timed, { ...timed, source: "teams" }, gap(null, 9, "beforeListening")], noon);

  await missedRanges(world.deps).readMissed(world.open());

  expect([world.asked, world.open().length]).toEqual([[], 3]);
});

test("reads back as many pages as it may, and closes the gap at the beginning of the network", async () => {
  const world = engageWorld();
  world.write(1, 50);
  await world.deps.gaps.open([gap(null, 51, "beforeListening")], noon);
  const ranges = missedRanges(world.deps);

  await ranges.readBack(world.open(), 1);
  const [first] = world.open();
  await ranges.readBack(world.open(), 10);

  expect(first?.ids).toEqual({ newerThan: null, olderThan: id(31) });
  expect([world.unheard(), world.open()]).toEqual([0, []]);
});

test("does not read back beyond a month: what is older stays a gap, and is asked for no more", async () => {
  const world = engageWorld();
  for (let n = 0; n < 100; n++) world.write(-n * DAY);
  await world.deps.gaps.open([gap(null, 1, "beforeListening")], noon);
  const ranges = missedRanges(world.deps);

  await ranges.readBack(world.open(), 10);
  const asked = world.asked.length;
  await ranges.readBack(world.open(), 10);

  expect([asked, world.asked.length]).toEqual([2, 2]);
  expect(world.open()).toMatchObject([{ ids: { newerThan: null, olderThan: id(-39 * DAY) } }]);
});
