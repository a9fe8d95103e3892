import { expect, test } from "@jest/globals";
import { type BusyExpert, bookSession } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { session } from "#tests/support/hour-records.ts";
import { busyExpert, flat, free, monday, sessionWorld } from "#tests/support/sessions.ts";

const start = instant("2026-11-24T09:00Z");
const asker = person();
const request = { asker, expertId: "mira", format: "half" as const, topic: "hashtags", start };
const unreachable = () => Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer"));
const worldOf = (changes: Partial<BusyExpert>) =>
  sessionWorld({}, [], { volunteers: [busyExpert({ personId: "mira", ...changes })] });

test("books with two calls to the calendar, tells the expert, and leaves a job that would have finished it", async () => {
  const { deps, events, calls, ledger, queue } = sessionWorld();

  const outcome = await bookSession(deps, request);

  expect(outcome).toMatchObject({
    kind: "booked",
    session: { state: "booked", format: "half", joinUrl: "https://teams.example/join" },
  });
  expect(calls).toEqual({ availability: 1, create: 1, wake: 1 });
  expect([...events.values()]).toMatchObject([{ organizerId: "mira", attendeeId: "lars", subject: "Conversation" }]);
  expect(ledger.added).toMatchObject([
    { personId: "mira", class: "appointment", kind: "sessions.booked", facts: { topic: "hashtags" } },
  ]);
  expect(queue.jobs).toMatchObject([{ name: "sessions.settle" }]);
});

test("the calendars show what the asker chose to call it, and never the topic", async () => {
  const { deps, events } = sessionWorld();
  await deps.sessions.savePreference("lars", { remind: false, ask: true, subject: "Blocker" });

  await bookSession(deps, request);

  expect([...events.values()]).toMatchObject([{ subject: "Blocker" }]);
});

test("booking over a conflict: what came into the expert's calendar meanwhile is seen, and other times are offered", async () => {
  const busy = flat([{ start, end: start.add({ minutes: 30 }) }]);
  const { deps, calls } = sessionWorld({}, [free("mira", { busy })]);

  const outcome = await bookSession(deps, request);

  expect(outcome.kind).toBe("taken");
  expect(outcome.kind === "taken" && outcome.alternatives.map((slot) => `${slot.start}`)[0]).toBe(
    "2026-11-24T10:00:00Z",
  );
  expect(calls.create).toBe(0);
});

test("who gives no more in that week is full, and other weeks are offered", async () => {
  const slots = ["2026-11-25T09:00Z", "2026-11-26T09:00Z"].map((at) => ({
    start: instant(at),
    end: instant(at).add({ minutes: 30 }),
  }));
  const { deps, sessions } = worldOf({ perWeek: 2 });
  for (const [index, slot] of slots.entries()) {
    const id = `${index}`;
    sessions.all.set(id, session({ id, expertId: "mira", askerId: "anna", state: "booked", slot }));
  }

  const outcome = await bookSession(deps, request);

  expect(outcome.kind).toBe("full");
  const alternatives = outcome.kind === "full" ? outcome.alternatives : [];
  expect(alternatives.length).toBeGreaterThan(0);
  expect(alternatives.every((slot) => `${slot.start}` >= "2026-11-29T23:00:00Z")).toBe(true);
});

test("of two people who tap the same slot one gets it, and the other gets alternatives", async () => {
  const { deps, events } = sessionWorld();

  const outcomes = await Promise.all([
    bookSession(deps, request),
    bookSession(deps, { ...request, asker: person({ id: "anna" }) }),
  ]);

  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["booked", "taken"]);
  const taken = outcomes.find(({ kind }) => kind === "taken");
  expect(taken && "alternatives" in taken && taken.alternatives.some((slot) => slot.start.equals(start))).toBe(false);
  expect(events.size).toBe(1);
});

test("refuses a slot in the past without asking anybody", async () => {
  const { deps, calls } = sessionWorld();

  expect(await bookSession(deps, { ...request, start: monday.subtract({ minutes: 1 }) })).toEqual({
    kind: "in_the_past",
  });
  expect(calls.availability).toBe(0);
});

test("an old card does not book sooner than the expert's notice", async () => {
  const { deps } = worldOf({ noticeHours: 48 });

  expect(await bookSession(deps, request)).toMatchObject({ kind: "taken" });
});

test("a calendar that tells nothing is not free", async () => {
  const { deps, sessions } = sessionWorld({}, [{ personId: "mira", kind: "unknown" }]);

  await expect(bookSession(deps, request)).rejects.toThrow("GRAPH_UNREACHABLE");

  expect(sessions.all.size).toBe(0);
});

test.each(["anna", "lars"])(
  "%s, who does not volunteer or is the asker, cannot be booked by an old card",
  async (expertId) => {
    const { deps, calls } = sessionWorld();

    expect(await bookSession(deps, { ...request, expertId })).toEqual({ kind: "no_expert" });
    expect(calls).toEqual({ availability: 0, create: 0, wake: 0 });
  },
);

test.each<[string, Partial<BusyExpert>]>([
  ["wants to be asked first", { booking: "request" }],
  ["pauses", { pause: { until: null } }],
  ["never wants to meet the asker", { neverWith: ["lars"] }],
  ["does not give this format any more", { formats: ["hour"] }],
])("who %s cannot be booked by an old card", async (_why, changes) => {
  expect(await bookSession(worldOf(changes).deps, request)).toEqual({ kind: "no_expert" });
});

test("whoever got no answer and asks again has the hour, once", async () => {
  const { deps, events, calls } = sessionWorld();
  const first = await bookSession(deps, request);

  const again = await bookSession(deps, request);

  expect(again).toEqual(first);
  expect(events.size).toBe(1);
  expect(calls).toEqual({ availability: 1, create: 1, wake: 1 });
});

test("a second tap on the same proposal does not book a second hour with the same person", async () => {
  const { deps, events } = sessionWorld();
  await bookSession(deps, request);

  expect(await bookSession(deps, { ...request, start: start.add({ hours: 24 }) })).toEqual({ kind: "no_expert" });
  expect(events.size).toBe(1);
});

test("somebody of the asker's line cannot be booked, whatever a card says", async () => {
  const { deps } = sessionWorld({}, [], { above: { lars: ["mira"] }, volunteers: [busyExpert({ personId: "mira" })] });

  expect(await bookSession(deps, request)).toEqual({ kind: "no_expert" });
});

test("the first hour of mentoring makes the series, and the next one is two weeks on", async () => {
  const { deps, stores } = worldOf({ formats: ["mentoring"], trainedAt: monday });

  const outcome = await bookSession(deps, { ...request, format: "mentoring" });

  const [series] = stores.series.all.values();
  expect(outcome).toMatchObject({ kind: "booked", session: { seriesId: series?.id } });
  expect(series).toMatchObject({ expertId: "mira", askerId: "lars", state: "active", planned: 1 });
  expect(`${series?.nextAt}`).toBe("2026-12-08T09:00:00Z");
});

test("two who are in a series with one another begin no second one, from an old card", async () => {
  const { deps } = worldOf({ formats: ["mentoring"], trainedAt: monday });
  const mentoring = { ...request, format: "mentoring" } as const;

  await bookSession(deps, mentoring);
  const again = await bookSession(deps, { ...mentoring, start: mentoring.start.add({ hours: 24 }) });

  expect(again).toEqual({ kind: "no_expert" });
  expect(await deps.series.activeOf("lars")).toHaveLength(1);
});

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
