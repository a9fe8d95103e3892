import { expect, test } from "@jest/globals";
import { activity, releaseActivity } from "#domain/insight/activity.ts";
import { settledWeeks } from "#domain/insight/week.ts";
import type { PostKind } from "#domain/posts/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { each, members, programmeWorld } from "#tests/support/programme.ts";

const [week] = settledWeeks(instant("2026-11-25T08:00Z"), 1);
const staff = (...groups: readonly (readonly [string, number])[]) =>
  new Map(groups.flatMap(([name, count]) => members(name, count).map((id) => [id, name] as const)));

/** Releases the newest week, and tells what is shown of it: unit and number. */
async function shown(
  acts: ReadonlyMap<PostKind, ReadonlyMap<string, number>>,
  people = staff(["HR", 9], ["Legal", 8]),
) {
  const { deps, asked } = programmeWorld({ acts: () => acts });
  if (week) await releaseActivity(deps, week, async () => people);
  const of = async (measure: "posts" | "replies" | "thanks") =>
    (await activity(deps, measure)).units.map(({ name, values }) => [name, values.at(-1)?.value]);
  return { posts: await of("posts"), replies: await of("replies"), thanks: await of("thanks"), asked };
}

test("tells posts, replies and thanks of everybody and of each unit apart", async () => {
  const [hr, legal] = [members("HR", 9), members("Legal", 8)];

  const found = await shown(
    new Map<PostKind, ReadonlyMap<string, number>>([
      ["post", each([...hr, ...legal], 2)],
      ["question", each(hr)],
      ["answer", each(legal)],
      ["reply", each(legal, 3)],
      ["thanks", each(hr)],
    ]),
  );

  expect(found.posts).toEqual([
    [null, 43],
    ["HR", 27],
    ["Legal", 16],
  ]);
  // Of one unit alone the total says the same, and is told first.
  expect([found.replies, found.thanks]).toEqual([
    [
      [null, 32],
      ["Legal", 32],
    ],
    [
      [null, 9],
      ["HR", 9],
    ],
  ]);
});

test("a unit in which too few posted is not named, nor one by which the rest could be worked out", async () => {
  const acts = new Map([["post", each([...members("HR", 9), ...members("Legal", 3)])]] as const);

  expect((await shown(acts)).posts).toEqual([[null, 12]]);
});

test("who is in no department counts with everybody", async () => {
  const acts = new Map([["post", each([...members("HR", 9), ...members("engage:1", 7)])]] as const);

  expect((await shown(acts)).posts).toEqual([
    [null, 16],
    ["HR", 9],
  ]);
});

test("says in which weeks something may not have been heard", async () => {
  const gap = { id: "g", source: "teams", placeId: "p", reason: "appRemoved", ids: null, closedAt: null } as const;
  const gaps = [{ ...gap, from: instant("2026-11-04T00:00Z"), until: instant("2026-11-09T00:00Z") }];

  expect((await activity(programmeWorld({ gaps }).deps, "posts")).unheard).toEqual(["2026-11-02"]);
});

test("has a place for each of 26 weeks, and nothing in those of which nothing was released", async () => {
  const { deps } = programmeWorld({ acts: () => new Map([["post", each(members("HR", 9))]]) });
  if (week) await releaseActivity(deps, week, async () => staff(["HR", 9]));

  const { weeks, units } = await activity(deps, "posts");

  expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([26, "2026-05-25", "2026-11-16"]);
  expect(units[0]?.values.filter((value) => value !== null)).toHaveLength(1);
});
