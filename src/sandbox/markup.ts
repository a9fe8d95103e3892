/** Where somebody is mentioned, in text that was escaped. */
const MENTION = /&lt;at&gt;(.*?)&lt;\/at&gt;/g;

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");
}

/**
 * Plain text as HTML.
 *
 * @param mark - what stands in the place of `<at>Name</at>`; null leaves it as somebody typed it
 */
export function paragraph(text: string, mark: (name: string) => string | null): string {
  return `<p>${escaped(text).replace(MENTION, (typed: string, name: string) => mark(name) ?? typed)}</p>`;
}
