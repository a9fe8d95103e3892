import { expect, test } from "@jest/globals";
import { createModel } from "#domain/recommender/model.ts";
import { queryOf } from "#domain/recommender/query.ts";
import { randomFrom } from "#domain/recommender/random.ts";
import { createVariants } from "#domain/recommender/variants.ts";
import { draftOf, lesson, plainReader } from "#tests/support/features.ts";

/** Two departments, each with tags of its own for the same topics; only `hr_onboarding` is of one alone. */
function choosing(department: string | null, own: ReadonlyMap<string, number> = new Map()) {
  const model = createModel(plainReader, new Map());
  for (const [name, prefix] of [
    ["people", "hr"],
    ["machines", "it"],
  ] as const) {
    for (let at = 0; at < 10; at++) model.learn(lesson(`words${at}`, [`${prefix}_topic${at}`], { department: name }));
  }
  model.learn(lesson("welcome", ["hr_onboarding"], { department: "people" }));
  const draft = draftOf("words3", { department, own });
  const always = () => true;
  const { votes } = model.gather(draft, queryOf(draft.features, always), always);
  return (name: string) => ({ model, topic: model.topics.find(name), draft, votes });
}

const names = (variants: readonly { name: string }[]) => variants.map(({ name }) => name);

test("means the department of the author", () => {
  const variants = createVariants(randomFrom(1));

  expect(names(variants.of(choosing("people")("it_topic3")))).toEqual(["hr_topic3", "it_topic3"]);
  expect(names(variants.of(choosing("machines")("it_topic3")))).toEqual(["it_topic3", "hr_topic3"]);
});

test("offers a topic of others under the department's own name, as new", () => {
  const variants = createVariants(randomFrom(1)).of(choosing("machines")("hr_onboarding"));

  expect(variants).toContainEqual(expect.objectContaining({ name: "it_onboarding", isNew: true }));
  expect(variants).toContainEqual(expect.objectContaining({ name: "hr_onboarding", isNew: false }));
});

test("without a department, the author's habit decides", () => {
  const [first] = createVariants(randomFrom(1)).of(choosing(null, new Map([["it_topic3", 4]]))("hr_topic3"));

  expect(first?.name).toBe("it_topic3");
});

test("learns what people choose", () => {
  const variants = createVariants(randomFrom(1));
  const choice = choosing("people")("hr_topic3");

  for (let time = 0; time < 50; time++) variants.train(choice, new Set(["it_topic3"]));

  expect(names(variants.of(choice))[0]).toBe("it_topic3");
});
