import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { createCompletion, type UsedTag } from "#domain/completion/index.ts";
import { naiveComplete } from "./naive.ts";

const TAGS: readonly UsedTag[] = [
  { name: "hr_onboarding", uses: 30 },
  { name: "it_onboarding", uses: 12 },
  { name: "em_ruesten", uses: 20 },
  { name: "Kundenfeedback", uses: 9 },
  { name: "qm_qualität", uses: 7 },
  { name: "it_copilot", uses: 25 },
];

const namesFor = (typed: string, limit = 10) =>
  createCompletion(TAGS)
    .complete(typed, limit)
    .map(({ name }) => name);

test.each([
  ["o", ["hr_onboarding", "it_onboarding"]],
  ["#hr-on", ["hr_onboarding"]],
  ["HrOnb", ["hr_onboarding"]],
  ["hr onb", ["hr_onboarding"]],
  ["hronb", ["hr_onboarding"]],
  ["it_", ["it_copilot", "it_onboarding"]],
  ["Rüst", ["em_ruesten"]],
  ["rust", ["em_ruesten"]],
  ["kunden_feed", ["Kundenfeedback"]],
  ["qualitaet", ["qm_qualität"]],
  ["qualitat", ["qm_qualität"]],
  ["Qualität", ["qm_qualität"]],
  ["xopilot", ["it_copilot"]],
])("%s completes to %j", (typed, names) => {
  expect(namesFor(typed)).toEqual(names);
});

test("each says how it fits", () => {
  const completion = createCompletion([
    { name: "it_onbase", uses: 1 },
    { name: "it_on_bass", uses: 2 },
    { name: "hr_onboarding", uses: 3 },
  ]);

  expect(completion.complete("onba", 10)).toEqual([
    { name: "it_onbase", uses: 1, match: "exact" },
    { name: "it_on_bass", uses: 2, match: "loose" },
  ]);
  expect(completion.complete("onbaord", 10)).toEqual([{ name: "hr_onboarding", uses: 3, match: "typo" }]);
});

test("a tag that was typed whole, with a typo, comes before longer ones that are used more", () => {
  const completion = createCompletion([
    { name: "hr_lernen_online", uses: 500 },
    { name: "hr_lernen", uses: 1 },
  ]);

  expect(completion.complete("hr_lermen", 1)).toMatchObject([{ name: "hr_lernen" }]);
});

test("nothing typed brings the most used of all", () => {
  expect(namesFor("#", 2)).toEqual(["hr_onboarding", "it_copilot"]);
});

test("two letters are no reason to guess", () => {
  expect(namesFor("xr")).toEqual([]);
});

test("added, used, renamed and removed tags are found as they are now", () => {
  const completion = createCompletion(TAGS);

  expect(completion.set("it_online", 99)).toBe(true);
  expect(completion.set("it_onboarding", 50)).toBe(true);
  expect(completion.rename("hr_onboarding", "people_onboarding")).toBe(true);
  expect(completion.remove("it_copilot")).toBe(true);

  expect(completion.size()).toBe(6);
  expect(completion.complete("on", 10).map(({ name, uses }) => [name, uses])).toEqual([
    ["it_online", 99],
    ["it_onboarding", 50],
    ["people_onboarding", 30],
  ]);
  expect(completion.complete("hr", 10)).toEqual([]);
});

test("what cannot be done is refused and changes nothing", () => {
  const completion = createCompletion(TAGS);

  expect(completion.rename("unknown", "it_new")).toBe(false);
  expect(completion.rename("hr_onboarding", "it_onboarding")).toBe(false);
  expect(completion.rename("hr_onboarding", "🚀")).toBe(false);
  expect(completion.remove("unknown")).toBe(false);
  expect(completion.set("", 1)).toBe(false);

  expect(completion.complete("", 10)).toEqual(createCompletion(TAGS).complete("", 10));
  expect(completion.size()).toBe(TAGS.length);
});

test("names that only differ in how they are written live side by side", () => {
  const completion = createCompletion();

  for (const [index, name] of ["kunden-feedback", "kunden_feedback", "KundenFeedback"].entries()) {
    completion.set(name, index);
  }
  completion.remove("kunden_feedback");

  expect(completion.complete("kundenfe", 10).map(({ name }) => name)).toEqual(["KundenFeedback", "kunden-feedback"]);
});

