import { beforeEach, expect, test } from "@jest/globals";
import type { Database } from "#adapters/store/database.ts";
import { lessonLog } from "#adapters/store/lesson-log.ts";
import type { LessonBatch } from "#domain/hashtags/index.ts";
import { onBothDatabases, openTestDatabase } from "#tests/support/databases.ts";

/** Lessons as one letter each, which is all that the log knows of them. */
function batch(letters: string, changes: Partial<LessonBatch> = {}): LessonBatch {
  return { week: 2900, lessons: letters.length, tagged: letters.length, bytes: Buffer.from(letters), ...changes };
}
const text = (batches: readonly LessonBatch[]) => batches.map(({ bytes }) => Buffer.from(bytes).toString());

async function append(database: Database, ...batches: readonly LessonBatch[]): Promise<void> {
  await database.transaction((tx) => lessonLog(database).append(tx, batches));
}

const TRIES_MAX = 500;

/** Everything after a place; the transactions of other tests on the same server may hold it back for a moment. */
async function readAll(database: Database, lessons: number, after: string | null = null) {
  for (let tries = 0; ; tries++) {
    const page = await lessonLog(database).read(after, 100);
    if (page === null || text(page.batches).join("").length >= lessons || tries === TRIES_MAX) return page;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

onBothDatabases((database) => {
  const log = () => lessonLog(database());

  beforeEach(() => database().alone.executeSql("delete from lesson_batch"));

  test("gives back what was appended, in that order and page by page, and where it ended", async () => {
    await append(database(), batch("a", { week: 1, tagged: 0 }), batch("bc"));
    await append(database(), batch("d"));
    await readAll(database(), 4);

    const first = await log().read(null, 2);
    const second = await log().read(first?.place ?? null, 2);
    const third = await log().read(second?.place ?? null, 2);

    expect(first?.batches[0]).toMatchObject({ week: 1, lessons: 1, tagged: 0 });
    expect(text(first?.batches ?? [])).toEqual(["a", "bc"]);
    expect(text(second?.batches ?? [])).toEqual(["d"]);
    expect(third).toEqual({ batches: [], place: second?.place });
  });

  test("has no place and nothing to read while nobody learned anything", async () => {
    expect(await log().read(null, 10)).toEqual({ batches: [], place: null });
  });

  test("is not changed by what was undone", async () => {
    const failing = database().transaction(async (tx) => {
      await log().append(tx, [batch("a")]);
      throw new Error("no post");
    });
    await expect(failing).rejects.toThrow("no post");
    await append(database(), batch("b"));

    expect(text((await readAll(database(), 1))?.batches ?? [])).toEqual(["b"]);
  });

  test("puts many small batches together, in their order, and a reader who is past them goes on", async () => {
    for (const letter of "abcdef") await append(database(), batch(letter));
    const before = await readAll(database(), 6);
    await append(database(), batch("new"));

    await log().compact(before?.place ?? "");

    const all = await readAll(database(), 9);
    expect(text(all?.batches ?? [])).toEqual(["abcdef", "new"]);
    expect(all?.batches[0]).toMatchObject({ lessons: 6, tagged: 6 });
    expect(text((await readAll(database(), 3, before?.place))?.batches ?? [])).toEqual(["new"]);
  });

  test("sends a reader who is in the middle of what was put together back to the beginning", async () => {
    for (const letter of "abc") await append(database(), batch(letter));
    const all = await readAll(database(), 3);
    const middle = await log().read(null, 2);

    await log().compact(all?.place ?? "");

    expect(await log().read(middle?.place ?? null, 10)).toBeNull();
  });

  test("leaves large batches alone, puts none together across them, and nothing that goes at another time", async () => {
    const large = "L".repeat(64);
    const batches = [batch("a"), batch("b", { week: 2904 }), batch("c", { week: 2905 }), batch(large), batch("d")];
    await append(database(), ...batches, batch("e"));
    const all = await readAll(database(), 69);

    await log().compact(all?.place ?? "");
    const once = await readAll(database(), 69);
    await log().compact(all?.place ?? "");

    expect(text(once?.batches ?? [])).toEqual(["a", "bc", large, "de"]);
    expect(once?.batches[1]).toMatchObject({ week: 2905, lessons: 2 });
    expect(text((await readAll(database(), 69))?.batches ?? [])).toEqual(["a", "bc", large, "de"]);
  });

  test("makes no batch much larger than a full one", async () => {
    const thirty = "x".repeat(30);
    await append(database(), ...Array.from({ length: 10 }, () => batch(thirty)));
    const all = await readAll(database(), 300);

    await log().compact(all?.place ?? "");

    const lessons = (await readAll(database(), 300))?.batches.map((one) => one.lessons);
    expect(lessons).toEqual([150, 120, 30]);
  });

  test("loses and doubles nothing when two put together what others go on writing", async () => {
    for (const letter of "abcdefgh") await append(database(), batch(letter));
    const all = await readAll(database(), 8);

    await Promise.all([
      log().compact(all?.place ?? ""),
      log().compact(all?.place ?? ""),
      ...[..."ijkl"].map((letter) => append(database(), batch(letter))),
    ]);

    const letters = text((await readAll(database(), 12))?.batches ?? []).join("");
    expect([...letters].toSorted().join("")).toBe("abcdefghijkl");
    expect(letters.slice(0, 8)).toBe("abcdefgh");
  });

  test("forgets what is too old, and what lies before the newest lessons with tags", async () => {
    await append(database(), batch("old", { week: 2899 }), batch("ab"), batch("cd"), batch("untagged", { tagged: 0 }));
    await append(database(), batch("ef"));

    await log().expire(2900, 3);

    expect(text((await readAll(database(), 12))?.batches ?? [])).toEqual(["cd", "untagged", "ef"]);
  });
});

test("reads nothing before what is still being written, and misses nothing of it", async () => {
  const database = await openTestDatabase("PostgreSQL");
  const log = lessonLog(database);
  await append(database, batch("a"));
  const first = await readAll(database, 1);
  const [begun, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow = database.transaction(async (tx) => {
    await log.append(tx, [batch("slow")]);
    begun.resolve();
    await over.promise;
  });
  await begun.promise;
  await append(database, batch("fast"));

  const meanwhile = await log.read(first?.place ?? null, 10);
  over.resolve();
  await slow;
  const later = await readAll(database, 8, first?.place);
  await database.close();

  expect(text(meanwhile?.batches ?? [])).toEqual([]);
  expect(text(later?.batches ?? [])).toEqual(["slow", "fast"]);
});
