import type { CoachTalkDeps } from "#adapters/bot/coach-desk.ts";
import { recentSuggestions } from "#adapters/bot/recent-suggestions.ts";
import { plainLanguage } from "#adapters/text/plain-language.ts";
import type { Draft, DraftStore } from "#domain/coach/index.ts";
import type { HashtagGarden } from "#domain/hashtags/index.ts";
import { localLinks, type Offer } from "#domain/leaders/index.ts";
import type { Place } from "#domain/posts/index.ts";
import { instant, nothingPersonal } from "./fakes.ts";

/** The ordinary case: Lars answered all three questions on a Monday. */
export function draft(changes: Partial<Draft> = {}): Draft {
  const { savedAt = instant("2026-11-23T08:00Z") } = changes;
  return {
    id: "d1",
    personId: "lars",
    language: "en",
    subject: null,
    answers: [
      "We halved our changeover times in Amberg.",
      "It gives us two hours a day.",
      "Who tried it on another line?",
    ],
    tag: null,
    place: null,
    ignored: [],
    plannedFor: null,
    savedAt,
    expiresAt: savedAt.add({ hours: 14 * 24 }),
    ...changes,
  };
}

export interface CoachOptions {
  readonly drafts?: readonly Draft[];
  /** Where the leader posted, the latest first. */
  readonly places?: readonly Place[];
  readonly offers?: readonly Offer[];
  readonly copyUrl?: string;
}

/** What the coach needs, in memory. */
export function coachWorld(
  garden: HashtagGarden,
  { drafts = [], places = [], offers = [], copyUrl }: CoachOptions = {},
) {
  const kept = new Map(drafts.map((one) => [one.id, one]));
  const done: string[] = [];
  const store: DraftStore = {
    ...nothingPersonal,
    find: async (personId, id) => {
      const found = kept.get(id);
      return found?.personId === personId ? found : null;
    },
    all: async (personId) =>
      [...kept.values()]
        .filter((one) => one.personId === personId)
        .sort((a, b) => Temporal.Instant.compare(b.savedAt, a.savedAt)),
    save: async (one) => void kept.set(one.id, one),
    remove: async (_personId, id) => void kept.delete(id),
    forget: async () => {},
  };
  const deps: CoachTalkDeps = {
    ...{
      drafts: store,
      suggestions: recentSuggestions({ garden, tags: { tag: () => null }, forbids: async () => null }),
      plain: plainLanguage(),
      links: localLinks("http://tenant"),
    },
    ownPlaces: { latest: async (_personId, limit) => places.slice(0, limit) },
    offers: { show: async (_personId, ids) => offers.filter(({ suggestion }) => ids.includes(suggestion.id)) },
    copyUrl: copyUrl ?? null,
    done: async (personId) => done.push(personId),
  };
  return { deps, kept, done };
}
