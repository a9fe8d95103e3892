import type { ChannelPost, Person } from "#sandbox/model.ts";
import type { World } from "#sandbox/world.ts";
import type { Ends } from "./activity.ts";
import { inChannel } from "./channel.ts";
import type { Deliver, Delivery } from "./delivery.ts";
import { fetchTask, query, selectItem, submitAction } from "./extension-activity.ts";
import { inChat } from "./personal.ts";

/** Teams shows nothing of an answer that comes later. */
const ANSWER_WITHIN_MS = 5_000;

/** What people do with the app's message extension. */
export function extension({ chats, clock, directory }: World, ends: Ends, deliver: Deliver) {
  /** @param conversationId - the channel, or a thread in it; left out for the chat with the bot */
  function place(person: Person, channelId?: string, conversationId = channelId) {
    const at = clock.now();
    const found = channelId === undefined ? null : directory.channel(channelId);
    return found && conversationId
      ? inChannel({ ends, person, ...found, at }, conversationId)
      : inChat({ ends, person, conversationId: chats.idOf(person.id), at });
  }
  const onPost = (person: Person, { placeId, threadId }: ChannelPost) =>
    place(person, placeId, `${placeId};messageid=${threadId}`);
  const command = (commandId: string, post: ChannelPost) => ({
    commandId,
    post,
    author: directory.person(post.fromId),
  });

  async function inTime(asked: Promise<Delivery>): Promise<Delivery> {
    const delivery = await asked;
    return delivery.milliseconds > ANSWER_WITHIN_MS ? { ...delivery, status: 0, body: "answered too late" } : delivery;
  }

  return {
    search: (person: Person, channelId: string | undefined, commandId: string, text: string) =>
      inTime(deliver(query(place(person, channelId), commandId, text))),
    select: (person: Person, channelId: string | undefined, value: unknown) =>
      inTime(deliver(selectItem(place(person, channelId), value))),
    openDialog: (person: Person, post: ChannelPost, commandId: string) =>
      inTime(deliver(fetchTask(onPost(person, post), command(commandId, post)))),
    submitDialog: (person: Person, post: ChannelPost, commandId: string, data: unknown) =>
      inTime(deliver(submitAction(onPost(person, post), command(commandId, post), data))),
  };
}
