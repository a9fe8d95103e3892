import { expect, test } from "@jest/globals";
import { UnsecuredJWT } from "jose";
import { engageRoutes } from "#sandbox/engage/routes.ts";
import type { ChannelPost } from "#sandbox/model.ts";
import { serve } from "#sandbox/server.ts";
import { ask, makeDesk, personCalled } from "#tests/sandbox/graph/desk.ts";

const anna = personCalled("Anna Köhler");
const [community, other] = makeDesk().organisation.communities;

/** A message of Anna's that begins a thread. */
function message(changes: Partial<ChannelPost> = {}): ChannelPost {
  const id = changes.id ?? "1790000000000001";
  return {
    id,
    threadId: id,
    placeId: community?.id ?? "",
    fromId: anna.id,
    at: "2026-11-20T07:05:09.123Z",
    text: "Hallo",
    mentionIds: [],
    card: null,
    ...changes,
  };
}

/** What the door lets through: a person's token, whose signature it has looked at. */
const signedIn = (name: string) => ({
  authorization: `Bearer ${new UnsecuredJWT({ oid: personCalled(name).id }).encode()}`,
});
const usual = { engageRequestsMax: 10 };

/** The network with these messages in it, read by the service account unless somebody else is named, never too fast. */
function network(posts?: readonly ChannelPost[], reader = "Petra Vogt") {
  let seconds = 0;
  const { routes } = engageRoutes(makeDesk([], posts ? { posts: () => posts } : {}), usual, () => {
    seconds += 60;
    return seconds;
  });
  return (path: string) => ask(routes, `GET /engage/api/v1${path}`, { headers: signedIn(reader) });
}

const ids = (body: { messages: { id: number }[] }) => body.messages.map(({ id }) => id);

test("gives messages in the documented shape: numbers for ids, an odd date, text with ids in it", async () => {
  const text = `Danke <at>Anna Köhler</at> für #HR_Onboarding & mehr`;
  const get = network([message({ text, mentionIds: [anna.id] })]);

  const { status, body } = await get("/messages.json");

  const tagId = body.references.find(({ type }: { type: string }) => type === "tag").id;
  expect(status).toBe(200);
  expect(body.messages).toEqual([
    {
      id: 1790000000000001,
      sender_id: Number(anna.engageId),
      delegate_id: null,
      replied_to_id: null,
      created_at: "2026/11/20 07:05:09 +0000",
      network_id: expect.any(Number),
      message_type: "update",
      sender_type: "user",
      url: "https://www.yammer.com/api/v1/messages/1790000000000001",
      web_url: "https://www.yammer.com/nordlicht.example/messages/1790000000000001",
      group_id: Number(community?.id),
      body: {
        parsed: `Danke [[user:${anna.engageId}]] für [[tag:${tagId}]] & mehr`,
        plain: "Danke Anna Köhler für #HR_Onboarding & mehr",
        rich: "Danke Anna Köhler für #HR_Onboarding &amp; mehr",
      },
      thread_id: 1790000000000001,
      client_type: "Web",
      client_url: expect.any(String),
      system_message: false,
      direct_message: false,
      chat_client_sequence: null,
      language: "de",
      notified_user_ids: [Number(anna.engageId)],
      privacy: "public",
      attachments: [],
      liked_by: { count: 0, names: [] },
      supplemental_reply: false,
      content_excerpt: "Danke Anna Köhler für #HR_Onboarding & mehr",
      group_created_id: Number(community?.id),
    },
  ]);
  expect(body.meta).toMatchObject({
    older_available: false,
    requested_poll_interval: 60,
    current_user_id: Number(personCalled("Petra Vogt").engageId),
    liked_message_ids: [],
  });
});

test("refers to the people, communities, threads, tags and messages that are named", async () => {
  const first = message({ text: "#hr_lernen" });
  const reply = message({ id: "1790000000000002", threadId: first.id });
  const get = network([first, reply]);

  const { body } = await get(`/messages.json?newer_than=${first.id}`);

  const found = new Map<string, object>(body.references.map((one: { type: string }) => [one.type, one]));
  expect(found.get("user")).toMatchObject({
    id: Number(anna.engageId),
    full_name: "Anna Köhler",
    stats: { updates: 2 },
  });
  expect(found.get("group")).toMatchObject({ id: Number(community?.id), full_name: community?.name });
  expect(found.get("thread")).toMatchObject({
    thread_starter_id: Number(first.id),
    stats: { updates: 2, latest_reply_id: Number(reply.id) },
  });
  expect(found.get("message")).toMatchObject({ id: Number(first.id) });
});

