import { beforeAll, expect, test } from "@jest/globals";
import { gateStore } from "#adapters/store/gates.ts";
import { leaderStore } from "#adapters/store/leaders.ts";
import { heardPosts } from "#adapters/store/opportunities.ts";
import { placeStore } from "#adapters/store/places.ts";
import { postStore } from "#adapters/store/posts.ts";
import type { Leader, ShownPost } from "#domain/leaders/index.ts";
import type { Place, Post } from "#domain/posts/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { leader } from "#tests/support/leaders.ts";
import { backwards, post } from "#tests/support/posts.ts";

const start = Temporal.Instant.from("2026-11-17T08:00:00Z");
const end = Temporal.Instant.from("2026-11-24T08:00:00Z");
const week = { start, end };
const hour = (hours: number) => start.add({ hours });

const channel = "19:werk";
const place: Place = { source: "teams", id: channel, name: "Werk", teamId: "g-1", teamName: "T", state: "heard" };

/** A post in the channel, so many hours into the week. */
function said(sourceId: string, authorId: string, hours: number, changes: Partial<Post> = {}): Post {
  return post({ sourceId, authorId, placeId: channel, at: hour(hours), asOf: hour(hours), ...changes });
}
const question = (sourceId: string, authorId: string, hours: number, changes: Partial<Post> = {}) =>
  said(sourceId, authorId, hours, { kind: "question", asks: true, ...changes });
const reply = (sourceId: string, authorId: string, threadId: string, hours: number, changes: Partial<Post> = {}) =>
  said(sourceId, authorId, hours, { kind: "reply", threadId, ...changes });

const ids = (found: readonly Pick<ShownPost, "sourceId">[]) => found.map(({ sourceId }) => sourceId);

const posts: readonly Post[] = [
  question("open", "anna", 10, { hashtags: ["em_ruesten"] }),
  reply("own-word", "anna", "open", 11),
  question("answered", "anna", 12),
  reply("answer", "jonas", "answered", 13),
  question("only-machine", "mira", 20),
  reply("machine", "robot", "only-machine", 21, { setAside: "machine" }),
  question("long-ago", "mira", -1),
  question("in-left", "mira", 30, { placeId: "19:left" }),
  question("unknown-place", "mira", 30, { placeId: "19:nobody-knows" }),
  question("machine-asks", "robot", 31, { setAside: "machine" }),
  question("nameless", "old", 32, { isNameless: true }),
  said("idea", "eva", 40),
  reply("to-idea", "lars", "idea", 41),
  reply("to-idea-again", "anna", "idea", 42, { mentionedIds: ["eva"] }),
  said("idea-before", "eva", 39),
  reply("to-idea-before", "anna", "idea-before", 41),
  said("unnoticed", "tom", 43),
];

