import { expect, test } from "@jest/globals";
import { rememberedRefusals } from "#domain/privacy/index.ts";
import { instant } from "#tests/support/fakes.ts";

const hash = (id: string) => `hash of ${id}`;

/** Refusals and posts in memory, and the order in which they were asked. */
function world(known: readonly string[] = []) {
  const stored = new Set(known.map(hash));
  const calls: string[] = [];
  const deps = {
    store: {
      add: async (_kind: string, id: string, since: Temporal.Instant) => {
        calls.push(`add ${id} ${since}`);
        stored.add(hash(id));
      },
      end: async (_kind: string, id: string, now: Temporal.Instant) => {
        calls.push(`end ${id} ${now}`);
        stored.delete(hash(id));
      },
      closePast: async (id: string, until: Temporal.Instant) => void calls.push(`close ${id} ${until}`),
      all: async () => [...stored],
    },
    posts: {
      erase: async (id: string) => {
        calls.push(`erase ${id}`);
        return 2;
      },
    },
    told: {
      eraseAbout: async (id: string) => {
        calls.push(`erase about ${id}`);
        return 1;
      },
    },
    clock: () => instant("2026-11-24T08:00Z"),
    pseudonym: hash,
  };
  return { deps, calls, stored };
}

test("a refusal is kept first, and then what was recorded is forgotten", async () => {
  const { deps, calls } = world();
  const refusals = rememberedRefusals(deps);
  const before = refusals.isRefusedBy("anna");

  expect(await refusals.refuse("anna")).toBe(3);

  expect(before).toBe(false);
  expect(refusals.isRefusedBy("anna")).toBe(true);
  expect(refusals.isRefusedBy("lars")).toBe(false);
  expect(calls).toEqual(["add anna 2026-11-24T08:00:00Z", "erase anna", "erase about anna"]);
});

test("posts that arrive while the earlier ones are being forgotten are refused already", async () => {
  const { deps } = world();
  const seen: boolean[] = [];
  const erase = async () => seen.push(refusals.isRefusedBy("anna"));
  const refusals = rememberedRefusals({ ...deps, posts: { erase } });

  await refusals.refuse("anna");

  expect(seen).toEqual([true]);
});

test("nothing is forgotten, and nothing is claimed, when the refusal cannot be kept", async () => {
  const { deps, calls } = world();
  const add = () => Promise.reject(new Error("down"));
  const refusals = rememberedRefusals({ ...deps, store: { ...deps.store, add } });

  await expect(refusals.refuse("anna")).rejects.toThrow("down");

  expect(refusals.isRefusedBy("anna")).toBe(false);
  expect(calls).toEqual([]);
});

test("who allows it again is listened to, from now on", async () => {
  const { deps, calls, stored } = world();
  const refusals = rememberedRefusals(deps);
  await refusals.refuse("anna");

  await refusals.allow("anna");

  expect(refusals.isRefusedBy("anna")).toBe(false);
  expect([...stored]).toEqual([]);
  expect(calls.at(-1)).toBe("end anna 2026-11-24T08:00:00Z");
});

test("what other replicas were told is known after a refresh, both ways", async () => {
  const { deps, stored } = world(["anna"]);
  const refusals = rememberedRefusals(deps);

  await refusals.refresh();
  const first = [refusals.isRefusedBy("anna"), refusals.isRefusedBy("lars")];
  stored.clear();
  stored.add(hash("lars"));
  await refusals.refresh();

  expect(first).toEqual([true, false]);
  expect([refusals.isRefusedBy("anna"), refusals.isRefusedBy("lars")]).toEqual([false, true]);
});

test("a refresh that began before a refusal does not undo it", async () => {
  const { deps } = world();
  const answer = Promise.withResolvers<string[]>();
  const refusals = rememberedRefusals({ ...deps, store: { ...deps.store, all: () => answer.promise } });

  const refreshing = refusals.refresh();
  await refusals.refuse("anna");
  answer.resolve([]);
  await refreshing;

  expect(refusals.isRefusedBy("anna")).toBe(true);
});

test("what somebody posted until now can be kept away without a refusal", async () => {
  const { deps, calls } = world();
  const refusals = rememberedRefusals(deps);

  await refusals.closePast("anna");

  expect(calls).toEqual(["close anna 2026-11-24T08:00:00Z"]);
  expect(refusals.isRefusedBy("anna")).toBe(false);
});
