import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { type Lines, textLines } from "./lines.ts";

/** Most markup that is looked at. Teams takes messages of about 100 KB, so what is longer was never one. */
const HTML_MAX = 1_000_000;
/** Longest text that comes out, and longest address that is added to it. */
const TEXT_MAX = 100_000;
const ADDRESS_MAX = 2_000;

const BREAKING = new Set(
  "address article aside blockquote br codeblock dd div dl dt figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul".split(
    " ",
  ),
);
/** Teams' own elements, and others, whose content is no part of what was written. */
const UNSEEN = new Set(["at", "attachment", "head", "noscript", "script", "style", "template", "title"]);
const CELLS = new Set(["td", "th"]);
const SPACES = /[ \t\r\n\f]+/g;

interface Tag {
  name: string;
  attribute: string;
  /** Only of the attributes that say something. */
  href: string;
  alt: string;
  isEmoji: boolean;
}

/**
 * What people see of a message in HTML: its text, a line for each paragraph, item and row, without the names of people
 * mentioned. An address that hides behind other words is added to them, so that nobody can hide where a link leads.
 *
 * It reads tokens and builds no tree, so time grows with the length alone, however deep the markup is nested.
 */
export function plainTextOf(html: string): string {
  const lines = textLines(TEXT_MAX);
  const head = html.length > HTML_MAX ? html.slice(0, HTML_MAX) : html;
  const tokenizer: Tokenizer = new Tokenizer(
    {},
    callbacksFor(head, lines, () => tokenizer.pause()),
  );
  tokenizer.write(head);
  tokenizer.end();
  return lines.end();
}

/** Follows what is open: an unseen element, a link, or text whose spaces and line breaks are its own. */
function elements(lines: Lines) {
  let unseen = "";
  let link: { readonly href: string; readonly from: number } | null = null;
  let isPreformatted = false;

  function endLink(): void {
    if (!link) return;
    const { href, from } = link;
    link = null;
    if (/^https?:\/\//i.test(href) && !isSameAddress(lines.line.slice(from), href)) lines.add(` ${href} `);
  }

  function breakLine(): void {
    endLink();
    lines.break();
  }

  return {
    open({ name, href, alt, isEmoji }: Tag): void {
      if (BREAKING.has(name)) breakLine();
      // A mention ends where its line ends: else one that is never closed would hide the rest.
      if (unseen === "at" && BREAKING.has(name)) unseen = "";
      if (unseen) return;
      if (UNSEEN.has(name)) unseen = name;
      else if (name === "a") {
        endLink();
        link = { href: href.slice(0, ADDRESS_MAX), from: lines.line.length };
      } else if (name === "emoji" || (name === "img" && isEmoji)) lines.add(alt);
      else if (name === "pre") isPreformatted = true;
    },
    close(name: string): void {
      if (name === unseen || (unseen === "at" && BREAKING.has(name))) unseen = "";
      if (name === "pre") isPreformatted = false;
      if (name === "a") endLink();
      if (CELLS.has(name)) lines.add(" ");
      if (BREAKING.has(name)) breakLine();
    },
    text(text: string): void {
      if (unseen) return;
      if (!isPreformatted) lines.add(text.replace(SPACES, " "));
      else
        for (const [at, line] of text.split(/\r?\n/).entries()) {
          if (at > 0) breakLine();
          lines.add(line);
        }
    },
    end: endLink,
  };
}

function callbacksFor(html: string, lines: Lines, stop: () => void): TokenizerCallbacks {
  const open = elements(lines);
  let tag: Tag = emptyTag("");
  const slice = (start: number, end: number) => html.slice(start, end);
  const nothing = () => {};

  function text(written: string): void {
    open.text(written);
    if (lines.isFull) stop();
  }

  function attribute(value: string): void {
    if (tag.attribute === "href") tag.href += value;
    else if (tag.attribute === "alt") tag.alt += value;
    else if (tag.attribute === "itemtype") tag.isEmoji ||= value.endsWith("/Emoji");
  }

  return {
    ontext: (start, end) => text(slice(start, end)),
    ontextentity: (codepoint) => text(String.fromCodePoint(codepoint)),
    oncdata: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onopentagname(start, end) {
      tag = emptyTag(slice(start, end).toLowerCase());
    },
    onattribname(start, end) {
      tag.attribute = slice(start, end).toLowerCase();
    },
    onattribdata: (start, end) => attribute(slice(start, end)),
    onattribentity: (codepoint) => attribute(String.fromCodePoint(codepoint)),
    onattribend: nothing,
    onopentagend: () => open.open(tag),
    onselfclosingtag() {
      open.open(tag);
      open.close(tag.name);
    },
    onclosetag: (start, end) => open.close(slice(start, end).toLowerCase()),
    onend: open.end,
  };
}

function emptyTag(name: string): Tag {
  return { name, attribute: "", href: "", alt: "", isEmoji: false };
}

function isSameAddress(seen: string, href: string): boolean {
  const bare = (address: string) =>
    address
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, "")
      .replace(/^www\./, "")
      .replace(/\/$/, "");
  return bare(seen) === bare(href);
}
