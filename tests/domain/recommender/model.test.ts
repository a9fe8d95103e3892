import { expect, test } from "@jest/globals";
import { FEATURES, Feature } from "#domain/recommender/columns.ts";
import { createModel, type Model } from "#domain/recommender/model.ts";
import { type Draft, queryOf } from "#domain/recommender/query.ts";
import { draftOf, lesson, plainReader } from "#tests/support/features.ts";

const always = () => true;
const gather = (model: Model, draft: Draft) => model.gather(draft, queryOf(draft.features, always), always);

/** One feature of each candidate, by name. */
function featureOf(model: Model, draft: Draft, feature: number): Record<string, number> {
  const { rows } = gather(model, draft);
  return Object.fromEntries(
    Array.from(rows.topics, (topic, row) => [
      model.topics.name(topic),
      rows.values[row * FEATURES + feature] as number,
    ]),
  );
}

function modelOf(...lessons: ReturnType<typeof lesson>[]): Model {
  const model = createModel(plainReader, new Map());
  for (const one of lessons) model.learn(one);
  return model;
}

test("gathers nothing where nothing was learned", () => {
  expect(gather(modelOf(), draftOf("good morning")).rows.size).toBe(0);
});

test("offers what the author used, though nothing else speaks for it", () => {
  const others = Array.from({ length: 120 }, (_, at) => lesson(`about${at}`, [`tag${at}`], { department: "plant" }));
  const model = modelOf(...others);

  const own = featureOf(model, draftOf("good morning", { own: new Map([["tag3", 2]]) }), Feature.own);

  expect(Object.keys(own)).toContain("tag3");
  expect(own["tag3"]).toBeGreaterThan(0);
});

test("offers what the author's department used lately, and knows its share there", () => {
  const others = Array.from({ length: 120 }, (_, at) => lesson(`about${at}`, [`tag${at}`], { department: "plant" }));
  const model = modelOf(lesson("deal", ["won"], { department: "sales" }), ...others);

  const share = featureOf(model, draftOf("good morning", { department: "sales" }), Feature.department);

  expect(Object.keys(share)).toEqual(["won"]);
  expect(share["won"]).toBeGreaterThan(0);
});

test("once tags are named department_topic, those of one topic are one", () => {
  const tags = Array.from({ length: 8 }, (_, at) => [`hr_topic${at}`, `it_topic${at}`]).flat();
  const model = modelOf(...tags.map((tag) => lesson(`text ${tag}`, [tag])));

  const { rows } = gather(model, draftOf("text"));

  expect(model.topics.hasDepartments).toBe(true);
  expect(Array.from(rows.topics, (topic) => model.topics.name(topic)).sort()).toEqual(
    Array.from({ length: 8 }, (_, at) => `topic${at}`),
  );
});

test("tells whether posts like the draft have tags", () => {
  const chatter = Array.from({ length: 20 }, () => lesson("happy birthday"));
  const news = Array.from({ length: 20 }, () => lesson("quarterly report", ["numbers"]));
  const model = modelOf(...chatter, ...news);

  expect(gather(model, draftOf("happy birthday")).lean).toBeLessThan(-1);
  expect(gather(model, draftOf("quarterly report")).lean).toBeGreaterThan(1);
});
