import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { graphChannelHistory } from "#adapters/graph/channel-messages.ts";
import { graphClient } from "#adapters/graph/client.ts";
import type { HistoryPage, Place } from "#domain/posts/index.ts";
import { AppError } from "#shared/errors.ts";
import { instant } from "#tests/support/fakes.ts";
import { type FakeGraph, fakeGraph, silent } from "./fake-graph.ts";

const CHANNEL = "19:abc@thread.tacv2";
const MESSAGES = "/teams/t-1/channels/19%3Aabc%40thread.tacv2/messages";
const since = instant("2026-11-22T06:00:00.123456Z");
const place: Place = {
  ...{ source: "teams", id: CHANNEL, name: "General", teamId: "t-1", teamName: "Team", state: "heard" },
};

let server: FakeGraph;
beforeEach(async () => {
  server = await fakeGraph();
});
afterEach(() => {
  expect(server.complaints()).toEqual([]);
  server.close();
});

const link = (rest: string) => `${server.url}/v1.0${MESSAGES}${rest}`;
const message = (id: string, changes: object = {}) => ({
  id,
  createdDateTime: "2026-11-22T08:00:00Z",
  from: { user: { id: "anna", userIdentityType: "aadUser" } },
  body: { contentType: "html", content: "<p>Hi</p>" },
  ...changes,
});
const lastPage = (value: readonly unknown[] = []) => ({ value, "@odata.deltaLink": link("/delta?$deltatoken=d1") });

interface Options {
  readonly token?: () => Promise<string>;
  readonly now?: string;
}
function history({ token = async () => "t", now = "2026-11-22T12:00:00Z" }: Options = {}) {
  return graphChannelHistory(graphClient({ url: server.url, token: { token }, log: silent }), {
    textOf: (html) => html.replaceAll(/<[^>]*>/g, ""),
    tagsOfCards: () => [],
    appId: "bot",
    clock: () => instant(now),
  });
}
const turn = async () => {};
const first = (options?: Options) => history(options).page(place, { since }, turn);
const goOn = (rest: string) => history().page(place, { cursor: link(rest) }, turn);
const ids = (page: HistoryPage) => (page.kind === "page" ? page.posts.map(({ sourceId }) => sourceId) : page.kind);

test("asks first for what changed since a time, with the replies, and then for what comes next", async () => {
  const nextLink = link("/delta?$skiptoken=s%3D1");
  server.on(`GET ${MESSAGES}/delta`, { body: { value: [message("1")], "@odata.nextLink": nextLink } });
  server.on(`GET ${MESSAGES}/delta?$skiptoken=s%3D1`, { body: lastPage([message("2")]) });

  const one = await first();
  const two = await goOn("/delta?$skiptoken=s%3D1");

  expect(one).toMatchObject({ posts: [{ sourceId: "1", text: "Hi" }], deleted: [], cursor: nextLink, more: true });
  expect(two).toMatchObject({ posts: [{ sourceId: "2" }], cursor: link("/delta?$deltatoken=d1"), more: false });
  expect(server.seen.map(({ path }) => decodeURIComponent(path.replace("/graph/v1.0", "")))).toEqual([
    `/teams/t-1/channels/${CHANNEL}/messages/delta?$top=50&$expand=replies&$filter=lastModifiedDateTime gt 2026-11-22T06:00:00.123Z`,
    `/teams/t-1/channels/${CHANNEL}/messages/delta?$skiptoken=s=1`,
  ]);
  expect(server.seen[0]?.headers["authorization"]).toBe("Bearer t");
});

test("asks for no more than eight months, which Graph would refuse", async () => {
  server.on(`GET ${MESSAGES}/delta`, { body: lastPage() });

  await first({ now: "2027-10-31T12:00:00Z" });

  expect(decodeURIComponent(server.seen[0]?.path ?? "")).toContain("gt 2027-03-01T12:00:00.000Z");
});

test("takes what is posted, answered and deleted from a page", async () => {
  const replies = [
    message("2", { replyToId: "1" }),
    message("3", { replyToId: "1", deletedDateTime: "2026-11-22T09:00:00Z" }),
  ];
  const bot = message("4", { from: { application: { id: "BOT" } } });
  server.on(`GET ${MESSAGES}/delta`, { body: lastPage([message("1", { replies }), bot, { nothing: true }]) });

  expect(await first()).toMatchObject({
    posts: [
      { sourceId: "1", threadId: "1" },
      { sourceId: "2", threadId: "1" },
    ],
    deleted: [{ source: "teams", placeId: CHANNEL, sourceId: "3", at: Temporal.Instant.from("2026-11-22T09:00:00Z") }],
  });
});

