import { expect, test } from "@jest/globals";
import { eraseAgain } from "#domain/privacy/index.ts";

test("removes those who were erased, by their ids and by their hashes, and nobody else", async () => {
  const erased: string[] = [];
  const erase = (what: string) => async (who: string) => {
    erased.push(`${what} ${who}`);
    return 2;
  };

  const items = await eraseAgain(
    {
      everybody: async () => ["lars", "mira", "anna"],
      pseudonym: (id) => `hash of ${id}`,
      ...{ erase: erase("id"), eraseHash: erase("hash") },
    },
    ["hash of mira", "hash of somebody of whom nothing was kept"],
  );

  expect(erased).toEqual(["id mira", "hash hash of mira", "hash hash of somebody of whom nothing was kept"]);
  expect(items).toBe(6);
});
