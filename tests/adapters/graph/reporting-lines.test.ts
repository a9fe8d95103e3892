import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { graphClient } from "#adapters/graph/client.ts";
import { graphReportingLines } from "#adapters/graph/reporting-lines.ts";
import { type FakeGraph, fakeGraph, silent } from "./fake-graph.ts";

let server: FakeGraph;
beforeEach(async () => {
  server = await fakeGraph();
});
afterEach(() => {
  expect(server.complaints()).toEqual([]);
  server.close();
});

const lines = () =>
  graphReportingLines(graphClient({ url: server.url, token: { token: async () => "t" }, log: silent }));

interface Step {
  readonly id: string;
  readonly url: string;
}
const stepsOf = (body: unknown) => (body as { requests: readonly Step[] }).requests;
const idOf = (url: string) => /^\/users\/([^?]+)/.exec(url)?.[1] ?? "";

/** A directory in which everybody's manager is named, and `fails` answers so instead. */
function directory(managers: Readonly<Record<string, string | null>>, fails: Readonly<Record<string, number>> = {}) {
  const userOf = (id: string): object => {
    const manager = managers[id];
    return { id, ...(manager ? { manager: { "@odata.type": "#microsoft.graph.user", ...userOf(manager) } } : {}) };
  };
  server.on("POST /$batch", ({ body }) => {
    const responses = stepsOf(body).map(({ id, url }) => {
      const person = idOf(url);
      const status = fails[person] ?? (person in managers ? 200 : 404);
      return { id, status, body: status === 200 ? userOf(person) : {} };
    });
    return { body: { responses } };
  });
}

test("names everybody above, the nearest first, with one request for all", async () => {
  directory({ anna: "bo", bo: "CLEO", CLEO: null, dan: null });

  expect(await lines().above(["anna", "dan", "ghost"])).toEqual(
    new Map([
      ["anna", ["bo", "cleo"]],
      ["dan", []],
      ["ghost", []],
    ]),
  );
  expect(server.seen.map(({ body }) => stepsOf(body)[0])).toEqual([
    {
      id: "0",
      method: "GET",
      url: "/users/anna?$select=id&$expand=manager($levels=max;$select=id)&$count=true",
      headers: { ConsistencyLevel: "eventual" },
    },
  ]);
});

test("asks about somebody once, and about twenty at a time", async () => {
  const people = Array.from({ length: 25 }, (_, index) => `p${index}`);
  directory(Object.fromEntries(people.map((id) => [id, null])));
  const known = lines();

  await known.above(people);
  await known.above([...people, "p0"]);

  expect(server.seen.map(({ body }) => stepsOf(body).length)).toEqual([20, 5]);
});

test.each([
  ["is not shown", 403, "GRAPH_REFUSED"],
  ["cannot be told now", 503, "GRAPH_UNREACHABLE"],
])("a line that %s is an error, never a guess, and is asked for again", async (_, status, code) => {
  directory({ anna: "bo", bo: null }, { anna: status });
  const known = lines();

  await expect(known.above(["bo", "anna"])).rejects.toMatchObject({ code });
  directory({ anna: "bo", bo: null });

  expect((await known.above(["anna"])).get("anna")).toEqual(["bo"]);
});
