/** What the events mean that Microsoft's documentation prints; they lie beside the checkout, on some machines only. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { placeEvent, placeNews } from "#adapters/bot/places.ts";
import { heardPost } from "#adapters/bot/posts.ts";
import { channelMessage, installation, personalMessage, read } from "#tests/adapters/bot/activities.ts";

interface Example {
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const FILE = join(import.meta.dirname, "../../../../shared/examples/teams/activities.json");
const printed: readonly Example[] = existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")).activities : [];
const team = { id: "group", name: "The Plant" };

const update = (eventType: string, channelData = {}) =>
  read(channelMessage("", { type: "conversationUpdate", channelData: { eventType, ...channelData } }));

test.each([
  ["channelCreated", "channelOpened"],
  ["channelRestored", "channelOpened"],
  ["channelRenamed", "channelRenamed"],
  ["channelDeleted", "channelDeleted"],
  ["teamRenamed", "teamRenamed"],
  ["teamArchived", "teamArchived"],
  ["teamUnarchived", "teamUnarchived"],
  ["teamRestored", "teamOpened"],
  ["restored", "teamOpened"],
  ["teamDeleted", "teamDeleted"],
  ["teamHardDeleted", "teamDeleted"],
  ["teamMemberAdded", null],
])("reads %s as %s", (eventType, kind) => {
  expect(placeNews(update(eventType))).toBe(kind);
});

test.each([
  ["add", "teamOpened"],
  ["add-upgrade", "teamOpened"],
  ["remove", "appRemoved"],
  ["remove-upgrade", null],
])("reads an installation's %s as %s", (action, kind) => {
  expect(placeNews(read(installation(action)))).toBe(kind);
});

test("takes the channel's name where it is said, and never that of a thread", () => {
  const channel = { id: "19:plant@thread.tacv2" };
  const named = update("channelCreated", { channel: { ...channel, name: "Plant" } });
  const inThread = read(channelMessage("", { conversation: { id: `${channel.id};messageid=1`, name: "Our plant" } }));

  expect(placeEvent("channelOpened", named, team).channel).toEqual({ ...channel, name: "Plant" });
  expect(placeEvent("posted", inThread, team).channel).toEqual({ ...channel, name: null });
});

const NEW_CHANNEL = "19:6d97d816470f481dbcda38244b98689a@thread.skype";
const GENERAL = "19:efa9296d959346209fea44151c742e73@thread.skype";
const selected = { id: "19:0b7f32667e064dd9b25d7969801541f4@thread.tacv2", name: "2021 Test Channel" };
const expected: Readonly<Record<string, unknown>> = {
  "conversationUpdate channelCreated": ["channelOpened", { id: NEW_CHANNEL, name: "FunDiscussions" }],
  "conversationUpdate channelRenamed": ["channelRenamed", { id: NEW_CHANNEL, name: "PhotographyUpdates" }],
  "conversationUpdate channelDeleted": ["channelDeleted", { id: NEW_CHANNEL, name: "PhotographyUpdates" }],
  "conversationUpdate teamMemberAdded": ["teamOpened", selected], // it is the bot that was added
  "conversationUpdate teamRenamed": ["teamRenamed", { id: GENERAL, name: null }],
  "conversationUpdate teamDeleted": ["teamDeleted", { id: GENERAL, name: null }],
  "conversationUpdate teamArchived": ["teamArchived", { id: GENERAL, name: null }],
  "conversationUpdate teamUnarchived": ["teamUnarchived", { id: GENERAL, name: null }],
  installationUpdate: ["teamOpened", selected],
};

test("reads each printed activity as what it is about", () => {
  const { type: _type, ...usual } = personalMessage("");
  const news = printed.flatMap(({ name, body }) => {
    const activity = read({ ...usual, type: "invoke", text: undefined, ...body });
    const kind = placeNews(activity);
    return kind ? [[name, [kind, placeEvent(kind, activity, team).channel]]] : [];
  });

  expect(Object.fromEntries(news)).toEqual(printed.length > 0 ? expected : {});
});

test("hears no printed message: each was printed without its author, or without its words", () => {
  const inChannels = printed.filter(({ name }) => /editMessage|channel-and-group/.test(name));
  const { id, from: _from, ...usual } = personalMessage("");

  const heard = inChannels.map(({ body }) => heardPost(read({ ...usual, id, text: undefined, ...body }), () => null));

  expect(heard).toEqual(inChannels.map(() => null));
});
