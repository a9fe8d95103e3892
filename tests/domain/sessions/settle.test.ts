import { expect, test } from "@jest/globals";
import { bookSession, cancelSession, planSeries, settleOverdue, settleSession } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { instant, noTransaction, person, silent } from "#tests/support/fakes.ts";
import { session, sessionSeries } from "#tests/support/hour-records.ts";
import { lifeWorld, tuesday } from "#tests/support/life.ts";
import { busyExpert, monday, sessionWorld } from "#tests/support/sessions.ts";

const start = instant("2026-11-24T09:00Z");
const request = { asker: person(), expertId: "mira", format: "half", topic: "hashtags", start } as const;
const refuse = () => Promise.reject(new AppError("GRAPH_REFUSED", "ErrorAccessDenied"));

/** A session that was held when the calendar did not answer. */
async function halfBooked() {
  const world = sessionWorld();
  const createEvent = () => Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer"));
  await bookSession({ ...world.deps, calendar: { ...world.deps.calendar, createEvent } }, request);
  const [session] = world.sessions.all.values();
  return { ...world, id: session?.id ?? "" };
}

test("finishes a booking under the same transaction id and tells both, the expert what about", async () => {
  const { deps, id, events, ledger, queue, sessions } = await halfBooked();

  await settleSession(deps, id);

  expect([...events.keys()]).toEqual([id]);
  expect(sessions.all.get(id)?.topic).toBeNull();
  expect(queue.jobs).toEqual([{ name: "sessions.settle", data: { sessionId: id }, delaySeconds: expect.any(Number) }]);
  expect(ledger.added.map(({ facts, personId, kind }) => [personId, kind, facts["topic"]])).toEqual([
    ["lars", "sessions.booked", null],
    ["mira", "sessions.booked", "hashtags"],
  ]);
});

test("the event is made in the zone of the expert, in whose calendar it stands", async () => {
  const { deps, events, id } = await halfBooked();
  const find = async (who: string) => person({ id: who, zone: who === "mira" ? "Asia/Tokyo" : "Europe/Berlin" });

  await settleSession({ ...deps, people: { ...deps.people, find } }, id);

  expect(events.get(id)?.zone).toBe("Asia/Tokyo");
});

test("settling what is settled does nothing", async () => {
  const { deps, id, calls, ledger } = await halfBooked();

  await settleSession(deps, id);
  await settleSession(deps, id);

  expect(calls.create).toBe(1);
  expect(ledger.added).toHaveLength(2);
});

test("two that settle at once make one event and tell nobody twice", async () => {
  const { deps, id, events, ledger } = await halfBooked();

  await Promise.all([settleSession(deps, id), settleSession(deps, id)]);

  expect(events.size).toBe(1);
  expect(ledger.added).toHaveLength(2);
});

test("a refusal for good frees the slot and tells the asker, who was waiting", async () => {
  const { deps, id, sessions, ledger } = await halfBooked();

  await expect(settleSession({ ...deps, calendar: { ...deps.calendar, createEvent: refuse } }, id)).rejects.toThrow();

  expect(sessions.all.get(id)).toMatchObject({ state: "cancelled", topic: null });
  expect(ledger.added).toMatchObject([{ personId: "lars", kind: "sessions.failed" }]);
});

test.each(["refused", "given up"])("a series whose first hour is %s does not begin", async (how) => {
  const volunteers = [busyExpert({ personId: "mira", formats: ["mentoring"], trainedAt: monday })];
  let now = monday;
  const { deps } = sessionWorld({ clock: () => now }, [], { volunteers });
  const createEvent = how === "refused" ? refuse : () => Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer"));
  const mentoring = { ...request, format: "mentoring" } as const;

  await bookSession({ ...deps, calendar: { ...deps.calendar, createEvent } }, mentoring).catch(() => null);
  now = start.add({ hours: 1 });
  await settleOverdue(deps);
  await planSeries(deps);

  expect(await deps.series.activeOf("lars")).toEqual([]);
  expect(await deps.sessions.upcoming("lars", now)).toEqual([]);
});

test("an hour that was planned later can fail without ending its series", async () => {
  const { deps, session } = lifeWorld({ id: "serie2", state: "held", eventId: null, seriesId: "series" });
  await deps.series.add(noTransaction, sessionSeries({ id: "series", planned: 2 }));

  await expect(
    settleSession({ ...deps, calendar: { ...deps.calendar, createEvent: refuse } }, session.id),
  ).rejects.toThrow();

  expect(await deps.series.find("series")).toMatchObject({ state: "active" });
});

