import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { graphClient } from "#adapters/graph/client.ts";
import { graphRoster } from "#adapters/graph/roster.ts";
import { type FakeGraph, fakeGraph, silent } from "./fake-graph.ts";

let server: FakeGraph;
beforeEach(async () => {
  server = await fakeGraph();
});
afterEach(() => {
  expect(server.complaints()).toEqual([]);
  server.close();
});

const roster = () => graphRoster(graphClient({ url: server.url, token: { token: async () => "t" }, log: silent }));

test("lists colleagues with their departments, page by page, guests and those who left not among them", async () => {
  const next = `${server.url}/v1.0/users?$skiptoken=2`;
  server.on("GET /users", ({ path }) =>
    path.includes("skiptoken")
      ? {
          body: {
            value: [
              { id: "bela", department: null },
              { id: "cora", department: "" },
            ],
          },
        }
      : { body: { value: [{ id: "ANNA", department: "Legal" }], "@odata.nextLink": next } },
  );

  const found = await roster().departments();

  expect(found).toEqual(
    new Map([
      ["anna", "Legal"],
      ["bela", null],
      ["cora", null],
    ]),
  );
  const asked = decodeURIComponent(server.seen[0]?.path ?? "");
  expect(asked).toContain("$filter=accountEnabled eq true and userType eq 'Member'");
});

test("says that it is refused where Graph lists nobody, so that nobody takes that for an empty company", async () => {
  await expect(roster().departments()).rejects.toThrow("GRAPH_REFUSED");
});
