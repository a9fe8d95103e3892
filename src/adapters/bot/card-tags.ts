import { ADAPTIVE_CARD } from "./outgoing.ts";

const TAG = /(?<![\p{L}\p{N}_#&/])#[\p{L}\p{N}_]+/gu;

/** Most parts of a card that are looked at: ours have a handful. */
const PARTS_MAX = 500;

interface Attachment {
  readonly contentType?: string | null | undefined;
  readonly content?: unknown;
}

/** The hashtags in the text blocks of the Adaptive Cards that somebody inserted, each once. */
export function tagsOfCards({
  attachments,
}: {
  readonly attachments?: readonly Attachment[] | null | undefined;
}): string[] {
  const cards = (attachments ?? []).filter(({ contentType }) => contentType === ADAPTIVE_CARD);
  return [...new Set(cards.flatMap(({ content }) => textsOf(content)).flatMap((text) => text.match(TAG) ?? []))];
}

function textsOf(card: unknown): string[] {
  const texts: string[] = [];
  const open: unknown[] = [card];
  for (let looked = 0; open.length > 0 && looked < PARTS_MAX; looked++) {
    const part = open.shift();
    if (typeof part !== "object" || part === null) continue;
    const { type, text } = part as { type?: unknown; text?: unknown };
    if (type === "TextBlock" && typeof text === "string") texts.push(text);
    open.push(...Object.values(part).filter((value) => typeof value === "object"));
  }
  return texts;
}