onBothDatabases((database) => {
  const heard = () => heardPosts(database());

  beforeAll(async () => {
    const left: Place = { ...place, id: "19:left", state: "left" };
    await placeStore(database()).save([place, left], start);
    await postStore(database(), backwards).add(posts, async () => {});
  });

  test("a question is open until somebody else replies, and a program is nobody", async () => {
    const open = await heard().openQuestions(week, 10);

    expect(ids(open)).toEqual(["open", "only-machine"]);
    expect(JSON.parse(JSON.stringify(open[0]))).toEqual({
      source: "teams",
      placeId: channel,
      sourceId: "open",
      threadId: "open",
      kind: "question",
      placeName: "Werk",
      teamId: "g-1",
      authorId: "anna",
      at: `${hour(10)}`,
      hashtags: ["em_ruesten"],
      helped: false,
    });
  });

  test("asks no more than it was told to, and not before or after", async () => {
    expect(ids(await heard().openQuestions(week, 1))).toEqual(["open"]);
    expect(ids(await heard().openQuestions({ start: hour(-2), end: hour(10) }, 10))).toEqual(["long-ago"]);
  });

  test("of many questions takes the oldest, the newest and some of every hashtag, and none by a stranger", async () => {
    const during = { start: hour(200), end: hour(220) };
    await postStore(database(), backwards).add(
      [
        ...[1, 2, 3, 4, 5, 6].map((n) => question(`many-${n}`, "anna", 200 + n)),
        question("rare", "anna", 204, { hashtags: ["em_rare"] }),
        question("stranger", "engage:17", 200),
      ],
      async () => {},
    );

    expect(ids(await heard().openQuestions(during, 3))).toEqual(["many-6", "rare", "many-1"]);
    expect(await heard().openQuestions(during, 10)).toHaveLength(7);
  });

  test("of each author counts one answer and one post that others replied to", async () => {
    expect(ids(await heard().contributions(week, 10))).toEqual(["idea", "answer"]);
  });

  test("of somebody's answers counts one that the asker thanked for, rather than a newer one", async () => {
    const during = { start: hour(100), end: hour(110) };
    await postStore(database(), backwards).add(
      [
        question("c1", "asking", 101),
        reply("c1-a", "useful", "c1", 102),
        reply("c1-thanks", "asking", "c1", 103, { thanks: true }),
        question("c2", "asking", 104),
        reply("c2-a", "useful", "c2", 105),
        reply("c2-b", "clueless", "c2", 106),
        reply("c2-thanks", "somebody", "c2", 107, { thanks: true }),
      ],
      async () => {},
    );

    const found = (await heard().contributions(during, 10)).filter(({ kind }) => kind === "answer");

    expect(found.map(({ sourceId, helped }) => [sourceId, helped])).toContainEqual(["c1-a", true]);
    expect(found.map(({ sourceId, helped }) => [sourceId, helped])).toContainEqual(["c2-b", false]);
    expect(ids(found)).not.toContain("c2-a");
  });

  test("finds posts again that are still there", async () => {
    const named = [posts[0], posts[7], { source: "teams", placeId: channel, sourceId: "deleted" } as const];

    expect(ids(await heard().find(named.flatMap((name) => name ?? [])))).toEqual(["open"]);
  });

  test("knows the hashtags and the acts of somebody", async () => {
    await postStore(database(), backwards).add(
      [
        said("t1", "tags", 1, { hashtags: ["b", "a"] }),
        said("t2", "tags", 2, { hashtags: ["a"] }),
        said("t3", "tags", 3, { hashtags: ["spam"], setAside: "links" }),
      ],
      async () => {},
    );

    expect(await heard().tagsOf("tags", start, 5)).toEqual(["a", "b"]);
    expect(await heard().tagsOf("tags", start, 1)).toEqual(["a"]);
    expect([await heard().countActs("tags", start), await heard().countActs("tags", hour(2))]).toEqual([2, 1]);
  });

  test("who was noticed is who others replied to or mentioned", async () => {
    const noticed = await heard().noticed(["eva", "anna", "tom", "mira"], start);

    expect(Object.fromEntries(noticed)).toEqual({ eva: 4, anna: 1 });
  });

  test("lists what somebody posted that counts, in places that are heard, the newest first", async () => {
    await postStore(database(), backwards).add(
      [
        said("by-early", "author", 10, { hashtags: ["em_lean"] }),
        said("by-late", "author", 12),
        said("by-before", "author", 9),
        said("by-machine", "author", 13, { setAside: "machine" }),
        said("by-left", "author", 13, { placeId: "19:left" }),
        said("by-other", "no author", 13),
      ],
      async () => {},
    );

    const found = await heard().by("author", hour(9), 10);

    expect(ids(found)).toEqual(["by-late", "by-early"]);
    expect(found[1]).toMatchObject({ placeName: "Werk", kind: "post", hashtags: ["em_lean"] });
    expect(ids(await heard().by("author", hour(9), 1))).toEqual(["by-late"]);
  });

  test("tells a leader's first reply once, and whose it was", async () => {
    await lead("first", database());
    await postStore(database(), backwards).add(
      [
        said("f1", "first", 50),
        reply("f1-self", "first", "f1", 51),
        reply("f1-first", "anna", "f1", 52),
        reply("f1-second", "jonas", "f1", 53),
        said("n1", "no-leader", 50),
        reply("n1-first", "anna", "n1", 52),
      ],
      async () => {},
    );

    const found = await heard().firstReplies({ start: hour(50), end: hour(54) });
    const later = await heard().firstReplies({ start: hour(53), end: hour(54) });

    expect(found).toMatchObject([{ post: { sourceId: "f1", placeName: "Werk" }, byId: "anna", at: hour(52) }]);
    expect(found[0]?.reply).toEqual({ source: "teams", placeId: channel, sourceId: "f1-first" });
    expect(later).toEqual([]);
  });

  test("tells nothing to who stopped, is in a pause or wants none a week, and all to whose pause is over", async () => {
    await lead("stopped", database(), { state: "stopped", nextDueAt: null });
    await lead("paused", database(), { pausedUntil: hour(91) });
    await lead("none", database(), { perWeek: 0 });
    await lead("back", database(), { pausedUntil: hour(90) });
    const leaders = ["stopped", "paused", "none", "back"];
    await postStore(database(), backwards).add(
      leaders.flatMap((id) => [
        question(`from-${id}`, id, 80),
        reply(`to-${id}`, "anna", `from-${id}`, 81),
        question(`by-${id}`, "asker", 80),
        reply(`a-${id}`, id, `by-${id}`, 81),
        reply(`t-${id}`, "asker", `by-${id}`, 82, { thanks: true, mentionedIds: [id] }),
      ]),
      async () => {},
    );
    const during = { start: hour(80), end: hour(90) };

    const replied = await heard().firstReplies(during);
    const thanked = await heard().thankedAnswers(during);

    expect([...replied, ...thanked].map(({ post: { authorId } }) => authorId)).toEqual(["back", "back"]);
  });

  test("tells an answer that the asker thanked for: the one that was meant", async () => {
    for (const id of ["helper", "other"]) await lead(id, database());
    const thanks = { kind: "reply", thanks: true } as const;
    await postStore(database(), backwards).add(
      [
        question("q1", "asker", 60),
        reply("q1-a", "helper", "q1", 61),
        reply("q1-b", "other", "q1", 62),
        reply("q1-thanks", "asker", "q1", 63, { ...thanks, mentionedIds: ["helper"] }),
        question("q2", "asker", 64),
        reply("q2-a", "other", "q2", 65),
        reply("q2-thanks", "somebody", "q2", 66, thanks),
        question("q3", "asker", 67),
        reply("q3-a", "other", "q3", 68),
        reply("q3-thanks", "asker", "q3", 69, thanks),
      ],
      async () => {},
    );

    const found = await heard().thankedAnswers({ start: hour(60), end: hour(70) });

    expect(found.map(({ byId, post: { authorId, sourceId } }) => [sourceId, authorId, byId])).toEqual([
      ["q1-a", "helper", "asker"],
      ["q3-a", "other", "asker"],
    ]);
  });
});

async function lead(
  personId: string,
  database: Parameters<typeof leaderStore>[0],
  changes: Partial<Leader> = {},
): Promise<void> {
  await gateStore(database).open({ leaderId: personId, kind: "ownWish", proposalId: null, openedAt: start });
  await leaderStore(database).save(leader({ personId, ...changes }));
}