const many = Array.from({ length: 45 }, (_, n) => message({ id: String(1790000000000100 + n) }));

test("pages back with older_than until nothing older is there", async () => {
  const get = network(many);
  const seen: number[] = [];
  let older = "";
  for (let pages = 0; pages < 9; pages++) {
    const { body } = await get(`/messages.json${older}`);
    seen.push(...ids(body));
    if (!body.meta.older_available) break;
    older = `?older_than=${seen.at(-1)}`;
  }

  expect(seen).toEqual(many.map(({ id }) => Number(id)).reverse());
});

test.each([
  ["newer_than=1790000000000141", [144, 143, 142]],
  ["limit=2", [144, 143]],
  ["older_than=1790000000000102&limit=5", [101, 100]],
])("knows %s", async (query, endings) => {
  const { body } = await network(many)(`/messages.json?${query}`);

  expect(ids(body)).toEqual(endings.map((ending) => 1790000000000000 + ending));
});

test("gives first messages only when threaded, with the newest replies when extended", async () => {
  const first = message();
  const replies = [2, 3, 4].map((n) => message({ id: `179000000000000${n}`, threadId: first.id }));
  const get = network([first, ...replies]);

  const threaded = await get("/messages.json?threaded=true");
  const extended = await get("/messages.json?threaded=extended");

  expect(ids(threaded.body)).toEqual([Number(first.id)]);
  expect(threaded.body.threaded_extended).toEqual({});
  expect(ids({ messages: extended.body.threaded_extended[first.id] })).toEqual([1790000000000004, 1790000000000003]);
});

test("reads one community and one thread", async () => {
  const [here, there] = [message(), message({ id: "1790000000000002", placeId: other?.id ?? "" })];
  const get = network([here, there]);

  expect(ids((await get(`/messages/in_group/${other?.id}.json`)).body)).toEqual([Number(there.id)]);
  expect(ids((await get(`/messages/in_thread/${here.id}.json`)).body)).toEqual([Number(here.id)]);
});

test("does not show what is posted in Teams", async () => {
  const get = network([message({ id: "1790000000000", placeId: "19:x@thread.tacv2" })]);

  expect((await get("/messages.json")).body.messages).toEqual([]);
});

test("shows the sample organisation's messages", async () => {
  const { body } = await network()("/messages.json");

  expect(body.messages.length).toBeGreaterThan(0);
  expect(body.messages.every(({ id }: { id: number }) => Number.isSafeInteger(id) && id > 2 ** 31)).toBe(true);
});

test.each(["/messages/in_group/1.json", "/messages/in_thread/1.json", "/users/1.json", "/users/by_email.json?email=x"])(
  "answers 404 to %s",
  async (path) => {
    expect((await network()(path)).status).toBe(404);
  },
);

test("knows users by id and, in an array, by address", async () => {
  const get = network();

  const byId = await get(`/users/${anna.engageId}.json`);
  const byEmail = await get(`/users/by_email.json?email=${anna.mail}`);

  expect(byId.body).toMatchObject({
    type: "user",
    id: Number(anna.engageId),
    email: "anna.koehler@nordlicht.example",
    department: "EM",
    timezone: "Berlin",
    admin: "false",
    verified_admin: "false",
    guest: false,
  });
  expect(byEmail.body).toEqual([byId.body]);
});

test("says with strings who is an administrator", async () => {
  const { body } = await network()(`/users/${personCalled("Tomasz Zielinski").engageId}.json`);

  expect(body.admin).toBe("true");
});

test("knows the service account, the network and its communities", async () => {
  const get = network();

  expect((await get("/users/current.json")).body.full_name).toBe("Petra Vogt");
  expect((await get("/networks/current.json")).body).toMatchObject([{ type: "network", name: "Nordlicht Werke" }]);
  expect((await get("/groups.json")).body).toHaveLength(5);
  expect((await get("/groups.json?page=2")).body).toEqual([]);
});

