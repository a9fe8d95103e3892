import { expect, test } from "@jest/globals";
import { ALL_COMPANY, NETWORK } from "#domain/posts/index.ts";

test("what is no community cannot be taken for one, whose id is a number", () => {
  expect(new Set([NETWORK, ALL_COMPANY].map(Number))).toEqual(new Set([Number.NaN]));
  expect(NETWORK).not.toBe(ALL_COMPANY);
});
