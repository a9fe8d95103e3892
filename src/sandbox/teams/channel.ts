import type { Channel, ChannelPost, Person, Team } from "#sandbox/model.ts";
import { type Activity, BOT_NAME, botId, type Ends, from, mention } from "./activity.ts";
import { query } from "./personal.ts";

/** A person in a channel, at one moment. */
export interface ChannelScene {
  readonly ends: Ends;
  readonly person: Person;
  readonly team: Team;
  readonly channel: Channel;
  readonly at: Temporal.Instant;
}

const ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";

/** `aadGroupId` is not in here: Teams names it on installation only. */
function inChannel({ ends, person, team, channel, at }: ChannelScene, conversationId: string) {
  const base = from(ends, person, at);
  return {
    ...base,
    conversation: { isGroup: true, conversationType: "channel", tenantId: ends.tenantId, id: conversationId },
    channelData: {
      ...base.channelData,
      teamsChannelId: channel.id,
      teamsTeamId: team.teamsId,
      channel: { id: channel.id, name: channel.name },
      team: { id: team.teamsId, name: team.name },
    },
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");
}

/** The message as Teams keeps it beside the plain text. */
function html(text: string): string {
  let item = 0;
  const marked = escaped(text).replace(
    /&lt;at&gt;(.*?)&lt;\/at&gt;/g,
    (_, name: string) => `<span itemscope itemtype="http://schema.skype.com/Mention" itemid="${item++}">${name}</span>`,
  );
  return `<p>${marked}</p>`;
}

/** Text in which everybody mentioned stands as `<at>Name</at>`: who does not is put in front. */
export function withMentions(text: string, names: readonly string[]): string {
  const missing = names.map((name) => `<at>${name}</at>`).filter((at) => !text.includes(at));
  return [...missing, text].join(" ").trim();
}

/** A post as resource-specific consent lets the bot hear it, mentioned or not. */
export function channelMessage(scene: ChannelScene, post: ChannelPost, mentioned: readonly Person[]): Activity {
  const bot = `<at>${BOT_NAME}</at>`;
  const base = inChannel(scene, `${scene.channel.id};messageid=${post.threadId}`);
  const mentions = mentioned.map((person) => mention(person.teamsId, person.name));
  if (post.text.includes(bot)) mentions.unshift(mention(botId(scene.ends.appId), BOT_NAME));
  const attachments = [{ contentType: "text/html", content: html(post.text) }];
  return {
    ...base,
    type: "message",
    id: post.id,
    textFormat: "plain",
    text: post.text,
    entities: [...mentions, ...base.entities],
    attachments: post.card ? [...attachments, { contentType: ADAPTIVE_CARD, content: post.card }] : attachments,
  };
}

/** What Teams sends when the app is added to a team: two activities, in this order. */
export function teamInstallation(scene: ChannelScene): Activity[] {
  const base = inChannel(scene, scene.channel.id);
  const { team, channel } = scene;
  const channelData = {
    tenant: base.channelData.tenant,
    team: { aadGroupId: team.id, name: team.name, id: team.teamsId },
    channel: { id: channel.id },
    settings: { selectedChannel: { id: channel.id } },
  };
  return [
    {
      ...base,
      type: "conversationUpdate",
      membersAdded: [{ id: botId(scene.ends.appId) }],
      channelData: { ...channelData, eventType: "teamMemberAdded" },
    },
    {
      ...base,
      type: "installationUpdate",
      action: "add",
      channelData: { ...channelData, source: { name: "message" } },
    },
  ];
}

/** A search in the message extension beside the channel's compose box. */
export function channelQuery(scene: ChannelScene, commandId: string, text: string): Activity {
  const base = inChannel(scene, scene.channel.id);
  return { ...base, ...query(commandId, text), channelData: { ...base.channelData, source: { name: "compose" } } };
}
