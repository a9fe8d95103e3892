import { expect, test } from "@jest/globals";
import { pseudonyms } from "#adapters/identity/pseudonyms.ts";

test("one person has one pseudonym under one key, and it does not hold the id", () => {
  const name = pseudonyms(Buffer.alloc(32, 1));
  const other = pseudonyms(Buffer.alloc(32, 2));

  expect(name("anna")).toBe(name("anna"));
  expect(new Set([name("anna"), name("lars"), other("anna")]).size).toBe(3);
  expect(name("anna")).not.toContain("anna");
});

test("it stays the same when more people are known than are kept at hand", () => {
  const name = pseudonyms(Buffer.alloc(32, 1));
  const before = name("anna");

  for (let n = 0; n < 20_001; n++) name(`person ${n}`);

  expect(name("anna")).toBe(before);
});
