import { expect, test } from "@jest/globals";
import { type TagsApiDeps, tagsApi } from "#adapters/web/api-tags.ts";
import { PURPOSE_LENGTH_MAX } from "#domain/hashtags/index.ts";
import { PURPOSE_MAX, tagsRoutes } from "#shared/api-tags.ts";
import { askingOf } from "#tests/support/api-calls.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { type FoundingOptions, foundingWorld } from "#tests/support/founding.ts";
import { hashtag } from "#tests/support/garden-stores.ts";

const now = instant("2026-11-23T08:00Z");
const names: Readonly<Record<string, string>> = { lars: "Lars Brandt", mira: "Mira Demir" };
const erased = "erased";

/** Lars looks after #em_ruesten, Mira after #hr_onboarding; what was typed begins every tag that contains it. */
function world(options: FoundingOptions = {}, changes: Partial<TagsApiDeps> = {}) {
  const { deps, state } = foundingWorld({ now, ...options });
  const ended: string[] = [];
  const handlers = tagsApi({
    ...deps,
    leaders: { find: async () => null },
    refusals: { end: async (_what, personId) => void ended.push(personId) },
    garden: {
      complete: ({ text }, limit) =>
        [...state.tags.values()]
          .filter(({ name }) => name.includes(text))
          .map(({ name, posts }) => ({ name, posts, kind: "living" as const, reasons: [] }))
          .slice(0, limit),
    },
    rhythms: async () => [],
    isAgreed: () => true,
    nameOf: async (id) => names[id] ?? "",
    ...changes,
  } as TagsApiDeps);
  return { ask: askingOf(handlers, now), state, ended };
}

test("lists the tags that somebody looks after, their department's, what lives and what sleeps, each once", async () => {
  const asleep = hashtag({
    name: "em_alt",
    hosts: [],
    founderId: null,
    foundedAt: null,
    lastUsedAt: instant("2026-01-05T08:00Z"),
  });
  const { ask } = world({
    tags: [hashtag(), asleep, hashtag({ name: "hr_onboarding", hosts: ["mira"], founderId: "mira" })],
  });

  const overview = await ask("GET /api/tags");

  expect(overview.hosted).toEqual([{ name: "em_ruesten", state: "living", posts: 6, purpose: null }]);
  expect(overview.living.map(({ name }) => name)).toEqual(["hr_onboarding"]);
  expect(overview.asleep.map(({ name, state }) => [name, state])).toEqual([["em_alt", "sleeping"]]);
});

test("finds at most twenty tags, and says that there are more", async () => {
  const tags = Array.from({ length: 25 }, (_, index) => hashtag({ name: `em_tag${index}` }));
  const { ask } = world({ tags });

  const found = await ask("GET /api/tag-search", { query: { q: "em_tag" } });

  expect([found.hits.length, found.more, found.alike]).toEqual([20, true, []]);
});

test("names what may be meant where nothing begins so", async () => {
  const { ask } = world({ alike: { setup: [{ tag: "em_ruesten", why: "translation" }] } });

  const found = await ask("GET /api/tag-search", { query: { q: "setup" } });

  expect(found).toMatchObject({ hits: [], more: false, alike: [{ name: "em_ruesten", why: "translation", posts: 6 }] });
});

test("the page of a tag names its founder and hosts, whom everybody may know, and what means the same", async () => {
  const { ask, state } = world({ alike: { em_ruesten: [{ tag: "hr_onboarding", why: "synonym" }] } });
  state.follows.push({ personId: "mira", tag: "em_ruesten", how: "settled", since: now });

  const page = await ask("GET /api/tags/:name", { params: { name: "EM_Rüsten" }, as: person({ id: "mira" }) });

  expect(page).toMatchObject({
    ...{ kind: "tag", name: "em_ruesten", founder: "Lars Brandt", hosts: ["Lars Brandt"], isHost: false },
    ...{ follow: "settled", earlier: null, weeksSinceUse: 0 },
    alike: [{ name: "hr_onboarding", why: "synonym" }],
  });
  expect(JSON.stringify(page)).not.toContain('"lars"');
});

test.each([
  ["2026-11-16T08:00:00Z", 1],
  ["2026-11-16T08:00:01Z", 0],
  ["2026-11-24T08:00:00Z", 0],
  ["2026-10-01T08:00:00Z", 7],
])("that a tag was used last at %s is told as %i weeks ago", async (at, weeksSinceUse) => {
  const { ask } = world({ tags: [hashtag({ lastUsedAt: instant(at) })] });

  expect(await ask("GET /api/tags/:name", { params: { name: "em_ruesten" } })).toMatchObject({ weeksSinceUse });
});

test("who is not known any more is left out of the page", async () => {
  const { ask } = world({ tags: [hashtag({ founderId: erased, hosts: [erased] })] });

  const page = await ask("GET /api/tags/:name", { params: { name: "em_ruesten" } });

  expect(page).toMatchObject({ founder: null, hosts: [] });
});

test("an earlier name leads to the tag, and is named", async () => {
  const became = { name: "em_ruesten", how: "renamed", at: now } as const;
  const { ask } = world({ tags: [hashtag(), hashtag({ name: "emo_ruesten", became })] });

  const page = await ask("GET /api/tags/:name", { params: { name: "emo_ruesten" } });

  expect(page).toMatchObject({ kind: "tag", name: "em_ruesten", earlier: "emo_ruesten" });
});

test("of a tag that nobody uses it says what may be meant", async () => {
  const { ask } = world({ alike: { setup: [{ tag: "em_ruesten", why: "translation" }] } });

  const page = await ask("GET /api/tags/:name", { params: { name: "setup" } });

  expect(page).toMatchObject({ kind: "unknown", name: "setup", alike: [{ name: "em_ruesten" }] });
});

