import { expect, test } from "@jest/globals";
import { freeHours } from "#domain/sessions/free-hours.ts";
import type { Availability, BusyExpert } from "#domain/sessions/index.ts";
import { person } from "#tests/support/fakes.ts";
import { busyExpert, flat, free, monday, sessionWorld, type WorldOf } from "#tests/support/sessions.ts";

const lars = person();
const hashtags = { topic: "hashtags", language: null };
const mira = (changes: Partial<BusyExpert> = {}) => busyExpert({ personId: "mira", ...changes });
const days = (count: number) => monday.add({ hours: count * 24 });
const blocked = (from: number, to: number) => free("mira", { busy: flat([{ start: days(from), end: days(to) }]) });
/** So many minutes given on the first of the month. */
const given = (minutes: number) => {
  const start = monday.subtract({ hours: 21 * 24 });
  return [{ start, end: start.add({ minutes }) }];
};

const hoursOf = async (volunteers: readonly BusyExpert[], times: readonly Availability[] = [], of: WorldOf = {}) =>
  freeHours(sessionWorld({}, times, { volunteers, ...of }).deps, lars, hashtags);

test("says of each who is booked under their name what they give, and roughly how much", async () => {
  const [hours] = await hoursOf([mira({ given: given(60) })]);

  expect(hours).toEqual({
    personId: "mira",
    topics: ["hashtags", "erster beitrag"],
    languages: ["en", "de"],
    formats: mira().formats,
    left: { from: 60, to: 120 },
    next: "thisWeek",
  });
});

test.each([
  [180, { from: 0, to: 0 }],
  [200, { from: 0, to: 0 }],
  [179, { from: 0, to: 60 }],
  [120, { from: 0, to: 60 }],
  [60, { from: 60, to: 120 }],
  [0, { from: 120, to: 240 }],
])("of 180 minutes a month, %i of which are given, a range is left", async (minutes, left) => {
  const [hours] = await hoursOf([mira({ minutesPerMonth: 180, given: given(minutes) })]);

  expect(hours?.left).toEqual(left);
});

test("of very much time, no end is told", async () => {
  const [hours] = await hoursOf([mira({ minutesPerMonth: 900 })]);

  expect(hours?.left).toEqual({ from: 240, to: null });
});

test.each([
  ["thisWeek", blocked(0, 2)],
  ["nextWeek", blocked(0, 6)],
  ["none", blocked(0, 20)],
  ["unknown", { personId: "mira", kind: "unknown" }],
] as const)("the first free time is told as %s", async (next, time) => {
  const [hours] = await hoursOf([mira({ noticeHours: 0, perWeek: 5 })], [time]);

  expect(hours?.next).toBe(next);
});

test("what is more than a week away is told as later", async () => {
  const thursday = days(3);
  const { deps } = sessionWorld({ clock: () => thursday }, [blocked(0, 13.5)], { volunteers: [mira()] });

  const [hours] = await freeHours(deps, lars, hashtags);

  expect(hours?.next).toBe("later");
});

test("who gave all that they give has no free time, whatever their calendar says", async () => {
  const november = [{ start: monday.subtract({ hours: 24 }), end: monday.subtract({ hours: 20 }) }];
  const [hours] = await hoursOf([mira({ minutesPerMonth: 240, perWeek: 0, given: november })]);

  expect(hours).toMatchObject({ left: { from: 0, to: 0 }, next: "none" });
});

test("says nothing of who is asked first, of another topic, or of the asker's own line", async () => {
  const volunteers = [
    busyExpert({ personId: "shy", booking: "request" }),
    busyExpert({ personId: "other", topics: ["lean"] }),
    busyExpert({ personId: "boss" }),
    busyExpert({ personId: "report" }),
  ];

  const hours = await hoursOf(volunteers, [], { above: { lars: ["boss"], report: ["lars"] } });

  expect(hours).toEqual([]);
});

test("looks at twenty calendars at most, once", async () => {
  const volunteers = Array.from({ length: 30 }, (_, index) => busyExpert({ personId: `expert-${index}` }));
  const { deps, looks } = sessionWorld({}, [], { volunteers });

  const hours = await freeHours(deps, lars, hashtags);

  expect(hours).toHaveLength(20);
  expect(looks.map(({ people }) => people.length)).toEqual([20]);
});
