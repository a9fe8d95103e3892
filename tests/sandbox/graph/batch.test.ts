import { expect, test } from "@jest/globals";
import { graphRoutes } from "#sandbox/graph/routes.ts";
import { mailboxLimiter } from "#sandbox/graph/throttle.ts";
import { ask, makeDesk, personCalled } from "./desk.ts";

const lars = personCalled("Lars Brandt");
const routes = graphRoutes(makeDesk());

interface Answer {
  readonly id: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of a reply it says by looking into it
  readonly body: any;
}

async function batch(requests: readonly object[]) {
  const { status, body } = await ask(routes, "POST /graph/v1.0/$batch", { body: { requests } });
  const answers = new Map<string, Answer>((body.responses ?? []).map((answer: Answer) => [answer.id, answer]));
  return { status, body, answers };
}

const user = (id: string) => ({ id, method: "GET", url: `/users/${lars.id}?$select=displayName` });
const mailbox = (id: string) => ({ id, method: "GET", url: `/users/${lars.id}/events` });

test("answers each request with its own status, not in the order asked", async () => {
  const { status, answers, body } = await batch([user("1"), { id: "2", method: "GET", url: "/users/nobody" }]);

  expect(status).toBe(200);
  expect(answers.get("1")).toMatchObject({ status: 200, body: { displayName: "Lars Brandt" } });
  expect(answers.get("2")).toMatchObject({ status: 404, body: { error: { code: "Request_ResourceNotFound" } } });
  expect(body.responses.map(({ id }: Answer) => id)).toEqual(["2", "1"]);
});

test("reads paths in any case", async () => {
  const { answers } = await batch([{ id: "1", method: "GET", url: `/Users/${lars.id}/MailboxSettings` }]);

  expect(answers.get("1")?.status).toBe(200);
});

test("answers 404 for a path that nobody serves", async () => {
  const { answers } = await batch([{ id: "1", method: "GET", url: "/me/drive/root" }]);

  expect(answers.get("1")?.status).toBe(404);
});

test("does not run what depends on a failure", async () => {
  const { answers } = await batch([
    { id: "1", method: "GET", url: "/users/nobody" },
    { ...user("2"), dependsOn: ["1"] },
    { ...user("3"), dependsOn: ["2"] },
  ]);

  expect([answers.get("2")?.status, answers.get("3")?.status]).toEqual([424, 424]);
});

test("throttles the fifth request that goes to one mailbox at the same time", async () => {
  const { answers } = await batch(["1", "2", "3", "4", "5"].map(mailbox));

  expect(answers.get("4")?.status).toBe(200);
  expect(answers.get("5")).toMatchObject({ status: 429, headers: { "retry-after": "1" } });
});

test("passes a body on", async () => {
  const { answers } = await batch([
    {
      id: "1",
      method: "POST",
      url: `/users/${lars.id}/getMemberGroups`,
      headers: { "Content-Type": "application/json" },
      body: { securityEnabledOnly: true },
    },
  ]);

  expect(answers.get("1")).toMatchObject({ status: 200, body: { value: [] } });
});

test.each([
  ["21 requests", Array.from({ length: 21 }, (_, n) => user(String(n)))],
  ["two requests with one id", [user("1"), user("1")]],
  ["a body without a content type", [{ ...user("1"), method: "POST", body: {} }]],
  ["a dependency that does not exist", [{ ...user("1"), dependsOn: ["0"] }]],
  ["no requests", []],
])("refuses %s", async (_, requests) => {
  const { status } = await batch(requests);

  expect(status).toBe(400);
});

test("lets a mailbox answer ten thousand requests in ten minutes", () => {
  let seconds = 0;
  const limit = mailboxLimiter(() => seconds);
  for (let n = 0; n < 10_000; n++) limit("lars");

  expect(() => limit("lars")).toThrow("MailboxConcurrency");
  expect(() => limit("mira")).not.toThrow();
  seconds = 600;
  expect(() => limit("lars")).not.toThrow();
});