test("shows weeks as they were released, and how many people have to be behind a number", async () => {
  const monday = Temporal.PlainDate.from("2026-11-16");
  const { ask } = world({}, { rhythms: async () => [{ monday, posts: null }] });

  const rhythm = await ask("GET /api/tags/:name/rhythm", { params: { name: "em_ruesten" } });

  expect(rhythm).toEqual({ agreed: true, weeks: [{ week: "2026-11-16", posts: null }], groupMin: 7 });
});

test("whoever follows a tag learns when news come, and may be written to again", async () => {
  const { ask, ended, state } = world();

  const outcome = await ask("PUT /api/tags/:name/follow", { params: { name: "em_ruesten" }, body: { how: "settled" } });

  expect(outcome).toMatchObject({ kind: "following", tag: "em_ruesten", how: "settled", slot: { everyWeeks: 1 } });
  expect(state.follows).toMatchObject([{ personId: "lars", tag: "em_ruesten", how: "settled" }]);
  expect(ended).toEqual(["lars"]);
});

test("nobody follows more than a hundred tags", async () => {
  const { ask, state } = world();
  for (let index = 0; index < 100; index++) {
    state.follows.push({ personId: "lars", tag: `em_tag${index}`, how: "weekly", since: now });
  }

  const outcome = await ask("PUT /api/tags/:name/follow", { params: { name: "em_ruesten" }, body: { how: "weekly" } });

  expect(outcome).toEqual({ kind: "tooMany", most: 100 });
});

test.each([
  ["retired", [hashtag({ retiredAt: now })]],
  ["unknown", []],
] as const)("a tag that is %s cannot be followed", async (kind, tags) => {
  const { ask } = world({ tags });

  expect(await ask("PUT /api/tags/:name/follow", { params: { name: "em_ruesten" }, body: { how: "weekly" } })).toEqual({
    kind,
  });
});

test("unfollowing twice is harmless", async () => {
  const { ask, state } = world();
  state.follows.push({ personId: "lars", tag: "em_ruesten", how: "weekly", since: now });

  const first = await ask("DELETE /api/tags/:name/follow", { params: { name: "em_ruesten" } });
  const second = await ask("DELETE /api/tags/:name/follow", { params: { name: "em_ruesten" } });

  expect([first, second]).toEqual([{ followed: true }, { followed: false }]);
});

test("founds a tag at once, with its purpose and its founder", async () => {
  const { ask, state } = world();

  const outcome = await ask("POST /api/tags", { body: { name: "#em_fragen", purpose: "Questions", sure: "no" } });

  expect(outcome).toEqual({ kind: "founded", tag: "em_fragen" });
  expect(state.tags.get("em_fragen")).toMatchObject({ founderId: "lars", purpose: "Questions" });
});

test("asks once whether another tag was meant, and never again", async () => {
  const { ask } = world({ alike: { em_setup: [{ tag: "em_ruesten", why: "translation" }] } });
  const body = { name: "em_setup", purpose: null };

  const asked = await ask("POST /api/tags", { body: { ...body, sure: "no" } });
  const anyway = await ask("POST /api/tags", { body: { ...body, sure: "all" } });

  expect(asked).toMatchObject({ kind: "alike", tag: "em_setup", alike: [{ name: "em_ruesten", posts: 6 }] });
  expect(anyway).toEqual({ kind: "founded", tag: "em_setup" });
});

test.each([
  ["em_", { kind: "unreadable", flaw: "noTopic" }],
  ["em_mist", { kind: "forbidden", reason: "slur" }],
  ["em_ruesten", { kind: "exists", tag: "em_ruesten" }],
  ["em_old", { kind: "retired", tag: "em_old" }],
  ["em_was", { kind: "became", tag: "em_was", into: "em_ruesten" }],
  ["fragen", { kind: "which", unknown: null, names: ["em_fragen", "fragen"] }],
])("founding %s says what has to be decided first", async (name, expected) => {
  const became = { name: "em_ruesten", how: "merged", at: now } as const;
  const { ask } = world({
    tags: [hashtag(), hashtag({ name: "em_old", retiredAt: now }), hashtag({ name: "em_was", became })],
    forbidden: { em_mist: "slur" },
  });

  expect(await ask("POST /api/tags", { body: { name, purpose: null, sure: "no" } })).toMatchObject(expected);
});

test("whoever takes up a retired tag looks after it; one that is not retired is left alone", async () => {
  const { ask, state } = world({ tags: [hashtag({ name: "em_old", hosts: [], retiredAt: now })] });

  const first = await ask("PUT /api/tags/:name/host", { params: { name: "em_old" } });
  const second = await ask("PUT /api/tags/:name/host", { params: { name: "em_old" }, as: person({ id: "mira" }) });

  expect([first, second]).toEqual([{ taken: true }, { taken: false }]);
  expect(state.tags.get("em_old")).toMatchObject({ hosts: ["lars"], retiredAt: null });
});

test("the contract knows how long a purpose may be", () => {
  expect(PURPOSE_MAX).toBe(PURPOSE_LENGTH_MAX);
});

test.each([
  ["a name of two lines", { name: "em_a\nb", purpose: null }],
  ["a purpose of two lines", { name: "em_a", purpose: "one\ntwo" }],
  ["what nobody sees", { name: "em_a\u0000", purpose: null }],
  ["a purpose that is too long", { name: "em_a", purpose: "x".repeat(141) }],
])("%s is refused", (_name, founding) => {
  expect(tagsRoutes["POST /api/tags"].body.safeParse({ ...founding, sure: "no" }).success).toBe(false);
});
