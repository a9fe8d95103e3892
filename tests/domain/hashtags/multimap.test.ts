import { expect, test } from "@jest/globals";
import { multimap } from "#domain/hashtags/multimap.ts";

test("keeps each value of a key once, and forgets those that are removed", () => {
  const map = multimap();
  for (const value of ["a", "b", "a", "c"]) map.add("key", value);

  map.remove("key", "b");
  map.remove("key", "unknown");
  expect(map.get("key")).toEqual(["a", "c"]);

  map.remove("key", "a");
  map.remove("key", "c");
  map.remove("key", "c");
  expect(map.get("key")).toEqual([]);
});
