import { expect, test } from "@jest/globals";
import { moveSession, timesToMove } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { session as record } from "#tests/support/hour-records.ts";
import { lifeWorld, slotAt, tuesday } from "#tests/support/life.ts";
import { anyTime, busyExpert, flat, free } from "#tests/support/sessions.ts";

const lars = person();
const mira = person({ id: "mira", name: "Mira Roth", givenName: "Mira" });
const wednesday = slotAt("2026-11-25T13:00Z");
const later = () => Promise.reject(new AppError("GRAPH_THROTTLED", "later"));
const starts = (slots: readonly { readonly start: Temporal.Instant }[]) => slots.map(({ start }) => `${start}`);

test("proposes other times than the present one, with one look at the calendars", async () => {
  const { deps, calls, session } = lifeWorld({}, {}, [free("mira", { busy: flat([tuesday]) })]);

  const times = await timesToMove(deps, { by: lars, sessionId: session.id, wish: anyTime });

  const found = times.kind === "proposed" ? starts(times.slots) : [];
  expect(found.length).toBeGreaterThan(0);
  expect(found).not.toContain("2026-11-24T09:00:00Z");
  expect(calls.availability).toBe(1);
});

test("what is wished for within the notice has no time", async () => {
  const { deps, calls, session } = lifeWorld();
  const today = { start: instant("2026-11-23T08:00Z"), end: instant("2026-11-23T23:00Z") };

  const times = await timesToMove(deps, { by: lars, sessionId: session.id, wish: { ...anyTime, window: today } });

  expect(times).toEqual({ kind: "no_slot" });
  expect(calls.availability).toBe(0);
});

test("their own hour does not stand in the way of a move by less than its length", async () => {
  const own = flat([tuesday]);
  const times = [free("mira", { busy: own }), free("lars", { tentative: own })];
  const { deps, moved, session, told } = lifeWorld({}, {}, times);

  const outcome = await moveSession(deps, { by: lars, sessionId: session.id, start: instant("2026-11-24T09:15Z") });

  expect(outcome).toMatchObject({ kind: "moved", session: { slot: slotAt("2026-11-24T09:15Z"), previous: null } });
  expect(moved).toHaveLength(1);
  expect(told()).toEqual(["mira: sessions.moved"]);
});

test("another meeting at the same time as their hour still blocks", async () => {
  const times = [free("mira", { busy: flat([tuesday, tuesday]) })];
  const { deps, session } = lifeWorld({}, {}, times);

  const outcome = await moveSession(deps, { by: lars, sessionId: session.id, start: instant("2026-11-24T09:15Z") });

  expect(outcome.kind).toBe("taken");
});

test.each([
  ["lars", lars, "mira"],
  ["mira", mira, "lars"],
])("%s moves it, and only the other is told", async (_name, by, other) => {
  const { deps, session, told } = lifeWorld();

  await moveSession(deps, { by, sessionId: session.id, start: wednesday.start });

  expect(told()).toEqual([`${other}: sessions.moved`]);
});

test("a time that filled up meanwhile is not taken, and what is free afterwards is offered", async () => {
  const { deps, moved, session, sessions } = lifeWorld({}, {}, [free("mira", { busy: flat([wednesday]) })]);

  const outcome = await moveSession(deps, { by: lars, sessionId: session.id, start: wednesday.start });

  const alternatives = outcome.kind === "taken" ? starts(outcome.alternatives) : [];
  expect(alternatives[0]?.slice(0, 10)).toBe("2026-11-25");
  expect(alternatives.filter((start) => start < "2026-11-25T13:30:00Z")).toEqual([]);
  expect(sessions.all.get(session.id)).toEqual(session);
  expect(moved).toEqual([]);
});

test("a time that another took in the same moment stays theirs", async () => {
  const { deps, session, sessions } = lifeWorld();
  sessions.all.set("other", record({ expertId: "mira", askerId: "anna", slot: wednesday, state: "held" }));

  const outcome = await moveSession(deps, { by: lars, sessionId: session.id, start: wednesday.start });

  expect(outcome.kind === "taken" && starts(outcome.alternatives)).not.toContain("2026-11-25T13:00:00Z");
  expect(sessions.all.get(session.id)).toEqual(session);
});

