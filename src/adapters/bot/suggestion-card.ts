import type { Suggestion } from "#domain/hashtags/index.ts";
import type { Button, Link, Section } from "./cards/card.ts";
import { copyLink } from "./copy-link.ts";
import { show } from "./show.ts";
import type { Message } from "./turn.ts";
import type { Verb, Words } from "./words/words.ts";

export interface SuggestionView {
  readonly words: Words;
  /** The address of the page that copies; null where people cannot reach the service. */
  readonly copyUrl: string | null;
  /** @param number - of the tag in the list, from 1 */
  takeButton(number: number): string;
  /** What can be typed instead of pressing. */
  readonly hint?: string;
}

/** What speaks for each is enough; more is not read. */
const REASONS_SHOWN = 2;

/** Tags to choose from, each with what speaks for it. */
export function showSuggestions(view: SuggestionView, found: readonly Suggestion[]): Message {
  const { founding, hashtags } = view.words;
  if (found.length === 0) {
    return show({ text: hashtags.nothingFits, buttons: [{ verb: "hashtags.found", title: founding.foundButton }] });
  }
  const lines = found.map((one) => `#${one.name}: ${reasonsFor(one, view.words)}`);
  return show({
    text: found.every(({ kind }) => kind === "new") ? hashtags.onlyNew : hashtags.fitting,
    options: lines,
    sections: found.map((one, index) => section(view, one, index)),
    ...(view.hint !== undefined && { hint: view.hint }),
    buttons: [{ verb: "hashtags.none", title: hashtags.noneButton }],
  });
}

export function reasonsFor({ reasons }: Suggestion, { hashtags }: Words): string {
  return reasons.slice(0, REASONS_SHOWN).map(hashtags.reason).join("; ");
}

export function copyLinks({ copyUrl, words }: Pick<SuggestionView, "copyUrl" | "words">, tag: string): Link[] {
  const url = copyLink(copyUrl, words.language, `#${tag}`);
  return url === null ? [] : [{ title: words.hashtags.copyButton, url }];
}

/** The tag stands alone in its block, so that it can be copied with one long press. */
function section(view: SuggestionView, suggestion: Suggestion, index: number): Section {
  const { kind, name } = suggestion;
  const take: Button & { verb: Verb } = {
    verb: "hashtags.take",
    title: view.takeButton(index + 1),
    data: { tag: name },
  };
  const found: Button & { verb: Verb } = {
    verb: "hashtags.found",
    title: view.words.founding.foundButton,
    data: { name },
  };
  return {
    text: `#${name}`,
    note: reasonsFor(suggestion, view.words).replace(/^./u, (first) => first.toUpperCase()),
    buttons: kind === "new" ? [take, found] : [take],
    links: copyLinks(view, name),
  };
}
