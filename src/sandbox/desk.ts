import type { AbsenceBook } from "./absences.ts";
import type { CalendarBook } from "./calendar-book.ts";
import type { PostLimits } from "./graph/teams-throttle.ts";
import type { ChannelPost, Community, Organisation } from "./model.ts";
import type { SubscriptionBook } from "./notifications/subscription.ts";
import type { PostBook } from "./posts.ts";
import type { GraphSettings } from "./state.ts";
import type { TeamBook } from "./team-book.ts";

/** What the routes of Graph and Viva Engage stand on: the tenant's people, posts and calendars, as they are now. */
export interface Desk {
  readonly organisation: Organisation;
  readonly calendars: CalendarBook;
  /** Whether others see when the person is busy. */
  sharesCalendar(personId: string): boolean;
  readonly absences: Pick<AbsenceBook, "of">;
  /** All posts, the organisation's own and those added since, oldest first. */
  posts(): readonly ChannelPost[];
  /** How many changes to posts there were. */
  readonly postRevision: PostBook["revision"];
  readonly teams: Pick<TeamBook, "all" | "team" | "channel">;
  readonly subscriptions: SubscriptionBook;
  graphSettings(): GraphSettings;
  readonly postLimits: PostLimits;
  /** All communities and private conversations of Viva Engage. */
  communities(): readonly Community[];
  /** The tenant's clock, which can be moved forward. */
  now(): Temporal.Instant;
  readonly appId: string;
}
