import { expect, test } from "@jest/globals";
import { instant } from "#tests/support/fakes.ts";
import type { FoundingOptions } from "#tests/support/founding.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { buttonsOf, expectGoodCard } from "./card-rules.ts";
import { chat } from "./chat.ts";

const longAgo = instant("2026-06-01T08:00Z");
const verbs = async (typed: string, founding: FoundingOptions = {}, id = "mira") => {
  const [page] = await chat({ person: { id }, founding }).hear(typed);
  return page ? buttonsOf(page).map(({ verb }) => verb) : [];
};

test.each(["#em_ruesten", "#EM_Rüsten", "tag em_ruesten", "tags #em_ruesten"])("%s shows its page", async (typed) => {
  const lately = { em_ruesten: 1 };
  const [page] = await chat({ founding: { lately, tags: [hashtag({ purpose: "short set-ups" })] } }).hear(typed);

  expect(page?.text).toContain("#em_ruesten\nshort set-ups\nLiving: 6 posts, 1 post in the last seven days");
  expect(page?.text).toContain("Founded by Lars Brandt on 4 May 2026.\nLooked after by Lars Brandt.");
  if (page) expectGoodCard(page);
});

test("auf Deutsch steht dort dasselbe", async () => {
  const [page] = await chat({ person: { language: "de" } }).hear("#em_ruesten");

  expect(page?.text).toContain("Wofür er da ist, hat noch niemand gesagt.\nLebt: 6 Beiträge");
  expect(page?.text).toContain("Gegründet von Lars Brandt am 4.\u00a0Mai 2026.\nBetreut von Lars Brandt.");
});

test("a hashtag alone is no command, whatever it is called", async () => {
  const { say, state } = chat({ founding: { tags: [hashtag({ name: "help" })] } });

  const [page] = await say("#help");
  await say("#delete");

  expect(page).toMatch(/^#help$/m);
  expect(state.erased).toBe(0);
});

test("whoever looks after it can do all there is to do, on six buttons at most", async () => {
  expect(await verbs("#em_ruesten", {}, "lars")).toEqual([
    "hashtags.follow",
    "hashtags.purpose",
    "hashtags.coHost",
    "hashtags.handOver",
    "hashtags.rest",
    "hashtags.retire",
  ]);
});

test("others can follow it, and look after it when nobody does", async () => {
  expect(await verbs("#em_ruesten")).toEqual(["hashtags.follow"]);
  expect(await verbs("#em_ruesten", { tags: [hashtag({ hosts: [] })] })).toEqual(["hashtags.follow", "hashtags.adopt"]);
});

test("what was only heard can be founded from its page", async () => {
  const tags = [hashtag({ founderId: null, foundedAt: null, hosts: [] })];
  const { gardening, hear, press } = chat({ person: { id: "mira" }, founding: { tags } });

  const [page] = await hear("#em_ruesten");
  const button = page && buttonsOf(page).find(({ verb }) => verb === "hashtags.found");
  await press("hashtags.found", button?.data);

  expect(gardening.tags.get("em_ruesten")?.founderId).toBe("mira");
});

test("a retired one can be taken up from its page", async () => {
  expect(await verbs("#em_ruesten", { tags: [hashtag({ retiredAt: longAgo })] })).toEqual(["hashtags.takeUp"]);
});

test("an earlier name says what it is called now", async () => {
  const became = { name: "em_ruesten", how: "renamed", at: longAgo } as const;
  const [page] = await chat({ founding: { tags: [hashtag(), hashtag({ name: "emo_alt", became })] } }).hear("#emo_alt");

  expect(page?.text).toMatch(/^#emo_alt is called #em_ruesten now:\n#em_ruesten/);
});

test("a merged one says where it belongs now", async () => {
  const became = { name: "em_ruesten", how: "merged", at: longAgo } as const;
  const [page] = await chat({ founding: { tags: [hashtag(), hashtag({ name: "em_setup", became })] } }).hear(
    "#em_setup",
  );

  expect(page?.text).toMatch(/^#em_setup is part of #em_ruesten now:\n#em_ruesten/);
});

test("what nobody uses can be founded", async () => {
  const [page] = await chat().say("#em_nothing");

  expect(page).toBe("Nobody uses #em_nothing yet. “found #em_nothing” founds it.");
});

test("what nobody uses may be a slip, and what it may mean is named first", async () => {
  const alike = { em_rusten: [{ tag: "em_ruesten", why: "spelling" }] } as const;

  const [page] = await chat({ founding: { alike } }).say("#em_rusten");

  expect(page).toBe("Nobody uses #em_rusten yet. Similar: #em_ruesten. “found #em_rusten” founds it.");
});

test("every list that has something is shown, each tag once", async () => {
  const tags = [
    hashtag(),
    hashtag({ name: "it_tipps", founderId: "mira", hosts: ["mira"] }),
    hashtag({ name: "it_alt", founderId: "mira", hosts: ["mira"], foundedAt: longAgo, lastUsedAt: longAgo }),
  ];

  const [overview] = await chat({ founding: { tags } }).say("tags");

  expect(overview).toContain("You look after:\n#em_ruesten: living, 6 posts\nLiving:\n#it_tipps: living, 6 posts");
  expect(overview).toContain("Asleep (a post wakes them):\n#it_alt: asleep");
});

test.each([
  ["my tags", /^You look after:\n#em_ruesten/],
  ["meine Tags", /^You look after:\n#em_ruesten/],
  ["tags asleep", /^No tag is asleep\.$/],
  ["schlafende Tags", /^No tag is asleep\.$/],
  ["tags like #em_ruesten", /^Like #em_ruesten:\n#hr_onboarding/],
  ["Tags wie em_ruesten", /^Like #em_ruesten:\n#hr_onboarding/],
  ["tags like #hr_onboarding", /^No tag means the same as #hr_onboarding/],
])("%s", async (typed, expected) => {
  const alike = { em_ruesten: [{ tag: "hr_onboarding", why: "synonym" }] } as const;

  const [answer] = await chat({ founding: { alike } }).say(typed);

  expect(answer).toMatch(expected);
});

test("without any tags it says how to found the first", async () => {
  const [answer] = await chat({ founding: { tags: [] } }).say("tags");

  expect(answer).toContain("founds the first");
});

test.each([10, 11])("of %i tags that begin alike ten are listed, and it is said if there are more", async (count) => {
  const tags = Array.from({ length: count }, (_, index) => hashtag({ name: `hr_tag${index}` }));
  const suggestions = tags.map(({ name }) => ({ name, kind: "living" as const, posts: 1, reasons: [] }));

  const [answer = ""] = await chat({ founding: { tags }, suggestions }).say("tags hr_");

  expect(answer.match(/#hr_tag/g)).toHaveLength(10);
  expect(answer.includes("There are more")).toBe(count > 10);
});
