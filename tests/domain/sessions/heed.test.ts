import { expect, test } from "@jest/globals";
import { heedEventNotices, type Session } from "#domain/sessions/index.ts";
import type { Job } from "#shared/transaction.ts";
import { instant } from "#tests/support/fakes.ts";

const now = instant("2026-11-23T08:00:00Z");

/** Two events are ours; what happens is written down. */
function world() {
  const [jobs, hastened, removed]: [Job[], unknown[], string[]] = [[], [], []];
  const ours = ["e-1", "e-2"].map((eventId) => ({ eventId }) as Session);
  const deps: Parameters<typeof heedEventNotices>[0] = {
    sessions: { ofEvents: async (ids) => ours.filter(({ eventId }) => eventId !== null && ids.includes(eventId)) },
    transaction: (work) => work({ executeSql: async () => ({ rows: [] }) }),
    enqueue: async (_tx, some) => void jobs.push(...some),
    subscriptions: {
      hasten: async (ids, at) => void hastened.push([ids, `${at}`]),
      remove: async (ids) => void removed.push(...ids),
    },
    clock: () => now,
  };
  return { deps, jobs, hastened, removed };
}

test("lets the queue look at the events of ours, each once, and forgets all others", async () => {
  const { deps, jobs } = world();
  const touched = (eventId: string) => ({ kind: "touched", eventId }) as const;

  await heedEventNotices(deps, [touched("e-1"), touched("dentist"), touched("e-2"), touched("e-1")]);

  expect(jobs).toEqual([{ name: "sessions.heed", data: { eventIds: ["e-1", "e-2"] } }]);
});

test("does nothing about the rest of somebody's calendar", async () => {
  const { deps, jobs } = world();

  await heedEventNotices(deps, [{ kind: "touched", eventId: "dentist" }]);

  expect(jobs).toEqual([]);
});

test("renews what expires soon, and forgets what is lost", async () => {
  const { deps, hastened, removed } = world();

  await heedEventNotices(deps, [
    { kind: "expiring", subscriptionId: "s-1" },
    { kind: "lost", subscriptionId: "s-2" },
  ]);

  expect(hastened).toEqual([[["s-1"], "2026-11-23T08:00:00Z"]]);
  expect(removed).toEqual(["s-2"]);
});
