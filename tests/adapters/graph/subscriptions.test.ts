import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { channelSubscriptions } from "#adapters/graph/channel-subscriptions.ts";
import { graphClient } from "#adapters/graph/client.ts";

import type { Place } from "#domain/posts/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { keysInMemory } from "./encrypted.ts";
import { type Answer, type FakeGraph, fakeGraph, silent } from "./fake-graph.ts";

const URL = "https://vorbild.example.com";
const ADDRESS = `${URL}/api/notifications`;
const until = instant("2026-11-26T07:00:00Z");
const place: Place = {
  ...{ source: "teams", id: "19:abc@thread.tacv2", name: "General", teamId: "t-1", teamName: "Team", state: "heard" },
};
const keys = keysInMemory();

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
  return channelSubscriptions(graph, { url: URL, keys, states, log: silent });
}
const made = { id: "s-1", expirationDateTime: "2026-11-26T07:00:00.1234567Z", clientState: "a secret" };

test("subscribes to all that happens to messages, encrypted for us, and to the subscription's own fate", async () => {
  server.on("POST /subscriptions", { status: 201, body: made });
  const { id, certificate } = await keys.present();

  const outcome = await subscriptions().subscribe(place, until);

  expect(server.seen[0]?.body).toEqual({
    changeType: "created,updated,deleted",
    notificationUrl: ADDRESS,
    lifecycleNotificationUrl: `${URL}/api/lifecycle`,
    resource: "/teams/t-1/channels/19:abc@thread.tacv2/messages",
    expirationDateTime: "2026-11-26T07:00:00.000Z",
    clientState: "a secret",
    includeResourceData: true,
    encryptionCertificate: certificate,
    encryptionCertificateId: id,
  });
  expect(outcome).toEqual({
    kind: "subscribed",
    subscription: {
      ...{ id: "s-1", watchedId: place.id, address: ADDRESS, secretHash: "its hash" },
      endsAt: instant("2026-11-26T07:00:00.1234567Z"),
    },
  });
});

test("does not ask for a channel whose team is not known", async () => {
  expect(await subscriptions().subscribe({ ...place, teamId: null }, until)).toEqual({ kind: "refused" });
  expect(server.seen).toEqual([]);
});

test("renews with the present certificate, so that subscriptions follow when it changes", async () => {
  server.on("PATCH /subscriptions/s-1", { body: made });
  const { id, certificate } = await keys.present();

  const outcome = await subscriptions().renew("s-1", until);

  expect(outcome).toEqual({ kind: "renewed", endsAt: instant("2026-11-26T07:00:00.1234567Z") });
  expect(server.seen[0]?.body).toEqual({
    expirationDateTime: "2026-11-26T07:00:00.000Z",
    encryptionCertificate: certificate,
    encryptionCertificateId: id,
  });
});

test("a subscription that Graph does not know is gone, and ended", async () => {
  expect(await subscriptions().renew("s-1", until)).toEqual({ kind: "gone" });
  expect(await subscriptions().end("s-1")).toEqual({ kind: "ended" });
});

test("ends one", async () => {
  server.on("DELETE /subscriptions/s-1", { status: 204 });

  expect(await subscriptions().end("s-1")).toEqual({ kind: "ended" });
  expect(server.seen[0]?.body).toBeUndefined();
});

const coded = (status: number, code: string): Answer => ({ status, body: { error: { code, message: "…" } } });
test.each<[string, Answer, object]>([
  ["a missing permission", coded(403, "Forbidden"), { kind: "refused" }],
  ["another mistake", coded(400, "InvalidRequest"), { kind: "refused" }],
  ["our address out of reach", coded(400, "ValidationError"), { kind: "unreachable" }],
  ["a token that is not taken", coded(401, "InvalidAuthenticationToken"), { kind: "unreachable" }],
  ["trouble at Graph", coded(503, "ServiceUnavailable"), { kind: "unreachable" }],
  ["no answer", { cut: true }, { kind: "unreachable" }],
  ["no JSON", { status: 201, raw: "<html>" }, { kind: "unreachable" }],
  ["an answer without an end", { status: 201, body: { id: "s-1" } }, { kind: "unreachable" }],
  ["throttling", { status: 429, headers: { "retry-after": "7" } }, { kind: "throttled", waitMs: 7_000 }],
  ["throttling without a time", { status: 429 }, { kind: "throttled", waitMs: 60_000 }],
])("says what stood in the way: %s; and asks once only", async (_, answer, outcome) => {
  server.on("POST /subscriptions", answer);
  server.on("PATCH /subscriptions/s-1", answer);

  expect(await subscriptions().subscribe(place, until)).toEqual(outcome);
  expect(await subscriptions().renew("s-1", until)).toEqual(outcome);
  expect(server.seen).toHaveLength(2);
});

test("knows those that tell us at our address, on all pages", async () => {
  const next = { "@odata.nextLink": `${server.url}/v1.0/subscriptions?$skiptoken=2` };
  const resource = "/teams/t-1/channels/19:abc@thread.tacv2/messages";
  const mine = (id: string) => ({ id, notificationUrl: ADDRESS, resource });
  const others = [
    { id: "s-2", resource, notificationUrl: "https://other.example.com/api/notifications" },
    { id: "s-4", notificationUrl: ADDRESS, resource: "/users/anna/events" },
    { nothing: true },
  ];
  server.on("GET /subscriptions", { body: { value: [mine("s-1"), ...others], ...next } });
  server.on("GET /subscriptions?$skiptoken=2", { body: { value: [mine("s-3")] } });

  expect(await subscriptions().listOurs()).toEqual(["s-1", "s-3"]);
});

test("does not know them when Graph does not show them", async () => {
  server.on("GET /subscriptions", coded(403, "Forbidden"));

  expect(await subscriptions().listOurs()).toBeNull();
});
