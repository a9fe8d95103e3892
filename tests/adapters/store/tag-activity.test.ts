import { beforeAll, expect, test } from "@jest/globals";
import { gardenStore } from "#adapters/store/garden.ts";
import { peopleStore } from "#adapters/store/people.ts";
import { placeStore } from "#adapters/store/places.ts";
import { postStore } from "#adapters/store/posts.ts";
import { tagActivity } from "#adapters/store/tag-activity.ts";
import type { TagPost } from "#domain/hashtags/index.ts";
import type { Place, Post } from "#domain/posts/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { person } from "#tests/support/fakes.ts";
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
const tagged = (sourceId: string, authorId: string, hours: number, ...hashtags: string[]) =>
  said(sourceId, authorId, hours, { hashtags });
const question = (sourceId: string, authorId: string, hours: number, changes: Partial<Post> = {}) =>
  said(sourceId, authorId, hours, { kind: "question", asks: true, hashtags: ["em_ruesten"], ...changes });
const reply = (sourceId: string, authorId: string, threadId: string, hours: number, changes: Partial<Post> = {}) =>
  said(sourceId, authorId, hours, { kind: "reply", threadId, ...changes });

const posts: readonly Post[] = [
  question("open", "anna", 10),
  question("settled", "eva", -100),
  reply("answer", "jonas", "settled", 12, { hashtags: ["em_ruesten"] }),
  reply("thanks", "eva", "settled", 13, { thanks: true }),
  question("answered", "eva", 14),
  reply("no-thanks", "jonas", "answered", 15),
  question("settled-before", "eva", -90),
  reply("answer-before", "jonas", "settled-before", -89),
  reply("thanks-before", "eva", "settled-before", -88, { thanks: true }),
  tagged("old-name", "mira", 20, "ruesten", "em_ruesten"),
  tagged("after", "mira", 7 * 24, "em_ruesten"),
  said("advertising", "mira", 21, { hashtags: ["em_ruesten"], setAside: "advertising" }),
  said("in-left", "mira", 22, { hashtags: ["em_ruesten"], placeId: "19:left" }),
  tagged("mine", "reader", 23, "em_ruesten"),
  question("my-question", "reader", 24),
  tagged("other", "anna", 25, "hr_onboarding"),
  tagged("other-again", "anna", 26, "hr_onboarding"),
];
const ids = (found: readonly TagPost[] | undefined) => found?.map(({ sourceId }) => sourceId);

