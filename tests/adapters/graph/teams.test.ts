import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { graphClient } from "#adapters/graph/client.ts";
import { graphTeams } from "#adapters/graph/teams.ts";
import { type FakeGraph, fakeGraph, silent } from "./fake-graph.ts";

let server: FakeGraph;
beforeEach(async () => {
  server = await fakeGraph();
});
afterEach(() => {
  // `GET /teams` came after the description that lies beside the checkout: https://learn.microsoft.com/graph/api/teams-list
  expect(server.complaints().filter((complaint) => complaint !== "GET /teams: not in the contract")).toEqual([]);
  server.close();
});

const list = () => graphTeams(graphClient({ url: server.url, token: { token: async () => "t" }, log: silent }));
const forbidden = { status: 403, body: { error: { code: "Forbidden" } } };

test("lists the teams of the tenant, all pages of them", async () => {
  const pages = 30;
  server.on("GET /teams", ({ path }) => {
    const page = Number(/skiptoken=(\d+)/.exec(path)?.[1] ?? 0);
    const nextLink = page + 1 < pages && { "@odata.nextLink": `${server.url}/v1.0/teams?$skiptoken=${page + 1}` };
    return { body: { value: [{ id: `t${page}`, displayName: page === 0 ? null : "Plant" }], ...nextLink } };
  });

  const teams = await list().teams();

  expect(teams).toHaveLength(pages);
  expect(teams?.slice(0, 2)).toEqual([
    { id: "t0", name: "" },
    { id: "t1", name: "Plant" },
  ]);
  expect(server.seen[0]?.path).toContain("/teams?$select=id,displayName");
});

test("lists the channels that everybody in the team sees", async () => {
  const channel = (id: string, changes: object) => ({ id, displayName: id.toUpperCase(), ...changes });
  server.on("GET /teams/t%2F1/channels", {
    body: {
      value: [
        channel("a", { membershipType: "standard", isArchived: true }),
        channel("b", { membershipType: "private", isArchived: false }),
        channel("c", { membershipType: "shared" }),
        channel("d", { membershipType: null, isArchived: null }),
        channel("e", { membershipType: "unknownFutureValue" }),
      ],
    },
  });

  expect(await list().channels("t/1")).toEqual([
    { id: "a", name: "A", archived: true },
    { id: "d", name: "D", archived: false },
  ]);
});

test("leaves out of a name what no database takes", async () => {
  server.on("GET /teams/t/channels", { body: { value: [{ id: "a", displayName: "Feier \ud83c am\0 Ende" }] } });

  expect(await list().channels("t")).toEqual([{ id: "a", name: "Feier \ufffd am Ende", archived: false }]);
});

test("says so when we may not see them, or the app is not there", async () => {
  server.on("GET /teams", forbidden);
  server.on("GET /teams/secret/channels", forbidden);

  expect(await list().teams()).toBeNull();
  expect(await list().channels("secret")).toBeNull();
  expect(await list().channels("gone")).toBeNull();
});

test("does not take an outage for an answer", async () => {
  server.on("GET /teams", { status: 503, headers: { "retry-after": "0" } });

  await expect(list().teams()).rejects.toMatchObject({ code: "GRAPH_UNREACHABLE" });
});
