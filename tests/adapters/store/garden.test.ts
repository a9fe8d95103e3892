import { beforeEach, expect, test } from "@jest/globals";
import { followStore } from "#adapters/store/follows.ts";
import { gardenStore } from "#adapters/store/garden.ts";
import type { Founding, Hashtag } from "#domain/hashtags/index.ts";
import { gardenContract } from "#tests/support/contracts/garden.ts";
import { onBothDatabases, openTestDatabase } from "#tests/support/databases.ts";

const now = Temporal.Instant.from("2026-11-23T08:00:00.000001Z");
const tomorrow = now.add({ hours: 24 });
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const founding = (changes: Partial<Founding> = {}): Founding => ({
  ...{ name: "em_ruesten", founderId: "lars", purpose: null, at: now },
  ...changes,
});

onBothDatabases((database) => {
  const garden = () => gardenStore(database());
  const hear = (name: string, posts: number, lastUsedAt = now) =>
    database().transaction((tx) => garden().addUses(tx, [{ name, posts, lastUsedAt }]));
  const found = (name: string, changes: Partial<Founding> = {}) => garden().found(founding({ name, ...changes }));
  const find = async (name: string) => {
    const tag = await garden().find(name);
    if (!tag) throw new Error(`there is no ${name}`);
    return tag;
  };
  const names = (tags: readonly Hashtag[]) => tags.map(({ name }) => name).sort();

  beforeEach(async () => {
    for (const table of ["tag", "tag_follow"]) await database().alone.executeSql(`delete from ${table}`);
  });

  gardenContract(() => ({ garden: garden(), hear, follows: followStore(database()) }));

  test("adds up uses, also within one batch and by many at the same time, and keeps the latest time", async () => {
    const uses = ["a", "b", "c"].map((name) => ({ name, posts: 1, lastUsedAt: now }));
    const add = (some: typeof uses) => database().transaction((tx) => garden().addUses(tx, some));
    await hear("a", 2, tomorrow);

    await Promise.all(Array.from({ length: 20 }, (_, n) => add(n % 2 ? [...uses, ...uses] : uses.toReversed())));

    expect(await Promise.all(["a", "b", "c"].map(async (name) => (await find(name)).posts))).toEqual([32, 30, 30]);
    expect(`${(await find("a")).lastUsedAt}`).toBe(`${tomorrow}`);
  });

  test("tells what changed since, and everything to who asks for the first time", async () => {
    await found("a");
    await hear("b", 1);
    const first = await garden().changes(null);
    await found("c");
    await hear("b", 1);

    const next = await garden().changes(first.cursor);

    expect(names(first.tags)).toEqual(["a", "b"]);
    expect(names(next.tags)).toEqual(expect.arrayContaining(["b", "c"]));
    expect(next.tags.find(({ name }) => name === "b")?.posts).toBe(2);
  });

  test("tells of the other too when what became it is used or stands alone again", async () => {
    for (const name of ["a", "b", "z"]) await hear(name, 1);
    await garden().become("a", "b", "merged", now);
    const { cursor } = await garden().changes(null);
    await hear("a", 1);
    const used = await garden().changes(cursor);
    await garden().standAlone("a");

    const alone = await garden().changes(used.cursor);

    const posts = (tags: readonly Hashtag[]) => Object.fromEntries(tags.map((tag) => [tag.name, tag.posts]));
    expect(posts(used.tags)).toMatchObject({ a: 2, b: 3 });
    expect(posts(alone.tags)).toMatchObject({ a: 2, b: 1 });
  });

  test("exports who somebody is to tags, and erases it for all to see", async () => {
    await found("a", { founderId: "gone", purpose: "für alle" });
    await found("b");
    await garden().change("a", (tag) => ({ ...tag, askedAt: now }));
    await garden().change("b", (tag) => ({ ...tag, hosts: ["gone", "lars"], askedAt: now }));
    const { cursor } = await garden().changes(null);

    const exported = await garden().export("gone");
    const erased = [await garden().erase("gone"), await garden().erase("gone")];

    expect(exported).toMatchObject([
      { table: "tag", name: "a", founded: true, hosts: true, founded_at: expect.stringContaining("T") },
      { table: "tag", name: "b", founded: false, hosts: true },
    ]);
    expect(erased).toEqual([2, 0]);
    expect(await garden().export("gone")).toEqual([]);
    expect(await find("a")).toMatchObject({ founderId: null, hosts: [], askedAt: null, purpose: "für alle" });
    expect(plain(await find("b"))).toMatchObject(plain({ founderId: "lars", hosts: ["lars"], askedAt: now }));
    expect(names((await garden().changes(cursor)).tags)).toEqual(expect.arrayContaining(["a", "b"]));
  });

  test("lets the followers be asked once nobody hosts what became a tag any more", async () => {
    await found("a", { founderId: "gone" });
    await garden().become("a", "b", "renamed", now);
    await garden().change("b", (tag) => ({ ...tag, askedAt: now }));

    await garden().erase("gone");

    expect(await find("b")).toMatchObject({ hosts: [], askedAt: null });
  });
});

test("misses no change of a transaction that took long, however many came before it was over", async () => {
  const database = await openTestDatabase("PostgreSQL");
  const garden = gardenStore(database);
  const [begun, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow = garden.found(founding({ name: "slow" }), async () => {
    begun.resolve();
    await over.promise;
  });
  await begun.promise;
  await garden.found(founding({ name: "fast" }));
  const first = await garden.changes(null);
  over.resolve();
  await slow;

  const next = await garden.changes(first.cursor);
  await database.close();

  expect(first.tags.map(({ name }) => name)).toEqual(["fast"]);
  expect(next.tags.map(({ name }) => name)).toContain("slow");
});
