import type { LedgerStore, QuietPeriodStore, SenderShares } from "#domain/attention/index.ts";
import type { DraftStore, OwnPlaces } from "#domain/coach/index.ts";
import type {
  DepartmentStore,
  FollowStore,
  GardenStore,
  LessonLog,
  MergeStore,
  RankingStore,
  TagActivity,
  WitnessStore,
} from "#domain/hashtags/index.ts";
import type { CoverageStore, ProgrammeFacts } from "#domain/insight/index.ts";
import type { GateStore, HeardPosts, LeaderStore, MessengerStore, SuggestionStore } from "#domain/leaders/index.ts";
import type { PeopleStore } from "#domain/people/index.ts";
import type { GapStore, ImportStore, PlaceStore, PostStore } from "#domain/posts/index.ts";
import type { AuditLog, RefusalStore, ReleaseStore } from "#domain/privacy/index.ts";
import type {
  DemandStore,
  EventSubscriptionStore,
  ExpertStore,
  OfferStore,
  RequestStore,
  SeriesStore,
  SessionStore,
} from "#domain/sessions/index.ts";
import type { SubscriptionStore } from "#domain/subscriptions/index.ts";
import type { Lease } from "#shared/lease.ts";
import type { PersonalData } from "#shared/personal-data.ts";
import type { Enqueue } from "#shared/transaction.ts";
import { auditLog } from "./audit.ts";
import type { Database } from "./database.ts";
import { demandStore } from "./demand.ts";
import { departmentStore } from "./departments.ts";
import { draftStore } from "./drafts.ts";
import { eventSubscriptionStore } from "./event-subscriptions.ts";
import { expertStore } from "./experts.ts";
import { followStore } from "./follows.ts";
import { gapStore } from "./gaps.ts";
import { gardenStore } from "./garden.ts";
import { gateStore } from "./gates.ts";
import { importStore } from "./imports.ts";
import { leaderStore } from "./leaders.ts";
import { leases } from "./leases.ts";
import { ledgerStore } from "./ledger.ts";
import { lessonLog } from "./lesson-log.ts";
import { mergeStore } from "./merges.ts";
import { messengerStore } from "./messengers.ts";
import { heardPosts } from "./opportunities.ts";
import { ownPlaces } from "./own-places.ts";
import { peopleStore } from "./people.ts";
import { placeStore } from "./places.ts";
import { postStore } from "./posts.ts";
import { programmeFacts } from "./programme-facts.ts";
import { quietPeriodStore } from "./quiet-periods.ts";
import { rankingStore } from "./ranking.ts";
import { refusalStore } from "./refusals.ts";
import { releaseStore } from "./releases.ts";
import { type SecretStore, secretStore } from "./secrets.ts";
import { senderShares } from "./sender-shares.ts";
import { seriesStore } from "./series.ts";
import { offerStore } from "./session-offers.ts";
import { requestStore } from "./session-requests.ts";
import { sessionStore } from "./sessions.ts";
import { subscriptionStore } from "./subscriptions.ts";
import { suggestionStore } from "./suggestions.ts";
import { tagActivity } from "./tag-activity.ts";
import { coverageStore } from "./week-coverage.ts";
import { witnessStore } from "./witnesses.ts";

/** Everything that remembers people. */
export interface Stores {
  readonly people: PeopleStore;
  readonly ledger: LedgerStore;
  readonly posts: PostStore;
  readonly leaders: LeaderStore;
  readonly gates: GateStore;
  readonly messengers: MessengerStore;
  readonly drafts: DraftStore;
  readonly suggestions: SuggestionStore;
  readonly tags: GardenStore;
  readonly merges: MergeStore;
  readonly follows: FollowStore;
  readonly experts: ExpertStore;
  readonly sessionOffers: OfferStore;
  readonly sessionRequests: RequestStore;
  readonly series: SeriesStore;
  readonly sessions: SessionStore;
  readonly demand: DemandStore;
  readonly eventSubscriptions: EventSubscriptionStore;
  readonly refusals: RefusalStore;
  readonly releases: ReleaseStore;
  readonly audit: AuditLog;
}

/** Every store; one that cannot erase and export what it knows of a person does not compile. */
export function openStores(database: Database, enqueue: Enqueue, pseudonym: (id: string) => string): Stores {
  return {
    // Erased in this order: no leader is ever without a gate, and nobody is a leader when what they were told goes.
    leaders: leaderStore(database),
    gates: gateStore(database),
    people: peopleStore(database),
    posts: postStore(database, pseudonym),
    messengers: messengerStore(database),
    drafts: draftStore(database),
    tags: gardenStore(database),
    merges: mergeStore(database),
    follows: followStore(database),
    experts: expertStore(database),
    // Nothing that leads to another session is left when the sessions go.
    sessionOffers: offerStore(database),
    sessionRequests: requestStore(database),
    series: seriesStore(database),
    sessions: sessionStore(database, enqueue),
    demand: demandStore(database, pseudonym),
    eventSubscriptions: eventSubscriptionStore(database),
    refusals: refusalStore(database, pseudonym),
    releases: releaseStore(database, pseudonym),
    audit: auditLog(database, pseudonym),
    ledger: ledgerStore(database, pseudonym),
    suggestions: suggestionStore(database, pseudonym),
  } satisfies { [Name in keyof Stores]: Stores[Name] & PersonalData };
}

/** Everything that remembers nothing about people, or only reads what others remember. */
export interface PlainStores {
  readonly places: PlaceStore;
  readonly gaps: GapStore;
  readonly imports: ImportStore;
  readonly quietPeriods: QuietPeriodStore;
  readonly senderShares: SenderShares;
  readonly secrets: SecretStore;
  readonly subscriptions: SubscriptionStore;
  readonly heardPosts: HeardPosts;
  readonly lease: Lease;
  readonly ownPlaces: OwnPlaces;
  readonly tagActivity: TagActivity;
  readonly departments: DepartmentStore;
  readonly lessons: LessonLog;
  readonly witnesses: WitnessStore;
  readonly ranking: RankingStore;
  readonly programmeFacts: ProgrammeFacts;
  readonly coverage: CoverageStore;
}

export function openPlainStores(database: Database): PlainStores {
  return {
    places: placeStore(database),
    gaps: gapStore(database),
    imports: importStore(database),
    quietPeriods: quietPeriodStore(database),
    senderShares: senderShares(database),
    secrets: secretStore(database),
    subscriptions: subscriptionStore(database),
    heardPosts: heardPosts(database),
    lease: leases(database),
    ownPlaces: ownPlaces(database),
    tagActivity: tagActivity(database),
    departments: departmentStore(database),
    lessons: lessonLog(database),
    witnesses: witnessStore(database),
    ranking: rankingStore(database),
    programmeFacts: programmeFacts(database),
    coverage: coverageStore(database),
  };
}
