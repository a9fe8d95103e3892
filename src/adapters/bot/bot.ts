import type { LedgerStore, Outbox, QuietPeriodStore } from "#domain/attention/index.ts";
import type { DraftStore, PlainLanguage } from "#domain/coach/index.ts";
import {
  type DepartmentStore,
  type FollowStore,
  type GardenStore,
  type HashtagGarden,
  type MergeStore,
  moveSlot,
} from "#domain/hashtags/index.ts";
import type { Reach, Resources, Undelivered } from "#domain/insight/index.ts";
import {
  followZone,
  type GateStore,
  type LeaderStore,
  type MessengerStore,
  noteAnswer,
  type Offers,
  type PostLinks,
  type SuggestionStore,
  tellAct,
} from "#domain/leaders/index.ts";
import type { Directory, Holidays, PeopleStore, Roles, TimeReader } from "#domain/people/index.ts";
import type { GapReport, HeardPost, PlaceKeeper, PostStore } from "#domain/posts/index.ts";
import type { AuditLog, RefusalStore, Refusals } from "#domain/privacy/index.ts";
import type { BookingDeps, ExpertStore, SessionStore } from "#domain/sessions/index.ts";
import { batched } from "#shared/batch.ts";
import type { Finding } from "#shared/finding.ts";
import type { Log } from "#shared/log.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Clock } from "#shared/time.ts";
import { type Rate, tokenBuckets } from "#shared/token-bucket.ts";
import { attentionTalk } from "./attention.ts";
import { auditTalk } from "./audit.ts";
import { type AuthenticationSettings, botAuthentication, type TicketReader } from "./authentication.ts";
import { coachTalk } from "./coach.ts";
import type { CoachTalkDeps } from "./coach-desk.ts";
import type { SendCall } from "./connector.ts";
import { conversation } from "./conversation.ts";
import { departmentsTalk } from "./departments.ts";
import { doctorTalk } from "./doctor.ts";
import { type BotEntrance, botEntrance, type EntranceDeps } from "./entrance.ts";
import { forbiddenTalk } from "./forbidden.ts";
import { groundworkTalk } from "./groundwork.ts";
import type { HandlerDeps } from "./handlers.ts";
import { hashtagsTalk } from "./hashtags.ts";
import { hashtagExtension } from "./hashtags-extension.ts";
import { lifeTalk } from "./hashtags-life.ts";
import { type TagsTalkDeps, tagsTalk } from "./hashtags-tags.ts";
import { helpTalk } from "./help.ts";
import { leadersTalk } from "./leaders.ts";
import { listeningTalk } from "./listening.ts";
import type { NameOf } from "./names.ts";
import { opportunitiesTalk } from "./opportunities.ts";
import { peopleTalk } from "./people.ts";
import { type PolicyTalkDeps, policyTalk } from "./policy.ts";
import { privacyTalk } from "./privacy.ts";
import { type ProofTalkDeps, proofTalk } from "./proof.ts";
import { quietPeriodTalk } from "./quiet-period.ts";
import { recentSuggestions } from "./recent-suggestions.ts";
import { resourcesTalk } from "./resources.ts";
import { sessionsTalk } from "./sessions.ts";
import { cloudTurns } from "./turns.ts";
import { undeliveredTalk } from "./undelivered.ts";
import { whyNotTalk } from "./why-not.ts";

export interface BotDeps {
  readonly settings: AuthenticationSettings & { readonly appId: string };
  /** Reads the tokens that come with activities. */
  readonly ticketOf: TicketReader;
  readonly send: SendCall;
  readonly stores: {
    readonly people: PeopleStore;
    readonly ledger: LedgerStore;
    readonly leaders: LeaderStore;
    readonly gates: GateStore;
    readonly messengers: MessengerStore;
    readonly suggestions: SuggestionStore;
    readonly drafts: DraftStore;
    readonly refusals: RefusalStore;
    readonly audit: AuditLog;
    readonly experts: ExpertStore;
    readonly sessions: SessionStore;
    readonly posts: PostStore;
    readonly tags: GardenStore;
    readonly merges: MergeStore;
    readonly follows: FollowStore;
    readonly [name: string]: PersonalData;
  };
  readonly directory: Directory;
  readonly roles: Roles;
  readonly garden: HashtagGarden;
  /** What tags are founded and shown with. */
  readonly tagging: Pick<TagsTalkDeps, "tags" | "activity" | "forbids" | "plain" | "groupMin"> & {
    readonly departments: DepartmentStore;
  };
  /** What leaders are offered of what was heard. */
  readonly offers: Offers;
  readonly links: PostLinks;
  readonly coaching: Pick<CoachTalkDeps, "ownPlaces" | "copyUrl">;
  readonly times: TimeReader;
  readonly plain: PlainLanguage & Pick<HandlerDeps, "textOf">;
  readonly holidays: Holidays;
  readonly booking: BookingDeps;
  readonly refusals: Refusals;
  readonly policy: PolicyTalkDeps["policy"];
  readonly quietPeriods: QuietPeriodStore;
  readonly outbox: Outbox;
  readonly nameOf: NameOf;
  readonly clock: Clock;
  readonly log: Log;
  /** Takes posts in; settles when they are durably stored. */
  hear(posts: readonly HeardPost[]): Promise<unknown>;
  /** Told when something that may have been a post was turned away. */
  refused(): void;
  readonly places: PlaceKeeper;
  checkUp(): Promise<readonly Finding[]>;
  /** What may not have been heard. */
  gapReport(): Promise<GapReport>;
  /** How many people were heard last week. */
  reach(): Promise<Reach>;
  /** What the bot wanted to say and could not. */
  undelivered(): Promise<Undelivered>;
  /** Whether there are hours enough. */
  resources(): Promise<Resources>;
  readonly proof: ProofTalkDeps;
}

