import { renderRequest, whyRequest } from "./groundwork-notices.ts";
import type { NoticeRenderer } from "./messenger.ts";
import type { NoticeReason } from "./notice-reason.ts";
import { renderNudge } from "./nudge-card.ts";
import { whyNudge } from "./nudge-why.ts";
import { renderBooked, renderCancelled, renderFailed } from "./sessions-notices.ts";
import { whyBooked, whyCancelled, whyFailed } from "./sessions-why.ts";

const renderers = {
  "leaders.messenger": renderRequest,
  "leaders.nudge": renderNudge,
  "sessions.booked": renderBooked,
  "sessions.cancelled": renderCancelled,
  "sessions.failed": renderFailed,
} satisfies Readonly<Record<string, NoticeRenderer>>;

// What has words can also say why.
const reasons: Readonly<Record<keyof typeof renderers, NoticeReason>> = {
  "leaders.messenger": whyRequest,
  "leaders.nudge": whyNudge,
  "sessions.booked": whyBooked,
  "sessions.cancelled": whyCancelled,
  "sessions.failed": whyFailed,
};

/** Everything the bot says of its own accord, by kind of notice. */
export const noticeRenderers: Readonly<Record<string, NoticeRenderer>> = renderers;

/** Why it says so. */
export const noticeReasons: Readonly<Record<string, NoticeReason>> = reasons;
