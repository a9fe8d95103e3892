import { expect, test } from "@jest/globals";
import { tabInBrowser } from "#tests/support/tab-in-browser.ts";

const tab = tabInBrowser();

test("signs in silently", async () => {
  await tab.open();

  expect(tab.server().asked.map(({ key, authorization }) => [key, authorization])).toEqual([
    ["GET /api/me", "Bearer token"],
  ]);
  expect(await tab.told("appInitialization.success")).toHaveLength(1);
});