test("reads the replies of a long thread to their end, and waits for a turn before each request", async () => {
  const thread = { replies: [message("2")], "replies@odata.nextLink": link("/1/replies?$skiptoken=2") };
  const rest = { value: [message("3")], "@odata.nextLink": link("/1/replies?$skiptoken=3") };
  server.on(`GET ${MESSAGES}/delta`, { body: lastPage([message("1", thread), message("5")]) });
  server.on(`GET ${MESSAGES}/1/replies?$skiptoken=2`, { body: rest });
  server.on(`GET ${MESSAGES}/1/replies?$skiptoken=3`, { body: { value: [message("4")] } });
  const requestsAtTurn: number[] = [];

  const page = await history().page(place, { since }, async () => void requestsAtTurn.push(server.seen.length));

  expect(ids(page)).toEqual(["1", "2", "3", "4", "5"]);
  expect(requestsAtTurn).toEqual([0, 1, 2]);
});

test("does not read replies for ever", async () => {
  const again = link("/1/replies?$skiptoken=2");
  server.on(`GET ${MESSAGES}/delta`, { body: lastPage([message("1", { "replies@odata.nextLink": again })]) });
  server.on(`GET ${MESSAGES}/1/replies`, { body: { value: [], "@odata.nextLink": again } });

  expect(ids(await first())).toEqual(["1"]);
  expect(server.seen).toHaveLength(201);
});

test.each([
  [410, "expired"],
  [400, "expired"],
  [401, "refused"],
  [403, "refused"],
  [404, "refused"],
  [408, "unreachable"],
  [500, "unreachable"],
  [503, "unreachable"],
])("calls %i for a cursor %s, and asks once", async (status, kind) => {
  server.on(`GET ${MESSAGES}/delta`, { status, body: { error: { code: "syncStateNotFound" } } });

  expect(await goOn("/delta?$deltatoken=d1")).toEqual({ kind });
  expect(server.seen).toHaveLength(1);
});

test.each([
  [410, "unreachable"],
  [400, "refused"],
])("calls %i for a time %s, so that nobody begins again for ever", async (status, kind) => {
  server.on(`GET ${MESSAGES}/delta`, { status });

  expect(await first()).toEqual({ kind });
});

test.each([
  ["with a wait", { "retry-after": "37" }, 37_000],
  ["without one", {}, 10_000],
  ["with one that nobody understands", { "retry-after": "soon" }, 10_000],
])("passes on that Graph throttles us, %s", async (_, headers, waitMs) => {
  server.on(`GET ${MESSAGES}/delta`, { status: 429, headers });

  expect(await first()).toEqual({ kind: "throttled", waitMs });
});

test.each<[string, object]>([
  ["cut", { cut: true }],
  ["no JSON", { raw: "<html>proxy</html>" }],
  ["JSON cut short", { raw: '{"value":[{"id":"1"' }],
  ["no list", { body: { "@odata.deltaLink": "x" } }],
  ["without a link", { body: { value: [] } }],
  ["with a link to elsewhere", { body: { value: [], "@odata.deltaLink": "https://example.com/v1.0/delta" } }],
])("is unreachable when the answer is %s", async (_, answer) => {
  server.on(`GET ${MESSAGES}/delta`, answer);

  expect(await first()).toEqual({ kind: "unreachable" });
});

test.each<[string, object, HistoryPage]>([
  ["are throttled", { status: 429, headers: { "retry-after": "3" } }, { kind: "throttled", waitMs: 3_000 }],
  ["are cut off", { cut: true }, { kind: "unreachable" }],
  ["make no sense", { body: { replies: [] } }, { kind: "unreachable" }],
])("a page whose further replies %s is no page", async (_, answer, outcome) => {
  const thread = { "replies@odata.nextLink": link("/1/replies?$skiptoken=2") };
  server.on(`GET ${MESSAGES}/delta`, { body: lastPage([message("1", thread)]) });
  server.on(`GET ${MESSAGES}/1/replies`, answer);

  expect(await first()).toEqual(outcome);
});

test("carries its token nowhere but to Graph", async () => {
  const elsewhere = "https://example.com/v1.0/teams/t-1/delta";
  const thread = { "replies@odata.nextLink": elsewhere };
  server.on(`GET ${MESSAGES}/delta`, { body: lastPage([message("1", thread)]) });

  expect(await history().page(place, { cursor: elsewhere }, turn)).toEqual({ kind: "expired" });
  expect(server.seen).toHaveLength(0);
  expect(await first()).toEqual({ kind: "unreachable" });
  expect(server.seen).toHaveLength(1);
});

test("is unreachable without a token, and refused without a team", async () => {
  const token = () => Promise.reject(new AppError("TOKEN_UNAVAILABLE", "none"));

  expect(await first({ token })).toEqual({ kind: "unreachable" });
  expect(await history().page({ ...place, teamId: null }, { since }, turn)).toEqual({ kind: "refused" });
  expect(server.seen).toHaveLength(0);
});
