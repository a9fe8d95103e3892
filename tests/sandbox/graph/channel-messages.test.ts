import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { graphOf } from "#tests/support/tenant-graph.ts";
import { anna, ben, clara, team } from "#tests/support/tiny-organisation.ts";
import { newFolder, type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

const data = newFolder();
const now = Temporal.Instant.from("2026-11-23T08:00:00Z");
const wins = "19:wins@thread.tacv2";
const messages = (channelId: string) => `/teams/${team.id}/channels/${encodeURIComponent(channelId)}/messages`;
const delta = (query = "$expand=replies", channelId = wins) => `${messages(channelId)}/delta?${query}`;

let tenant: TinyTenant;
let graph: Awaited<ReturnType<typeof graphOf>>;
beforeAll(async () => {
  tenant = await tinyTenant({ data, now, graphLimits: false });
  graph = await graphOf(tenant);
});
afterEach(() => tenant.control("POST", "/reset"));
afterAll(() => tenant.close());

const channel = `/channels/${wins}/messages`;
async function post(text: string, fields: object = {}): Promise<string> {
  return (await tenant.control("POST", channel, { from: ben.id, text, ...fields })).body.id;
}
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
/** Follows links to the end of the round. */
async function round(where: string) {
  const value = [];
  for (let next = where; ; ) {
    const { body } = await graph("GET", next);
    value.push(...body.value);
    if (body["@odata.deltaLink"]) return { value, deltaLink: body["@odata.deltaLink"] as string };
    next = body["@odata.nextLink"];
  }
}

test("gives the posts from before the service was there", async () => {
  const { value } = await round(delta("$top=2", team.teamsId));

  expect(value.map(({ body }) => body.content)).toEqual([9, 8, 7, 6, 5].map((days) => `<p>${days} days ago #wins</p>`));
  expect(value[0]).toMatchObject({
    "@odata.type": "#microsoft.graph.chatMessage",
    messageType: "message",
    replyToId: null,
    createdDateTime: "2026-11-14T08:00:00.000Z",
    lastModifiedDateTime: "2026-11-14T08:00:00.000Z",
    etag: String(Date.parse("2026-11-14T08:00:00Z")),
    from: { application: null, user: { id: ben.id, displayName: ben.name, userIdentityType: "aadUser" } },
    channelIdentity: { teamId: team.id, channelId: team.teamsId },
  });
});

test("gives replies only where they are asked for, newest first, with their whole chain", async () => {
  const root = await post("a question");
  const replies = [await post("one", { threadId: root }), await post("two", { threadId: root })];

  const plain = await round(delta("$top=5"));
  const expanded = await round(delta());

  expect(plain.value).toMatchObject([{ id: root }]);
  expect(plain.value[0]).not.toHaveProperty("replies");
  expect(ids(expanded.value[0].replies)).toEqual(replies.toReversed());
  expect(expanded.value[0].replies[0]).toMatchObject({ replyToId: root });
});

test("gives what changed since the last round, as whole chains, and nothing twice", async () => {
  const [quiet, busy, edited] = [await post("quiet"), await post("busy"), await post("helo")];
  const first = await round(delta());

  const nothing = await round(first.deltaLink);
  const reply = await post("a reply", { threadId: busy });
  await tenant.control("PATCH", `${channel}/${edited}`, { text: "hello" });
  const second = await round(nothing.deltaLink);

  expect(ids(first.value)).toEqual([quiet, busy, edited]);
  expect(nothing.value).toEqual([]);
  expect(ids(second.value)).toEqual([busy, edited]);
  expect(ids(second.value[0].replies)).toEqual([reply]);
  expect(second.value[1]).toMatchObject({ body: { content: "<p>hello</p>" }, lastEditedDateTime: expect.any(String) });
  expect(second.value[1].etag).toBe(String(Date.parse(second.value[1].lastModifiedDateTime)));
  expect(Number(second.value[1].etag)).toBeGreaterThan(Number(edited));
});

test("gives what is posted between two pages in the next round", async () => {
  const [first, second] = [await post("first"), await post("second")];
  const page = (await graph("GET", delta("$top=1"))).body;
  await tenant.control("PATCH", `${channel}/${first}`, { text: "changed" });

  const rest = await round(page["@odata.nextLink"]);
  const later = await round(rest.deltaLink);

  expect([ids(page.value), ids(rest.value), ids(later.value)]).toEqual([[first], [second], [first]]);
});

test("gives a post that carries an earlier time, once it is there", async () => {
  const { deltaLink } = await round(delta());
  const id = await post("late", { at: "2026-11-20T08:00:00Z" });

  const { value } = await round(deltaLink);

  expect(value).toMatchObject([{ id, createdDateTime: "2026-11-20T08:00:00.000Z" }]);
});

test("filters by when the chain last changed", async () => {
  const [old, answered] = [
    await post("old", { at: "2026-11-01T08:00:00Z" }),
    await post("answered", { at: "2026-11-02T08:00:00Z" }),
  ];
  await post("finally", { threadId: answered });

  const filter = encodeURIComponent("lastModifiedDateTime gt 2026-11-10T00:00:00Z");
  const { value } = await round(delta(`$filter=${filter}`));

  expect(ids(value)).toEqual([answered]);
  expect(ids(value)).not.toContain(old);
});

test("gives a deleted message without its words", async () => {
  const id = await post("regretted <at>Anna Albrecht</at>", { mentions: [anna.id] });
  const { deltaLink } = await round(delta());
  await tenant.control("DELETE", `${channel}/${id}`);

  const { value } = await round(deltaLink);

  expect(value).toMatchObject([
    {
      id,
      deletedDateTime: expect.any(String),
      body: { contentType: "html", content: "" },
      mentions: [],
      reactions: [],
    },
  ]);
  expect(value[0].lastModifiedDateTime).toBe(value[0].deletedDateTime);
});

test("gives reactions, which move the time of the last change", async () => {
  const id = await post("good news");
  const { deltaLink } = await round(delta());
  await tenant.control("POST", `${channel}/${id}/reactions`, { from: anna.id, type: "heart" });

  const { value } = await round(deltaLink);

  expect(value[0].reactions).toMatchObject([{ reactionType: "heart", user: { user: { id: anna.id } } }]);
  expect(value[0].lastModifiedDateTime).toBe(value[0].reactions[0].createdDateTime);
});

test("writes mentions, markup and cards as Teams does", async () => {
  const card = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "#wins" }] };
  const text = "<at>Clara Conrad</at> & <at>Anna Albrecht</at>: 1 < 2, says <at>Nobody</at>";
  await post(text, { mentions: [anna.id, clara.id], mentionBot: true, card });

  const [message] = (await round(delta())).value;

  const [attachment] = message.attachments;
  expect(message.body.content).toBe(
    '<p><at id="0">Vorbild</at> <at id="1">Clara Conrad</at> &amp; <at id="2">Anna Albrecht</at>: 1 &lt; 2, ' +
      `says &lt;at&gt;Nobody&lt;/at&gt;</p><attachment id="${attachment.id}"></attachment>`,
  );
  expect(message.mentions).toMatchObject([
    { id: 0, mentioned: { application: { id: tenant.environment["MICROSOFT_APP_ID"] }, user: null } },
    { id: 1, mentionText: "Clara Conrad", mentioned: { user: { id: clara.id } } },
    { id: 2, mentionText: "Anna Albrecht", mentioned: { user: { id: anna.id } } },
  ]);
  expect(attachment.contentType).toBe("application/vnd.microsoft.card.adaptive");
  expect(JSON.parse(attachment.content)).toEqual(card);
});

