/** Repairs of channels of the local tenant, by the domain's own rules. */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { graphChannelHistory } from "#adapters/graph/channel-messages.ts";
import { graphClient } from "#adapters/graph/client.ts";
import { graphIdentities } from "#adapters/graph/identities.ts";
import { graphTeams } from "#adapters/graph/teams.ts";
import { plainTextOf } from "#adapters/text/html.ts";
import { channelRepair, type Gap, type HeardPost, pacer, type WatchedPlace } from "#domain/posts/index.ts";
import { silent } from "#tests/support/fakes.ts";
import { contractErrors } from "#tests/support/graph-contract.ts";
import { anna, ben, team } from "#tests/support/tiny-organisation.ts";
import { newFolder, type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

const sleep = (ms: number) => pause(ms, undefined, { ref: false });
const now = Temporal.Instant.from("2026-11-23T08:00:00Z");
const general = "19:general@thread.tacv2";
const wins = "19:wins@thread.tacv2";

let tenant: TinyTenant;
beforeAll(async () => {
  tenant = await tinyTenant({ data: newFolder(), now });
});
afterEach(async () => {
  const sent = (await tenant.control("GET", "/outgoing")).body as { method: string; path: string; body: unknown }[];
  const complaints = sent.flatMap(({ method, path, body }) => contractErrors(method, path, body ?? undefined) ?? []);
  expect(complaints.filter((complaint) => complaint !== "GET /teams: not in the contract")).toEqual([]);
  await tenant.control("POST", "/reset");
});
afterAll(() => tenant.close());

const client = () => {
  const token = { token: (scope: string) => tenant.token(scope) };
  return graphClient({ url: `${tenant.url}/graph`, token, log: silent });
};
const clock = async () => Temporal.Instant.from((await tenant.control("GET", "/clock")).body.now);
const messages = (channel: string, rest = "") => `/channels/${channel}/messages${rest}`;
async function post(text: string, fields: object = {}, channel = wins): Promise<string> {
  return (await tenant.control("POST", messages(channel), { from: ben.id, text, deliver: false, ...fields })).body.id;
}
const place = (id: string): WatchedPlace => ({
  ...{ source: "teams", id, name: id, teamId: team.id, teamName: team.name, state: "heard" },
  ...{ cursor: null, completeUntil: now.subtract({ hours: 24 * 30 }) },
});

/** A service that listens to both channels of the team. */
async function listener() {
  const instant = await clock();
  const places = new Map([general, wins].map((id) => [id, place(id)]));
  const heard = new Map<string, HeardPost>();
  const gaps: Gap[] = [];
  const removed: string[] = [];
  let due = [...places.keys()];
  const repair = channelRepair({
    places: {
      due: async () => due.flatMap((id) => places.get(id) ?? []),
      advance: async ({ id }, { cursor, completeUntil, dueAt }) => {
        const known = places.get(id);
        if (known) places.set(id, { ...known, cursor, completeUntil });
        if (dueAt && Temporal.Instant.compare(dueAt, instant) > 0) due = due.filter((one) => one !== id);
      },
    },
    gaps: { open: async (found) => void gaps.push(...found), closeUntil: async () => {} },
    posts: { remove: async (names) => void removed.push(...names.map(({ sourceId }) => sourceId)) },
    history: graphChannelHistory(client(), {
      ...{ textOf: plainTextOf, tagsOfCards: () => [], clock: () => instant },
      appId: tenant.environment["MICROSOFT_APP_ID"] ?? "",
    }),
    pacer: pacer({ now: () => performance.now(), sleep }),
    hear: async (posts) => {
      for (const one of posts) heard.set(one.sourceId, one);
    },
    ...{ clock: () => instant, sleep, signal: new AbortController().signal, log: silent },
  });
  return {
    heard,
    gaps,
    removed,
    texts: () => [...heard.values()].map(({ text }) => text),
    async repair() {
      due = [...places.keys()];
      await repair();
    },
  };
}

test("brings what was missed, edited, answered and deleted, and each change once", async () => {
  await tenant.control("PATCH", "/graph", { repliesMax: 1 });
  const root = await post("Who knows #leanstart?", { mentions: [anna.id] });
  const { repair, heard, removed, gaps, texts } = await listener();

  await repair();
  const before = new Map(heard);
  heard.clear();
  for (const text of ["I do", "me too"]) await post(text, { from: anna.id, threadId: root });
  await tenant.control("PATCH", messages(wins, `/${root}`), { text: "Who knows #lean?", deliver: false });
  const gone = await post("a slip");
  await tenant.control("DELETE", messages(wins, `/${gone}`));
  await repair();

  const asked = before.get(root);
  expect(before.size).toBe(6); // five from before, and the question
  expect(asked).toMatchObject({ authorId: ben.id, mentionedIds: [anna.id], placeId: wins, sender: "person" });
  expect(asked?.text.trim()).toBe("Who knows #leanstart?");
  expect(texts().toSorted()).toEqual(["I do", "Who knows #lean?", "me too"]);
  expect([...heard.values()].every(({ threadId }) => threadId === root)).toBe(true);
  expect(removed).toEqual([gone]);
  expect(gaps).toEqual([]);
});

test("begins again when the tenant has forgotten where we were", async () => {
  const { repair, heard, gaps, texts } = await listener();
  await repair();
  heard.clear();
  await post("since then");
  await tenant.control("POST", "/graph/expire-delta-tokens");

  await repair();

  expect(texts()).toEqual(["since then"]);
  expect(gaps).toEqual([]);
});

test("is never told that it asks too much, and bears it when it is", async () => {
  const { repair, heard, gaps } = await listener();
  await repair();
  const statuses = async () =>
    ((await tenant.control("GET", "/outgoing")).body as { status: number }[]).map(({ status }) => status);
  expect(await statuses()).toEqual([200, 200]);
  heard.clear();
  await post("in between");
  const path = "/graph/v1.0/teams/*/channels/*/messages/delta";
  await tenant.control("POST", "/faults", { path, status: 429, retryAfterSeconds: 1, times: 1 });

  await repair();

  expect(heard.size).toBe(1);
  expect(gaps).toEqual([]);
  expect((await statuses()).toSorted()).toEqual([200, 200, 200, 200, 429]);
});

test("a team that the app has left is a gap", async () => {
  await tenant.control("DELETE", `/teams/${team.id}/install`);
  const { repair, gaps } = await listener();

  await repair();

  expect(gaps).toMatchObject([
    { placeId: general, reason: "refused" },
    { placeId: wins, reason: "refused" },
  ]);
  expect(await graphTeams(client()).channels(team.id)).toBeNull();
});

test("sees the tenant's teams and standard channels, and whose address it is", async () => {
  await tenant.control("POST", `/teams/${team.id}/channels`, { name: "Secret", membershipType: "private" });
  const teams = graphTeams(client());
  const { byAddress } = graphIdentities(client());

  expect(await teams.teams()).toEqual([{ id: team.id, name: "Sales" }]);
  expect(await teams.channels(team.id)).toEqual([
    { id: general, name: "General", archived: false },
    { id: wins, name: "Wins", archived: false },
  ]);
  expect(await byAddress(anna.mail.toUpperCase())).toBe(anna.id);
  expect(await byAddress("dora@customer.example")).toBeNull();
});
