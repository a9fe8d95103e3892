import type { ChannelPost, Person } from "#sandbox/model.ts";
import type { World } from "#sandbox/world.ts";
import { BOT_NAME, type Ends } from "./activity.ts";
import { type ChannelScene, channelMessage, channelQuery, teamInstallation, withMentions } from "./channel.ts";
import type { Said } from "./chatting.ts";
import { type Deliver, type Delivery, inOrder } from "./delivery.ts";

interface Posting {
  readonly channelId: string;
  readonly text: string;
  readonly threadId?: string | undefined;
  readonly mentions: readonly Person[];
  readonly mentionBot: boolean;
  readonly card: unknown;
  readonly at: Temporal.Instant;
}

const nameOf = ({ name }: Person): string => name;

/** What people do in channels: it is remembered, and delivered to the service. */
export function posting({ posts, clock, directory, newMessageId }: World, ends: Ends, deliver: Deliver) {
  function scene(person: Person, channelId: string, at: Temporal.Instant): ChannelScene {
    const place = directory.channel(channelId);
    if (!place) throw new Error(`no such channel: ${channelId}`);
    return { ends, person, ...place, at };
  }

  async function hear(post: ChannelPost): Promise<Delivery> {
    const person = directory.person(post.fromId);
    if (!person) throw new Error(`no such person: ${post.fromId}`);
    const mentioned = post.mentionIds.flatMap((id) => directory.person(id) ?? []);
    const text = withMentions(post.text, mentioned.map(nameOf));
    const here = scene(person, post.placeId, Temporal.Instant.from(post.at));
    return deliver(channelMessage(here, { ...post, text }, mentioned));
  }

  async function post(
    person: Person,
    { channelId, text, threadId, mentions, mentionBot, card, at }: Posting,
  ): Promise<Said> {
    const id = newMessageId(at);
    const names = [...(mentionBot ? [BOT_NAME] : []), ...mentions.map(nameOf)];
    const added: ChannelPost = {
      id,
      placeId: channelId,
      threadId: threadId ?? id,
      fromId: person.id,
      at: at.toString(),
      text: withMentions(text, names),
      mentionIds: mentions.map((mentioned) => mentioned.id),
      card,
    };
    posts.add(added);
    return { id, delivery: await hear(added) };
  }

  return {
    /** Delivers a post that is already there. */
    hear,
    post,
    searchInChannel: (person: Person, channelId: string, commandId: string, text: string): Promise<Delivery> =>
      deliver(channelQuery(scene(person, channelId, clock.now()), commandId, text)),
    installInTeam: (person: Person, channelId: string): Promise<Delivery> =>
      inOrder(deliver, teamInstallation(scene(person, channelId, clock.now()))),
  };
}
