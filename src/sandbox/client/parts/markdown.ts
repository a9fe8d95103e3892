/** A stretch of text as Teams reads it; nothing of it is ever taken for HTML. */
export type Inline =
  | { readonly kind: "text" | "strong" | "emphasis" | "hashtag" | "mention"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string };

export interface Block {
  readonly kind: "paragraph" | "list";
  readonly ordered: boolean;
  /** A list's items, a paragraph's lines. */
  readonly lines: readonly (readonly Inline[])[];
}

/** The part of Markdown that Teams shows in messages and cards; links lead to the web or to a mailbox only. */
const INLINE = new RegExp(
  [
    String.raw`\[(?<label>[^\]\n]+)\]\((?<target>(?:https?://|mailto:)[^\s)]+)\)`,
    String.raw`(?<address>https?://[^\s<>"]*[^\s<>".,;:!?)])`,
    String.raw`\*\*(?<strong>[^*\n]+)\*\*`,
    String.raw`\*(?<star>[^*\s][^*\n]*)\*`,
    String.raw`(?<![\p{L}\p{N}_#])_(?<underscore>[^_\n]+)_(?![\p{L}\p{N}_])`,
    String.raw`(?<![\p{L}\p{N}_&/])(?<hashtag>#[\p{N}_]*\p{L}[\p{L}\p{N}_]*)`,
    String.raw`<at(?:\s[^<>]*)?>(?<mention>[^<]+)</at>`,
  ].join("|"),
  "gu",
);

const LIST_ITEM = /^\s*(?:[-*•]|(\d+)[.)])\s+(.*)$/u;

function inlines(text: string): readonly Inline[] {
  const found: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > end) found.push({ kind: "text", text: text.slice(end, match.index) });
    found.push(inline(match.groups ?? {}, match[0]));
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ kind: "text", text: text.slice(end) });
  return found;
}

function inline(groups: Readonly<Record<string, string | undefined>>, whole: string): Inline {
  const { label, target, address, strong, star, underscore, hashtag, mention } = groups;
  if (label && target) return { kind: "link", text: label, href: target };
  if (address) return { kind: "link", text: address, href: address };
  if (strong) return { kind: "strong", text: strong };
  if (star ?? underscore) return { kind: "emphasis", text: star ?? underscore ?? "" };
  if (hashtag) return { kind: "hashtag", text: hashtag };
  return { kind: "mention", text: mention ?? whole };
}

/** Lines that follow each other and are of one kind belong together. */
function chunkBlocks(chunk: string): readonly Block[] {
  const found: { kind: Block["kind"]; ordered: boolean; lines: (readonly Inline[])[] }[] = [];
  for (const line of chunk.split("\n")) {
    const item = LIST_ITEM.exec(line);
    const kind = item ? "list" : "paragraph";
    const ordered = item?.[1] !== undefined;
    const parts = inlines(item?.[2] ?? line);
    const last = found.at(-1);
    if (last?.kind === kind && last.ordered === ordered) last.lines.push(parts);
    else found.push({ kind, ordered, lines: [parts] });
  }
  return found;
}

/** Paragraphs are parted by an empty line; a line break inside one stays. */
export function blocks(text: string): readonly Block[] {
  const chunks = text.replaceAll("\r\n", "\n").split(/\n\s*\n/);
  return chunks
    .map((chunk) => chunk.trim())
    .filter(Boolean)
    .flatMap(chunkBlocks);
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

function inlineHtml(part: Inline): string {
  const text = escapeHtml(part.text);
  if (part.kind === "link")
    return `<a href="${escapeHtml(part.href)}" target="_blank" rel="noopener noreferrer">${text}</a>`;
  if (part.kind === "strong" || part.kind === "mention") return `<strong>${text}</strong>`;
  return part.kind === "emphasis" ? `<em>${text}</em>` : text;
}

/** The same as HTML, for the card renderer, which takes nothing else. */
export function toHtml(text: string): string {
  const line = (parts: readonly Inline[]) => parts.map(inlineHtml).join("");
  return blocks(text)
    .map((block) => {
      if (block.kind === "paragraph") return `<p>${block.lines.map(line).join("<br>")}</p>`;
      const tag = block.ordered ? "ol" : "ul";
      return `<${tag}>${block.lines.map((item) => `<li>${line(item)}</li>`).join("")}</${tag}>`;
    })
    .join("");
}
