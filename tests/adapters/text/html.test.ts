import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { plainTextOf } from "#adapters/text/html.ts";

test.each([
  ["paragraphs and breaks", "<p>eins</p><p>zwei<br>drei</p><div>vier</div>", "eins\nzwei\ndrei\nvier"],
  ["lists", "<ul><li>eins</li><li>zwei</li></ul>danach", "eins\nzwei\ndanach"],
  ["tables", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"],
  ["entities", "<p>R&amp;D &lt;b&gt; &auml; &#x1F600; a&nbsp;b</p>", "R&D <b> ä 😀 a\u00A0b"],
  ["spaces of the source", "<p>eins\r\n   zwei</p>\n\n<p>&nbsp;</p>", "eins zwei"],
  ["mentions", '<p>Danke <at id="0">Anna Schmidt</at>!</p>', "Danke !"],
  ["a mention that never ends", '<p><at id="0">Anna</p><p>sagt</p>', "sagt"],
  ["attachments and pictures", '<p>Bild</p><attachment id="1"></attachment><img src="x.png" alt="image">', "Bild"],
  ["emoji", '<p>gut <emoji id="like" alt="👍" title="Like"></emoji></p>', "gut 👍"],
  ["older emoji", '<p>gut <img itemtype="http://schema.skype.com/Emoji" alt="🙂"></p>', "gut 🙂"],
  ["system events", "<systemEventMessage/>", ""],
  ["code", "<codeblock><code>let a;<br>b</code></codeblock><pre>x\n y</pre>", "let a;\nb\nx\ny"],
  ["scripts and styles", "a<script>alert(1)</script><style>p{}</style><!-- c --><![CDATA[d]]>b", "ab"],
  ["text without markup", "a < b und #tag", "a < b und #tag"],
  ["hashtags that are marked", "<p>#<strong>lean</strong> <span>#agile</span></p>", "#lean #agile"],
])("reads %s", (_, html, text) => {
  expect(plainTextOf(html)).toBe(text);
});

describe("an address", () => {
  test.each([
    [
      "is added where other words hide it",
      '<a href="https://x.example/?a=1&amp;b=2">hier</a>',
      "hier https://x.example/?a=1&b=2",
    ],
    ["is not said twice", '<a href="https://www.x.example/">x.example</a>', "x.example"],
    [
      "that is another one than is shown is added",
      '<a href="https://x.example">https://bank.example</a>',
      "https://bank.example https://x.example",
    ],
    [
      "is added to a link that is never closed",
      '<a href="https://x.example">hier<p>da</p>',
      "hier https://x.example\nda",
    ],
    [
      "is none where it leads to no page",
      '<a href="mailto:a@b.example">Anna</a> <a href="javascript:x()">x</a>',
      "Anna x",
    ],
  ])("%s", (_, html, text) => {
    expect(plainTextOf(html)).toBe(text);
  });
});

describe("whatever it is given", () => {
  const piece = fc.oneof(
    fc.constantFrom("<p>", "</p>", "<at id='0'>", "</at>", "<a href='https://x.example'>", "</a>", "<pre>", "<br/>"),
    fc.constantFrom(
      "<!--",
      "-->",
      "<![CDATA[",
      "<script>",
      "</script>",
      "<emoji alt='",
      "'>",
      "&",
      "&#xD800;",
      "<",
      "\n",
    ),
    fc.string({ unit: "binary", maxLength: 10 }),
  );

  test("it never fails, and invents nothing", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join("");

        const text = plainTextOf(html);

        expect(text.length).toBeLessThanOrEqual(2 * html.length);
        expect(text).toBe(text.trim());
      }),
      { numRuns: 10_000 },
    );
  });

  test("text without markup stays as it is", () => {
    const words = fc.array(fc.stringMatching(/^[\wäöüß.,!?#-]{1,9}$/), { minLength: 1, maxLength: 30 });

    fc.assert(
      fc.property(words, (given) => {
        expect(plainTextOf(given.join(" "))).toBe(given.join(" "));
      }),
    );
  });

  // Each would take minutes if its time grew with the square of its length.
  test.each([
    ["deep markup", "<b>".repeat(330_000)],
    ["deep markup, closed wrongly", "<b>".repeat(150_000) + "</i>".repeat(130_000)],
    ["an endless comment", "<!--".repeat(250_000)],
    ["an endless script", "<script>".repeat(120_000)],
    ["endless links", '<a href="https://x.example/">y'.repeat(30_000)],
    ["one endless address", `<a href="https://${"&amp;".repeat(190_000)}">x</a>`],
    ["one tag with endless attributes", `<a ${"x=y ".repeat(240_000)}>`],
    ["endless blanks", `<pre>${" ".repeat(990_000)}`],
    ["endless lines", `<pre>${"\n".repeat(990_000)}`],
    ["endless entities", "&amp;".repeat(190_000)],
    ["endless text", "a".repeat(3_000_000)],
  ])("%s takes no longer than other text, and comes out bounded", (_, html) => {
    expect(plainTextOf(html).length).toBeLessThanOrEqual(100_000);
  });
});
