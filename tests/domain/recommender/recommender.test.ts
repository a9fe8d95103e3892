import { expect, test } from "@jest/globals";
import { createRecommender, decodeLessons, encodeLessons, type Lesson } from "#domain/recommender/index.ts";
import { draftOf, hashOf, lesson, plainReader } from "#tests/support/features.ts";

function recommender(lessons: readonly Lesson[] = [], isPublic?: (word: number) => boolean) {
  const made = createRecommender({ reader: plainReader, ...(isPublic && { isPublic }) });
  for (const one of lessons) made.learn(one);
  return Object.assign(made, { names: (text: string) => made.rank(draftOf(text)).tags.map(({ tag }) => tag) });
}

const LESSONS = [
  lesson("invoice number one is late", ["billing"], { week: 1 }),
  lesson("machine stands still again", ["repairs"], { week: 2, department: "plant" }),
  lesson("invoice of the supplier", ["billing"], { week: 3 }),
  lesson("machine was repaired", ["repairs"], { week: 4, department: "plant" }),
  lesson("happy birthday", [], { week: 4 }),
];

test("suggests nothing before it learned anything", () => {
  const { confidence, tags } = recommender().rank(draftOf("good morning"));

  expect(tags).toEqual([]);
  expect(confidence).toBeLessThan(0.05);
});

test("learns with every post", () => {
  const { learn, names } = recommender(LESSONS);
  learn(lesson("canteen has soup", ["food"]));

  expect(names("late invoice")[0]).toBe("billing");
  expect(names("soup")[0]).toBe("food");
});

test("replicas that learn the same log rank alike, whatever they were asked meanwhile", () => {
  const [one, other] = [recommender(), recommender()];
  for (const some of LESSONS) one.learn(some);
  for (const some of decodeLessons(encodeLessons(LESSONS))) {
    other.rank(draftOf("machine"));
    other.learn(some);
  }

  expect(other.rank(draftOf("late invoice")).tags).toEqual(one.rank(draftOf("late invoice")).tags);
});

test("how tags are named is seen at the same lesson, whether anybody asks or not", () => {
  const names = Array.from({ length: 150 }, (_, at) => (at < 30 ? `plain${at}` : `${["hr", "it"][at % 2]}_topic${at}`));
  const [asked, silent] = [recommender(), recommender()];
  for (const [at, name] of names.entries()) {
    for (const one of [asked, silent]) one.learn(lesson(`text about ${at}`, [name]));
    asked.rank(draftOf("text"));
    if (at === 40) asked.follow([["plain1", "hr_topic1"]]);
  }
  silent.follow([["plain1", "hr_topic1"]]);

  const draft = draftOf("text about 77");
  expect(silent.rank(draft).tags).toEqual(asked.rank(draft).tags);
});

test("what it forgets is as if it had never been, also for one that restarts", () => {
  const left = LESSONS.filter(({ week }) => week >= 3);
  const [lasting, restarted] = [recommender(LESSONS), recommender(left)];
  const draft = draftOf("late invoice of the machine", { department: "plant" });

  const fresh = lasting.anew();
  for (const one of left) fresh.learn(one);
  const meanwhile = lasting.rank(draft).tags;
  lasting.follow([["billing", "invoices"]]);
  restarted.follow([["billing", "invoices"]]);
  fresh.take();

  expect(lasting.size).toBe(3);
  expect(meanwhile).toEqual(recommender(LESSONS).rank(draft).tags);
  expect(lasting.rank(draft).tags).toEqual(restarted.rank(draft).tags);
});

test("a renamed tag is suggested under its new name, and again under the old one when that is taken back", () => {
  const { names, follow } = recommender(LESSONS);
  follow([["billing", "invoices"]]);
  const renamed = names("late invoice");
  follow([["billing", "billing"]]);

  expect(renamed[0]).toBe("invoices");
  expect(renamed).not.toContain("billing");
  expect(names("late invoice")[0]).toBe("billing");
});

