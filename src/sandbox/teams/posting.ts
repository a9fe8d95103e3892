import { BOT } from "#sandbox/connector/thread.ts";
import type { ChannelPost, Person } from "#sandbox/model.ts";
import type { World } from "#sandbox/world.ts";
import { type Activity, BOT_NAME, type Ends } from "./activity.ts";
import { type ChannelScene, channelMessage, messageEdit, messageReaction, withMentions } from "./channel.ts";
import type { Deliver, Delivery } from "./delivery.ts";

interface Posting {
  readonly channelId: string;
  readonly text: string;
  readonly threadId?: string | undefined;
  readonly mentions: readonly Person[];
  readonly mentionBot: boolean;
  readonly card: unknown;
  readonly at: Temporal.Instant;
  /** Whether the service hears of it. */
  readonly deliver: boolean;
}

interface Edit {
  readonly text: string;
  /** Who is mentioned now; without it, those of before who still stand in the text. */
  readonly mentions?: readonly Person[] | undefined;
  readonly deliver: boolean;
  readonly textless: boolean;
}

/** What became of a post; nothing was delivered if `delivery` is null. */
interface Posted {
  readonly id: string;
  readonly delivery: Delivery | null;
}

const nameOf = ({ name }: Person): string => name;

/** What people do in channels: it is remembered, and delivered to the service where Teams would. */
export function posting({ posts, clock, directory, newMessageId }: World, ends: Ends, deliver: Deliver) {
  function scene(personId: string, channelId: string, at: Temporal.Instant): ChannelScene {
    const place = directory.channel(channelId);
    const person = directory.person(personId);
    if (!place || !person) throw new Error(`no such channel or person: ${channelId}, ${personId}`);
    return { ends, person, ...place, at };
  }
  const people = (ids: readonly string[]): Person[] => ids.flatMap((id) => directory.person(id) ?? []);

  /** Only where the app is; it never is in private and shared channels. */
  async function tell({ team, channel }: ChannelScene, activity: Activity): Promise<Delivery | null> {
    return team.appRemoved || channel.membershipType ? null : deliver(activity);
  }

  /** Delivers a post as it was first written. */
  function hear(post: ChannelPost): Promise<Delivery | null> {
    const first = { ...post, ...post.original };
    const mentioned = people(first.mentionIds);
    const text = withMentions(first.text, mentioned.map(nameOf));
    const here = scene(post.fromId, post.placeId, Temporal.Instant.from(post.at));
    return tell(here, channelMessage(here, { ...first, text }, mentioned));
  }

  async function post(person: Person, { channelId, mentions, ...said }: Posting): Promise<Posted> {
    const id = newMessageId(said.at);
    const names = [...(said.mentionBot ? [BOT_NAME] : []), ...mentions.map(nameOf)];
    const added: ChannelPost = {
      id,
      placeId: channelId,
      threadId: said.threadId ?? id,
      fromId: person.id,
      at: said.at.toString(),
      text: withMentions(said.text, names),
      mentionIds: mentions.map((mentioned) => mentioned.id),
      card: said.card,
    };
    posts.add(added);
    return { id, delivery: said.deliver ? await hear(added) : null };
  }

  async function edit(post: ChannelPost, { text, mentions, ...how }: Edit): Promise<Posted> {
    const at = clock.now();
    const mentioned = mentions ?? people(post.mentionIds).filter(({ name }) => text.includes(`<at>${name}</at>`));
    const edited: ChannelPost = {
      ...post,
      text: withMentions(text, mentioned.map(nameOf)),
      mentionIds: mentioned.map(({ id }) => id),
      editedAt: at.toString(),
      original: post.original ?? { text: post.text, mentionIds: post.mentionIds },
    };
    posts.replace(edited);
    const here = scene(post.fromId, post.placeId, at);
    const activity = messageEdit(here, edited, mentioned, how.textless);
    return { id: post.id, delivery: how.deliver ? await tell(here, activity) : null };
  }

  async function react(post: ChannelPost, person: Person, type: string): Promise<Posted> {
    const at = clock.now();
    const reaction = { personId: person.id, type, at: at.toString() };
    posts.replace({ ...post, reactions: [...(post.reactions ?? []), reaction] });
    const here = scene(person.id, post.placeId, at);
    const told = post.fromId === BOT ? await tell(here, messageReaction(here, post, type)) : null;
    return { id: post.id, delivery: told };
  }

  return {
    hear,
    post,
    edit,
    react,
    /** Teams tells bots nothing of it. */
    removePost: (post: ChannelPost): void => posts.replace({ ...post, deletedAt: clock.now().toString() }),
  };
}
