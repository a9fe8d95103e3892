import { expect, test } from "@jest/globals";
import { postStore } from "#adapters/store/posts.ts";
import type { Post } from "#domain/posts/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { backwards, post } from "#tests/support/posts.ts";

const { at } = post();
const ignore = async () => undefined;
const hours = (n: number) => at.add({ hours: n });

onBothDatabases((database) => {
  const store = () => postStore(database(), backwards);
  /** A post that says what `authorId` says in every test of the same name. */
  const said = (authorId: string, sourceId: string, changes: Partial<Post> = {}) =>
    post({ placeId: authorId, authorId, sourceId, fingerprint: `${authorId} said so`, hashtags: ["a"], ...changes });
  const aside = async (authorId: string) =>
    (await store().setAsideOf(authorId, 99)).map(({ sourceId, reason }) => `${sourceId} ${reason}`).toSorted();
  async function lessons(posts: readonly Post[]) {
    const learned: number[] = [];
    await store().add(posts, async (_tx, fresh) => void learned.push(...fresh.map(({ index }) => index)));
    return learned;
  }

  test("who says the same again within a batch is set aside, but for the first time", async () => {
    const learned = await lessons([
      said("cora", "2", { at: hours(1) }),
      said("cora", "1"),
      said("cora", "3", { at: hours(1) }),
    ]);

    expect(learned).toEqual([1]);
    expect(await aside("cora")).toEqual(["2 copy", "3 copy"]);
  });

  test("who says the same again in another batch is set aside, also in another place", async () => {
    await lessons([said("carl", "1")]);

    const learned = await lessons([
      said("carl", "2", { placeId: "elsewhere", at: hours(47) }),
      said("carl", "3", { fingerprint: "else" }),
    ]);

    expect(learned).toEqual([1]);
    expect(await aside("carl")).toEqual(["2 copy"]);
  });

  test("in a flood of posts, copies of what was said before it and within it are set aside", async () => {
    await lessons([said("flora", "1")]);
    const others = Array.from({ length: 1000 }, (_, n) => said("flora", `f${n}`, { fingerprint: `flora ${n}` }));

    const learned = await lessons([
      said("flora", "2", { at: hours(1) }),
      said("flora", "3", { at: hours(500), fingerprint: "flora 7" }),
      said("flora", "f3", { fingerprint: "flora 3" }),
      ...others,
    ]);

    expect(await aside("flora")).toEqual(["2 copy"]);
    expect(learned).toHaveLength(1001);
    await lessons([
      ...others.map((one) => ({ ...one, sourceId: `again ${one.sourceId}`, at: hours(501) })).slice(7, 8),
    ]);
    expect(await aside("flora")).toEqual(["2 copy", "again f7 copy"]);
  });

  test("a copy counts when what it was a copy of is deleted, and is deleted with it when both are", async () => {
    await lessons([said("coco", "1"), said("coco", "2", { placeId: "another", at: hours(1) })]);
    await lessons([said("coco", "3", { at: hours(2), setAside: "links" })]);
    await lessons([said("cleve", "1"), said("cleve", "2", { at: hours(1) })]);

    await store().remove([{ ...said("coco", "1"), at: hours(3) }]);
    await store().remove(["1", "2"].map((id) => ({ ...said("cleve", id), at: hours(3) })));

    expect(await aside("coco")).toEqual(["3 links"]);
    expect((await store().export("coco")).map(({ source_id }) => source_id)).toEqual(["2", "3"]);
    expect(await store().export("cleve")).toEqual([]);
  });

  test("a copy stays one when another post of its author is deleted long before, or a copy is", async () => {
    const others = [said("cody", "0", { at: hours(-49), fingerprint: "else" }), said("cody", "3", { at: hours(1) })];
    await lessons([said("cody", "1"), said("cody", "2", { at: hours(1) }), ...others]);

    await store().remove(["0", "3"].map((id) => ({ ...said("cody", id), at: hours(9) })));

    expect(await aside("cody")).toEqual(["2 copy"]);
  });

  test("hearing a post again does not make it a copy of itself", async () => {
    const one = said("clea", "1");
    await lessons([one, one]);
    await lessons([one, { ...one, asOf: hours(1) }]);

    expect(await aside("clea")).toEqual([]);
  });

  test("the same words of somebody else, and words that are too short to tell, are no copies", async () => {
    const short = { fingerprint: null };
    const posts = [
      said("cleo", "1"),
      said("cyra", "2", { fingerprint: "cleo said so" }),
      said("cleo", "3", short),
      said("cleo", "4", short),
    ];

    expect(await lessons(posts)).toEqual([0, 1, 2, 3]);
  });

  test("after two days the same may be said again; what follows that is a copy of it", async () => {
    await lessons([said("curt", "1")]);
    const learned = await lessons([said("curt", "2", { at: hours(49) }), said("curt", "3", { at: hours(60) })]);
    const later = await lessons([said("curt", "4", { at: hours(90) })]);

    expect([learned, later]).toEqual([[0], []]);
    expect(await aside("curt")).toEqual(["3 copy", "4 copy"]);
  });

  test("what was posted before, but is heard later, is a copy too", async () => {
    await lessons([said("cleo2", "1", { at: hours(3) })]);

    expect(await lessons([said("cleo2", "2")])).toEqual([]);
    expect(await aside("cleo2")).toEqual(["2 copy"]);
  });

  test("what does not count anyway is not what others are copies of", async () => {
    expect(await lessons([said("bot", "1", { setAside: "machine" }), said("bot", "2")])).toEqual([1]);
    expect(await aside("bot")).toEqual(["1 machine"]);
  });

  test("a copy stays one when it is read again in a later state", async () => {
    await lessons([said("cilla", "1"), said("cilla", "2", { at: hours(1) })]);

    expect(await lessons([said("cilla", "2", { at: hours(1), asOf: hours(2), hashtags: ["b"] })])).toEqual([]);
    expect(await aside("cilla")).toEqual(["2 copy"]);
  });

  test("what is set aside is neither learned from nor counted, and makes nobody visible", async () => {
    const before = (await store().countSetAside()).get("links") ?? 0;

    const learned = await lessons([said("lina", "1", { setAside: "links" })]);
    const acts = await database().transaction((tx) => store().lastActs(tx, ["lina"], hours(-1)));
    const authors = await store().authorsBetween({ start: at, end: hours(1) });

    expect([learned, acts.size, authors.get("teams")?.has("lina") ?? false]).toEqual([[], 0, false]);
    expect((await store().countSetAside()).get("links")).toBe(before + 1);
  });

  test("its author sees the newest of what was set aside, also under a pseudonym; others do not", async () => {
    const spam = (sourceId: string, n: number) => said("paul", sourceId, { setAside: "advertising", at: hours(n) });
    await lessons([spam("1", 1), spam("2", 2), spam("3", 3), said("petra", "4", { setAside: "links" })]);
    await store().forgetAuthors(hours(2));

    const newest = await store().setAsideOf("paul", 2);

    expect(newest).toEqual([
      { source: "teams", placeId: "paul", sourceId: "3", reason: "advertising", at: hours(3) },
      { source: "teams", placeId: "paul", sourceId: "2", reason: "advertising", at: hours(2) },
    ]);
    expect(await aside("paul")).toHaveLength(3);
  });

  test("what its author restores counts and is learned from, once, and stays so whatever edits look like", async () => {
    const spam = said("rena", "1", { setAside: "advertising", hashtags: ["a", "b"] });
    await lessons([spam]);
    const learned: unknown[] = [];
    const restore = (by: string) => store().restore(by, spam, async (_tx, lesson) => void learned.push(lesson));

    const restored = [await restore("somebody"), await restore("rena"), await restore("rena")];
    await lessons([{ ...spam, asOf: hours(1) }]);

    expect(restored).toEqual([false, true, false]);
    expect(learned).toEqual([{ hashtags: ["a", "b"], at }]);
    expect(await aside("rena")).toEqual([]);
    expect((await database().transaction((tx) => store().lastActs(tx, ["rena"], hours(-1)))).size).toBe(1);
  });

  test("an ordinary post that an edit made into spam teaches nothing again when it is restored", async () => {
    const first = said("romy", "1");
    const learned: string[] = [];
    await lessons([first]);
    await lessons([{ ...first, asOf: hours(1), setAside: "links", hashtags: ["a", "b"] }]);

    await store().restore("romy", first, async (_tx, { hashtags }) => void learned.push(...hashtags));

    expect(learned).toEqual(["b"]);
  });

  test("nothing is restored when it cannot be learned from", async () => {
    const spam = said("ruth", "1", { setAside: "links" });
    await lessons([spam]);

    await expect(store().restore("ruth", spam, () => Promise.reject(new Error("down")))).rejects.toThrow("down");

    expect(await aside("ruth")).toEqual(["1 links"]);
    expect(await store().restore("ruth", spam, ignore)).toBe(true);
  });
});
