import { expect, test } from "@jest/globals";
import { type Offers, offersOf } from "#domain/leaders/index.ts";
import { person } from "#tests/support/fakes.ts";
import { leader } from "#tests/support/leaders.ts";
import { ago, heardNothingBut, now, offering, shownPost, suggestion } from "#tests/support/offers.ts";

const lars = person();
const question = shownPost({ sourceId: "q", kind: "question", authorId: "tom", hashtags: ["em_ruesten"] });
const answer = shownPost({ sourceId: "a", authorId: "anna" });
const idea = shownPost({ sourceId: "i", kind: "post", authorId: "eva" });
const kinds = (made: Awaited<ReturnType<Offers["make"]>>) => made.map(({ suggestion: { kind } }) => kind);

test("offers three things of three kinds, and notes them with their reasons", async () => {
  const { deps, kept } = offering([question, answer, idea], { tagsFor: () => ["em_ruesten"] });
  const goal = { id: "g1", text: "Rüstzeiten halbieren", since: ago(90 * 24), standing: null };

  const made = await offersOf({ ...deps, leaders: { find: async () => leader({ goals: [goal] }) } }).make(lars, "e1");

  expect(made.map(({ suggestion: { id, kind } }) => [id, kind])).toEqual([
    ["e1.1", "thanks"],
    ["e1.2", "question"],
    ["e1.3", "goal"],
  ]);
  expect(made[0]?.post).toMatchObject({ sourceId: "a", placeName: "Werk Amberg" });
  expect(kept.get("e1.2")).toMatchObject({
    aboutId: "tom",
    suggestedAt: now,
    choice: null,
    reasons: expect.arrayContaining([{ kind: "goalTag", value: "em_ruesten" }]),
  });
});

test("shows a goal with the visible acts since it was set, as far back as they are known", async () => {
  const since: Temporal.Instant[] = [];
  const goal = { id: "g1", text: "Rüstzeiten halbieren", since: ago(200 * 24), standing: null };
  const { deps } = offering([], {
    leaders: { find: async () => leader({ goals: [goal], notThese: ["card"] }) },
    heard: heardNothingBut({
      countActs: async (_id, from) => {
        since.push(from);
        return 4;
      },
    }),
  });

  const made = await offersOf(deps).make(lars, "e1");

  expect(made).toMatchObject([{ post: null, goal: { text: "Rüstzeiten halbieren", acts: 4 } }]);
  expect(since).toEqual([ago(90 * 24)]);
});

test("who asks twice at once is named nobody twice", async () => {
  const more = shownPost({ sourceId: "b", authorId: "mira" });
  const { deps } = offering([answer, more]);
  const offers = offersOf(deps);

  const [first, second] = await Promise.all([offers.make(lars, "e1"), offers.make(lars, "e2")]);

  const named = [...first, ...second].flatMap(({ suggestion: { aboutId } }) => aboutId ?? []);
  expect(named.toSorted()).toEqual(["anna", "mira"]);
});

test("something else begins with what was offered and not chosen, and names somebody new only after that", async () => {
  const more = shownPost({ sourceId: "b", authorId: "mira" });
  let minutes = 0;
  const { deps } = offering([answer, idea, more], { clock: () => now.add({ minutes }) });
  const offers = offersOf(deps);
  const ids = (made: readonly { readonly suggestion: { readonly id: string } }[]) =>
    made.map((one) => one.suggestion.id);
  const first = await offers.more(lars, "e1");
  await deps.suggestions.choose(lars.id, "e1.1", "taken", now);
  minutes += 1;

  const left = await offers.more(lars, "e2");
  const numbered = await offers.latest(lars.id);
  minutes += 1;
  const others = await offers.more(lars, "e3");

  expect(ids(first)).toEqual(["e1.1", "e1.2", "e1.3"]);
  expect([ids(left), numbered]).toEqual([
    ["e1.2", "e1.3"],
    ["e1.2", "e1.3"],
  ]);
  expect(ids(others)[0]).toBe("e3.1");
});

test("leaves out what the leader cannot see, and takes the next best", async () => {
  const hidden = shownPost({ sourceId: "hidden", authorId: "jonas", placeId: "19:closed" });
  const { deps } = offering([hidden, answer], {
    membership: { sees: async (_id, { placeId }) => placeId === "19:werk" },
  });

  const made = await offersOf(deps).make(lars, "e1");

  expect(made.map(({ suggestion: { aboutId } }) => aboutId)).toContain("anna");
  expect(made.map(({ suggestion: { aboutId } }) => aboutId)).not.toContain("jonas");
});

