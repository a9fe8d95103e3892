/** What was typed, as a line of a card: neither breaks nor anything else that nobody sees. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
