import { expect, test } from "@jest/globals";
import { type Gap, type HeardPost, misses } from "#domain/posts/index.ts";
import { instant } from "#tests/support/fakes.ts";

const start = instant("2026-11-23T08:00Z");
const post = (placeId: string, source: "teams" | "engage" = "teams") => [{ source, placeId } as HeardPost];

function world() {
  const state = { now: start, broken: false };
  const gaps: Gap[] = [];
  const woken: (readonly string[] | null)[] = [];
  const listener = misses({
    hear: async () => {
      if (state.broken) throw new Error("no database");
    },
    places: { wake: async (_source, ids) => void woken.push(ids) },
    gaps: {
      open: async (opened) => {
        if (state.broken) throw new Error("no database");
        gaps.push(...opened);
      },
    },
    clock: () => state.now,
  });
  return { state, gaps, woken, ...listener };
}

test("what was heard needs nothing more", async () => {
  const { hear, settle, gaps, woken } = world();

  await hear(post("19:a"));
  await settle();

  expect([gaps, woken]).toEqual([[], []]);
});

test("posts that could not be stored become a gap, which is read again as soon as it can be noted", async () => {
  const { state, hear, settle, gaps, woken } = world();
  state.broken = true;
  await expect(hear(post("19:a"))).rejects.toThrow("no database");
  state.now = start.add({ minutes: 5 });
  await expect(hear(post("19:a"))).rejects.toThrow("no database");
  await expect(settle()).rejects.toThrow("no database");

  state.broken = false;
  await settle();
  await settle();

  expect(gaps).toEqual([
    { source: "teams", placeId: "19:a", reason: "notStored", from: start, until: state.now, ids: null },
  ]);
  expect(woken).toEqual([["19:a"]]);
});

test("Viva Engage is read from a cursor, so nothing is missed there", async () => {
  const { state, hear, settle, gaps } = world();
  state.broken = true;
  await expect(hear(post("1", "engage"))).rejects.toThrow("no database");
  state.broken = false;

  await settle();

  expect(gaps).toEqual([]);
});

test("a burst of refused deliveries has everything read again, once an hour at most", async () => {
  const { state, refused, settle, woken } = world();
  const burst = () => Array.from({ length: 20 }, () => refused());
  refused();
  await settle();
  expect(woken).toEqual([]);

  burst();
  await settle();
  burst();
  await settle();
  expect(woken).toEqual([null]);

  state.now = start.add({ hours: 1 });
  burst();
  await settle();
  expect(woken).toEqual([null, null]);
});

test("after a failure in very many places, everything is read again", async () => {
  const { state, hear, settle, woken } = world();
  state.broken = true;
  for (let index = 0; index <= 1_000; index++) await hear(post(`19:${index}`)).catch(() => undefined);
  state.broken = false;

  await settle();

  expect(woken.map((ids) => ids?.length ?? null)).toEqual([1_000, null]);
});
