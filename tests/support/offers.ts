import type { Candidate, Situation } from "#domain/leaders/candidates.ts";
import type { HeardPosts, ShownPost, Suggestion } from "#domain/leaders/index.ts";
import type { OfferDeps } from "#domain/leaders/offer.ts";
import { instant, nothingPersonal } from "./fakes.ts";
import { leader } from "./leaders.ts";

export const now = instant("2026-11-24T08:30:00Z");
export const ago = (hours: number) => now.subtract({ hours });

/** Anna's answer in a channel, a day ago. */
export function shownPost(changes: Partial<ShownPost> = {}): ShownPost {
  const { sourceId = "1" } = changes;
  return {
    source: "teams",
    placeId: "19:werk",
    sourceId,
    threadId: sourceId,
    kind: "answer",
    placeName: "Werk Amberg",
    teamId: "g-1",
    authorId: "anna",
    at: ago(24),
    hashtags: [],
    helped: false,
    ...changes,
  };
}

/** A thank-you to Anna, offered a day ago. */
export function suggestion(changes: Partial<Suggestion> = {}): Suggestion {
  return {
    id: "before.1",
    leaderId: "lars",
    kind: "thanks",
    subject: '["teams","19:werk","1"]',
    aboutId: "anna",
    reasons: [],
    suggestedAt: ago(24),
    choice: null,
    ...changes,
  };
}

/** Lars of Elektromotoren, who never was offered anything, in a week in which nothing was heard. */
export function situation(changes: Partial<Situation> = {}): Situation {
  return {
    personId: "lars",
    leader: leader(),
    area: { ownTags: new Set(), goalTags: new Set(), department: "Elektromotoren", ownPlaces: new Set() },
    pool: { questions: [], contributions: [], noticed: new Map(), departments: new Map() },
    history: [],
    now,
    ...changes,
  };
}

/** A card of the deck that has nothing special. */
export function candidate(changes: Partial<Candidate> = {}): Candidate {
  return {
    ...{ kind: "card", act: "post", subject: "40", post: null, personId: null, hours: 0, ownTag: null, goalTag: null },
    ...{
      department: null,
      isOwnDepartment: false,
      isOwnPlace: false,
      noticed: 0,
      helped: false,
      quietDays: 0,
      isNew: true,
    },
    ...changes,
  };
}

/** Nothing was heard, but what is given. */
export function heardNothingBut(changes: Partial<HeardPosts> = {}): HeardPosts {
  return {
    openQuestions: async () => [],
    contributions: async () => [],
    by: async () => [],
    find: async () => [],
    tagsOf: async () => [],
    countActs: async () => 0,
    noticed: async () => new Map(),
    firstReplies: async () => [],
    thankedAnswers: async () => [],
    ...changes,
  };
}

/** Everything that offers are made of, in memory. Posts are found again that were asked for. */
export function offering(posts: readonly ShownPost[], changes: Partial<OfferDeps> = {}) {
  const kept = new Map<string, Suggestion>();
  const known = (leaderId: string) => [...kept.values()].filter((one) => one.leaderId === leaderId);
  const asked: string[] = [];
  const deps: OfferDeps = {
    heard: heardNothingBut({
      openQuestions: async () => posts.filter(({ kind }) => kind === "question"),
      contributions: async () => posts.filter(({ kind }) => kind !== "question"),
      find: async (names) => posts.filter(({ sourceId }) => names.some((name) => name.sourceId === sourceId)),
    }),
    suggestions: {
      ...nothingPersonal,
      offered: async (leaderId) =>
        known(leaderId).sort(
          (a, b) => Temporal.Instant.compare(b.suggestedAt, a.suggestedAt) || a.id.localeCompare(b.id),
        ),
      find: async (leaderId, ids) => ids.flatMap((id) => known(leaderId).find((one) => one.id === id) ?? []),
      note: async (suggestions) => {
        for (const one of suggestions) kept.set(one.id, one);
      },
      choose: async (leaderId, id, choice) => {
        const one = known(leaderId).find((offered) => offered.id === id);
        if (one) kept.set(id, { ...one, choice });
        return one ?? null;
      },
      forget: async () => {},
      eraseAbout: async () => 0,
    },
    leaders: { find: async (personId) => (personId === "lars" ? leader() : null) },
    directory: {
      departments: async (ids) => {
        asked.push(...ids);
        return new Map(ids.map((id) => [id, "Qualität"]));
      },
    },
    ownPlaces: { latest: async () => [] },
    membership: { sees: async () => true },
    tagsFor: () => [],
    clock: () => now,
    ...changes,
  };
  return { deps, kept, asked };
}
