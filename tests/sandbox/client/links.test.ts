import { expect, test } from "@jest/globals";
import { routeOfLink } from "#sandbox/client/tabs/links.ts";

const app = {
  id: "app-1",
  botId: "bot-1",
  tenantId: "tenant-1",
  name: "Vorbild",
  description: "",
  developer: { name: "", websiteUrl: "", privacyUrl: "" },
  resource: "",
  validDomains: [],
  origin: "http://127.0.0.1:3978",
  showLoadingIndicator: false,
  personalTabs: [],
  channelTab: null,
};
const context = (value: object) => `?context=${encodeURIComponent(JSON.stringify(value))}`;
const chat = { view: "chat", personId: "lars", detail: null };
const channel = { view: "channels", personId: "lars", detail: "19:a@thread.tacv2" };

test.each([
  ["a tab", "teams.microsoft.com/l/entity/app-1/overview", { ...chat, tab: "overview" }],
  [
    "a page in a tab",
    `teams.cloud.microsoft/l/entity/app-1/overview${context({ subEntityId: "tags/x" })}`,
    { ...chat, tab: "overview", page: "tags/x" },
  ],
  [
    "a tab in a channel",
    `teams.microsoft.com/l/entity/app-1/tags${context({ channelId: channel.detail })}`,
    { ...channel, tab: "tags" },
  ],
  ["a context that is none", "teams.microsoft.com/l/entity/app-1/overview?context={", { ...chat, tab: "overview" }],
  ["the bot's own tab", "teams.microsoft.com/l/entity/app-1/conversations", chat],
  ["the chat", "teams.microsoft.com/l/chat/0/0?users=28:bot-1&message=help%20me", { ...chat, page: "help me" }],
  ["a channel", "teams.microsoft.com/l/channel/19%3Aa%40thread.tacv2/News?groupId=1", channel],
  ["a post", "teams.microsoft.com/l/message/19%3Aa%40thread.tacv2/1700000000000", channel],
])("leads a link to %s to its place", (_, link, route) => {
  expect(routeOfLink(`https://${link}`, app, "lars")).toEqual(route);
});

test.each([
  ["to another app", "https://teams.microsoft.com/l/entity/app-2/overview"],
  ["to somebody's chat", "https://teams.microsoft.com/l/chat/0/0?users=anna@example.com"],
  ["to elsewhere in Teams", "https://teams.microsoft.com/l/meetup-join/1"],
  ["to what only looks like Teams", "https://teams.microsoft.com.evil.example/l/entity/app-1/overview"],
  ["to what is no page", "javascript:alert(1)"],
])("keeps a link %s out", (_, link) => {
  expect(routeOfLink(link, app, "lars")).toBeNull();
});
