/** Graph's notifications, from the local tenant over HTTP into a real database and back. */
import { readFileSync } from "node:fs";
import { get } from "node:https";
import { json } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { graphClient } from "#adapters/graph/client.ts";
import type { Database } from "#adapters/store/database.ts";
import { eventSubscriptionStore } from "#adapters/store/event-subscriptions.ts";
import { openPlainStores, type PlainStores } from "#adapters/store/stores.ts";
import { startWeb, type WebServer } from "#adapters/web/server.ts";
import type { HeardPost, PostName } from "#domain/posts/index.ts";
import type { EventSubscriptionStore, Session } from "#domain/sessions/index.ts";
import { makeNotifying } from "#notifying.ts";
import type { Job } from "#shared/transaction.ts";
import { type SmallServer, smallServer } from "#tests/adapters/bot/small-server.ts";
import { openTestDatabase } from "#tests/support/databases.ts";
import { silent } from "#tests/support/fakes.ts";
import { anna, ben, clara, team } from "#tests/support/tiny-organisation.ts";
import { ask, type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";
import { until } from "#tests/support/world.ts";

const start = Temporal.Instant.from("2026-11-23T08:00:00Z");
const [general, wins] = team.channels.map(({ id }) => id) as [string, string];

let tenant: TinyTenant;
let entra: SmallServer;
let database: Database;
let stores: PlainStores & { readonly eventSubscriptions: EventSubscriptionStore };
let web: WebServer;
let now = start;
let token: string;
/** Set once the server knows its address; the subscriptions are made with it. */
let notifying: ReturnType<typeof makeNotifying>;

const heard: HeardPost[] = [];
const removed: PostName[] = [];
const woken: string[] = [];
/** Experts with sessions ahead, their sessions, and the jobs that look at those. */
let organizers: readonly string[] = [];
let booked: readonly Session[] = [];
const looked: Job[] = [];
let isDown = false;

beforeAll(async () => {
  tenant = await tinyTenant({ now: start, graphLimits: false });
  token = await tenant.token("https://graph.microsoft.com/.default");
  // Entra speaks HTTPS with a CA of its own, which this process did not know when it was started.
  entra = await smallServer(async ({ path }, url) => {
    if (path !== "/keys") return { body: { jwks_uri: `${url}/keys` } };
    const { MICROSOFT_APP_TENANT_ID: tenantId } = tenant.environment;
    return { body: await getJson(`${tenant.entra}/${tenantId}/discovery/v2.0/keys`) };
  });
  database = await openTestDatabase("PostgreSQL");
  const plain = openPlainStores(database);
  const wake: typeof plain.places.wake = async (source, ids, at) => {
    woken.push(...(ids ?? []));
    await plain.places.wake(source, ids, at);
  };
  stores = { ...plain, places: { ...plain.places, wake }, eventSubscriptions: eventSubscriptionStore(database) };
  const place = { source: "teams", teamId: team.id, teamName: team.name, state: "heard" } as const;
  await stores.places.save(
    [
      { ...place, id: general, name: "General" },
      { ...place, id: wins, name: "Wins" },
    ],
    start,
  );
  web = await startWeb({
    ...{ host: "127.0.0.1", port: 0, checks: {}, measures: [], log: silent },
    messages: async () => ({ status: 200 }),
    notifications: (body) => notifying.take(body),
    correlate: (_id, work) => work(),
  });
  notifying = service(web.url);
});
afterEach(() => {
  for (const list of [heard, removed, woken, looked]) list.length = 0;
});
afterAll(async () => {
  await web.close();
  await database.close();
  await tenant.close();
  entra.close();
});

/** The part of the service that this is about, told at this address. */
function service(url: string) {
  const { MICROSOFT_APP_ID: appId = "", MICROSOFT_APP_TENANT_ID: tenantId = "" } = tenant.environment;
  return makeNotifying(
    {
      ...{ url, appId, tenantId, metadataUrl: `${entra.url}/metadata` },
      issuers: [`https://sts.windows.net/${tenantId}/`],
    },
    {
      graph: graphClient({ url: `${tenant.url}/graph`, token: { token: async () => token }, log: silent }),
      ...{ key: Buffer.alloc(32, 1), stores, clock: () => now, log: silent },
      hear: async (posts) => {
        if (isDown) throw new Error("database is away");
        heard.push(...posts);
      },
      posts: { remove: async (names) => void removed.push(...names) },
      hours: {
        sessions: {
          organizers: async () => organizers,
          ofEvents: async (ids) => booked.filter(({ eventId }) => eventId !== null && ids.includes(eventId)),
        },
        transaction: (work) => work({ executeSql: async () => ({ rows: [] }) }),
        enqueue: async (_tx, jobs) => void looked.push(...jobs),
      },
      pacer: { row: () => async () => {} },
      signal: new AbortController().signal,
    },
  );
}

async function getJson(url: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    get(url, { ca: readFileSync(tenant.ca) }, (response) => void json(response).then(resolve, reject)).once(
      "error",
      reject,
    );
  });
}

