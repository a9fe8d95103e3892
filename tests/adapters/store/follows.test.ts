import { expect, test } from "@jest/globals";
import { followStore } from "#adapters/store/follows.ts";
import { gardenStore } from "#adapters/store/garden.ts";
import type { DigestSlot, Follow } from "#domain/hashtags/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";

const now = Temporal.Instant.from("2026-11-23T08:00:00.000001Z");
const nextWeek = now.add({ hours: 7 * 24 });
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

const following = (personId: string, tag: string, how: Follow["how"] = "weekly", since = now): Follow => ({
  ...{ personId, tag, how, since },
});
const slot = (personId: string, changes: Partial<DigestSlot> = {}): DigestSlot => ({
  ...{ personId, weekday: 4, time: Temporal.PlainTime.from("10:30"), zone: "Europe/Berlin", everyWeeks: 2 },
  nextDueAt: nextWeek,
  toldUntil: now,
  ...changes,
});
const moveOn = (due: readonly DigestSlot[]) => due.map((one) => ({ ...one, nextDueAt: nextWeek, toldUntil: nextWeek }));

onBothDatabases((database) => {
  const follows = () => followStore(database());
  const follow = (one: Follow, changes: Partial<DigestSlot> = {}) => follows().follow(one, slot(one.personId, changes));
  const found = (name: string) => gardenStore(database()).found({ name, founderId: "lars", purpose: null, at: now });

  test("keeps what somebody follows since when and how, and the slot that they had first", async () => {
    await follow(following("anna", "em_ruesten"));
    await follow(following("anna", "hr_onboarding", "settled", nextWeek), { weekday: 1 });

    await follow(following("anna", "em_ruesten", "settled", nextWeek));

    expect(plain(await follows().of("anna"))).toEqual(
      plain([following("anna", "em_ruesten", "settled"), following("anna", "hr_onboarding", "settled", nextWeek)]),
    );
    expect(plain(await follows().slotOf("anna"))).toEqual(plain(slot("anna")));
    expect([await follows().of("nobody"), await follows().slotOf("nobody")]).toEqual([[], null]);
  });

  test("changes a slot, and gives one to who has none", async () => {
    await follow(following("early", "em_ruesten"));
    const changed = slot("early", { weekday: 5, time: Temporal.PlainTime.from("09:00"), zone: "UTC", everyWeeks: 1 });

    await follows().setSlot(changed);
    await follows().setSlot(slot("new"));

    expect(plain(await follows().slotOf("early"))).toEqual(plain(changed));
    expect(plain(await follows().slotOf("new"))).toEqual(plain(slot("new")));
  });

  test("names who follows a tag, until they do not", async () => {
    await follow(following("second", "it_copilot", "weekly", nextWeek));
    await follow(following("first", "it_copilot"));

    const before = await follows().followers("it_copilot");
    const outcomes = [await follows().unfollow("first", "it_copilot"), await follows().unfollow("first", "it_copilot")];

    expect(before).toEqual(["first", "second"]);
    expect(outcomes).toEqual([true, false]);
    expect(await follows().followers("it_copilot")).toEqual(["second"]);
  });

  test("who followed a tag follows what it became, by either name and once, and again the tag when it stands alone", async () => {
    const garden = gardenStore(database());
    for (const name of ["old", "new"]) await found(name);
    await follow(following("one", "old"));
    await follow(following("both", "old"));
    await follow(following("both", "new", "settled"));
    await garden.become("old", "new", "merged", now);
    await follow(following("later", "old"));

    const merged = [await follows().of("one"), await follows().of("both"), await follows().of("later")];
    const followers = [await follows().followers("old"), await follows().followers("new")];
    await garden.standAlone("old");

    expect(plain(merged)).toEqual(
      plain([[following("one", "new")], [following("both", "new", "settled")], [following("later", "new")]]),
    );
    expect(followers.map((some) => some.toSorted())).toEqual([
      ["both", "later", "one"],
      ["both", "later", "one"],
    ]);
    expect((await follows().followers("old")).toSorted()).toEqual(["both", "one"]);
    expect((await follows().followers("new")).toSorted()).toEqual(["both", "later"]);
  });

  test("who unfollows what a tag became follows no part of it", async () => {
    for (const name of ["part", "whole"]) await found(name);
    for (const tag of ["part", "whole"]) await follow(following("tired", tag));
    await gardenStore(database()).become("part", "whole", "merged", now);

    await follow(following("tired", "whole", "settled"));
    const changed = await follows().of("tired");
    await follows().unfollow("tired", "whole");

    expect(changed).toMatchObject([{ tag: "whole", how: "settled" }]);
    expect(await follows().of("tired")).toEqual([]);
    expect(await follows().unfollow("tired", "part")).toBe(false);
  });

  test("takes the slots that are due of people who follow something, the earliest first, and moves them on", async () => {
    const early = now.subtract({ hours: 1 });
    await follow(following("due", "a"), { nextDueAt: now });
    await follow(following("earlier", "a"), { nextDueAt: early });
    await follow(following("ahead", "a"), { nextDueAt: now.add({ microseconds: 1 }) });
    await follows().setSlot(slot("follows nothing", { nextDueAt: early }));
    const taken: string[] = [];

    const counts = [];
    for (let batch = 0; batch < 3; batch++) {
      const count = await follows().takeDue(now, 1, async (_tx, due) => {
        taken.push(...due.map(({ personId }) => personId));
        return moveOn(due);
      });
      counts.push(count);
    }

    expect(counts).toEqual([1, 1, 0]);
    expect(taken).toEqual(["earlier", "due"]);
    const due = await follows().slotOf("due");
    expect([`${due?.nextDueAt}`, `${due?.toldUntil}`]).toEqual([`${nextWeek}`, `${nextWeek}`]);
  });

  test("leaves slots due when planning fails", async () => {
    await follow(following("unlucky", "a"), { nextDueAt: now });

    const failing = follows().takeDue(now, 10, () => Promise.reject(new Error("no plan")));
    await expect(failing).rejects.toThrow("no plan");

    expect(await follows().takeDue(now, 10, async (_tx, due) => moveOn(due))).toBe(1);
  });

  test("never lets two replicas take the same slot", async () => {
    for (let n = 0; n < 30; n++) await follow(following(`many-${n}`, "a"), { nextDueAt: now });
    const taken: string[] = [];
    const takeAll = async () => {
      const take = () =>
        follows().takeDue(now, 4, async (_tx, due) => {
          taken.push(...due.map(({ personId }) => personId));
          return moveOn(due);
        });
      while ((await take()) > 0);
    };

    await Promise.all([takeAll(), takeAll(), takeAll()]);

    expect(taken).toHaveLength(30);
    expect(new Set(taken).size).toBe(30);
  });

  test("exports and erases what somebody follows, and when they hear of it", async () => {
    await follow(following("gone", "em_ruesten"));

    const exported = await follows().export("gone");
    const erased = [await follows().erase("gone"), await follows().erase("gone")];

    expect(exported).toMatchObject([
      { table: "tag_follow", tag: "em_ruesten", how: "weekly" },
      { table: "digest_slot", weekday: 4, time: "10:30:00", zone: "Europe/Berlin" },
    ]);
    expect(erased).toEqual([2, 0]);
    expect(await follows().export("gone")).toEqual([]);
  });
});
