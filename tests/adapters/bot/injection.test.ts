/** Other people's words, wherever they are shown: they are text, and nothing else. */
import { expect, test } from "@jest/globals";
import { card } from "#adapters/bot/cards/card.ts";
import { choices, line, several } from "#adapters/bot/cards/inputs.ts";
import { copyLink } from "#adapters/bot/copy-link.ts";
import { searchAnswer } from "#adapters/bot/extension-invokes.ts";
import { outgoing } from "#adapters/bot/outgoing.ts";
import type { Message } from "#adapters/bot/turn.ts";
import { networkLinks } from "#domain/leaders/index.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { draft } from "#tests/support/own-words.ts";
import { monday } from "#tests/support/sessions.ts";
import { partsOf } from "./card-rules.ts";
import { type ChatOptions, chat, expert, leader } from "./chat.ts";

const HOSTILE = [
  ["a link", "[free coffee](https://evil.example)"],
  ["a script as a link", "[x](javascript:alert(1))"],
  ["a link in a link", "[[x](https://evil.example)](https://evil.example)"],
  ["a link by name", "[x]: https://evil.example\n[x]"],
  ["an image", "![](https://evil.example/?seen=1)"],
  ["an address in brackets", "<https://evil.example>"],
  ["HTML", '<img src=x onerror=alert(1)><a href="https://evil.example">x</a>'],
  ["a mention", "<at>Lars Brandt</at>"],
  ["escaped already", "\\[x\\](https://evil.example) \\\\[y](https://evil.example)"],
  ["bold and code", "**all** __of__ `it` ~~gone~~ *x* _y_"],
  ["a heading, a list and a quote", "# now\n- one\n1. two\n> three"],
  ["a table", "|a|b|\n|-|-|"],
  ["a date of the renderer", "{{DATE(2026-11-21T00:00:00Z, SHORT)}} {{{TIME(x)}}}"],
  ["a template of cards", "$" + "{$root.secret}"],
  ["turned letters", "moc.\u202Eelpmaxe\u2066.live\u202D"],
] as const;

/** What is left of escaped Markdown must begin nothing. */
const BEGINS = /[\\`*[\]<>~|]|\{\{|^\s*(?:#+|[-+]|\d+[.)])\s/m;
const TURNING = /[\u202A-\u202E\u2066-\u2069]/;
const HOSTS = ["teams.microsoft.com", "engage.cloud.microsoft", "127.0.0.1", "bot.example"];

/** Texts that clients read as Markdown. */
function markdownOf(message: Message): readonly string[] {
  return partsOf(message.card).flatMap(({ type, text }) => (type === "TextBlock" ? [`${text}`] : []));
}

function expectHarmless(message: Message): void {
  const activity = outgoing(message);
  const parts = partsOf(message.card);
  const escaped = /\\[\\`*[\]<>~|_#+\-.)]/g;
  expect(markdownOf(message).filter((text) => BEGINS.test(text.replace(escaped, "")))).toEqual([]);
  expect("textFormat" in activity ? activity.textFormat : "plain").toBe("plain");
  expect(parts.filter(({ type }) => /Image|Media|RichText/.test(`${type}`))).toEqual([]);
  const addresses = parts.flatMap(({ url }) => (url === undefined ? [] : [new URL(`${url}`)]));
  expect(addresses.filter(({ hostname }) => !HOSTS.includes(hostname))).toEqual([]);
  expect(addresses.filter(({ protocol }) => !/^https?:$/.test(protocol))).toEqual([]);
  const shown = [...markdownOf(message), ...parts.map(({ title }) => `${title}`), JSON.stringify(activity.text ?? "")];
  expect(shown.filter((text) => TURNING.test(text))).toEqual([]);
}

test.each(HOSTILE)("%s is text in every part of a card", (_what, words) => {
  const label = { id: "i", label: "Which one?", missing: "Please choose." };
  const parts = {
    lines: [words, `Mira ${words}`, `1  ${words}`],
    sections: [{ text: words, note: words, buttons: [{ verb: "v", title: words }], links: [] }],
    inputs: [choices(label, [{ title: words, value: words }]), several(label, [], []), line(label, 10)],
    hint: words,
    buttons: [{ verb: "v", title: words, data: { words } }],
    links: [{ title: words, url: "https://teams.microsoft.com/l" }],
  };

  const built = card(parts);

  expectHarmless({ text: words, card: built });
  expect(partsOf(built).find(({ verb }) => verb === "v")).toMatchObject({ verb: "v" });
});

