import { expect, test } from "@jest/globals";
import { bookSession, settleSession } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { sessionWorld } from "#tests/support/sessions.ts";

const request = { asker: person(), expertId: "mira", start: instant("2026-11-24T09:00Z") };

/** A session that was held when the calendar did not answer. */
async function halfBooked() {
  const world = sessionWorld();
  const createEvent = () => Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer"));
  await bookSession({ ...world.deps, calendar: { ...world.deps.calendar, createEvent } }, request);
  const [session] = world.sessions.all.values();
  return { ...world, id: session?.id ?? "" };
}

test("finishes a booking under the same transaction id and tells both", async () => {
  const { deps, id, events, ledger } = await halfBooked();

  await settleSession(deps, id);

  expect([...events.keys()]).toEqual([id]);
  expect(ledger.added.map(({ personId, kind }) => [personId, kind])).toEqual([
    ["lars", "sessions.booked"],
    ["mira", "sessions.booked"],
  ]);
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
  const createEvent = () => Promise.reject(new AppError("GRAPH_REFUSED", "ErrorAccessDenied"));

  await expect(settleSession({ ...deps, calendar: { ...deps.calendar, createEvent } }, id)).rejects.toThrow();

  expect(sessions.all.get(id)?.state).toBe("cancelled");
  expect(ledger.added).toMatchObject([{ personId: "lars", kind: "sessions.cancelled" }]);
});

test("a session that nobody knows settles to nothing", async () => {
  expect(await settleSession(sessionWorld().deps, "nobody's")).toBeNull();
});
