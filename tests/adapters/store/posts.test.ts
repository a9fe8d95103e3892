import { expect, test } from "@jest/globals";
import { isDataError } from "#adapters/store/data-error.ts";
import { postStore } from "#adapters/store/posts.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { backwards, post } from "#tests/support/posts.ts";

const at = Temporal.Instant.from("2026-11-23T08:00:00.123456Z");
const ignore = async () => undefined;

onBothDatabases((database) => {
  test("stores each post once, whether it comes again alone or twice in a batch", async () => {
    const posts = postStore(database(), backwards);
    const [first, second] = [post({ placeId: "once" }), post({ placeId: "once", source: "engage" })];

    const counts = [await posts.add([first, second, first], ignore), await posts.add([second, first], ignore)];

    expect(counts).toEqual([2, 0]);
  });

  test("stores only after what has to come before, and nothing if that fails", async () => {
    const posts = postStore(database(), backwards);
    const [before, after] = [post({ sourceId: "waits", asks: true }), post({ sourceId: "waits", asks: false })];
    const first = Promise.withResolvers<void>();

    const waiting = posts.add([after], ignore, first.promise);
    const count = await posts.add([before], ignore);
    first.resolve();

    expect([count, await waiting]).toEqual([1, 0]);
    await expect(posts.add([post({ sourceId: "never" })], ignore, Promise.reject(new Error("failed")))).rejects.toThrow(
      "failed",
    );
    expect(await posts.add([post({ sourceId: "never" })], ignore)).toBe(1);
  });

  test("keeps everything that was found out about a post", async () => {
    const posts = postStore(database(), backwards);
    const full = post({
      sourceId: 'with "quotes", {braces} and \\',
      authorId: "export",
      hashtags: ["führung", "hr_onboarding"],
      language: null,
      asks: true,
      mentionedIds: ["lars", "mira"],
      reactions: { like: 3 },
      asOf: at.add({ hours: 1 }),
    });

    await posts.add([full], ignore);

    expect(await posts.export("export")).toEqual([
      {
        table: "post",
        source: "teams",
        place_id: "19:channel@thread.tacv2",
        source_id: 'with "quotes", {braces} and \\',
        thread_id: 'with "quotes", {braces} and \\',
        author_id: "export",
        posted_at: expect.stringContaining("2026-11-23T08:00:00.123456"),
        kind: "post",
        hashtags: ["führung", "hr_onboarding"],
        language: null,
        asks: true,
        thanks: false,
        length: 40,
        mentioned: ["lars", "mira"],
        reactions: { like: 3 },
        as_of: expect.stringContaining("2026-11-23T09:00:00.123456"),
        set_aside: null,
        restored: false,
        learned: ["führung", "hr_onboarding"],
      },
    ]);
  });

  test("learns only from posts that are new, in the same transaction", async () => {
    const posts = postStore(database(), backwards);
    await posts.add([post({ placeId: "learn" })], ignore);
    const batch = [post({ placeId: "learn" }), post({ placeId: "learn", sourceId: "2" })];
    const seen: unknown[] = [];
    const failing = posts.add(batch, async (_tx, fresh) => {
      seen.push(...fresh);
      throw new Error("cannot learn");
    });

    await expect(failing).rejects.toThrow("cannot learn");
    expect(seen).toEqual([{ index: 1, hashtags: [] }]);
    expect((await posts.export("anna")).filter((item) => item["place_id"] === "learn")).toHaveLength(1);
  });

  test("knows when people were last visible after a moment", async () => {
    const posts = postStore(database(), backwards);
    const hours = (n: number) => at.add({ hours: n });
    await posts.add(
      [
        post({ placeId: "acts", sourceId: "1", authorId: "visible", at: hours(1) }),
        post({ placeId: "acts", sourceId: "2", authorId: "visible", at: hours(3) }),
        post({ placeId: "acts", sourceId: "3", authorId: "silent", at }),
        post({ placeId: "acts", sourceId: "4", authorId: "other", at: hours(3) }),
      ],
      ignore,
    );

    const acts = await database().transaction((tx) => posts.lastActs(tx, ["visible", "silent", "unknown"], at));

    expect([...acts].map(([id, last]) => [id, `${last}`])).toEqual([["visible", `${hours(3)}`]]);
  });

  test.each([
    ["a character that no text may hold", "a\u0000b"],
    ["an id too long to be found by", Array.from({ length: 10_000 }, (_, n) => (n * n * 31).toString(36)).join("")],
  ])("refuses %s as the post's own fault", async (_what, sourceId) => {
    const posts = postStore(database(), backwards);

    const refused = await posts.add([post({ sourceId })], ignore).catch((error: unknown) => error);

    expect(isDataError(refused)).toBe(true);
  });

  test("erases what a person posted, and nothing of others", async () => {
    const posts = postStore(database(), backwards);
    await posts.add(
      [post({ placeId: "erase", authorId: "gone" }), post({ placeId: "erase", sourceId: "2", authorId: "stays" })],
      ignore,
    );

    const erased = [await posts.erase("gone"), await posts.erase("gone")];

    expect(erased).toEqual([1, 0]);
    expect(await posts.export("gone")).toEqual([]);
    expect(await posts.export("stays")).toMatchObject([{ author_id: "stays" }]);
  });
});
