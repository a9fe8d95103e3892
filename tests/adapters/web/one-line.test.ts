import { expect, test } from "@jest/globals";
import { oneLine } from "#adapters/web/one-line.ts";

test.each([
  ["a\nb\r\n\tc", "a b c"],
  ["  Shorter  setups ", "Shorter setups"],
  ["bell\u0007 and\u001b[31m red\u0085", "bell and [31m red"],
  ["\n", ""],
])("makes one line of what was typed: %j", (typed, line) => {
  expect(oneLine(typed)).toBe(line);
});
