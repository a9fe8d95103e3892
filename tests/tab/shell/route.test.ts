import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { hrefTo, parseRoute } from "#tab/shell/route.ts";

test.each([
  ["", { view: "", rest: [] }],
  ["#", { view: "", rest: [] }],
  ["#/", { view: "", rest: [] }],
  ["#/tags", { view: "tags", rest: [] }],
  ["tags/hr_fitness", { view: "tags", rest: ["hr_fitness"] }],
  ["#/tags/r%26d", { view: "tags", rest: ["r&d"] }],
  ["#/tags/100%", { view: "tags", rest: ["100%"] }],
])("reads %j", (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test("always reads what it wrote", () => {
  const part = fc.string({ minLength: 1, unit: "grapheme" });
  fc.assert(
    fc.property(part, fc.array(part), (view, rest) => {
      expect(parseRoute(hrefTo(view, ...rest))).toEqual({ view, rest });
    }),
  );
});
