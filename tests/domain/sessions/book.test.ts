import { expect, test } from "@jest/globals";
import { bookSession } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { monday, officeHours, sessionWorld } from "#tests/support/sessions.ts";

const start = instant("2026-11-24T09:00Z");
const request = { asker: person(), expertId: "mira", start };
const unreachable = () => Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer"));

test("books with two calls to the calendar, tells the expert, and leaves a job that would have finished it", async () => {
  const { deps, events, calls, ledger, queue } = sessionWorld();

  const outcome = await bookSession(deps, request);

  expect(outcome).toMatchObject({
    kind: "booked",
    session: { state: "booked", joinUrl: "https://teams.example/join" },
  });
  expect(calls).toEqual({ availability: 1, create: 1, wake: 1 });
  expect([...events.values()]).toMatchObject([{ organizerId: "mira", attendeeId: "lars", subject: "Conversation" }]);
  expect(ledger.added).toMatchObject([{ personId: "mira", class: "appointment", kind: "sessions.booked" }]);
  expect(queue.jobs.map(({ name }) => name)).toEqual(["sessions.settle"]);
});

test("offers what is free instead when the expert's calendar filled up in the meantime", async () => {
  const busy = [{ start, end: start.add({ minutes: 30 }) }];
  const { deps, calls } = sessionWorld({}, [{ personId: "mira", kind: "known", busy, workingHours: officeHours }]);

  const outcome = await bookSession(deps, request);

  expect(outcome.kind === "taken" && `${outcome.alternatives[0]?.start}`).toBe("2026-11-24T10:00:00Z");
  expect(calls.create).toBe(0);
});

test("of two people who tap the same slot one gets it, and the other gets alternatives", async () => {
  const { deps, events } = sessionWorld();

  const outcomes = await Promise.all([
    bookSession(deps, request),
    bookSession(deps, { ...request, asker: person({ id: "anna" }) }),
  ]);

  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["booked", "taken"]);
  expect(events.size).toBe(1);
});

test("refuses a slot in the past without asking anybody", async () => {
  const { deps, calls } = sessionWorld();

  expect(await bookSession(deps, { ...request, start: monday.subtract({ minutes: 1 }) })).toEqual({
    kind: "in_the_past",
  });
  expect(calls.availability).toBe(0);
});

test.each(["anna", "lars"])(
  "%s, who does not volunteer or is the asker, cannot be booked by an old card",
  async (expertId) => {
    const { deps, calls } = sessionWorld();

    expect(await bookSession(deps, { ...request, expertId })).toEqual({ kind: "no_expert" });
    expect(calls).toEqual({ availability: 0, create: 0, wake: 0 });
  },
);

test("when the calendar does not answer the slot stays theirs and the queue finishes", async () => {
  const world = sessionWorld();
  const deps = { ...world.deps, calendar: { ...world.deps.calendar, createEvent: unreachable } };

  const outcome = await bookSession(deps, request);

  expect(outcome).toMatchObject({ kind: "pending", session: { state: "held" } });
  expect(world.queue.jobs).toMatchObject([{ name: "sessions.settle" }]);
  expect(world.ledger.added).toEqual([]);
});

test("when the calendar refuses for good the slot is free again", async () => {
  const world = sessionWorld();
  const createEvent = () => Promise.reject(new AppError("GRAPH_REFUSED", "ErrorAccessDenied"));

  await expect(
    bookSession({ ...world.deps, calendar: { ...world.deps.calendar, createEvent } }, request),
  ).rejects.toThrow("GRAPH_REFUSED");

  expect(await bookSession(world.deps, request)).toMatchObject({ kind: "booked" });
});
