import type { ProposalPart } from "#domain/leaders/index.ts";

export type GroundworkCommand =
  | "propose"
  | "proposals"
  | "pitch"
  | "findMessenger"
  | "withdrawProposal"
  | "override"
  | "speakTo"
  | "dontSpeakTo"
  | "willSpeak"
  | "wontSpeak";

export type GroundworkVerb =
  | "groundwork.leader"
  | "groundwork.person"
  | "groundwork.which"
  | "groundwork.part"
  | "groundwork.say"
  | "groundwork.messenger"
  | "groundwork.self"
  | "groundwork.find"
  | "groundwork.ask"
  | "groundwork.spoken"
  | "groundwork.later"
  | "groundwork.pitch"
  | "groundwork.withdraw"
  | "groundwork.withdrawNow"
  | "groundwork.override"
  | "groundwork.overrideNow"
  | "groundwork.offer"
  | "groundwork.speak"
  | "groundwork.dontSpeak";

/** Missing parts that one sentence names; of one more it names that, too. */
export const PARTS_NAMED = 3;

/** The names that most questions need. */
export interface GroundworkNames {
  readonly leader: string;
  /** Null while there is none. */
  readonly messenger: string | null;
  /** Whether the proposer is the messenger. */
  readonly self: boolean;
}

/** What the messenger takes along; null for what is not there. */
interface PitchFacts extends GroundworkNames {
  readonly claim: string | null;
  readonly reason: string | null;
  readonly fact: string | null;
  readonly source: string | null;
  readonly link: string | null;
  readonly unsupported: boolean;
}

/** The parts of a proposal, asked for one after the other. */
export interface ProposalWords {
  readonly forChampions: string;
  readonly forOwners: string;
  readonly askLeader: string;
  readonly nameLabel: string;
  readonly nameMissing: string;
  readonly nextButton: string;
  /** @param facts.known - whether this person proposed them before */
  begun(facts: { leader: string; known: boolean }): string;
  /** Somebody else proposed them. */
  taken(leader: string): string;
  readonly oneself: string;
  nobodyCalled(name: string): string;
  severalCalled(name: string): string;
  readonly personLabel: string;
  readonly personTyped: string;
  readonly leaderThemselves: string;
  ask(part: ProposalPart, names: GroundworkNames): string;
  readonly anotherOutcome: string;
  readonly partNames: Readonly<Record<ProposalPart, string>>;
  readonly answerLabel: string;
  readonly answerMissing: string;
  readonly saveButton: string;
  readonly laterButton: string;
  readonly selfButton: string;
  readonly findButton: string;
  readonly spokenButton: string;
  /** @param facts.better - what could be said instead; null to ask only */
  remark(facts: { quote: string; better: string | null }): string;
  /** @param max - in characters */
  tooLong(max: number): string;
  /** A messenger whom the leader does not know yet, and dates for three small favours. */
  runUp(facts: { leader: string; days: readonly string[] }): string;
  readonly later: string;
}

/** What becomes of a proposal. */
export interface StandingWords {
  readonly gone: string;
  /** Says the same whatever the leader decides. */
  ready(leader: string): string;
  stillMissing(parts: readonly ProposalPart[]): string;
  /** @param until - the day on which it ends */
  overview(facts: { leader: string; until: string; missing: readonly ProposalPart[]; unsupported: boolean }): string;
  partLine(facts: { part: ProposalPart; said: string | null }): string;
  waiting(messenger: string): string;
  readonly notYet: string;
  readonly partLabel: string;
  readonly partTyped: string;
  readonly partButton: string;
  readonly noProposals: string;
  readonly proposals: string;
  proposalLine(facts: { leader: string; missing: readonly ProposalPart[] | null }): string;
  /** For who is the messenger in somebody else's proposal. */
  entrustedLine(facts: { leader: string; proposer: string }): string;
  readonly proposalLabel: string;
  readonly proposalTyped: string;
  readonly showButton: string;
  readonly pitchButton: string;
  pitch(facts: PitchFacts): string;
  /** @param names - the proposer is null where they themselves are told */
  pitchEmpty(names: { readonly leader: string; readonly proposer: string | null }): string;
  readonly withdrawButton: string;
  askWithdraw(leader: string): string;
  withdrawn(leader: string): string;
  /** The gate is open: nothing is taken back any more. */
  tooLate(leader: string): string;
  readonly overrideButton: string;
  askOverride(leader: string): string;
  readonly reasonLabel: string;
  /** @param min - in characters */
  reasonMissing(min: number): string;
}

/** Those who offer to speak to leaders. */
export interface VolunteerWords {
  /** Nobody who volunteered knows the area. */
  nobodyVolunteered(leader: string): string;
  volunteers(leader: string): string;
  readonly volunteerLabel: string;
  readonly askButton: string;
  asked(volunteer: string): string;
  readonly askAreas: string;
  readonly areasLabel: string;
  readonly areasMissing: string;
  offered(areas: readonly string[]): string;
  readonly offerEnded: string;
  readonly noOffer: string;
  /** To a volunteer. */
  request(facts: { proposer: string; leader: string }): string;
  readonly speakButton: string;
  readonly dontSpeakButton: string;
  willSpeak(facts: { leader: string; proposer: string }): string;
  wontSpeak(proposer: string): string;
  readonly nothingAsked: string;
  whyRequest(facts: { proposer: string; leader: string }): string;
}

export interface GroundworkWords extends ProposalWords, StandingWords, VolunteerWords {}
