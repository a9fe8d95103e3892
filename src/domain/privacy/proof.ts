import type { PersonId } from "#domain/people/index.ts";
import type { Clock } from "#shared/time.ts";
import type { ForbiddenMatter } from "./forbidden.ts";
import { type Inside, type Leak, leakFinder } from "./leaks.ts";
import type { Bilingual } from "./policy.ts";

/** Where a question is asked. */
export type ProofInterface = "chat" | "channel" | "card" | "extension" | "api" | "page" | "log" | "command";

/** What an interface made of a question. */
export interface ProofAnswer {
  /** All that came back, as it came. */
  readonly text: string;
  /** What was sent, because an interface may say it back. */
  readonly sent: string;
  readonly askerId: PersonId;
  /** Whether it said no, and nothing else. */
  readonly isRefusal: boolean;
  /** Whether its figures are about people. */
  readonly hasFigures: boolean;
}

/** A question that nobody may get an answer to, and the way to ask it. */
export interface ProofQuestion {
  readonly id: string;
  readonly forbids: ForbiddenMatter;
  readonly interface: ProofInterface;
  /** As it is shown, about nobody in particular. */
  readonly question: Bilingual;
  /** Something may be answered, as long as it is about nobody else: who exports their own data gets these. */
  readonly mayAnswer?: true;
  /** Names of people who are public by their own decision may stand in the answer. */
  readonly mayName?: true;
  /** Asks it in every wording, by everybody who might. */
  ask(inside: Inside): Promise<readonly ProofAnswer[]>;
}

export interface ProofResult extends Pick<ProofQuestion, "id" | "forbids" | "interface" | "question"> {
  readonly refused: boolean;
  /** Why it was not: what was given away, that something was answered, or that nothing came back. */
  readonly because: readonly (Leak | "answered" | "failed")[];
}

export interface Proof {
  readonly at: Temporal.Instant;
  /** Of so many people at least something is stored; null where they are too few to be told. */
  readonly people: number | null;
  /** Whether the policy is in force, every signature of it verified for this. */
  readonly isAgreed: boolean;
  readonly results: readonly ProofResult[];
}

export interface ProofDeps {
  readonly questions: readonly ProofQuestion[];
  inside(): Promise<Inside>;
  groupMin(): number;
  isAgreed(): boolean;
  readonly clock: Clock;
}

/**
 * Asks every forbidden question, one after the other, and then judges what came back: by who was known before and after,
 * because people come, and volunteer, meanwhile.
 */
export async function prove({ questions, clock, ...deps }: ProofDeps): Promise<Proof> {
  const before = await deps.inside();
  const asked: (readonly [ProofQuestion, readonly ProofAnswer[] | null])[] = [];
  for (const question of questions) asked.push([question, await question.ask(before).catch(() => null)]);
  const inside = together(before, await deps.inside());
  const groupMin = deps.groupMin();
  const leaksIn = leakFinder(inside);
  const results = asked.map(([question, answers]): ProofResult => {
    const { id, forbids, mayAnswer = false, mayName = false } = question;
    const because = new Set<ProofResult["because"][number]>(answers?.length ? [] : ["failed"]);
    for (const { hasFigures, isRefusal, ...answer } of answers ?? []) {
      const rules = { ...answer, mayAnswer, mayName, groupMin: hasFigures ? groupMin : null };
      for (const leak of leaksIn(answer.text, rules)) because.add(leak);
      if (!isRefusal && !mayAnswer) because.add("answered");
    }
    const shown = { id, forbids, interface: question.interface, question: question.question };
    return { ...shown, refused: because.size === 0, because: [...because] };
  });
  return { at: clock(), people: atLeast(inside.people.length, groupMin), isAgreed: deps.isAgreed(), results };
}

/** The power of ten below, because who asks before and after somebody came or went would know it of an exact number. */
function atLeast(people: number, groupMin: number): number | null {
  const magnitude = 10 ** (`${people}`.length - 1);
  return magnitude < groupMin ? null : magnitude;
}

/** Everybody who is in one of the two; the later says who is public. */
function together(before: Inside, after: Inside): Inside {
  const people = new Map([...before.people, ...after.people].map((person) => [person.id, person]));
  return { people: [...people.values()], handles: before.handles };
}

/** Asking everything takes seconds: who asks soon after somebody else is told what came of that. */
const SHARED_FOR = Temporal.Duration.from({ minutes: 1 });

/** @param now - real time */
export function sharedProof(run: () => Promise<Proof>, now: Clock): () => Promise<Proof> {
  let running: Promise<Proof> | null = null;
  let last: { readonly proof: Proof; readonly until: Temporal.Instant } | null = null;

  async function renew(): Promise<Proof> {
    const proof = await run();
    last = { proof, until: now().add(SHARED_FOR) };
    return proof;
  }

  return async () => {
    if (last && Temporal.Instant.compare(now(), last.until) < 0) return last.proof;
    running ??= renew().finally(() => {
      running = null;
    });
    return running;
  };
}