test("an expert who gives all they have that week can still move this hour within it", async () => {
  const volunteers = [busyExpert({ personId: "mira", perWeek: 1 })];
  const { deps, session } = lifeWorld({}, {}, [], { volunteers });

  const outcome = await moveSession(deps, { by: lars, sessionId: session.id, start: wednesday.start });

  expect(outcome.kind).toBe("moved");
});

test("who volunteers no more can move what they promised", async () => {
  const { deps, session } = lifeWorld({}, {}, [], { volunteers: [] });

  const outcome = await moveSession(deps, { by: mira, sessionId: session.id, start: wednesday.start });

  expect(outcome.kind).toBe("moved");
});

test("when the calendar does not answer the new time is theirs, and the queue moves the event", async () => {
  const { deps, queue, session, told } = lifeWorld();
  const slow = { ...deps, calendar: { ...deps.calendar, moveEvent: later } };

  const outcome = await moveSession(slow, { by: lars, sessionId: session.id, start: wednesday.start });

  expect(outcome).toMatchObject({ kind: "moving", session: { state: "moving", previous: tuesday, movedBy: "lars" } });
  expect(queue.jobs).toMatchObject([{ name: "sessions.settle", data: { sessionId: session.id } }]);
  expect(told()).toEqual([]);
});

test("a second tap on the same time finds it done", async () => {
  const { deps, session, told } = lifeWorld();
  const request = { by: lars, sessionId: session.id, start: wednesday.start };

  await moveSession(deps, request);
  const again = await moveSession(deps, request);

  expect(again.kind).toBe("moved");
  expect(told()).toEqual(["mira: sessions.moved"]);
});

test("what the asker proposed in Outlook outside of working hours can be agreed to by the expert alone", async () => {
  const evening = slotAt("2026-11-25T18:00Z", 45);
  const { deps, session, standings } = lifeWorld();
  const eventId = "event of hour";
  standings.set(eventId, { kind: "there", eventId, slot: tuesday, declined: false, proposed: evening });
  const request = { sessionId: session.id, start: evening.start };

  const byAsker = await moveSession(deps, { ...request, by: lars });
  const byExpert = await moveSession(deps, { ...request, by: mira });

  expect(byAsker.kind).toBe("taken");
  expect(byExpert).toMatchObject({ kind: "moved", session: { slot: evening } });
});

test("nobody else can move it, nor one that began, nor into the past", async () => {
  const { deps, session } = lifeWorld();
  const request = { sessionId: session.id, start: wednesday.start };
  const begun = { ...deps, clock: () => instant("2026-11-24T09:01Z") };

  expect(await moveSession(deps, { ...request, by: person({ id: "petra" }) })).toEqual({ kind: "gone" });
  expect(await moveSession(begun, { ...request, by: lars })).toEqual({ kind: "gone" });
  expect(await moveSession(deps, { ...request, by: lars, start: instant("2026-11-20T09:00Z") })).toEqual({
    kind: "in_the_past",
  });
});

test("without one of the calendars no time is proposed", async () => {
  const { deps, session } = lifeWorld({}, {}, [{ personId: "mira", kind: "unknown" }]);

  expect(await timesToMove(deps, { by: lars, sessionId: session.id, wish: anyTime })).toEqual({
    kind: "calendar_unknown",
  });
});

test("weekdays that somebody does not want are read on their own clock", async () => {
  const { deps, session } = lifeWorld();
  const wish = { ...anyTime, notWeekdays: [2, 3, 4, 5] };

  const times = await timesToMove(deps, { by: mira, sessionId: session.id, wish });

  const days =
    times.kind === "proposed" ? times.slots.map(({ start }) => start.toZonedDateTimeISO("Europe/Berlin")) : [];
  expect([...new Set(days.map(({ dayOfWeek }) => dayOfWeek))]).toEqual([1]);
});
