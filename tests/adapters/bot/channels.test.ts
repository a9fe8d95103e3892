import { afterEach, expect, test } from "@jest/globals";
import { type HeardPost, placeKeeper } from "#domain/posts/index.ts";
import { channelMessage, installation, personalMessage } from "#tests/adapters/bot/activities.ts";
import { NOW, startBot, type TestBot } from "#tests/adapters/bot/bot.ts";
import { APP_ID, TENANT_ID } from "#tests/adapters/bot/issuer.ts";
import type { Seen } from "#tests/adapters/bot/small-server.ts";
import { silent } from "#tests/support/fakes.ts";
import { placesInMemory } from "#tests/support/places.ts";

const GENERAL = "19:general@thread.tacv2";
const WINS = "19:wins@thread.tacv2";
const GROUP = "da849743-4259-475f-ae7a-4f4b0fb49943";
const listed = [
  { id: GENERAL, name: "General", archived: false },
  { id: WINS, name: "Wins", archived: false },
];

let bot: TestBot;
afterEach(() => bot.stop());

/** A bot whose connector knows one team, and Graph its channels. */
async function start(changes: Parameters<typeof startBot>[0] = {}, connector: (request: Seen) => object = () => ({})) {
  const memory = placesInMemory(async (teamId) => (teamId === GROUP ? listed : null));
  const places = placeKeeper({ ...memory.deps, clock: () => NOW, log: silent });
  const team = { id: GENERAL, name: "The Plant", aadGroupId: GROUP.toUpperCase() };
  bot = await startBot({ places, ...changes }, (request) => ({ body: team, ...connector(request) }));
  return memory;
}

const conversation = { isGroup: true, conversationType: "channel", tenantId: TENANT_ID, id: GENERAL };
const about = (channelData: object) => ({ tenant: { id: TENANT_ID }, team: { id: GENERAL }, ...channelData });

/** A post in the channel; what is said of the channel are its id and its team's, as in Teams. */
const post = (channel = GENERAL, changes = {}) =>
  channelMessage("Our plant opens", { channelData: about({ channel: { id: channel } }), ...changes });
const update = (eventType: string, channelData: object = {}, changes = {}) =>
  channelMessage("", {
    ...{ type: "conversationUpdate", text: undefined, conversation, attachments: undefined },
    channelData: about({ eventType, ...channelData }),
    ...changes,
  });
const added = installation("add", {
  conversation,
  channelData: about({ team: { id: GENERAL, aadGroupId: GROUP, name: "The Plant" }, channel: { id: GENERAL } }),
});
const removed = { ...added, action: "remove", channelData: about({}) };

