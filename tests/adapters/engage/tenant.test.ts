/** Polling the local tenant's Viva Engage over HTTP; only what is remembered is remembered in memory. */
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { engageClient } from "#adapters/engage/client.ts";
import { engageFeed } from "#adapters/engage/feed.ts";
import { networkPoll } from "#domain/posts/index.ts";
import { AppError } from "#shared/errors.ts";
import { engageWorld } from "#tests/domain/posts/engage-world.ts";
import { instant, silent } from "#tests/support/fakes.ts";
import { anna, ben, clara, dora } from "#tests/support/tiny-organisation.ts";
import { askEntra, type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

const start = instant("2026-11-23T08:00:00Z");
const COMMUNITY = "1";
const PATH = `/communities/${COMMUNITY}/messages`;

let tenant: TinyTenant;
beforeAll(async () => {
  tenant = await tinyTenant({ now: start });
});
beforeEach(async () => {
  await tenant.control("POST", "/reset");
  // Minutes do not pass here, so the tenant has to count more of them as one.
  await tenant.control("PUT", "/settings", { engageRequestsMax: 1_000 });
});
afterAll(() => tenant.close());

const SCOPE = "https://www.yammer.com/.default offline_access";

async function entra(path: "token" | "devicecode", form: Record<string, string>) {
  const { MICROSOFT_APP_ID: client_id = "", MICROSOFT_APP_TENANT_ID } = tenant.environment;
  const url = `${tenant.entra}/${MICROSOFT_APP_TENANT_ID}/oauth2/v2.0/${path}`;
  return askEntra(tenant.ca, url, { client_id, scope: SCOPE, ...form });
}

/** Signs Anna in by a device code. */
async function signedInAnew(): Promise<string> {
  const { user_code, device_code } = (await entra("devicecode", {})).body;
  await tenant.control("POST", "/devicelogin", { userCode: user_code, personId: anna.id });
  return (await entra("token", { grant_type: "device_code", device_code })).body.refresh_token;
}

/** The service's hearing, from the poll down to the line, with a sign-in of the service account. */
function hearing() {
  const world = engageWorld();
  world.now = start;
  const signIn = { token: "", refresh_token: tenant.environment["ENGAGE_REFRESH_TOKEN"] ?? "" };

  async function token(fresh = false): Promise<string> {
    if (signIn.token && !fresh) return signIn.token;
    const { refresh_token } = signIn;
    const { status, body } = await entra("token", { grant_type: "refresh_token", refresh_token });
    if (status !== 200) throw new AppError("ENGAGE_SIGNED_OUT", body.error);
    signIn.token = body.access_token;
    return signIn.token;
  }
  const url = tenant.environment["ENGAGE_URL"] ?? "";
  const [clock, nowMs] = [() => world.now, () => world.ms];
  const people = [anna, ben, clara];
  const identities = {
    byAddress: async (address: string) =>
      people.find(({ mail }) => mail.toLowerCase() === address.toLowerCase())?.id ?? null,
  };
  const client = engageClient({ url, tokens: { token }, nowMs });
  const feed = engageFeed({ client, identities, clock, nowMs, log: silent });
  return Object.assign(world, { signIn, poll: networkPoll({ ...world.deps, feed }) });
}

async function posted(message: object = {}, path = PATH): Promise<string> {
  return (await tenant.control("POST", path, { from: ben.id, text: "Hello", ...message })).body.id;
}
const fault = (changes: object) => tenant.control("POST", "/faults", { path: "/engage", ...changes });
const inTenant = async (): Promise<string[]> =>
  (await tenant.control("GET", PATH)).body.map(({ id }: { id: string }) => id);

test("hears what is written in a community, and who wrote it is the person of the directory", async () => {
  const world = hearing();
  await world.poll();
  const id = await posted({
    text: `Danke <at>${anna.name}</at> für #wins`,
    mentions: [anna.id],
    messageType: "praise",
  });
  const reply = await posted({ from: clara.id, threadId: id });
  world.minute();

  await world.poll();

  expect(world.heard.get(id)).toMatchObject({
    authorId: ben.id,
    placeId: COMMUNITY,
    threadId: id,
    stated: "praise",
    mentions: 1,
    mentionedIds: [anna.id],
  });
  expect(world.heard.get(id)?.text).toContain("#wins");
  expect(world.heard.get(id)?.text).not.toContain(anna.name);
  expect(world.heard.get(reply)).toMatchObject({ authorId: clara.id, threadId: id });
  expect((await inTenant()).filter((one) => !world.heard.has(one))).toEqual([]);
});

test("what is written in private, or by a guest, is not heard, or not as somebody of ours", async () => {
  const { id: secret } = (await tenant.control("POST", "/communities", { name: "Board", memberIds: [anna.id, ben.id] }))
    .body;
  const hidden = await posted({}, `/communities/${secret}/messages`);
  const guest = await posted({ from: dora.id });
  const world = hearing();

  await world.poll();

  expect(world.heard.has(hidden)).toBe(false);
  expect([...world.places.keys()]).not.toContain(secret);
  expect(world.heard.get(guest)?.authorId).toBe(`engage:${dora.engageId}`);
});

test("after an outage everything is read, page by page, and what was deleted, edited and liked is noticed", async () => {
  const world = hearing();
  await world.poll();
  const ids: string[] = [];
  for (let n = 0; n < 70; n++) ids.push(await posted({ text: `Message ${n}` }));
  world.minute();
  await world.poll();
  const [heardAll, gaps] = [(await inTenant()).every((id) => world.heard.has(id)), world.open()];
  const [deleted = "", edited = "", liked = ""] = ids.slice(-3);
  await tenant.control("DELETE", `${PATH}/${deleted}`);
  await tenant.control("PATCH", `${PATH}/${edited}`, { text: "Another text" });
  await tenant.control("POST", `${PATH}/${liked}/likes`, { from: clara.id });
  for (let minutes = 0; minutes < 6; minutes++) {
    world.minute();
    await world.poll();
  }

  expect([heardAll, gaps]).toEqual([true, []]);
  expect(world.heard.has(deleted)).toBe(false);
  expect(world.heard.get(edited)?.text).toBe("Another text");
  expect(world.heard.get(liked)?.reactions).toEqual({ like: 1 });
});

test.each([
  ["throttled", { status: 429, retryAfterSeconds: 5 }],
  ["throttled", { status: 429 }],
  ["unreachable", { status: 503, times: 2 }],
  ["unreachable", { cut: true, times: 2 }],
])("a poll that is %s by %j loses nothing", async (reason, changes) => {
  const world = hearing();
  await world.poll();
  await posted();
  world.minute();
  await fault(changes);

  await world.poll();
  const open = world.open();
  world.minute();
  await world.poll();

  expect(open).toMatchObject([{ reason, until: null }]);
  expect(world.open()).toEqual([]);
  expect((await inTenant()).filter((id) => !world.heard.has(id))).toEqual([]);
});

test("a sign-in that was ended is a gap until somebody signs in again, and nothing is lost", async () => {
  const world = hearing();
  await world.poll();
  await posted();
  await tenant.control("POST", `/people/${anna.id}/revoke`);
  world.signIn.token = "";
  world.minute();

  await world.poll();
  const open = world.open();
  world.signIn.refresh_token = await signedInAnew();
  world.minute();
  await world.poll();

  expect(open).toMatchObject([{ reason: "signedOut", until: null }]);
  expect(world.open()).toEqual([]);
  expect((await inTenant()).filter((id) => !world.heard.has(id))).toEqual([]);
});

test("sends no more in half a minute than Viva Engage allows", async () => {
  await tenant.control("PUT", "/settings", { engageRequestsMax: 10 });
  for (let n = 0; n < 250; n++) await posted({ text: `${n}` });
  const world = hearing();

  await world.poll();

  const answers = (await tenant.control("GET", "/outgoing")).body as { path: string; status: number }[];
  const statuses = answers.filter(({ path }) => path.startsWith("/engage")).map(({ status }) => status);
  expect(statuses.length).toBeGreaterThan(10);
  expect(new Set(statuses)).toEqual(new Set([200]));
});
