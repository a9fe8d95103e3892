import { expect, test } from "@jest/globals";
import { bookSession, cancelSession, settleSession } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { sessionWorld } from "#tests/support/sessions.ts";

async function booked() {
  const world = sessionWorld();
  const outcome = await bookSession(world.deps, {
    asker: person(),
    expertId: "mira",
    start: instant("2026-11-24T09:00Z"),
  });
  if (outcome.kind !== "booked") throw new Error(outcome.kind);
  world.ledger.added.length = 0;
  return { ...world, session: outcome.session };
}

test.each([
  ["lars", "mira"],
  ["mira", "lars"],
])("%s cancels: the event goes, and %s is told", async (by, other) => {
  const { deps, session, cancelled, ledger } = await booked();

  const outcome = await cancelSession(deps, { by, sessionId: session.id });

  expect(outcome).toMatchObject({ kind: "cancelled", session: { state: "cancelled", cancelledBy: by } });
  expect(cancelled).toEqual([session.eventId]);
  expect(ledger.added).toMatchObject([{ personId: other, kind: "sessions.cancelled" }]);
});

test("nobody else can cancel, or learn that there is something to cancel", async () => {
  const { deps, session } = await booked();

  expect(await cancelSession(deps, { by: "petra", sessionId: session.id })).toEqual({ kind: "gone" });
  expect(await cancelSession(deps, { by: "petra", sessionId: "unknown" })).toEqual({ kind: "gone" });
});

test("cancelling twice tells the other once", async () => {
  const { deps, session, ledger } = await booked();

  await Promise.all([
    cancelSession(deps, { by: "lars", sessionId: session.id }),
    cancelSession(deps, { by: "lars", sessionId: session.id }),
  ]);

  expect(ledger.added).toHaveLength(1);
});

test("when the calendar does not answer the hour is off all the same, and the queue removes the event", async () => {
  const { deps, session, cancelled } = await booked();
  const cancelEvent = () => Promise.reject(new AppError("GRAPH_THROTTLED", "later"));

  const outcome = await cancelSession(
    { ...deps, calendar: { ...deps.calendar, cancelEvent } },
    { by: "lars", sessionId: session.id },
  );
  await settleSession(deps, session.id);

  expect(outcome.kind).toBe("cancelling");
  expect(cancelled).toEqual([session.eventId]);
});

test("a session cancelled before its event was known leaves no event behind", async () => {
  const world = sessionWorld();
  const createEvent = () => Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer"));
  const request = { asker: person(), expertId: "mira", start: instant("2026-11-24T09:00Z") };
  const pending = await bookSession({ ...world.deps, calendar: { ...world.deps.calendar, createEvent } }, request);
  const id = pending.kind === "pending" ? pending.session.id : "";

  await cancelSession(world.deps, { by: "lars", sessionId: id });

  expect(world.cancelled).toEqual([`event of ${id}`]);
});
