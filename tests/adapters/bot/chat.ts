import { attentionTalk } from "#adapters/bot/attention.ts";
import { auditTalk } from "#adapters/bot/audit.ts";
import { coachTalk } from "#adapters/bot/coach.ts";
import type { CoachTalkDeps } from "#adapters/bot/coach-desk.ts";
import { conversation } from "#adapters/bot/conversation.ts";
import { departmentsTalk } from "#adapters/bot/departments.ts";
import { doctorTalk } from "#adapters/bot/doctor.ts";
import { forbiddenTalk } from "#adapters/bot/forbidden.ts";
import { groundworkTalk } from "#adapters/bot/groundwork.ts";
import { hashtagsTalk } from "#adapters/bot/hashtags.ts";
import { hashtagExtension } from "#adapters/bot/hashtags-extension.ts";
import { lifeTalk } from "#adapters/bot/hashtags-life.ts";
import { tagsTalk } from "#adapters/bot/hashtags-tags.ts";
import { helpTalk } from "#adapters/bot/help.ts";
import { leadersTalk } from "#adapters/bot/leaders.ts";
import { listeningTalk } from "#adapters/bot/listening.ts";
import { type OpportunitiesTalkDeps, opportunitiesTalk } from "#adapters/bot/opportunities.ts";
import { peopleTalk } from "#adapters/bot/people.ts";
import { policyTalk } from "#adapters/bot/policy.ts";
import { privacyTalk } from "#adapters/bot/privacy.ts";
import { proofTalk } from "#adapters/bot/proof.ts";
import { quietPeriodTalk } from "#adapters/bot/quiet-period.ts";
import { recentSuggestions } from "#adapters/bot/recent-suggestions.ts";
import { resourcesTalk } from "#adapters/bot/resources.ts";
import { sessionsTalk } from "#adapters/bot/sessions.ts";
import type { Message, Talk, Turn } from "#adapters/bot/turn.ts";
import { undeliveredTalk } from "#adapters/bot/undelivered.ts";
import { whyNotTalk } from "#adapters/bot/why-not.ts";
import { wordsFor } from "#adapters/bot/words/catalogue.ts";
import { timeReader } from "#adapters/calendar/time-reader.ts";
import { plainLanguage } from "#adapters/text/plain-language.ts";
import type { LedgerEntry, LedgerStore } from "#domain/attention/index.ts";
import type { Choice, Hashtag, HashtagGarden, Suggestion } from "#domain/hashtags/index.ts";
import type { Resources, Undelivered } from "#domain/insight/index.ts";
import {
  type Gate,
  type Leader,
  type LeaderStore,
  localLinks,
  offersOf,
  type ShownPost,
} from "#domain/leaders/index.ts";
import type { Dialogue, Holidays, PeopleStore, Person, Role } from "#domain/people/index.ts";
import type { GapReport, SetAsidePost } from "#domain/posts/index.ts";
import type { AuditEntry, PolicyState, PolicyTerms, Proof } from "#domain/privacy/index.ts";
import type { BookingDeps, Expert, ExpertStore } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { failed } from "#shared/finding.ts";
import type { Transaction } from "#shared/transaction.ts";
import { instant, noTransaction, nothingPersonal, person as personLike } from "#tests/support/fakes.ts";
import { type FoundingOptions, foundingWorld } from "#tests/support/founding.ts";
import { type GroundworkOptions, groundworkWorld } from "#tests/support/groundwork.ts";
import { enrolling } from "#tests/support/leaders.ts";
import { offering } from "#tests/support/offers.ts";
import { type CoachOptions, coachWorld } from "#tests/support/own-words.ts";
import { monday, sessionWorld } from "#tests/support/sessions.ts";

export { leader } from "#tests/support/leaders.ts";

import { shippedPolicy } from "#tests/support/policies.ts";

const names: Readonly<Record<string, string>> = {
  mira: "Mira König",
  jonas: "Jonas Weber",
  lars: "Lars Brandt",
  petra: "Petra Vogt",
  anna: "Anna Köhler",
  annika: "Anna Schmid",
};

export const livingTag: Suggestion = { name: "em_ruesten", kind: "living", posts: 6, reasons: [{ kind: "name" }] };

