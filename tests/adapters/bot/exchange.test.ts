import { afterEach, expect, test } from "@jest/globals";
import { exchange } from "#adapters/bot/exchange.ts";
import { type SmallServer, smallServer } from "#tests/adapters/bot/small-server.ts";

let server: SmallServer;
afterEach(() => server.close());

const call = (timeoutMs: number) => exchange({ url: server.url, method: "POST", headers: {}, body: "{}", timeoutMs });

test("hands back what came, Retry-After in milliseconds", async () => {
  server = await smallServer(() => ({ status: 429, headers: { "retry-after": "3" }, body: { text: "größer" } }));

  const answer = await call(5_000);

  expect(answer).toEqual({ ok: false, status: 429, retryAfterMs: 3_000, body: '{"text":"größer"}' });
});

test("tells a call that got no answer from one that never got a connection", async () => {
  server = await smallServer(() => new Promise(() => {}));
  const unanswered = call(100);
  await expect(unanswered).rejects.toMatchObject({ code: "ANSWER_TIMEOUT" });

  const hanging = Array.from({ length: 50 }, () => call(60_000).catch(() => null));
  await expect(call(100)).rejects.toMatchObject({ code: "CONNECT_TIMEOUT" });

  server.close();
  expect(await Promise.all(hanging)).toHaveLength(50);
});
