import { expect, test } from "@jest/globals";
import { formatRoute, parseRoute } from "#sandbox/client/shell/route.ts";

test("leads back to what was looked at, whatever the channel's id is made of", () => {
  const route = { view: "channels", personId: "lars", detail: "19:a/b%c@thread.tacv2" } as const;

  expect(parseRoute(formatRoute(route))).toEqual(route);
});

test.each(["", "#", "#/nowhere", "#/%E0%A4%A/"])("opens the chat for an address that names no view: %s", (hash) => {
  expect(parseRoute(hash).view).toBe("chat");
});
