import { expect, test } from "@jest/globals";
import { beginQuietPeriod, endQuietPeriod, type QuietPeriodDeps } from "#domain/attention/index.ts";
import { instant, noTransaction } from "#tests/support/fakes.ts";

const now = instant("2026-11-23T08:00Z");

/** There is a quiet period since then, or none; all that happens is told in its order. */
function world(since: Temporal.Instant | null = null) {
  const state = { since, happened: [] as string[] };
  const deps: QuietPeriodDeps = {
    quietPeriods: {
      since: async () => state.since,
      async begin(at, also) {
        if (state.since) return false;
        state.since = at;
        state.happened.push("begun");
        await also?.(noTransaction);
        return true;
      },
      async end(also) {
        if (!state.since) return false;
        state.since = null;
        state.happened.push("ended");
        await also?.(noTransaction);
        return true;
      },
    },
    outbox: { wake: () => void state.happened.push("woken") },
    clock: () => now,
    note: async (tx, action, actorId) => {
      expect(tx).toBe(noTransaction);
      state.happened.push(`${action} by ${actorId}`);
    },
  };
  return { deps, state };
}

test("begins now, and is on record with who began it; nobody has to send anything", async () => {
  const { deps, state } = world();

  expect(await beginQuietPeriod(deps, "petra")).toBe(true);
  expect(state.since).toBe(now);
  expect(state.happened).toEqual(["begun", "attention.quietPeriodBegan by petra"]);
});

test("one that began already goes on as it was, and nobody is on record for it twice", async () => {
  const friday = now.subtract({ hours: 72 });
  const { deps, state } = world(friday);

  expect(await beginQuietPeriod(deps, "petra")).toBe(false);
  expect([state.since, state.happened]).toEqual([friday, []]);
});

test("ends with who ended it on record, and only then is sent what waited", async () => {
  const { deps, state } = world(now.subtract({ hours: 72 }));

  expect(await endQuietPeriod(deps, "mira")).toBe(true);
  expect(state.since).toBeNull();
  expect(state.happened).toEqual(["ended", "attention.quietPeriodEnded by mira", "woken"]);
});

test("where there is none, none can be ended, and nobody is woken", async () => {
  const { deps, state } = world();

  expect(await endQuietPeriod(deps, "mira")).toBe(false);
  expect(state.happened).toEqual([]);
});

test("of two who begin or end it at once, one is on record", async () => {
  const { deps, state } = world();

  const begun = await Promise.all([beginQuietPeriod(deps, "petra"), beginQuietPeriod(deps, "mira")]);
  const ended = await Promise.all([endQuietPeriod(deps, "petra"), endQuietPeriod(deps, "mira")]);

  expect([begun, ended]).toEqual([
    [true, false],
    [true, false],
  ]);
  expect(state.happened.filter((what) => what.startsWith("attention"))).toHaveLength(2);
});
