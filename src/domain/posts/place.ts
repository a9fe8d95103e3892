import type { Source } from "./post.ts";

/** Where people post in public: a channel, a community, or a whole Viva Engage network with its one feed. */
export interface Place {
  readonly source: Source;
  /** The channel's or community's id; `NETWORK` for the whole of a Viva Engage network. */
  readonly id: string;
  readonly name: string;
  /** The Entra group id of the channel's team; null in Viva Engage, and for a channel whose team is not known yet. */
  readonly teamId: string | null;
  readonly teamName: string | null;
  /** `left` when the app was removed or the place is gone: nothing can be heard there any more. */
  readonly state: "heard" | "archived" | "left";
}

/** The place that stands for the feed of a whole Viva Engage network. */
export const NETWORK = "network";

/** The place of posts in Viva Engage that were made in no community: they go to the whole company. */
export const ALL_COMPANY = "all-company";

/** A place with what is known of how far it was heard. */
export interface WatchedPlace extends Place {
  /** Where reading goes on: a delta link in Teams, the id of the newest post in Viva Engage. Null before the first time. */
  readonly cursor: string | null;
  /** Everything up to here was heard. */
  readonly completeUntil: Temporal.Instant;
}
