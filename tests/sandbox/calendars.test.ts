/** What people do in Outlook, and what others see of it. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Notified, notified } from "#tests/support/notified.ts";
import { graphOf } from "#tests/support/tenant-graph.ts";
import { anna, ben, clara } from "#tests/support/tiny-organisation.ts";
import { newFolder, type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

const now = Temporal.Instant.from("2026-11-23T08:00:00Z");
const hour = { start: "2026-11-24T09:00:00Z", end: "2026-11-24T10:00:00Z" };
const later = { start: "2026-11-25T09:00:00Z", end: "2026-11-25T09:30:00Z" };
const moment = (instant: string) => ({ dateTime: instant.slice(0, -1), timeZone: "UTC" });

let tenant: TinyTenant;
let graph: Awaited<ReturnType<typeof graphOf>>;
let endpoint: Notified;
beforeAll(async () => {
  tenant = await tinyTenant({ data: newFolder(), now });
  graph = await graphOf(tenant);
});
beforeEach(async () => {
  endpoint = await notified();
});
afterEach(async () => {
  await tenant.control("POST", "/reset");
  await endpoint.close();
});
afterAll(() => tenant.close());

/** Anna's meeting with Ben, and the path of each one's copy in the control interface. */
async function meeting(changes: object = {}) {
  const { body } = await graph("POST", `/users/${anna.id}/events`, {
    subject: "Gespräch",
    start: moment(hour.start),
    end: moment(hour.end),
    attendees: [{ emailAddress: { address: ben.mail } }],
    sensitivity: "private",
    isOnlineMeeting: true,
    hideAttendees: true,
    ...changes,
  });
  const [copy] = (await tenant.control("GET", `/calendars/${ben.id}`)).body;
  return {
    id: body.id as string,
    copyId: copy.id as string,
    annas: `/calendars/${anna.id}/${encodeURIComponent(body.id)}`,
    bens: `/calendars/${ben.id}/${encodeURIComponent(copy.id)}`,
  };
}
const seen = async (id: string, as = "owner") =>
  (await tenant.control("GET", `/calendars/${id}?as=${as}`)).body as Record<string, unknown>[];

test("who organises a meeting moves it in both calendars, and everybody is asked again", async () => {
  const { annas, bens } = await meeting();
  await tenant.control("POST", `${bens}/answer`, { response: "accepted" });

  const moved = await tenant.control("PATCH", annas, later);

  expect(moved.status).toBe(200);
  expect(await seen(anna.id)).toMatchObject([{ ...later, answers: [{ personId: ben.id, response: "none" }] }]);
  expect(await seen(ben.id)).toMatchObject([{ ...later, response: "none", subject: "Gespräch" }]);
});

test("who organises a meeting cancels it, and the other takes what is left of it away", async () => {
  const { annas, bens } = await meeting();

  await tenant.control("DELETE", annas);
  const cancelled = await seen(ben.id);
  const removed = await tenant.control("DELETE", bens);

  expect(await seen(anna.id)).toEqual([]);
  expect(cancelled).toMatchObject([{ cancelled: true, showAs: "free" }]);
  expect([removed.status, await seen(ben.id)]).toEqual([200, []]);
});

test("who is invited declines, or proposes another time, and the organizer sees it", async () => {
  const { bens } = await meeting();

  await tenant.control("POST", `${bens}/answer`, { response: "tentativelyAccepted", proposed: later });
  const proposed = await seen(anna.id);
  await tenant.control("POST", `${bens}/answer`, { response: "declined" });

  expect(proposed).toMatchObject([
    { ...hour, answers: [{ personId: ben.id, response: "tentativelyAccepted", proposed: later }] },
  ]);
  expect(await seen(anna.id)).toMatchObject([{ answers: [{ response: "declined", proposed: null }] }]);
  expect(await seen(ben.id)).toMatchObject([{ response: "declined", showAs: "free", answers: [] }]);
});

test("nobody does what Outlook would not let them", async () => {
  const { annas, bens } = await meeting({ allowNewTimeProposals: false });
  const answer = { response: "declined", proposed: later };

  const refused = [
    await tenant.control("PATCH", bens, later),
    await tenant.control("DELETE", bens),
    await tenant.control("POST", `${annas}/answer`, { response: "declined" }),
    await tenant.control("POST", `${bens}/answer`, answer),
    await tenant.control("PATCH", annas, { start: later.end, end: later.start }),
    await tenant.control("PATCH", `/calendars/${clara.id}/${encodeURIComponent("AAMk=")}`, later),
  ];

  expect(refused.map(({ status }) => status)).toEqual([409, 409, 409, 409, 400, 404]);
});

test("of a private hour a colleague sees that somebody is busy, and an assistant that it is private", async () => {
  await meeting();
  await tenant.control("POST", `/calendars/${anna.id}`, { ...later, subject: "Jour fixe" });

  expect(await seen(anna.id, "colleague")).toEqual([
    { ...hour, showAs: "busy" },
    { ...later, showAs: "busy" },
  ]);
  expect(await seen(anna.id, "delegate")).toEqual([
    { ...hour, showAs: "busy", sensitivity: "private", subject: "Privater Termin" },
    expect.objectContaining({ ...later, subject: "Jour fixe" }),
  ]);
});

async function subscribe(changes: object = {}) {
  return graph("POST", "/subscriptions", {
    changeType: "updated,deleted",
    notificationUrl: `${endpoint.url}/changes`,
    resource: `/users/${anna.id}/events`,
    expirationDateTime: now.add({ minutes: 10_000 }).toString(),
    clientState: "secret",
    ...changes,
  });
}

test("tells whoever asked for it which event of a mailbox changed, whoever changed it, and not what is in it", async () => {
  const { id, annas, bens } = await meeting();
  const made = await subscribe();
  await subscribe({ resource: `/users/${clara.id}/events` });

  await tenant.control("POST", `${bens}/answer`, { response: "accepted" });
  await endpoint.until(1);
  await tenant.control("PATCH", annas, later);
  await endpoint.until(2);
  await tenant.control("DELETE", annas);
  await endpoint.until(3);

  const resource = `Users/${anna.id}/Events/${id}`;
  expect(endpoint.notifications.map(({ body }) => body.value[0].changeType)).toEqual(["updated", "updated", "deleted"]);
  expect(endpoint.notifications[0]?.body).toEqual({
    value: [
      {
        subscriptionId: made.body.id,
        subscriptionExpirationDateTime: made.body.expirationDateTime,
        clientState: "secret",
        tenantId: tenant.environment["MICROSOFT_APP_TENANT_ID"],
        changeType: "updated",
        resource,
        resourceData: { id, "@odata.type": "#Microsoft.Graph.Event", "@odata.id": resource },
      },
    ],
  });
});

test.each([
  ["for a week and more", { expirationDateTime: now.add({ minutes: 10_100 }).toString() }, 400],
  ["with the events themselves", { includeResourceData: true }, 400],
  ["of nobody", { resource: "/users/nobody/events" }, 404],
])("makes no subscription to events %s", async (_, changes, status) => {
  expect((await subscribe(changes)).status).toBe(status);
});
