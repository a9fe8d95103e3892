import type { Reply, Request, Route } from "#sandbox/http.ts";
import type { World } from "#sandbox/world.ts";
import { refused, writesBlocked } from "./errors.ts";
import type { Limits } from "./limits.ts";
import { readMessage } from "./message.ts";
import { type Thread, threadOf } from "./thread.ts";

const ACTIVITIES = "/connector/v3/conversations/:conversationId/activities";

/** Adds a message to the thread and answers as Teams does: without an id for one that it had to split. */
export function sendMessage(world: World, thread: Thread, body: unknown): Reply {
  const reading = readMessage(body);
  if (reading.kind === "refused") return reading.reply;
  if (!thread.hasBot) return refused("BotNotInConversationRoster");
  if (thread.blocked) return writesBlocked();
  if (reading.kind === "typing") return { status: 201, body: { id: world.newMessageId(world.clock.now()) } };
  const ids = reading.parts.map((part) => thread.add(part));
  return { status: 201, body: ids.length === 1 ? { id: ids[0] } : {} };
}

/** Sending, replying, updating and deleting. */
export function activityRoutes(world: World, limits: Limits): Route[] {
  function inThread(act: (thread: Thread, request: Request) => Reply) {
    return (request: Request): Reply => {
      const thread = threadOf(world, request.params["conversationId"] ?? "");
      if (!thread) return refused("ConversationNotFound");
      const wait = limits.send(thread.id);
      return wait > 0 ? refused("Throttled", undefined, { "retry-after": String(wait) }) : act(thread, request);
    };
  }
  /** Only the bot's own message can be changed. */
  function own(act: (thread: Thread, messageId: string, request: Request) => Reply) {
    return inThread((thread, request) => {
      const messageId = request.params["activityId"] ?? "";
      const author = thread.authorOf(messageId);
      if (author === null) return refused("ActivityNotFoundInConversation");
      return author === "bot" ? act(thread, messageId, request) : refused("NotEnoughPermissions");
    });
  }

  const send = inThread((thread, { body }) => sendMessage(world, thread, body));
  const update = own((thread, messageId, { body }) => {
    const reading = readMessage(body);
    if (reading.kind === "refused") return reading.reply;
    if (thread.blocked) return writesBlocked();
    if (reading.kind === "message") thread.replace(messageId, reading.parts.at(-1) ?? reading.parts[0]);
    return { status: 200, body: { id: messageId } };
  });
  const remove = own((thread, messageId) => {
    thread.remove(messageId);
    return { status: 200 };
  });
  return [
    { method: "POST", path: ACTIVITIES, handle: send },
    { method: "POST", path: `${ACTIVITIES}/:activityId`, handle: send },
    { method: "PUT", path: `${ACTIVITIES}/:activityId`, handle: update },
    { method: "DELETE", path: `${ACTIVITIES}/:activityId`, handle: remove },
  ];
}
