import { paragraph } from "#sandbox/markup.ts";
import type { Channel, ChannelPost, Person, Team } from "#sandbox/model.ts";
import { type Activity, BOT_NAME, botId, type Ends, from, mention } from "./activity.ts";

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
export function inChannel({ ends, person, team, channel, at }: ChannelScene, conversationId: string) {
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

/** The message as Teams keeps it beside the plain text. */
function html(text: string): string {
  let item = 0;
  return paragraph(
    text,
    (name) => `<span itemscope itemtype="http://schema.skype.com/Mention" itemid="${item++}">${name}</span>`,
  );
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

/**
 * What the bot hears when somebody changes their post.
 *
 * @param textless - leaves out what it says now, as the documented example does
 */
export function messageEdit(
  scene: ChannelScene,
  post: ChannelPost,
  mentioned: readonly Person[],
  textless: boolean,
): Activity {
  const { text, textFormat, attachments, ...message } = channelMessage(scene, post, mentioned);
  const channelData = { ...(message["channelData"] as object), eventType: "editMessage" };
  const { entities } = from(scene.ends, scene.person, scene.at);
  const words = textless ? { entities } : { text, textFormat, attachments };
  return { ...message, ...words, type: "messageUpdate", channelData };
}

/** A reaction to what the bot posted; those to other posts are not told. */
export function messageReaction(scene: ChannelScene, post: ChannelPost, type: string): Activity {
  const base = inChannel(scene, `${scene.channel.id};messageid=${post.threadId}`);
  return { ...base, type: "messageReaction", reactionsAdded: [{ type }], replyToId: post.id };
}
