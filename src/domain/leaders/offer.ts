import type { Directory, Person, PersonId } from "#domain/people/index.ts";
import { type Clock, later } from "#shared/time.ts";
import { type Area, candidatesIn, type Situation } from "./candidates.ts";
import type { Leader } from "./leader.ts";
import type { Offer, Opportunity, Suggestion } from "./opportunity.ts";
import { sharedPool } from "./pool.ts";
import type { HeardPosts, LeaderStore, Membership, SuggestionStore } from "./ports.ts";
import { diverse, rank, tasteOf } from "./rank.ts";
import { postIn, postSubject } from "./subject.ts";

export interface OfferDeps {
  readonly heard: HeardPosts;
  readonly suggestions: SuggestionStore;
  readonly leaders: Pick<LeaderStore, "find">;
  readonly directory: Pick<Directory, "find">;
  readonly membership: Membership;
  /** The hashtags in use that a text speaks of. */
  tagsFor(text: string, department: string | null): readonly string[];
  readonly clock: Clock;
}

/** What somebody is offered of what was heard. */
export interface Offers {
  /**
   * Looks for the best there is to do, and notes it as offered. Repeated under the same name, it replaces what was
   * offered under it.
   *
   * @param batchId - what it is offered with, such as an entry of the ledger
   */
  make(person: Pick<Person, "id" | "department">, batchId: string): Promise<readonly Offer[]>;
  /** What was offered, without that of which nothing is left. */
  show(personId: PersonId, suggestionIds: readonly string[]): Promise<readonly Offer[]>;
  /** The ids of what somebody was offered last, in its order; empty if it was long ago. */
  latest(personId: PersonId): Promise<readonly string[]>;
}

const OFFERS_MAX = 3;
/** Most authors whom the directory is asked about for one leader. */
const AUTHORS_MAX = 20;
/** Most opportunities of which is asked whether the leader can see them. */
const SEEN_CHECKS_MAX = 10;
const TAGS_MAX = 10;
/** As long as suggestions and the names of authors are kept. */
const HISTORY = Temporal.Duration.from({ hours: 90 * 24 });
/** For so long "1" means what was offered last. */
const ANSWERABLE_FOR = Temporal.Duration.from({ hours: 7 * 24 });

export function offersOf(deps: OfferDeps): Offers {
  const pool = sharedPool(deps.heard);
  return {
    async make(person, batchId) {
      const now = deps.clock();
      const [leader, offered] = await Promise.all([
        deps.leaders.find(person.id),
        deps.suggestions.offered(person.id, now.subtract(HISTORY)),
      ]);
      const history = offered.filter(({ id }) => !id.startsWith(`${batchId}.`));
      const [area, shared] = await Promise.all([areaOf(deps, person, leader, now), pool(now)]);
      const situation = { personId: person.id, leader, area, pool: shared, history, departments: null, now };
      const chosen = await choose(deps, await knowAuthors(deps, situation));
      const suggestions = chosen.map((one, index) => suggestionOf(one, person.id, `${batchId}.${index + 1}`, now));
      if (suggestions.length > 0) await deps.suggestions.note(suggestions);
      return show(
        deps,
        person.id,
        suggestions.map(({ id }) => id),
      );
    },
    show: (personId, ids) => show(deps, personId, ids),
    async latest(personId) {
      const [newest, ...others] = await deps.suggestions.offered(personId, deps.clock().subtract(ANSWERABLE_FOR));
      if (!newest) return [];
      return [newest, ...others.filter(({ suggestedAt }) => suggestedAt.equals(newest.suggestedAt))].map(
        ({ id }) => id,
      );
    },
  };
}

async function areaOf(
  { heard, tagsFor }: OfferDeps,
  { id, department }: Pick<Person, "id" | "department">,
  leader: Leader | null,
  now: Temporal.Instant,
): Promise<Area> {
  const ownTags = leader ? await heard.tagsOf(id, now.subtract(HISTORY), TAGS_MAX) : [];
  const goalTags = (leader?.goals ?? []).flatMap(({ text }) => tagsFor(text, department));
  return { ownTags: new Set(ownTags), goalTags: new Set(goalTags), department };
}

