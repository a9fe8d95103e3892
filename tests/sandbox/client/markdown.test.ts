import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { blocks, toHtml } from "#sandbox/client/parts/markdown.ts";

const kinds = (text: string) => blocks(text).flatMap(({ lines }) => lines.flat().map((part) => [part.kind, part.text]));

test("parts paragraphs at empty lines and keeps the breaks inside them", () => {
  expect(toHtml("Guten Morgen,\nzweite Zeile\n\nNeuer Absatz")).toBe(
    "<p>Guten Morgen,<br>zweite Zeile</p><p>Neuer Absatz</p>",
  );
});

test("reads lists, also right below a line of text", () => {
  expect(toHtml("Das geht:\n- eins\n- zwei\n1. erst")).toBe(
    "<p>Das geht:</p><ul><li>eins</li><li>zwei</li></ul><ol><li>erst</li></ol>",
  );
});

test.each([
  ["a tag with an underscore is no emphasis", "#em_lean und #em_start", ["hashtag", "#em_lean"]],
  ["a number is no tag", "#1 in Europe", ["text", "#1 in Europe"]],
  ["an anchor in an address is no tag", "https://example.org/a#b", ["link", "https://example.org/a#b"]],
  ["the full stop after an address is not in it", "https://example.org/a.", ["link", "https://example.org/a"]],
  ["somebody mentioned is named", "<at>Imran Shah</at>, of course", ["mention", "Imran Shah"]],
  ["two stars make bold", "**jetzt**", ["strong", "jetzt"]],
  ["a script is no link", "[Hilfe](javascript:alert(1))", ["text", "[Hilfe](javascript:alert(1))"]],
])("%s", (_, text, first) => {
  expect(kinds(text)[0]).toEqual(first);
});

test("never lets anything through as HTML that was not Markdown", () => {
  const ours =
    /<\/?(?:p|br|ul|ol|li|strong|em)>|<a href="(?:https?:|mailto:)[^"<>]*" target="_blank" rel="noopener noreferrer">|<\/a>/g;
  const pieces = fc.constantFrom(
    "<",
    ">",
    '"',
    "&",
    "<img src=x onerror=alert(1)>",
    '[a](https://x/"><b>)',
    "**",
    "_",
    "#t",
    "\n",
  );

  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
      expect(toHtml(parts.join("")).replace(ours, "")).not.toMatch(/[<>"]/);
    }),
  );
});
