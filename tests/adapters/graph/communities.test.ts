import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { graphClient } from "#adapters/graph/client.ts";
import { graphCommunities } from "#adapters/graph/communities.ts";
import { type FakeGraph, fakeGraph, silent } from "./fake-graph.ts";

const PATH = "GET /employeeExperience/communities";

let server: FakeGraph;
beforeEach(async () => {
  server = await fakeGraph();
});
afterEach(() => server.close());

const names = () =>
  graphCommunities(graphClient({ url: server.url, token: { token: async () => "t" }, log: silent })).communities();
const community = (id: string, changes: object = {}) => ({
  id,
  displayName: "Onboarding",
  privacy: "public",
  ...changes,
});

test("names public communities by the id that Viva Engage itself gives them", async () => {
  const value = [
    community("eyJfdHlwZSI6Ikdyb3VwIiwiaWQiOiIxNTU1MjcwOTQyNzIifQ"),
    community("eyJfdHlwZSI6Ikdyb3VwIiwiaWQiOiI0NzY5MTM1ODIwOSJ9", { privacy: "private" }),
    community("another kind of id"),
  ];
  server.on(PATH, { body: { value } });

  expect(await names()).toEqual([
    { source: "engage", id: "155527094272", name: "Onboarding", teamId: null, teamName: null, state: "heard" },
  ]);
  expect(server.complaints()).toEqual([]);
});

test("leaves out of a name what no database takes", async () => {
  const id = "eyJfdHlwZSI6Ikdyb3VwIiwiaWQiOiIxNTU1MjcwOTQyNzIifQ";
  server.on(PATH, { body: { value: [community(id, { displayName: "Feier \ud83c am\0 Ende" })] } });

  expect(await names()).toMatchObject([{ name: "Feier \ufffd am Ende" }]);
});

test.each([[403], [404]])("says that it does not know them after a %i", async (status) => {
  server.on(PATH, { status, body: { error: { code: "Forbidden" } } });

  expect(await names()).toBeNull();
});

test("a Graph that is down is not a Graph without communities", async () => {
  server.on(PATH, { raw: "<html>" });

  await expect(names()).rejects.toMatchObject({ code: "GRAPH_UNREACHABLE" });
});