/** Asks the directory about the authors of the best candidates: of each kind the same number. */
async function knowAuthors({ directory }: OfferDeps, situation: Situation): Promise<Situation> {
  const ranked = rank(candidatesIn(situation), tasteOf(situation.personId, situation.leader, situation.history));
  const kinds = [...Map.groupBy(ranked, ({ kind }) => kind).values()].map((all) => [
    ...new Set(all.flatMap(({ personId }) => personId ?? [])),
  ]);
  const turns = Array.from({ length: AUTHORS_MAX }, (_, turn) => kinds.flatMap((people) => people[turn] ?? []));
  const authors = [...new Set(turns.flat())].slice(0, AUTHORS_MAX);
  const profiles = await Promise.all(authors.map((id) => directory.find(id).catch(() => null)));
  // Whom the directory does not know, or cannot tell about now, could not be named.
  const known = profiles.flatMap((profile, index) =>
    profile ? [[authors[index] ?? "", profile.department] as const] : [],
  );
  return { ...situation, departments: new Map(known) };
}

/** The best that the leader can see. */
async function choose({ membership }: OfferDeps, situation: Situation): Promise<readonly Opportunity[]> {
  const { history, leader, personId } = situation;
  let ranked = rank(candidatesIn(situation), tasteOf(personId, leader, history));
  const seen = new Set<Opportunity>();
  for (let checks = 0; ; ) {
    const chosen = diverse(ranked, OFFERS_MAX);
    const open = chosen.find((one) => one.post !== null && !seen.has(one));
    if (!open?.post) return chosen;
    checks += 1;
    if (checks <= SEEN_CHECKS_MAX && (await membership.sees(personId, open.post))) seen.add(open);
    else ranked = ranked.filter((one) => one !== open);
  }
}

function suggestionOf(one: Opportunity, leaderId: PersonId, id: string, now: Temporal.Instant): Suggestion {
  const { kind, personId, reasons, subject } = one;
  return { id, leaderId, kind, subject, aboutId: personId, reasons, suggestedAt: now, choice: null };
}

async function show(deps: OfferDeps, personId: PersonId, ids: readonly string[]): Promise<readonly Offer[]> {
  if (ids.length === 0) return [];
  const suggestions = await deps.suggestions.find(personId, ids);
  const [posts, goals] = await Promise.all([postsOf(deps, suggestions), goalsOf(deps, personId, suggestions)]);
  return suggestions.flatMap((suggestion): Offer | [] => {
    const { kind, subject } = suggestion;
    const [post, goal] = [posts.get(subject) ?? null, goals.get(subject) ?? null];
    return kind === "card" || post || goal ? { suggestion, post, goal } : [];
  });
}

async function postsOf({ heard }: OfferDeps, suggestions: readonly Suggestion[]) {
  const subjects = suggestions.filter(({ aboutId }) => aboutId !== null).map(({ subject }) => subject);
  const found = subjects.length > 0 ? await heard.find(subjects.map(postIn)) : [];
  return new Map(found.map((post) => [postSubject(post), post]));
}

async function goalsOf({ clock, heard, leaders }: OfferDeps, personId: PersonId, suggestions: readonly Suggestion[]) {
  const subjects = new Set(suggestions.filter(({ kind }) => kind === "goal").map(({ subject }) => subject));
  const leader = subjects.size > 0 ? await leaders.find(personId) : null;
  const kept = clock().subtract(HISTORY);
  const goals = (leader?.goals ?? []).filter(({ id }) => subjects.has(id));
  const counted = goals.map(async (goal) => {
    const acts = await heard.countActs(personId, later(goal.since, kept));
    return [goal.id, { ...goal, acts }] as const;
  });
  return new Map(await Promise.all(counted));
}
