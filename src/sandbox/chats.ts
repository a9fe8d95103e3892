import { createHash } from "node:crypto";
import type { Events } from "./events.ts";
import type { Keep } from "./keep.ts";
import type { Organisation } from "./model.ts";
import type { Chat } from "./state.ts";

/** Everybody's one-to-one chat with the bot. */
export interface ChatBook {
  /** The conversation's id, `a:1…`: the same for the same person and bot. */
  idOf(personId: string): string;
  personOf(conversationId: string): string | undefined;
  get(personId: string): Readonly<Chat>;
  change(personId: string, changes: (chat: Chat) => void): void;
}

/** As long as the real ones, because somebody may have to store them. */
function conversationId(appId: string, personId: string): string {
  return `a:1${createHash("sha512").update(`${appId} ${personId}`).digest("base64url")}`;
}

export function chatBook({ appId, people }: Organisation, { state, changed }: Keep, { announce }: Events): ChatBook {
  const idByPerson = new Map(people.map(({ id }) => [id, conversationId(appId, id)]));
  const personById = new Map([...idByPerson].map(([person, id]) => [id, person]));
  const get = (personId: string): Chat =>
    state.chats[personId] ?? { app: "absent", open: false, blocked: false, messages: [] };
  return {
    idOf: (personId) => idByPerson.get(personId) ?? conversationId(appId, personId),
    personOf: (id) => personById.get(id),
    get,
    change(personId, changes) {
      const chat = get(personId);
      changes(chat);
      state.chats[personId] = chat;
      changed();
      announce({ type: "chat", id: personId });
    },
  };
}
