import { expect, test } from "@jest/globals";
import { type HashtagStore, hashtagGarden, type Tag, type WordUse } from "#domain/hashtags/index.ts";
import { feature, simpleDrafts } from "#tests/support/drafts.ts";
import { instant, noTransaction, nothingPersonal } from "#tests/support/fakes.ts";

function memoryStore() {
  const tags: Tag[] = [];
  const words: WordUse[] = [];
  const store: HashtagStore = {
    ...nothingPersonal,
    tags: async () => tags,
    wordUses: async () => words,
    async addUses(_tx, moreTags, moreWords) {
      tags.push(...moreTags);
      words.push(...moreWords);
    },
  };
  return store;
}
const lesson = {
  hashtags: ["it_copilot"],
  language: "de",
  at: instant("2026-11-23T08:00Z"),
  features: [feature("Onlinehilfe"), feature("Assistent")],
} as const;
const draft = { text: "Assistent und Onlinehilfe", author: { id: "lars", department: null } };

test("what was learned and committed is suggested at once", async () => {
  const garden = hashtagGarden(memoryStore(), simpleDrafts);

  await garden.learner.learn(noTransaction, [lesson, lesson]);
  expect(await garden.suggestTo(draft, 3)).toEqual([]);
  garden.learner.absorb([lesson, lesson]);

  expect((await garden.suggestTo(draft, 3))[0]?.name).toBe("it_copilot");
});

test("a restart finds everything again, and so does another replica", async () => {
  const store = memoryStore();
  await hashtagGarden(store, simpleDrafts).learner.learn(noTransaction, [lesson, lesson]);

  const restarted = hashtagGarden(store, simpleDrafts);
  await restarted.refresh();

  expect(await restarted.suggestTo(draft, 3)).toMatchObject([{ name: "it_copilot", kind: "living", posts: 2 }]);
});

test("a tag that was taken for a text is suggested for the next one like it", async () => {
  const garden = hashtagGarden(memoryStore(), simpleDrafts);
  garden.learner.absorb([{ ...lesson, features: [feature("Drucker")] }]);

  for (let n = 0; n < 4; n++) garden.feedback(draft, { shown: [], taken: "it_copilot" });

  expect((await garden.suggestTo(draft, 3)).map(({ name }) => name)).toEqual(["it_copilot"]);
});
