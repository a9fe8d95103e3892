import type { FormOfAddress, Language } from "#domain/people/index.ts";
import type { AuditWords } from "./audit-words.ts";
import type { CoachCommand, CoachVerb, CoachWords } from "./coach-words.ts";
import type { Dates } from "./dates.ts";
import type { DeliveryWords } from "./delivery-words.ts";
import type { DepartmentCommand, DepartmentVerb, DepartmentWords } from "./departments-words.ts";
import type { DoubtVerb, DoubtWords } from "./doubt-words.ts";
import type { FollowingCommand, FollowingHelp, FollowingVerb, FollowingWords } from "./following-words.ts";
import type { ForbiddenWords } from "./forbidden-words.ts";
import type { FoundingCommand, FoundingHelp, FoundingVerb, FoundingWords, TagPageWords } from "./founding-words.ts";
import type { GroundworkCommand, GroundworkVerb, GroundworkWords } from "./groundwork-words.ts";
import type { JoiningCommand, JoiningVerb, JoiningWords } from "./joining-words.ts";
import type { ListeningWords } from "./listening-words.ts";
import type { OpportunityCommand, OpportunityVerb, OpportunityWords } from "./opportunities-words.ts";
import type { PolicyWords } from "./policy-words.ts";
import type { PrivacyWords } from "./privacy-words.ts";
import type { ProofWords } from "./proof-words.ts";
import type { ResourceWords } from "./resources-words.ts";
import type {
  SessionLifeCommand,
  SessionLifeHelp,
  SessionLifeVerb,
  SessionLifeWords,
  SessionNoticeWords,
} from "./sessions-life-words.ts";
import type { SessionWords } from "./sessions-words.ts";
import type { StartCheckWords } from "./start-check-words.ts";
import type { HashtagWords, SuggestVerb } from "./suggest-words.ts";
import type { TendingCommand, TendingVerb, TendingWords } from "./tending-words.ts";
import type {
  VolunteeringCommand,
  VolunteeringHelp,
  VolunteeringVerb,
  VolunteeringWords,
} from "./volunteering-words.ts";
import type { WhyNotWords } from "./why-not-words.ts";

/** Everything that can be typed at any time. */
export type CommandName =
  | CoachCommand
  | FollowingCommand
  | DepartmentCommand
  | FoundingCommand
  | GroundworkCommand
  | JoiningCommand
  | OpportunityCommand
  | SessionLifeCommand
  | TendingCommand
  | VolunteeringCommand
  | "startCheck"
  | "start"
  | "slot"
  | "skip"
  | "pause"
  | "stop"
  | "suggest"
  | "tags"
  | "book"
  | "hours"
  | "cancel"
  | "volunteer"
  | "stepDown"
  | "why"
  | "whyNot"
  | "data"
  | "whoSees"
  | "delete"
  | "dontListen"
  | "listen"
  | "setAside"
  | "gaps"
  | "policy"
  | "audit"
  | "quietPeriod"
  | "endQuietPeriod"
  | "undelivered"
  | "resources"
  | "proof"
  | "english"
  | "german"
  | "informal"
  | "formal"
  | "zone"
  | "dayHours"
  | "region"
  | "help"
  | "hello"
  | "thanks"
  | "doctor";

/** What people say for a command, or to answer a question; after `…` what may also stand at the end. */
export type Triggers = Readonly<Record<CommandName | "yes" | "no", readonly string[]>>;

/** Everything a button does. */
export type Verb =
  | CoachVerb
  | FollowingVerb
  | DepartmentVerb
  | DoubtVerb
  | FoundingVerb
  | GroundworkVerb
  | JoiningVerb
  | OpportunityVerb
  | SessionLifeVerb
  | SuggestVerb
  | TendingVerb
  | VolunteeringVerb
  | "leaders.begin"
  | "leaders.decline"
  | "leaders.slot"
  | "leaders.skip"
  | "leaders.pause"
  | "leaders.stop"
  | "attention.why"
  | "attention.beginQuiet"
  | "attention.noQuiet"
  | "attention.endQuiet"
  | "sessions.topic"
  | "sessions.take"
  | "sessions.askThem"
  | "sessions.none"
  | "sessions.cancel"
  | "sessions.volunteer"
  | "sessions.offerHelp"
  | "sessions.startCheck"
  | "privacy.delete"
  | "privacy.keep"
  | "posts.restore";