test("refuses the eleventh request for messages in 30 seconds, and then everything, but nobody else", async () => {
  let seconds = 0;
  const { routes } = engageRoutes(makeDesk(), usual, () => seconds);
  const get = (path: string, reader = "Petra Vogt") =>
    ask(routes, `GET /engage/api/v1${path}`, { headers: signedIn(reader) });
  for (let n = 0; n < 10; n++) expect((await get("/messages.json?limit=1")).status).toBe(200);
  const beside = await get("/groups.json");

  const refused = await get("/messages.json");
  const everywhere = await get("/groups.json");
  const another = await get("/messages.json", "Anna Köhler");
  seconds = 30;
  const later = await get("/messages.json");

  expect([beside, everywhere, another, later].map(({ status }) => status)).toEqual([200, 429, 200, 200]);
  expect(refused).toEqual({
    status: 429,
    headers: {},
    body: { response: { message: "Rate limited due to excessive requests.", code: 33, stat: "fail" } },
  });
});

test("tells the ids in paths from the words there, over HTTP", async () => {
  const gate = { enter: async () => ({ kind: "pass" }) as const, leave: () => undefined };
  const { routes } = engageRoutes(makeDesk([], { posts: () => [message()] }), usual);
  const server = await serve({ routes, gate, port: 0 });
  const get = async (path: string) => {
    const url = `http://127.0.0.1:${server.port}/engage/api/v1${path}`;
    const response = await fetch(url, { headers: signedIn("Petra Vogt") });
    return (await response.json()) as { full_name?: string; messages?: unknown[] };
  };

  const current = await get("/users/current.json");
  const byId = await get(`/users/${anna.engageId}.json`);
  const thread = await get("/messages/in_thread/1790000000000001.json");
  const one = await get("/messages/1790000000000001.json");
  await server.close();

  expect([current.full_name, byId.full_name]).toEqual(["Petra Vogt", "Anna Köhler"]);
  expect(thread.messages).toHaveLength(1);
  expect(one).toMatchObject({ id: 1790000000000001 });
});

test("knows people whom Entra does not know, guests by their own network, and some by another address", async () => {
  const [guest, stranger] = makeDesk().organisation.outsiders;
  const [id, next] = ["1790000000000001", "1790000000000002"];
  const get = network([message({ id, fromId: guest?.id ?? "" }), message({ id: next, fromId: stranger?.id ?? "" })]);

  const users = (await get("/messages.json")).body.references.filter(({ type }: { type: string }) => type === "user");
  const ben = await get("/users/by_email.json?email=ben.whitfield@polarlicht.example");
  const inFull = await get(`/users/${guest?.engageId}.json`);

  const home = (await get("/networks/current.json")).body[0].id;
  expect(users).toEqual([
    expect.objectContaining({ email: "sofia.lindgren@adatum.example", network_id: guest?.networkId }),
    expect.objectContaining({ email: "ausbildung.berlin@nordlicht.example", network_id: home }),
  ]);
  expect(guest?.networkId).not.toBe(home);
  expect(inFull.body).toMatchObject({ guest: true, network_domains: ["adatum.example"] });
  expect(ben.body).toMatchObject([{ full_name: "Ben Whitfield", guest: false }]);
});

test("keeps private conversations out of every feed, and private communities from all but their members", async () => {
  const { communities } = makeDesk().organisation;
  const [shut, direct] = communities.filter(({ memberIds }) => memberIds);
  const posts = [
    message({ placeId: shut?.id ?? "" }),
    message({ id: "1790000000000002", placeId: direct?.id ?? "" }),
    message({ id: "1790000000000003", deletedAt: "2026-11-21T07:00:00Z" }),
  ];

  const [petras, claudias] = [network(posts), network(posts, "Claudia Reimann")];

  expect((await petras("/messages.json")).body.messages).toEqual([]);
  const { body } = await claudias("/messages.json");
  expect(ids(body)).toEqual([1790000000000001]);
  expect(body.references).toContainEqual(expect.objectContaining({ type: "thread", privacy: "private" }));
  for (const { id } of posts) expect((await petras(`/messages/${id}.json`)).status).toBe(404);
});
