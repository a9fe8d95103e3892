import { beforeEach, expect, test } from "@jest/globals";
import { gardenStore } from "#adapters/store/garden.ts";
import type { Founding, Hashtag } from "#domain/hashtags/index.ts";
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

  beforeEach(() => database().alone.executeSql("delete from tag"));

  test("founds a tag in one step, with its founder as host", async () => {
    const told: Hashtag[] = [];

    const isFounded = await garden().found(founding({ purpose: "Fragen zum Rüsten" }), async (_tx, tag) => {
      told.push(tag);
    });

    const nothing = { posts: 0, lastUsedAt: null, keptAt: null, askedAt: null, retiredAt: null, became: null };
    const tag = {
      name: "em_ruesten",
      foundedAt: now,
      founderId: "lars",
      hosts: ["lars"],
      purpose: "Fragen zum Rüsten",
    };
    expect(isFounded).toBe(true);
    expect(plain(await find("em_ruesten"))).toEqual(plain({ ...tag, ...nothing }));
    expect(plain(told)).toEqual(plain([{ ...tag, ...nothing }]));
    expect(await garden().find("em_fräsen")).toBeNull();
  });

  test("adds up uses, also within one batch and by many at the same time, and keeps the latest time", async () => {
    const uses = ["a", "b", "c"].map((name) => ({ name, posts: 1, lastUsedAt: now }));
    const add = (some: typeof uses) => database().transaction((tx) => garden().addUses(tx, some));
    await hear("a", 2, tomorrow);

    await Promise.all(Array.from({ length: 20 }, (_, n) => add(n % 2 ? [...uses, ...uses] : uses.toReversed())));

    expect(await Promise.all(["a", "b", "c"].map(async (name) => (await find(name)).posts))).toEqual([32, 30, 30]);
    expect(`${(await find("a")).lastUsedAt}`).toBe(`${tomorrow}`);
  });

  test("makes somebody the founder of a tag that was only heard, and takes one up again that was retired", async () => {
    await hear("em_ruesten", 3);
    await garden().change("em_ruesten", (tag) => ({ ...tag, retiredAt: now }));

    await found("em_ruesten");

    expect(await find("em_ruesten")).toMatchObject({ posts: 3, founderId: "lars", retiredAt: null });
  });

  test("lets one of many found a tag, whoever is faster", async () => {
    const people = ["anna", "jonas", "mira", "lars"];

    const outcomes = await Promise.all(people.map((founderId) => found("wanted", { founderId })));

    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect((await find("wanted")).founderId).toBe(people[outcomes.indexOf(true)]);
  });

  test("keeps nothing of a founding whose consequences fail", async () => {
    const failing = garden().found(founding(), () => Promise.reject(new Error("no ledger")));
    await expect(failing).rejects.toThrow("no ledger");

    expect(await garden().find("em_ruesten")).toBeNull();
  });

  test("keeps all of what is changed at the same time", async () => {
    await found("em_ruesten");

    await Promise.all([
      garden().change("em_ruesten", (tag) => ({ ...tag, hosts: [...tag.hosts, "anna"] })),
      garden().change("em_ruesten", (tag) => ({ ...tag, hosts: [...tag.hosts, "mira"] })),
      garden().change("em_ruesten", (tag) => ({ ...tag, purpose: "Rüsten", keptAt: now })),
      garden().change("em_ruesten", (tag) => ({ ...tag, askedAt: tomorrow })),
      garden().change("em_ruesten", () => null),
      hear("em_ruesten", 2, tomorrow),
    ]);

    const tag = await find("em_ruesten");
    expect(tag.hosts.toSorted()).toEqual(["anna", "lars", "mira"]);
    expect(plain(tag)).toMatchObject(
      plain({ purpose: "Rüsten", keptAt: now, askedAt: tomorrow, posts: 2, lastUsedAt: tomorrow }),
    );
    expect(await garden().change("nothing", (nothing) => nothing)).toBeNull();
  });

  test("counts in what became a tag: its posts, its latest use and its hosts", async () => {
    await hear("ruesten", 5, tomorrow);
    await hear("em_ruesten", 2);
    await found("ruesten", { founderId: "anna" });
    await found("em_ruesten");
    const told: Hashtag[] = [];

    const became = await garden().become("ruesten", "em_ruesten", "merged", tomorrow, async (_tx, tag) => {
      told.push(tag);
    });

    const whole = { posts: 7, lastUsedAt: tomorrow, founderId: "lars", hosts: ["lars", "anna"] };
    const into = { name: "em_ruesten", how: "merged", at: tomorrow };
    expect(became).toBe(true);
    expect(plain(await find("em_ruesten"))).toMatchObject(plain(whole));
    expect(plain(await find("ruesten"))).toMatchObject(plain({ posts: 5, hosts: ["anna"], became: into }));
    expect(plain(told)).toMatchObject(plain([{ name: "ruesten", became: into }]));
  });

  test("a new name takes over who founded the tag, what it is for and who hosts it, until that is taken back", async () => {
    await found("em_ruesten", { purpose: "Fragen zum Rüsten" });
    await garden().change("em_ruesten", (tag) => ({ ...tag, keptAt: tomorrow }));
    const before = await find("em_ruesten");

    await garden().become("em_ruesten", "emob_ruesten", "renamed", now);
    const renamed = await find("emob_ruesten");
    await garden().standAlone("em_ruesten");

    expect(plain(renamed)).toEqual(plain({ ...before, name: "emob_ruesten" }));
    expect(plain(await find("em_ruesten"))).toEqual(plain(before));
    expect(await find("emob_ruesten")).toMatchObject({ foundedAt: null, founderId: null, hosts: [], purpose: null });
  });

  test("goes along with what it became, and comes back with what had become it", async () => {
    for (const [index, name] of ["a", "b", "c"].entries()) await hear(name, index + 1);
    await garden().become("a", "b", "merged", now);
    await garden().become("b", "c", "renamed", now);
    const together = [await find("a"), await find("b"), await find("c")];

    const outcomes = [await garden().standAlone("b"), await garden().standAlone("b")];

    expect(together.map(({ posts, became }) => [posts, became?.name])).toEqual([
      [1, "c"],
      [2, "c"],
      [6, undefined],
    ]);
    expect(outcomes).toEqual([true, false]);
    expect((await find("a")).became).toMatchObject({ name: "b", how: "merged" });
    expect([(await find("b")).posts, (await find("c")).posts]).toEqual([3, 3]);
  });

  test("nothing becomes itself, or what is another's already, or another twice", async () => {
    for (const name of ["a", "b", "c"]) await hear(name, 1);
    await garden().become("a", "b", "merged", now);

    const outcomes = [
      await garden().become("a", "c", "merged", now),
      await garden().become("c", "a", "merged", now),
      await garden().become("c", "c", "merged", now),
      await garden().become("nothing", "c", "merged", now),
    ];

    expect(outcomes).toEqual([false, false, false, false]);
    expect(await garden().find("nothing")).toBeNull();
  });

  test("never makes a ring, however many merge at the same time while posts are counted", async () => {
    const ring = ["a", "b", "c", "d"];
    for (const name of ring) await hear(name, 1);
    const pairs = ring.flatMap((name) => ring.map((into) => [name, into] as const));

    await Promise.all([
      ...pairs.map(([name, into]) => garden().become(name, into, "merged", now)),
      ...ring.map((name) => hear(name, 1)),
      ...ring.map((name) => garden().standAlone(name)),
      ...pairs.map(([name, into]) => garden().become(into, name, "merged", now)),
    ]);

    const all = await Promise.all(ring.map(find));
    const standing = all.filter(({ became }) => became === null);
    expect(standing.length).toBeGreaterThan(0);
    expect(all.every(({ became }) => became === null || names(standing).includes(became.name))).toBe(true);
    expect(standing.reduce((sum, { posts }) => sum + posts, 0)).toBe(8);
  });

  test("who steps down as host of what a tag became is host of no part of it", async () => {
    await found("a", { founderId: "anna" });
    await found("b", { founderId: "bert" });
    await garden().become("a", "b", "merged", now);

    await garden().change("b", (tag) => ({ ...tag, hosts: ["mira", "bert"] }));
    await garden().standAlone("a");

    expect([(await find("a")).hosts, (await find("b")).hosts]).toEqual([[], ["mira", "bert"]]);
  });

  test("lists what somebody hosts, under the names that it has now", async () => {
    await found("a", { founderId: "anna" });
    await found("b", { founderId: "bert" });
    await found("c", { founderId: "anna" });
    await garden().become("a", "b", "merged", now);

    expect([names(await garden().hostedBy("anna")), names(await garden().hostedBy("bert"))]).toEqual([
      ["b", "c"],
      ["b"],
    ]);
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
      { table: "tag", name: "a", founded: true, hosts: true },
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
