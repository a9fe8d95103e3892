import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseExactly } from "#adapters/engage/exact-json.ts";

test("no id loses a digit, however long it is", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 19n }), (id) => {
      const parsed = parseExactly(`{"messages":[{"id":${id}}]}`) as { messages: { id: unknown }[] };

      expect(String(parsed.messages[0]?.id)).toBe(`${id}`);
    }),
  );
});

test("everything else is what JSON.parse makes of it", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      fc.pre(!/\d{16}/.test(text));

      expect(parseExactly(text)).toEqual(JSON.parse(text));
    }),
  );
});

test("numbers that are no ids stay numbers", () => {
  expect(parseExactly("[1.5, 1e300, -9007199254740993]")).toEqual([1.5, 1e300, -9007199254740992]);
  expect(() => parseExactly("<html>")).toThrow(SyntaxError);
});
