import { beforeEach, expect, test } from "@jest/globals";
import { lockChanges } from "#adapters/store/post-change.ts";
import { postStore } from "#adapters/store/posts.ts";
import { refusalStore } from "#adapters/store/refusals.ts";
import type { Post } from "#domain/posts/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { backwards, post } from "#tests/support/posts.ts";

const { at } = post();
const ignore = async () => undefined;
const hours = (n: number) => at.add({ hours: n });

onBothDatabases((database) => {
  const store = () => postStore(database(), backwards);
  const add = (...posts: Post[]) => store().add(posts, ignore);
  async function all(columns: string): Promise<unknown[]> {
    const { rows } = await database().alone.executeSql(`select ${columns} from post order by posted_at, source_id`);
    return rows.map((row) => Object.values(row));
  }
  async function count(table: string): Promise<unknown> {
    return (await database().alone.executeSql(`select count(*) as n from ${table}`)).rows[0]?.["n"];
  }

  beforeEach(async () => {
    for (const table of ["post", "removed_post", "post_copy", "refusal"]) {
      await database().alone.executeSql(`delete from ${table}`);
    }
  });

  test("who wrote what is old is forgotten, except under a pseudonym, and who was mentioned entirely", async () => {
    await add(
      post({ sourceId: "1", authorId: "emma", mentionedIds: ["lars"], at: hours(-2) }),
      post({ sourceId: "2", authorId: "anna", at: hours(-1) }),
      post({ sourceId: "3", authorId: "emma", mentionedIds: ["lars"], at }),
    );

    await store().forgetAuthors(at);
    await store().forgetAuthors(at);

    expect(await all("source_id, author_id, to_json(mentioned)")).toEqual([
      ["1", "pseudonym:amme", []],
      ["2", "pseudonym:anna", []],
      ["3", "emma", ["lars"]],
    ]);
    expect((await store().export("emma")).map(({ source_id }) => source_id)).toEqual(["1", "3"]);
    expect(await store().erase("emma")).toBe(2);
  });

  test("who wrote what is heard long after is never stored, except under a pseudonym", async () => {
    const old = { authorId: "emma", at: hours(-2), mentionedIds: ["lars"], isNameless: true };
    await add(
      post({ sourceId: "1", ...old, asks: true, kind: "question" }),
      post({ sourceId: "2", threadId: "1", ...old, kind: "reply" }),
    );
    await add(post({ sourceId: "1", ...old, asks: true, kind: "question", asOf: hours(1), length: 99 }));

    expect(await all("source_id, author_id, to_json(mentioned), kind, length")).toEqual([
      ["1", "pseudonym:amme", [], "question", 99],
      ["2", "pseudonym:amme", [], "reply", 40],
    ]);
    expect(await store().erase("emma")).toBe(2);
  });

  test("who was forgotten stays so when a later state of the post is heard", async () => {
    const old = post({ authorId: "emma", at: hours(-2), mentionedIds: ["lars"] });
    await add(old);
    await store().forgetAuthors(at);

    await add({ ...old, asOf: hours(1), length: 99 }, { ...old, sourceId: "2" });

    expect(await all("source_id, author_id, to_json(mentioned), length")).toEqual([
      ["1", "pseudonym:amme", [], 99],
      ["2", "emma", ["lars"], 40],
    ]);
  });

  test("more is forgotten and removed than fits into one transaction", async () => {
    await database().alone.executeSql(
      `insert into post
       select 'teams', 'place', n::text, n::text, 'author ' || n % 700, $1::timestamptz + make_interval(secs => n / 5000),
         'post', '{}', 'de', false, false, n, '{}', '{}', now(), null, false, '{}'
       from generate_series(1, 25000) n`,
      [`${at}`],
    );

    await store().forgetAuthors(hours(1));
    const named = (await database().alone.executeSql("select count(*) as n from post where author_id like 'author%'"))
      .rows;
    await store().removeBefore(at.add({ seconds: 4 }));

    expect(named).toEqual([{ n: 0 }]);
    expect(await count("post")).toBe(25_000 - 19_999);
  });

  test("posts from before are removed, and what kept removed ones from coming back", async () => {
    await add(post({ sourceId: "old", at: hours(-1) }), post({ sourceId: "new", at }));
    await store().remove([{ source: "teams", placeId: "p", sourceId: "1", at: hours(-1) }]);
    await store().remove([{ source: "teams", placeId: "p", sourceId: "2", at }]);

    await store().removeBefore(at);

    expect(await all("source_id")).toEqual([["new"]]);
    expect(await count("removed_post")).toBe(1);
  });

  test("a post can be removed while what is old is forgotten", async () => {
    await store().remove([{ source: "teams", placeId: "p", sourceId: "1", at: hours(-1) }]);
    const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];

    const removing = database().transaction(async (tx) => {
      await tx.executeSql("lock table removed_post in access exclusive mode");
      begun.resolve();
      await goOn.promise;
      await lockChanges(tx);
    });
    await begun.promise;
    const forgetting = store().removeBefore(at);
    await new Promise((resolve) => setTimeout(resolve, 300));
    goOn.resolve();

    expect(await Promise.allSettled([removing, forgetting])).toMatchObject(Array(2).fill({ status: "fulfilled" }));
    expect(await count("removed_post")).toBe(0);
  });

  test("how to recognise a copy is forgotten days after it was noted, whenever the post was made", async () => {
    await add(
      post({ sourceId: "1", fingerprint: "fresh", at: hours(-9999) }),
      post({ sourceId: "2", fingerprint: "stale" }),
    );
    await database().alone.executeSql(
      "update post_copy set noted_at = now() - interval '73 hours' where posted_at = $1",
      [`${at}`],
    );

    await store().removeBefore(hours(-99_999));

    expect(await count("post_copy")).toBe(1);
    expect(await count("post")).toBe(2);
  });

  test("a person is erased from mentions too, and learns by an export where they are mentioned, but no more", async () => {
    await add(
      post({ sourceId: "1", authorId: "anna", mentionedIds: ["lars", "mira"] }),
      post({ sourceId: "2", authorId: "lars", at: hours(1) }),
    );

    const before = await store().export("lars");
    const erased = [await store().erase("lars"), await store().erase("lars")];

    expect(before).toEqual([
      {
        table: "mention",
        source: "teams",
        place_id: "19:channel@thread.tacv2",
        source_id: "1",
        posted_at: expect.stringContaining("2026-11-23T08:00:00.123456"),
      },
      expect.objectContaining({ table: "post", source_id: "2", author_id: "lars" }),
    ]);
    expect(erased).toEqual([2, 0]);
    expect(await all("author_id, to_json(mentioned)")).toEqual([["anna", ["mira"]]]);
  });

  test("who refuses is not noted as mentioned, neither at first nor by an edit", async () => {
    await refusalStore(database(), backwards).add("listening", "mira", at);
    const first = post({ mentionedIds: ["mira", "lars"] });
    await add(first);
    const before = await all("to_json(mentioned)");

    await add({ ...first, mentionedIds: ["jonas", "mira", "lars"], asOf: hours(1) });

    expect(before).toEqual([[["lars"]]]);
    expect(await all("to_json(mentioned)")).toEqual([[["jonas", "lars"]]]);
  });

  test("nothing is taken from an edit of who refuses", async () => {
    const first = post({ authorId: "mira", length: 1 });
    await add(first);
    await refusalStore(database(), backwards).add("listening", "mira", at);

    await add({ ...first, length: 2, asOf: hours(1) });

    expect(await all("length")).toEqual([[1]]);
  });

  test("what is known of a place and a stretch of time, by those whose names are not forgotten", async () => {
    await add(
      post({ sourceId: "1", at: hours(-1) }),
      post({ sourceId: "3", at: hours(1) }),
      post({ sourceId: "2", at, setAside: "system" }),
      post({ sourceId: "4", at: hours(2) }),
      post({ sourceId: "5", at, placeId: "elsewhere" }),
      post({ sourceId: "6", at, source: "engage" }),
      post({ sourceId: "7", at, isNameless: true }),
    );

    expect(await store().idsBetween("teams", post().placeId, at, hours(2))).toEqual(["2", "3"]);
  });

  test("who posted in each network, by what counts", async () => {
    await add(
      post({ sourceId: "1", authorId: "anna" }),
      post({ sourceId: "2", authorId: "anna" }),
      post({ sourceId: "3", authorId: "lars", source: "engage" }),
      post({ sourceId: "4", authorId: "late", at: hours(1) }),
      post({ sourceId: "5", authorId: "app:1", setAside: "machine" }),
    );

    const authors = await store().authorsBetween({ start: at, end: hours(1) });

    expect(authors).toEqual(
      new Map([
        ["teams", new Set(["anna"])],
        ["engage", new Set(["lars"])],
      ]),
    );
  });
});
