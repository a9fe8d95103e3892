import { expect, test } from "@jest/globals";
import { tagsOfCards } from "#adapters/bot/card-tags.ts";
import { recentSuggestions } from "#adapters/bot/recent-suggestions.ts";
import type { SearchResult } from "#adapters/bot/turn.ts";
import type { Suggestion } from "#domain/hashtags/index.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { buttonsOf, expectGoodCard } from "./card-rules.ts";
import { chat, livingTag } from "./chat.ts";

const onboarding: Suggestion = {
  name: "hr_onboarding",
  kind: "living",
  posts: 20,
  reasons: [{ kind: "similar", posts: 14, department: "HR" }],
};
const newTag: Suggestion = { name: "em_smed", kind: "new", posts: 0, reasons: [{ kind: "new" }] };

/** It is Monday 23 November. */
const known = [
  hashtag({ posts: 14, purpose: "Changeovers, see #em_lean", hosts: ["mira", "jonas"] }),
  hashtag({ name: "hr_onboarding", posts: 20, lastUsedAt: instant("2026-11-10T08:00Z"), hosts: [] }),
];

const heardIn = (result: SearchResult | undefined) =>
  tagsOfCards({ attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: result?.card }] });

test("a result says how alive the tag is, what it is for and who looks after it", async () => {
  const { bot, turn } = chat({ known });

  const [result] = await bot.extension.search(turn(""), "em");

  expect(result).toMatchObject({
    title: "#em_ruesten",
    subtitle: "14 posts, this week · Changeovers, see #em_lean · looked after by Mira König and Jonas Weber",
  });
});

test("a tag that was first used a moment ago is listed by its posts alone", async () => {
  const { bot, turn } = chat();

  const [result] = await bot.extension.search(turn(""), "em");

  expect(result?.subtitle).toBe("6 posts");
});

test("what a result inserts is heard as that tag, and as no other", async () => {
  const { bot, turn } = chat({ known });

  const [result] = await bot.extension.search(turn(""), "em");

  expect(heardIn(result)).toEqual(["#em_ruesten"]);
});

test("says it in German too", async () => {
  const { bot, turn } = chat({ known, suggestions: [onboarding], person: { language: "de" } });

  const [result] = await bot.extension.search(turn(""), "hr");

  expect(result?.subtitle).toBe("20 Beiträge, vorige Woche");
});

test("an empty box shows what somebody has at hand", async () => {
  const { bot, state, turn } = chat({ known, suggestions: [livingTag, onboarding] });

  const found = await bot.extension.search(turn(""), "");

  expect(found.map(({ title }) => title)).toEqual(["#em_ruesten", "#hr_onboarding"]);
  expect(state.drafts).toEqual([]);
});

test("what begins so comes first, then what fits it as a text; only from that something is learned", async () => {
  const { bot, turn } = chat({ known, suggestions: [onboarding, livingTag, newTag] });

  const found = await bot.extension.search(turn(""), "em_r");

  expect(found).toMatchObject([
    { tag: "em_ruesten", teaches: false },
    { tag: "hr_onboarding", teaches: true },
  ]);
});

test("a new tag is offered when nothing begins so", async () => {
  const { bot, turn } = chat({ suggestions: [newTag] });

  const found = await bot.extension.search(turn(""), "quick changeover");

  expect(found).toMatchObject([{ title: "#em_smed", subtitle: "new: nobody uses it yet", teaches: true }]);
});

test("choosing a suggested tag is learned from, and gives the same card", async () => {
  const { bot, state, turn } = chat({ known });
  const [listed] = await bot.extension.search(turn(""), "changeover times");

  const chosen = await bot.extension.select(turn(""), "em_ruesten");

  expect(state.choices).toEqual([{ shown: ["em_ruesten"], taken: "em_ruesten" }]);
  expect(chosen.card).toEqual(listed?.card);
});

test("habits alone bring no tag to what was typed", async () => {
  const habit: Suggestion = { ...onboarding, reasons: [{ kind: "own", posts: 4 }, { kind: "department" }] };
  const { bot, turn } = chat({ known, suggestions: [habit] });

  const found = await bot.extension.search(turn(""), "custmer");

  expect(found.map(({ title }) => title)).not.toContain("#hr_onboarding");
});

test("a dialog about a post suggests tags with their reasons, to reply with", async () => {
  const { bot, state, turn } = chat({ known, suggestions: [onboarding] });

  const message = await bot.extension.about(turn(""), "New colleagues start on Monday", false);

  expectGoodCard(message);
  expect(message.text).toBe("These fit:\n1  #hr_onboarding: 14 posts from HR like this one use it");
  expect(buttonsOf(message)).toMatchObject([
    { verb: "hashtags.take", title: "Reply with it", data: { tag: "hr_onboarding" } },
    { verb: "hashtags.none", title: "None fits" },
  ]);
  expect(state.drafts).toEqual(["New colleagues start on Monday"]);
});

test("where nothing fits somebody else's post, a new tag is one of the reader's own department", async () => {
  const asked: unknown[] = [];
  const garden = {
    suggest: (text: { department: string | null }) => {
      asked.push(text.department);
      return text.department === null ? [] : [onboarding, newTag];
    },
    suggestTo: async () => [],
    feedback: () => {},
  };

  const all = { tags: { tag: () => null }, forbids: async () => null };

  const found = await recentSuggestions({ garden, ...all }).suggest(
    person({ department: "EM" }),
    "Quick changeover",
    false,
  );

  expect(found).toEqual([newTag]);
  expect(asked).toEqual([null, "EM"]);
});

test("a dialog about a post without words says so", async () => {
  const { bot, state, turn } = chat();

  const message = await bot.extension.about(turn(""), " \n", true);

  expect(message.text).toContain("no words in this post");
  expect(state.drafts).toEqual([]);
});
