import { expect, test } from "@jest/globals";
import { retention } from "#domain/privacy/index.ts";
import { instant } from "#tests/support/fakes.ts";

const days = (count: number) => Temporal.Duration.from({ hours: 24 * count });

/** It is eight in the morning; what is asked to be forgotten is written down. */
function world() {
  const forgotten: string[] = [];
  const note = (what: string) => async (before: Temporal.Instant) => void forgotten.push(`${what} ${before}`);
  const state = { now: instant("2026-11-24T08:00Z") };
  const deps = {
    posts: { forgetAuthors: note("authors"), removeBefore: note("posts") },
    ledger: { forget: note("ledger") },
    suggestions: { forget: note("suggestions") },
    gaps: { forget: note("gaps") },
    refusals: { forget: note("closed pasts") },
    clock: () => state.now,
    kept: () => ({ posts: days(400), names: days(90), notices: days(60) }),
  };
  return { deps, forgotten, state };
}

test("forgets who wrote, what was said and that there was a post, each in its own time", async () => {
  const { deps, forgotten } = world();

  await retention(deps)();

  expect(forgotten.toSorted()).toEqual([
    "authors 2026-08-26T08:00:00Z",
    "closed pasts 2025-10-20T08:00:00Z",
    "gaps 2025-10-20T08:00:00Z",
    "ledger 2026-09-25T08:00:00Z",
    "posts 2025-10-20T08:00:00Z",
    "suggestions 2026-09-25T08:00:00Z",
  ]);
});

test("keeps to what is agreed on that day", async () => {
  const { deps, forgotten, state } = world();
  let agreed = deps.kept();
  const forget = retention({ ...deps, kept: () => agreed });
  await forget();

  agreed = { ...agreed, posts: days(2) };
  state.now = state.now.add({ hours: 24 });
  await forget();

  expect(forgotten).toContain("posts 2026-11-23T08:00:00Z");
});

test("forgets once a day, and tries again after a failure", async () => {
  const { deps, forgotten, state } = world();
  let broken = true;
  const { removeBefore } = deps.posts;
  const posts = {
    ...deps.posts,
    removeBefore: (before: Temporal.Instant) => (broken ? Promise.reject(new Error("down")) : removeBefore(before)),
  };
  const forget = retention({ ...deps, posts });

  await expect(forget()).rejects.toThrow("down");
  broken = false;
  for (const _half of [1, 2, 3]) {
    await forget();
    state.now = state.now.add({ hours: 12 });
  }

  expect(forgotten.filter((line) => line.startsWith("authors"))).toEqual([
    "authors 2026-08-26T08:00:00Z",
    "authors 2026-08-27T08:00:00Z",
  ]);
});
