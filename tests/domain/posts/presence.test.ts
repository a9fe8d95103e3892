import { expect, test } from "@jest/globals";
import { type Gap, NETWORK, presence, type WatchedPlace } from "#domain/posts/index.ts";
import { instant } from "#tests/support/fakes.ts";

const start = instant("2026-11-23T08:00Z");

function place(changes: Partial<WatchedPlace>): WatchedPlace {
  const known = { source: "teams", id: "19:a", name: "General", teamId: "t", teamName: "EM", state: "heard" } as const;
  return { ...known, cursor: null, completeUntil: start, ...changes };
}

/** A process that listens, on a machine whose clock and the tenant's are moved by hand. */
function world(lastBeat: Temporal.Instant | null, known = [place({})]) {
  const state = { now: start, real: start, beats: lastBeat === null ? [] : [lastBeat], woken: 0 };
  const gaps: Gap[] = [];
  const listen = presence({
    places: { all: async () => known, wake: async () => void state.woken++ },
    gaps: {
      open: async (opened) => void gaps.push(...opened),
      beat: async (now) => void state.beats.push(now),
      lastBeat: async () => state.beats.at(-1) ?? null,
    },
    clock: () => state.now,
    realClock: () => state.real,
  });
  return { state, gaps, listen };
}

test("a first start misses nothing, and reads every channel", async () => {
  const { state, gaps, listen } = world(null);

  await listen();

  expect(gaps).toEqual([]);
  expect(state).toMatchObject({ woken: 1, beats: [start] });
});

test("what passed since somebody last listened is a gap in every place that is listened to", async () => {
  const yesterday = start.subtract({ hours: 24 });
  const { gaps, listen } = world(yesterday, [
    place({}),
    place({ id: "19:archived", state: "archived" }),
    place({ source: "engage", id: NETWORK }),
    place({ source: "engage", id: "community" }),
  ]);

  await listen();

  const gap = { reason: "outage", from: yesterday, until: start, ids: null };
  expect(gaps).toEqual([
    { ...gap, source: "teams", placeId: "19:a" },
    { ...gap, source: "engage", placeId: NETWORK },
  ]);
});

test("a restart within three minutes, or beside another process that listens, is no gap, but everything is read", async () => {
  const { state, gaps, listen } = world(start.subtract({ minutes: 2 }));

  await listen();

  expect(gaps).toEqual([]);
  expect(state.woken).toBe(1);
});

test("a clock that is moved forward while we listen is no outage", async () => {
  const { state, gaps, listen } = world(null);
  await listen();
  state.now = start.add({ hours: 24 * 7 });
  state.real = start.add({ minutes: 1 });

  await listen();

  expect(gaps).toEqual([]);
  expect(state).toMatchObject({ woken: 1, beats: [start, state.now] });
});

test("a beat of the future, by a clock that went wrong, counts as silence since everything was heard", async () => {
  const [monday, sunday] = [start.subtract({ hours: 24 }), start.subtract({ hours: 48 })];
  const known = [place({ completeUntil: monday }), place({ id: "19:b", completeUntil: sunday })];
  const { state, gaps, listen } = world(start.add({ hours: 24 * 365 }), known);

  await listen();

  expect(gaps).toMatchObject([
    { placeId: "19:a", from: sunday, until: start },
    { placeId: "19:b", from: sunday, until: start },
  ]);
  expect([state.woken, state.beats.at(-1)]).toEqual([1, start]);
});

test("a beat a little ahead, by the clock of another process, is none", async () => {
  const { gaps, listen } = world(start.add({ minutes: 2 }));

  await listen();

  expect(gaps).toEqual([]);
});

test("a machine that slept for an hour was deaf for an hour", async () => {
  const { state, gaps, listen } = world(null);
  await listen();
  state.now = state.real = start.add({ hours: 1 });

  await listen();

  expect(gaps).toMatchObject([{ from: start, until: state.now }]);
  expect(state.woken).toBe(2);
});

test("when the gap cannot be noted, nothing pretends that we listened", async () => {
  const { state, listen } = world(start.subtract({ hours: 1 }));
  const broken = presence({
    places: { all: () => Promise.reject(new Error("no database")), wake: async () => {} },
    gaps: {
      open: async () => {},
      beat: async (now) => void state.beats.push(now),
      lastBeat: async () => state.beats[0] ?? null,
    },
    clock: () => start,
    realClock: () => start,
  });

  await expect(broken()).rejects.toThrow("no database");
  expect(state.beats).toHaveLength(1);
  await listen();
  expect(state.beats).toHaveLength(2);
});
