/** Addresses that come from outside: whatever stands in them, nothing is asked there. */
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { botAuthentication } from "#adapters/bot/authentication.ts";
import { connectorCalls } from "#adapters/bot/connector.ts";
import { heardPost } from "#adapters/bot/posts.ts";
import { engageClient } from "#adapters/engage/client.ts";
import { graphChannelHistory } from "#adapters/graph/channel-messages.ts";
import { graphClient } from "#adapters/graph/client.ts";
import { appRoles } from "#adapters/identity/app-roles.ts";
import { connectorTokens } from "#adapters/identity/connector-tokens.ts";
import { entraCalls } from "#adapters/identity/entra-calls.ts";
import { notificationTokens } from "#adapters/identity/notification-tokens.ts";
import { tabTokens } from "#adapters/identity/tab-tokens.ts";
import { textReader } from "#adapters/text/reader.ts";
import type { Place } from "#domain/posts/index.ts";
import { realClock } from "#shared/time.ts";
import { channelMessage, personalMessage, read } from "#tests/adapters/bot/activities.ts";
import { APP_ID, type FakeIssuer, fakeIssuer, ISSUER, TENANT_ID } from "#tests/adapters/bot/issuer.ts";
import { type SmallServer, smallServer } from "#tests/adapters/bot/small-server.ts";
import { fakeEngage, message } from "#tests/adapters/engage/fake-engage.ts";
import { fakeGraph } from "#tests/adapters/graph/fake-graph.ts";
import { instant } from "#tests/support/fakes.ts";
import { quiet } from "#tests/support/quiet.ts";

const pair = await generateKeyPair("RS256", { extractable: true });
const publicKey = { ...(await exportJWK(pair.publicKey)), kid: "theirs", endorsements: ["msteams"] };

/** Listens where an attacker wants us to ask; answers so that whoever asks would be convinced. */
let trap: SmallServer;
/** Sends whoever asks on to the trap. */
let detour: SmallServer;
let issuer: FakeIssuer;
beforeAll(async () => {
  trap = await smallServer((_request, url) => ({ body: { keys: [publicKey], jwks_uri: `${url}/keys`, value: [] } }));
  detour = await smallServer(() => ({ status: 307, headers: { location: `${trap.url}/moved` }, body: {} }));
  issuer = await fakeIssuer();
});
beforeEach(() => {
  trap.seen.length = 0;
});
afterAll(() => {
  for (const server of [trap, detour, issuer]) server.close();
});

const tokens = { token: async () => "our-token" };
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error as { readonly code?: string }).code ?? "other",
  );
const rules = (metadataUrl: string) => ({
  ...{ appId: APP_ID, tenantId: TENANT_ID, audiences: [APP_ID], metadataUrl },
  ...{ issuer: ISSUER, issuers: [ISSUER] },
});

/** A token that would be good if its own key were believed. */
function forged(header: Readonly<Record<string, unknown>>): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const person = { tid: TENANT_ID, oid: "11111111-2222-4333-8444-555555555555", scp: "access_as_user" };
  return new SignJWT({ iss: ISSUER, aud: APP_ID, nbf: now, exp: now + 3600, ...person })
    .setProtectedHeader({ alg: "RS256", kid: "theirs", ...header })
    .sign(pair.privateKey);
}

const headers: readonly [string, () => Readonly<Record<string, unknown>>][] = [
  ["jku", () => ({ jku: `${trap.url}/keys` })],
  ["x5u", () => ({ x5u: `${trap.url}/certificate.pem` })],
  ["jwk", () => ({ jwk: publicKey })],
  ["kid", () => ({ kid: `${trap.url}/keys` })],
  ["iss", () => ({ iss: trap.url })],
];
const readers = [
  ["the bot", (token: string) => connectorTokens(rules(issuer.metadataUrl), realClock, quiet)(`Bearer ${token}`)],
  [
    "the tab",
    (token: string) =>
      tabTokens({ ...rules(issuer.metadataUrl), appRoles: appRoles() }, realClock, quiet)(`Bearer ${token}`),
  ],
  ["Graph", (token: string) => notificationTokens(rules(issuer.metadataUrl), realClock, quiet)(token)],
] as const;

test.each(readers.flatMap(([who, reader]) => headers.map(([name, header]) => ({ who, name, reader, header }))))(
  "no key is fetched where $name in the header of a token for $who points",
  async ({ reader, header }) => {
    const token = await forged(header());

    expect(await codeOf(reader(token))).toMatch(/^(TOKEN|NOTIFICATION)_REFUSED$/);
    expect(trap.seen).toEqual([]);
  },
);

test("keys are not read where the issuer's own address is redirected to", async () => {
  const reader = connectorTokens(rules(`${detour.url}/openidconfiguration`), realClock, quiet);

  expect(await codeOf(reader(`Bearer ${await forged({})}`))).toBe("TOKEN_UNAVAILABLE");
  expect(trap.seen).toEqual([]);
});

