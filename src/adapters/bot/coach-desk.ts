import {
  compose,
  type Draft,
  type DraftPlace,
  type DraftStore,
  keptFrom,
  type OwnPlaces,
  type PlainLanguage,
} from "#domain/coach/index.ts";
import type { Offer, Offers, PostLinks } from "#domain/leaders/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import type { Place } from "#domain/posts/index.ts";
import { readLeave } from "./coach-phrases.ts";
import type { RecentSuggestions } from "./recent-suggestions.ts";
import { show } from "./show.ts";
import type { Message, Turn } from "./turn.ts";

export interface CoachTalkDeps {
  readonly drafts: DraftStore;
  readonly suggestions: RecentSuggestions;
  readonly plain: PlainLanguage;
  readonly ownPlaces: OwnPlaces;
  /** What a leader may answer or speak of. */
  readonly offers: Pick<Offers, "show">;
  readonly links: PostLinks;
  /** The address of the page that copies; null where people cannot reach the service. */
  readonly copyUrl: string | null;
  /** Notes that somebody posted what they had drafted. */
  done(personId: PersonId): Promise<unknown>;
}

/** What the coach does next with a draft; null for `asked` once it shall ask for nothing more. */
export type Next = (turn: Turn, draft: Draft, asked?: readonly string[] | null) => Promise<Message>;

/** The drafts of whoever speaks. */
export interface CoachDesk extends CoachTalkDeps {
  find(turn: Turn, id: unknown): Promise<Draft | null>;
  all(turn: Turn): Promise<readonly Draft[]>;
  /** Saves it, in the language in which it is written. */
  keep(turn: Turn, draft: Draft): Promise<Draft>;
  /** Does something with a draft, or says that it is gone. */
  using(turn: Turn, id: unknown, work: (draft: Draft) => Promise<Message>): Promise<Message>;
  /** What was offered; null when nothing is left of it. */
  offer(turn: Turn, suggestionId: string): Promise<Offer | null>;
  /** What a draft is about that takes up an offer, and where it belongs. */
  aboutOffer(turn: Turn, offer: Offer): Pick<Draft, "subject" | "place">;
  keptForLater(turn: Turn, draft: Draft): Promise<Message>;
  /** What to say to who leaves a question behind the text: "cancel" keeps the draft, "skip" goes on; else null. */
  leave(turn: Turn, draft: Draft, skip: (turn: Turn, draft: Draft) => Promise<Message>): Promise<Message | null>;
  ownPlacesOf(turn: Turn): Promise<readonly DraftPlace[]>;
}

/** Places that one may choose from. */
const PLACES_MAX = 4;

export function coachDesk(deps: CoachTalkDeps): CoachDesk {
  const isThere = ({ now }: Turn, { expiresAt }: Draft) => Temporal.Instant.compare(now, expiresAt) < 0;

  async function find(turn: Turn, id: unknown): Promise<Draft | null> {
    const found = typeof id === "string" ? await deps.drafts.find(turn.person.id, id) : null;
    return found && isThere(turn, found) ? found : null;
  }

  async function keptForLater(turn: Turn, draft: Draft): Promise<Message> {
    await turn.ask(null);
    return show({ text: turn.words.coach.kept({ until: untilOf(draft, turn) }) });
  }

  return {
    ...deps,
    find,
    keptForLater,
    async leave(turn, draft, skip) {
      const said = readLeave(turn.text);
      if (said === null) return null;
      return said === "cancel" ? keptForLater(turn, draft) : skip(turn, draft);
    },
    all: async (turn) => (await deps.drafts.all(turn.person.id)).filter((draft) => isThere(turn, draft)),
    async keep(turn, draft) {
      const language = deps.plain.languageOf(draft.answers.join("\n")) ?? turn.person.language;
      const kept = keptFrom({ ...draft, language }, turn.now);
      await deps.drafts.save(kept);
      return kept;
    },
    async using(turn, id, work) {
      const draft = await find(turn, id);
      if (draft) return work(draft);
      await turn.ask(null);
      return show({ text: turn.words.coach.gone });
    },
    offer: async ({ person }, suggestionId) => (await deps.offers.show(person.id, [suggestionId]))[0] ?? null,
    aboutOffer({ person }, { goal, post }) {
      const place = post && {
        ...{ source: post.source, placeId: post.placeId, name: post.placeName ?? post.placeId },
        url: deps.links.post(post, person.id),
      };
      return { subject: goal?.text ?? null, place: place ?? null };
    },
    async ownPlacesOf({ person }) {
      const places = await deps.ownPlaces.latest(person.id, PLACES_MAX);
      return places.map((place) => ({
        ...{ source: place.source, placeId: place.id, name: nameOf(place) },
        url: deps.links.place(place, person.id),
      }));
    },
  };
}

function nameOf({ name, teamName }: Place): string {
  return teamName === null ? name : `${teamName} / ${name}`;
}

/** Longest beginning of a draft in a list. */
const BEGIN_MAX = 60;

/** How a draft begins, for lists. */
export function beginOf(draft: Draft, { words }: Pick<Turn, "words">): string {
  const text = compose({ ...draft, tag: null }).text.replaceAll("\n", " ") || draft.subject || words.coach.empty;
  return text.length > BEGIN_MAX ? `${text.slice(0, BEGIN_MAX).trimEnd()}…` : text;
}

/** When a draft is gone, as people say it. */
export function untilOf({ expiresAt }: Draft, { person, words }: Turn): string {
  return words.dates.day(expiresAt, person.zone);
}
