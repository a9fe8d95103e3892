import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { engageFeed } from "#adapters/engage/feed.ts";
import { ALL_COMPANY, NETWORK } from "#domain/posts/index.ts";
import { AppError } from "#shared/errors.ts";
import { type FakeEngage, fakeEngage, message, now, OWN_NETWORK, user } from "./fake-engage.ts";

let engage: FakeEngage;
beforeEach(async () => {
  engage = await fakeEngage();
});
afterEach(() => engage.close());

const ALL = { newerThan: null, olderThan: null };
const name = (sourceId: string) => ({ source: "engage", placeId: "c1", sourceId }) as const;

async function authors(): Promise<unknown> {
  const page = await engage.feed.page(NETWORK, ALL);
  return page.kind === "page" ? page.posts.map(({ authorId }) => authorId) : page;
}

test("asks for a part of the network's feed, of a community's, or of what is in no community", async () => {
  engage.feeds("/messages.json", [message(9), message(8, { group_id: null })], [user(1)], true);
  engage.feeds("/messages/in_group/5.json", []);

  const network = await engage.feed.page(NETWORK, { newerThan: "3", olderThan: "12345678901234567890" });
  const community = await engage.feed.page("5", { newerThan: null, olderThan: "4" });
  const company = await engage.feed.page(ALL_COMPANY, ALL);

  expect(network).toMatchObject({ kind: "page", ids: { newest: "9", last: "8" }, more: true });
  expect(community).toMatchObject({ kind: "page", posts: [], ids: null, more: false });
  expect(company).toMatchObject({ posts: [{ sourceId: "8" }], ids: { newest: "9", last: "8" } });
  expect(engage.paths().filter((path) => path.startsWith("/messages"))).toEqual([
    "/messages.json?newer_than=3&older_than=12345678901234567890",
    "/messages/in_group/5.json?older_than=4",
    "/messages.json",
  ]);
});

test("whoever has an address in the directory is that person; whoever has none there is somebody apart", async () => {
  engage.addresses.set("user1@contoso.com", "anna");
  engage.feeds("/messages.json", [message(9), message(8, { sender_id: 2 })], [user(1), user(2)]);

  expect(await authors()).toEqual(["anna", "engage:2"]);
});

test.each([
  ["of another network", { network_id: 77 }],
  ["who is a guest", { guest: true }],
  ["who is a guest, in a word", { aad_guest: "true" }],
])("somebody %s stays apart, even with the address of somebody here", async (_, changes) => {
  engage.addresses.set("user2@contoso.com", "anna");
  engage.feeds("/messages.json", [message(9, { sender_id: 2 })], [user(2, changes)]);

  expect(await authors()).toEqual(["engage:2"]);
  expect(engage.lookups).toEqual([]);
});

test("asks for users of whom the feed does not say enough, once", async () => {
  engage.addresses.set("user2@contoso.com", "anna");
  engage.feeds(
    "/messages.json",
    [message(9, { sender_id: 2 }), message(8, { sender_id: 3 }), message(7, { sender_id: 4 })],
    [{ type: "user", id: 2, network_id: OWN_NETWORK }, "no reference"],
  );
  engage.on("/users/2.json", { body: user(2) });
  engage.on("/users/3.json", { body: user(3, { network_id: 77 }) });

  const found = [await authors(), await authors()];

  expect(found[0]).toEqual(["anna", "engage:3", "engage:4"]);
  expect(found[1]).toEqual(found[0]);
  expect(
    engage
      .paths()
      .filter((path) => path.startsWith("/users/"))
      .toSorted(),
  ).toEqual(["/users/2.json", "/users/3.json", "/users/4.json", "/users/current.json"]);
});

test("whose address it is, is not remembered here: somebody new is known as soon as the directory knows them", async () => {
  engage.feeds("/messages.json", [message(9)], []);
  engage.on("/users/1.json", { body: user(1) });
  const before = await authors();
  engage.addresses.set("user1@contoso.com", "anna");

  expect([before, await authors()]).toEqual([["engage:1"], ["anna"]]);
  expect(engage.paths().filter((path) => path === "/users/1.json")).toHaveLength(1);
});

test.each([
  ["a day for an address", { body: user(2) }, 24],
  ["an hour for somebody without one", { body: user(2, { email: null }) }, 1],
  ["an hour for somebody who is not there", { status: 404, body: {} }, 1],
])("asks for a user again after %s", async (_, answer, hours) => {
  engage.feeds("/messages.json", [message(9, { sender_id: 2 })], []);
  engage.on("/users/2.json", answer);
  const asked = [];

  for (const minutes of [0, 60 * hours - 1, 60 * hours]) {
    engage.time.ms = minutes * 60_000;
    await authors();
    asked.push(engage.paths().filter((path) => path === "/users/2.json").length);
  }

  expect(asked).toEqual([1, 1, 2]);
});

test("one user who is hidden from us stays apart, and the page is heard", async () => {
  engage.addresses.set("user1@contoso.com", "anna");
  engage.feeds("/messages.json", [message(9), message(8, { sender_id: 66 })]);
  engage.on("/users/66.json", { status: 403, body: {} });

  expect(await authors()).toEqual(["anna", "engage:66"]);
});

