import { z } from "zod";
import type { CalendarEntry, ChannelPost } from "./model.ts";

export interface ChatMessage {
  readonly id: string;
  readonly from: "bot" | "person";
  readonly at: string;
  readonly updatedAt: string | null;
  readonly text: string;
  readonly card: unknown;
}

/** A person's one-to-one chat with the bot. */
export interface Chat {
  /** Whether the person has the app; `removed` once they took it away. */
  app: "absent" | "installed" | "removed";
  /** Whether the chat exists: after an installation, or because the bot began it with a member of its team. */
  open: boolean;
  blocked: boolean;
  messages: ChatMessage[];
}

/** What happened since the organisation was made. Everything else follows from `seed` and `firstStart`. */
export interface State {
  readonly seed: number;
  /** An instant of the tenant's clock. */
  readonly firstStart: string;
  clock: { offsetMilliseconds: number; version: number };
  /** Steps of the opening that were taken, and posts in them that the service has heard. */
  opening: { steps: number; heard: number };
  /** By person. */
  chats: Record<string, Chat>;
  /** Added or changed posts. */
  posts: ChannelPost[];
  /** Added or changed entries by id; null for a removed one. */
  entries: Record<string, CalendarEntry | null>;
}

/** Only the outline is checked: the file is our own and is written whole. */
const Outline = z.looseObject({
  seed: z.number(),
  firstStart: z.string(),
  clock: z.object({ offsetMilliseconds: z.number(), version: z.number() }),
  opening: z.object({ steps: z.number(), heard: z.number() }),
  chats: z.record(z.string(), z.unknown()),
  posts: z.array(z.unknown()),
  entries: z.record(z.string(), z.unknown()),
});

export function parseState(text: string): State {
  return Outline.parse(JSON.parse(text)) as unknown as State;
}

/** The parts that a reset brings back to their beginning. */
export function untouched(): Pick<State, "opening" | "chats" | "posts" | "entries"> {
  return { opening: { steps: 0, heard: 0 }, chats: {}, posts: [], entries: {} };
}
