import { expect, test } from "@jest/globals";
import { listening } from "#domain/privacy/index.ts";
import { instant } from "#tests/support/fakes.ts";

const hash = (id: string) => `hash of ${id}`;

/** Refusals and posts in memory, and the order in which they were asked. */
function world(known: readonly string[] = []) {
  const stored = new Set(known.map(hash));
  const calls: string[] = [];
  const deps = {
    refusals: {
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
    clock: () => instant("2026-11-24T08:00Z"),
    pseudonym: hash,
  };
  return { deps, calls, stored };
}

test("a refusal is kept first, and then what was recorded is forgotten", async () => {
  const { deps, calls } = world();
  const ears = listening(deps);
  const before = ears.isRefusedBy("anna");

  expect(await ears.refuse("anna")).toBe(2);

  expect(before).toBe(false);
  expect(ears.isRefusedBy("anna")).toBe(true);
  expect(ears.isRefusedBy("lars")).toBe(false);
  expect(calls).toEqual(["add anna 2026-11-24T08:00:00Z", "erase anna"]);
});

test("posts that arrive while the earlier ones are being forgotten are refused already", async () => {
  const { deps } = world();
  const seen: boolean[] = [];
  const erase = async () => seen.push(ears.isRefusedBy("anna"));
  const ears = listening({ ...deps, posts: { erase } });

  await ears.refuse("anna");

  expect(seen).toEqual([true]);
});

test("nothing is forgotten, and nothing is claimed, when the refusal cannot be kept", async () => {
  const { deps, calls } = world();
  const add = () => Promise.reject(new Error("down"));
  const ears = listening({ ...deps, refusals: { ...deps.refusals, add } });

  await expect(ears.refuse("anna")).rejects.toThrow("down");

  expect(ears.isRefusedBy("anna")).toBe(false);
  expect(calls).toEqual([]);
});

test("who allows it again is listened to, from now on", async () => {
  const { deps, calls, stored } = world();
  const ears = listening(deps);
  await ears.refuse("anna");

  await ears.allow("anna");

  expect(ears.isRefusedBy("anna")).toBe(false);
  expect([...stored]).toEqual([]);
  expect(calls.at(-1)).toBe("end anna 2026-11-24T08:00:00Z");
});

test("what other replicas were told is known after a refresh, both ways", async () => {
  const { deps, stored } = world(["anna"]);
  const ears = listening(deps);

  await ears.refresh();
  const first = [ears.isRefusedBy("anna"), ears.isRefusedBy("lars")];
  stored.clear();
  stored.add(hash("lars"));
  await ears.refresh();

  expect(first).toEqual([true, false]);
  expect([ears.isRefusedBy("anna"), ears.isRefusedBy("lars")]).toEqual([false, true]);
});

test("a refresh that began before a refusal does not undo it", async () => {
  const { deps } = world();
  const answer = Promise.withResolvers<string[]>();
  const ears = listening({ ...deps, refusals: { ...deps.refusals, all: () => answer.promise } });

  const refreshing = ears.refresh();
  await ears.refuse("anna");
  answer.resolve([]);
  await refreshing;

  expect(ears.isRefusedBy("anna")).toBe(true);
});

test("what somebody posted until now can be kept away without a refusal", async () => {
  const { deps, calls } = world();
  const ears = listening(deps);

  await ears.closePast("anna");

  expect(calls).toEqual(["close anna 2026-11-24T08:00:00Z"]);
  expect(ears.isRefusedBy("anna")).toBe(false);
});
