import { expect, test } from "@jest/globals";
import { ANY_TIME } from "#domain/sessions/pair.ts";
import { type Candidate, hasTimeLeft, type Search, shortlist } from "#domain/sessions/shortlist.ts";
import { AppError } from "#shared/errors.ts";
import { person } from "#tests/support/fakes.ts";
import { sessionSeries } from "#tests/support/hour-records.ts";
import { busyExpert, givenDaysAgo, monday, sessionWorld } from "#tests/support/sessions.ts";

const search: Search = {
  ...{ asker: person(), topic: "Hashtags", format: "half", language: "en" },
  ...{ wish: ANY_TIME, except: [], limit: 3 },
};
const idsOf = (candidates: readonly Candidate[] | null) => candidates?.map(({ expert }) => expert.personId);

test("who gave least comes first, each within their own notice and bounds, without who is not to be found again", async () => {
  const volunteers = [
    busyExpert({ personId: "mira", given: [givenDaysAgo(15)], noticeHours: 48, minutesPerMonth: 45 }),
    busyExpert({ personId: "jonas" }),
    busyExpert({ personId: "petra" }),
  ];
  const { deps } = sessionWorld({}, [], { volunteers });

  const found = await shortlist(deps, { ...search, except: ["petra"] });

  expect(found).toMatchObject([
    { expert: { personId: "jonas" }, person: { id: "jonas" }, window: { start: monday.add({ hours: 24 }) } },
    { expert: { personId: "mira" }, person: { id: "mira" }, window: { start: monday.add({ hours: 48 }) } },
  ]);
  expect(found?.map((one) => hasTimeLeft(one, search))).toEqual([true, true]);
  expect(found?.map((one) => hasTimeLeft(one, { ...search, format: "hour" }))).toEqual([true, false]);
});

test("whoever is in the asker's line makes room for the next, up to as many as one look at the calendars takes", async () => {
  const volunteers = Array.from({ length: 30 }, (_, index) => busyExpert({ personId: `expert-${index}` }));
  const { deps } = sessionWorld({}, [], { volunteers });
  const first = idsOf(await shortlist(deps, search)) ?? [];
  const bosses = first.slice(0, 5);

  const others = sessionWorld({}, [], { volunteers, above: { lars: bosses } });
  const found = idsOf(await shortlist(others.deps, search)) ?? [];

  expect(first).toHaveLength(19);
  expect(found).toHaveLength(19);
  expect(found.filter((id) => bosses.includes(id))).toEqual([]);
});

test("a line that cannot be found out gives no list at all; what is broken is not hidden", async () => {
  const unreachable = () => Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer"));
  const broken = () => Promise.reject(new TypeError("broken"));

  expect(await shortlist(sessionWorld({ lines: { above: unreachable } }).deps, search)).toBeNull();
  await expect(shortlist(sessionWorld({ lines: { above: broken } }).deps, search)).rejects.toThrow("broken");
});

test("who mentors the asker already is not found for another mentoring, but for any other hour", async () => {
  const trainedAt = monday.subtract({ hours: 24 });
  const formats = ["half", "mentoring"] as const;
  const volunteers = ["jonas", "mira"].map((personId) => busyExpert({ personId, trainedAt, formats }));
  const { deps, stores } = sessionWorld({}, [], { volunteers });
  const series = sessionSeries({ expertId: "jonas", askerId: "lars" });
  stores.series.all.set(series.id, series);

  expect(idsOf(await shortlist(deps, { ...search, format: "mentoring" }))).toEqual(["mira"]);
  expect(idsOf(await shortlist(deps, search))?.toSorted()).toEqual(["jonas", "mira"]);
});
