import { expect, test } from "@jest/globals";
import type { Hashtag } from "#domain/hashtags/index.ts";
import { type SuggestingDeps, suggestTags } from "#domain/hashtags/suggesting.ts";
import { createRecommender, type Ranked, type Reason } from "#domain/recommender/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { draftOf, plainReader } from "#tests/support/features.ts";
import { hashtag } from "#tests/support/garden-stores.ts";

const at = instant("2026-11-23T08:00Z");
const reason: Reason = { evidence: ["similar posts", "words"], similarPosts: 14, departmentPosts: 3, posts: 20 };
const ranked = (tag: string, probability = 0.9, isNew = false): Ranked => ({ tag, probability, isNew });

interface World extends Partial<SuggestingDeps> {
  readonly tags?: never;
  readonly known?: readonly Hashtag[];
  readonly ranks?: readonly Ranked[];
  readonly why?: Reason | null;
  readonly alike?: Readonly<Record<string, string>>;
  readonly related?: Readonly<Record<string, readonly string[]>>;
}

/** Suggests for a text whose topics are "kantine" and "essen", of somebody in a department that is called em. */
function suggest(
  { alike = {}, related = {}, known = [], ranks = [], why = reason, ...changes }: World,
  own: ReadonlyMap<string, number> = new Map(),
) {
  const ranking = createRecommender({ reader: plainReader }).rank(draftOf("x"));
  const deps: SuggestingDeps = {
    tags: {
      tag(name) {
        const found = known.find((tag) => tag.name === name);
        return (found?.became ? known.find((tag) => tag.name === found.became?.name) : found) ?? null;
      },
      alike: (name) => (alike[name] === undefined ? [] : [{ tag: alike[name], why: "synonym" }]),
      ofSameTopic: (topic) => related[topic] ?? [],
    },
    recommender: { rank: () => ({ ...ranking, tags: ranks }), why: () => why },
    topicsOf: () => ["kantine", "essen"],
    shortOf: (department) => (department === null ? null : "em"),
    forbids: () => null,
    ...changes,
  };
  return suggestTags(deps, "text", draftOf("text", { department: "Elektromotoren", own }), 3);
}

test("suggests what fits, best first, and says how many posts use it and why", () => {
  const known = [hashtag({ name: "em_lean", posts: 20 }), hashtag({ name: "hr_lean", posts: 3 })];

  const found = suggest({ known, ranks: [ranked("em_lean"), ranked("hr_lean", 0.2)] });

  expect(found.map(({ kind, name, posts }) => [name, kind, posts])).toEqual([
    ["em_lean", "living", 20],
    ["hr_lean", "living", 3],
  ]);
  expect(found[0]?.reasons).toEqual([{ kind: "similar", posts: 14, department: null }]);
});

test("tells every kind of evidence in its order, and what cannot be told not at all", () => {
  const evidence = ["own habit", "department", "usage", "name", "similar posts"] as const;
  const why = { ...reason, evidence, similarPosts: 0 };
  const world = { known: [hashtag({ name: "em_lean" })], ranks: [ranked("em_lean")], why };

  const known = suggest(world, new Map([["em_lean", 4]]))[0]?.reasons;
  const strange = suggest(world)[0]?.reasons;

  const rest = [{ kind: "department" }, { kind: "recent" }, { kind: "name" }];
  expect(known).toEqual([{ kind: "own", posts: 4 }, ...rest]);
  expect(strange).toEqual(rest);
});

test("what fits any text of an author, or one earlier post alone, is no reason to suggest a tag", () => {
  const world = { known: [hashtag({ name: "em_lean" })], ranks: [ranked("em_lean")] };
  const why = (evidence: Reason["evidence"], similarPosts: number) => ({ ...reason, evidence, similarPosts });

  const found = [
    suggest({ ...world, why: why(["own habit", "department", "usage"], 3) }),
    suggest({ ...world, ranks: [ranked("em_lean", 0.7)], why: why(["similar posts", "own habit"], 1) }),
    suggest({ ...world, why: null }),
    suggest({ ...world, why: why(["own habit", "words"], 2) }),
    suggest({ ...world, why: why(["own habit", "name"], 0) }),
    suggest({ ...world, why: why(["similar posts"], 1) }),
  ];

  expect(found.map(([first]) => first?.kind)).toEqual(["new", "new", "new", "living", "living", "living"]);
});

