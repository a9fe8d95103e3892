import { type HashtagGarden, type KnownTags, type Suggestion, stateOf } from "#domain/hashtags/index.ts";
import { card } from "./cards/card.ts";
import type { NameOf } from "./names.ts";
import type { RecentSuggestions } from "./recent-suggestions.ts";
import { show } from "./show.ts";
import { showSuggestions } from "./suggestion-card.ts";
import type { Extension, SearchResult, Turn } from "./turn.ts";

export interface ExtensionDeps {
  readonly garden: Pick<HashtagGarden, "complete" | "atHand">;
  readonly tags: Pick<KnownTags, "tag">;
  readonly suggestions: RecentSuggestions;
  readonly nameOf: NameOf;
  readonly copyUrl: string | null;
}

const RESULTS_MAX = 10;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

type Found = Pick<Suggestion, "kind" | "name" | "posts">;

/** What speaks for a tag because of what was typed; habits alone would offer the same for every word. */
const ABOUT_TEXT: ReadonlySet<Suggestion["reasons"][number]["kind"]> = new Set(["similar", "name", "meaning"]);

/** Tags while somebody writes, and for a post that is there. What is chosen goes out as a small card that hearing reads. */
export function hashtagExtension({ copyUrl, garden, nameOf, suggestions, tags }: ExtensionDeps): Extension {
  async function result(turn: Turn, { kind, name, posts }: Found): Promise<SearchResult> {
    const { hashtags } = turn.words;
    const tag = tags.tag(name);
    const purpose = tag?.purpose ?? null;
    const hosts = await Promise.all((tag?.hosts ?? []).map(nameOf));
    const named = hosts.filter((host) => host !== "");
    // One that was first used a moment ago is not known yet.
    const known = { state: tag ? stateOf(tag, turn.now) : ("living" as const), posts: tag?.posts ?? posts };
    const use = hashtags.use({ ...known, weeks: weeksSince(tag?.lastUsedAt ?? null, turn) });
    const facts = [use, purpose, named.length > 0 ? hashtags.hostedBy(named) : null];
    return {
      tag: name,
      title: `#${name}`,
      subtitle: kind === "new" ? hashtags.newTag : facts.filter((fact) => fact !== null).join(" · "),
      // Whatever stands behind a hash on it would be heard as a tag of the post.
      card: card({ lines: [`#${name}`], hint: purpose?.replaceAll("#", "") }),
      teaches: false,
    };
  }

  async function results(turn: Turn, text: string): Promise<readonly (Suggestion & { readonly teaches: boolean })[]> {
    if (text === "") return listed(await garden.atHand(turn.person, RESULTS_MAX), false);
    const begun = garden.complete({ text, department: turn.person.department }, RESULTS_MAX);
    const fitting = await suggestions.suggest(turn.person, text);
    const names = new Set(begun.map(({ name }) => name));
    // The beginning of a word is no topic to found a tag for.
    const more = fitting.filter(({ kind, name, reasons }) => {
      const isAboutText = kind === "living" && reasons.some((reason) => ABOUT_TEXT.has(reason.kind));
      return !names.has(name) && (isAboutText || (kind === "new" && begun.length === 0));
    });
    return [...listed(begun, false), ...listed(more, true)].slice(0, RESULTS_MAX);
  }

  return {
    async search(turn, text) {
      const found = await results(turn, text);
      return Promise.all(found.map(async (one) => ({ ...(await result(turn, one)), teaches: one.teaches })));
    },
    select(turn, name) {
      suggestions.chosen(turn.person, name);
      return result(turn, { name, kind: "living", posts: 0 });
    },
    async about(turn, text, isOwn) {
      const { hashtags } = turn.words;
      if (text.trim() === "") return show({ text: hashtags.nothingToRead });
      const found = await suggestions.suggest(turn.person, text, isOwn);
      return showSuggestions({ words: turn.words, copyUrl, takeButton: () => hashtags.replyButton }, found);
    },
  };
}

function listed(found: readonly Suggestion[], teaches: boolean) {
  return found.map((one) => ({ ...one, teaches }));
}

function weeksSince(lastUsedAt: Temporal.Instant | null, { now }: Turn): number | null {
  return lastUsedAt && Math.max(0, Math.floor((now.epochMilliseconds - lastUsedAt.epochMilliseconds) / WEEK_MS));
}
