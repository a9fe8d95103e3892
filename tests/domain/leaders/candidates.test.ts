import { expect, test } from "@jest/globals";
import { type Candidate, candidatesIn } from "#domain/leaders/candidates.ts";
import type { Pool } from "#domain/leaders/pool.ts";
import { leader } from "#tests/support/leaders.ts";
import { ago, now, shownPost, situation, suggestion } from "#tests/support/offers.ts";

const question = shownPost({ sourceId: "q", kind: "question", authorId: "tom", hashtags: ["em_ruesten"] });
const answer = shownPost({ sourceId: "a", authorId: "anna" });
const idea = shownPost({ sourceId: "i", kind: "post", authorId: "eva" });
const departments = new Map<string, string | null>([
  ["tom", "Elektromotoren"],
  ["anna", "Qualität"],
  ["eva", "Vertrieb"],
]);
const noticed = new Map([["anna", 4]]);
const pool: Pool = { questions: [question], contributions: [answer, idea], noticed, departments };
/** The same posts by authors of these departments. */
const by = (...known: readonly (readonly [string, string | null])[]): Pool => ({
  ...pool,
  departments: new Map(known),
});

const real = (candidates: readonly Candidate[]) => candidates.filter(({ kind }) => kind !== "card");
const offered = (changes: Parameters<typeof situation>[0]) =>
  real(candidatesIn(situation({ pool, ...changes }))).map(
    ({ kind, personId, subject }) => `${kind} ${personId ?? subject}`,
  );

test("finds a question to answer, somebody to thank and an idea from elsewhere", () => {
  expect(offered({})).toEqual(["question tom", "thanks anna", "idea eva"]);
  expect(real(candidatesIn(situation({ pool })))[1]).toMatchObject({
    subject: '["teams","19:werk","a"]',
    act: "thanks",
    hours: 24,
    noticed: 4,
    department: "Qualität",
    isOwnDepartment: false,
  });
});

test("a question is only the leader's if it has their tag, speaks of their goal or comes from their department", () => {
  const elsewhere = by(["tom", "Vertrieb"]);
  const { area } = situation();
  const tags = new Set(["em_ruesten"]);

  expect(offered({ pool: elsewhere })).toEqual([]);
  expect(offered({ pool: elsewhere, area: { ...area, ownTags: tags } })).toEqual(["question tom"]);
  expect(offered({ pool: elsewhere, area: { ...area, goalTags: tags } })).toEqual(["question tom"]);
});

test("an idea comes from outside the leader's own department, as far as both are known", () => {
  const area = { ...situation().area, department: null };

  expect(offered({ pool: by(["eva", "Elektromotoren"]) })).toEqual([]);
  expect(offered({ pool: by(["eva", null]) })).toEqual([]);
  expect(offered({ pool: by(["eva", "Vertrieb"]), area })).toEqual([]);
});

test("whom the directory does not know is not offered", () => {
  expect(offered({ pool: by() })).toEqual([]);
});

test("a leader is never offered themself", () => {
  expect(offered({ pool: { ...pool, contributions: [shownPost({ authorId: "lars" })] } })).toEqual(["question tom"]);
});

test("nobody is named twice in 30 days, whatever for", () => {
  const named = (hours: number) => [suggestion({ kind: "question", aboutId: "anna", suggestedAt: ago(hours) })];

  expect(offered({ history: named(30 * 24 - 1) })).toEqual(["question tom", "idea eva"]);
  expect(offered({ history: named(30 * 24) })).toContain("thanks anna");
});

test("who asks again and again within an hour does not use up everybody's turn", () => {
  const named = (people: number, hours: number) =>
    Array.from({ length: people }, (_, index) => suggestion({ aboutId: `p${index}`, suggestedAt: ago(hours) }));

  expect(offered({ history: named(6, 0) })).toEqual([]);
  expect(offered({ history: named(5, 0) })).toHaveLength(3);
  expect(offered({ history: named(6, 1) })).toHaveLength(3);
});

test("a goal comes back after two weeks, with how long nothing was said about it", () => {
  const goal = { id: "g1", text: "Einarbeitung in vier Wochen", since: ago(50 * 24), standing: null };
  const stands = { ...goal, id: "g2", standing: { text: "läuft", at: ago(3 * 24) } };
  const withGoals = leader({ goals: [goal, stands] });
  const history = [suggestion({ kind: "goal", subject: "g1", aboutId: null, suggestedAt: ago(24) })];
  const found = (changes: object) =>
    real(candidatesIn(situation({ leader: withGoals, ...changes }))).map(({ quietDays, subject }) => [
      subject,
      quietDays,
    ]);

  expect(found({})).toEqual([
    ["g1", 50],
    ["g2", 3],
  ]);
  expect(found({ history })).toEqual([["g2", 3]]);
});

test("what the leader does not want is out", () => {
  const picky = leader({ notThese: ["thanks", "card"] });

  expect(candidatesIn(situation({ pool, leader: picky })).map(({ kind }) => kind)).toEqual(["question", "idea"]);
});

test("for somebody who is no leader there are cards, new ones first", () => {
  const first = candidatesIn(situation({ pool, leader: null }));
  const history = first.map(({ subject }) => suggestion({ kind: "card", subject, aboutId: null, suggestedAt: now }));
  const second = candidatesIn(situation({ leader: null, history }));

  expect(first.map(({ kind }) => kind)).toEqual(["card", "card", "card"]);
  expect(second.every(({ isNew, subject }) => isNew && first.every((card) => card.subject !== subject))).toBe(true);
});
