import { expect, test } from "@jest/globals";
import { mineTagsApi } from "#adapters/web/api-mine-tags.ts";
import type { DigestSlot, Follow, Hashtag } from "#domain/hashtags/index.ts";
import { askingOf } from "#tests/support/api-calls.ts";
import { instant } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";

const now = instant("2026-11-23T08:00Z");
const slot: DigestSlot = {
  ...{ personId: "lars", weekday: 4, time: Temporal.PlainTime.from("10:00"), zone: "Europe/Berlin", everyWeeks: 1 },
  ...{ nextDueAt: instant("2026-11-26T09:00Z"), toldUntil: instant("2026-11-19T09:00Z") },
};

function world(tags: readonly Hashtag[] = []) {
  const followed = new Map<string, Follow>(
    ["hr_fitness", "em_lean"].map((tag) => [tag, { personId: "lars", tag, how: "weekly", since: now }]),
  );
  const state = { slot };
  const handlers = mineTagsApi({
    tags: { all: () => tags },
    gardens: { find: async (name) => tags.find((tag) => tag.name === name) ?? null },
    follows: {
      of: async () => [...followed.values()],
      follow: async () => {},
      unfollow: async (_personId, tag) => followed.delete(tag),
      slotOf: async () => state.slot,
      async setSlot(chosen) {
        state.slot = chosen;
      },
    },
    leaders: { find: async () => null },
    refusals: { end: async () => {} },
    clock: () => now,
  });
  return { ask: askingOf(handlers, now), followed, state };
}

test("lists what the person founded, looks after and follows, and nothing that ended", async () => {
  const { ask } = world([
    hashtag({ name: "em_ruesten", founderId: "lars", hosts: ["anna"] }),
    hashtag({ name: "em_lean", founderId: "anna", hosts: ["lars"] }),
    hashtag({ name: "em_alt", founderId: "lars", hosts: ["lars"], retiredAt: now }),
  ]);

  expect(await ask("GET /api/mine/tags")).toEqual({
    founded: ["em_ruesten"],
    hosted: ["em_lean"],
    followed: [
      { tag: "em_lean", how: "weekly", since: "2026-11-23T08:00:00Z" },
      { tag: "hr_fitness", how: "weekly", since: "2026-11-23T08:00:00Z" },
    ],
    news: { weekday: 4, time: "10:00", zone: "Europe/Berlin", everyWeeks: 1, nextAt: "2026-11-26T09:00:00Z" },
  });
});

test("stops following, also when it is asked twice, and lets news come less often", async () => {
  const { ask, followed, state } = world();

  await ask("DELETE /api/mine/follows/:tag", { params: { tag: "em_lean" } });
  await ask("DELETE /api/mine/follows/:tag", { params: { tag: "em_lean" } });
  await ask("PUT /api/mine/news", { body: { everyWeeks: 4 } });

  expect([...followed.keys()]).toEqual(["hr_fitness"]);
  expect(state.slot.everyWeeks).toBe(4);
});
