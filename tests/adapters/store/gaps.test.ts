import { beforeEach, expect, test } from "@jest/globals";
import { gapStore } from "#adapters/store/gaps.ts";
import type { Gap } from "#domain/posts/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { instant } from "#tests/support/fakes.ts";

const noon = instant("2026-11-23T12:00Z");
const at = (hours: number) => noon.add({ hours });
const place = { source: "teams", id: "19:a" } as const;

/** From so many hours after noon to so many; null is without end. */
function gap(from: number | null, until: number | null, changes: Partial<Gap> = {}): Gap {
  return {
    source: "teams",
    placeId: "19:a",
    reason: "outage",
    from: from === null ? null : at(from),
    until: until === null ? null : at(until),
    ids: null,
    ...changes,
  };
}

onBothDatabases((database) => {
  const store = () => gapStore(database());
  const hour = (time: Temporal.Instant | null) => (time ? time.since(noon).total("hours") : null);
  const open = async () => (await store().openOnes(100)).map(({ from, until }) => [hour(from), hour(until)]);
  const closed = async () =>
    (await store().closedSince(at(-1000), 100)).map(({ from, until }) => [hour(from), hour(until)]);

  beforeEach(async () => void (await database().alone.executeSql("delete from gap")));

  test("what was opened is found again, the oldest first, and no more than asked for", async () => {
    const feed = gap(null, 1, { source: "engage", placeId: "network", reason: "beforeListening" });

    await store().open([gap(2, null), feed], noon);

    expect(await store().openOnes(1)).toEqual([{ ...feed, id: expect.any(String), closedAt: null }]);
    expect(await open()).toEqual([
      [null, 1],
      [2, null],
    ]);
  });

  test.each<[string, Gap[], (number | null)[][]]>([
    ["one inside another changes nothing", [gap(0, 4), gap(1, 2)], [[0, 4]]],
    ["one that overlaps widens", [gap(0, 2), gap(1, 3)], [[0, 3]]],
    ["one that touches widens", [gap(0, 2), gap(2, 3)], [[0, 3]]],
    ["one that touches from before widens", [gap(2, 3), gap(0, 2)], [[0, 3]]],
    ["one that goes on stays so", [gap(1, null), gap(0, 2)], [[0, null]]],
    ["one that reaches back to the beginning swallows", [gap(1, 2), gap(null, 3)], [[null, 3]]],
    ["one that joins two makes them one", [gap(0, 1), gap(2, 3), gap(1, 2)], [[0, 3]]],
    [
      "one that lies apart stands alone",
      [gap(0, 1), gap(2, 3)],
      [
        [0, 1],
        [2, 3],
      ],
    ],
    ["one of a moment is one", [gap(1, 1)], [[1, 1]]],
    ["one that ends before it begins, by another clock, is one of a moment", [gap(2, 1)], [[1, 1]]],
  ])("%s", async (_name, gaps, joined) => {
    for (const each of gaps) await store().open([each], noon);
    const oneByOne = await open();
    await database().alone.executeSql("delete from gap");
    await store().open(gaps, noon);

    expect(oneByOne).toEqual(joined);
    expect(await open()).toEqual(joined);
  });

  test("a gap that is widened stays the same gap", async () => {
    await store().open([gap(0, 1)], noon);
    const [before] = await store().openOnes(1);
    await store().open([gap(-2, 0), gap(1, 5)], noon);

    expect(await store().openOnes(9)).toEqual([{ ...gap(-2, 5), id: before?.id, closedAt: null }]);
  });

  test("what was closed long ago is forgotten, and nothing that is open", async () => {
    await store().open([gap(0, 1), gap(2, 3), gap(4, null)], noon);
    await store().closeUntil(place, at(1), at(5));
    await store().closeUntil(place, at(3), at(6));

    await store().forget(at(6));

    expect(await closed()).toEqual([[2, 3]]);
    expect(await open()).toEqual([[4, null]]);
  });

  test("other places, other reasons and gaps that are closed are left alone", async () => {
    await store().open([gap(0, 2)], noon);
    await store().closeUntil(place, at(2), at(3));

    await store().open([gap(1, 3), gap(1, 3, { placeId: "19:b" }), gap(1, 3, { reason: "refused" })], at(3));

    expect(await open()).toEqual(Array(3).fill([1, 3]));
    expect(await closed()).toEqual([[0, 2]]);
  });

  test("a gap in each of thousands of places is opened, and widened, in the time that a transaction has", async () => {
    const everywhere = (from: number, until: number) =>
      Array.from({ length: 8_000 }, (_, n) => gap(from, until, { placeId: `19:${n}` }));
    await store().open(everywhere(0, 1), noon);

    await store().open(everywhere(5, 6), noon);
    await store().open(everywhere(6, 7), noon);

    expect([...(await store().countOpen())]).toEqual([["outage", 16_000]]);
    expect(await open()).toEqual(Array(100).fill([0, 1]));
    await store().closeUntil({ source: "teams", id: "19:7999" }, at(7), at(8));
    expect((await closed()).toSorted()).toEqual([
      [0, 1],
      [5, 7],
    ]);
  });

  test("what goes on for a reason can be given an end, and is closed when it was read", async () => {
    const removed = { reason: "appRemoved" } as const;
    await store().open([gap(1, null, removed), gap(null, null), gap(9, null, { ...removed, placeId: "19:b" })], noon);

    await store().end("teams", ["19:a", "19:b"], "appRemoved", at(3));
    const ended = await open();
    await store().closeUntil(place, at(3), at(4));

    expect(ended).toEqual([
      [null, null],
      [1, 3],
      [9, 9],
    ]);
    expect(await closed()).toEqual([[1, 3]]);
  });

  test("those who open touching gaps at the same time make one", async () => {
    await Promise.all([0, 1, 2, 3, 4].map((hours) => store().open([gap(hours, hours + 1)], noon)));

    expect(await open()).toEqual([[0, 5]]);
  });

  test("reading a place again closes what ends by then, and lets what goes on begin there", async () => {
    await store().open([gap(0, 2), gap(1, 4, { reason: "throttled" }), gap(null, null, { reason: "refused" })], noon);
    await store().open([gap(3, 5, { reason: "appRemoved" }), gap(0, 2, { placeId: "19:b" })], noon);

    await store().closeUntil(place, at(2), at(6));

    expect(await closed()).toEqual([[0, 2]]);
    expect(await open()).toEqual([
      [0, 2],
      [2, 4],
      [2, null],
      [3, 5],
    ]);
  });

  test("a gap is closed once", async () => {
    await store().open([gap(0, 2), gap(5, 6)], noon);
    const [first] = await store().openOnes(1);

    await store().close(first?.id ?? "", at(7));
    await store().close(first?.id ?? "", at(8));

    expect(await store().closedSince(at(6), 9)).toEqual([{ ...gap(0, 2), id: first?.id, closedAt: at(7) }]);
    expect(await store().closedSince(at(7), 9)).toEqual([]);
    expect(await open()).toEqual([[5, 6]]);
  });

  test("what was closed last comes first", async () => {
    await store().open([gap(0, 1), gap(2, 3), gap(4, 5)], noon);
    for (const [index, { id }] of (await store().openOnes(9)).entries()) await store().close(id, at(10 + index));

    expect((await store().closedSince(at(0), 2)).map(({ closedAt }) => hour(closedAt))).toEqual([12, 11]);
  });

  test("a gap between ids becomes smaller, joins no other, and is not opened twice", async () => {
    const ids = { newerThan: null, olderThan: "9007199254740993" };
    const feed = gap(0, 2, { source: "engage", placeId: "network", ids });
    await store().open([feed, { ...feed, ids: null }, feed], noon);
    await store().open([feed], noon);
    const [withIds] = (await store().openOnes(9)).filter((each) => each.ids);

    await store().narrow(withIds?.id ?? "", "9007199254740001");
    await store().closeUntil({ source: "engage", id: "network" }, at(9), at(9));

    expect(await store().openOnes(9)).toEqual([
      { ...feed, id: withIds?.id, ids: { newerThan: null, olderThan: "9007199254740001" }, closedAt: null },
    ]);
  });

  test("open gaps are counted by their reason", async () => {
    await store().open([gap(0, 1), gap(2, 3), gap(1, 2, { reason: "signedOut" })], noon);
    await store().close((await store().openOnes(1))[0]?.id ?? "", noon);

    expect([...(await store().countOpen())].toSorted()).toEqual([
      ["outage", 1],
      ["signedOut", 1],
    ]);
  });

  test("it is known when somebody last listened, also after a clock was set back", async () => {
    const never = await store().lastBeat();
    await store().beat(at(1));
    await store().beat(at(0));

    expect([never, hour(await store().lastBeat())]).toEqual([null, 0]);
  });
});