interface AtTenant {
  readonly id: string;
  readonly resource: string;
  readonly expires: string;
  readonly paused: boolean;
}
const atTenant = async () => (await tenant.control("GET", "/subscriptions")).body as readonly AtTenant[];
const of = async (channelId: string) => {
  const found = (await atTenant()).find(({ resource }) => resource.includes(channelId));
  if (!found) throw new Error(`there is no subscription to ${channelId}`);
  return found;
};
async function post(text: string, channelId = wins): Promise<string> {
  const answer = await tenant.control("POST", `/channels/${channelId}/messages`, {
    from: ben.id,
    text,
    deliver: false,
  });
  return answer.body.id;
}
const messageUrl = (id: string) => `/channels/${wins}/messages/${id}`;
async function moveBy(hours: number): Promise<void> {
  await tenant.control("POST", "/clock", { by: `PT${hours}H` });
  now = now.add({ hours });
}
const texts = () => heard.map(({ text }) => text);

test("each channel has a subscription, made once", async () => {
  await notifying.subscribeChannels();
  await notifying.subscribeChannels();

  expect((await atTenant()).map(({ resource }) => resource).toSorted()).toEqual(
    [general, wins].map((id) => `/teams/${team.id}/channels/${id}/messages`).toSorted(),
  );
  expect(woken.toSorted()).toEqual([general, wins].toSorted());
});

test("a post, its edit and its deletion are known at once, though nobody delivered or read them", async () => {
  const id = await post("a first try #wins");
  await until(async () => heard.length === 1);
  await tenant.control("PATCH", messageUrl(id), { text: "a second try #wins", deliver: false });
  await until(async () => heard.length === 2);
  await tenant.control("DELETE", messageUrl(id));
  await until(async () => removed.length === 1);

  expect(texts()).toEqual(["a first try #wins", "a second try #wins"]);
  expect(heard.map(({ authorId, placeId, sourceId }) => [authorId, placeId, sourceId])).toEqual(
    Array(2).fill([ben.id, wins, id]),
  );
  expect(Temporal.Instant.compare(heard[0]?.asOf ?? now, heard[1]?.asOf ?? now)).toBe(-1);
  expect(removed).toMatchObject([{ source: "teams", placeId: wins, sourceId: id }]);
});

test("what could not be stored is told again", async () => {
  isDown = true;
  await post("while the database was away");
  setTimeout(() => {
    isDown = false;
  }, 500);

  await until(async () => heard.length > 0);

  expect(texts()).toEqual(["while the database was away"]);
});

test("a subscription is renewed before it ends, and lives on", async () => {
  const before = await of(wins);
  await moveBy(60);

  await notifying.subscribeChannels();
  await moveBy(60);
  await post("five days later");
  await until(async () => heard.length === 1);

  const after = await of(wins);
  expect(after.id).toBe(before.id);
  expect(Date.parse(after.expires)).toBeGreaterThan(Date.parse(before.expires));
});

test("one that ended while nobody looked is replaced, and its channel is read again", async () => {
  const before = await of(wins);
  await moveBy(7 * 24);
  const ended = await atTenant();

  await notifying.subscribeChannels();
  await post("a week later");
  await until(async () => heard.length === 1);

  expect(ended).toEqual([]);
  expect((await of(wins)).id).not.toBe(before.id);
  expect(woken).toContain(wins);
});

test("when Graph asks for it, a subscription is authorised again", async () => {
  const { id } = await of(wins);
  await tenant.control("POST", `/subscriptions/${id}/lifecycle`, { event: "reauthorizationRequired", pause: true });
  const paused = await of(wins);

  await notifying.subscribeChannels();
  await post("authorised again");
  await until(async () => heard.length === 1);

  expect([paused.paused, (await of(wins)).paused, (await of(wins)).id]).toEqual([true, false, id]);
});

test("when Graph removes one, another is made, and the channel is read for what it missed", async () => {
  const { id } = await of(general);

  const { body } = await tenant.control("POST", `/subscriptions/${id}/lifecycle`, { event: "subscriptionRemoved" });
  const told = [...woken];
  await notifying.subscribeChannels();

  expect(body).toEqual({ accepted: true });
  expect(told).toEqual([general]);
  expect((await of(general)).id).not.toBe(id);
});

test("one that was made just before a crash is ended, so that a channel never has two", async () => {
  const { id } = await of(wins);
  await stores.subscriptions.remove([id]);

  await service(web.url).subscribeChannels();

  expect(await atTenant()).toHaveLength(2);
  expect((await of(wins)).id).not.toBe(id);
});

test("a year later the same subscription goes over to a new key when it is renewed", async () => {
  const key = () => stores.secrets.read("notification-keys");
  await moveBy(365 * 24 - now.since(start).total("hours") - 48);
  await notifying.subscribeChannels();
  const [before, old] = [await of(wins), await key()];

  await moveBy(60);
  await post("with the old key");
  await until(async () => heard.length === 1);
  await notifying.subscribeChannels();
  await post("with the new key");
  await until(async () => heard.length === 2);

  expect((await of(wins)).id).toBe(before.id);
  expect((await key()) === old).toBe(false);
  expect(texts()).toEqual(["with the old key", "with the new key"]);
});

