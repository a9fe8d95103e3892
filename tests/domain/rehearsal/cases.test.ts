import { expect, test } from "@jest/globals";
import type { Leader, NudgeDeps } from "#domain/leaders/index.ts";
import { playCases, RULES, type Rules } from "#domain/rehearsal/index.ts";
import { rehearsalDeps } from "#tests/support/rehearsal.ts";

const failed = async (rules: Partial<Rules> = {}) => {
  const played = await playCases({ ...rehearsalDeps, rules: { ...RULES, ...rules } });
  return played.filter(({ passed }) => !passed).map(({ name }) => name);
};

/** Planning, after which each leader is due when `next` says. */
const planWith = (next: (planned: Leader, before: Leader) => Temporal.Instant | null): Rules["planDueNudges"] => {
  return (deps: NudgeDeps) => {
    const takeDue: NudgeDeps["leaders"]["takeDue"] = (now, limit, plan) =>
      deps.leaders.takeDue(now, limit, async (tx, due) => {
        const planned = await plan(tx, due);
        return planned.map((leader, index) => ({ ...leader, nextDueAt: next(leader, due[index] ?? leader) }));
      });
    return RULES.planDueNudges({ ...deps, leaders: { takeDue } });
  };
};

test("none of the known failures is ours", async () => {
  expect(await failed()).toEqual([]);
});

test.each<[string, Partial<Rules>]>([
  [
    "a day off across a daylight-saving change",
    { planDueNudges: planWith((_planned, { nextDueAt }) => nextDueAt?.add({ hours: 7 * 24 }) ?? null) },
  ],
  [
    "two messages for one slot",
    {
      sendWaiting: (deps, stopped) =>
        RULES.sendWaiting(
          {
            ...deps,
            messenger: {
              async send(to, notice) {
                await deps.messenger.send(to, notice);
                return deps.messenger.send(to, notice);
              },
            },
          },
          stopped,
        ),
    },
  ],
  ["a pause ignored", { pauseNudges: async () => null }],
  [
    "a message in the night after a time-zone change",
    {
      sendWaiting: (deps, stopped) =>
        RULES.sendWaiting(
          {
            ...deps,
            people: {
              ...deps.people,
              async recall(id, now) {
                const known = await deps.people.recall(id, now);
                return { ...known, person: known.person && { ...known.person, zone: "Europe/Berlin" } };
              },
            },
          },
          stopped,
        ),
    },
  ],
  ["a schedule stuck after a crash", { recoverSends: async () => {} }],
  ["everybody prompted only once", { planDueNudges: planWith(() => null) }],
  [
    "a leader who never answers, nudged for ever",
    {
      planDueNudges: (deps) =>
        RULES.planDueNudges({ ...deps, ledger: { ...deps.ledger, sentSince: async () => new Map() } }),
    },
  ],
])("finds %s", async (name, rules) => {
  expect(await failed(rules)).toContain(name);
});

test("finds it too when the rules fail altogether", async () => {
  const planDueNudges = () => Promise.reject(new Error("broken"));

  expect(await failed({ planDueNudges })).toHaveLength(7);
});
