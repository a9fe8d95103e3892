import type { CalendarBook } from "./calendar-book.ts";
import type { ChannelPost, Organisation } from "./model.ts";

/** What the routes of Graph and Viva Engage stand on: the tenant's people, posts and calendars, as they are now. */
export interface Desk {
  readonly organisation: Organisation;
  readonly calendars: CalendarBook;
  /** All posts, the organisation's own and those added since, oldest first. */
  posts(): readonly ChannelPost[];
  /** The tenant's clock, which can be moved forward. */
  now(): Temporal.Instant;
  readonly appId: string;
}
