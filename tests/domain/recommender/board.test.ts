import { expect, test } from "@jest/globals";
import { createBoard } from "#domain/recommender/board.ts";

test("counts a topic once, and begins anew when cleared", () => {
  const board = createBoard(2);
  board.clear(3);
  board.values[board.row(2) + 1] = 5;
  board.row(2);
  const before = [...board.touched.subarray(0, board.size)];

  board.clear(3);

  expect(before).toEqual([2]);
  expect(board.size).toBe(0);
  expect(board.values[board.row(2) + 1]).toBe(0);
});

test("has room for as many topics as there are", () => {
  const board = createBoard(2);

  board.clear(1000);
  board.values[board.row(999) + 1] = 5;

  expect(board.values[999 * 2 + 1]).toBe(5);
});
