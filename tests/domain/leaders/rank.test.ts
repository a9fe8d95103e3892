import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Candidate } from "#domain/leaders/candidates.ts";
import type { Opportunity, OpportunityKind } from "#domain/leaders/index.ts";
import { diverse, rank, type Taste, tasteOf } from "#domain/leaders/rank.ts";
import { leader } from "#tests/support/leaders.ts";
import { candidate, shownPost, suggestion } from "#tests/support/offers.ts";

const kinds: readonly OpportunityKind[] = ["question", "thanks", "idea", "goal", "card"];
const taste: Taste = { personId: "lars", likes: [], choices: new Map() };
const order = (candidates: readonly Candidate[], by: Taste = taste) =>
  rank(candidates, by).map(({ subject }) => subject);
const thanksTo = (personId: string, changes: Partial<Candidate> = {}) =>
  candidate({ kind: "thanks", act: "thanks", subject: personId, personId, post: shownPost(), ...changes });

const anyCandidate: fc.Arbitrary<Candidate> = fc.record({
  kind: fc.constantFrom(...kinds),
  act: fc.constantFrom("post" as const, "answer" as const, "thanks" as const, "question" as const),
  subject: fc.string({ minLength: 1 }),
  post: fc.constant(null),
  personId: fc.option(fc.constantFrom("anna", "tom", "eva")),
  hours: fc.nat(168),
  ownTag: fc.option(fc.constant("em_ruesten")),
  goalTag: fc.option(fc.constant("em_ruesten")),
  department: fc.option(fc.constant("Vertrieb")),
  isOwnDepartment: fc.boolean(),
  noticed: fc.nat(50),
  helped: fc.boolean(),
  isOwnPlace: fc.boolean(),
  quietDays: fc.nat(90),
  isNew: fc.boolean(),
});
const candidates = fc.array(anyCandidate, { maxLength: 30 });

test("the order of the ranking does not depend on the order of the candidates", () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyCandidate, { selector: ({ subject }) => subject }), (all) => {
      expect(order(all.toReversed())).toEqual(order(all));
    }),
  );
});

test("nothing that speaks for an opportunity ever makes it worse", () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const score = (one: Candidate) => rank([one], taste)[0]?.score ?? 0;
      for (const one of all) {
        expect(score({ ...one, ownTag: "em_ruesten" })).toBeGreaterThanOrEqual(score({ ...one, ownTag: null }));
        expect(score({ ...one, noticed: one.noticed + 1 })).toBeLessThanOrEqual(score(one));
        expect(score({ ...one, quietDays: one.quietDays + 1 })).toBeGreaterThanOrEqual(score(one));
      }
    }),
  );
});

test("of three there are three kinds if there are as many, and nobody and nothing twice", () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 1, max: 5 }), (all, max) => {
      const chosen = diverse(rank(all, taste), max);

      const people = chosen.flatMap(({ personId }) => personId ?? []);
      expect(new Set(people).size).toBe(people.length);
      expect(new Set(chosen.map(({ subject }) => subject)).size).toBe(chosen.length);
      expect(chosen.length).toBeLessThanOrEqual(max);
    }),
  );
});

test("the best of each kind comes before the second best of any", () => {
  const ranked = [
    ...[1, 2, 3].map((n) => ({ kind: "thanks", subject: `t${n}`, personId: `p${n}`, score: 10 - n })),
    { kind: "card", subject: "7", personId: null, score: 1 },
  ] as unknown as Opportunity[];

  expect(diverse(ranked, 3).map(({ subject }) => subject)).toEqual(["t1", "7", "t2"]);
});

test("tells its reasons, the strongest first", () => {
  const [best] = rank(
    [thanksTo("anna", { hours: 12, ownTag: "em_ruesten", department: "Qualität", isOwnDepartment: true })],
    taste,
  );

  expect(best?.reasons).toEqual([
    { kind: "ownTag", value: "em_ruesten" },
    { kind: "ownDepartment", value: "Qualität" },
  ]);
});

test("names a hashtag once, though it is close to a goal and their own", () => {
  const [best] = rank([thanksTo("anna", { goalTag: "em_ruesten", ownTag: "em_ruesten" })], taste);

  expect(best?.reasons).toEqual([{ kind: "goalTag", value: "em_ruesten" }]);
});

