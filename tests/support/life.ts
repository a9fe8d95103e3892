import type { BookingDeps, Session } from "#domain/sessions/index.ts";
import { instant } from "./fakes.ts";
import { session } from "./hour-records.ts";
import { sentLedger } from "./sent-ledger.ts";
import { monday, sessionWorld } from "./sessions.ts";

/** Tuesday 10:00 in Berlin, half an hour. */
export const tuesday = slotAt("2026-11-24T09:00Z");

/** Half an hour from then on. */
export function slotAt(start: string, minutes = 30) {
  return { start: instant(start), end: instant(start).add({ minutes }) };
}

/** Monday 09:00, and Lars has an hour with Mira on Tuesday at 10:00, in both calendars. The ledger knows its keys. */
export function lifeWorld(
  changes: Partial<Session> = {},
  dependencies: Partial<BookingDeps> = {},
  ...others: [times?: Parameters<typeof sessionWorld>[1], of?: Parameters<typeof sessionWorld>[2]]
) {
  const clock = dependencies.clock ?? (() => monday);
  const ledger = sentLedger(clock);
  const world = sessionWorld({ ledger: ledger as unknown as BookingDeps["ledger"], ...dependencies }, ...others);
  const theirs = session({
    ...{ id: "hour", expertId: "mira", askerId: "lars", format: "half", slot: tuesday, state: "booked" },
    ...{ eventId: "event of hour", joinUrl: "https://teams.example/join" },
    ...changes,
  });
  world.sessions.all.set(theirs.id, theirs);
  /** Who was told what. */
  const told = () => ledger.added.map(({ kind, personId }) => `${personId}: ${kind}`).sort();
  return { ...world, ledger, told, session: theirs };
}
