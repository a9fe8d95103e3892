import { expect, test } from "@jest/globals";
import { best, evenly } from "#domain/sessions/slot-rank.ts";
import { slotSearch, stretch } from "#tests/support/slots.ts";

const [minute, hour] = [60_000, 3_600_000];
const from = Date.parse("2026-11-24T07:00Z"); // 8 o'clock in Berlin
const search = slotSearch({ window: stretch("2026-11-24T07:00Z", "2026-11-26T17:00Z") });
const free = [from, from + 4 * hour];
const open = { expert: free, asker: free, both: free, full: [] };

test("what adjoins is better than what splits, and sooner better than later", () => {
  const starts = [from, from + 2 * hour, from + 4 * hour - 30 * minute];

  expect(best(starts, open, { ...search, limit: 1 })).toEqual([from]);
  expect(best(starts.slice(1), open, { ...search, limit: 1 })).toEqual([from + 4 * hour - 30 * minute]);
});

test("of starts whose slots overlap, one is chosen", () => {
  expect(best([from, from + 15 * minute, from + 30 * minute], open, search)).toEqual([from, from + 30 * minute]);
});

test("a morning gives two at most, however many are asked for", () => {
  const starts = [0, 30, 60, 90, 120].map((after) => from + after * minute);

  expect(best(starts, open, search)).toHaveLength(2);
});

test("of many that are in order some are shown from all over, not the first of them", () => {
  expect(evenly([1, 2, 3, 4, 5], 3)).toEqual([1, 3, 5]);
  expect(evenly([1, 2], 3)).toEqual([1, 2]);
  expect(evenly([1, 2, 3], 1)).toEqual([1]);
});
