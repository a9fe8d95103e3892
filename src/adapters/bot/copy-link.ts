import type { Language } from "#domain/people/index.ts";

/** Longest address that every browser and phone opens. */
const ADDRESS_MAX = 2_000;

/**
 * A link to the page that copies, with the text in the part of the address that no server sees; null when there is no
 * such page, or the text is too long for it.
 */
export function copyLink(copyUrl: string | null, language: Language, text: string): string | null {
  const link = `${copyUrl}#${new URLSearchParams({ l: language, t: text })}`;
  return copyUrl === null || link.length > ADDRESS_MAX ? null : link;
}