export interface ChatOptions {
  readonly person?: Partial<Person>;
  readonly booking?: Partial<BookingDeps>;
  /** Those of the world; without them there are none. */
  readonly holidays?: Holidays;
  readonly experts?: readonly Expert[];
  readonly leader?: Leader;
  readonly roles?: readonly Role[];
  readonly entry?: LedgerEntry;
  /** What was meant for the person of late, and did not come. */
  readonly heldBack?: LedgerEntry;
  /** When the person was last heard. */
  readonly lastActAt?: Temporal.Instant;
  /** What did not reach the person because they had not installed the bot. */
  readonly unreached?: LedgerEntry;
  /** What stands before the person's own yes, for those who are no leaders yet. */
  readonly gate?: Gate;
  readonly suggestions?: readonly Suggestion[];
  /** What is known of tags. */
  readonly known?: readonly Hashtag[];
  readonly gaps?: Partial<GapReport>;
  /** What was heard this week. */
  readonly heard?: readonly ShownPost[];
  /** Posts of the person that do not count. */
  readonly setAside?: readonly SetAsidePost[];
  readonly audit?: readonly AuditEntry[];
  /** Whether the policy is in force; else it is. */
  readonly policy?: PolicyState;
  /** When a quiet period began. */
  readonly quietSince?: Temporal.Instant;
  readonly undelivered?: Partial<Undelivered>;
  readonly resources?: Resources;
  /** What came of the forbidden questions. */
  readonly proof?: Proof;
  /** What stands before a leader's yes; the person has `roles` there too. */
  readonly groundwork?: GroundworkOptions;
  readonly coach?: CoachOptions;
  /** The tags of the network and its departments. */
  readonly founding?: FoundingOptions;
  /** What one more store exports. */
  readonly exported?: readonly Readonly<Record<string, unknown>>[];
  /** What an export says of the tags that they founded or look after. */
  readonly tagsOfTheirs?: readonly Readonly<Record<string, unknown>>[];
}

const noHolidays: Holidays = {
  isHoliday: () => false,
  region: () => null,
  nameOf: (region) => region,
  regionOfZone: () => null,
};

export const setAsidePost: SetAsidePost = {
  source: "teams",
  placeId: "19:a",
  sourceId: "1",
  at: instant("2026-11-20T08:00Z"),
  reason: "copy",
};

export function expert(personId: string, topics: readonly string[], changes: Partial<Expert> = {}): Expert {
  return {
    ...{ personId, topics, since: instant("2026-01-01T00:00Z"), languages: ["en", "de"] },
    ...{ formats: ["quick", "half", "hour"], minutesPerMonth: 180, perWeek: 2, noticeHours: 24, neverWith: [] },
    ...{ trainedAt: null, booking: "direct", pause: null, likes: null, tentativeIsFree: false, elsewhereIsFree: true },
    ...changes,
  };
}

/** Lars and the bot, on Monday 23 November 2026 at 09:00 in Berlin, with real rules and everything else in memory. */
export function chat(options: ChatOptions = {}) {
  const world = sessionWorld(options.booking);
  const state = {
    person: personLike(options.person),
    dialogue: null as Dialogue | null,
    leader: options.leader ?? null,
    experts: new Map((options.experts ?? []).map((known) => [known.personId, known])),
    erased: 0,
    refused: false,
    quietSince: options.quietSince ?? null,
    noted: [] as string[],
    drafts: [] as string[],
    choices: [] as Choice[],
    restored: [] as string[],
  };
  const groundwork = groundworkWorld({
    colleagues: Object.entries(names).map(([id, name]) => ({ id, name, department: null })),
    now: monday,
    ...options.groundwork,
  });
  const garden = gardenOf(options, state);
  const gardening = foundingWorld({ now: monday, ...options.founding });
  const coach = coachWorld(garden, options.coach);
  const enrolment = enrolling(state.leader, world.deps.clock);
  enrolment.state.gate = options.gate ?? enrolment.state.gate;
  const tags = { tag: (name: string) => options.known?.find((tag) => tag.name === name) ?? null };
  const suggestions = recentSuggestions({ garden, tags, forbids: async () => null });
  const copyUrl = options.coach?.copyUrl ?? null;
  const suggesting = hashtagsTalk({ suggestions, copyUrl });
  const talks = talksOf(options, state, world, groundwork, enrolment.deps, coach.deps, gardening, suggesting);
  const extension = hashtagExtension({ garden, tags, suggestions, nameOf: async (id) => names[id] ?? "", copyUrl });
  const bot = conversation({ talks, extension });
  const replies: Message[] = [];

  const turn = (text: string): Turn => ({
    person: state.person,
    words: wordsFor(state.person),
    text,
    now: monday,
    dialogue: state.dialogue,
    reply: async (message) => void replies.push(message),
    ask: async (dialogue) => {
      state.dialogue = dialogue && structuredClone(dialogue);
    },
  });

  async function said(about: () => Promise<void>): Promise<Message[]> {
    replies.length = 0;
    await about();
    return [...replies];
  }
  const hear = (text: string) => said(() => bot.message(turn(text)));

  return {
    state,
    world,
    groundwork,
    gardening: gardening.state,
    enrolment: enrolment.state,
    coach,
    /** What was said since somebody last typed something. */
    replies,
    talks,
    bot,
    turn,
    hear,
    /** Says something and returns what the bot answers, one text per message. */
    say: async (text: string) => (await hear(text)).map((message) => message.text),
    welcome: async () => (await said(() => bot.welcome(turn("")))).map((message) => message.text),
    press: (verb: string, data: Record<string, unknown> = {}) => bot.action(turn(""), verb, data),
  };
}

