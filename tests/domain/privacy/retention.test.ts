import { expect, test } from "@jest/globals";
import { retention } from "#domain/privacy/index.ts";
import { instant } from "#tests/support/fakes.ts";

test("forgets once a day what is older than 90 days, and tries again after a failure", async () => {
  let now = instant("2026-11-24T08:00Z");
  let broken = true;
  const forgotten: string[] = [];
  const forget = retention({
    posts: {
      forgetAuthors: async (before) => {
        if (broken) throw new Error("down");
        forgotten.push(`${before}`);
      },
    },
    ledger: { forget: async () => {} },
    clock: () => now,
  });

  await expect(forget()).rejects.toThrow("down");
  broken = false;
  await forget();
  now = now.add({ hours: 12 });
  await forget();
  now = now.add({ hours: 12 });
  await forget();

  expect(forgotten).toEqual(["2026-08-26T08:00:00Z", "2026-08-27T08:00:00Z"]);
});