const gap = { source: "teams", reason: "outage", from: null, until: null, morePlaces: 0 } as const;

/** Who somebody is or what is known, and what is typed, so that the bot repeats these words. */
const surfaces = (words: string): readonly [ChatOptions, string][] => [
  [{ founding: { tags: [hashtag({ purpose: words })] } }, "#em_ruesten"],
  [{ coach: { drafts: [draft({ answers: [words, words, words], subject: words })] } }, "my drafts"],
  [{ roles: ["owner"], gaps: { open: [{ ...gap, places: [words] }] } }, "gaps"],
  [{ roles: ["owner"], gaps: { deafTeams: { some: [words], more: 0 } } }, "gaps"],
  [{ experts: [expert("lars", [words])] }, "my offer"],
  [{ experts: [expert("mira", [words])] }, `book ${words}`],
  [{ leader: leader({ goals: [{ id: "1", text: words, since: monday, standing: null }] }) }, "my goals"],
  [{ exported: [{ stands: words }] }, "my data"],
  [{}, `volunteer ${words}`],
  [{}, `book ${words}`],
  [{ experts: [expert("lars", ["hashtags"])] }, `call my conversations ${words}`],
  [{ person: { id: "lars" } }, `purpose #em_ruesten ${words}`],
];

test("finds places where the bot repeats other people's words", async () => {
  const silent: string[] = [];
  for (const [options, typed] of surfaces("walnut")) {
    const said = await chat(options).hear(typed);
    if (!JSON.stringify(said).toLowerCase().includes("walnut")) silent.push(`${typed} ${JSON.stringify(said)}`);
  }

  expect(silent).toEqual([]);
});

test.each(HOSTILE)("%s is text wherever the bot repeats it", async (_what, words) => {
  for (const [options, typed] of surfaces(words.replaceAll("\n", " "))) {
    const said = await chat(options).hear(typed);
    expect(said.length).toBeGreaterThan(0);
    for (const message of said) expectHarmless(message);
  }
});

test.each(HOSTILE)("%s is text in what is found while somebody writes", (_what, words) => {
  const found = { tag: "em_ruesten", title: `#${words}`, subtitle: words, card: card({ lines: ["#em_ruesten"] }) };

  const { body } = searchAnswer([{ ...found, teaches: true }]);

  const [attachment] = (body as { composeExtension: { attachments: { preview: { content: object } }[] } })
    .composeExtension.attachments;
  expect(JSON.stringify(attachment?.preview.content)).not.toMatch(/[<>]/);
  expect(JSON.stringify(attachment?.preview.content)).not.toMatch(TURNING);
});

test.each([...HOSTILE, ["the end of the text", "a&l=en#?x=1&t=b"] as const])(
  "%s stays in its place in a link",
  (_what, words) => {
    const copy = new URL(copyLink("https://bot.example/copy", "de", words) ?? "");
    const links = networkLinks("the-tenant");
    const place = new URL(links.place({ source: "teams", id: words, name: words, teamId: words }, "lars"));
    const post = new URL(
      links.post({ source: "teams", placeId: words, sourceId: words, threadId: words, teamId: words }, "lars"),
    );
    const community = new URL(links.place({ source: "engage", id: words, name: words, teamId: null }, "lars"));

    expect([copy.origin, copy.pathname, copy.search]).toEqual(["https://bot.example", "/copy", ""]);
    expect(Object.fromEntries(new URLSearchParams(copy.hash.slice(1)))).toEqual({ l: "de", t: words });
    expect([place.origin, place.hash]).toEqual(["https://teams.microsoft.com", ""]);
    expect([...place.searchParams]).toEqual([
      ["groupId", words],
      ["tenantId", "the-tenant"],
    ]);
    expect(place.pathname.split("/").map(decodeURIComponent)).toEqual(["", "l", "channel", words, words]);
    expect([post.origin, post.searchParams.get("tenantId")]).toEqual(["https://teams.microsoft.com", "the-tenant"]);
    expect([community.origin, community.search]).toEqual(["https://engage.cloud.microsoft", ""]);
  },
);
