import { expect, test } from "@jest/globals";
import { postStore } from "#adapters/store/posts.ts";
import { refusalStore } from "#adapters/store/refusals.ts";
import { onBothDatabases, openTestDatabase } from "#tests/support/databases.ts";
import { backwards, post } from "#tests/support/posts.ts";

const at = Temporal.Instant.from("2026-11-23T08:00:00.123456Z");
const ignore = async () => undefined;

const by = (authorId: string, sourceId: string) => post({ authorId, sourceId, placeId: authorId });

onBothDatabases((database) => {
  test("keeps a refusal by its hash, once, since the first time", async () => {
    const refusals = refusalStore(database(), backwards);

    await refusals.add("listening", "anna", at);
    await refusals.add("listening", "anna", at.add({ hours: 1 }));

    expect(await refusals.all("listening")).toContain(backwards("anna"));
    expect(await refusals.has("listening", "anna")).toBe(true);
    expect(await refusals.has("writing", "anna")).toBe(false);
    expect(await refusals.export("anna")).toEqual([
      {
        table: "refusal",
        kind: "listening",
        person_hash: backwards("anna"),
        since_at: expect.stringContaining("2026-11-23T08:00:00.123456"),
      },
    ]);
  });

  test("survives erasing, and ends when it is taken back", async () => {
    const refusals = refusalStore(database(), backwards);
    await refusals.add("listening", "lars", at);

    const erased = await refusals.erase("lars");
    const kept = await refusals.export("lars");
    await refusals.end("listening", "lars", at.add({ hours: 1 }));
    await refusals.end("listening", "lars", at.add({ hours: 9 }));

    expect([erased, kept.length]).toEqual([0, 1]);
    expect(await refusals.export("lars")).toMatchObject([{ kind: "before", since_at: expect.stringContaining("T09") }]);
    expect(await refusals.all("listening")).not.toContain(backwards("lars"));
  });

  test("who does not want to be written to is still listened to, also about the time before they changed their mind", async () => {
    const posts = postStore(database(), backwards);
    const refusals = refusalStore(database(), backwards);
    await refusals.add("writing", "paula", at);
    const during = await posts.add([by("paula", "1")], ignore);

    await refusals.end("writing", "paula", at.add({ hours: 1 }));
    const after = await posts.add([by("paula", "2")], ignore);

    expect([during, after]).toEqual([1, 1]);
    expect(await refusals.export("paula")).toEqual([]);
  });

  test("no post of who refused is stored or learned from, not even by a process that was not told", async () => {
    const posts = postStore(database(), backwards);
    const refusals = refusalStore(database(), backwards);
    await refusals.add("listening", "mira", at);
    const learned: unknown[] = [];

    const count = await posts.add([by("mira", "1"), by("jonas", "2")], async (_tx, fresh) => {
      learned.push(...fresh);
    });
    await refusals.end("listening", "mira", at.add({ hours: 1 }));
    const after = await posts.add([{ ...by("mira", "2"), at: at.add({ hours: 1 }) }], ignore);

    expect([count, learned, after]).toEqual([1, [{ index: 1, hashtags: [] }], 1]);
    expect(await posts.export("mira")).toHaveLength(1);
  });

  test("notes who was erased, so that a backup from before that moment can be told of it", async () => {
    const refusals = refusalStore(database(), backwards);
    await refusals.closePast("wanda", at.add({ hours: 1 }));
    await refusals.closePast("xaver", at.add({ hours: 3 }));
    await refusals.add("listening", "yvonne", at.add({ hours: 3 }));

    const since = await refusals.erasedSince(at.add({ hours: 3 }));
    const all = await refusals.erasedSince(at);

    expect(since).toEqual([backwards("xaver")]);
    expect(all).toEqual(expect.arrayContaining([backwards("wanda"), backwards("xaver")]));
    expect(all).not.toContain(backwards("yvonne"));
  });

  test("a batch that is under way is waited for, so that its posts can be erased", async () => {
    const posts = postStore(database(), backwards);
    const refusals = refusalStore(database(), backwards);
    const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];

    const storing = posts.add([by("priya", "1")], async () => {
      begun.resolve();
      await goOn.promise;
    });
    await begun.promise;
    const erasing = refusals.add("listening", "priya", at).then(() => posts.erase("priya"));
    await new Promise((resolve) => setTimeout(resolve, 300));
    goOn.resolve();

    expect(await storing).toBe(1);
    expect(await erasing).toBe(1);
    expect(await posts.export("priya")).toEqual([]);
  });

  test("while posts of a person keep arriving, none is left after the refusal", async () => {
    const posts = postStore(database(), backwards);
    const refusals = refusalStore(database(), backwards);
    const arriving = Promise.withResolvers<void>();
    const write = async (writer: number) => {
      for (let n = 0; n < 40; n++) {
        await posts.add([by("sam", `${writer} ${n}`)], ignore);
        if (n === 10) arriving.resolve();
      }
    };

    const writers = [1, 2, 3].map(write);
    await arriving.promise;
    await refusals.add("listening", "sam", at);
    const erased = await posts.erase("sam");
    await Promise.all(writers);

    expect(erased).toBeGreaterThan(10);
    expect(await posts.export("sam")).toEqual([]);
  });

  test("what was posted during a refusal or before it is never taken in, whatever is read again later", async () => {
    const posts = postStore(database(), backwards);
    const refusals = refusalStore(database(), backwards);
    const [later, ended] = [at.add({ hours: 1 }), at.add({ hours: 2 })];
    const before = by("nora", "before");
    await posts.add([before], ignore);
    await refusals.add("listening", "nora", later);
    await posts.erase("nora");
    await refusals.end("listening", "nora", ended);

    const again = await posts.add(
      [
        { ...before, asOf: ended.add({ hours: 9 }) },
        { ...by("nora", "during"), at: later.add({ minutes: 1 }), asOf: ended.add({ hours: 9 }) },
        { ...by("nora", "since"), at: ended, asOf: ended },
      ],
      ignore,
    );

    expect(again).toBe(1);
    expect((await posts.export("nora")).map(({ source_id }) => source_id)).toEqual(["since"]);
  });

  test("that somebody was mentioned before their past was closed does not come back, later mentions count", async () => {
    const posts = postStore(database(), backwards);
    const refusals = refusalStore(database(), backwards);
    const first = post({ sourceId: "m1", authorId: "eva", at, mentionedIds: ["olaf", "pia"] });
    await posts.add([first], ignore);
    await refusals.closePast("olaf", at.add({ hours: 1 }));
    await posts.erase("olaf");

    await posts.add([first, { ...first, mentionedIds: ["olaf", "pia", "rosa"] }], ignore);
    await posts.add(
      [post({ sourceId: "m2", authorId: "eva", at: at.add({ hours: 1 }), mentionedIds: ["olaf"] })],
      ignore,
    );

    expect((await posts.export("olaf")).map(({ source_id }) => source_id)).toEqual(["m2"]);
    expect((await posts.export("pia")).map(({ source_id }) => source_id)).toEqual(["m1"]);
  });

  test("a past stays closed until the latest time that was given, and is forgotten with its posts", async () => {
    const refusals = refusalStore(database(), backwards);
    await refusals.closePast("tom", at.add({ hours: 2 }));
    await refusals.closePast("tom", at);
    await refusals.add("listening", "uwe", at);

    await refusals.forget(at.add({ hours: 2 }));
    const kept = await refusals.export("tom");
    await refusals.forget(at.add({ hours: 3 }));

    expect(kept).toMatchObject([
      { kind: "before", since_at: expect.stringContaining("T10") },
      { kind: "erased", since_at: expect.stringContaining("T10") },
    ]);
    expect([await refusals.export("tom"), (await refusals.export("uwe")).length]).toEqual([[], 1]);
  });

  test("a batch that is under way is waited for when a past is closed", async () => {
    const posts = postStore(database(), backwards);
    const refusals = refusalStore(database(), backwards);
    const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];

    const storing = posts.add([by("vera", "1")], async () => {
      begun.resolve();
      await goOn.promise;
    });
    await begun.promise;
    const erasing = refusals.closePast("vera", at.add({ hours: 1 })).then(() => posts.erase("vera"));
    await new Promise((resolve) => setTimeout(resolve, 300));
    goOn.resolve();

    expect([await storing, await erasing]).toEqual([1, 1]);
    expect(await posts.export("vera")).toEqual([]);
  });
});

test("who says stop does not wait until somebody's posts are stored", async () => {
  await using database = await openTestDatabase("PostgreSQL").then((opened) => ({
    ...opened,
    [Symbol.asyncDispose]: () => opened.close(),
  }));
  const refusals = refusalStore(database, backwards);
  const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const storing = postStore(database, backwards).add([by("zoe", "1")], async () => {
    begun.resolve();
    await goOn.promise;
  });
  await begun.promise;

  await refusals.add("writing", "zoe", at);
  const refused = await refusals.all("writing");
  goOn.resolve();

  expect(refused).toEqual([backwards("zoe")]);
  expect(await storing).toBe(1);
});
