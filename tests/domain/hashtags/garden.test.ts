import { expect, test } from "@jest/globals";
import type { TendedGarden } from "#domain/hashtags/garden.ts";
import type { Suggestion } from "#domain/hashtags/index.ts";
import type { Lesson } from "#domain/posts/index.ts";
import { noTransaction } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { sharedGarden } from "#tests/support/learning-world.ts";

type World = ReturnType<typeof sharedGarden>;

const names = (found: readonly Suggestion[]) => found.map(({ name }) => name);
const from = (text: string, id = "lars") => ({ text, author: { id, department: "Elektromotoren" } });

/** Lets a replica hear posts, each by somebody else. */
async function hear({ reader, state }: World, garden: TendedGarden, posts: readonly (readonly [string, string])[]) {
  const lessons = posts.map(
    ([text, tag], index): Lesson => ({
      ...{ authorId: `author ${index}`, hashtags: [tag], at: state.now, isSample: garden.learner.wantsSample() },
      features: reader.featuresOf(text),
    }),
  );
  await garden.learner.learn(noTransaction, lessons);
  garden.learner.absorb(lessons);
}

const presses = [
  "Das Rüsten der Presse dauert zu lange",
  "Werkzeugwechsel an der Presse geht schneller",
  "Presse steht",
];
const heard = [
  ...presses.map((text) => [text, "em_ruesten"] as const),
  ...["Neue Kollegin im Team", "Willkommen im Team, erste Woche"].map((text) => [text, "hr_onboarding"] as const),
  ...["Die Kantine hat neue Öffnungszeiten", "Essen in der Kantine"].map((text) => [text, "kantine"] as const),
];

test("suggests what was heard a moment ago, with how many posts use it", async () => {
  const world = sharedGarden();
  const garden = await world.replica();
  await hear(world, garden, heard);

  const found = await garden.suggestTo(from("Werkzeugwechsel an der Presse"), 3);

  expect(found[0]).toMatchObject({ name: "em_ruesten", kind: "living", posts: 3 });
});

test("waits for what was heard, also while that is being read already", async () => {
  const world = sharedGarden();
  const begun = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  const garden = await world.replica({
    lessons: {
      ...world.lessons,
      async read(after, max) {
        if (world.state.batches.length > 0) begun.resolve();
        if (world.state.batches.length > 0) await answered.promise;
        return world.lessons.read(after, max);
      },
    },
  });
  await hear(world, garden, heard);
  await begun.promise;

  const found = garden.suggestTo(from("Werkzeugwechsel an der Presse"), 3);
  setTimeout(answered.resolve, 20);

  expect((await found)[0]).toMatchObject({ name: "em_ruesten", kind: "living", posts: 3 });
});

test("every replica knows what one heard, and so does one that starts", async () => {
  const world = sharedGarden();
  const [one, other] = [await world.replica(), await world.replica()];
  await hear(world, one, heard);
  await one.catchUp();
  await other.catchUp();

  const started = await world.replica();

  const draft = from("Presse und Kantine");
  const all = await Promise.all([one, other, started].map((garden) => garden.suggestTo(draft, 3)));
  expect(names(all[0] ?? [])).toContain("em_ruesten");
  expect(all[1]).toEqual(all[0]);
  expect(all[2]).toEqual(all[0]);
});

test("suggests a tag under the name that it has now, and none that ended", async () => {
  const world = sharedGarden([hashtag({ name: "emob_ruesten" })]);
  const garden = await world.replica();
  await hear(world, garden, heard);
  const draft = from("Werkzeugwechsel an der Presse");
  await garden.store.become("em_ruesten", "emob_ruesten", "renamed", world.state.now);
  const renamed = await garden.suggestTo(draft, 3);

  await garden.store.change("emob_ruesten", (tag) => ({ ...tag, retiredAt: world.state.now }));
  const retired = await garden.suggestTo(draft, 3);

  expect(names(renamed)[0]).toBe("emob_ruesten");
  expect(names(retired)).not.toContain("emob_ruesten");
  expect(names(retired)).not.toContain("em_ruesten");
});

test("suggests no name that may not be one, living or new", async () => {
  const world = sharedGarden();
  const garden = await world.replica({
    forbids: (name) => (name === "em_ruesten" || name.includes("kaffeevollautomat") ? "name" : null),
  });
  await hear(world, garden, heard);

  const living = await garden.suggestTo(from("Werkzeugwechsel an der Presse"), 3);
  const fresh = await garden.suggestTo(from("Kaffeevollautomat"), 3);

  expect(names([...living, ...fresh])).not.toContain("em_ruesten");
  expect(names([...living, ...fresh]).join()).not.toContain("kaffeevollautomat");
});

test("finds a tag that means the same before a new one is offered, and offers nothing about nothing", async () => {
  const world = sharedGarden([hashtag({ name: "em_kundenfeedback" })]);
  const garden = await world.replica();

  const same = await garden.suggestTo(from("Our customer feedback"), 3);
  const fresh = await garden.suggestTo(from("Unser Kaffeevollautomat"), 3);
  const nothing = await garden.suggestTo(from("ja, danke"), 3);

  expect(same).toMatchObject([{ name: "em_kundenfeedback", kind: "living", reasons: [{ kind: "meaning" }] }]);
  expect(fresh).toMatchObject([{ name: "em_kaffeevollautomat", kind: "new", reasons: [{ kind: "new" }] }]);
  expect(nothing).toEqual([]);
});

test("hands on each minute what it learned, tidies the log each hour, and forgets once a day", async () => {
  const world = sharedGarden();
  const garden = await world.replica({ groupMin: () => 3 });
  await hear(world, garden, heard);
  await garden.catchUp();

  for (let minute = 0; minute < 62; minute++) await garden.tend();

  const oldest = Math.floor((world.state.now.epochMilliseconds / 86_400_000 - 400) / 7);
  expect(world.state.done.filter((done) => done.startsWith("compact"))).toEqual(["compact 1"]);
  expect(world.state.done.filter((done) => !done.startsWith("compact"))).toEqual([
    `expire ${oldest}`,
    `forget words ${oldest - 26}`,
  ]);
  expect(world.state.witnesses.length).toBeGreaterThan(0);
  expect(world.state.ranking?.version).toBeGreaterThan(1);
});

test("what somebody just posted is at hand for them, though they looked a moment before", async () => {
  const world = sharedGarden([hashtag({ name: "em_lean", posts: 9 }), hashtag({ name: "kantine", posts: 1 })]);
  const garden = await world.replica();
  const author = { id: "author 0", department: null };

  const before = await garden.atHand(author, 1);
  world.state.habits.set("author 0", new Map([["kantine", 1]]));
  await hear(world, garden, [["Essen in der Kantine", "kantine"]]);
  const after = await garden.atHand(author, 1);

  expect([names(before), names(after)]).toEqual([["em_lean"], ["kantine"]]);
});
