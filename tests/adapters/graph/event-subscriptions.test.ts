import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { graphClient } from "#adapters/graph/client.ts";
import { eventSubscriptions } from "#adapters/graph/event-subscriptions.ts";
import { instant } from "#tests/support/fakes.ts";
import { type FakeGraph, fakeGraph, silent } from "./fake-graph.ts";

const URL = "https://vorbild.example.com";
const ADDRESS = `${URL}/api/notifications`;
const until = instant("2026-11-29T07:00:00Z");

let server: FakeGraph;
beforeEach(async () => {
  server = await fakeGraph();
});
afterEach(() => {
  expect(server.complaints()).toEqual([]);
  server.close();
});

function subscriptions() {
  const graph = graphClient({ url: server.url, token: { token: async () => "t" }, log: silent });
  const states = { make: () => ({ state: "a secret", hash: "its hash" }) };
  return eventSubscriptions(graph, { url: URL, states, log: silent });
}
const made = { id: "s-1", expirationDateTime: "2026-11-29T07:00:00Z" };

test("subscribes to what changes in a mailbox's events, without the events, by ids that stay", async () => {
  server.on("POST /subscriptions", { status: 201, body: made });

  const outcome = await subscriptions().subscribe("anna", until);

  expect(server.seen[0]).toMatchObject({ headers: { prefer: 'IdType="ImmutableId"' } });
  expect(server.seen[0]?.body).toEqual({
    changeType: "updated,deleted",
    notificationUrl: ADDRESS,
    lifecycleNotificationUrl: `${URL}/api/lifecycle`,
    resource: "/users/anna/events",
    includeResourceData: false,
    expirationDateTime: "2026-11-29T07:00:00.000Z",
    clientState: "a secret",
  });
  expect(outcome).toEqual({
    kind: "subscribed",
    subscription: { id: "s-1", watchedId: "anna", address: ADDRESS, secretHash: "its hash", endsAt: until },
  });
});

test("renews by a new end alone", async () => {
  server.on("PATCH /subscriptions/s-1", { body: made });

  expect(await subscriptions().renew("s-1", until)).toEqual({ kind: "renewed", endsAt: until });
  expect(server.seen[0]?.body).toEqual({ expirationDateTime: "2026-11-29T07:00:00.000Z" });
});

test("takes a channel's subscription for none of its own, so that neither kind ends the other's", async () => {
  const notificationUrl = ADDRESS;
  const value = [
    { id: "s-1", notificationUrl, resource: "/users/anna/events" },
    { id: "s-2", notificationUrl, resource: "/teams/t-1/channels/19:a/messages" },
    { id: "s-3", notificationUrl, resource: "users/bo/events" },
  ];
  server.on("GET /subscriptions", { body: { value } });

  expect(await subscriptions().listOurs()).toEqual(["s-1", "s-3"]);
});
