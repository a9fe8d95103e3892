import { expect, test } from "@jest/globals";
import { type Lesson, restorePost } from "#domain/posts/index.ts";
import { instant, noTransaction } from "#tests/support/fakes.ts";

const name = { source: "teams", placeId: "19:a", sourceId: "1" } as const;

function world(hashtags: readonly string[], owner = "anna") {
  const learned: Lesson[] = [];
  const absorbed: Lesson[] = [];
  const deps = {
    posts: {
      restore: async (
        personId: string,
        _name: unknown,
        learn: (tx: typeof noTransaction, lesson: Pick<Lesson, "hashtags" | "at">) => Promise<void>,
      ) => {
        if (personId !== owner) return false;
        await learn(noTransaction, { hashtags, at: instant("2026-11-23T08:00Z") });
        return true;
      },
    },
    learners: [
      {
        wantsSample: () => false,
        learn: async (_tx: unknown, lessons: readonly Lesson[]) => void learned.push(...lessons),
        absorb: (lessons: readonly Lesson[]) => void absorbed.push(...lessons),
      },
    ],
  };
  return { deps, learned, absorbed };
}

test("a post that counts again teaches its hashtags, which are all that is left of it", async () => {
  const { deps, learned, absorbed } = world(["em_ruesten"]);

  expect(await restorePost(deps, "anna", name)).toBe(true);
  expect(learned).toMatchObject([{ authorId: "anna", hashtags: ["em_ruesten"], features: null }]);
  expect(absorbed).toEqual(learned);
});

test("somebody else's post stays as it is, and teaches nothing", async () => {
  const { deps, learned, absorbed } = world(["em_ruesten"]);

  expect(await restorePost(deps, "lars", name)).toBe(false);
  expect([learned, absorbed]).toEqual([[], []]);
});

test("a post without a hashtag teaches nothing", async () => {
  const { deps, learned } = world([]);

  expect(await restorePost(deps, "anna", name)).toBe(true);
  expect(learned).toEqual([]);
});
