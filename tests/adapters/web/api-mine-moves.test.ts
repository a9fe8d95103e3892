import { expect, test } from "@jest/globals";
import { mineMovesApi, momentAt } from "#adapters/web/api-mine-moves.ts";
import type { ApiBody } from "#shared/api.ts";
import { askingOf } from "#tests/support/api-calls.ts";
import { session } from "#tests/support/hour-records.ts";
import { hour, mira, wednesday } from "#tests/support/requests.ts";
import { flat, free, monday, sessionWorld } from "#tests/support/sessions.ts";

/** Lars has an hour with Mira on Wednesday. */
function world(...given: Parameters<typeof sessionWorld>) {
  const made = sessionWorld(...given);
  const booked = session({ expertId: "mira", state: "booked", format: "half", slot: wednesday, eventId: "e1" });
  made.stores.sessions.all.set(booked.id, booked);
  const deps = {
    ...{ booking: made.deps, nameOf: async (id: string) => (id === "mira" ? "Mira König" : "") },
    ownCalendar: (_token: string, id: string) => async () => free(id),
  };
  const ask = askingOf(mineMovesApi(deps), monday);
  const params = { id: booked.id };
  return {
    ...made,
    slot: () => made.stores.sessions.all.get(booked.id)?.slot,
    times: () => ask("POST /api/mine/sessions/:id/times", { params }),
    move: (body: ApiBody<"PUT /api/mine/sessions/:id">, as = {}) =>
      ask("PUT /api/mine/sessions/:id", { params, body, ...as }),
  };
}
const friday = hour("2026-11-27T09:00Z");
const toFriday = { start: `${friday.start}` };

test("shows when the two are free instead, and moves there; the other is told once", async () => {
  const { ledger, move, moved, slot, times } = world();

  const found = await times();
  const outcomes = [await move(toFriday), await move(toFriday)];

  expect(found.kind === "proposed" && found.slots.length).toBeGreaterThan(1);
  expect(outcomes).toEqual(Array(2).fill({ kind: "moved", with: "Mira König", ...toFriday, end: `${friday.end}` }));
  expect(slot()).toEqual(friday);
  expect([moved.length, ledger.added.map(({ personId }) => personId)]).toEqual([1, ["mira"]]);
});

test("the expert moves it as well, to a day and a time of their own clock", async () => {
  const { move, slot } = world();

  expect(await move({ day: "2026-11-26", time: "14:00" }, { as: mira })).toMatchObject({ kind: "moved", with: null });
  expect(`${slot()?.start}`).toBe("2026-11-26T13:00:00Z");
});

test("two who move it to different times at once move it once", async () => {
  const { move, moved } = world();

  const outcomes = await Promise.all([move(toFriday), move({ start: "2026-11-26T09:00:00Z" }, { as: mira })]);

  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["gone", "moved"]);
  expect(moved).toHaveLength(1);
});

test("a time that is not free moves nothing, and others are named; neither does one that has passed", async () => {
  const { move, slot } = world({}, [free("mira", { busy: flat([friday]) })]);

  const outcome = await move(toFriday);

  expect(outcome.kind === "taken" && outcome.slots.length).toBeGreaterThan(0);
  expect(await move({ start: "2026-11-20T09:00:00Z" })).toEqual({ kind: "inThePast" });
  expect(slot()).toEqual(wednesday);
});

test("says why there is no other time", async () => {
  const weeks = flat([{ start: monday, end: monday.add({ hours: 24 * 30 }) }]);
  const [full, unseen] = [
    world({}, [free("mira", { busy: weeks })]),
    world({}, [{ personId: "mira", kind: "unknown" }]),
  ];

  expect([await full.times(), await unseen.times()]).toEqual([{ kind: "noSlot" }, { kind: "calendarUnknown" }]);
});

test("a time that the clocks skip is the one after it", () => {
  expect(`${momentAt({ day: "2026-03-29", time: "02:30" }, "Europe/Berlin")}`).toBe("2026-03-29T01:30:00Z");
});
