import { expect, test } from "@jest/globals";
import { type Fresh, type Lesson, type Post, type PostStore, recordPosts } from "#domain/posts/index.ts";
import type { TextFeatures } from "#domain/recommender/index.ts";
import type { Transaction } from "#shared/transaction.ts";
import { noTransaction } from "#tests/support/fakes.ts";
import { heardPost, reading } from "#tests/support/posts.ts";

const heard = heardPost();
const now = heard.at.add({ hours: 1 });
const read = reading({ hashtags: ["em_ruesten"], asks: true });

/** A store that knows the source ids `known`. */
function world(known: string[] = [], wantsSample = false) {
  const stored: Post[] = [];
  const learned: Lesson[] = [];
  const absorbed: Lesson[] = [];
  const posts: Pick<PostStore, "add"> = {
    async add(all, learn: (tx: Transaction, fresh: readonly Fresh[]) => Promise<void>) {
      const fresh = all.flatMap(({ sourceId, hashtags }, index) =>
        known.includes(sourceId) ? [] : [{ index, hashtags }],
      );
      for (const { index } of fresh) if (all[index]) stored.push(all[index]);
      await learn(noTransaction, fresh);
      return fresh.length;
    },
  };
  const learner = {
    wantsSample: () => wantsSample,
    learn: async (_tx: unknown, lessons: readonly Lesson[]) => void learned.push(...lessons),
    absorb: (lessons: readonly Lesson[]) => void absorbed.push(...lessons),
  };
  const deps = {
    ...{ reader: { read: () => read }, posts, learners: [learner], isRefusedBy: (_id: string) => false },
    clock: () => now,
    kept: () => ({
      posts: Temporal.Duration.from({ hours: 400 * 24 }),
      names: Temporal.Duration.from({ hours: 90 * 24 }),
    }),
  };
  return { deps, stored, learned, absorbed };
}

test("everything but the text is kept", async () => {
  const { deps, stored } = world();
  const full = heardPost({ mentions: 2, mentionedIds: ["lars"], reactions: { like: 3 }, stated: "question" });

  await recordPosts(deps, [full]);

  const { text, sender, stated, mentions, ...facts } = full;
  const { spam, features, ...found } = read;
  expect(stored).toEqual([{ ...facts, ...found, kind: "question", setAside: null, isNameless: false }]);
  expect(JSON.stringify(stored)).not.toContain(text);
});

test("what the network calls a question asks something, whatever its words are", async () => {
  const { deps, stored } = world();
  const reader = { read: () => reading({ asks: false }) };

  await recordPosts({ ...deps, reader }, [heardPost({ stated: "question" })]);

  expect(stored[0]).toMatchObject({ kind: "question", asks: true });
});

test("a post that does not count is kept with the reason", async () => {
  const { deps, stored } = world();

  await recordPosts(deps, [heardPost({ sender: "machine" })]);

  expect(stored[0]?.setAside).toBe("machine");
});

test("a post without a hashtag is kept, and its words are not looked at", async () => {
  const { deps, stored, learned } = world();
  const reader = {
    read: () => ({
      ...read,
      hashtags: [],
      features(): TextFeatures {
        throw new Error("nobody needs them");
      },
    }),
  };

  await recordPosts({ ...deps, reader }, [heard]);

  expect(stored).toHaveLength(1);
  expect(learned).toEqual([]);
});

test("only what is new is learned, and of a post no more than its hashtags and the hashes of its words", async () => {
  const { deps, learned, absorbed } = world(["1"]);

  const count = await recordPosts(deps, [heard, heardPost({ sourceId: "2" })]);

  expect(count).toBe(1);
  expect(learned).toEqual([
    { authorId: "anna", hashtags: ["em_ruesten"], features: read.features(), at: heard.at, isSample: false },
  ]);
  expect(absorbed).toEqual(learned);
});

test("a post that is to stand for all teaches even without a hashtag", async () => {
  const { deps, learned } = world([], true);
  const reader = { read: () => ({ ...read, hashtags: [] }) };

  await recordPosts({ ...deps, reader }, [heard]);

  expect(learned).toMatchObject([{ hashtags: [], features: read.features(), isSample: true }]);
});

test("of a post that was edited, only the added hashtags are learned, and it stands for no other", async () => {
  const { deps, learned } = world([], true);
  const posts: Pick<PostStore, "add"> = {
    async add(_posts, learn) {
      await learn(noTransaction, [{ index: 0, hashtags: ["added"] }]);
      return 0;
    },
  };

  const reader = { read: () => ({ ...read, hashtags: ["em_ruesten", "added"] }) };

  const count = await recordPosts({ ...deps, posts, reader }, [heard]);

  expect(count).toBe(0);
  expect(learned).toMatchObject([{ hashtags: ["added"], isSample: false }]);
});

test("nothing is absorbed of what was not stored", async () => {
  const { deps, absorbed } = world();
  const posts: Pick<PostStore, "add"> = {
    async add(_posts, learn) {
      await learn(noTransaction, [{ index: 0, hashtags: ["em_ruesten"] }]);
      throw new Error("rolled back");
    },
  };

  await expect(recordPosts({ ...deps, posts }, [heard])).rejects.toThrow("rolled back");
  expect(absorbed).toEqual([]);
});

test("a post of somebody who refuses to be listened to is not even read", async () => {
  const { deps, stored, learned } = world();
  const texts: string[] = [];
  const reader = {
    read: (text: string) => {
      texts.push(text);
      return read;
    },
  };
  const isRefusedBy = (id: string) => id === "anna";

  const count = await recordPosts({ ...deps, reader, isRefusedBy }, [
    heard,
    heardPost({ sourceId: "2", authorId: "lars", text: "Ja" }),
  ]);

  expect(count).toBe(1);
  expect(texts).toEqual(["Ja"]);
  expect(stored.map(({ authorId }) => authorId)).toEqual(["lars"]);
  expect(learned).toHaveLength(1);
});

test("who refuses to be listened to is not noted as mentioned either", async () => {
  const { deps, stored } = world();
  const isRefusedBy = (id: string) => id === "mira";

  await recordPosts({ ...deps, isRefusedBy }, [heardPost({ mentions: 2, mentionedIds: ["mira", "lars"] })]);

  expect(stored[0]?.mentionedIds).toEqual(["lars"]);
});

test("a post that is older than posts are kept is not taken in again, and not even read", async () => {
  const { deps, stored, learned } = world();
  const at = now.subtract(deps.kept().posts);

  const count = await recordPosts(deps, [heardPost({ at: at.subtract({ nanoseconds: 1 }) }), heardPost({ at })]);

  expect(count).toBe(1);
  expect([stored.length, learned.length]).toEqual([1, 1]);
});

test("a post from before the last 90 days is stored without names", async () => {
  const { deps, stored } = world();
  const at = now.subtract({ hours: 90 * 24 });

  await recordPosts(deps, [heardPost({ at: at.subtract({ nanoseconds: 1 }) }), heardPost({ sourceId: "2", at })]);

  expect(stored.map(({ isNameless }) => isNameless)).toEqual([true, false]);
});

test("nothing is asked of the store when nobody wants to be listened to", async () => {
  const { deps } = world();
  const posts = { add: () => Promise.reject(new Error("asked")) };

  expect(await recordPosts({ ...deps, posts, isRefusedBy: () => true }, [heard])).toBe(0);
});
