import { expect, test } from "@jest/globals";
import { cancelSession, settleSession } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { instant } from "#tests/support/fakes.ts";
import { session as record } from "#tests/support/hour-records.ts";
import { lifeWorld, slotAt, tuesday } from "#tests/support/life.ts";

const wednesday = slotAt("2026-11-25T13:00Z");
const moving = { state: "moving", slot: wednesday, previous: tuesday } as const;
const refuse = () => Promise.reject(new AppError("GRAPH_REFUSED", "ErrorAccessDenied"));
const later = () => Promise.reject(new AppError("GRAPH_THROTTLED", "later"));

test("what the queue finishes, both are told: that it moved, and from where", async () => {
  const { deps, ledger, moved, session } = lifeWorld({ ...moving, movedBy: "lars" });

  const settled = await settleSession(deps, session.id);

  expect(settled).toMatchObject({ state: "booked", slot: wednesday, previous: null, movedBy: null });
  expect(moved).toEqual([{ eventId: "event of hour", slot: wednesday }]);
  expect(ledger.added.map(({ personId }) => personId)).toEqual(["lars", "mira"]);
  expect(ledger.added[0]).toMatchObject({
    kind: "sessions.moved",
    facts: { start: "2026-11-25T13:00:00Z", previousStart: "2026-11-24T09:00:00Z", inOutlook: false, clashes: false },
  });
});

test("two that settle at once tell nobody twice", async () => {
  const { deps, session, told } = lifeWorld(moving);

  await Promise.all([settleSession(deps, session.id), settleSession(deps, session.id)]);

  expect(told()).toEqual(["lars: sessions.moved", "mira: sessions.moved"]);
});

test("stays as it is while Graph asks for time, for the next try", async () => {
  const { deps, session, sessions, told } = lifeWorld(moving);

  await expect(
    settleSession({ ...deps, calendar: { ...deps.calendar, moveEvent: later } }, session.id),
  ).rejects.toThrow();

  expect(sessions.all.get(session.id)).toEqual(session);
  expect(told()).toEqual([]);
});

test("an event that is gone means that the hour is off, and both are told", async () => {
  const { deps, session, sessions, told } = lifeWorld(moving);
  const gone = { ...deps, calendar: { ...deps.calendar, moveEvent: async () => false } };

  await settleSession(gone, session.id);

  expect(sessions.all.get(session.id)?.state).toBe("cancelled");
  expect(told()).toEqual(["lars: sessions.cancelled", "mira: sessions.cancelled"]);
});

test("refused for good, the old time is theirs again, and only who moved it hears of it", async () => {
  const { deps, ledger, session, sessions } = lifeWorld({ ...moving, movedBy: "mira" });
  const refusing = { ...deps, calendar: { ...deps.calendar, moveEvent: refuse } };

  await expect(settleSession(refusing, session.id)).rejects.toThrow("GRAPH_REFUSED");

  expect(sessions.all.get(session.id)).toMatchObject({ state: "booked", slot: tuesday, previous: null });
  expect(ledger.added).toMatchObject([
    { personId: "mira", kind: "sessions.moved", facts: { start: "2026-11-24T09:00:00Z" } },
  ]);
});

test("refused for good when somebody has the old time by now, the hour is off", async () => {
  const { deps, cancelled, session, sessions, told } = lifeWorld({ ...moving, movedBy: "lars" });
  sessions.all.set("other", record({ id: "other", expertId: "mira", askerId: "anna", slot: tuesday, state: "booked" }));
  const refusing = { ...deps, calendar: { ...deps.calendar, moveEvent: refuse } };

  await expect(settleSession(refusing, session.id)).rejects.toThrow("GRAPH_REFUSED");

  expect(sessions.all.get(session.id)?.state).toBe("cancelled");
  expect(cancelled).toEqual(["event of hour"]);
  expect(told()).toEqual(["lars: sessions.failed", "mira: sessions.cancelled"]);
});

test("a cancellation that comes while it moves wins, and names the time that the other knows", async () => {
  const { deps, cancelled, ledger, session, sessions } = lifeWorld(moving);
  const moveEvent = async () => {
    await cancelSession(deps, { by: "lars", sessionId: session.id });
    return true;
  };

  await settleSession({ ...deps, calendar: { ...deps.calendar, moveEvent } }, session.id);

  expect(sessions.all.get(session.id)?.state).toBe("cancelled");
  expect(cancelled).toEqual(["event of hour"]);
  expect(ledger.added).toMatchObject([
    { personId: "mira", kind: "sessions.cancelled", facts: { start: "2026-11-24T09:00:00Z" } },
  ]);
});

test("a session that moved on while Graph was busy is not put back", async () => {
  const { deps, session, sessions, told } = lifeWorld(moving);
  const friday = { ...session, slot: slotAt("2026-11-27T09:00Z"), previous: wednesday };
  const moveEvent = async () => {
    sessions.all.set(session.id, friday);
    return true;
  };

  await settleSession({ ...deps, calendar: { ...deps.calendar, moveEvent } }, session.id);

  expect(sessions.all.get(session.id)).toEqual(friday);
  expect(told()).toEqual([]);
});

test("that an hour of this evening is next week is said at once, and for a day at least", async () => {
  const night = instant("2026-11-23T22:00Z");
  const { deps, ledger, session } = lifeWorld(moving, { clock: () => night });

  await settleSession(deps, session.id);

  expect(`${ledger.added[0]?.notAfter}`).toBe("2026-11-24T21:00:00Z");
});