test("a serviceUrl of nobody we know is refused, though its token is good, and gets no token of ours", async () => {
  const serviceUrl = `${trap.url}/`;
  const { admit } = botAuthentication(
    { tenantId: TENANT_ID, local: false },
    connectorTokens(rules(issuer.metadataUrl), realClock, quiet),
  );
  const activity = read(personalMessage("hello", { serviceUrl }));
  const send = connectorCalls(tokens, false);
  const policy = { timeoutMs: 1_000, triesMax: 1, retryStatuses: [], retryWithoutAnswer: false };

  expect(await codeOf(admit(await issuer.authorization(serviceUrl), activity))).toBe("TOKEN_REFUSED");
  await expect(send({ serviceUrl, method: "POST", path: ["x"] }, policy)).rejects.toThrow("our token");
  expect(trap.seen).toEqual([]);
});

test.each([
  ["Graph", () => graphClient({ url: detour.url, token: tokens, log: quiet }).get("/users/anna"), "GRAPH_REFUSED"],
  [
    "Viva Engage",
    () => engageClient({ url: detour.url, tokens, nowMs: () => 0 }).get("/users/current.json", "other"),
    "ENGAGE_REFUSED",
  ],
] as const)("a redirect of %s is not followed with our token", async (_who, asking, code) => {
  expect(await codeOf(asking())).toBe(code);
  expect(trap.seen).toEqual([]);
});

test("a redirect of Entra's is not followed with our secret", async () => {
  const answer = await entraCalls.sendPostRequestAsync(`${detour.url}/token`, { body: '{"client_secret":"x"}' });

  expect(answer.status).toBe(307);
  expect(trap.seen).toEqual([]);
});

test.each(["@odata.nextLink", "@odata.deltaLink"])("%s leads nowhere but to Graph", async (link) => {
  const graph = await fakeGraph();
  const client = graphClient({ url: graph.url, token: tokens, log: quiet });
  const reading = { textOf: (html: string) => html, tagsOfCards: () => [], appId: APP_ID, clock: realClock };
  const place: Place = { source: "teams", id: "c", name: "C", teamId: "t", teamName: "T", state: "heard" };
  const elsewhere = `${trap.url}/v1.0/users`;
  const first = { since: instant("2026-11-22T06:00:00Z") };
  graph.on("GET /users", { body: { value: [], [link]: elsewhere } });
  graph.on("GET /teams/t/channels/c/messages/delta", { body: { value: [], [link]: elsewhere } });
  const history = graphChannelHistory(client, reading);

  const listed = await codeOf(client.list("/users"));
  const page = await history.page(place, first, async () => {});
  const later = await history.page(place, { cursor: elsewhere }, async () => {});
  graph.close();

  expect(listed).toBe(link === "@odata.nextLink" ? "GRAPH_REFUSED" : "done");
  expect([page.kind, later.kind]).toEqual(["unreachable", "expired"]);
  expect(trap.seen).toEqual([]);
});

test("links, pictures and files of a post in Teams are read as text", async () => {
  const html = `<a href="${trap.url}/a">x</a><img src="${trap.url}/b"><iframe src="${trap.url}/c"></iframe>`;
  const file = { contentType: "reference", contentUrl: `${trap.url}/d`, thumbnailUrl: `${trap.url}/e` };
  const card = {
    contentType: "application/vnd.microsoft.card.adaptive",
    content: { type: "AdaptiveCard", body: [{ type: "Image", url: `${trap.url}/f` }], refresh: { url: trap.url } },
  };
  const post = heardPost(read(channelMessage(html, { attachments: [file, card] })), (id) => `person ${id}`);

  const reading = textReader({ key: Buffer.alloc(32, 1) }).read(`${post?.text} #em_ruesten ${trap.url}/g`);

  expect(post?.text).toContain("x");
  expect(JSON.stringify(reading)).toContain("em_ruesten");
  expect(trap.seen).toEqual([]);
});

test("links and files of a message in Viva Engage are never asked for", async () => {
  const engage = await fakeEngage();
  const at = (name: string) => `${trap.url}/${name}`;
  const file = { type: "image", url: at("a"), download_url: at("b"), scaled_url: at("c"), web_url: at("d") };
  const linked = { url: at("e"), web_url: at("f"), attachments: [file], body: { plain: at("g"), parsed: at("g") } };
  engage.feeds("/messages.json", [message(7, linked)]);

  await engage.feed.page("all-company", { newerThan: null, olderThan: null });
  engage.close();

  expect(engage.seen.length).toBeGreaterThan(0);
  expect(trap.seen).toEqual([]);
});

test("the trap would notice", async () => {
  await fetch(`${trap.url}/noticed`);

  expect(trap.seen.map(({ path }) => path)).toEqual(["/noticed"]);
});
