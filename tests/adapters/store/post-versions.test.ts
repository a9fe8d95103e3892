import { expect, test } from "@jest/globals";
import { postStore } from "#adapters/store/posts.ts";
import type { Fresh, Post } from "#domain/posts/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { backwards, post } from "#tests/support/posts.ts";

const { at } = post();
const minutes = (n: number) => at.add({ minutes: n });

onBothDatabases((database) => {
  const store = () => postStore(database(), backwards);

  /** Adds them, each array as one batch, and returns what was new and what was learned of each batch. */
  async function add(...batches: (readonly Post[])[]) {
    const added: { readonly count: number; readonly fresh: readonly Fresh[] }[] = [];
    for (const batch of batches) {
      let fresh: readonly Fresh[] = [];
      const count = await store().add(batch, async (_tx, found) => {
        fresh = found;
      });
      added.push({ count, fresh });
    }
    return added;
  }
  async function kept(authorId: string) {
    return (await store().export(authorId)).filter(({ table }) => table === "post");
  }

  test("the same post five times, in batches and alone, is stored and learned from once", async () => {
    const one = post({ placeId: "five", hashtags: ["a"] });

    const added = await add([one, one], [one], [one, one]);

    expect(added).toEqual([
      { count: 1, fresh: [{ index: 0, hashtags: ["a"] }] },
      { count: 0, fresh: [] },
      { count: 0, fresh: [] },
    ]);
  });

  test("a flood of posts may hold some that are known, in the middle of others that are not", async () => {
    const flood = Array.from({ length: 1000 }, (_, index) => post({ placeId: "flood", sourceId: `${index}` }));
    const [known, later] = [flood.slice(500, 501), post({ placeId: "flood", sourceId: "later", hashtags: ["a"] })];

    const added = await add(known, flood, [...flood, later], flood.toReversed());

    expect(added.map(({ count }) => count)).toEqual([1, 999, 1, 0]);
    expect(added[2]?.fresh).toEqual([{ index: 1000, hashtags: ["a"] }]);
  });

  test("an edit replaces what was known, and only what it adds is learned", async () => {
    const first = post({ placeId: "edit", authorId: "edith", hashtags: ["a"], reactions: { like: 1 } });
    const edit: Post = {
      ...first,
      ...{ asOf: minutes(5), kind: "question", hashtags: ["a", "b"], language: "en", asks: true, length: 60 },
      ...{ mentionedIds: ["lars"], reactions: { like: 2, heart: 1 } },
    };

    const added = await add([first], [edit], [edit]);

    expect(added.slice(1)).toEqual([
      { count: 0, fresh: [{ index: 0, hashtags: ["b"] }] },
      { count: 0, fresh: [] },
    ]);
    expect(await kept("edith")).toMatchObject([
      {
        ...{ kind: "question", hashtags: ["a", "b"], language: "en", asks: true, length: 60, mentioned: ["lars"] },
        ...{ reactions: { like: 2, heart: 1 }, as_of: expect.stringContaining("T08:05:00.123456") },
      },
    ]);
  });

  test.each<[string, (first: Post, edit: Post) => (readonly Post[])[]]>([
    ["in order", (first, edit) => [[first], [edit]]],
    ["the edit before its post", (first, edit) => [[edit], [first]]],
    ["both in one batch", (first, edit) => [[first, edit]]],
    ["both in one batch, the edit first", (first, edit) => [[edit, first]]],
    ["again and again", (first, edit) => [[first], [edit, first], [first, edit], [edit]]],
  ])("the latest state is kept, whatever the order: %s", async (order, batches) => {
    const first = post({ placeId: order, authorId: order, length: 10 });
    const edit = post({ ...first, length: 20, asOf: minutes(1) });

    const added = await add(...batches(first, edit));

    expect(added.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect(await kept(order)).toMatchObject([{ length: 20, posted_at: expect.stringContaining("08:00:00.123456") }]);
  });

  test("a later state that says nothing new is not written", async () => {
    const first = post({ placeId: "same", authorId: "sina", mentionedIds: ["lars"], reactions: { like: 1 } });
    const version = async () =>
      (await database().alone.executeSql("select xmin::text || ctid::text as row from post where place_id = 'same'"))
        .rows;
    await add([first]);
    const before = await version();

    await add([{ ...first, asOf: minutes(5) }], [{ ...first, asOf: minutes(9) }]);
    const after = await version();
    await add([{ ...first, asOf: minutes(9), reactions: { like: 2 } }]);

    expect(after).toEqual(before);
    expect(await kept("sina")).toMatchObject([{ reactions: { like: 2 }, as_of: expect.stringContaining("T08:09") }]);
  });

  test("of two states in one batch, the index says which is new", async () => {
    const first = post({ placeId: "index", hashtags: ["old"] });
    const edit = post({ ...first, hashtags: ["new"], asOf: minutes(1) });

    expect(await add([first, edit])).toEqual([{ count: 1, fresh: [{ index: 1, hashtags: ["new"] }] }]);
  });

  test("of the same state, that with more mentioned people is kept", async () => {
    const bare = post({ placeId: "mentions", authorId: "mia", mentionedIds: ["lars"] });
    const full = { ...bare, mentionedIds: ["lars", "jonas"] };

    await add([bare], [full], [bare]);

    expect(await kept("mia")).toMatchObject([{ mentioned: ["lars", "jonas"] }]);
  });

  test("a tag that was taken out and put in again is learned once", async () => {
    const first = post({ placeId: "again", hashtags: ["a"] });

    const added = await add(
      [first],
      [{ ...first, asOf: minutes(1), hashtags: [] }],
      [{ ...first, asOf: minutes(2), hashtags: ["a"] }],
    );

    expect(added.map(({ fresh }) => fresh.length)).toEqual([1, 0, 0]);
  });

  test("an edit may make a post into spam, and an honest one of spam, which is learned from then", async () => {
    const first = post({ placeId: "spam", authorId: "sven", hashtags: ["a"] });

    const added = await add(
      [first],
      [{ ...first, asOf: minutes(1), hashtags: ["a", "b"], setAside: "links" }],
      [{ ...first, asOf: minutes(2), hashtags: ["a", "b"] }],
    );

    expect(added.map(({ fresh }) => fresh.flatMap(({ hashtags }) => hashtags))).toEqual([["a"], [], ["b"]]);
    expect(await kept("sven")).toMatchObject([{ set_aside: null, learned: ["a", "b"] }]);
  });

  test("no state of a removed post comes back that is not later than its removal; others may", async () => {
    const gone = post({ placeId: "removed", authorId: "rosa" });
    const stays = post({ placeId: "removed", authorId: "rosa", sourceId: "2" });
    await add([gone, stays]);
    const early = post({ placeId: "removed", authorId: "rosa", sourceId: "3" });

    await store().remove([gone, gone, early].map((one) => ({ ...one, at: minutes(9) })));
    const added = await add([gone], [{ ...gone, asOf: minutes(9) }, early], [stays]);

    expect(added.map(({ count }) => count)).toEqual([0, 0, 0]);
    expect(await kept("rosa")).toMatchObject([{ source_id: "2" }]);
  });

  test("a post whose deletion was taken back is there again", async () => {
    const post_ = post({ placeId: "undeleted", authorId: "ute" });
    await add([post_]);
    await store().remove([{ ...post_, at: minutes(5) }]);
    await store().remove([{ ...post_, at: minutes(4) }]);

    const added = await add([{ ...post_, asOf: minutes(5) }], [{ ...post_, asOf: minutes(6) }]);

    expect(added.map(({ count }) => count)).toEqual([0, 1]);
  });

  test("a deletion that is told late leaves what is later than it", async () => {
    const again = post({ placeId: "told late", authorId: "hedda", asOf: minutes(9) });
    await add([again]);

    await store().remove([{ ...again, at: minutes(8) }]);
    const kept_ = await kept("hedda");
    await store().remove([{ ...again, at: minutes(9) }]);

    expect([kept_.length, await kept("hedda")]).toEqual([1, []]);
  });

  test("a removal waits for a batch that is under way with the post", async () => {
    const late = post({ placeId: "race", authorId: "rita" });
    const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];

    const storing = store().add([late], async () => {
      begun.resolve();
      await goOn.promise;
    });
    await begun.promise;
    const removing = store().remove([{ ...late, at }]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    goOn.resolve();
    await Promise.all([storing, removing]);

    expect(await kept("rita")).toEqual([]);
  });

  test("two who hear the same posts at the same time, in another order, neither wait for ever nor count twice", async () => {
    const all = Array.from({ length: 200 }, (_, n) =>
      post({ placeId: "twice", sourceId: `${n}`, fingerprint: `${n % 50}` }),
    );
    const later = all.map((each) => ({ ...each, asOf: minutes(1) }));

    const counts = await Promise.all([
      store().add(all, async () => undefined),
      store().add(all.toReversed(), async () => undefined),
      store().add(later.toReversed(), async () => undefined),
      store().add(later, async () => undefined),
    ]);

    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(200);
  });
});
