import type { VolunteeringFacts } from "#adapters/bot/words/volunteering-words.ts";
import type { Words } from "#adapters/bot/words/words.ts";
import type { HoldReason } from "#domain/attention/index.ts";
import { forbiddenMatters } from "#domain/privacy/index.ts";
import { AuditAction } from "#shared/audit-action.ts";
import { sessionLife, sessionNotices } from "./session-samples.ts";

type Sentence = (...facts: never[]) => string;
type SentencesOf<Group> = { [Key in keyof Group as Group[Key] extends Sentence ? Key : never]: Group[Key] };
/** Facts for every sentence that needs some: one that is forgotten here does not compile. */
export type Samples = {
  [Group in Exclude<keyof Words, "language" | "dates" | "sessionSubject" | "typed">]: {
    [Key in keyof SentencesOf<Words[Group]>]: SentencesOf<Words[Group]>[Key] extends (...facts: infer Facts) => string
      ? readonly Facts[]
      : never;
  };
};

const appointment = { name: "Mira König", when: "25.11., 07:30" };
const slot = { weekday: "Dienstag", time: "09:30", zone: "Europe/Berlin", next: "1.12." };
const span = { start: "07:00", end: "15:30" };
const zone = { zone: "Europe/Vienna", time: "14:05" };

const gapReasons = [
  "outage",
  "notStored",
  "throttled",
  "unreachable",
  "refused",
  "signedOut",
  "appRemoved",
  "beforeListening",
] as const;

const holdReasons = [
  ...[
    "budget",
    "quiet_hours",
    "quiet_period",
    "policy",
    "away",
    "holiday",
    "busy",
    "unknown",
    "too_late",
    "no_contact",
  ],
  ...["refused", "nothing_to_say", "withdrawn", "paused", "on_its_way", "blocked", "not_taken", "in_doubt"],
] as readonly HoldReason[];

const proposalParts = [
  "messenger",
  "delivered",
  "since",
  "claim",
  "reason",
  "fact",
  "source",
  "link",
  "agreed",
  "spoken",
] as const;
const pitch = { leader: "Petra Vogt", messenger: "Mira König", self: false };

const posted = { name: "Anna Köhler", place: "Werk Amberg", when: "24.11., 08:30" };
const goal = { goal: "Rüstzeiten", since: "3.11.", acts: 1, standing: null };
const standing = { text: "läuft", day: "10.11." };
const drawn = { title: "Titel", act: "Tat.", fake: "Schein." };

const remarks = ["tooLong", "longSentence", "executives", "jargon", "passive", "compound", "denglish"] as const;

const renamed = { from: "em", to: "emob", count: 3 };
const tagStates = ["seed", "living", "sleeping", "merged", "renamed", "retired"] as const;

const pair = { from: "em_setup", into: "em_ruesten" };
const newsSlot = { weekday: "Donnerstag", time: "10:00", next: "26.11., 10:00", everyWeeks: 1 };

const formats = ["quick", "half", "hour", "shadow", "mentoring"] as const;
const offer: VolunteeringFacts = {
  ...{ topics: ["Lean"], formats, languages: ["Deutsch"], minutesPerMonth: 180, perWeek: 2, noticeHours: 24 },
  ...{ booking: "direct", likes: null, tentativeIsFree: false, elsewhereIsFree: true, trained: true, never: 0 },
};
const otherOffer: VolunteeringFacts = {
  ...{ topics: ["Lean"], formats: [], languages: ["Deutsch"], minutesPerMonth: 45, perWeek: 1, noticeHours: 1 },
  ...{ booking: "request", likes: "morning", tentativeIsFree: true, elsewhereIsFree: false, trained: false, never: 2 },
};