/** Lets what goes on in the background come to its end. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

test("learns the channels of a team that it is added to", async () => {
  const memory = await start();

  await bot.deliver(added);

  expect([...memory.kept.values()]).toMatchObject([
    { id: GENERAL, name: "General", teamId: GROUP, teamName: "The Plant", state: "heard" },
    { id: WINS, name: "Wins", teamId: GROUP, teamName: "The Plant", state: "heard" },
  ]);
  expect(bot.asked()).toEqual([]);
});

test.each([
  ["the app", removed],
  ["its bot", update("teamMemberRemoved", {}, { membersRemoved: [{ id: `28:${APP_ID}` }] })],
])(
  "leaves a team that %s is removed from, also when the connector does not talk to it any more",
  async (_what, gone) => {
    const memory = await start({}, ({ method }) => (method === "GET" ? { status: 403, body: {} } : {}));
    await bot.deliver(added);

    await bot.deliver(gone);

    expect(memory.states()).toEqual({ [GENERAL]: "General: left", [WINS]: "Wins: left" });
    expect(memory.gaps).toMatchObject([{ placeId: GENERAL, reason: "appRemoved" }, { placeId: WINS }]);
  },
);

test("remembers which team it is over a restart: its General channel bears its id", async () => {
  const memory = await start();
  await bot.deliver(added);
  bot.stop();
  const places = placeKeeper({ ...memory.deps, clock: () => NOW, log: silent });
  bot = await startBot({ places }, () => ({ status: 404, body: {} }));

  await bot.deliver(update("teamDeleted"));

  expect(memory.states()).toEqual({ [GENERAL]: "General: left", [WINS]: "Wins: left" });
});

test("asks the connector once which group a team is, and keeps the answer", async () => {
  const memory = await start();

  await bot.deliver(update("channelCreated", { channel: { id: "19:new", name: "Ideas" } }));
  await bot.deliver(update("channelRenamed", { channel: { id: "19:new", name: "Good ideas" } }));
  await bot.deliver(update("channelDeleted", { channel: { id: "19:new", name: "Good ideas" } }));

  expect(bot.asked()).toEqual(["/v3/teams/19%3Ageneral%40thread.tacv2"]);
  expect([...memory.kept.values()]).toMatchObject([
    { name: "Good ideas", teamId: GROUP, teamName: "The Plant", state: "left" },
  ]);
});

test("hears a post in a place that nobody told it of at once, and learns the whole team meanwhile", async () => {
  const memory = await start();

  const answers = await Promise.all([bot.deliver(post(WINS)), bot.deliver(post(WINS)), bot.deliver(post(WINS))]);

  expect([answers.map(({ status }) => status), bot.heard.length]).toEqual([[200, 200, 200], 3]);
  await until(() => memory.kept.size === 2);
  expect(memory.states()).toEqual({ [GENERAL]: "General: heard", [WINS]: "Wins: heard" });
  expect(bot.asked()).toHaveLength(1);
});

test("costs a post in a known place nothing", async () => {
  const memory = await start();
  await bot.deliver(added);
  const before = memory.saves.length;

  await bot.deliver(post(WINS));

  expect([bot.heard.length, memory.saves.length, bot.asked()]).toEqual([1, before, []]);
});

test("answers a post that is heard, whatever becomes of its place", async () => {
  const memory = placesInMemory();
  const save = async () => Promise.reject(new TypeError("no database"));
  const places = placeKeeper({
    ...{ ...memory.deps, places: { ...memory.places, save } },
    ...{ clock: () => NOW, log: silent },
  });
  await start({ places });

  const heard = await bot.deliver(post());
  await until(() => bot.logged.length === 1);
  const event = await bot.deliver(added);

  expect([heard.status, event.status]).toEqual([200, 500]);
  expect(bot.heard).toHaveLength(1);
  expect(bot.logged).toMatchObject([{ activity: "message" }, { activity: "installationUpdate" }]);
});

test("lets no post wait until it is found out where it was posted", async () => {
  const places = placeKeeper({ ...placesInMemory().deps, clock: () => NOW, log: silent });
  await start({ places: { ...places, follow: () => new Promise(() => {}) } });

  await expect(bot.deliver(post())).resolves.toEqual({ status: 200 });
});

test("knows whom a post mentions once they have said something", async () => {
  await start();
  const entities = [{ type: "mention", mentioned: { id: "29:pranav" }, text: "<at>Pranav</at>" }];

  await bot.deliver(post(GENERAL, { entities }));
  await bot.deliver(personalMessage("hi", { from: { id: "29:pranav", aadObjectId: "PRANAV-IN-ENTRA" } }));
  await bot.deliver(post(GENERAL, { entities }));

  expect(bot.heard.map(({ mentions, mentionedIds }) => [mentions, ...mentionedIds])).toEqual([
    [1],
    [1, "pranav-in-entra"],
  ]);
});

test("hands on every repeat, and an edit before its post: the store tells which is the latest", async () => {
  await start();
  const written = post();
  const edited = { ...written, type: "messageUpdate", text: "It opened", timestamp: "2026-11-21T09:00:00Z" };

  const answers = await Promise.all([edited, written, edited, written, edited].map((each) => bot.deliver(each)));

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  const state = ({ sourceId, asOf, text }: HeardPost) => `${sourceId} ${asOf} ${text}`;
  expect(bot.heard.map(state).sort()).toEqual([
    ...[
      "1795248000000 2026-11-21T07:59:59.999Z Our plant opens",
      "1795248000000 2026-11-21T07:59:59.999Z Our plant opens",
    ],
    ...Array.from({ length: 3 }, () => "1795248000000 2026-11-21T08:59:59Z It opened"),
  ]);
});

test.each(["editMessage", "undeleteMessage"])("has the place read again after %s without a text", async (eventType) => {
  const memory = await start();
  await bot.deliver(added);

  await bot.deliver(update(eventType, { channel: { id: WINS } }, { type: "messageUpdate" }));

  expect([bot.heard, memory.woken]).toEqual([[], [WINS]]);
});

test("forgets a post that was deleted, and no post without an id", async () => {
  await start();
  const deleted = { type: "messageDelete", text: undefined };

  await bot.deliver(post(WINS, deleted));
  await bot.deliver(post(WINS, { ...deleted, id: undefined }));

  expect(bot.removed).toMatchObject([{ source: "teams", placeId: WINS, sourceId: "1795248000000" }]);
});

test("asks Teams to come again with a deletion that could not be kept", async () => {
  await start({ remove: async () => Promise.reject(new Error("no database")) });

  await expect(bot.deliver(post(WINS, { type: "messageDelete" }))).resolves.toMatchObject({ status: 500 });
});

test.each([
  [
    "a private channel that is created",
    update("channelCreated", { channel: { id: "19:p", name: "P", type: "private" } }),
  ],
  [
    "a channel shared from elsewhere",
    update("channelRestored", { channel: { id: "19:s", name: "S", type: "shared" } }),
  ],
  ["somebody who joins", update("teamMemberAdded", {}, { membersAdded: [{ id: "29:new" }] })],
  ["somebody who leaves", update("teamMemberRemoved", {}, { membersRemoved: [{ id: "29:old" }] })],
  ["an event of next year", update("teamMigrated")],
  ["an event called like a part of every object", update("constructor")],
  ["an app that somebody adds for themselves", installation("add")],
  ["an older version that makes way", { ...added, action: "remove-upgrade" }],
])("keeps nothing of %s", async (_what, activity) => {
  const memory = await start();

  const answer = await bot.deliver(activity);

  expect([answer.status, memory.saves]).toEqual([200, []]);
});

test.each(["post", "edit", "deletion"])("keeps nothing of its own %s", async (what) => {
  const memory = await start();
  const type = { post: "message", edit: "messageUpdate", deletion: "messageDelete" }[what];

  await bot.deliver(post(GENERAL, { type, from: { id: `28:${APP_ID}` } }));

  expect([bot.heard, bot.removed, memory.saves, memory.woken]).toEqual([[], [], [], []]);
});

test("hears a private channel where its owner has put the app", async () => {
  const memory = await start();
  const channel = { id: "19:private", name: "Board", type: "private" };

  await bot.deliver({ ...added, channelData: about({ channel }) });

  expect(memory.states()).toMatchObject({ "19:private": "Board: heard" });
});