onBothDatabases((database) => {
  const activity = () => tagActivity(database());
  const news = async (tags: readonly string[], postsMax = 9) => activity().news(tags, week, postsMax, "reader");

  beforeAll(async () => {
    const left: Place = { ...place, id: "19:left", state: "left" };
    await placeStore(database()).save([place, left], start);
    await postStore(database(), backwards).add(posts, async () => {});
    const garden = gardenStore(database());
    await garden.found({ name: "ruesten", founderId: "lars", purpose: null, at: start });
    await garden.become("ruesten", "em_ruesten", "merged", start);
  });

  test("tells what is open, settled and new under a tag and what became it, and lists nothing of who reads it", async () => {
    const [found] = await news(["em_ruesten"]);

    expect(found?.posts).toBe(6);
    expect(ids(found?.newest)).toEqual(["old-name", "answered", "answer", "open"]);
    expect(ids(found?.open)).toEqual(["open"]);
    expect(ids(found?.settled)).toEqual(["settled"]);
  });

  test("says of a post where it is, and not what", async () => {
    const [found] = await news(["em_ruesten"], 1);

    expect(JSON.parse(JSON.stringify(found?.newest))).toEqual([
      {
        source: "teams",
        placeId: channel,
        sourceId: "old-name",
        threadId: "old-name",
        placeName: "Werk",
        teamId: "g-1",
        at: `${hour(20)}`,
      },
    ]);
  });

  test("tells of each tag that was asked about, in that order, also where nothing was heard", async () => {
    const found = await news(["quiet", "hr_onboarding", "em_ruesten"], 1);

    expect(found.map(({ tag, posts }) => [tag, posts])).toEqual([
      ["quiet", 0],
      ["hr_onboarding", 2],
      ["em_ruesten", 6],
    ]);
    expect(ids(found[0]?.newest)).toEqual([]);
    expect(ids(found[1]?.newest)).toEqual(["other-again"]);
  });

  test("counts how often somebody used each tag of late, under the name that it has now", async () => {
    const habit = async (id: string, since = start) => Object.fromEntries(await activity().habitOf(id, since));

    expect(await habit("anna")).toEqual({ em_ruesten: 1, hr_onboarding: 2 });
    expect(await habit("anna", hour(26))).toEqual({ hr_onboarding: 1 });
    expect(await habit("mira", hour(21))).toEqual({ em_ruesten: 1 });
    expect(await habit("nobody")).toEqual({});
  });

  test("says who used a name in each week, as it was written, where it is heard", async () => {
    const monday = (text: string) => Temporal.PlainDate.from(text);
    const months = { start: start.subtract({ hours: 24 * 30 }), end };

    const used = await activity().weekly(["em_ruesten", "ruesten"], months);

    const counted = (tag: string, week: Temporal.PlainDate) =>
      Object.fromEntries(
        used
          .filter((one) => one.tag === tag && one.monday.equals(week))
          .map(({ authorId, posts }) => [authorId, posts]),
      );
    expect(counted("em_ruesten", monday("2026-11-16"))).toEqual({ anna: 1, eva: 1, jonas: 1, mira: 1, reader: 2 });
    expect(counted("em_ruesten", monday("2026-11-09"))).toEqual({ eva: 2 });
    expect(counted("ruesten", monday("2026-11-16"))).toEqual({ mira: 1 });
    expect(used.some(({ tag }) => tag === "hr_onboarding")).toBe(false);
  });

  test("counts old posts, whose authors were forgotten, beside the newer ones of the same week", async () => {
    const may = { start: Temporal.Instant.from("2026-05-04T00:00Z"), end: Temporal.Instant.from("2026-05-11T00:00Z") };
    const old = (sourceId: string, day: string, ...hashtags: string[]) => {
      const at = Temporal.Instant.from(`2026-05-${day}T08:00Z`);
      return said(sourceId, `${sourceId}-author`, 0, { hashtags, at, asOf: at });
    };
    const posts = [
      old("old", "05", "oldest"),
      old("newer", "08", "oldest"),
      old("other", "05", "else"),
      old("none", "05"),
    ];
    await postStore(database(), backwards).add(posts, async () => {});
    await postStore(database(), backwards).forgetAuthors(Temporal.Instant.from("2026-05-07T00:00Z"));

    const used = await activity().weekly(["oldest"], may);

    expect(used.map(({ authorId, posts: count }) => [authorId, count]).toSorted()).toEqual([
      ["newer-author", 1],
      [`pseudonym:${backwards("old-author")}`, 1],
    ]);
  });

  test("names the tags of a department that enough of its people used", async () => {
    for (const id of ["d-1", "d-2", "d-3"]) await peopleStore(database()).save(person({ id, department: "Vertrieb" }));
    await postStore(database(), backwards).add(
      [
        tagged("d1", "d-1", 30, "v_kunden", "v_preise", "v_alleine"),
        tagged("d2", "d-2", 31, "v_kunden", "v_preise"),
        tagged("d3", "d-3", 32, "v_kunden"),
        ...[33, 34, 35, 36].map((hours) => tagged(`d1-${hours}`, "d-1", hours, "v_alleine")),
        tagged("else", "anna", 37, "v_alleine"),
        ...["d-1", "d-2"].map((id) => said(`left-${id}`, id, 38, { hashtags: ["v_left"], placeId: "19:left" })),
      ],
      async () => {},
    );

    const used = (groupMin: number, limit = 9) => activity().ofDepartment("Vertrieb", start, groupMin, limit);

    expect(await used(2)).toEqual(["v_kunden", "v_preise"]);
    expect(await used(3)).toEqual(["v_kunden"]);
    expect(await used(1, 1)).toEqual(["v_alleine"]);
    expect(await activity().ofDepartment("Vertrieb", hour(33), 2, 9)).toEqual([]);
  });
});