test("an address that is no text costs nobody else theirs", async () => {
  engage.addresses.set("user1@contoso.com", "anna");
  engage.feeds(
    "/messages.json",
    [message(9), message(8, { sender_id: 2 })],
    [user(1), user(2, { email: "user\ud83c\0@contoso.com" })],
  );

  expect(await authors()).toEqual(["anna", "engage:2"]);
  expect(engage.lookups).toContain("user\ufffd@contoso.com");
});

test("a page with more unknown users than may be asked for is heard in a later poll", async () => {
  const ids = Array.from({ length: 12 }, (_, index) => 100 + index);
  engage.feeds(
    "/messages.json",
    ids.map((id) => message(id, { sender_id: id })),
    [],
  );
  for (const id of ids) engage.on(`/users/${id}.json`, { body: user(id) });

  const first = await authors();
  engage.time.ms = 60_000;

  expect(first).toEqual({ kind: "throttled" });
  expect(await authors()).toHaveLength(12);
});

test("mentioned people are known like authors", async () => {
  engage.addresses.set("user2@contoso.com", "anna");
  engage.feeds(
    "/messages.json",
    [message(9, { body: { parsed: "[[user:2]] [[user:3]]", plain: "" } })],
    [user(1), user(2), user(3)],
  );

  expect(await engage.feed.page(NETWORK, ALL)).toMatchObject({
    posts: [{ mentions: 2, mentionedIds: ["anna", "engage:3"] }],
  });
});

test("finds one message, or that it is gone, or that it is private now", async () => {
  engage.on("/messages/9.json", { body: message(9) });
  engage.on("/messages/8.json", { body: message(8, { privacy: "private" }) });
  engage.on("/users/1.json", { body: user(1) });

  const found = [
    await engage.feed.post(name("9")),
    await engage.feed.post(name("8")),
    await engage.feed.post(name("7")),
  ];

  expect(found).toMatchObject([
    { kind: "found", post: { sourceId: "9", asOf: now } },
    { kind: "gone" },
    { kind: "gone" },
  ]);
});

test.each([
  ["says nothing of who may read it", message(9, { privacy: undefined })],
  ["has a shape that nobody knows", { messages: [{ id: 9 }] }],
])("a message that %s is not taken for gone", async (_, body) => {
  engage.on("/messages/9.json", { body });

  expect(await engage.feed.post(name("9"))).toEqual({ kind: "refused" });
});

test("a list of communities that is not there is refused, and is not empty", async () => {
  engage.on("/groups.json?page=1", { status: 404, body: {} });

  expect(await engage.feed.communities(1)).toEqual({ kind: "refused" });
});

test("lists communities page by page, without private ones", async () => {
  const groups = [
    { type: "group", id: 1, full_name: "One", privacy: "public" },
    { type: "group", id: 2, full_name: "Two", privacy: "private" },
    "no group",
  ];
  engage.on("/groups.json?page=1", { body: groups });
  engage.on("/groups.json?page=2", { body: [] });

  expect(await engage.feed.communities(1)).toMatchObject({
    places: [{ id: "1", name: "One", state: "heard" }],
    more: true,
  });
  expect(await engage.feed.communities(2)).toEqual({ kind: "communities", places: [], more: false });
});

test.each([
  [{ status: 429, body: {} }, "throttled"],
  [{ status: 403, body: {} }, "refused"],
  [{ status: 401, body: {} }, "signedOut"],
  [{ status: 500, body: {} }, "unreachable"],
  [{ body: { messages: "none", from: "anna@contoso.com" } }, "unreachable"],
])("%j makes a page %s, and no word of it is logged", async (answer, kind) => {
  engage.on("/messages.json", answer);

  expect(await engage.feed.page(NETWORK, ALL)).toEqual({ kind });
  expect(JSON.stringify(engage.warnings)).not.toContain("anna");
});

test("a community that is not there is refused", async () => {
  expect(await engage.feed.page("5", ALL)).toEqual({ kind: "refused" });
});

test("a page that does not go on from the last one is no page", async () => {
  engage.feeds("/messages.json", [message(9), message(8)]);

  expect(await engage.feed.page(NETWORK, { newerThan: null, olderThan: "8" })).toEqual({ kind: "unreachable" });
});

test("people who cannot be looked up in the directory make a page unreachable, not a crowd of strangers", async () => {
  engage.feeds("/messages.json", [message(9)]);
  const { client } = engage;
  const identities = { byAddress: () => Promise.reject(new AppError("GRAPH_UNREACHABLE", "down")) };
  const feed = engageFeed({
    client,
    identities,
    clock: () => now,
    nowMs: () => 0,
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });

  expect(await feed.page(NETWORK, ALL)).toEqual({ kind: "unreachable" });
});

test("says how many messages had a shape that nobody knows, and hears the others", async () => {
  engage.feeds("/messages.json", [message(9), message(8, { created_at: "soon" }), null]);

  expect(await authors()).toHaveLength(1);
  expect(engage.warnings).toEqual([[{ messages: 2 }, expect.any(String)]]);
});
