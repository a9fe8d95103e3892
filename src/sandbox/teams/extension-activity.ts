import { randomUUID } from "node:crypto";
import { paragraph } from "#sandbox/markup.ts";
import type { ChannelPost, Person } from "#sandbox/model.ts";
import type { Activity } from "./activity.ts";

/** Where somebody uses a message extension: all of an activity but what it is about. */
type Place = Activity & { readonly channelData: object };

/** A command on a post, as the app manifest names it. */
export interface PostCommand {
  readonly commandId: string;
  readonly post: ChannelPost;
  readonly author: Person | undefined;
}

/** A search beside the compose box; an empty one is the first look. */
export function query(place: Place, commandId: string, text: string): Activity {
  const parameter = text === "" ? { name: "initialRun", value: "true" } : { name: "query", value: text };
  const value = { commandId, parameters: [parameter], queryOptions: { skip: 0, count: 25 } };
  return invoke(place, "composeExtension/query", "compose", value);
}

/** A tap on a result whose preview asks to hear of it. */
export function selectItem(place: Place, value: unknown): Activity {
  return invoke(place, "composeExtension/selectItem", "compose", value);
}

/** The command in the menu of a post, for which the app has a dialog. */
export function fetchTask(place: Place, command: PostCommand): Activity {
  return invoke(place, "composeExtension/fetchTask", "message", onPost(command));
}

/** A press of an `Action.Submit` in that dialog. */
export function submitAction(place: Place, command: PostCommand, data: unknown): Activity {
  return invoke(place, "composeExtension/submitAction", "message", { ...onPost(command), data });
}

function invoke(place: Place, name: string, source: string, value: unknown): Activity {
  const { channelData, ...rest } = place;
  return { ...rest, type: "invoke", name, value, channelData: { ...channelData, source: { name: source } } };
}

/**
 * What Teams tells of the post on which a command was used.
 *
 * Source: https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module
 */
function onPost({ author, commandId, post }: PostCommand) {
  let item = 0;
  const content = paragraph(post.text, (name) => `<at id="${item++}">${name}</at>`);
  const user = author && { userIdentityType: "aadUser", id: author.id, displayName: author.name };
  return {
    commandId,
    commandContext: "message",
    requestId: randomUUID().replaceAll("-", ""),
    messagePayload: {
      linkToMessage: `https://teams.microsoft.com/l/message/${post.placeId}/${post.id}`,
      id: post.id,
      replyToId: post.threadId === post.id ? null : post.threadId,
      createdDateTime: post.at,
      lastModifiedDateTime: post.editedAt ?? null,
      deleted: false,
      summary: null,
      importance: "normal",
      locale: author?.locale.toLowerCase() ?? "en-us",
      body: { contentType: "html", content: `<div>${content}</div>` },
      from: { device: null, conversation: null, user: user ?? null, application: null },
      // What stands in a card of the post is not told.
      attachments: [],
    },
    context: { theme: "default" },
  };
}
