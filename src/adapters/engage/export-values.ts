/** Ids have up to sixteen digits today, more than a 32-bit number holds, so they stay text. */
const ID = /^[1-9]\d{0,19}$/;
const TRUE = /^(?:true|t|yes|1)$/i;
const FALSE = /^(?:false|f|no|0)$/i;
/** RFC 5321, section 4.5.3.1. */
const ADDRESS_CHARS_MAX = 320;
const ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** A field without the spaces around it, and without NUL, which databases refuse; empty for what is missing or says so. */
export function textIn(cell: string | undefined): string {
  if (cell === undefined || cell === "") return "";
  const text = (cell.includes("\0") ? cell.replaceAll("\0", "") : cell).trim();
  return text === "null" || text === "NULL" ? "" : text;
}

export function idIn(text: string): string | null {
  return ID.test(text) ? text : null;
}

export function isTrue(text: string): boolean {
  return TRUE.test(text);
}

export function isFalse(text: string): boolean {
  return FALSE.test(text);
}

/** A mail address in lower case. */
export function addressIn(text: string): string | null {
  return text.length <= ADDRESS_CHARS_MAX && ADDRESS.test(text) ? text.toLowerCase() : null;
}

/** A copy: a piece of a string keeps the whole of it in memory, and pieces of tables must not outlive their reading. */
export function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
