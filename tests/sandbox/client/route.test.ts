import { expect, test } from "@jest/globals";
import { formatRoute, parseRoute, type Route } from "#sandbox/client/shell/route.ts";

test.each<Route>([
  { view: "channels", personId: "lars", detail: "19:a/b%c@thread.tacv2" },
  { view: "channels", personId: "lars", detail: "19:a@thread.tacv2", tab: "a-b-c" },
  { view: "chat", personId: "lars", detail: null, tab: "overview", page: "tags/hr_fitness" },
  { view: "chat", personId: "lars", detail: null, page: "help me" },
])("leads back to what was looked at, whatever its ids are made of: %j", (route) => {
  expect(parseRoute(formatRoute(route))).toEqual(route);
});

test.each(["", "#", "#/nowhere", "#/%E0%A4%A/"])("opens the chat for an address that names no view: %s", (hash) => {
  expect(parseRoute(hash).view).toBe("chat");
});