const samples: Samples = {
  proof: {
    summary: [
      [{ refused: 60, asked: 60, people: 212, when: "23.11., 09:00" }],
      [{ refused: 59, asked: 60, people: null, when: "23.11., 09:00" }],
    ],
    line: [
      ...(["chat", "channel", "card", "extension", "api", "page", "log", "command"] as const).map(
        (where): [Parameters<Words["proof"]["line"]>[0]] => [
          { refused: true, because: [], interface: where, question: "?" },
        ],
      ),
      [
        {
          ...{ refused: false, interface: "chat", question: "?" },
          because: ["name", "id", "address", "figure", "answered", "failed"],
        },
      ],
    ],
  },
  forbidden: { refuse: forbiddenMatters.map((matter) => [matter]) },
  startCheck: {},
  volunteering: {
    lines: [[offer], [otherOffer], [{ ...otherOffer, never: 1 }]],
    paused: [[null], ["10.1."]],
    neverList: [[["Petra Vogt"]]],
    never: [["Petra Vogt"]],
    again: [["Petra Vogt"]],
    notNever: [["Petra"]],
  },
  tending: {
    unknown: [["em_setup"]],
    retiredAlready: [["em_setup"]],
    notYours: [["em_setup"]],
    keptAwake: [["em_setup"]],
    resting: [[{ tag: "em_setup", isAwake: true }], [{ tag: "em_setup", isAwake: false }]],
    retired: [["em_setup"]],
    retiredBy: [[{ tag: "em_setup", name: "Mira König" }]],
    whyRetired: [["em_setup"]],
    askHandOver: [["em_setup"]],
    handedOver: [[{ tag: "em_setup", name: "Mira König" }]],
    askedBefore: [[{ tag: "em_setup", name: "Mira König", day: "20 November 2026" }]],
    adopted: [["em_setup"]],
    hosted: [[{ tag: "em_setup", name: "Mira König" }]],
    notFounded: [["em_setup"]],
    quiet: [[{ tags: 1, days: 60 }], [{ tags: 2, days: 60 }]],
    quietTag: [["em_setup"]],
    moreQuiet: [[["em_setup"]], [["em_setup", "em_lean"]]],
    whyQuiet: [[60]],
    askHost: [[{ tag: "em_setup", name: null }], [{ tag: "em_setup", name: "Mira König" }]],
    whyHost: [[{ tag: "em_setup", name: null }], [{ tag: "em_setup", name: "Mira König" }]],
    askMerge: [[pair]],
    whyMerge: [[pair]],
    merged: [[pair]],
    mergeAsked: [[{ ...pair, names: ["Mira König"] }]],
    otherWay: [[pair]],
    mergeNoHost: [["em_setup"]],
    mergeNotFounded: [["em_setup"]],
    unmerged: [[pair]],
    notMerged: [["em_setup"]],
    unmergeTooLate: [[{ tag: "em_setup", days: 30 }]],
    unmergeWhich: [[["em_setup", "em_lean"]]],
  },
  following: {
    unknown: [["em_setup"]],
    retired: [["em_setup"]],
    tooMany: [[100]],
    following: [
      [{ tag: "em_setup", how: "weekly", slot: newsSlot }],
      [{ tag: "em_setup", how: "settled", slot: { ...newsSlot, everyWeeks: 2 } }],
    ],
    unfollowed: [["em_setup"]],
    notFollowed: [["em_setup"]],
    follows: [[{ ...newsSlot, everyWeeks: 4 }]],
    followed: [[{ tag: "em_setup", how: "weekly" }]],
    moreFollowed: [[["em_setup"]]],
    slotIs: [[newsSlot]],
    slotSet: [[newsSlot]],
    slotQuiet: [[span]],
    item: [
      [{ tag: "em_setup", how: "weekly", posts: 1 }],
      [{ tag: "em_setup", how: "weekly", posts: 4 }],
      [{ tag: "em_setup", how: "settled", posts: 4 }],
    ],
    becamePart: [[["em_setup"]], [["em_setup", "em_lean"]]],
    link: (["settled", "open", "newest"] as const).map((kind) => [{ kind, place: "Werk Amberg", when: "24.11." }]),
    moreNews: [[1], [3]],
    whyNews: [[{ tags: ["em_setup"], slot: "26.11., 10:00" }]],
  },
  opportunities: {
    nudge: [[1], [3]],
    listQuestion: [[posted]],
    listThanks: [[posted]],
    listIdea: [[posted]],
    listGoal: [[goal]],
    listCard: [[drawn]],
    question: [[posted]],
    thanks: [[posted]],
    idea: [[posted]],
    goal: [[goal], [{ ...goal, acts: 0, standing }], [{ ...goal, acts: 3 }]],
    card: [[drawn]],
    reason: [
      [{ kind: "ownTag", value: "em_ruesten" }],
      [{ kind: "goalTag", value: "em_ruesten" }],
      [{ kind: "ownDepartment", value: "EM" }],
      [{ kind: "unanswered", value: 5 }],
      [{ kind: "unanswered", value: 50 }],
      [{ kind: "helped", value: null }],
      [{ kind: "otherDepartment", value: "EM" }],
      [{ kind: "goalQuiet", value: 0 }],
      [{ kind: "goalQuiet", value: 1 }],
      [{ kind: "goalQuiet", value: 21 }],
      [{ kind: "chosenBefore", value: 2 }],
      [{ kind: "liked", value: "thanks" }],
      [{ kind: "newCard", value: null }],
    ],
    because: [[["a", "b"]]],
    takeButton: [[1]],
    notThis: [["question"], ["goal"]],
    firstReply: [[posted]],
    thanked: [[posted]],
  },
  doubt: { ask: [["stopp"]] },
  common: { unknown: [[null], ["stopp"]], orType: [[["warum"]], [["warum", "stopp"]]] },
  people: {
    addressSet: [["du"], ["sie"]],
    zoneSet: [[zone]],
    slotStays: [[slot]],
    zoneIs: [[zone]],
    hoursSet: [[span]],
    hoursAre: [[span]],
    hoursTooWide: [[span]],
    slotOutside: [[slot]],
    regionSet: [["Bayern"]],
    regionIs: [["Bayern"]],
  },
  leaders: {
    slotQuiet: [[span]],
    enrolled: [[slot], [{ ...slot, next: null }]],
    slotIs: [[slot], [{ ...slot, next: null }]],
    slotPaused: [[slot]],
    skipped: [["1.12."]],
    paused: [["1.12."]],
    stopped: [
      [{ items: 0, appointments: false }],
      [{ items: 1, appointments: true }],
      [{ items: 4, appointments: false }],
    ],
    nothingToStop: [[{ items: 0, appointments: true }], [{ items: 4, appointments: false }]],
  },
  joining: {
    invitation: [
      [{ messenger: "Mira König", proposer: "Lars Brandt" }],
      [{ messenger: null, proposer: "Lars Brandt" }],
    ],
    whyInvited: [
      [{ messenger: "Mira König", proposer: "Lars Brandt" }],
      [{ messenger: null, proposer: "Lars Brandt" }],
    ],
    askGoals: [[[]], [["Rüstzeit"]]],
    goalLabel: [[1]],
    goalLine: [
      [{ text: "Rüstzeit", standing: null }],
      [{ text: "Rüstzeit", standing: { text: "halb", day: "24.11." } }],
    ],
    tooManyGoals: [[3]],
    goalTooLong: [[200]],
    askStanding: [["Rüstzeit"]],
    standingKept: [["Rüstzeit"]],
    actsKept: [[[]], [["post", "answer", "thanks", "question"]]],
    oftenKept: ([0, 1, 2, "fortnightly"] as const).map((often) => [{ often, next: often === 0 ? null : "1.12." }]),
    goalsLine: [[[]], [["Rüstzeit", "Einarbeitung"]]],
    slotLine: [[slot], [{ ...slot, next: null }]],
    oftenLine: [[0], [1], [2], ["fortnightly"]],
    actsLine: [[[]], [["thanks"]]],
    whyQuestion: [[{ count: 4 }]],
    kept: [[null], ["1.12."]],
  },
  hashtags: {
    reason: [
      [{ kind: "similar", posts: 1, department: null }],
      [{ kind: "similar", posts: 14, department: "HR" }],
      [{ kind: "name" }],
      [{ kind: "own", posts: 3 }],
      [{ kind: "department" }],
      [{ kind: "meaning" }],
      [{ kind: "recent" }],
      [{ kind: "new" }],
    ],
    takeButton: [[1]],
    foundTyped: [["em_ruesten"]],
    taken: [["em_ruesten"]],
    use: [
      [{ state: "seed", posts: 0, weeks: null }],
      [{ state: "living", posts: 1, weeks: 0 }],
      [{ state: "living", posts: 6, weeks: 1 }],
      [{ state: "living", posts: 6, weeks: 3 }],
      [{ state: "living", posts: 6, weeks: null }],
      [{ state: "sleeping", posts: 6, weeks: 20 }],
    ],
    hostedBy: [[["Mira König"]], [["Mira König", "Lars Brandt"]]],
  },
  sessions: {
    noExpert: [
      [{ topic: "Lean", format: "half", topics: [] }],
      [{ topic: "Lean", format: "half", topics: ["SMED"] }],
      [{ topic: "Lean", format: "mentoring", topics: ["Lean"] }],
      [{ topic: "Lean", format: "quick", topics: ["Lean", "SMED"] }],
    ],
    noSlot: [
      [{ topic: "Lean", names: [] }],
      [{ topic: "Lean", names: ["Mira König"] }],
      [{ topic: "Lean", names: ["Mira König", "Jonas Weber"] }],
    ],
    proposed: formats.map((format) => [{ topic: "Lean", format }]),
    option: [[appointment]],
    optionAsked: [[["25.11., 07:30"]], [["25.11., 07:30", "27.11., 12:15"]]],
    askButton: [[["25.11., 07:30"]]],
    requested: [["Lean"]],
    full: [["Mira König"]],
    fullNoOther: [["Mira König"]],
    booked: [[appointment]],
    pending: [[appointment]],
    taken: [["Mira König"]],
    hour: [[appointment]],
    cancelled: [[appointment]],
    cancelling: [[appointment]],
    volunteered: [[{ topics: ["Lean", "SMED"], isFirst: true }], [{ topics: ["Lean"], isFirst: false }]],
    steppedDown: [[{ appointments: true }], [{ appointments: false }]],
  },
  ...{ sessionLife, sessionNotices },
  resources: {
    offered: [[{ from: 2, to: 5 }], [{ from: 160, to: null }]],
    asked: [[{ hours: null, groupMin: 7 }], [{ hours: { from: 2, to: 5 }, groupMin: 7 }]],
    topic: [[{ topic: "Lean", from: 2, to: 5 }]],
    waitingFor: [[{ topic: "Lean", isOne: true }], [{ topic: "Lean", isOne: false }]],
    leaders: [[{ leaders: null, groupMin: 7 }], [{ leaders: 40, groupMin: 7 }]],
    notEnough: [[{ missing: { from: 10, to: 20 }, months: 5 }], [{ missing: { from: 10, to: 20 }, months: null }]],
  },
  attention: {
    nudge: [
      [{ agreed: "3.11.", slot: "24.11.", lastAct: null }],
      [{ agreed: "3.11.", slot: "24.11.", lastAct: "10.11." }],
    ],
  },
  whyNot: {
    heldBack: holdReasons.map((reason) => [{ moment: "24.11., 09:30", reason }]),
    waiting: holdReasons.map((reason) => [{ moment: "24.11., 09:30", reason, until: "24.11., 13:30" }]),
    came: [["24.11., 09:30"]],
    visible: [["23.11."]],
    ignored: [[2]],
    next: [["1.12., 09:30"]],
  },
  privacy: {
    summary: [[1], [4]],
    store: [
      "people",
      "leaders",
      "posts",
      "experts",
      "sessions",
      "sessionRequests",
      "sessionOffers",
      "series",
      "demand",
      "eventSubscriptions",
      "ledger",
      "refusals",
      "releases",
      "gates",
      "audit",
      "tags",
      "merges",
      "follows",
      "xyz",
    ].map((name) => [{ name, items: 2 }]),
    left: [[1], [4]],
    deleted: [[1], [4]],
    notListening: [[1], [4]],
  },
  listening: {
    gap: gapReasons.flatMap((reason) => [
      [{ source: "teams", places: ["EM / Allgemein"], morePlaces: 0, from: "21.11.", until: "22.11.", reason }],
      [{ source: "engage", places: [], morePlaces: 2, from: null, until: null, reason }],
    ]),
    repair: gapReasons.map((reason) => [reason]),
    deafTeams: [[{ some: ["EM"], more: 0 }], [{ some: ["EM", "HR"], more: 3 }]],
    imported: [[null], ["21.11."]],
    setAsideCounts: [
      [
        [
          ["machine", 3],
          ["system", 1],
          ["links", 2],
          ["advertising", 1],
          ["copy", 2],
        ],
      ],
    ],
    reach: [[{ teams: 63, engage: null, groupMin: 7 }]],
    setAsidePost: [[{ when: "24.11., 09:00", reason: "copy" }]],
  },
  policy: {
    inForce: [[{ version: 2, since: "2.11.2026", until: "9.11.2027" }]],
    why: [
      ...(
        ["missing", "invalid", "unenforceable", "demonstration", "older", "notRaised", "ended", "forged"] as const
      ).map((code): [typeof code, []] => [code, []]),
      ["unsigned", ["owner"]],
      ["badSignature", ["owner", "worksCouncil"]],
    ],
    agreed: [[{ version: 2, since: "2.11.2026" }]],
    terms: [[{ groupMin: 7, namesDays: 90, noticesDays: 60 }]],
  },
  audit: {
    entry: AuditAction.options.flatMap((action) => [
      [{ day: "24.11.2026", action, reason: null }],
      [{ day: "24.11.2026", action, reason: "weil" }],
    ]),
  },
  delivery: {
    quietSince: [["24.11., 09:00"]],
    paused: [["403 BotDisabledByAdmin"]],
    wasPaused: [[{ moment: "24.11., 09:00", reason: "403 BotDisabledByAdmin" }]],
    trouble: ["crashed", "noAnswer", "theirFault", "gone", "tooLong", "ours", "400 BadArgument"].map((trouble) => [
      trouble,
    ]),
    blockedBy: [[{ people: null, groupMin: 7 }], [{ people: 12, groupMin: 7 }]],
  },
  groundwork: {
    pitchEmpty: [[{ leader: "Lars Brandt", proposer: null }], [{ leader: "Lars Brandt", proposer: "Petra Vogt" }]],
    begun: [[{ leader: "Petra Vogt", known: true }], [{ leader: "Petra Vogt", known: false }]],
    taken: [["Petra Vogt"]],
    nobodyCalled: [["Xaver"]],
    severalCalled: [["Anna"]],
    ask: proposalParts.flatMap((part) => [
      [part, { leader: "Petra Vogt", messenger: "Mira König", self: false }],
      [part, { leader: "Petra Vogt", messenger: "Lars Brandt", self: true }],
    ]),
    remark: [[{ quote: "Social Media", better: "Austausch" }], [{ quote: "Chat", better: null }]],
    tooLong: [[400]],
    runUp: [[{ leader: "Petra Vogt", days: ["7.12.", "21.12.", "4.1."] }]],
    ready: [["Petra Vogt"]],
    stillMissing: [[["fact"]], [["fact", "source"]], [proposalParts]],
    overview: [
      [{ leader: "Petra Vogt", until: "25.5.", missing: ["fact"], unsupported: true }],
      [{ leader: "Petra Vogt", until: "25.5.", missing: [], unsupported: false }],
    ],
    partLine: proposalParts.flatMap((part) => [[{ part, said: "4" }], [{ part, said: null }]]),
    waiting: [["Mira König"]],
    proposalLine: [[{ leader: "Petra Vogt", missing: null }], [{ leader: "Petra Vogt", missing: ["link"] }]],
    entrustedLine: [[{ leader: "Petra Vogt", proposer: "Lars Brandt" }]],
    pitch: [
      [{ ...pitch, claim: "A", reason: "B", fact: "C", source: "D", link: "E", unsupported: false }],
      [{ ...pitch, claim: "A", reason: null, fact: null, source: null, link: null, unsupported: true }],
    ],
    askWithdraw: [["Petra Vogt"]],
    withdrawn: [["Petra Vogt"]],
    tooLate: [["Petra Vogt"]],
    askOverride: [["Petra Vogt"]],
    reasonMissing: [[10]],
    nobodyVolunteered: [["Petra Vogt"]],
    volunteers: [["Petra Vogt"]],
    asked: [["Mira König"]],
    offered: [[["Finanzen", "Recht"]]],
    request: [[{ leader: "Petra Vogt", proposer: "Lars Brandt" }]],
    willSpeak: [[{ leader: "Petra Vogt", proposer: "Lars Brandt" }]],
    wontSpeak: [["Lars Brandt"]],
    whyRequest: [[{ leader: "Petra Vogt", proposer: "Lars Brandt" }]],
  },
  founding: {
    which: [
      [{ unknown: null, shorts: [] }],
      [{ unknown: "xy", shorts: [] }],
      [{ unknown: "xy", shorts: ["em", "hr"] }],
    ],
    didYouMean: [["em_lean"]],
    alikeTyped: [["em_lean"]],
    exists: [["em_lean"]],
    became: [[{ tag: "em_lean", now: "emob_lean" }]],
    askTakeUp: [["em_lean"]],
    takenUp: [["em_lean"]],
    forOthers: [[{ tag: "em_lean", name: "Lars" }], [{ tag: "em_lean", name: null }]],
    askThem: [[{ tag: "em_lean", name: "Lars" }], [{ tag: "em_lean", name: null }]],
    founded: [["em_lean"]],
    askPurpose: [["em_lean"]],
    purposeTooLong: [[140]],
    purposeKept: [["em_lean"]],
    askCoHost: [["em_lean"]],
    coHostAsked: [[{ name: "Mira König", tag: "em_lean" }]],
    coHostAskedBefore: [[{ name: "Mira König", day: "20 November 2026" }]],
    coHostAlready: [["Mira König"]],
    request: [[{ name: "Mira König", tag: "em_lean" }]],
    whyRequest: [[{ name: "Mira König", tag: "em_lean" }]],
    joined: [["em_lean"]],
  },
  tagPage: {
    alive: tagStates.flatMap((state) => [
      [{ state, posts: 1, lately: 0 }],
      [{ state, posts: 6, lately: 1 }],
      [{ state, posts: 0, lately: 0 }],
    ]),
    foundedBy: [[{ name: "Mira König", day: "4.5.2026" }]],
    hosts: [[["Mira König"]], [["Mira König", "Lars Brandt"]]],
    earlierName: [
      [{ tag: "em_lean", now: "emob_lean", how: "renamed" }],
      [{ tag: "em_lean", now: "emob_lean", how: "merged" }],
    ],
    unknown: [[{ tag: "em_lean", like: [] }], [{ tag: "em_lean", like: ["em_gemba", "em_ruesten"] }]],
    line: tagStates.map((state) => [{ tag: "em_lean", state, posts: 2 }]),
    like: [["em_lean"]],
    nothingLike: [["em_lean"]],
  },
  departments: {
    line: [[{ name: "Elektromotoren", short: "em", aliases: ["EMO"] }], [{ name: "Recht", short: null, aliases: [] }]],
    named: [[{ name: "Elektromotoren", short: "em", aliases: ["EMO"] }]],
    nothingToRename: [["em"]],
    askRename: [[{ ...renamed, count: 1, details: [] }], [{ ...renamed, details: ["#emob_lean."] }]],
    askUndo: [[{ ...renamed, count: 1 }], [renamed]],
    renamed: [[{ ...renamed, count: 1 }], [renamed]],
    undone: [[{ ...renamed, count: 1 }], [renamed]],
    undoTyped: [[renamed]],
    heardAlready: [[["emob_lean"]], [["emob_lean", "emob_gemba"]]],
    keepTheirs: [[["emob_lean"]], [["emob_lean", "emob_gemba"]]],
    rival: [[{ department: "Mobilität", to: "emob" }]],
  },
  coach: {
    askWhat: [[null], ["Rüstzeit"]],
    tooLong: [[{ max: 4000 }]],
    askSentence: [["thanks"], ["answer"], ["ask"], [null]],
    missing: [["nothing"], ["short"], ["verb"], ["example"]],
    ready: [[{ share: 98, place: null }], [{ share: 100, place: "EM / Allgemein" }]],
    remark: remarks.flatMap((kind) => [
      [{ kind, quote: "Ruestzeit", count: 31, better: "Umbau" }],
      [{ kind, quote: "Ruestzeit", count: 31, better: null }],
    ]),
    openButton: [["EM"]],
    askNew: [["Ruestzeit"]],
    before: [[{ number: 2, before: "Ruestzeit." }]],
    kept: [[{ until: "7.12." }]],
    draft: [
      [{ begin: "Amberg", planned: null, until: "7.12." }],
      [{ begin: "Amberg", planned: "1.12.", until: "7.12." }],
    ],
    tooMany: [[{ max: 20 }]],
    askSpread: [[{ count: 5 }]],
  },
  help: {},
};

/** Every sentence of a catalogue by its name, said with the samples. */
export function everySentence(words: Words): readonly (readonly [name: string, text: string])[] {
  const groups = Object.keys(samples) as (keyof Samples)[];
  return groups.flatMap((group) =>
    Object.entries(words[group]).flatMap(([key, value]) => sentences(`${group}.${key}`, value, samples[group])),
  );
}

function sentences(name: string, value: unknown, facts: object): [string, string][] {
  if (typeof value === "string") return [[name, value]];
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).map(([key, text]): [string, string] => [`${name}.${key}`, `${text}`]);
  }
  const samplesOf = facts as Record<string, readonly unknown[][]>;
  const say = value as (...args: unknown[]) => string;
  return (samplesOf[name.split(".")[1] ?? ""] ?? []).map((args) => [name, say(...args)]);
}
