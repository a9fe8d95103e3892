import { type Button, type CardParts, card } from "./cards/card.ts";
import { numbered } from "./text.ts";
import type { Message } from "./turn.ts";
import type { Verb, Words } from "./words/words.ts";

interface Shown extends Pick<CardParts, "inputs" | "hint" | "links" | "sections"> {
  /** One or more lines. */
  readonly text: string;
  /** What can be chosen; its numbers can be typed. Its buttons or inputs show the same. */
  readonly options?: readonly string[];
  /** The card shows the options as lines, too: a closed list of choices shows one of them. */
  readonly inLines?: boolean;
  readonly buttons?: readonly (Button & { readonly verb: Verb })[];
}

/** A text and, when there is something to press or fill in, the card of the same parts. */
export function show({ text, options = [], inLines = false, hint, ...parts }: Shown): Message {
  const listed = options.length > 0 ? [text, numbered(options)].join("\n") : text;
  const said = [listed, ...(hint === undefined ? [] : [hint])];
  const message = { text: said.join("\n") };
  const { buttons = [], inputs = [], links = [], sections = [] } = parts;
  if (buttons.length + inputs.length + links.length + sections.length === 0) return message;
  return { ...message, card: card({ ...parts, hint, lines: (inLines ? listed : text).split("\n") }) };
}

/** Says what can be typed in place of these buttons. */
export function orType({ common, typed }: Words, verbs: readonly Verb[]): string {
  return common.orType(verbs.map((verb) => typed[verb]));
}