test("a tag can only be used from 0 on", () => {
  expect(() => createCompletion().set("it_new", -1)).toThrow("used -1 times");
  expect(() => createCompletion([{ name: "it_new", uses: Number.NaN }])).toThrow("used NaN times");
});

/** Few letters, so that much fits, with what separates and what umlauts are made of. */
const letters = ["a", "e", "b", "o", "_", "-", "B", "ä", "ß"] as const;
const name = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 9 });
const uses = fc.nat({ max: 5 });
const change = fc.record({ kind: fc.constantFrom("set", "rename", "remove"), name, other: name, uses });

test("whatever happened to the tags, the answer is that of a plain search", () => {
  const scenario = fc.record({
    loaded: fc.uniqueArray(fc.record({ name, uses }), { selector: (tag) => tag.name, maxLength: 30 }),
    changes: fc.array(change, { maxLength: 30 }),
    typed: fc.array(fc.string({ unit: fc.constantFrom(...letters), maxLength: 7 }), { minLength: 1, maxLength: 5 }),
    limit: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(scenario, ({ loaded, changes, typed, limit }) => {
      const completion = createCompletion(loaded);
      const known = new Map(loaded.filter((tag) => /\p{L}/u.test(tag.name)).map((tag) => [tag.name, tag.uses]));
      for (const { kind, name: one, other, uses: used } of changes) {
        if (kind === "set" && completion.set(one, used)) known.set(one, used);
        if (kind === "remove") expect(completion.remove(one)).toBe(known.delete(one));
        if (kind === "rename" && completion.rename(one, other)) {
          const moved = known.get(one) as number;
          known.delete(one); // first, because a name may stay as it is
          known.set(other, moved);
        }
      }
      const tags = Array.from(known, ([tag, used]) => ({ name: tag, uses: used }));

      expect(completion.size()).toBe(tags.length);
      for (const text of typed) expect(completion.complete(text, limit)).toEqual(naiveComplete(tags, text, limit));
    }),
    { numRuns: 300 },
  );
});

test("so it is with thousands of tags that come and go", () => {
  const nameOf = (number: number) =>
    `dept${number % 17}_${["plan", "planung", "plaene", "pläne"][number % 4]}_${(number * 7_919) % 5_003}`;
  const completion = createCompletion(Array.from({ length: 3_000 }, (_, n) => ({ name: nameOf(n), uses: n % 50 })));
  for (let number = 3_000; number < 5_000; number++) {
    completion.set(nameOf(number), number % 50);
    completion.remove(nameOf(number - 3_000));
  }
  const tags = Array.from({ length: 3_000 }, (_, index) => ({
    name: nameOf(index + 2_000),
    uses: (index + 2_000) % 50,
  }));

  for (const typed of [
    "",
    "d",
    "dept1",
    "dept1_",
    "plan",
    "plane",
    "plam",
    "ept3_pl",
    "dept5_plaene_12",
    "4999",
    "laenen",
  ]) {
    expect(completion.complete(typed, 10)).toEqual(naiveComplete(tags, typed, 10));
  }
});

test("nothing that is typed or named does harm", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 120 }),
    fc.string({ unit: "grapheme", maxLength: 120 }),
    fc.constantFrom("\u202e", "\ud83d", "\0", "#".repeat(500), "a".repeat(100_000), "ae".repeat(50), "_a".repeat(50)),
  );
  fc.assert(
    fc.property(fc.uniqueArray(hostile, { maxLength: 20 }), hostile, (tags, typed) => {
      const completion = createCompletion(TAGS);
      const added = tags.filter((tag) => completion.set(tag, 1));

      const found = completion.complete(typed, 10);

      expect(found.every(({ name: shown }) => [...added, ...TAGS.map((tag) => tag.name)].includes(shown))).toBe(true);
      for (const tag of added) expect(completion.complete(tag, 50).map(({ name: shown }) => shown)).toContain(tag);
      for (const tag of added) expect(completion.remove(tag)).toBe(true);
      expect(completion.size()).toBe(TAGS.length);
    }),
  );
});