test("gives what the bot wrote as an application's, with its changes", async () => {
  const activities = `/conversations/${wins}/activities`;
  const { id } = (await tenant.connector("POST", activities, { type: "message", text: "hello" })).body;
  const other = (await tenant.connector("POST", activities, { type: "message", text: "oops" })).body.id;
  await tenant.connector("PUT", `${activities}/${id}`, { type: "message", text: "hello again" });
  await tenant.connector("DELETE", `${activities}/${other}`);

  const { value } = await round(delta());

  const application = { id: tenant.environment["MICROSOFT_APP_ID"], displayName: "Vorbild" };
  expect(value).toMatchObject([
    {
      id,
      from: { application, user: null },
      body: { content: "<p>hello again</p>" },
      lastEditedDateTime: expect.any(String),
    },
    { id: other, deletedDateTime: expect.any(String) },
  ]);
});

test("notes what Teams itself has to say, under its name only for clients that know it", async () => {
  const { deltaLink } = await round(delta());
  await tenant.control("PATCH", `/channels/${wins}`, { name: "Victories" });

  const { value } = await round(deltaLink);
  const token = await tenant.token("https://graph.microsoft.com/.default");
  const headers = { authorization: `Bearer ${token}`, prefer: "include-unknown-enum-members" };
  const knowing = (await (await fetch(deltaLink, { headers })).json()) as { value: { messageType: string }[] };

  expect(value).toMatchObject([
    {
      messageType: "unknownFutureValue",
      from: null,
      body: { contentType: "html", content: "<systemEventMessage/>" },
      eventDetail: {
        "@odata.type": "#microsoft.graph.channelRenamedEventMessageDetail",
        channelId: wins,
        channelDisplayName: "Victories",
        initiator: { user: { id: anna.id } },
      },
    },
  ]);
  expect(knowing.value.map(({ messageType }) => messageType)).toEqual(["systemEventMessage"]);
});