test("merged tags are one until they are parted", () => {
  const more = [lesson("bill of the supplier", ["bills"]), lesson("bill is late", ["bills"])];
  const { names, follow } = recommender([...LESSONS, ...more]);
  follow([["bills", "billing"]]);
  const merged = names("bill is late");
  follow([["bills", "bills"]]);

  expect(merged.filter((tag) => tag.startsWith("bill"))).toEqual(["billing"]);
  expect(names("bill is late")[0]).toBe("bills");
});

test("swapping names back does not go round in circles", () => {
  const { names, follow } = recommender(LESSONS);
  follow([["billing", "invoices"]]);
  follow([
    ["billing", "billing"],
    ["invoices", "billing"],
  ]);

  expect(names("late invoice")[0]).toBe("billing");
});

test("a retired tag is not suggested", () => {
  const { names, follow } = recommender(LESSONS);
  follow([["billing", null]]);

  expect(names("late invoice")).toEqual(["repairs"]);
});

test("learns from a ranking that was made before tags were renamed", () => {
  const { names, rank, follow, reveal, heed, why } = recommender(LESSONS);
  const ranking = rank(draftOf("late invoice"));
  follow([["billing", "invoices"]]);

  reveal(ranking, ["billing"]);
  heed(ranking, { right: ["invoices"], wrong: ["repairs"] });

  expect(names("late invoice")[0]).toBe("invoices");
  expect(why(ranking, "billing")?.posts).toBe(2);
});

test("a word that too few people used says nothing", () => {
  const secret = [...LESSONS, lesson("schnitzelgate", ["scandal"]), lesson("else", ["other"])];
  const isPublic = (word: number) => word !== hashOf("schnitzelgate");

  const [open, careful] = [recommender(secret), recommender(secret, isPublic)];

  const odds = ({ rank }: typeof open) =>
    rank(draftOf("schnitzelgate")).tags.find(({ tag }) => tag === "scandal")?.probability ?? 0;
  expect(open.names("schnitzelgate")[0]).toBe("scandal");
  expect(odds(careful)).toBeLessThan(odds(open) / 2);
});

test("a restart goes on with what ranking learned", () => {
  const [teacher, pupil] = [recommender(LESSONS), recommender(LESSONS)];
  for (let time = 0; time < 40; time++) {
    teacher.reveal(teacher.rank(draftOf("late invoice")), ["billing"]);
    teacher.reveal(teacher.rank(draftOf("happy birthday")), []);
  }

  const isLoaded = pupil.load(teacher.save());

  const [one, other] = [teacher.rank(draftOf("late invoice")), pupil.rank(draftOf("late invoice"))];
  expect(isLoaded).toBe(true);
  expect(other.confidence).toBeCloseTo(one.confidence, 4);
  expect(other.tags[0]?.probability).toBeCloseTo(one.tags[0]?.probability as number, 4);
  expect(teacher.save().length).toBeLessThan(200_000);
});

test("what two learned from ranking meets half-way", () => {
  const [one, other] = [recommender(LESSONS), recommender(LESSONS)];
  const draft = draftOf("late invoice of the machine");
  const billing = ({ rank }: typeof one) => rank(draft).tags.find(({ tag }) => tag === "billing")?.probability ?? 0;
  for (let time = 0; time < 40; time++) {
    one.reveal(one.rank(draft), ["billing"]);
    other.reveal(other.rank(draft), ["repairs"]);
  }
  const [mine, theirs] = [billing(one), billing(other)];
  const saved = one.save();

  const areJoined = [one.join(other.save()), other.join(saved)];

  expect(areJoined).toEqual([true, true]);
  expect(billing(one)).toBeCloseTo(billing(other), 4);
  expect(billing(one)).toBeLessThan(mine);
  expect(billing(one)).toBeGreaterThan(theirs);
});

test("bytes that it did not save change nothing", () => {
  const { join, load, rank } = recommender(LESSONS);
  const before = rank(draftOf("late invoice")).tags;

  expect([load(Uint8Array.of(1, 2, 3)), join(Uint8Array.of(1, 2, 3))]).toEqual([false, false]);
  expect(rank(draftOf("late invoice")).tags).toEqual(before);
});
