/** Marks that turn around the order of letters: a name with one would change what others read behind it. Unicode UAX #9. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** The text without marks that change the order of what stands around it. */
export function inOrder(text: string): string {
  return text.replace(TURNING, "");
}

/**
 * A text for a TextBlock that shows as it is.
 *
 * TextBlocks read a part of Markdown, and `{{DATE(…)}}`. Names and topics are other people's words, so whatever would
 * begin such a thing is escaped; an underscore inside a word, as in `#hr_onboarding`, begins nothing.
 *
 * Source: https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
 */
export function plain(text: string): string {
  return inOrder(text)
    .replace(/[\\`*[\]<>~|]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/\{(?=\{)/g, "{\u2060")
    .replace(/^(\s*)(#+(?=\s)|[-+](?=\s))/gm, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, "$1\\$2");
}
