import { expect, test } from "@jest/globals";
import { createJudge } from "#domain/recommender/judge.ts";
import { createModel } from "#domain/recommender/model.ts";
import { queryOf } from "#domain/recommender/query.ts";
import { draftOf, lesson, plainReader } from "#tests/support/features.ts";

const always = () => true;

function desk() {
  const model = createModel(plainReader, new Map());
  for (let time = 0; time < 6; time++) {
    model.learn(lesson(`invoice number ${time} is late`, ["billing"]));
    model.learn(lesson(`machine ${time} stands still`, ["repairs"]));
  }
  const judge = createJudge();
  const rank = (text: string) => {
    const draft = draftOf(text);
    const query = queryOf(draft.features, always);
    return judge.rank(model, draft, query.words, model.gather(draft, query, always));
  };
  return { judge, model, rank };
}

const oddsOf = (ranking: ReturnType<ReturnType<typeof desk>["rank"]>, tag: string) =>
  ranking.tags.find((one) => one.tag === tag)?.probability ?? 0;

test("ranks best what similar posts have, and says so", () => {
  const { judge, rank } = desk();

  const ranking = rank("another invoice is late");

  expect(ranking.tags.map(({ tag }) => tag)).toEqual(["billing", "repairs"]);
  expect(judge.why(ranking, "billing")).toMatchObject({ similarPosts: 6, posts: 6 });
  expect(judge.why(ranking, "unknown")).toBeNull();
});

test("what is revealed makes right tags more probable, and the first one surer", () => {
  const { judge, model, rank } = desk();
  const before = rank("another invoice is late");

  for (let time = 0; time < 30; time++) judge.reveal(model, rank("another invoice is late"), ["billing"]);

  const after = rank("another invoice is late");
  expect(oddsOf(after, "billing")).toBeGreaterThan(oddsOf(before, "billing"));
  expect(after.confidence).toBeGreaterThan(before.confidence);
  expect(after.needsTag).toBeGreaterThan(before.needsTag);
});

test("posts that turn out to have no tag teach silence", () => {
  const { judge, model, rank } = desk();
  const before = rank("happy birthday dear all");

  for (let time = 0; time < 30; time++) judge.reveal(model, rank("happy birthday dear all"), []);

  const after = rank("happy birthday dear all");
  expect(after.needsTag).toBeLessThan(0.3);
  expect(after.needsTag).toBeLessThan(before.needsTag);
  expect(after.confidence).toBeLessThan(before.confidence);
});

test("a tag that is declined again and again becomes less probable", () => {
  const { judge, rank } = desk();
  const before = rank("another invoice is late");

  for (let time = 0; time < 30; time++) judge.heed(rank("another invoice is late"), { right: [], wrong: ["billing"] });

  const after = rank("another invoice is late");
  expect(oddsOf(after, "billing")).toBeLessThan(oddsOf(before, "billing") / 2);
  expect(after.confidence).toBeLessThan(before.confidence);
});

test("a tag that is taken becomes more probable, and nothing is learned of those that nobody judged", () => {
  const { judge, rank } = desk();
  const before = rank("another invoice is late");

  judge.heed(rank("another invoice is late"), { right: [], wrong: ["never seen"] });
  const untouched = rank("another invoice is late");
  for (let time = 0; time < 10; time++) judge.heed(rank("another invoice is late"), { right: ["billing"], wrong: [] });

  expect(untouched.tags).toEqual(before.tags);
  expect(oddsOf(rank("another invoice is late"), "billing")).toBeGreaterThan(oddsOf(before, "billing"));
});
