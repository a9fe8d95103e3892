import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { anna, team } from "#tests/support/tiny-organisation.ts";
import { type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

let tenant: TinyTenant;
beforeAll(async () => {
  tenant = await tinyTenant();
});
afterEach(() => tenant.control("POST", "/reset"));
afterAll(() => tenant.close());

const order = (fault: object) => tenant.control("POST", "/faults", fault);
const send = () =>
  tenant.connector("POST", `/conversations/${encodeURIComponent(team.teamsId)}/activities`, {
    type: "message",
    text: "hi",
  });
const posts = async () => (await tenant.control("GET", `/channels/${team.teamsId}/messages`)).body.length;

test("answers as ordered, as often as ordered, and then as usual", async () => {
  const ordered = await order({ path: "/connector", status: 429, retryAfterSeconds: 3, times: 2 });

  const answers = [await send(), await send(), await send()];

  expect(ordered.body).toEqual([{ path: "/connector", status: 429, retryAfterSeconds: 3, times: 2 }]);
  expect(answers.map(({ status }) => status)).toEqual([429, 429, 201]);
  expect(answers[0]?.headers.get("retry-after")).toBe("3");
  expect(answers[0]?.body.error.code).toBe("TooManyRequests");
  expect((await tenant.control("GET", "/faults")).body).toEqual([]);
});

test("answers with the body that was ordered", async () => {
  const body = { error: { code: "ConversationBlockedByUser", message: "User blocked the conversation with the bot." } };
  await order({ path: "/connector/v3/conversations/*/activities", method: "POST", status: 403, body });

  const answer = await send();

  expect(answer).toMatchObject({ status: 403, body });
});

test("leaves other methods and other paths alone", async () => {
  await order({ path: "/connector/*", method: "DELETE", status: 500 });
  await order({ path: "/connector/*/members", status: 500 });

  expect((await send()).status).toBe(201);
});

test("cuts the connection before anything is done", async () => {
  await order({ path: "/connector", cut: true });
  const before = await posts();

  await expect(send()).rejects.toThrow("fetch failed");

  expect(await posts()).toBe(before);
  expect((await tenant.control("GET", "/outgoing")).body.at(-1)).toMatchObject({ status: 0, response: null });
});

test("cuts the connection when all is done and only the answer is missing", async () => {
  await order({ path: "/connector", cut: "after" });
  const before = await posts();

  await expect(send()).rejects.toThrow("fetch failed");

  expect(await posts()).toBe(before + 1);
});

test("is slow as ordered, and right in the end", async () => {
  await order({ path: "/connector", delayMilliseconds: 300 });
  const impatient = AbortSignal.timeout(100);

  const given = fetch(`${tenant.url}/connector/v3/teams/x`, { signal: impatient });
  await expect(given).rejects.toThrow("timeout");

  expect((await send()).status).toBe(201);
});

test("reaches Entra too", async () => {
  await order({ path: "/*/oauth2/v2.0/token", status: 503 });

  expect(await tenant.token("https://graph.microsoft.com/.default")).toBeUndefined();
  expect(await tenant.token("https://graph.microsoft.com/.default")).toBeDefined();
});

test("can always be taken back", async () => {
  await order({ path: "/", status: 500, times: 1000 });
  const ill = await tenant.control("GET", `/chats/${anna.id}`);

  await tenant.control("DELETE", "/faults");

  expect(ill).toMatchObject({ status: 500, body: { error: expect.any(String) } });
  expect((await tenant.control("GET", `/chats/${anna.id}`)).status).toBe(200);
});
