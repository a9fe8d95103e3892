import { renderConfirmation, whyConfirmation } from "./confirmation-card.ts";
import { renderRequest, whyRequest } from "./groundwork-notices.ts";
import { renderHostQuestion, whyHostQuestion } from "./hashtags-adopt.ts";
import { renderCoHostRequest, whyCoHostRequest } from "./hashtags-co-host-request.ts";
import { renderMergeQuestion, whyMergeQuestion } from "./hashtags-merge-notice.ts";
import { renderNews, whyNews } from "./hashtags-news.ts";
import { renderQuiet, whyQuiet } from "./hashtags-quiet.ts";
import { renderRetired, whyRetired } from "./hashtags-retired.ts";
import { renderInvitation, renderQuestion, whyInvitation, whyQuestion } from "./leaders-notices.ts";
import type { NoticeRenderer } from "./messenger.ts";
import type { NoticeReason } from "./notice-reason.ts";
import { type LeaderNotices, renderNudge } from "./nudge-card.ts";
import { whyNudge } from "./nudge-why.ts";
import { renderBooked, renderCancelled, renderFailed } from "./sessions-notices.ts";
import { whyBooked, whyCancelled, whyFailed } from "./sessions-why.ts";

const renderersWith = (leaderNotices: LeaderNotices) =>
  ({
    "hashtags.coHost": renderCoHostRequest,
    "hashtags.digest": renderNews(leaderNotices),
    "hashtags.host": renderHostQuestion,
    "hashtags.merge": renderMergeQuestion,
    "hashtags.retired": renderRetired,
    "hashtags.sleep": renderQuiet,
    "leaders.messenger": renderRequest,
    "leaders.confirmation": renderConfirmation(leaderNotices),
    "leaders.invitation": renderInvitation,
    "leaders.question": renderQuestion,
    "leaders.nudge": renderNudge(leaderNotices),
    "sessions.booked": renderBooked,
    "sessions.cancelled": renderCancelled,
    "sessions.failed": renderFailed,
  }) satisfies Readonly<Record<string, NoticeRenderer>>;

// What has words can also say why.
const reasons: Readonly<Record<keyof ReturnType<typeof renderersWith>, NoticeReason>> = {
  "hashtags.coHost": whyCoHostRequest,
  "hashtags.digest": whyNews,
  "hashtags.host": whyHostQuestion,
  "hashtags.merge": whyMergeQuestion,
  "hashtags.retired": whyRetired,
  "hashtags.sleep": whyQuiet,
  "leaders.messenger": whyRequest,
  "leaders.confirmation": whyConfirmation,
  "leaders.invitation": whyInvitation,
  "leaders.question": whyQuestion,
  "leaders.nudge": whyNudge,
  "sessions.booked": whyBooked,
  "sessions.cancelled": whyCancelled,
  "sessions.failed": whyFailed,
};

/** Everything the bot says of its own accord, by kind of notice. */
export const noticeRenderers: (leaderNotices: LeaderNotices) => Readonly<Record<string, NoticeRenderer>> =
  renderersWith;

/** Why it says so. */
export const noticeReasons: Readonly<Record<string, NoticeReason>> = reasons;
