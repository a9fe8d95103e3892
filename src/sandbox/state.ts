import { z } from "zod";
import type { ChannelTab } from "./apps/tab-book.ts";
import type { CalendarEntry, ChannelPost, Community, Team } from "./model.ts";
import type { Subscription } from "./notifications/subscription.ts";

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

/** How Graph behaves, where a test needs it to. */
export interface GraphSettings {
  /** Most replies that come with a message. */
  readonly repliesMax: number;
  /** Delta tokens from before this one have expired. */
  readonly deltaEpoch: number;
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
  /** Changed teams by id. */
  teams: Record<string, Team>;
  graph: GraphSettings;
  subscriptions: Subscription[];
  /** Communities founded since. */
  communities: Community[];
  /** How often each person's sign-ins were ended. */
  revocations: Record<string, number>;
  /** What each person lets the app do in Graph as them. */
  consents: Record<string, string[]>;
  /** The app's roles that each person was assigned in Entra, by their values. */
  appRoles: Record<string, string[]>;
  /** The app's tabs by channel. */
  tabs: Record<string, ChannelTab[]>;
  /** Added or changed entries by id; null for a removed one. */
  entries: Record<string, CalendarEntry | null>;
  /** Whose calendars nobody but themselves sees into. */
  closedCalendars: string[];
  /** Changed absences by person; null for somebody who is back. */
  absences: Record<string, { readonly start: string; readonly end: string } | null>;
}

/** Only the outline is checked: the file is our own and is written whole. */
const Outline = z.looseObject({
  seed: z.number(),
  firstStart: z.string(),
  clock: z.object({ offsetMilliseconds: z.number(), version: z.number() }),
  opening: z.object({ steps: z.number(), heard: z.number() }),
  chats: z.record(z.string(), z.unknown()),
  posts: z.array(z.unknown()),
  teams: z.record(z.string(), z.unknown()),
  graph: z.object({ repliesMax: z.number(), deltaEpoch: z.number() }),
  subscriptions: z.array(z.unknown()),
  communities: z.array(z.unknown()),
  revocations: z.record(z.string(), z.number()),
  consents: z.record(z.string(), z.unknown()),
  appRoles: z.record(z.string(), z.unknown()),
  tabs: z.record(z.string(), z.unknown()),
  entries: z.record(z.string(), z.unknown()),
  closedCalendars: z.array(z.string()),
  absences: z.record(z.string(), z.unknown()),
});

export function parseState(text: string): State {
  return Outline.parse(JSON.parse(text)) as unknown as State;
}

/** https://learn.microsoft.com/graph/api/chatmessage-delta ($expand) */
const REPLIES_MAX = 1000;

/** The parts that a reset brings back to their beginning. */
export function untouched(): Omit<State, "seed" | "firstStart" | "clock"> {
  const graph = { repliesMax: REPLIES_MAX, deltaEpoch: 1 };
  const signingIn = { revocations: {}, consents: {}, appRoles: {} };
  return {
    opening: { steps: 0, heard: 0 },
    chats: {},
    posts: [],
    teams: {},
    graph,
    subscriptions: [],
    communities: [],
    ...signingIn,
    tabs: {},
    entries: {},
    closedCalendars: [],
    absences: {},
  };
}
