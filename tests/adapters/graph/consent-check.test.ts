import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { graphClient } from "#adapters/graph/client.ts";
import { checkConsents } from "#adapters/graph/consent-check.ts";
import { type FakeGraph, fakeGraph, silent } from "./fake-graph.ts";

let server: FakeGraph;
beforeEach(async () => {
  server = await fakeGraph();
  server.on("GET /teams", { body: { value: [] } });
  server.on("GET /groups/owners/members", { body: { value: [] } });
  server.on("GET /groups/admins/members", { body: { value: [] } });
});
afterEach(() => {
  expect(server.complaints()).toEqual([]);
  server.close();
});

const NOBODY = "00000000-0000-0000-0000-000000000000";
const refused = { status: 403, body: { error: { code: "Authorization_RequestDenied" } } };

function check() {
  const graph = graphClient({ url: server.url, token: { token: async () => "t" }, log: silent });
  return checkConsents(graph, { owner: "owners", admin: "admins" });
}

test("says that all is given, and reads about nobody", async () => {
  expect(await check()).toEqual({ ok: true, found: { code: "consents", missing: [], gone: [] } });
  expect(server.seen.filter(({ path }) => path.includes("/users/")).map(({ path }) => path)).toEqual([
    expect.stringContaining(`/users/${NOBODY}?`),
  ]);
});

test.each([
  [`/users/${NOBODY}`, "User.Read.All"],
  ["/groups/admins/members", "GroupMember.ReadBasic.All"],
])("names the consent that is missing when Graph refuses %s", async (path, right) => {
  server.on(`GET ${path}`, refused);

  expect(await check()).toEqual({ ok: false, found: { code: "consents", missing: [right], gone: [] } });
});

test("names one that is optional, and nothing is wrong", async () => {
  server.on("GET /teams", refused);

  expect(await check()).toEqual({ ok: true, found: { code: "consents", missing: ["Team.ReadBasic.All"], gone: [] } });
});

test("names the role whose group is not in Entra: a mistyped id gives nobody a role, without an error", async () => {
  server.on("GET /groups/owners/members", { status: 404, body: { error: { code: "Request_ResourceNotFound" } } });

  expect(await check()).toEqual({ ok: false, found: { code: "consents", missing: [], gone: ["owner"] } });
});

test("does not take an outage for a missing consent", async () => {
  server.on("GET /teams", { status: 503, headers: { "retry-after": "0" } });

  await expect(check()).rejects.toMatchObject({ code: "GRAPH_UNREACHABLE" });
});
