import type { Source } from "./post.ts";

/** Why something may not have been heard. */
export type GapReason =
  /** The service did not run. */
  | "outage"
  /** Posts arrived and could not be stored. */
  | "notStored"
  /** The network asked us to read less, or the budget of requests ended. */
  | "throttled"
  /** The network gave no usable answer. */
  | "unreachable"
  /** The network does not let us read the place: a permission or the app is missing. */
  | "refused"
  /** The sign-in to Viva Engage is missing or was ended. */
  | "signedOut"
  /** The app was removed from the team. */
  | "appRemoved"
  /** From before anybody listened. */
  | "beforeListening";

/** A stretch of time in one place of which we do not know that everything was heard. */
export interface Gap {
  readonly source: Source;
  readonly placeId: string;
  readonly reason: GapReason;
  /** Null when it reaches back to the beginning. */
  readonly from: Temporal.Instant | null;
  /** Null while it goes on. */
  readonly until: Temporal.Instant | null;
  /** In Viva Engage: the ids between which posts are missing; `newerThan` is null at the beginning of the network. */
  readonly ids: { readonly newerThan: string | null; readonly olderThan: string } | null;
}

/** A gap as it is kept. */
export interface KeptGap extends Gap {
  readonly id: string;
  /** Null while it is open. */
  readonly closedAt: Temporal.Instant | null;
}
