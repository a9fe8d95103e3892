import { expect, test } from "@jest/globals";
import type { LessonBatch } from "#domain/hashtags/index.ts";
import { lessonModel } from "#domain/hashtags/lesson-model.ts";
import { createRecommender, encodeLessons } from "#domain/recommender/index.ts";
import { lesson, plainReader } from "#tests/support/features.ts";

const batch = (...tags: readonly string[]): LessonBatch => ({
  ...{ week: 1, lessons: tags.length, tagged: tags.length },
  bytes: encodeLessons(tags.map((tag) => lesson(`about ${tag}`, [tag]))),
});

/** A log whose places are numbers; `lost` of them are gone. */
function world() {
  const state = { batches: [] as LessonBatch[], lost: false, failures: 0, reads: 0 };
  const recommender = createRecommender({ reader: plainReader });
  const model = lessonModel(
    {
      async read(after, max) {
        state.reads += 1;
        if (state.failures > 0 && after !== null && state.failures--) throw new Error("no database");
        if (state.lost && after !== null) return null;
        state.lost = false;
        const start = Number(after ?? 0);
        const batches = state.batches.slice(start, start + max);
        return { batches, place: batches.length > 0 ? `${start + batches.length}` : after };
      },
    },
    recommender,
  );
  return { state, recommender, model };
}

test("folds what is there, however many pages, and then only what is new", async () => {
  const { model, recommender, state } = world();
  state.batches.push(...Array.from({ length: 45 }, (_, n) => batch(`tag${n}`)));
  await model.follow();
  const before = recommender.size;
  state.batches.push(batch("new", "newer"));

  await model.follow();

  expect([before, recommender.size, model.place]).toEqual([45, 47, "46"]);
});

test("learns nothing twice when the database fails between two pages", async () => {
  const { model, recommender, state } = world();
  state.batches.push(...Array.from({ length: 30 }, (_, n) => batch(`tag${n}`)));
  state.failures = 1;
  await expect(model.follow()).rejects.toThrow("no database");

  await model.follow();

  expect(recommender.size).toBe(30);
});

test("begins anew when its place in the log is gone, and has then what the log has", async () => {
  const { model, recommender, state } = world();
  state.batches.push(batch("a"), batch("b"), batch("c"));
  await model.follow();
  state.batches = [batch("b", "c")];
  state.lost = true;

  await model.follow();

  expect([recommender.size, model.place]).toEqual([2, "1"]);
});

test("loses nothing that is read while it begins anew", async () => {
  const { model, recommender, state } = world();
  state.batches.push(...Array.from({ length: 30 }, (_, n) => batch(`tag${n}`)));

  await Promise.all([model.startOver(), model.follow(), model.startOver(), model.follow()]);
  state.batches.push(batch("new"));
  await model.follow();

  expect(recommender.size).toBe(31);
});
