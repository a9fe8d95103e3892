import type { NoticeRenderer } from "./messenger.ts";
import { renderNudge } from "./nudge-card.ts";
import { renderBooked, renderCancelled, renderFailed } from "./sessions-notices.ts";

/** Everything the bot says of its own accord, by kind of notice. */
export const noticeRenderers: Readonly<Record<string, NoticeRenderer>> = {
  "leaders.nudge": renderNudge,
  "sessions.booked": renderBooked,
  "sessions.cancelled": renderCancelled,
  "sessions.failed": renderFailed,
};