test("a channel that the app was removed from loses its subscription; without permission there is none", async () => {
  await stores.places.setState({ id: general }, "left");
  await tenant.control("POST", "/faults", { path: "/graph/v1.0/subscriptions", method: "POST", status: 403, times: 9 });
  await stores.subscriptions.remove([(await of(wins)).id]);

  await service(web.url).subscribeChannels();
  const refused = await atTenant();
  await tenant.control("DELETE", "/faults");
  await service(web.url).subscribeChannels();

  expect(refused).toEqual([]);
  expect((await atTenant()).map(({ resource }) => resource)).toEqual([`/teams/${team.id}/channels/${wins}/messages`]);
});

test("an address that Graph cannot reach gets no subscription, and its channels wait", async () => {
  const nowhere = service("http://127.0.0.1:9");

  await nowhere.subscribeChannels();

  expect(await atTenant()).toEqual([]);
  expect(await stores.subscriptions.all()).toEqual([]);
});

/** Anna's hour with Ben, booked by us unless it is said otherwise. */
async function hour(isOurs = true) {
  const url = `${tenant.url}/graph/v1.0/users/${anna.id}/events`;
  const at = (time: string) => ({ dateTime: `2026-12-01T${time}:00`, timeZone: "UTC" });
  const attendees = [{ emailAddress: { address: ben.mail } }];
  const { body } = await ask("POST", url, { subject: "Hour", start: at("09:00"), end: at("10:00"), attendees }, token);
  if (isOurs) booked = [...booked, { expertId: anna.id, eventId: body.id } as Session];
  return `/calendars/${anna.id}/${encodeURIComponent(body.id)}`;
}
const moved = { start: "2026-12-02T09:00:00Z", end: "2026-12-02T10:00:00Z" };

test("what is changed in Outlook in the calendar of an expert with sessions ahead is looked at, and nothing else", async () => {
  organizers = [anna.id, clara.id];
  const [ours, dentist] = [await hour(), await hour(false)];

  await notifying.subscribeEvents();
  await tenant.control("PATCH", dentist, moved);
  await tenant.control("PATCH", ours, moved);
  await until(async () => looked.length > 0);
  await tenant.control("DELETE", ours);
  await until(async () => looked.length > 1);

  const resources = (await atTenant()).map(({ resource }) => resource);
  expect(resources).toEqual(expect.arrayContaining([`/users/${anna.id}/events`, `/users/${clara.id}/events`]));
  const job = { name: "sessions.heed", data: { eventIds: [booked[0]?.eventId] } };
  expect(looked).toEqual([job, job]);
});

test("neither kind of subscription ends the other's, and a calendar without sessions ahead is watched no more", async () => {
  organizers = [anna.id];

  await moveBy(2); // so that both look for what they do not know
  await notifying.subscribeEvents();
  await notifying.subscribeChannels();

  const kinds = (await atTenant()).map(({ resource }) => resource).toSorted();
  expect(kinds).toEqual([expect.stringContaining(wins), `/users/${anna.id}/events`]);
});

test("a calendar's subscription is renewed when Graph says that it ends soon, and made anew when it is removed", async () => {
  const lifecycle = async (event: string) =>
    tenant.control("POST", `/subscriptions/${(await of(anna.id)).id}/lifecycle`, { event });
  const [before] = await stores.eventSubscriptions.all();

  await lifecycle("reauthorizationRequired");
  await until(async () =>
    (await stores.eventSubscriptions.all()).some(({ renewAt }) => !renewAt.equals(before?.renewAt ?? now)),
  );
  now = now.add({ minutes: 1 });
  await notifying.subscribeEvents();
  const [renewed] = await stores.eventSubscriptions.all();
  await lifecycle("subscriptionRemoved");
  await until(async () => (await stores.eventSubscriptions.all()).length === 0);
  await notifying.subscribeEvents();
  const [again] = await stores.eventSubscriptions.all();

  expect(renewed?.id).toBe(before?.id);
  expect(renewed?.endsAt.since(before?.endsAt ?? now).total("minutes")).toBeGreaterThan(0);
  expect(again?.id).not.toBe(before?.id);
});

test("who guesses is refused and told nothing, and nothing happens", async () => {
  const { id } = (await stores.subscriptions.all())[0] ?? { id: "unknown" };
  const guess = { subscriptionId: id, clientState: "guess", tenantId: tenant.environment["MICROSOFT_APP_TENANT_ID"] };
  const value = [{ ...guess, changeType: "deleted", resourceData: { id: "1" } }];

  const response = await fetch(`${web.url}/api/notifications`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ value }),
  });

  expect([response.status, await response.text()]).toEqual([403, ""]);
  expect([heard, removed, woken]).toEqual([[], [], []]);
});
