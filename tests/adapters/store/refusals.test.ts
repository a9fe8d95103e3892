import { expect, test } from "@jest/globals";
import { postStore } from "#adapters/store/posts.ts";
import { refusalStore } from "#adapters/store/refusals.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
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
    await refusals.remove("listening", "lars");

    expect([erased, kept.length]).toEqual([0, 1]);
    expect(await refusals.export("lars")).toEqual([]);
    expect(await refusals.all("listening")).not.toContain(backwards("lars"));
  });

  test("no post of who refused is stored or learned from, not even by a process that was not told", async () => {
    const posts = postStore(database(), backwards);
    const refusals = refusalStore(database(), backwards);
    await refusals.add("listening", "mira", at);
    const learned: unknown[] = [];

    const count = await posts.add([by("mira", "1"), by("jonas", "2")], async (_tx, fresh) => {
      learned.push(...fresh);
    });
    await refusals.remove("listening", "mira");
    const after = await posts.add([by("mira", "1")], ignore);

    expect([count, learned, after]).toEqual([1, [{ index: 1, hashtags: [] }], 1]);
    expect(await posts.export("mira")).toHaveLength(1);
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
});
