import { constants, createDecipheriv, createHmac, type KeyObject, privateDecrypt } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createLocalJWKSet, jwtVerify } from "jose";
import { type Notified, notified } from "#tests/support/notified.ts";
import { selfSigned } from "#tests/support/self-signed.ts";
import { graphOf } from "#tests/support/tenant-graph.ts";
import { anna, ben, team } from "#tests/support/tiny-organisation.ts";
import { askEntra, newFolder, type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

const data = newFolder();
const now = Temporal.Instant.from("2026-11-23T08:00:00Z");
const wins = "19:wins@thread.tacv2";
const resource = `/teams/${team.id}/channels/${wins}/messages`;

let tenant: TinyTenant;
let graph: Awaited<ReturnType<typeof graphOf>>;
let endpoint: Notified;
beforeAll(async () => {
  tenant = await tinyTenant({ data, now, graphLimits: false });
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

const channel = `/channels/${wins}/messages`;
async function post(text: string, fields: object = {}): Promise<string> {
  return (await tenant.control("POST", channel, { from: ben.id, text, deliver: false, ...fields })).body.id;
}
const inMinutes = async (minutes: number): Promise<string> => {
  const { body } = await tenant.control("GET", "/clock");
  return Temporal.Instant.from(body.now).add({ minutes }).toString();
};
const usual = async () => ({
  changeType: "created,updated,deleted",
  notificationUrl: `${endpoint.url}/changes`,
  lifecycleNotificationUrl: `${endpoint.url}/lifecycle`,
  resource,
  expirationDateTime: await inMinutes(4000),
  clientState: "secret",
});
const subscribe = async (changes: object = {}) => graph("POST", "/subscriptions", { ...(await usual()), ...changes });

test("asks both endpoints whether they want notifications, and gives the subscription", async () => {
  const made = await subscribe();

  const [first, second] = endpoint.validations.map((asked) => new URL(asked, endpoint.url));
  expect([first?.pathname, second?.pathname]).toEqual(["/changes", "/lifecycle"]);
  expect(made).toMatchObject({
    status: 201,
    body: { resource, changeType: "created,updated,deleted", clientState: "secret", includeResourceData: false },
  });
  expect(Date.parse(made.body.expirationDateTime) - Date.parse(await inMinutes(4000))).toBeLessThan(5000);
});

test.each([
  ["with an error", (body: string) => ({ status: 202, type: "text/plain", body })],
  ["in JSON", (body: string) => ({ status: 200, type: "application/json", body: JSON.stringify(body) })],
  [
    "with the token still encoded",
    (body: string) => ({ status: 200, type: "text/plain", body: encodeURIComponent(body) }),
  ],
])("makes no subscription for an endpoint that answers %s", async (_, how) => {
  endpoint.validate(how);

  const { status, body } = await subscribe();

  expect([status, body.error.code]).toEqual([400, "ValidationError"]);
  expect((await graph("GET", "/subscriptions")).body.value).toEqual([]);
});

test("makes no subscription for an endpoint that is not there", async () => {
  const { status } = await subscribe({ notificationUrl: "http://127.0.0.1:9/changes" });

  expect(status).toBe(400);
});

test("tells of posts, edits, reactions and deletions, replies included", async () => {
  const { id: subscriptionId, expirationDateTime } = (await subscribe()).body;
  const id = await post("hello");
  const reply = await post("a reply", { threadId: id });
  await tenant.control("PATCH", `${channel}/${id}`, { text: "hello again", deliver: false });
  await tenant.control("POST", `${channel}/${id}/reactions`, { from: anna.id, type: "like" });
  await tenant.control("DELETE", `${channel}/${id}`);
  await endpoint.until(5);

  const root = `teams('${team.id}')/channels('${wins}')/messages('${id}')`;
  const change = (changeType: string, address: string, of: string) => ({
    subscriptionId,
    subscriptionExpirationDateTime: expirationDateTime,
    clientState: "secret",
    tenantId: tenant.environment["MICROSOFT_APP_TENANT_ID"],
    changeType,
    resource: address,
    resourceData: { id: of, "@odata.type": "#Microsoft.Graph.chatMessage", "@odata.id": address },
  });
  const told = endpoint.notifications.map(({ path, body }) => [path, body]);
  expect(told).toHaveLength(5);
  expect(told).toEqual(
    expect.arrayContaining([
      ["/changes", { value: [change("created", root, id)] }],
      ["/changes", { value: [change("created", `${root}/replies('${reply}')`, reply)] }],
      ["/changes", { value: [change("updated", root, id)] }],
      ["/changes", { value: [change("deleted", root, id)] }],
    ]),
  );
});

test("tells only of what was asked for", async () => {
  await subscribe({ changeType: "deleted" });
  await subscribe({ resource: `/teams/${team.id}/channels/${team.teamsId}/messages`, changeType: "created" });
  const id = await post("one");
  await tenant.control("DELETE", `${channel}/${id}`);
  await endpoint.until(1);

  expect(endpoint.notifications).toMatchObject([{ body: { value: [{ changeType: "deleted" }] } }]);
});

test("tells of all teams' channels who asked for all", async () => {
  await subscribe({ resource: "/teams/getAllMessages", changeType: "created" });
  const id = await post("anywhere");
  await endpoint.until(1);

  expect(endpoint.notifications[0]?.body.value[0].resourceData.id).toBe(id);
});

/** What the notification holds for the owner of the key, after the documented checks. */
function opened({ data, dataKey, dataSignature }: Record<string, string>, privateKey: KeyObject) {
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha1" };
  const key = privateDecrypt({ key: privateKey, ...padding }, Buffer.from(dataKey ?? "", "base64"));
  const sealed = Buffer.from(data ?? "", "base64");
  const signature = createHmac("sha256", key).update(sealed).digest("base64");
  const decipher = createDecipheriv("aes-256-cbc", key, key.subarray(0, 16));
  const content = Buffer.concat([decipher.update(sealed), decipher.final()]).toString();
  return { isWhole: signature === dataSignature, message: JSON.parse(content) };
}

test("sends what was said, sealed for the app and under Graph's own token", async () => {
  const { certificate, privateKey, thumbprint } = await selfSigned();
  const rich = { includeResourceData: true, encryptionCertificate: certificate, encryptionCertificateId: "key 1" };
  const made = await subscribe(rich);
  const id = await post("for your eyes only <at>Anna Albrecht</at>", { mentions: [anna.id] });
  await endpoint.until(1);

  const { value, validationTokens } = endpoint.notifications[0]?.body ?? {};
  const content = value[0].encryptedContent;
  const { isWhole, message } = opened(content, privateKey);
  expect(made.body).toMatchObject({ includeResourceData: true, encryptionCertificateId: "key 1" });
  expect([isWhole, content.encryptionCertificateId, content.encryptionCertificateThumbprint]).toEqual([
    true,
    "key 1",
    thumbprint,
  ]);
  expect(message).toMatchObject({
    id,
    from: { user: { id: ben.id } },
    mentions: [{ mentionText: anna.name }],
    replies: [],
  });
  expect(JSON.stringify(endpoint.notifications)).not.toContain("eyes only");

  const tenantId = tenant.environment["MICROSOFT_APP_TENANT_ID"];
  const published = await askEntra(tenant.ca, `${tenant.entra}/${tenantId}/discovery/v2.0/keys`);
  const keys = createLocalJWKSet(published.body);
  const { payload } = await jwtVerify(validationTokens[0], keys, {
    audience: tenant.environment["MICROSOFT_APP_ID"] ?? "",
    issuer: `https://sts.windows.net/${tenantId}/`,
  });
  const publisher = "0bf30f3b-4a52-48df-9a82-234910c4a086";
  expect(payload).toMatchObject({ appid: publisher, azp: publisher, tid: tenantId });
});

test("tries again what was not accepted", async () => {
  await subscribe({ changeType: "created" });
  endpoint.answer(503);
  await post("once more");
  await endpoint.until(1);
  endpoint.answer(202);
  await endpoint.until(2);

  expect(endpoint.notifications[1]).toEqual(endpoint.notifications[0]);
});

test("renews, lists and ends subscriptions", async () => {
  const { id } = (await subscribe({ expirationDateTime: await inMinutes(50) })).body;
  const later = await inMinutes(4000);

  const renewed = await graph("PATCH", `/subscriptions/${id}`, { expirationDateTime: later });
  const listed = await graph("GET", "/subscriptions");
  const one = await graph("GET", `/subscriptions/${id}`);
  const removed = await graph("DELETE", `/subscriptions/${id}`);
  const gone = await graph("GET", `/subscriptions/${id}`);

  expect(Math.abs(Date.parse(renewed.body.expirationDateTime) - Date.parse(later))).toBeLessThan(2000);
  expect(listed.body.value).toEqual([{ ...renewed.body, "@odata.context": undefined }]);
  expect(one.body.clientState).toBeNull();
  expect([renewed.status, removed.status, gone.status]).toEqual([200, 204, 404]);
});

test("forgets a subscription that was not renewed, by the tenant's clock", async () => {
  const { id } = (await subscribe()).body;
  await tenant.control("POST", "/clock", { by: "P3D" });

  const { status } = await graph("PATCH", `/subscriptions/${id}`, { expirationDateTime: await inMinutes(100) });
  await post("unheard");

  expect([status, endpoint.notifications]).toEqual([404, []]);
});

test("makes short lives longer", async () => {
  const { body } = await subscribe({ expirationDateTime: await inMinutes(10), lifecycleNotificationUrl: null });

  expect(Date.parse(body.expirationDateTime)).toBeGreaterThan(Date.parse(await inMinutes(44)));
});

test("wants to be authorised again when it is told to, and pauses until then", async () => {
  const { id } = (await subscribe({ changeType: "created" })).body;
  const event = { event: "reauthorizationRequired", pause: true };
  const told = await tenant.control("POST", `/subscriptions/${id}/lifecycle`, event);
  await post("unheard");
  const reauthorised = await graph("POST", `/subscriptions/${id}/reauthorize`);
  const heard = await post("heard");
  await endpoint.until(2);

  expect(told).toMatchObject({ status: 200, body: { accepted: true } });
  expect(reauthorised.status).toBe(204);
  expect(endpoint.notifications).toMatchObject([
    {
      path: "/lifecycle",
      body: { value: [{ subscriptionId: id, lifecycleEvent: "reauthorizationRequired", clientState: "secret" }] },
    },
    { path: "/changes", body: { value: [{ resourceData: { id: heard } }] } },
  ]);
});

test("says when it took a subscription away", async () => {
  const { id } = (await subscribe()).body;

  await tenant.control("POST", `/subscriptions/${id}/lifecycle`, { event: "subscriptionRemoved" });

  expect(endpoint.notifications).toMatchObject([{ body: { value: [{ lifecycleEvent: "subscriptionRemoved" }] } }]);
  expect((await tenant.control("GET", "/subscriptions")).body).toEqual([]);
});

test("tells nothing of a team that the app was taken out of", async () => {
  await subscribe();
  await tenant.control("DELETE", `/teams/${team.id}/install`);
  await post("unheard");
  await tenant.control("POST", `/teams/${team.id}/install`);
  const id = await post("heard");
  await endpoint.until(1);

  expect(endpoint.notifications).toMatchObject([{ body: { value: [{ resourceData: { id } }] } }]);
});

test.each([
  ["a change that does not exist", { changeType: "created,moved" }],
  ["an endpoint without HTTPS elsewhere", { notificationUrl: "http://example.org/changes" }],
  ["no address", { lifecycleNotificationUrl: "here" }],
  ["another resource", { resource: "/users/me/messages" }],
  ["a search in a channel", { resource: `${resource}?$search=hello` }],
  ["a life in the past", { expirationDateTime: "2026-11-01T00:00:00Z" }],
  ["a life of more than three days", { expirationDateTime: "2027-06-01T00:00:00Z" }],
  ["a life that is no time", { expirationDateTime: "tomorrow" }],
  ["more than an hour without an endpoint for events", { lifecycleNotificationUrl: null }],
  ["a long state", { clientState: "x".repeat(129) }],
  ["words without a certificate", { includeResourceData: true }],
  ["no certificate", { includeResourceData: true, encryptionCertificate: "AAAA", encryptionCertificateId: "1" }],
  ["an unknown field", { shoeSize: 43 }],
])("refuses to subscribe with %s", async (_, changes) => {
  const { status } = await subscribe(changes);

  expect(status).toBe(400);
  expect(endpoint.validations).toEqual([]);
});

test("refuses to subscribe where the app is not", async () => {
  await tenant.control("DELETE", `/teams/${team.id}/install`);

  const { status } = await subscribe();

  expect(status).toBe(403);
});

test("keeps subscriptions over a restart", async () => {
  const { id } = (await subscribe()).body;
  await tenant.close();

  tenant = await tinyTenant({ data, now, graphLimits: false });
  graph = await graphOf(tenant);
  await post("heard");
  await endpoint.until(1);

  expect(endpoint.notifications[0]?.body.value[0].subscriptionId).toBe(id);
});