interface State {
  person: Person;
  leader: Leader | null;
  readonly experts: Map<string, Expert>;
  erased: number;
  refused: boolean;
  quietSince: Temporal.Instant | null;
  /** What went into the audit log of late. */
  readonly noted: string[];
  readonly drafts: string[];
  /** What became of suggestions. */
  readonly choices: Choice[];
  readonly restored: string[];
}

function talksOf(
  options: ChatOptions,
  state: State,
  world: ReturnType<typeof sessionWorld>,
  groundwork: ReturnType<typeof groundworkWorld>,
  enrolment: ReturnType<typeof enrolling>["deps"],
  coaching: CoachTalkDeps,
  gardening: ReturnType<typeof foundingWorld>,
  suggesting: Talk,
): readonly Talk[] {
  const times = timeReader();
  const nameOf = async (id: string) => names[id] ?? "";
  const leaders: LeaderStore = {
    ...enrolment.leaders,
    find: async () => state.leader,
    async save(saved) {
      await enrolment.leaders.save(saved);
      state.leader = saved;
    },
    async change(_personId, how) {
      const changed = state.leader && how(state.leader);
      state.leader = changed ?? state.leader;
      return changed;
    },
  };
  const experts: ExpertStore = {
    ...nothingPersonal,
    find: async (id) => state.experts.get(id) ?? null,
    save: async (saved) => void state.experts.set(saved.personId, saved),
    async change(id, how) {
      const known = state.experts.get(id);
      if (!known) return null;
      state.experts.set(id, how(known));
      return how(known);
    },
    remove: async (id) => void state.experts.delete(id),
    all: async () => [...state.experts.values()].map((known) => ({ ...known, given: [] })),
  };
  const stores = {
    people: {
      erase: async () => {
        state.erased += 1;
        return 1;
      },
      export: async () => [{ id: state.person.id, language: state.person.language }],
    },
    leaders: {
      erase: async () => (state.leader ? 1 : 0),
      export: async () => (state.leader ? [{ weekday: state.leader.cadence.weekday }] : []),
    },
    posts: { erase: async () => 0, export: async () => options.exported ?? [] },
    tags: { erase: async () => 0, export: async () => options.tagsOfTheirs ?? [] },
  };
  const people = {
    save: async (saved: Person) => {
      state.person = saved;
    },
  } as unknown as PeopleStore;
  const ledger = {
    ...(world.deps.ledger as LedgerStore),
    find: async () => options.entry ?? null,
    latest: async () => options.entry ?? null,
    heldBack: async () => options.heldBack ?? null,
    pauseReason: async () => null,
    takeUp: async () => options.unreached ?? null,
  };
  // What a test says came to somebody goes before what it made the bot send.
  const sent = gardening.deps.ledger;
  const tagLedger = options.entry ? { ...sent, find: ledger.find, latest: ledger.latest } : sent;
  const roles = { of: async () => new Set(options.roles ?? []) };
  const refusals = {
    isRefusedBy: () => state.refused,
    refuse: async () => {
      state.refused = true;
      return 3;
    },
    allow: async () => {
      state.refused = false;
    },
    closePast: async () => {},
  };
  const quietPeriods = {
    since: async () => state.quietSince,
    begin: async (now: Temporal.Instant, also?: (tx: Transaction) => Promise<void>) => {
      const begins = state.quietSince === null;
      state.quietSince ??= now;
      if (begins) await also?.(noTransaction);
      return begins;
    },
    end: async (also?: (tx: Transaction) => Promise<void>) => {
      const ends = state.quietSince !== null;
      state.quietSince = null;
      if (ends) await also?.(noTransaction);
      return ends;
    },
  };
  const booking = { ...world.deps, experts };
  const offering = opportunities(options, { leaders, ledger, clock: world.deps.clock }, nameOf);
  // The coach takes up what is offered here, unless a test offers something of its own.
  const coach = options.coach?.offers ? coaching : { ...coaching, offers: offering.offers };
  const policy = { state: () => options.policy ?? agreed, terms: () => terms };
  const talks = [
    forbiddenTalk(),
    suggesting,
    leadersTalk({
      ...enrolment,
      leaders,
      ledger,
      people,
      times,
      sessions: world.sessions,
      experts,
      requests: booking.requests,
      stores,
      nameOf,
    }),
    sessionsTalk({ ...booking, ledger, times, nameOf, directory: groundwork.deps.directory }),
    tagsTalk({
      ...{ ...gardening.deps, garden: gardenOf(options, state), directory: groundwork.deps.directory, nameOf },
      ledger: tagLedger,
    }),
    departmentsTalk({ ...gardening.deps, roles }),
    lifeTalk({
      ...{ ...gardening.deps, merges: gardening.state.merges, directory: groundwork.deps.directory, nameOf },
      ledger: tagLedger,
      ...{ leaders, refusals: enrolment.refusals, links: localLinks("http://tenant") },
    }),
    opportunitiesTalk(offering),
    attentionTalk({ ledger, nameOf }),
    whyNotTalk({ leaders, ledger, posts: { lastAct: async () => options.lastActAt ?? null }, clock: booking.clock }),
    privacyTalk({ stores, booking, refusals }),
    helpTalk({ leaders, sessions: world.sessions, experts, quietPeriods, roles, refusals }),
    listeningTalk({
      roles,
      policy,
      learners: [],
      gapReport: async () => ({ ...nothingMissed, ...options.gaps }),
      reach: async () => ({ teams: 63, engage: null, groupMin: 7 }),
      posts: {
        setAsideOf: async () => options.setAside ?? [],
        restore: async (_id, name) => {
          state.restored.push(name.sourceId);
          return (options.setAside ?? []).some(({ sourceId }) => sourceId === name.sourceId);
        },
      },
    }),
    groundworkTalk({ ...groundwork.deps, roles, nameOf, plain: plainLanguage() }),
    policyTalk({ policy }),
    auditTalk({ roles, audit: { latest: async (limit) => (options.audit ?? []).slice(0, limit) } }),
    quietPeriodTalk({
      ...{ roles, quietPeriods, outbox: world.deps.outbox, clock: world.deps.clock },
      audit: { note: async ({ action, actorId }) => void state.noted.push(`${action} by ${actorId}`) },
    }),
    resourcesTalk({ roles, policy, resources: async () => options.resources ?? noResources }),
    undeliveredTalk({ roles, policy, undelivered: async () => ({ ...allDelivered, ...options.undelivered }) }),
    proofTalk({ prove: async () => options.proof ?? nothingAsked, limits: () => [] }),
    doctorTalk({
      roles,
      checkUp: async () => [{ check: "engage", ...failed(new AppError("ENGAGE_SIGNED_OUT", "no token")) }],
    }),
  ];
  return [
    ...talks,
    peopleTalk({ people, leaders, times, holidays: options.holidays ?? noHolidays, talks }),
    coachTalk(coach),
  ];
}

