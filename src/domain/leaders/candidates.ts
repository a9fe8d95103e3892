import type { PersonId } from "#domain/people/index.ts";
import { actOfCard, nextCards } from "./deck.ts";
import type { Act, Leader } from "./leader.ts";
import type { Opportunity, OpportunityKind, ShownPost, Suggestion } from "./opportunity.ts";
import type { Pool } from "./pool.ts";
import { postSubject } from "./subject.ts";

/** What somebody's own field is. */
export interface Area {
  readonly ownTags: ReadonlySet<string>;
  /** Those that their goals name or speak of. */
  readonly goalTags: ReadonlySet<string>;
  readonly department: string | null;
  /** Where they posted of late, by `placeKey`. */
  readonly ownPlaces: ReadonlySet<string>;
}

/** A place as it is known in an area. */
export function placeKey({ placeId, source }: Pick<ShownPost, "placeId" | "source">): string {
  return `${source} ${placeId}`;
}

/** Everything that is known when opportunities are looked for. */
export interface Situation {
  readonly personId: PersonId;
  /** Null for somebody who is no leader: there are cards for them. */
  readonly leader: Pick<Leader, "goals" | "likes" | "notThese"> | null;
  readonly area: Area;
  readonly pool: Pool;
  /** What they were offered before, the newest first. */
  readonly history: readonly Suggestion[];
  readonly now: Temporal.Instant;
}

/** An opportunity before it is weighed: the facts that count. */
export interface Candidate extends Pick<Opportunity, "kind" | "subject" | "post" | "personId"> {
  readonly act: Act;
  /** How old the post is. */
  readonly hours: number;
  readonly ownTag: string | null;
  readonly goalTag: string | null;
  /** The author's. */
  readonly department: string | null;
  readonly isOwnDepartment: boolean;
  /** Whether the leader posted there too. */
  readonly isOwnPlace: boolean;
  /** How often the author was noticed. */
  readonly noticed: number;
  /** Whether the asker thanked for the answer. */
  readonly helped: boolean;
  /** For how long nothing was said about a goal. */
  readonly quietDays: number;
  /** Whether it was not offered before, as far as is known. */
  readonly isNew: boolean;
}

/** Nobody is named to a leader again before that. */
const SAME_PERSON_AFTER = Temporal.Duration.from({ hours: 30 * 24 });
/** So many people are named within an hour, however often somebody asks; then there are goals and cards. */
const NAMED_MAX = 6;
const HOUR = Temporal.Duration.from({ hours: 1 });
const SAME_GOAL_AFTER = Temporal.Duration.from({ hours: 13 * 24 });
const CARDS = 3;

const NOTHING = {
  ...{ post: null, personId: null, hours: 0, ownTag: null, goalTag: null, department: null },
  ...{ isOwnDepartment: false, isOwnPlace: false, noticed: 0, helped: false, quietDays: 0, isNew: true },
};

/** Everything that could be offered, but what the leader does not want and what they were offered of late. */
export function candidatesIn(situation: Situation): readonly Candidate[] {
  const { leader } = situation;
  const found = leader ? [...questions(situation), ...thanks(situation), ...ideas(situation), ...goals(situation)] : [];
  return [...found, ...cards(situation)].filter(({ kind }) => !leader?.notThese.includes(kind));
}

function questions(situation: Situation): Candidate[] {
  return fromPosts("question", "answer", situation.pool.questions, situation).filter(
    ({ ownTag, goalTag, isOwnDepartment }) => ownTag !== null || goalTag !== null || isOwnDepartment,
  );
}

function thanks(situation: Situation): Candidate[] {
  const helpful = situation.pool.contributions.filter(({ kind }) => kind === "answer");
  return fromPosts("thanks", "thanks", helpful, situation);
}

function ideas(situation: Situation): Candidate[] {
  const { area, pool } = situation;
  const posts = pool.contributions.filter(({ kind }) => kind !== "answer");
  return fromPosts("idea", "question", posts, situation).filter(
    ({ department, isOwnDepartment }) => department !== null && area.department !== null && !isOwnDepartment,
  );
}

function fromPosts(kind: OpportunityKind, act: Act, posts: readonly ShownPost[], situation: Situation): Candidate[] {
  const { area, now, personId, pool } = situation;
  if (namedSince(situation, now.subtract(HOUR)).size >= NAMED_MAX) return [];
  const isNamed = namedOfLate(situation);
  return (
    posts
      .filter(({ authorId }) => authorId !== personId && !isNamed(authorId))
      // Whom the directory does not know could not be named.
      .filter(({ authorId }) => pool.departments.has(authorId))
      .map((post) => {
        const department = pool.departments.get(post.authorId) ?? null;
        return {
          ...NOTHING,
          ...{ kind, act, post, department },
          subject: postSubject(post),
          personId: post.authorId,
          hours: (now.epochMilliseconds - post.at.epochMilliseconds) / 3_600_000,
          ownTag: post.hashtags.find((tag) => area.ownTags.has(tag)) ?? null,
          goalTag: post.hashtags.find((tag) => area.goalTags.has(tag)) ?? null,
          isOwnDepartment: department !== null && department === area.department,
          isOwnPlace: area.ownPlaces.has(placeKey(post)),
          noticed: pool.noticed.get(post.authorId) ?? 0,
          helped: kind === "thanks" && post.helped,
        };
      })
  );
}

/** Fairness: whoever was offered once makes room for others, whatever became of it. */
function namedOfLate(situation: Situation): (personId: PersonId) => boolean {
  const people = namedSince(situation, situation.now.subtract(SAME_PERSON_AFTER));
  return (personId) => people.has(personId);
}

function namedSince({ history }: Situation, since: Temporal.Instant): ReadonlySet<PersonId> {
  const named = history.filter(({ suggestedAt }) => Temporal.Instant.compare(suggestedAt, since) > 0);
  return new Set(named.flatMap(({ aboutId }) => aboutId ?? []));
}

function goals({ history, leader, now }: Situation): Candidate[] {
  const lately = now.subtract(SAME_GOAL_AFTER);
  const offered = new Set(
    history
      .filter(({ suggestedAt, kind }) => kind === "goal" && Temporal.Instant.compare(suggestedAt, lately) > 0)
      .map(({ subject }) => subject),
  );
  return (leader?.goals ?? [])
    .filter(({ id }) => !offered.has(id))
    .map(({ id, since, standing }) => {
      const quiet = now.epochMilliseconds - (standing?.at ?? since).epochMilliseconds;
      return { ...NOTHING, kind: "goal", act: "post", subject: id, quietDays: Math.floor(quiet / 86_400_000) };
    });
}

function cards({ history, leader, personId }: Situation): Candidate[] {
  const seen = history.filter(({ kind }) => kind === "card").map(({ subject }) => Number(subject));
  return nextCards(personId, seen, leader?.likes ?? [], CARDS).map((card) => ({
    ...NOTHING,
    kind: "card",
    act: actOfCard(card),
    subject: `${card}`,
    isNew: !seen.includes(card),
  }));
}
