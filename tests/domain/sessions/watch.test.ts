import { expect, test } from "@jest/globals";
import { type EventStanding, heedEvents, moveSession, watchSessions } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { session as record } from "#tests/support/hour-records.ts";
import { lifeWorld, slotAt, tuesday } from "#tests/support/life.ts";
import { monday } from "#tests/support/sessions.ts";

const eventId = "event of hour";
const thursday = slotAt("2026-11-26T13:00Z");

function there(changes: Partial<Extract<EventStanding, { kind: "there" }>> = {}): EventStanding {
  return { kind: "there", eventId, slot: tuesday, declined: false, proposed: null, ...changes };
}

test("an event that was moved in Outlook takes the session with it, and both are told", async () => {
  const { deps, ledger, sessions, standings } = lifeWorld();
  standings.set(eventId, there({ slot: thursday }));

  await heedEvents(deps, [eventId]);

  expect(sessions.all.get("hour")).toMatchObject({ state: "booked", slot: thursday });
  expect(ledger.added.map(({ personId }) => personId)).toEqual(["lars", "mira"]);
  expect(ledger.added[0]).toMatchObject({
    kind: "sessions.moved",
    facts: { start: "2026-11-26T13:00:00Z", previousStart: "2026-11-24T09:00:00Z", inOutlook: true, clashes: false },
  });
});

test("moved over another hour of one of them, it stays there, and they are told that it clashes", async () => {
  const { deps, ledger, sessions, standings } = lifeWorld();
  sessions.all.set("other", record({ expertId: "mira", askerId: "anna", slot: thursday, state: "booked" }));
  standings.set(eventId, there({ slot: thursday }));

  await heedEvents(deps, [eventId]);

  expect(sessions.all.get("hour")?.slot).toEqual(thursday);
  expect(ledger.added[0]?.facts).toMatchObject({ clashes: true });
});

test("moved there and back, each time is told", async () => {
  let now = monday;
  const { deps, standings, told } = lifeWorld({}, { clock: () => now });

  for (const slot of [thursday, tuesday, thursday]) {
    now = now.add({ minutes: 1 });
    standings.set(eventId, there({ slot }));
    await heedEvents(deps, [eventId]);
  }

  expect(told().filter((one) => one === "lars: sessions.moved")).toHaveLength(3);
});

test("an event that was deleted or cancelled in Outlook ends the session, and both are told", async () => {
  const { deps, cancelled, ledger, sessions, standings } = lifeWorld();
  standings.set(eventId, { kind: "gone", eventId });

  await heedEvents(deps, [eventId]);

  expect(sessions.all.get("hour")).toMatchObject({ state: "cancelled", cancelledBy: null });
  expect(ledger.added).toMatchObject([
    { personId: "lars", kind: "sessions.cancelled", facts: { inOutlook: true } },
    { personId: "mira", kind: "sessions.cancelled", facts: { inOutlook: true } },
  ]);
  expect(cancelled).toEqual([]);
});

test("an attendee who declined frees the expert's calendar too, and only the expert is told", async () => {
  const { deps, cancelled, sessions, standings, told } = lifeWorld();
  standings.set(eventId, there({ declined: true }));

  await heedEvents(deps, [eventId]);

  expect(sessions.all.get("hour")?.state).toBe("cancelled");
  expect(cancelled).toEqual([eventId]);
  expect(told()).toEqual(["mira: sessions.cancelled"]);
});

test("another time that the attendee proposes is put to the expert once, also when they declined the first", async () => {
  const { deps, ledger, sessions, standings, told } = lifeWorld();
  standings.set(eventId, there({ declined: true, proposed: thursday }));

  await heedEvents(deps, [eventId]);
  await heedEvents(deps, [eventId]);

  expect(sessions.all.get("hour")).toMatchObject({ state: "booked", slot: tuesday });
  expect(told()).toEqual(["mira: sessions.suggested"]);
  expect(ledger.added[0]?.facts).toMatchObject({ proposedStart: "2026-11-26T13:00:00Z", declined: true });
});

test("a no with another time is a no when nobody answered by the hour itself", async () => {
  let now = monday;
  const { deps, cancelled, sessions, standings, told } = lifeWorld({}, { clock: () => now });
  standings.set(eventId, there({ declined: true, proposed: thursday }));
  await heedEvents(deps, [eventId]);

  now = tuesday.start;
  await watchSessions(deps);

  expect(sessions.all.get("hour")?.state).toBe("cancelled");
  expect(cancelled).toEqual([eventId]);
  expect(told()).toEqual(["mira: sessions.cancelled", "mira: sessions.suggested"]);
});

test("an event that stands where it stood is nobody's news", async () => {
  const { deps, standings, told } = lifeWorld();
  standings.set(eventId, there());

  await heedEvents(deps, [eventId]);

  expect(told()).toEqual([]);
});

test("what cannot be found out changes nothing", async () => {
  const { deps, sessions, session, told } = lifeWorld();

  await heedEvents(deps, [eventId, "somebody else's event"]);

  expect(sessions.all.get("hour")).toEqual(session);
  expect(told()).toEqual([]);
});

test("a change that was made here while Outlook was asked is no news from there", async () => {
  const { deps, told } = lifeWorld();
  const standings = async () => {
    await moveSession(deps, { by: person(), sessionId: "hour", start: thursday.start });
    return [there({ slot: thursday })];
  };

  await heedEvents({ ...deps, calendar: { ...deps.calendar, standings } }, [eventId]);

  expect(told()).toEqual(["mira: sessions.moved"]);
});

test("without notifications each event is looked at every quarter of an hour, twenty in one call", async () => {
  let now = monday;
  const { deps, sessions } = lifeWorld({}, { clock: () => now });
  for (let i = 0; i < 24; i++)
    sessions.all.set(`${i}`, record({ id: `${i}`, state: "booked", eventId: `${i}`, slot: tuesday }));
  const looks: number[] = [];
  const standings: typeof deps.calendar.standings = async (events) => {
    looks.push(events.length);
    return [];
  };
  const watching = { ...deps, calendar: { ...deps.calendar, standings } };

  await watchSessions(watching);
  await watchSessions(watching);
  now = now.add({ minutes: 16 });
  await watchSessions(watching);

  expect(looks).toEqual([20, 5, 20, 5]);
});

test("one session that cannot follow does not stop the others", async () => {
  const { deps, sessions, standings, told } = lifeWorld();
  const second = record({
    id: "second",
    askerId: "anna",
    expertId: "mira",
    eventId: "2",
    slot: thursday,
    state: "booked",
  });
  sessions.all.set("second", second);
  standings.set(eventId, there({ declined: true }));
  standings.set("2", { kind: "gone", eventId: "2" });
  const cancelEvent = () => Promise.reject(new AppError("GRAPH_THROTTLED", "later"));

  await watchSessions({ ...deps, calendar: { ...deps.calendar, cancelEvent } });

  expect(sessions.all.get("hour")?.state).toBe("cancelling");
  expect(told()).toEqual(["anna: sessions.cancelled", "mira: sessions.cancelled", "mira: sessions.cancelled"]);
});

test("an hour that is over is left alone", async () => {
  const { deps, sessions, session, standings } = lifeWorld({}, { clock: () => instant("2026-11-24T10:00Z") });
  standings.set(eventId, { kind: "gone", eventId });

  await heedEvents(deps, [eventId]);
  await watchSessions(deps);

  expect(sessions.all.get("hour")).toEqual(session);
});