function opportunities(
  { heard = [] }: ChatOptions,
  { leaders, ...deps }: Pick<OpportunitiesTalkDeps, "leaders" | "ledger" | "clock">,
  nameOf: OpportunitiesTalkDeps["nameOf"],
): OpportunitiesTalkDeps {
  const made = offering(heard, { leaders, clock: deps.clock });
  const { suggestions } = made.deps;
  return { ...deps, leaders, suggestions, offers: offersOf(made.deps), links: localLinks("http://tenant"), nameOf };
}

/** What both signed; its times do not matter here, but that there are some. */
const terms: PolicyTerms = await shippedPolicy();

const agreed: PolicyState = {
  kind: "inForce",
  version: 1,
  since: Temporal.Instant.from("2026-11-02T08:00Z"),
  until: Temporal.Instant.from("2027-11-09T08:00Z"),
};

const noResources: Resources = {
  ...{ offered: { from: 0, to: 2 }, offeredByTopic: [], asked: null, askedByTopic: [], waiting: [], leaders: null },
  ...{ missing: null, queueMonths: null, groupMin: 7 },
};

const nothingAsked: Proof = { at: monday, people: null, isAgreed: true, results: [] };

const allDelivered: Undelivered = {
  pausedFor: null,
  quietSince: null,
  messages: new Set(),
  blockedBy: null,
  groupMin: 7,
};

const nothingMissed: GapReport = {
  open: [],
  closed: [],
  deafTeams: null,
  engage: true,
  lastImport: null,
  setAside: new Map(),
};

function gardenOf({ suggestions = [livingTag] }: ChatOptions, state: State): HashtagGarden {
  const suggest = (text: string, limit: number) => {
    state.drafts.push(text);
    return suggestions.slice(0, limit);
  };
  return {
    suggest: ({ text }, limit) => suggest(text, limit),
    suggestTo: async ({ text }, limit) => suggest(text, limit),
    complete: ({ text }, limit) => suggestions.filter(({ name }) => name.startsWith(text)).slice(0, limit),
    atHand: async (_author, limit) => suggestions.slice(0, limit),
    feedback: (_draft, choice) => void state.choices.push(choice),
    learner: { wantsSample: () => false, learn: async () => {}, absorb: () => {} },
  };
}