test("links to the other replies when there are too many", async () => {
  await tenant.control("PATCH", "/graph", { repliesMax: 2 });
  const root = await post("who is in?");
  const replies: string[] = [];
  for (const text of ["1", "2", "3", "4", "5"]) replies.unshift(await post(text, { threadId: root }));

  const [message] = (await round(delta())).value;
  const more = (await graph("GET", message["replies@odata.nextLink"])).body;
  const paged = (await graph("GET", `${messages(wins)}/${root}/replies?$top=4`)).body;
  const last = (await graph("GET", paged["@odata.nextLink"])).body;

  expect(ids(message.replies)).toEqual(replies.slice(0, 2));
  expect(ids(more.value)).toEqual(replies.slice(2));
  expect(more).not.toHaveProperty(["@odata.nextLink"]);
  expect(ids([...paged.value, ...last.value])).toEqual(replies);
});

test("gives one message and one reply", async () => {
  const root = await post("root");
  const reply = await post("reply", { threadId: root });

  const one = await graph("GET", `${messages(wins)}/${root}`);
  const other = await graph("GET", `${messages(wins)}/${root}/replies/${reply}`);
  const missing = await graph("GET", `${messages(wins)}/1`);

  expect([one.body.id, other.body.id, other.body.replyToId, missing.status]).toEqual([root, reply, root, 404]);
});

test.each([
  "$top=51",
  "$top=0",
  "$top=many",
  "$expand=reactions",
  "$select=id",
  "$skip=5",
  `$filter=${encodeURIComponent("createdDateTime gt 2026-11-10T00:00:00Z")}`,
  `$filter=${encodeURIComponent("lastModifiedDateTime lt 2026-11-10T00:00:00Z")}`,
  `$filter=${encodeURIComponent("lastModifiedDateTime gt yesterday")}`,
  `$filter=${encodeURIComponent("lastModifiedDateTime gt 2026-03-22T00:00:00Z")}`,
  "$skiptoken=nonsense",
  "$deltatoken=e30",
])("refuses %s", async (query) => {
  const { status, body } = await graph("GET", delta(query));

  expect([status, body.error.code]).toEqual([400, "BadRequest"]);
});

test("forgets old tokens when it is told to, and gives new ones that hold", async () => {
  await post("before");
  const { deltaLink } = await round(delta());
  await tenant.control("POST", "/graph/expire-delta-tokens");

  const expired = await graph("GET", deltaLink);
  const again = await round(delta());

  expect([expired.status, expired.body.error.code]).toEqual([410, "syncStateNotFound"]);
  expect((await round(again.deltaLink)).value).toEqual([]);
});

test("keeps tokens over a restart", async () => {
  await post("before");
  const { deltaLink } = await round(delta());
  const { pathname, search } = new URL(deltaLink);
  const id = await post("since");
  await tenant.close();

  tenant = await tinyTenant({ data, now, graphLimits: false });
  graph = await graphOf(tenant);

  expect(ids((await round(`${tenant.url}${pathname}${search}`)).value)).toEqual([id]);
});

test("lets the app read only where it is installed, and only standard channels", async () => {
  const secret = { name: "Secret", membershipType: "private" };
  const { id } = (await tenant.control("POST", `/teams/${team.id}/channels`, secret)).body;
  const closed = await graph("GET", delta("", id));
  await tenant.control("DELETE", `/teams/${team.id}/install`);

  const left = [await graph("GET", delta()), await graph("GET", `/teams/${team.id}/channels`)];

  expect([closed, ...left].map(({ status, body }) => [status, body.error.code])).toEqual(
    Array(3).fill([403, "Forbidden"]),
  );
});

test.each([
  ["an unknown team", `/teams/${anna.id}/channels/${wins}/messages/delta`],
  ["an unknown channel", `/teams/${team.id}/channels/19:none@thread.tacv2/messages/delta`],
])("does not know %s", async (_, path) => {
  const { status } = await graph("GET", path);

  expect(status).toBe(404);
});

test("lists teams and channels as they are now", async () => {
  const made = { name: "Partners", membershipType: "shared" };
  const { id } = (await tenant.control("POST", `/teams/${team.id}/channels`, made)).body;
  await tenant.control("PATCH", `/teams/${team.id}`, { name: "Sales Europe" });
  await tenant.control("PATCH", `/teams/${team.id}`, { archived: true });
  await tenant.control("DELETE", `/channels/${wins}`);

  const teams = await graph("GET", "/teams");
  const one = await graph("GET", `/teams/${team.id}`);
  const channels = await graph("GET", `/teams/${team.id}/channels?$select=id,displayName,membershipType,isArchived`);

  expect(teams.body.value).toEqual([{ id: team.id, displayName: "Sales Europe", description: "Sales Europe" }]);
  expect(one.body).toMatchObject({ displayName: "Sales Europe", isArchived: true, internalId: team.teamsId });
  expect(channels.body.value).toEqual([
    { id: team.teamsId, displayName: "General", membershipType: "standard", isArchived: true },
    { id, displayName: "Partners", membershipType: "shared", isArchived: true },
  ]);
});
