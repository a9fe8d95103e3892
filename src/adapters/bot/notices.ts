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
import { renderPause, whyPause } from "./pause-notice.ts";
import {
  renderBooked,
  renderCancelled,
  renderFailed,
  renderMoved,
  renderQuestionAfter,
  renderReminder,
  renderSeriesEnded,
  renderSeriesStuck,
  renderSuggested,
  renderThanks,
} from "./sessions-notices.ts";
import {
  type InvitationNotices,
  renderOffer,
  renderOfferAgain,
  renderProgress,
  renderSessionRequest,
  renderSessionRequestAgain,
} from "./sessions-notices-asked.ts";
import {
  whyBooked,
  whyCancelled,
  whyFailed,
  whyMoved,
  whyOffer,
  whyProgress,
  whyQuestionAfter,
  whyReminder,
  whySeries,
  whySessionRequest,
  whySuggested,
  whyThanks,
} from "./sessions-why.ts";

/** What notices are filled with when they are sent. */
export type NoticeNeeds = LeaderNotices & InvitationNotices;

const renderersWith = (needs: NoticeNeeds) =>
  ({
    "attention.paused": renderPause,
    "hashtags.coHost": renderCoHostRequest,
    "hashtags.digest": renderNews(needs),
    "hashtags.host": renderHostQuestion,
    "hashtags.merge": renderMergeQuestion,
    "hashtags.retired": renderRetired,
    "hashtags.sleep": renderQuiet,
    "leaders.messenger": renderRequest,
    "leaders.confirmation": renderConfirmation(needs),
    "leaders.invitation": renderInvitation,
    "leaders.question": renderQuestion,
    "leaders.nudge": renderNudge(needs),
    "sessions.booked": renderBooked,
    "sessions.cancelled": renderCancelled,
    "sessions.failed": renderFailed,
    "sessions.moved": renderMoved,
    "sessions.offer": renderOffer(needs),
    "sessions.offerReminder": renderOfferAgain(needs),
    "sessions.progress": renderProgress,
    "sessions.question": renderQuestionAfter,
    "sessions.reminder": renderReminder,
    "sessions.request": renderSessionRequest,
    "sessions.requestReminder": renderSessionRequestAgain,
    "sessions.seriesEnded": renderSeriesEnded,
    "sessions.seriesStuck": renderSeriesStuck,
    "sessions.suggested": renderSuggested,
    "sessions.thanks": renderThanks,
  }) satisfies Readonly<Record<string, NoticeRenderer>>;

// What has words can also say why.
const reasons: Readonly<Record<keyof ReturnType<typeof renderersWith>, NoticeReason>> = {
  "attention.paused": whyPause,
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
  "sessions.moved": whyMoved,
  "sessions.offer": whyOffer,
  "sessions.offerReminder": whyOffer,
  "sessions.progress": whyProgress,
  "sessions.question": whyQuestionAfter,
  "sessions.reminder": whyReminder,
  "sessions.request": whySessionRequest,
  "sessions.requestReminder": whySessionRequest,
  "sessions.seriesEnded": whySeries,
  "sessions.seriesStuck": whySeries,
  "sessions.suggested": whySuggested,
  "sessions.thanks": whyThanks,
};

/** Everything the bot says of its own accord, by kind of notice. */
export const noticeRenderers: (needs: NoticeNeeds) => Readonly<Record<string, NoticeRenderer>> = renderersWith;

/** Why it says so. */
export const noticeReasons: Readonly<Record<string, NoticeReason>> = reasons;
