import { expect, test } from "@jest/globals";
import { mineAnswersApi } from "#adapters/web/api-mine-answers.ts";
import { type BookingDeps, offerTimes } from "#domain/sessions/index.ts";
import type { ApiBody } from "#shared/api.ts";
import { askingOf } from "#tests/support/api-calls.ts";
import { person } from "#tests/support/fakes.ts";
import { asker, hour, mira, requestWorld, wednesday } from "#tests/support/requests.ts";
import { flat, free, monday, sessionWorld } from "#tests/support/sessions.ts";

const names: Readonly<Record<string, string>> = { lars: "Lars Brandt", mira: "Mira König" };
const start = `${wednesday.start}`;
const taken = { start, end: `${wednesday.end}` };

function asking(booking: BookingDeps) {
  const deps = {
    ...{ booking, nameOf: async (id: string) => names[id] ?? "" },
    ownCalendar: (_token: string, id: string) => async () => free(id),
  };
  return askingOf(mineAnswersApi(deps), monday);
}

/** Lars asked Mira; Jonas would be the next. */
async function asked(...given: Parameters<typeof requestWorld>) {
  const made = await requestWorld(...given);
  const ask = asking(made.deps);
  const params = { id: made.id };
  return {
    ...made,
    answers: (body: ApiBody<"PUT /api/mine/asked/:id">, as = mira) =>
      ask("PUT /api/mine/asked/:id", { as, params, body }),
    accepts: (accepts: boolean) => ask("PUT /api/mine/requests/:id", { as: asker, params, body: { accepts } }),
  };
}

test("who is asked takes one of the times, learns the name with it, and the asker is told", async () => {
  const { answers, request, told } = await asked();

  const outcome = await answers({ answer: "take", start });

  expect(outcome).toEqual({ kind: "booked", with: "Lars Brandt", ...taken });
  expect(request().state).toBe("booked");
  expect(told().at(-1)).toBe("sessions.booked lars");
});

test("a yes that got no answer is given again; from two devices at once it is one hour", async () => {
  const { answers, calls, sessions } = await asked();

  const both = await Promise.all([answers({ answer: "take", start }), answers({ answer: "take", start })]);
  const again = await answers({ answer: "take", start });

  expect(both).toEqual(Array(2).fill({ kind: expect.stringMatching(/booked|pending/), with: "Lars Brandt", ...taken }));
  expect(again).toEqual({ kind: "booked", with: "Lars Brandt", ...taken });
  expect([sessions.all.size, calls.create]).toEqual([1, 1]);
});

test("when the time is gone, others are offered, and no name", async () => {
  const { answers } = await asked({}, [free("lars", { busy: flat([wednesday]) })]);

  const outcome = await answers({ answer: "take", start });

  expect(outcome.kind).toBe("taken");
  expect(outcome.kind === "taken" && outcome.slots.length).toBeGreaterThan(0);
  expect(JSON.stringify(outcome)).not.toMatch(/lars|Lars/);
});

test("another time, on the clock of who is asked, goes to the asker, whose yes books it; again, it is booked still", async () => {
  const { accepts, answers, request } = await asked();

  const outcome = await answers({ answer: "otherTime", day: "2026-11-26", time: "14:00" });
  const counter = request().counter;
  const agreed = [await accepts(true), await accepts(true)];

  expect(outcome).toEqual({ kind: "proposed" });
  expect(`${counter?.start}`).toBe("2026-11-26T13:00:00Z");
  expect(agreed).toEqual(
    Array(2).fill({ kind: "booked", with: "Mira König", start: "2026-11-26T13:00:00Z", end: "2026-11-26T13:30:00Z" }),
  );
});

test("another time at which one of the two is busy is not proposed", async () => {
  const { answers } = await asked({}, [free("lars", { busy: flat([hour("2026-11-26T13:00Z")]) })]);

  expect(await answers({ answer: "otherTime", day: "2026-11-26", time: "14:00" })).toEqual({ kind: "notFree" });
});

test("a no asks somebody else, once; a pause says until when, also where the request is gone", async () => {
  const [refusing, pausing] = [await asked(), await asked()];

  const refused = [await refusing.answers({ answer: "no" }), await refusing.answers({ answer: "no" })];
  const paused = [await pausing.answers({ answer: "pauseMonth" }), await pausing.answers({ answer: "pauseMonth" })];

  expect(refused).toEqual([
    { kind: "passedOn", pausedUntil: null },
    { kind: "gone", pausedUntil: null },
  ]);
  expect(refusing.request().expertId).toBe("jonas");
  expect(paused).toEqual(["passedOn", "gone"].map((kind) => ({ kind, pausedUntil: "2026-11-30T23:00:00Z" })));
});

test("an asker whom another time does not suit has somebody else asked; one that is gone meanwhile, too", async () => {
  const [refusing, late] = [await asked(), await asked()];
  for (const { answers } of [refusing, late]) await answers({ answer: "otherTime", day: "2026-11-26", time: "14:00" });
  const busy = flat([hour("2026-11-26T13:00Z")]);
  const availability: BookingDeps["calendar"]["availability"] = async (people) =>
    people.map((id) => free(id, { busy }));
  Object.assign(late.deps.calendar, { availability });

  const outcomes = [await refusing.accepts(false), await refusing.accepts(false), await late.accepts(true)];

  expect(outcomes).toEqual([{ kind: "passedOn" }, { kind: "gone" }, { kind: "taken" }]);
});

test("who was invited takes a time; another who comes later is offered none that is gone", async () => {
  const made = sessionWorld();
  const times = [wednesday, hour("2026-11-27T09:00Z")];
  const offer = { expert: mira, invited: ["lars", "anna"], slots: times, format: "half" as const, line: "" };
  const offered = await offerTimes(made.deps, offer);
  const params = { id: offered.kind === "offered" ? offered.offer.id : "" };
  const ask = asking(made.deps);
  const take = (id: string) => ask("PUT /api/mine/offers/:id", { as: person({ id }), params, body: { start } });

  const both = await Promise.all([take("lars"), take("lars")]);
  const outcomes = [...both, await take("lars"), await take("anna")];

  expect(outcomes).toMatchObject([
    { kind: expect.stringMatching(/booked|pending/), with: "Mira König", start },
    { kind: expect.stringMatching(/booked|pending/), start },
    { kind: "booked", start },
    { kind: "taken", slots: [] },
  ]);
  expect(made.sessions.all.size).toBe(1);
});

test("of an offer that is open, its other times are offered", async () => {
  const made = sessionWorld({}, [free("lars", { busy: flat([wednesday]) })]);
  const friday = hour("2026-11-27T09:00Z");
  const offer = { expert: mira, invited: ["lars"], slots: [wednesday, friday], format: "half" as const, line: "" };
  const offered = await offerTimes(made.deps, offer);
  const params = { id: offered.kind === "offered" ? offered.offer.id : "" };

  const outcome = await asking(made.deps)("PUT /api/mine/offers/:id", { as: asker, params, body: { start } });

  expect(outcome).toEqual({ kind: "taken", slots: [{ start: `${friday.start}`, end: `${friday.end}` }] });
});
