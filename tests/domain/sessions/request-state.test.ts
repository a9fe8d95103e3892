import { expect, test } from "@jest/globals";
import { requestSession } from "#domain/sessions/index.ts";
import { closed, isAskedOf, letGo } from "#domain/sessions/request-state.ts";
import { instant } from "#tests/support/fakes.ts";
import { askable, asking, hour, requestWorld } from "#tests/support/requests.ts";
import { free, monday, sessionWorld } from "#tests/support/sessions.ts";

test("who is asked chooses from three times at most, so that every other answer is a tap, too", async () => {
  const { deps, stores } = sessionWorld({}, [], { volunteers: askable });
  const many = ["08:00", "09:00", "10:00", "11:00", "12:00"].map((time) => hour(`2026-11-25T${time}Z`));

  await requestSession(deps, { ...asking, slots: many });

  expect([...stores.requests.all.values()].map((request) => request.slots)).toEqual([many.slice(0, 3)]);
});

test("working days are the expert's own: no free Tuesday counts, and no holiday", async () => {
  const workingHours = {
    days: [1, 3, 4, 5],
    start: Temporal.PlainTime.from("09:00"),
    end: Temporal.PlainTime.from("17:00"),
    zone: "Europe/Berlin",
  };
  const holidays = { isHoliday: (day: Temporal.PlainDate) => day.day === 26, regionOfZone: () => "DE" };
  const { request } = await requestWorld({ holidays }, [free("mira", { workingHours })]);

  expect(`${request().remindAt}`).toBe("2026-11-25T08:00:00Z");
  // Thursday is the holiday, so that Friday is the second working day.
  expect(`${request().moveOnAt}`).toBe("2026-11-27T08:00:00Z");
});

test("nobody is asked longer than there is something to choose", async () => {
  const made = sessionWorld({}, [], { volunteers: askable });

  const asked = await requestSession(made.deps, { ...asking, slots: [hour("2026-11-24T09:00Z")] });

  expect(asked).toMatchObject({ kind: "asked", request: { moveOnAt: instant("2026-11-24T09:00Z") } });
});

test("a request that is let go is at nobody, keeps what it is about, and is to be passed on at once", async () => {
  const { request } = await requestWorld();

  const released = letGo(request(), monday);

  expect(isAskedOf(request(), "mira")).toBe(true);
  expect(isAskedOf(released, "mira")).toBe(false);
  expect(released).toMatchObject({ state: "open", topic: "hashtags", slots: [], moveOnAt: monday, asked: ["mira"] });
});

test.each(["booked", "withdrawn", "nobody"] as const)(
  "a request that ends as %s is about nothing any more",
  async (state) => {
    const { request } = await requestWorld();

    const over = closed(request(), state);

    expect(over).toMatchObject({ state, topic: "", expertId: null, slots: [], counter: null, remindAt: null });
  },
);
