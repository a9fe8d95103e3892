import { expect, jest, test } from "@jest/globals";
import { practice } from "#domain/hashtags/practice.ts";
import type { Lesson } from "#domain/posts/index.ts";
import { createRecommender, type Draft } from "#domain/recommender/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { plainReader } from "#tests/support/features.ts";

const post = (changes: Partial<Lesson> = {}): Lesson => ({
  ...{ authorId: "anna", hashtags: ["em_ruesten"], at: instant("2026-11-23T08:00Z") },
  ...{ features: plainReader.featuresOf("press stands still"), isSample: true },
  ...changes,
});

function world(habit: readonly (readonly [string, number])[] = []) {
  const recommender = createRecommender({ reader: plainReader });
  const drafts: Draft[] = [];
  const revealed: (readonly string[])[] = [];
  const drill = practice({
    recommender: {
      ...recommender,
      rank(draft) {
        drafts.push(draft);
        return recommender.rank(draft);
      },
      reveal: (_ranking, tags) => void revealed.push(tags),
    },
    habitOf: async () => new Map(habit),
    departmentOf: () => "Elektromotoren",
    nameNow: (name) => (name === "em_ruesten" ? "emob_ruesten" : name),
  });
  return { drill, drafts, revealed };
}

test("shows ranking what posts have that stand for all, under the names that tags have now, and each once", async () => {
  const { drill, drafts, revealed } = world();
  drill.keep([post(), post({ hashtags: [] }), post({ isSample: false }), post({ features: null })]);

  await drill.practise();
  await drill.practise();

  expect(revealed).toEqual([["emob_ruesten"], []]);
  expect(drafts[0]?.department).toBe("Elektromotoren");
});

test("takes the post itself off what its author used before", async () => {
  const { drill, drafts } = world([
    ["emob_ruesten", 3],
    ["lean", 2],
  ]);
  drill.keep([post()]);

  await drill.practise();

  expect([...(drafts[0]?.own ?? [])]).toEqual([
    ["emob_ruesten", 2],
    ["lean", 2],
  ]);
});

test("wants no more than ten samples a second, and keeps the latest hundred", async () => {
  const { drill, revealed } = world();
  const now = jest.spyOn(performance, "now");
  const wanted = Array.from({ length: 2_000 }, (_, ms) => {
    now.mockReturnValue(1e9 + ms);
    return drill.wantsSample();
  });
  now.mockRestore();
  drill.keep(Array.from({ length: 150 }, (_, n) => post({ hashtags: [`tag${n}`] })));

  await drill.practise();

  expect(wanted.filter(Boolean)).toHaveLength(20);
  expect([revealed.length, revealed[0]]).toEqual([100, ["tag50"]]);
});
