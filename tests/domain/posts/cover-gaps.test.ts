import { expect, test } from "@jest/globals";
import { coverGaps } from "#domain/posts/cover-gaps.ts";
import { ALL_COMPANY, type ExportSummary, type Gap, type KeptGap, NETWORK } from "#domain/posts/index.ts";
import { instant } from "#tests/support/fakes.ts";

const day = (number: number) => instant(`2026-03-${String(number).padStart(2, "0")}T00:00:00Z`);
const now = day(30);

/** An export of public messages from the 10th to the 20th, with ids from 1000 to 2000. */
function summary(changes: Partial<ExportSummary> = {}): ExportSummary {
  return {
    covers: { from: day(10), until: day(20), smallestId: "1000", largestId: "2000" },
    places: [{ source: "engage", id: "7", name: "Canteen", teamId: null, teamName: null, state: "heard" }],
    ...{ malformed: 0, where: [], private: 0, unclear: 0 },
    ...changes,
  };
}

/** A gap in the feed from the 12th to the 14th. */
function gap(changes: Partial<KeptGap> = {}): KeptGap {
  return {
    ...{ id: "g", source: "engage", placeId: NETWORK, reason: "outage", from: day(12), until: day(14), ids: null },
    closedAt: null,
    ...changes,
  };
}

const between = (newerThan: string | null, olderThan: string, changes: Partial<KeptGap> = {}) =>
  gap({ ids: { newerThan, olderThan }, from: null, until: day(15), ...changes });

/** What was done about these gaps. */
async function done(open: readonly KeptGap[], found = summary(), whole = false) {
  const calls: unknown[][] = [];
  const opened: Gap[] = [];
  const gaps = {
    openOnes: async () => open,
    close: async (id: string) => void calls.push(["close", id]),
    narrow: async (id: string, olderThan: string) => void calls.push(["narrow", id, olderThan]),
    closeUntil: async ({ id }: { id: string }, until: Temporal.Instant) =>
      void calls.push(["closeUntil", id, until.toString()]),
    open: async (more: readonly Gap[]) => void opened.push(...more),
  };
  await coverGaps(gaps, found, whole, now);
  return { calls, opened };
}

test("an outage that the export spans is closed", async () => {
  expect((await done([gap()])).calls).toEqual([["closeUntil", NETWORK, day(20).toString()]]);
});

test("of several gaps only those are closed that lie in the export as a whole", async () => {
  const { calls } = await done([
    gap({ id: "before", from: day(5), until: day(12) }),
    gap({ id: "inside" }),
    gap({ id: "after", from: day(18), until: day(22) }),
    gap({ id: "open end", from: day(15), until: null }),
  ]);

  expect(calls).toEqual([["close", "inside"]]);
});

test("the time before anybody listened reaches as far back as the export does not", async () => {
  expect((await done([between(null, "1500")])).calls).toEqual([["narrow", "g", "1000"]]);
});

test("the time before anybody listened is closed by an export that goes back to the beginning", async () => {
  expect((await done([between(null, "1500")], summary(), true)).calls).toEqual([["close", "g"]]);
});

test.each([
  ["both its ends are in the export", "1200", "1500", [["close", "g"]]],
  ["it begins before the export", "900", "1500", [["narrow", "g", "1000"]]],
  ["it ends after the export", "1200", "2001", []],
  ["it lies before the export", "100", "900", []],
  ["ids have more digits than numbers keep", "90071992547409910", "90071992547409930", []],
])("a stretch of ids is filled from its newer end: %s", async (_, newerThan, olderThan, expected) => {
  expect((await done([between(newerThan, olderThan)])).calls).toEqual(expected);
});

test("gaps of communities are filled where the export has something of them, and of Teams never", async () => {
  const { calls } = await done([
    gap({ placeId: ALL_COMPANY }),
    gap({ placeId: "7" }),
    gap({ placeId: "8", reason: "refused" }),
    gap({ source: "teams", placeId: "7" }),
  ]);

  expect(calls.map(([, place]) => place)).toEqual([ALL_COMPANY, "7"]);
});

test("what could not be read of the export is a gap of its own", async () => {
  const { opened } = await done([], summary({ malformed: 3 }));

  expect(opened).toEqual([
    { source: "engage", placeId: NETWORK, reason: "notStored", from: day(10), until: day(20), ids: null },
  ]);
});

test("an export without a message says nothing about any time", async () => {
  expect(await done([gap()], summary({ covers: null, malformed: 1 }), true)).toEqual({ calls: [], opened: [] });
});
