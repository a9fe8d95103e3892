/** The bot's edge against the local tenant, over HTTP both ways. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { botAuthentication } from "#adapters/bot/authentication.ts";
import { connectorCalls, type SendCall } from "#adapters/bot/connector.ts";
import { type BotEntrance, botEntrance } from "#adapters/bot/entrance.ts";
import { botMessenger } from "#adapters/bot/messenger.ts";
import { cloudTurns } from "#adapters/bot/turns.ts";
import { connectorTokens } from "#adapters/identity/connector-tokens.ts";
import { type HeardPost, placeKeeper } from "#domain/posts/index.ts";
import { realClock } from "#shared/time.ts";
import { echo, peopleInMemory } from "#tests/adapters/bot/bot.ts";
import { ISSUER } from "#tests/adapters/bot/issuer.ts";
import { person } from "#tests/support/fakes.ts";
import { placesInMemory } from "#tests/support/places.ts";
import { quiet } from "#tests/support/quiet.ts";
import { anna, team } from "#tests/support/tiny-organisation.ts";
import { type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

const memory = peopleInMemory();
const where = placesInMemory(async () =>
  Array.from(where.kept.values(), ({ id, name }) => ({ id, name, archived: false })),
);
let heard: HeardPost[] = [];
/** The tenant is up, and asks for the service, before there is one. */
let entrance: BotEntrance = { handle: async () => ({ status: 503 }) };
let send: SendCall;
let server: Server;
let tenant: TinyTenant;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { authorization } = request.headers;
    const { status, body } = await entrance.handle({ authorization, body: await json(request).catch(() => null) });
    response.writeHead(status, { "content-type": "application/json" });
    response.end(body ? JSON.stringify(body) : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  tenant = await tinyTenant({ bot: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
  const { MICROSOFT_APP_ID = "", MICROSOFT_APP_TENANT_ID = "", BOT_OPENID_METADATA = "" } = tenant.environment;
  send = connectorCalls(tenant, true);
  const signed = { appId: MICROSOFT_APP_ID, issuer: ISSUER, metadataUrl: BOT_OPENID_METADATA };
  const ticketOf = connectorTokens(signed, realClock, quiet);
  entrance = botEntrance({
    authentication: botAuthentication({ tenantId: MICROSOFT_APP_TENANT_ID, local: true }, ticketOf),
    turns: cloudTurns(MICROSOFT_APP_ID, send),
    conversation: echo,
    people: memory.store,
    noteAnswer: async () => undefined,
    noteMove: async () => undefined,
    directory: {
      find: async () => null,
      departments: async () => new Map(),
      groupsOf: async () => [],
      search: async () => [],
      names: async () => [],
    },
    clock: realClock,
    hear: async (posts) => void heard.push(...posts),
    remove: async () => undefined,
    places: placeKeeper({ ...where.deps, clock: realClock, log: quiet }),
    resume: async () => undefined,
    refused: () => undefined,
    textOf: (html) => html,
    send,
    log: quiet,
  });
});
afterEach(async () => {
  heard = [];
  await tenant.control("DELETE", "/faults");
});
afterAll(async () => {
  await tenant.close();
  server.closeAllConnections();
  server.close();
});

const control = async (method: string, path: string, body?: unknown) =>
  (await tenant.control(method, `/${path}`, body)).body;
const say = (text: string) => control("POST", `chats/${anna.id}/messages`, { text });
const chat = async (): Promise<readonly string[]> =>
  (await control("GET", `chats/${anna.id}`)).messages.map(({ text }: { text: string }) => text);

test("welcomes a person who says something for the first time, and answers", async () => {
  await say("hello");

  expect(await chat()).toEqual(["welcome", "hello", "you said hello"]);
});

test("hears a post, and answers a mention in its thread", async () => {
  const channel = team.channels[0]?.id;

  const posted = await control("POST", `channels/${channel}/messages`, { from: anna.id, text: "Danke! #team" });
  const asked = { from: anna.id, text: "book", mentionBot: true, threadId: posted.id };
  await control("POST", `channels/${channel}/messages`, asked);

  expect(heard).toMatchObject([
    { authorId: anna.id, placeId: channel, threadId: posted.id, sourceId: posted.id, text: "Danke! #team" },
    { threadId: posted.id, text: "book" },
  ]);
  const answers = (await control("GET", `channels/${channel}/messages`)).filter(
    ({ from }: { from: { id: string } }) => from.id === "bot",
  );
  expect(answers).toMatchObject([{ threadId: posted.id }]);
});

test("hears an edit as a newer state, and has the channel read again when Teams leaves the text out", async () => {
  const messages = `channels/${team.channels[0]?.id}/messages`;
  const { id } = await control("POST", messages, { from: anna.id, text: "Danke! #taem" });

  await control("PATCH", `${messages}/${id}`, { text: "Danke! #team" });
  await control("PATCH", `${messages}/${id}`, { text: "Danke allen! #team", textless: true });

  expect(heard).toMatchObject([
    { sourceId: id, text: "Danke! #taem" },
    { sourceId: id, text: "Danke! #team" },
  ]);
  const [first, second] = heard.map(({ at, asOf }) => [at.epochMilliseconds, asOf.epochMilliseconds]);
  expect(first?.[0]).toBe(second?.[0]);
  expect(Number(second?.[1])).toBeGreaterThan(Number(first?.[1]));
  expect(where.woken).toContain(team.channels[0]?.id);
});

test("follows what owners do to a team and its channels, and what it misses without the app", async () => {
  const ofTeam = `teams/${team.id}`;
  await control("POST", `channels/${team.teamsId}/messages`, { from: anna.id, text: "Hallo" });
  const { id } = await control("POST", `${ofTeam}/channels`, { name: "Ideas" });
  const known = () => where.kept.get(id);
  const seen: unknown[] = [known()];
  const act = async (...call: Parameters<typeof control>) => {
    const { delivery } = await control(...call);
    seen.push([delivery.status, known()?.name, known()?.teamName, known()?.state]);
  };

  await act("PATCH", `channels/${id}`, { name: "Good ideas" });
  await act("PATCH", ofTeam, { name: "Sales and more" });
  await act("PATCH", ofTeam, { archived: true });
  await act("PATCH", ofTeam, { archived: false });
  await act("DELETE", `${ofTeam}/install`, {});
  await act("POST", `${ofTeam}/install`, {});
  await act("DELETE", `channels/${id}`, {});
  await act("POST", `channels/${id}/restore`, {});

  expect(seen).toEqual([
    expect.objectContaining({ name: "Ideas", teamId: team.id, teamName: "Sales", state: "heard" }),
    [200, "Good ideas", "Sales", "heard"],
    [200, "Good ideas", "Sales and more", "heard"],
    [200, "Good ideas", "Sales and more", "archived"],
    [200, "Good ideas", "Sales and more", "heard"],
    [200, "Good ideas", "Sales and more", "left"],
    [200, "Good ideas", "Sales and more", "heard"],
    [200, "Good ideas", "Sales and more", "left"],
    [200, "Good ideas", "Sales and more", "heard"],
  ]);
  expect(where.gaps.filter(({ placeId }) => placeId === id)).toMatchObject([{ reason: "appRemoved", until: null }]);
});

test.each([
  [{ claims: { aud: "another" } }, 401],
  [{ claims: { serviceurl: null } }, 401],
  [{ key: "unknown" }, 401],
  [{ key: "none" }, 401],
])("refuses what is signed with %j", async (flaws, status) => {
  const activity = {
    type: "message",
    channelId: "msteams",
    serviceUrl: `${tenant.url}/connector/`,
    from: { id: anna.teamsId, aadObjectId: anna.id },
    conversation: { id: "a:1", conversationType: "personal" },
    channelData: { tenant: { id: tenant.environment["MICROSOFT_APP_TENANT_ID"] } },
    text: "hello",
  };

  const { delivery } = await control("POST", "activities", { activity, ...flaws });

  expect(delivery.status).toBe(status);
});

test("understands what the connector says to a notice", async () => {
  await say("hello");
  const contact = memory.contacts.get(anna.id);
  const notice = { entryId: "1", person: person({ id: anna.id }), kind: "leaders.nudge", facts: {} };
  const line = { send, isFull: () => false };
  const messenger = botMessenger(line, { "leaders.nudge": async () => ({ text: "one small act" }) }, async () => "");
  const notify = async () => (contact ? messenger.send(contact, notice) : null);
  const failing = (fault: object) => control("POST", "faults", { path: "/connector", ...fault });

  expect(await notify()).toMatchObject({ kind: "sent", activityId: expect.stringMatching(/^\d+$/) });
  expect(await chat()).toContain("one small act");
  await failing({ status: 429, retryAfterSeconds: 9 });
  expect(await notify()).toEqual({ kind: "later", afterSeconds: 9 });
  await failing({ status: 502 });
  expect(await notify()).toMatchObject({ kind: "in_doubt" });
  await failing({ cut: true });
  expect(await notify()).toEqual({ kind: "in_doubt", reason: "connection_lost" });
  await control("POST", `chats/${anna.id}/block`);
  expect(await notify()).toEqual({ kind: "blocked" });
  await control("DELETE", `chats/${anna.id}/block`);
});