test("a session that nobody knows settles to nothing", async () => {
  expect(await settleSession(sessionWorld().deps, "nobody's")).toBeNull();
});

test("an event that was made after the session was cancelled does not stay", async () => {
  const { deps, id, cancelled } = await halfBooked();
  const slow = {
    ...deps.calendar,
    createEvent: async (event: Parameters<typeof deps.calendar.createEvent>[0]) => {
      await cancelSession(deps, { by: "lars", sessionId: id });
      cancelled.length = 0;
      await deps.calendar.createEvent(event);
      return { eventId: "a second event", joinUrl: null };
    },
  };

  await settleSession({ ...deps, calendar: slow }, id);

  expect(cancelled).toEqual(["a second event"]);
});

test("a booking whose time has come without an event is given up, frees the slot, and the asker learns it", async () => {
  const { deps, id, sessions, cancelled, ledger } = await halfBooked();

  await settleSession({ ...deps, clock: () => instant("2026-11-24T09:01Z") }, id);

  expect(sessions.all.get(id)?.state).toBe("cancelled");
  expect(cancelled).toEqual([`event of ${id}`]);
  expect(ledger.added).toMatchObject([{ personId: "lars", kind: "sessions.failed" }]);
  expect(`${ledger.added[0]?.notAfter}`).toBe("2026-11-25T09:30:00Z");
});

test("what the queue gave up is settled later, and one that fails does not stop the others", async () => {
  const { deps, id, sessions } = await halfBooked();
  const other = { ...deps, calendar: { ...deps.calendar, createEvent: () => Promise.reject(new Error("down")) } };

  await settleOverdue({ ...other, log: silent });
  const before = sessions.all.get(id)?.state;
  await settleOverdue({ ...deps, log: silent });

  expect([before, sessions.all.get(id)?.state]).toEqual(["held", "booked"]);
});

test("while Graph answers nobody, not everybody is tried", async () => {
  const { deps, sessions } = sessionWorld();
  for (const id of ["a", "b", "c", "d", "e"]) sessions.all.set(id, session({ id, slot: tuesday }));
  let tries = 0;
  const createEvent = () => {
    tries++;
    return Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer"));
  };

  await settleOverdue({ ...deps, calendar: { ...deps.calendar, createEvent } });

  expect(tries).toBe(3);
});

test("of many that were given up, each is tried in the same round", async () => {
  const { deps, sessions } = sessionWorld();
  const ids = Array.from({ length: 120 }, (_, n) => `${n}`.padStart(3, "0"));
  for (const id of ids) sessions.all.set(id, session({ id, slot: tuesday }));
  const createEvent: typeof deps.calendar.createEvent = (event) =>
    event.transactionId < "060" ? Promise.reject(new Error("broken")) : deps.calendar.createEvent(event);

  await settleOverdue({ ...deps, calendar: { ...deps.calendar, createEvent } });

  expect(ids.filter((id) => sessions.all.get(id)?.state === "booked")).toEqual(ids.slice(60));
});

test("the first hour of a series is announced as such", async () => {
  const { deps, ledger, session } = lifeWorld({ state: "held", eventId: null, seriesId: "series" });
  await deps.series.add(noTransaction, sessionSeries({ id: "series" }));

  await settleSession(deps, session.id, { tell: ["expert"] });

  expect(ledger.added).toMatchObject([{ personId: "mira", facts: { isFirstOfSeries: true } }]);
});

test("an hour that was planned while one of the two was erased, and the series with them, is called off", async () => {
  const { deps, session, sessions } = lifeWorld({ state: "held", eventId: null, seriesId: "gone" });

  await settleSession(deps, session.id);

  expect(sessions.all.get(session.id)?.state).toBe("cancelled");
});

test.each(["held", "booked", "moving"] as const)(
  "an hour ahead that is %s when its series ends is called off, and nobody is told twice",
  async (state) => {
    const previous = state === "moving" ? tuesday : null;
    const { deps, cancelled, session, sessions, told } = lifeWorld({ state, previous, seriesId: "series" });
    await deps.series.add(noTransaction, sessionSeries({ id: "series", state: "ended" }));

    await settleSession(deps, session.id);

    expect(sessions.all.get(session.id)?.state).toBe("cancelled");
    expect(cancelled).toEqual(["event of hour"]);
    expect(told()).toEqual([]);
  },
);
