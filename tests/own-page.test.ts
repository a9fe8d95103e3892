import { expect, test } from "@jest/globals";
import { makeOwnPage } from "#own-page.ts";
import { instant } from "#tests/support/fakes.ts";
import { shippedPolicy } from "#tests/support/policies.ts";

test("what is stored is described in the words and with the times of the policy", async () => {
  const policy = await shippedPolicy();
  const page = makeOwnPage({
    ...{ stores: { refusals: {} }, plain: {}, refusals: {}, booking: {}, tagging: {}, sending: { shared: {} } },
    ...{ policy: { terms: () => policy }, nameOf: async () => "", clock: () => instant("2026-11-23T08:00Z") },
  } as never);

  const [english, german] = [page.describe("en"), page.describe("de")];

  expect(english.find(({ id }) => id === "posts")).toMatchObject({
    ...{ name: "posts heard", stores: ["posts"], tables: ["post"] },
    kept: expect.stringContaining("90 days"),
  });
  expect(german.map(({ id }) => id)).toEqual(policy.stored.map(({ id }) => id));
  expect(german.filter(({ kept }) => /[{}]/.test(kept))).toEqual([]);
});
