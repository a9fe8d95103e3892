import type { Person } from "#sandbox/model.ts";
import { type Activity, botId, type Client, type Ends, from } from "./activity.ts";

/** A person in their chat with the bot, at one moment. */
export interface Scene {
  readonly ends: Ends;
  readonly person: Person;
  readonly conversationId: string;
  readonly at: Temporal.Instant;
  readonly client?: Client;
}

export function inChat({ ends, person, conversationId, at, client }: Scene) {
  const conversation = { conversationType: "personal", tenantId: ends.tenantId, id: conversationId };
  return { ...from(ends, person, at, client), conversation };
}

export function personalMessage(scene: Scene, id: string, text: string): Activity {
  return { ...inChat(scene), type: "message", id, textFormat: "plain", text };
}

/** What Teams sends when somebody adds the app: two activities, in this order. */
export function personalInstallation(scene: Scene): Activity[] {
  return [
    { ...inChat(scene), type: "conversationUpdate", membersAdded: [{ id: botId(scene.ends.appId) }] },
    { ...inChat(scene), type: "installationUpdate", action: "add" },
  ];
}

export function personalRemoval(scene: Scene): Activity {
  return { ...inChat(scene), type: "installationUpdate", action: "remove" };
}

/** A press of an `Action.Execute`; what was filled in arrives beside the action's own data. */
export function cardAction(
  scene: Scene,
  messageId: string,
  { id, verb, data }: { readonly id: string; readonly verb: string; readonly data: Readonly<Record<string, unknown>> },
): Activity {
  const base = inChat(scene);
  return {
    ...base,
    type: "invoke",
    name: "adaptiveCard/action",
    replyToId: messageId,
    channelData: { ...base.channelData, source: { name: "message" }, legacy: { replyToId: messageId } },
    value: { action: { type: "Action.Execute", id, verb, data }, trigger: "manual" },
  };
}
