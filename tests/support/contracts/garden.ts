import { expect, test } from "@jest/globals";
import type { FollowStore, Founding, GardenStore, Hashtag } from "#domain/hashtags/index.ts";

/** What is known of tags, as far as one process can tell. */
export interface GardenUnderTest {
  readonly garden: Pick<
    GardenStore,
    "find" | "named" | "parts" | "found" | "change" | "become" | "standAlone" | "hostedBy"
  >;
  readonly follows: Pick<FollowStore, "of" | "follow" | "followers">;
  hear(name: string, posts: number, at?: Temporal.Instant): Promise<void>;
}

const now = Temporal.Instant.from("2026-11-23T08:00:00.000001Z");
const tomorrow = now.add({ hours: 24 });
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const founding = (changes: Partial<Founding> = {}): Founding => ({
  ...{ name: "em_ruesten", founderId: "lars", purpose: null, at: now },
  ...changes,
});

/** What every garden promises, wherever it keeps its tags. Each test begins with none. */
export function gardenContract(under: () => GardenUnderTest): void {
  const hear: GardenUnderTest["hear"] = (...heard) => under().hear(...heard);
  const found = (name: string, changes: Partial<Founding> = {}) => under().garden.found(founding({ name, ...changes }));
  const find = async (name: string) => {
    const tag = await under().garden.find(name);
    if (!tag) throw new Error(`there is no ${name}`);
    return tag;
  };
  const names = (tags: readonly Hashtag[]) => tags.map(({ name }) => name).sort();

  test("founds a tag in one step, with its founder as host", async () => {
    const told: Hashtag[] = [];

    const isFounded = await under().garden.found(founding({ purpose: "Fragen zum Rüsten" }), async (_tx, tag) => {
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
    expect(await under().garden.find("em_fräsen")).toBeNull();
  });

  test("makes somebody the founder of a tag that was only heard, and takes one up again that was retired", async () => {
    await hear("em_ruesten", 3);
    await under().garden.change("em_ruesten", (tag) => ({ ...tag, retiredAt: now }));

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
    const failing = under().garden.found(founding(), () => Promise.reject(new Error("no ledger")));
    await expect(failing).rejects.toThrow("no ledger");

    expect(await under().garden.find("em_ruesten")).toBeNull();
  });

  test("keeps all of what is changed at the same time", async () => {
    await found("em_ruesten");

    await Promise.all([
      under().garden.change("em_ruesten", (tag) => ({ ...tag, hosts: [...tag.hosts, "anna"] })),
      under().garden.change("em_ruesten", (tag) => ({ ...tag, hosts: [...tag.hosts, "mira"] })),
      under().garden.change("em_ruesten", (tag) => ({ ...tag, purpose: "Rüsten", keptAt: now })),
      under().garden.change("em_ruesten", (tag) => ({ ...tag, askedAt: tomorrow })),
      under().garden.change("em_ruesten", () => null),
      hear("em_ruesten", 2, tomorrow),
    ]);

    const tag = await find("em_ruesten");
    expect(tag.hosts.toSorted()).toEqual(["anna", "lars", "mira"]);
    expect(plain(tag)).toMatchObject(
      plain({ purpose: "Rüsten", keptAt: now, askedAt: tomorrow, posts: 2, lastUsedAt: tomorrow }),
    );
    expect(await under().garden.change("nothing", (nothing) => nothing)).toBeNull();
  });

  test("counts in what became a tag: its posts, its latest use and its hosts", async () => {
    await hear("ruesten", 5, tomorrow);
    await hear("em_ruesten", 2);
    await found("ruesten", { founderId: "anna" });
    await found("em_ruesten");

    const became = await under().garden.become("ruesten", "em_ruesten", "merged", tomorrow);

    const whole = { posts: 7, lastUsedAt: tomorrow, founderId: "lars", hosts: ["lars", "anna"] };
    const into = { name: "em_ruesten", how: "merged", at: tomorrow };
    expect(became).toBe(true);
    expect(plain(await find("em_ruesten"))).toMatchObject(plain(whole));
    expect(plain(await find("ruesten"))).toMatchObject(plain({ posts: 5, hosts: ["anna"], became: into }));
  });

  test("a new name takes over who founded the tag, what it is for and who hosts it, until that is taken back", async () => {
    await found("em_ruesten", { purpose: "Fragen zum Rüsten" });
    await under().garden.change("em_ruesten", (tag) => ({ ...tag, keptAt: tomorrow }));
    const before = await find("em_ruesten");

    await under().garden.become("em_ruesten", "emob_ruesten", "renamed", now);
    const renamed = await find("emob_ruesten");
    await under().garden.standAlone("em_ruesten");

    expect(plain(renamed)).toEqual(plain({ ...before, name: "emob_ruesten" }));
    expect(plain(await find("em_ruesten"))).toEqual(plain(before));
    expect(await under().garden.find("emob_ruesten")).toBeNull();
  });

  test("a retired tag stays so under a new name, and one that was asked about is not asked again", async () => {
    await found("em_alt");
    await under().garden.change("em_alt", (tag) => ({ ...tag, retiredAt: now, askedAt: now }));

    await under().garden.become("em_alt", "emob_alt", "renamed", tomorrow);
    const renamed = await find("emob_alt");
    await under().garden.change("emob_alt", (tag) => ({ ...tag, retiredAt: null, hosts: ["mira"] }));
    await under().garden.standAlone("em_alt");

    expect(plain(renamed)).toMatchObject(plain({ retiredAt: now, askedAt: now }));
    expect(plain(await find("em_alt"))).toMatchObject(plain({ retiredAt: null, askedAt: now, hosts: ["mira"] }));
  });

  test("what came under a new name stays with the tag when the earlier one is given back", async () => {
    const { follows, garden } = under();
    const follow = (personId: string, tag: string, since: Temporal.Instant) =>
      follows.follow(
        { personId, tag, how: "weekly", since },
        {
          ...{ personId, weekday: 4, time: Temporal.PlainTime.from("10:00"), zone: "Europe/Berlin", everyWeeks: 1 },
          ...{ nextDueAt: tomorrow, toldUntil: now },
        },
      );
    await found("em_lean");
    await follow("early", "em_lean", now);
    await garden.become("em_lean", "emob_lean", "renamed", now);
    await garden.change("emob_lean", (tag) => ({ ...tag, hosts: [...tag.hosts, "mira"], purpose: "Lean" }));
    await follow("late", "emob_lean", tomorrow);
    await found("em_takt", { founderId: "petra" });
    await garden.become("em_takt", "emob_lean", "merged", tomorrow);

    await garden.standAlone("em_lean");

    expect(await find("em_lean")).toMatchObject({ hosts: ["lars", "mira", "petra"], purpose: "Lean" });
    expect(await follows.followers("em_lean")).toEqual(["early", "late"]);
    expect((await find("em_takt")).became).toMatchObject({ name: "em_lean", how: "merged" });
    expect(await garden.find("emob_lean")).toBeNull();
  });

  test("a tag gets a name again that it had before, and every other one goes on leading to it", async () => {
    await found("em_lean");
    await hear("em_lean", 2);
    await under().garden.become("em_lean", "emob_lean", "renamed", now);
    await hear("emob_lean", 1, tomorrow);
    await under().garden.become("emob_lean", "drive_lean", "renamed", now);

    const isDone = await under().garden.become("drive_lean", "em_lean", "renamed", tomorrow);

    expect(isDone).toBe(true);
    expect(plain(await find("em_lean"))).toMatchObject(
      plain({ posts: 3, hosts: ["lars"], foundedAt: now, became: null }),
    );
    expect((await find("emob_lean")).became?.name).toBe("em_lean");
    expect((await find("drive_lean")).became?.name).toBe("em_lean");
  });

  test("a new name may have been heard, but is nobody else's", async () => {
    for (const name of ["a", "b", "c", "d"]) await found(name);
    await hear("heard", 3, tomorrow);
    await under().garden.become("c", "b", "merged", now);
    const names = ["b", "c", "a", "heard"];

    const outcomes = [];
    for (const name of names) outcomes.push(await under().garden.become("a", name, "renamed", now));

    expect(outcomes).toEqual([false, false, false, true]);
    expect(plain(await find("heard"))).toMatchObject(plain({ posts: 3, foundedAt: now, lastUsedAt: tomorrow }));
    await under().garden.standAlone("a");
    expect(await find("heard")).toMatchObject({ posts: 3, foundedAt: null, hosts: [], became: null });
    expect((await find("a")).foundedAt).not.toBeNull();
  });

  test("a name that nobody has any more changes into nothing, and may be founded", async () => {
    await found("a");
    await under().garden.become("a", "b", "renamed", now);
    await under().garden.standAlone("a");

    const outcomes = [
      await under().garden.change("b", (tag) => ({ ...tag, hosts: ["mira"] })),
      await under().garden.become("b", "a", "merged", now),
      await found("b", { founderId: "mira" }),
    ];

    expect(outcomes).toEqual([null, false, true]);
    expect(await find("b")).toMatchObject({ founderId: "mira", hosts: ["mira"] });
  });

  test("lists names that begin alike, and what became a tag", async () => {
    for (const name of ["em_a", "em_b", "emb", "hr_a"]) await found(name);
    await under().garden.become("em_b", "hr_a", "merged", now);
    await under().garden.become("em_a", "emob_a", "renamed", now);
    await under().garden.standAlone("em_a");

    expect(names(await under().garden.named("em_"))).toEqual(["em_a", "em_b"]);
    expect((await under().garden.named("hr_"))[0]?.hosts).toEqual(["lars"]);
    expect(await under().garden.named("emob_")).toEqual([]);
    expect(names(await under().garden.parts("hr_a"))).toEqual(["em_b"]);
    expect(await under().garden.parts("em_b")).toEqual([]);
  });

  test("goes along with what it became, and comes back with what had become it", async () => {
    for (const [index, name] of ["a", "b", "c"].entries()) await hear(name, index + 1);
    await under().garden.become("a", "b", "merged", now);
    await under().garden.become("b", "c", "renamed", now);
    const together = [await find("a"), await find("b"), await find("c")];

    const outcomes = [await under().garden.standAlone("b"), await under().garden.standAlone("b")];

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
    await under().garden.become("a", "b", "merged", now);

    const outcomes = [
      await under().garden.become("a", "c", "merged", now),
      await under().garden.become("c", "a", "merged", now),
      await under().garden.become("c", "c", "merged", now),
      await under().garden.become("nothing", "c", "merged", now),
    ];

    expect(outcomes).toEqual([false, false, false, false]);
    expect(await under().garden.find("nothing")).toBeNull();
  });

  test("never makes a ring, however many merge at the same time while posts are counted", async () => {
    const ring = ["a", "b", "c", "d"];
    for (const name of ring) await hear(name, 1);
    const pairs = ring.flatMap((name) => ring.map((into) => [name, into] as const));

    await Promise.all([
      ...pairs.map(([name, into]) => under().garden.become(name, into, "merged", now)),
      ...ring.map((name) => hear(name, 1)),
      ...ring.map((name) => under().garden.standAlone(name)),
      ...pairs.map(([name, into]) => under().garden.become(into, name, "merged", now)),
    ]);

    const all = await Promise.all(ring.map(find));
    const standing = all.filter(({ became }) => became === null);
    expect(standing.length).toBeGreaterThan(0);
    expect(all.every(({ became }) => became === null || names(standing).includes(became.name))).toBe(true);
    expect(standing.reduce((sum, { posts }) => sum + posts, 0)).toBe(8);
  });

  test("who hands over what a tag became hands over the part that was theirs", async () => {
    await found("a", { founderId: "anna" });
    await found("b", { founderId: "bert" });
    await under().garden.become("a", "b", "merged", now);

    const handed = await under().garden.change("b", (tag) => ({ ...tag, hosts: ["mira", "bert"] }));
    const together = await find("b");
    await under().garden.standAlone("a");

    expect(plain(handed)).toEqual(plain(together));
    expect(together.hosts.toSorted()).toEqual(["bert", "mira"]);
    expect([(await find("a")).hosts, (await find("b")).hosts]).toEqual([["mira"], ["bert"]]);
  });

  test("who hosts a tag no longer hosts no part of it, and whoever joins hosts the whole", async () => {
    await found("a", { founderId: "anna" });
    await found("b", { founderId: "bert" });
    await under().garden.become("a", "b", "merged", now);

    await under().garden.change("b", (tag) => ({ ...tag, hosts: ["bert"] }));
    await under().garden.change("b", (tag) => ({ ...tag, hosts: [...tag.hosts, "mira"] }));
    await under().garden.standAlone("a");

    expect([(await find("a")).hosts, (await find("b")).hosts]).toEqual([[], ["bert", "mira"]]);
  });

  test("a tag that is not kept awake is not by what became it either", async () => {
    await found("a");
    await found("b");
    await under().garden.change("a", (tag) => ({ ...tag, keptAt: tomorrow }));
    await under().garden.become("a", "b", "merged", now);

    const changed = await under().garden.change("b", (tag) => ({ ...tag, keptAt: null }));

    expect([changed?.keptAt, (await find("b")).keptAt]).toEqual([null, null]);
  });

  test("lists what somebody hosts, under the names that it has now", async () => {
    await found("a", { founderId: "anna" });
    await found("b", { founderId: "bert" });
    await found("c", { founderId: "anna" });
    await under().garden.become("a", "b", "merged", now);

    expect([names(await under().garden.hostedBy("anna")), names(await under().garden.hostedBy("bert"))]).toEqual([
      ["b", "c"],
      ["b"],
    ]);
  });
}
