import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { makeOrganisation } from "#sandbox/organisation/organisation.ts";
import { ask, type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";
import { personCalled } from "./desk.ts";

const now = Temporal.Instant.from("2026-11-23T08:00:00Z");
const lars = personCalled("Lars Brandt");
const mira = personCalled("Mira Lindqvist");

let tenant: TinyTenant;
let graph: (method: string, path: string, body?: unknown) => ReturnType<typeof ask>;
beforeAll(async () => {
  tenant = await tinyTenant({ now, organisation: makeOrganisation });
  const token = await tenant.token("https://graph.microsoft.com/.default");
  graph = (method, path, body) => ask(method, `${tenant.url}/graph/v1.0${path}`, body, token);
});
afterAll(() => tenant.close());

test("books and cancels a session over HTTP as calendars then show it", async () => {
  const time = (dateTime: string) => ({ dateTime, timeZone: "UTC" });
  const session = {
    subject: "Gespräch",
    start: time("2026-12-02T07:30:00"),
    end: time("2026-12-02T08:00:00"),
    attendees: [{ type: "required", emailAddress: { address: lars.mail } }],
    transactionId: "b1",
  };
  const calendar = (id: string) =>
    tenant.control("GET", `/calendars/${id}?from=2026-12-02T07:30:00Z&to=2026-12-02T08:00:00Z`);

  const made = await graph("POST", `/users/${mira.id}/events`, session);
  const invited = await calendar(lars.id);
  const cancelled = await graph("POST", `/users/${mira.id}/events/${encodeURIComponent(made.body.id)}/cancel`, {});
  const [hers, his] = [await calendar(mira.id), await calendar(lars.id)];

  expect(made.status).toBe(201);
  expect(invited.body).toContainEqual(expect.objectContaining({ subject: "Gespräch", response: "none" }));
  expect(cancelled.status).toBe(202);
  expect(hers.body).not.toContainEqual(expect.objectContaining({ uid: made.body.iCalUId }));
  expect(his.body).toContainEqual(expect.objectContaining({ uid: made.body.iCalUId, cancelled: true }));
});

test("finds people by addresses in the path, and runs batches", async () => {
  const byAddress = await graph("GET", `/users/${encodeURIComponent(lars.mail)}?$select=id`);
  const batch = await graph("POST", "/$batch", { requests: [{ id: "1", method: "GET", url: `/users/${lars.mail}` }] });

  expect(byAddress.body.id).toBe(lars.id);
  expect(batch.body.responses).toMatchObject([{ id: "1", status: 200, body: { displayName: "Lars Brandt" } }]);
});

test("gives links to next pages that can be followed", async () => {
  const first = await graph("GET", "/users?$top=100&$select=id");
  const link: string = first.body["@odata.nextLink"];
  const second = await graph("GET", link.replace(`${tenant.url}/graph/v1.0`, ""));

  expect(first.body.value).toHaveLength(100);
  expect(second.body.value.length).toBeGreaterThan(0);
  expect(second.body["@odata.nextLink"]).toBeUndefined();
});

test("wants a token", async () => {
  const { status } = await ask("GET", `${tenant.url}/graph/v1.0/users`);

  expect(status).toBe(401);
});
