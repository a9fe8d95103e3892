import { expect, test } from "@jest/globals";
import { cancelSession, settleSession } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { instant } from "#tests/support/fakes.ts";
import { lifeWorld } from "#tests/support/life.ts";

test.each([
  ["lars", "mira"],
  ["mira", "lars"],
])("%s cancels: the event goes, and %s is told", async (by, other) => {
  const { deps, session, cancelled, ledger } = lifeWorld();

  const outcome = await cancelSession(deps, { by, sessionId: session.id });

  expect(outcome).toMatchObject({ kind: "cancelled", session: { state: "cancelled", cancelledBy: by } });
  expect(cancelled).toEqual([session.eventId]);
  expect(ledger.added).toMatchObject([{ personId: other, kind: "sessions.cancelled", facts: { inOutlook: false } }]);
});

test("nobody else can cancel, or learn that there is something to cancel", async () => {
  const { deps, session } = lifeWorld();

  expect(await cancelSession(deps, { by: "petra", sessionId: session.id })).toEqual({ kind: "gone" });
  expect(await cancelSession(deps, { by: "petra", sessionId: "unknown" })).toEqual({ kind: "gone" });
});

test("an hour that is over cannot be cancelled", async () => {
  const { deps, session, cancelled } = lifeWorld({}, { clock: () => instant("2026-11-24T09:31Z") });

  expect(await cancelSession(deps, { by: "lars", sessionId: session.id })).toEqual({ kind: "gone" });
  expect(cancelled).toEqual([]);
});

test("cancelling twice tells the other once", async () => {
  const { deps, session, told } = lifeWorld();

  await Promise.all([
    cancelSession(deps, { by: "lars", sessionId: session.id }),
    cancelSession(deps, { by: "lars", sessionId: session.id }),
  ]);

  expect(told()).toEqual(["mira: sessions.cancelled"]);
});

test("when the calendar does not answer the hour is off all the same, and the queue removes the event", async () => {
  const { deps, session, cancelled } = lifeWorld();
  const cancelEvent = () => Promise.reject(new AppError("GRAPH_THROTTLED", "later"));

  const outcome = await cancelSession(
    { ...deps, calendar: { ...deps.calendar, cancelEvent } },
    { by: "lars", sessionId: session.id },
  );
  await settleSession(deps, session.id);

  expect(outcome.kind).toBe("cancelling");
  expect(cancelled).toEqual([session.eventId]);
});

test("where Graph refuses for good the hour is off, and both are asked to take it out by hand", async () => {
  const { deps, ledger, session, sessions } = lifeWorld();
  const cancelEvent = () => Promise.reject(new AppError("GRAPH_REFUSED", "ErrorAccessDenied"));

  const outcome = await cancelSession(
    { ...deps, calendar: { ...deps.calendar, cancelEvent } },
    { by: "lars", sessionId: session.id },
  );

  expect(outcome.kind).toBe("cancelled");
  expect(sessions.all.get(session.id)?.state).toBe("cancelled");
  expect(ledger.added.map(({ facts, kind, personId }) => [kind, personId, facts["byHand"]])).toEqual([
    ["sessions.cancelled", "mira", false],
    ["sessions.cancelled", "lars", true],
    ["sessions.cancelled", "mira", true],
  ]);
});

test("an event that Graph refused to make is none that anybody has to take out", async () => {
  const { deps, session, sessions, told } = lifeWorld({ state: "held", eventId: null });
  const createEvent = () => Promise.reject(new AppError("GRAPH_REFUSED", "ErrorAccessDenied"));

  await cancelSession({ ...deps, calendar: { ...deps.calendar, createEvent } }, { by: "lars", sessionId: session.id });

  expect(sessions.all.get(session.id)?.state).toBe("cancelled");
  expect(told()).toEqual([]);
});

test("that an hour is off while it would run is said as long as it would, and for an hour at least", async () => {
  const { deps, ledger, session } = lifeWorld({}, { clock: () => instant("2026-11-24T09:05Z") });

  await cancelSession(deps, { by: "mira", sessionId: session.id });

  expect(`${ledger.added[0]?.notAfter}`).toBe("2026-11-24T10:05:00Z");
});

test("cancelled before its event was known, it leaves none behind, and who never heard of it hears nothing", async () => {
  const { deps, cancelled, told } = lifeWorld({ state: "held", eventId: null });

  await cancelSession(deps, { by: "lars", sessionId: "hour" });

  expect(cancelled).toEqual(["event of hour"]);
  expect(told()).toEqual([]);
});

test("nobody is told in the place of somebody who had everything deleted", async () => {
  const { deps, told } = lifeWorld({ expertId: "erased" });

  const outcome = await cancelSession(deps, { by: "lars", sessionId: "hour" });

  expect(outcome.kind).toBe("cancelled");
  expect(told()).toEqual([]);
});
