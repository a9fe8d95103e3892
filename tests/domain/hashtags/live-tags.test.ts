import { expect, test } from "@jest/globals";
import { nameReader } from "#adapters/text/name-reader.ts";
import type { GardenStore, Hashtag } from "#domain/hashtags/index.ts";
import { liveTags } from "#domain/hashtags/live-tags.ts";
import { instant, nothingPersonal, silent } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";

const now = instant("2026-11-23T08:00Z");

/** A store of which only what these tests need works. */
function world() {
  const written: Hashtag[] = [hashtag({ name: "em_lean" })];
  const state = { isDown: false, reads: 0 };
  const tags: GardenStore = {
    ...nothingPersonal,
    addUses: async () => {},
    async changes(since) {
      if (state.isDown) throw new Error("no database");
      state.reads += 1;
      return { tags: written.slice(Number(since ?? 0)), cursor: `${written.length}` };
    },
    find: async () => null,
    named: async () => [],
    parts: async () => [],
    async found({ name, founderId }) {
      written.push(hashtag({ name, founderId, hosts: [founderId] }));
      return true;
    },
    change: async () => null,
    become: async () => false,
    standAlone: async () => false,
    hostedBy: async () => [],
  };
  return { state, tags, written };
}
const founding = { name: "hr_onboarding", founderId: "anna", purpose: null, at: now };

test("knows what was there, and what is founded here as soon as that is done", async () => {
  const { tags } = world();
  const told: string[] = [];
  const live = liveTags({ tags, names: nameReader(), log: silent }, (changed) => {
    told.push(...changed.map(({ name }) => name));
  });
  await live.read();

  await live.store.found(founding);

  expect([live.tag("em_lean")?.name, live.tag("hr_onboarding")?.founderId]).toEqual(["em_lean", "anna"]);
  expect(told).toEqual(["em_lean", "hr_onboarding"]);
});

test("knows what others did once it reads again, and reads no more often than it must", async () => {
  const { state, tags, written } = world();
  const live = liveTags({ tags, names: nameReader(), log: silent });
  await live.read();
  written.push(hashtag({ name: "it_copilot" }));

  await Promise.all([live.read(), live.read(), live.read()]);

  expect(live.complete("copilot", 3).map(({ name }) => name)).toEqual(["it_copilot"]);
  expect(state.reads).toBe(2);
});

test("what was founded is founded, though it cannot be read just now", async () => {
  const { state, tags } = world();
  const live = liveTags({ tags, names: nameReader(), log: silent });
  state.isDown = true;

  const isFounded = await live.store.found(founding);
  state.isDown = false;
  await live.read();

  expect(isFounded).toBe(true);
  expect(live.tag("hr_onboarding")?.name).toBe("hr_onboarding");
});
