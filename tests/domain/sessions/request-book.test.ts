import { expect, test } from "@jest/globals";
import { answerCounter, answerRequest, requestSession, withdrawRequest } from "#domain/sessions/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { session } from "#tests/support/hour-records.ts";
import { askable, asker, asking, hour, mira, requestWorld, slots, wednesday } from "#tests/support/requests.ts";
import { anyTime, busyExpert, sessionWorld } from "#tests/support/sessions.ts";

test("a yes books, names both to each other, and tells the asker", async () => {
  const { answer, events, request, told } = await requestWorld();

  const outcome = await answer(mira, { kind: "take", start: wednesday.start });

  expect(outcome).toMatchObject({ kind: "booked", session: { expertId: "mira", askerId: "lars", slot: wednesday } });
  expect(request()).toMatchObject({ state: "booked", topic: "", expertId: null, slots: [] });
  expect(told()).toEqual(["sessions.request mira", "sessions.booked lars"]);
  expect(events.size).toBe(1);
});

test("a yes that is tapped twice makes one session", async () => {
  const { answer, events } = await requestWorld();
  const take = { kind: "take", start: wednesday.start } as const;
  const first = await answer(mira, take);

  expect(first.kind).toBe("booked");
  expect(await answer(mira, take)).toEqual(first);
  expect(events.size).toBe(1);
});

test("what is free instead does not touch the time that somebody else has just taken", async () => {
  const wish = { ...anyTime, window: { start: instant("2026-11-25T08:30Z"), end: instant("2026-11-25T10:00Z") } };
  const hourLong = { start: wednesday.start, end: instant("2026-11-25T10:00Z") };
  const made = sessionWorld({}, [], { volunteers: askable });
  const asked = await requestSession(made.deps, { ...asking, format: "hour", slots: [hourLong], wish });
  made.sessions.all.set("other", session({ expertId: "mira", askerId: "anna", slot: hourLong }));

  const answer = { kind: "take", start: hourLong.start } as const;
  const requestId = asked.kind === "asked" ? asked.request.id : "";
  const outcome = await answerRequest(made.deps, { expert: mira, requestId, answer });

  expect(outcome).toEqual({ kind: "taken", slots: [] });
});

test("a no asks the next one at once, and the asker is told that it goes on", async () => {
  const { answer, request, told } = await requestWorld();

  expect(await answer(mira, { kind: "no" })).toEqual({ kind: "passed_on" });

  expect(request()).toMatchObject({ state: "open", expertId: "jonas", asked: ["mira", "jonas"] });
  expect(told()).toEqual(["sessions.request mira", "sessions.request jonas", "sessions.progress lars"]);
  expect(await answer(mira, { kind: "no" })).toEqual({ kind: "gone" });
});

test("a yes that comes while the asker withdraws books nothing, and takes no time", async () => {
  const made = await requestWorld();
  const look = made.deps.calendar.availability;
  made.deps.calendar.availability = async (...asked) => {
    await withdrawRequest(made.deps, { askerId: "lars", requestId: made.id });
    return look(...asked);
  };

  expect(await made.answer(mira, { kind: "take", start: wednesday.start })).toEqual({ kind: "gone" });

  expect(made.events.size).toBe(0);
  expect(made.sessions.all.size).toBe(0);
});

test("two taps of the expert at once, on two times, make one session", async () => {
  const { answer, events } = await requestWorld();

  const answers = await Promise.all(slots.map(({ start }) => answer(mira, { kind: "take", start })));

  expect(answers.map(({ kind }) => kind).sort()).toEqual(["booked", "gone"]);
  expect(events.size).toBe(1);
});

test.each([
  ["the expert avoids the asker by now", { personId: "mira", neverWith: ["lars"] }],
  ["the asker avoids the expert by now", { personId: "lars", neverWith: ["mira"] }],
  ["the expert pauses", { personId: "mira", pause: { until: null } }],
])("a yes books nothing when %s, and the next one is asked", async (_why, changes) => {
  const { answer, deps, events, request } = await requestWorld();
  await deps.experts.save(busyExpert({ booking: "request", ...changes }));

  expect(await answer(mira, { kind: "take", start: wednesday.start })).toEqual({ kind: "gone" });

  expect(events.size).toBe(0);
  expect(request()).toMatchObject({ state: "open", expertId: "jonas" });
});

test("a yes to another time books nothing with whom the asker met meanwhile; the next one is asked", async () => {
  const { answer, deps, events, id, request, sessions } = await requestWorld();
  await answer(mira, { kind: "counter", start: instant("2026-11-26T13:00Z") });
  sessions.all.set(
    "met",
    session({ expertId: "mira", askerId: "lars", state: "booked", slot: hour("2026-11-25T13:00Z") }),
  );

  expect(await answerCounter(deps, { asker, requestId: id, accepts: true })).toEqual({ kind: "passed_on" });

  expect(events.size).toBe(0);
  expect(request().expertId).toBe("jonas");
});