export interface Words {
  readonly language: Language;
  readonly dates: Dates;
  /** What the calendar shows: neutral, whatever the topic. */
  readonly sessionSubject: string;
  /** What to type instead of pressing the button. */
  readonly typed: Readonly<Record<Verb, string>>;
  readonly common: CommonWords;
  readonly doubt: DoubtWords;
  readonly people: PeopleWords;
  readonly leaders: LeaderWords;
  readonly joining: JoiningWords;
  readonly hashtags: HashtagWords;
  readonly founding: FoundingWords;
  readonly tagPage: TagPageWords;
  readonly departments: DepartmentWords;
  readonly tending: TendingWords;
  readonly following: FollowingWords;
  readonly sessions: SessionWords;
  readonly volunteering: VolunteeringWords;
  readonly startCheck: StartCheckWords;
  readonly sessionLife: SessionLifeWords;
  readonly sessionNotices: SessionNoticeWords;
  readonly attention: AttentionWords;
  readonly whyNot: WhyNotWords;
  readonly privacy: PrivacyWords;
  readonly listening: ListeningWords;
  readonly forbidden: ForbiddenWords;
  readonly proof: ProofWords;
  readonly policy: PolicyWords;
  readonly audit: AuditWords;
  readonly delivery: DeliveryWords;
  readonly resources: ResourceWords;
  readonly groundwork: GroundworkWords;
  readonly coach: CoachWords;
  readonly opportunities: OpportunityWords;
  readonly help: HelpWords;
}

export interface CommonWords {
  readonly welcome: string;
  /** @param nearest - what the person may have meant */
  unknown(nearest: string | null): string;
  readonly dropped: string;
  /** Follows `dropped` for who said "cancel", and may have meant more. */
  readonly cancelAgain: string;
  readonly outdated: string;
  /** Microsoft 365 may answer later. */
  readonly later: string;
  /** To who asks faster than anybody types. */
  readonly slower: string;
  /** Microsoft 365 will go on refusing. */
  readonly refused: string;
  /** We made a mistake. */
  readonly ours: string;
  /** To those who mention the bot in front of others. */
  readonly inPrivate: string;
  /** @param phrases - what can be typed instead of pressing a button */
  orType(phrases: readonly string[]): string;
  readonly yes: string;
  readonly no: string;
}

interface ClockSpan {
  readonly start: string;
  readonly end: string;
}

export interface PeopleWords {
  readonly languageSet: string;
  addressSet(form: FormOfAddress): string;
  zoneSet(facts: { zone: string; time: string }): string;
  /** To a leader whose reminders keep the zone they were agreed in. */
  slotStays(facts: { weekday: string; time: string; zone: string }): string;
  zoneIs(facts: { zone: string; time: string }): string;
  readonly zoneUnknown: string;
  hoursSet(hours: ClockSpan): string;
  hoursAre(hours: ClockSpan): string;
  readonly hoursUnclear: string;
  /** @param bounds - within which they may be chosen */
  hoursTooWide(bounds: ClockSpan): string;
  /** To a leader whose next reminder would come outside of their own hours. */
  slotOutside(facts: { weekday: string; time: string }): string;
  regionSet(name: string): string;
  regionIs(name: string): string;
  readonly regionMissing: string;
  readonly regionUnknown: string;
}

interface WeeklySlot {
  readonly weekday: string;
  readonly time: string;
  readonly zone: string;
  /** The next reminder; null for who wants none. */
  readonly next: string | null;
}

export interface LeaderWords {
  readonly ask: string;
  readonly declined: string;
  readonly pickSlot: string;
  readonly slotUnclear: string;
  slotQuiet(hours: ClockSpan): string;
  readonly weekdayLabel: string;
  readonly timeLabel: string;
  readonly save: string;
  enrolled(slot: WeeklySlot): string;
  slotIs(slot: WeeklySlot): string;
  slotPaused(slot: WeeklySlot): string;
  readonly notEnrolled: string;
  skipped(next: string): string;
  paused(next: string): string;
  readonly pauseUnclear: string;
  stopped(facts: { items: number; appointments: boolean }): string;
  nothingToStop(facts: { items: number; appointments: boolean }): string;
  readonly whyButton: string;
  readonly skipButton: string;
  readonly pauseButton: string;
  readonly stopButton: string;
}

export interface AttentionWords {
  /** @param facts.lastAct - the day of the last visible act; null when none was heard */
  nudge(facts: { agreed: string; slot: string; lastAct: string | null }): string;
  readonly nothing: string;
}

export type HelpLine = Exclude<
  CommandName,
  | "hello"
  | "thanks"
  | "help"
  | "whoSees"
  | "offer"
  | "standing"
  | "acts"
  | "often"
  | "keep"
  | Exclude<FollowingCommand, FollowingHelp>
  | Exclude<FoundingCommand, FoundingHelp>
  | Exclude<SessionLifeCommand, SessionLifeHelp>
  | Exclude<VolunteeringCommand, VolunteeringHelp>
  | TendingCommand
>;

export interface HelpWords {
  readonly intro: string;
  readonly lines: Readonly<Record<HelpLine, string>>;
  readonly hello: string;
  readonly thanks: string;
  readonly forAdmins: string;
}