test("names nobody whom the directory does not know, and knows the department of everybody it looks at", async () => {
  const strangers = Array.from({ length: 60 }, (_, index) =>
    shownPost({ sourceId: `a${index}`, authorId: `stranger-${index}` }),
  );
  const ask = shownPost({ sourceId: "ask", kind: "question", authorId: "ben" });
  const directory = { departments: async () => new Map([["ben", "Elektromotoren"]]) };
  const { deps } = offering([...strangers, ask, idea], { directory });

  const made = await offersOf(deps).make(person({ department: "Elektromotoren" }), "e1");

  expect(made.map(({ suggestion: { kind, aboutId } }) => [kind, aboutId])).toEqual([
    ["question", "ben"],
    ["card", null],
    ["card", null],
  ]);
});

test("a place that is closed to the leader is asked about once, and ten such at most", async () => {
  const secret = Array.from({ length: 30 }, (_, index) =>
    shownPost({ sourceId: `s${index}`, authorId: `s${index}`, placeId: "19:secret", at: ago(1) }),
  );
  const many = Array.from({ length: 30 }, (_, index) =>
    shownPost({ sourceId: `m${index}`, authorId: `m${index}`, placeId: `19:closed-${index}`, at: ago(2) }),
  );
  const asked: string[] = [];
  const sees = async (_id: string, { placeId }: { readonly placeId: string }) => {
    asked.push(placeId);
    return placeId === "19:werk";
  };
  const after = offering([...secret, answer], { membership: { sees } });
  const none = offering([...many, answer], { membership: { sees } });
  const own = offering([...many, answer], {
    membership: { sees },
    ownPlaces: { latest: async () => [{ source: "teams" as const, id: "19:werk" }] },
  });

  const first = await offersOf(after.deps).make(lars, "e1");
  const placesAsked = asked.splice(0);
  const second = await offersOf(none.deps).make(lars, "e2");
  const askedAtMost = new Set(asked.splice(0)).size;
  const third = await offersOf(own.deps).make(lars, "e3");

  expect(placesAsked).toEqual(["19:secret", "19:werk"]);
  expect(first.map(({ suggestion: { aboutId } }) => aboutId)).toContain("anna");
  expect([kinds(second), askedAtMost]).toEqual([["card", "card", "card"], 10]);
  expect(third.map(({ suggestion: { aboutId } }) => aboutId)).toContain("anna");
});

test("made once more for the same message, it is not in its own way", async () => {
  const { deps, kept } = offering([answer]);
  const offers = offersOf(deps);

  const [first, second] = [await offers.make(lars, "e1"), await offers.make(lars, "e1")];
  const other = await offers.make(lars, "e2");

  expect(kinds(second)).toEqual(kinds(first));
  expect(kinds(first)).toContain("thanks");
  expect(kinds(other)).not.toContain("thanks");
  expect(kept.size).toBe(6);
});

test("somebody who is no leader is offered cards, and nothing is looked up about them", async () => {
  const { deps } = offering([question, answer, idea], {
    heard: heardNothingBut({ tagsOf: () => Promise.reject(new Error("none of our business")) }),
  });

  expect(kinds(await offersOf(deps).make(person({ id: "gast" }), "e1"))).toEqual(["card", "card", "card"]);
});

test("shows no offer of which nothing is left, and nobody another's", async () => {
  const { deps, kept } = offering([answer]);
  kept.set("gone", suggestion({ id: "gone", subject: '["teams","19:werk","deleted"]' }));
  kept.set("there", suggestion({ id: "there", subject: '["teams","19:werk","a"]' }));
  kept.set("goal", suggestion({ id: "goal", kind: "goal", subject: "no-more", aboutId: null }));
  const offers = offersOf(deps);

  const shown = await offers.show("lars", ["gone", "there", "goal"]);

  expect(shown.map(({ suggestion: { id } }) => id)).toEqual(["there"]);
  expect(await offers.show("mira", ["there"])).toEqual([]);
});

test("the latest offers are those of one moment, in their order", async () => {
  const { deps, kept } = offering([]);
  const offers = offersOf(deps);
  for (const id of ["b.2", "b.1"]) kept.set(id, suggestion({ id, suggestedAt: ago(1) }));
  kept.set("a.1", suggestion({ id: "a.1", suggestedAt: ago(2) }));

  expect(await offers.latest("lars")).toEqual(["b.1", "b.2"]);
  expect(await offers.latest("mira")).toEqual([]);
});
