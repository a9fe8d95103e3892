import { expect, test } from "@jest/globals";
import {
  type Inside,
  type Proof,
  type ProofAnswer,
  type ProofQuestion,
  prove,
  sharedProof,
} from "#domain/privacy/index.ts";
import { instant } from "#tests/support/fakes.ts";

const now = instant("2026-11-23T08:00:00Z");
const people = Array.from({ length: 8 }, (_, number) => ({
  ...{ id: `0000000${number}-0000-4000-8000-000000000000`, name: `Nina Nummer${number}`, isPublic: false },
}));

const refused: ProofAnswer = { text: "No.", sent: "Who?", askerId: "x", isRefusal: true, hasFigures: true };

function question(answers: readonly Partial<ProofAnswer>[], changes: Partial<ProofQuestion> = {}): ProofQuestion {
  return {
    ...{ id: "chat.silence", forbids: "silence", interface: "chat", question: { en: "Who?", de: "Wer?" } },
    ask: async () => answers.map((answer) => ({ ...refused, ...answer })),
    ...changes,
  };
}

const proofOf = (questions: readonly ProofQuestion[], known: Inside["people"] = people) =>
  prove({
    questions,
    inside: async () => ({ people: known, handles: {} }),
    groupMin: () => 7,
    isAgreed: () => true,
    clock: () => now,
  });
const first = async (question: ProofQuestion) => (await proofOf([question])).results[0];

test("passes what is refused in every wording", async () => {
  const proof = await proofOf([question([{}, { text: "Nein." }])]);

  expect(proof).toEqual({
    ...{ at: now, people: null, isAgreed: true },
    results: [
      {
        ...{ id: "chat.silence", forbids: "silence", interface: "chat", question: { en: "Who?", de: "Wer?" } },
        ...{ refused: true, because: [] },
      },
    ],
  });
});

test.each([
  ["one wording is answered", [{}, { isRefusal: false, text: "Nobody." }], ["answered"]],
  ["a refusal names somebody", [{ text: "Not even about Nina Nummer3." }], ["name"]],
  ["a refusal gives a figure about too few", [{ text: "No. But it was 3." }], ["figure"]],
  ["two wordings give different things away", [{ text: "Nina Nummer1" }, { text: "a@b.example" }], ["name", "address"]],
  ["nothing came back", [], ["failed"]],
])("fails when %s", async (_what, answers, because) => {
  expect(await first(question(answers))).toMatchObject({ refused: false, because });
});

test("fails when it could not be asked", async () => {
  const broken = question([], { ask: () => Promise.reject(new Error("no way in")) });

  expect(await first(broken)).toMatchObject({ refused: false, because: ["failed"] });
});

test("passes what is answered about nobody, where something may be answered, and fails when it is about somebody", async () => {
  const fine = question([{ isRefusal: false, text: "All is well.", hasFigures: false }], { mayAnswer: true });
  const leaky = question([{ isRefusal: false, text: "Nina Nummer5 is well.", hasFigures: false }], { mayAnswer: true });

  expect(await first(fine)).toMatchObject({ refused: true });
  expect(await first(leaky)).toMatchObject({ refused: false, because: ["name"] });
});

test("judges by who came, left or volunteered while it was asked", async () => {
  const [nina, other, gone] = people;
  const looks = [
    [nina, gone],
    [{ ...nina, isPublic: true }, other],
  ];
  const naming = (name: string | undefined) =>
    question([{ isRefusal: false, hasFigures: false, text: `${name} helps.` }], { mayAnswer: true, mayName: true });

  const { results } = await prove({
    questions: [nina, other, gone].map((one) => naming(one?.name)),
    inside: async () => ({ people: (looks.shift() ?? []) as typeof people, handles: {} }),
    ...{ groupMin: () => 7, isAgreed: () => true, clock: () => now },
  });

  expect(results.map(({ because }) => because)).toEqual([[], ["name"], ["name"]]);
});

test.each([
  [6, null],
  [9, null],
  [10, 10],
  [99, 10],
  [4711, 1000],
])(
  "of %s people who are known it tells that they are %s at least, so that nobody is seen to come or go",
  async (count, told) => {
    const known = Array.from({ length: count }, (_, number) => ({ id: `${number}`, name: null, isPublic: false }));

    expect((await proofOf([], known)).people).toBe(told);
  },
);

test("who asks within a minute is told what came of it, and a proof that failed is forgotten", async () => {
  let runs = 0;
  let time = now;
  const run = async (): Promise<Proof> => {
    runs += 1;
    if (runs === 1) throw new Error("out of order");
    return { at: time, people: null, isAgreed: true, results: [] };
  };
  const shared = sharedProof(run, () => time);

  await expect(shared()).rejects.toThrow("out of order");
  const [one, two] = await Promise.all([shared(), shared()]);
  time = time.add({ seconds: 60 });
  const later = await shared();

  expect(one).toBe(two);
  expect(later).not.toBe(one);
  expect(runs).toBe(3);
});

test("who asks while it takes longer than a minute waits for the same", async () => {
  let runs = 0;
  let time = now;
  const { promise, resolve } = Promise.withResolvers<Proof>();
  const shared = sharedProof(
    () => {
      runs += 1;
      return promise;
    },
    () => time,
  );

  const one = shared();
  time = time.add({ seconds: 90 });
  const two = shared();
  resolve({ at: time, people: null, isAgreed: true, results: [] });
  await Promise.all([one, two]);
  time = time.add({ seconds: 59 });
  await shared();

  expect(runs).toBe(1);
});
