import { expect, test } from "@jest/globals";
import { type HeardPost, type Lesson, type Post, type PostStore, recordPosts } from "#domain/posts/index.ts";
import { instant, noTransaction } from "#tests/support/fakes.ts";

const heard: HeardPost = {
  source: "teams",
  sourceId: "1",
  placeId: "19:a",
  threadId: "1",
  authorId: "anna",
  at: instant("2026-11-24T08:00Z"),
  text: "Wer hat Erfahrung mit #em_ruesten?",
};
const reading = {
  hashtags: ["em_ruesten"],
  language: "de",
  asks: true,
  thanks: false,
  length: 34,
  features: [7, 9],
} as const;

/** A store that knows the source ids `known`. */
function world(known: string[] = []) {
  const stored: Post[] = [];
  const learned: Lesson[] = [];
  const absorbed: Lesson[] = [];
  const posts = {
    async add(all: readonly Post[], learn: (tx: typeof noTransaction, fresh: readonly number[]) => Promise<void>) {
      const fresh = all.flatMap(({ sourceId }, index) => (known.includes(sourceId) ? [] : [index]));
      stored.push(...all.filter((_post, index) => fresh.includes(index)));
      await learn(noTransaction, fresh);
      return fresh;
    },
  } as unknown as PostStore;
  const learner = {
    learn: async (_tx: unknown, lessons: readonly Lesson[]) => void learned.push(...lessons),
    absorb: (lessons: readonly Lesson[]) => void absorbed.push(...lessons),
  };
  const deps = { reader: { read: () => reading }, posts, learners: [learner], isRefusedBy: (): boolean => false };
  return { deps, stored, learned, absorbed };
}

test("everything but the text is kept", async () => {
  const { deps, stored } = world();

  await recordPosts(deps, [heard]);

  const { text, ...kept } = heard;
  expect(stored).toEqual([
    { ...kept, kind: "post", hashtags: ["em_ruesten"], language: "de", asks: true, thanks: false, length: 34 },
  ]);
  expect(JSON.stringify(stored)).not.toContain(text);
});

test("a post that is not the first of its thread is a reply", async () => {
  const { deps, stored } = world();

  await recordPosts(deps, [{ ...heard, sourceId: "2" }]);

  expect(stored[0]?.kind).toBe("reply");
});

test("a post without a hashtag is kept, and its words are not looked at", async () => {
  const { deps, stored, learned } = world();
  const reader = {
    read: () => ({
      ...reading,
      hashtags: [],
      get features(): number[] {
        throw new Error("nobody needs them");
      },
    }),
  };

  await recordPosts({ ...deps, reader }, [heard]);

  expect(stored).toHaveLength(1);
  expect(learned).toEqual([]);
});

test("lessons carry neither the author nor the post, and only what is new is learned", async () => {
  const { deps, learned, absorbed } = world(["1"]);

  const count = await recordPosts(deps, [heard, { ...heard, sourceId: "2" }]);

  expect(count).toBe(1);
  expect(learned).toEqual([{ hashtags: ["em_ruesten"], language: "de", features: [7, 9], at: heard.at }]);
  expect(absorbed).toEqual(learned);
});

test("a post of somebody who refuses to be listened to is not even read", async () => {
  const { deps, stored, learned } = world();
  const texts: string[] = [];
  const reader = {
    read: (text: string) => {
      texts.push(text);
      return reading;
    },
  };
  const isRefusedBy = (id: string) => id === "anna";

  const count = await recordPosts({ ...deps, reader, isRefusedBy }, [
    heard,
    { ...heard, sourceId: "2", authorId: "lars", text: "Ja" },
  ]);

  expect(count).toBe(1);
  expect(texts).toEqual(["Ja"]);
  expect(stored.map(({ authorId }) => authorId)).toEqual(["lars"]);
  expect(learned).toHaveLength(1);
});

test("nothing is asked of the store when nobody wants to be listened to", async () => {
  const { deps } = world();
  const posts = { ...deps.posts, add: () => Promise.reject(new Error("asked")) };

  expect(await recordPosts({ ...deps, posts, isRefusedBy: () => true }, [heard])).toBe(0);
});