test("says how long a question waits and how quiet a goal is, and nothing of how little somebody is noticed", () => {
  const reasons = rank(
    [
      candidate({ kind: "question", act: "answer", subject: "q", hours: 30.7 }),
      candidate({ kind: "goal", subject: "g", quietDays: 21 }),
      thanksTo("unseen"),
    ],
    taste,
  ).flatMap((one) => one.reasons);

  expect(reasons).toEqual([
    { kind: "goalQuiet", value: 21 },
    { kind: "unanswered", value: 30 },
  ]);
});

test("somebody who is never seen comes before somebody who posts in the leader's own field all the time", () => {
  expect(
    order([thanksTo("loud", { noticed: 12, ownTag: "em_ruesten", hours: 1 }), thanksTo("quiet", { hours: 160 })]),
  ).toEqual(["quiet", "loud"]);
});

test("that an answer helped is said where the asker said so, and brings it to the front", () => {
  const [best, other] = rank([thanksTo("anna"), thanksTo("tom", { helped: true })], taste);

  expect(best).toMatchObject({ subject: "tom", reasons: [{ kind: "helped", value: null }] });
  expect(other).toMatchObject({ subject: "anna", reasons: [] });
});

test("learns from what is chosen, and says so", () => {
  const both = [
    candidate({ kind: "idea", act: "question", subject: "i", department: "Vertrieb" }),
    candidate({ kind: "question", act: "answer", subject: "q", hours: 10, department: "Werk", isOwnDepartment: true }),
  ];
  const history = (kind: OpportunityKind, choice: "taken" | null) =>
    Array.from({ length: 6 }, () => suggestion({ kind, choice }));
  const trained = tasteOf("lars", leader(), [...history("idea", "taken"), ...history("question", null)]);

  expect(order(both)).toEqual(["q", "i"]);
  expect(order(both, trained)).toEqual(["i", "q"]);
  expect(rank(both, trained)[0]?.reasons).toContainEqual({ kind: "chosenBefore", value: 6 });
});

test("what the leader likes comes first among equals", () => {
  const [post, thanks] = [candidate({ subject: "40" }), candidate({ subject: "1", act: "thanks" })];
  const liking = tasteOf("lars", leader({ likes: ["thanks"] }), []);

  expect(order([post, thanks], liking)[0]).toBe("1");
  expect(rank([thanks], liking)[0]?.reasons[0]).toEqual({ kind: "liked", value: "thanks" });
});

test("equals are not in the same order for every leader, so that not all thank the same person", () => {
  const people = Array.from({ length: 10 }, (_, index) => thanksTo(`p${index}`));
  const firsts = Array.from({ length: 30 }, (_, index) => order(people, { ...taste, personId: `leader-${index}` })[0]);

  expect(new Set(firsts).size).toBeGreaterThan(5);
});

test("in half a year the quiet ones are thanked as often as the loud ones", () => {
  const people = Array.from({ length: 40 }, (_, index) => ({ id: `p${index}`, loud: index < 20 }));
  const noticed = new Map<string, number>();
  const lastThanked = new Map<string, number>();
  const thanked = { loud: 0, quiet: 0 };

  for (let week = 0; week < 26; week++) {
    // The loud ones help every week and are noticed for it; the quiet ones help every second week and nobody notices.
    const helpers = people.filter(({ loud }, index) => loud || (index + week) % 2 === 0);
    for (const { id, loud } of people) noticed.set(id, loud ? 8 : 0);
    const free = helpers.filter(({ id }) => week - (lastThanked.get(id) ?? -99) > 4);
    const [best] = rank(
      free.map(({ id, loud }) =>
        thanksTo(id, { hours: loud ? 2 : 100, noticed: noticed.get(id) ?? 0, ownTag: loud ? "em_ruesten" : null }),
      ),
      taste,
    );
    const chosen = people.find(({ id }) => id === best?.subject);
    if (!chosen) continue;
    lastThanked.set(chosen.id, week);
    thanked[chosen.loud ? "loud" : "quiet"] += 1;
  }

  expect(thanked.quiet).toBeGreaterThanOrEqual(thanked.loud);
  expect(thanked.quiet + thanked.loud).toBe(26);
});
