import { afterEach, expect, test } from "@jest/globals";
import { connectorCalls, connectorClient } from "#adapters/bot/connector.ts";
import { type Reply, type SmallServer, smallServer } from "#tests/adapters/bot/small-server.ts";

let server: SmallServer;
afterEach(() => server.close());

const scopes: string[] = [];
const tokens = {
  token: async (scope: string) => {
    scopes.push(scope);
    return "our-token";
  },
};

/** A client of a connector that gives these answers, one after the other, the last one again and again. */
async function clientOf(...replies: readonly Reply[]) {
  let asked = 0;
  server = await smallServer(() => replies[Math.min(asked++, replies.length - 1)] ?? {});
  return connectorClient(connectorCalls(tokens, true), `${server.url}/emea/`).conversations;
}

test("makes the calls that a turn needs, with our token", async () => {
  const client = await clientOf({ status: 201, body: { id: "1" } });
  const activity = { type: "message", text: "hi" };

  const sent = await client.sendToConversation("a:1/2", activity);
  await client.replyToActivity("a:1", "7", activity);
  await client.updateActivity("a:1", "7", activity);
  await client.deleteActivity("a:1", "7");
  await client.createConversation({ isGroup: false });

  expect(sent).toEqual({ id: "1" });
  expect(server.seen.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
    { method: "POST", path: "/emea/v3/conversations/a%3A1%2F2/activities", body: activity },
    { method: "POST", path: "/emea/v3/conversations/a%3A1/activities/7", body: activity },
    { method: "PUT", path: "/emea/v3/conversations/a%3A1/activities/7", body: activity },
    { method: "DELETE", path: "/emea/v3/conversations/a%3A1/activities/7", body: null },
    { method: "POST", path: "/emea/v3/conversations", body: { isGroup: false } },
  ]);
  expect(server.seen.every(({ authorization }) => authorization === "Bearer our-token")).toBe(true);
  expect(new Set(scopes)).toEqual(new Set(["https://api.botframework.com/.default"]));
});

test("waits as long as a throttling connector asks, and tries again", async () => {
  const client = await clientOf({ status: 429, headers: { "retry-after": "0" } }, { status: 201, body: { id: "2" } });

  await expect(client.sendToConversation("a:1", {})).resolves.toEqual({ id: "2" });
});

test("says an answer again whose receipt was lost, three times at most", async () => {
  const client = await clientOf({ cut: true });

  await expect(client.sendToConversation("a:1", {})).rejects.toMatchObject({ code: "CONNECTOR_UNREACHABLE" });

  expect(server.seen).toHaveLength(3);
});

test("gives up on a connector that keeps throttling", async () => {
  const client = await clientOf({ status: 429, headers: { "retry-after": "0" } });

  await expect(client.sendToConversation("a:1", {})).rejects.toMatchObject({ code: "CONNECTOR_THROTTLED" });

  expect(server.seen).toHaveLength(3);
});

test("names why the connector refused, and does not insist", async () => {
  const client = await clientOf({ status: 403, body: { error: { code: "BotDisabledByAdmin", message: "no" } } });

  const refused = client.sendToConversation("a:1", {});

  await expect(refused).rejects.toMatchObject({
    code: "CONNECTOR_REFUSED",
    message: "CONNECTOR_REFUSED: 403 BotDisabledByAdmin",
  });
  expect(server.seen).toHaveLength(1);
});

test("does not follow a redirect with our token", async () => {
  const client = await clientOf({ status: 307, headers: { location: "/elsewhere" } });

  await expect(client.sendToConversation("a:1", {})).rejects.toMatchObject({ code: "CONNECTOR_REFUSED" });

  expect(server.seen).toHaveLength(1);
});

test("takes our token to no other host", async () => {
  await clientOf({});
  const client = connectorClient(connectorCalls(tokens, false), server.url);

  await expect(client.conversations.sendToConversation("a:1", {})).rejects.toThrow("does not go to that host");

  expect(server.seen).toEqual([]);
});