test("a tag whose name is part of a word of the text comes before a new tag, however unlikely", () => {
  const ranks = [ranked("em_ausbildung", 0.05, true), ranked("hr_ausbildung", 0.04)];
  const world = { known: [hashtag({ name: "hr_ausbildung" })], ranks };

  const inside = suggest({ ...world, why: { ...reason, evidence: ["name", "usage"], similarPosts: 0 } });
  const beside = suggest({ ...world, why: { ...reason, evidence: ["usage", "name"], similarPosts: 0 } });

  expect(inside).toMatchObject([{ name: "hr_ausbildung", kind: "living", reasons: [{ kind: "name" }] }]);
  expect(beside).toMatchObject([{ kind: "new" }]);
});

test("suggests nothing unlikely, ended or forbidden that lives, and looks further instead", () => {
  const known = [
    hashtag({ name: "unlikely" }),
    hashtag({ name: "retired", retiredAt: at }),
    hashtag({ name: "secret" }),
    hashtag({ name: "kantine" }),
  ];
  const ranks = [ranked("retired"), ranked("secret"), ranked("unlikely", 0.05), ranked("unknown")];

  const found = suggest({ known, ranks, forbids: (name) => (name === "secret" ? "name" : null) });

  expect(found).toMatchObject([{ name: "kantine", kind: "living", reasons: [{ kind: "name" }] }]);
});

test("where nothing fits, what means the same as a topic comes before a new tag, also for two topics together", () => {
  const known = [hashtag({ name: "em_mensa" }), hashtag({ name: "canteen_food" })];

  const one = suggest({ known, alike: { em_kantine: "em_mensa" } });
  const both = suggest({ known, alike: { kantine_essen: "canteen_food", em_kantine: "em_mensa" } });

  expect([one[0]?.name, both[0]?.name]).toEqual(["em_mensa", "canteen_food"]);
});

test("what other departments say of a topic comes before a new tag: first what is ranked first, then what is used most", () => {
  const known = [
    hashtag({ name: "it_kantine", posts: 3 }),
    hashtag({ name: "hr_mensa", posts: 9 }),
    hashtag({ name: "vk_essen", posts: 1 }),
    hashtag({ name: "old_essen", posts: 99, retiredAt: at }),
  ];
  const related = { kantine: ["it_kantine", "hr_mensa"], essen: ["vk_essen", "old_essen"] };

  const most = suggest({ known, related });
  const ranked = suggest({ known, related, ranks: [{ tag: "vk_essen", probability: 0.02, isNew: false }] });
  const stranger = suggest({ known, related, shortOf: () => null });

  expect(most).toMatchObject([{ name: "hr_mensa", kind: "living", reasons: [{ kind: "meaning" }] }]);
  expect(ranked).toMatchObject([{ name: "vk_essen", kind: "living", reasons: [{ kind: "name" }] }]);
  expect(stranger).toEqual(most);
});

test("a new tag is of the author's department and of the best topic that may be one", () => {
  const forbids: SuggestingDeps["forbids"] = (name) => (name.includes("kantine") ? "name" : null);

  expect(suggest({})).toEqual([{ name: "em_kantine", kind: "new", posts: 0, reasons: [{ kind: "new" }] }]);
  expect(suggest({ forbids }).map(({ name }) => name)).toEqual(["em_essen"]);
});

test("where the text names no topic, a topic of others may be new for the department, and else there is nothing", () => {
  const topicsOf = () => [];

  const topic = suggest({ topicsOf, ranks: [ranked("em_onboarding", 0.8, true)] });
  const nothing = suggest({ topicsOf });
  const nobody = suggest({ shortOf: () => null });

  expect(topic).toMatchObject([{ name: "em_onboarding", kind: "new" }]);
  expect([nothing, nobody]).toEqual([[], []]);
});
