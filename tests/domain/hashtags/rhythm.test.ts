import { expect, test } from "@jest/globals";
import type { PostsOfWeek } from "#domain/hashtags/ports.ts";
import { type RhythmDeps, tagRhythms } from "#domain/hashtags/rhythm.ts";
import type { KeptFigure } from "#domain/privacy/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { gardenStores, hashtag } from "#tests/support/garden-stores.ts";

const K = 3;
const lastMonday = Temporal.PlainDate.from("2026-11-16");
const became = (name: string, how: "merged" | "renamed") => ({ name, how, at: instant("2026-10-01T08:00Z") });

/** It is Wednesday, 25 November. */
function world(used: readonly PostsOfWeek[], now = () => instant("2026-11-25T08:00Z")) {
  const { gardens } = gardenStores([
    hashtag(),
    hashtag({ name: "emo_ruesten", became: became("em_ruesten", "renamed") }),
    hashtag({ name: "ruestzeit", became: became("em_ruesten", "merged") }),
  ]);
  const tables = new Map<string, readonly KeptFigure[]>();
  const state = { agreement: "1", reads: 0, names: [] as readonly string[], tables };
  const deps: RhythmDeps = {
    gardens,
    activity: {
      async weekly(names) {
        state.reads += 1;
        state.names = names;
        return used;
      },
    },
    releases: {
      async extend({ measure, period }, decide) {
        const key = `${measure} ${period}`;
        const earlier = tables.get(key) ?? [];
        tables.set(key, [...earlier, ...decide(earlier)]);
      },
    },
    pseudonym: (id) => `hash-of-${id}`,
    groupMin: () => K,
    agreement: () => state.agreement,
    clock: now,
  };
  return { rhythms: tagRhythms(deps), state };
}

/** One post of each of these people. */
const by = (authors: readonly string[], monday = lastMonday, tag = "em_ruesten"): PostsOfWeek[] =>
  authors.map((authorId) => ({ tag, monday, authorId, posts: 1 }));

test("tells the posts of half a year, week by week, and hides the weeks of too few people", async () => {
  const before = lastMonday.subtract({ weeks: 1 });
  const { rhythms } = world([...by(["anna", "eva", "jonas"]), ...by(["anna", "eva"], before)]);

  const weeks = await rhythms("#EM_Rüsten");

  expect(weeks).toHaveLength(26);
  expect(`${weeks[0]?.monday}`).toBe("2026-05-25");
  expect(`${weeks.at(-1)?.monday}`).toBe("2026-11-16");
  expect(weeks.slice(-2).map(({ posts }) => posts)).toEqual([null, 3]);
});

test("hides a week that one person wrote nearly alone", async () => {
  const { rhythms } = world([
    ...by(["anna", "eva"]),
    { tag: "em_ruesten", monday: lastMonday, authorId: "host", posts: 9 },
  ]);

  const weeks = await rhythms("em_ruesten");

  expect(weeks.at(-1)?.posts).toBeNull();
});

test("counts somebody once whose name was forgotten in the middle of a week", async () => {
  const { rhythms } = world(by(["anna", "eva", "pseudonym:hash-of-anna"]));

  const weeks = await rhythms("em_ruesten");

  expect(weeks.at(-1)?.posts).toBeNull();
});

test("keeps to what it told of a week once", async () => {
  const used = by(["anna", "eva", "jonas"]);
  let now = instant("2026-11-25T08:00Z");
  const { rhythms } = world(used, () => now);
  await rhythms("em_ruesten");

  used.push(...by(["late"]));
  now = now.add({ hours: 24 });
  const weeks = await rhythms("em_ruesten");

  expect(weeks.at(-1)?.posts).toBe(3);
});

test("a renamed tag keeps its weeks; what was merged into it brings none", async () => {
  const { rhythms, state } = world(by(["anna", "eva", "jonas", "mira"], lastMonday, "emo_ruesten"));

  const weeks = await rhythms("emo_ruesten");

  expect(state.names).toEqual(["em_ruesten", "emo_ruesten"]);
  expect(weeks.at(-1)?.posts).toBe(4);
});

test("the posts of a tag are read once a day, and again when that failed", async () => {
  let now = instant("2026-11-25T08:00Z");
  const { rhythms, state } = world([], () => now);

  await rhythms("em_ruesten");
  await rhythms("#em_ruesten");
  const onOneDay = state.reads;
  now = now.add({ hours: 24 });
  await rhythms("em_ruesten");

  expect([onOneDay, state.reads]).toEqual([1, 2]);
});

test("what is kept for the day is given to nobody once something else is agreed on", async () => {
  const { rhythms, state } = world([]);
  await rhythms("em_ruesten");

  state.agreement = "2";
  await rhythms("em_ruesten");

  expect(state.reads).toBe(2);
});

test("a failure is not kept", async () => {
  const reads = { failing: true };
  const { gardens } = gardenStores([hashtag()]);
  const rhythms = tagRhythms({
    gardens,
    activity: {
      async weekly() {
        if (reads.failing) throw new Error("gone for a moment");
        return [];
      },
    },
    releases: { extend: async () => {} },
    pseudonym: (id) => id,
    groupMin: () => K,
    agreement: () => "",
    clock: () => instant("2026-11-25T08:00Z"),
  });
  await expect(rhythms("em_ruesten")).rejects.toThrow("gone");

  reads.failing = false;

  expect(await rhythms("em_ruesten")).toHaveLength(26);
});

test("a tag that nobody knows has no rhythm", async () => {
  expect(await world([]).rhythms("em_nothing")).toEqual([]);
});
