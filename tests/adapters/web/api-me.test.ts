import { expect, test } from "@jest/globals";
import { meApi } from "#adapters/web/api-me.ts";
import { instant, person } from "#tests/support/fakes.ts";

test("says who is looking, in which language and zone, what they may, and what time it is", async () => {
  const call = {
    person: person({ language: "de", zone: "Asia/Singapore", region: "SG" }),
    roles: new Set(["admin", "champion"] as const),
    now: instant("2026-11-22T09:00:00Z"),
    ...{ params: {}, query: undefined, body: undefined, token: "secret" },
  };

  expect(await meApi()["GET /api/me"](call)).toEqual({
    ...{ name: "Lars Brandt", language: "de", zone: "Asia/Singapore" },
    roles: ["admin", "champion"],
    now: "2026-11-22T09:00:00Z",
  });
});
