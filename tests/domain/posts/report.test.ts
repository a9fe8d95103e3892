import { expect, test } from "@jest/globals";
import { gapReport, type KeptGap, NETWORK, type ReportDeps, type WatchedPlace } from "#domain/posts/index.ts";
import { instant } from "#tests/support/fakes.ts";

const now = instant("2026-11-23T08:00Z");

function gap(changes: Partial<KeptGap>): KeptGap {
  const outage = { source: "teams", placeId: "19:a", reason: "outage", ids: null, closedAt: null } as const;
  return { id: "1", ...outage, from: now.subtract({ hours: 24 }), until: now, ...changes };
}

function place(id: string, changes: Partial<WatchedPlace> = {}): WatchedPlace {
  const known = { source: "teams", id, name: id.slice(3), teamId: "t1", teamName: "EM", state: "heard" } as const;
  return { ...known, cursor: null, completeUntil: now, ...changes };
}

function deps(
  changes: { open?: KeptGap[]; closed?: KeptGap[]; teams?: ReportDeps["teamList"]["teams"] } = {},
): ReportDeps {
  return {
    gaps: { openOnes: async () => changes.open ?? [], closedSince: async () => changes.closed ?? [] },
    places: { all: async () => ["19:a", "19:b", "19:c", "19:d"].map((id) => place(id)) },
    posts: {
      countSetAside: async () =>
        new Map([
          ["copy", 2],
          ["machine", 5],
        ]),
    },
    imports: { lastFinished: async () => null },
    teamList: { teams: changes.teams ?? (async () => null) },
    clock: () => now,
  };
}

test("one outage in four channels is one line with the names of three", async () => {
  const open = ["19:a", "19:b", "19:c", "19:d"].map((placeId) => gap({ placeId }));

  const report = await gapReport(deps({ open }));

  expect(report.open).toEqual([
    {
      ...{ source: "teams", reason: "outage", from: open[0]?.from, until: now },
      ...{ places: ["EM / a", "EM / b", "EM / c"], morePlaces: 1 },
    },
  ]);
});

test("different reasons and times are different lines", async () => {
  const open = [gap({}), gap({ placeId: "19:b", until: null }), gap({ placeId: "19:c", reason: "refused" })];

  expect((await gapReport(deps({ open }))).open.map(({ places }) => places)).toEqual([
    ["EM / a"],
    ["EM / b"],
    ["EM / c"],
  ]);
});

test("the network has no name, and a place that was forgotten is named by its id", async () => {
  const open = [gap({ source: "engage", placeId: NETWORK }), gap({ placeId: "19:forgotten", reason: "appRemoved" })];

  expect((await gapReport(deps({ open }))).open.map(({ places }) => places)).toEqual([[], ["19:forgotten"]]);
});

test("teams without the app are named, unless we may not see which teams there are", async () => {
  const all = [{ id: "t1", name: "EM" }, ...["HR", "IT", "Legal", "Sales"].map((name) => ({ id: name, name }))];

  expect((await gapReport(deps({ teams: async () => all }))).deafTeams).toEqual({
    some: ["HR", "IT", "Legal"],
    more: 1,
  });
  expect((await gapReport(deps())).deafTeams).toBeNull();
  expect((await gapReport(deps({ teams: () => Promise.reject(new Error("down")) }))).deafTeams).toBeNull();
});

test("what was repaired is told as well, and what programs wrote, but nothing about people's posts", async () => {
  const closed = [gap({ closedAt: now })];

  const report = await gapReport(deps({ closed }));

  expect(report).toMatchObject({ open: [], engage: false, lastImport: null });
  expect(report.closed).toHaveLength(1);
  expect([...report.setAside]).toEqual([["machine", 5]]);
});