/** Messages that share one lifting of a pause: as many as may be under way. */
const RESUMES_MAX = 1_000;

/**
 * How fast one person may ask: faster than anybody types or presses, and slower than Exchange answers about one mailbox
 * (10,000 requests in ten minutes).
 *
 * Source: https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits
 */
const PERSON_RATE: Rate = { burst: 200, perSecond: 15 };

/** Who is let in, how often, and the way on which answers go back. */
export type BotEdge = Pick<EntranceDeps, "authentication" | "turns" | "waitFor">;

function realEdge({ send, settings, ticketOf }: BotDeps): BotEdge {
  const waitFor = tokenBuckets(PERSON_RATE, () => performance.now());
  return { authentication: botAuthentication(settings, ticketOf), turns: cloudTurns(settings.appId, send), waitFor };
}

/** Everything the bot can be told and asked, behind one entrance. What it can talk about is listed here. */
export function bot(deps: BotDeps, edge: BotEdge = realEdge(deps)): BotEntrance {
  const { booking, clock, directory, garden, log, nameOf, policy, refusals, roles, stores, times } = deps;
  const { audit, experts, gates, leaders, ledger, messengers, people, posts, sessions } = stores;
  const enrolling = { leaders, gates, ledger, refusals: stores.refusals, audit, clock };
  const gardening = {
    ...{ gardens: stores.tags, follows: stores.follows, ledger, outbox: deps.outbox },
    ...{ directory, nameOf, clock },
  };
  const suggestions = recentSuggestions({ ...deps.tagging, garden });
  const { copyUrl } = deps.coaching;
  const talks = [
    forbiddenTalk(),
    leadersTalk({ ...enrolling, people, times, sessions, experts, requests: booking.requests, stores, nameOf }),
    sessionsTalk({ ...booking, ledger, times, nameOf, directory }),
    hashtagsTalk({ suggestions, copyUrl }),
    tagsTalk({ ...gardening, ...deps.tagging, garden, copyUrl }),
    departmentsTalk({ ...gardening, ...deps.tagging, roles, audit }),
    lifeTalk({ ...gardening, merges: stores.merges, leaders, refusals: stores.refusals, links: deps.links }),
    opportunitiesTalk({
      ...enrolling,
      suggestions: stores.suggestions,
      offers: deps.offers,
      links: deps.links,
      nameOf,
    }),
    coachTalk({
      ...deps.coaching,
      ...{ drafts: stores.drafts, offers: deps.offers, links: deps.links, suggestions, plain: deps.plain },
      done: (id) => tellAct(enrolling, id),
    }),
    attentionTalk({ ledger, nameOf }),
    whyNotTalk({ leaders, ledger, posts, clock }),
    privacyTalk({ stores, booking, refusals }),
    listeningTalk({ roles, policy, posts, learners: [garden.learner], gapReport: deps.gapReport, reach: deps.reach }),
    groundworkTalk({
      ...{ gates, messengers, leaders, ledger, audit, roles, refusals: stores.refusals },
      outbox: deps.outbox,
      directory,
      nameOf,
      plain: deps.plain,
      clock,
    }),
    policyTalk({ policy }),
    auditTalk({ roles, audit }),
    quietPeriodTalk({ roles, audit, quietPeriods: deps.quietPeriods, outbox: deps.outbox, clock }),
    undeliveredTalk({ roles, policy, undelivered: deps.undelivered }),
    resourcesTalk({ roles, policy, resources: deps.resources }),
    proofTalk(deps.proof),
    doctorTalk({ roles, checkUp: deps.checkUp }),
    helpTalk({ leaders, sessions, experts, quietPeriods: deps.quietPeriods, roles, refusals }),
  ];
  const resume = batched(() => ledger.resume(), RESUMES_MAX);
  return botEntrance({
    ...edge,
    conversation: conversation({
      talks: [...talks, peopleTalk({ people, leaders, times, holidays: deps.holidays, talks })],
      extension: hashtagExtension({ garden, tags: deps.tagging.tags, suggestions, nameOf, copyUrl }),
    }),
    ...{ hear: deps.hear, refused: deps.refused, remove: posts.remove, places: deps.places, send: deps.send },
    resume: () => resume([null]),
    textOf: deps.plain.textOf,
    people,
    noteAnswer: (id) => noteAnswer(enrolling, id),
    async noteMove(id, zones) {
      await followZone(enrolling, id, zones);
      await moveSlot(stores.follows, id, zones);
    },
    directory,
    clock,
    log,
  });
}
