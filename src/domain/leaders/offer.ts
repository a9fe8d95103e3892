import type { Directory, Person, PersonId } from "#domain/people/index.ts";
import type { Place } from "#domain/posts/index.ts";
import { inTurn } from "#shared/in-turn.ts";
import { type Clock, later } from "#shared/time.ts";
import { type Area, placeKey } from "./candidates.ts";
import type { Leader } from "./leader.ts";
import type { Offer, Opportunity, Suggestion } from "./opportunity.ts";
import { sharedPool } from "./pool.ts";
import type { HeardPosts, LeaderStore, Membership, SuggestionStore } from "./ports.ts";
import { postIn, postSubject } from "./subject.ts";
import { bestVisible } from "./visible.ts";

export interface OfferDeps {
  readonly heard: HeardPosts;
  readonly suggestions: SuggestionStore;
  readonly leaders: Pick<LeaderStore, "find">;
  readonly directory: Pick<Directory, "departments">;
  readonly ownPlaces: { latest(personId: PersonId, limit: number): Promise<readonly Pick<Place, "id" | "source">[]> };
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
  /**
   * What was offered last beside what they chose, offered once more: nobody else is named while somebody who was waits.
   * Else the same as `make`.
   */
  more(person: Pick<Person, "id" | "department">, batchId: string): Promise<readonly Offer[]>;
  /** What was offered, without that of which nothing is left. */
  show(personId: PersonId, suggestionIds: readonly string[]): Promise<readonly Offer[]>;
  /** The ids of what somebody was offered last, in its order; empty if it was long ago. */
  latest(personId: PersonId): Promise<readonly string[]>;
}

const TAGS_MAX = 10;
const OWN_PLACES_MAX = 20;
/** As long as suggestions and the names of authors are kept. */
const HISTORY = Temporal.Duration.from({ hours: 90 * 24 });
/** For so long "1" means what was offered last. */
const ANSWERABLE_FOR = Temporal.Duration.from({ hours: 7 * 24 });
/** For so long what was not chosen is still there: later somebody else may have answered. */
const FRESH_FOR = Temporal.Duration.from({ hours: 24 });

export function offersOf(deps: OfferDeps): Offers {
  const pool = sharedPool(deps);
  // Two at once would know nothing of each other, and name the same people.
  const oneByOne = inTurn();
  return {
    make: (person, batchId) => oneByOne(person.id, () => make(person, batchId)),
    more: (person, batchId) =>
      oneByOne(person.id, async () => {
        const left = await offerLeft(deps, person.id);
        return left.length > 0 ? left : make(person, batchId);
      }),
    show: (personId, ids) => show(deps, personId, ids),
    latest: async (personId) => (await latest(deps, personId, ANSWERABLE_FOR)).map(({ id }) => id),
  };

  async function make(person: Pick<Person, "id" | "department">, batchId: string): Promise<readonly Offer[]> {
    const now = deps.clock();
    const [leader, offered] = await Promise.all([
      deps.leaders.find(person.id),
      deps.suggestions.offered(person.id, now.subtract(HISTORY)),
    ]);
    const history = offered.filter(({ id }) => !id.startsWith(`${batchId}.`));
    const [area, shared] = await Promise.all([areaOf(deps, person, leader, now), pool(now)]);
    const situation = { personId: person.id, leader, area, pool: shared, history, now };
    const chosen = await bestVisible(deps.membership, situation);
    const suggestions = chosen.map((one, index) => suggestionOf(one, person.id, `${batchId}.${index + 1}`, now));
    if (suggestions.length > 0) await deps.suggestions.note(suggestions);
    return show(
      deps,
      person.id,
      suggestions.map(({ id }) => id),
    );
  }
}

/** What was offered last, and is not older than that, in its order. */
async function latest({ clock, suggestions }: OfferDeps, personId: PersonId, age: Temporal.Duration) {
  const [newest, ...others] = await suggestions.offered(personId, clock().subtract(age));
  return newest ? [newest, ...others.filter(({ suggestedAt }) => suggestedAt.equals(newest.suggestedAt))] : [];
}

/** Offers the rest of what was offered last again, when something of it was chosen; else nobody wanted any of it. */
async function offerLeft(deps: OfferDeps, personId: PersonId): Promise<readonly Offer[]> {
  const suggestedAt = deps.clock();
  const batch = await latest(deps, personId, FRESH_FOR);
  if (batch.every(({ choice }) => choice === null)) return [];
  const { notThese = [] } = (await deps.leaders.find(personId)) ?? {};
  const left = batch.filter(({ choice, kind }) => choice === null && !notThese.includes(kind)).map(({ id }) => id);
  const shown = await show(deps, personId, left);
  await deps.suggestions.note(shown.map(({ suggestion }) => ({ ...suggestion, suggestedAt })));
  return shown;
}

async function areaOf(
  { heard, ownPlaces, tagsFor }: OfferDeps,
  { id, department }: Pick<Person, "id" | "department">,
  leader: Leader | null,
  now: Temporal.Instant,
): Promise<Area> {
  const [ownTags, places] = leader
    ? await Promise.all([heard.tagsOf(id, now.subtract(HISTORY), TAGS_MAX), ownPlaces.latest(id, OWN_PLACES_MAX)])
    : [[], []];
  const goalTags = (leader?.goals ?? []).flatMap(({ text }) => tagsFor(text, department));
  return {
    ...{ ownTags: new Set(ownTags), goalTags: new Set(goalTags), department },
    ownPlaces: new Set(places.map(({ id: placeId, source }) => placeKey({ placeId, source }))),
  };
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
