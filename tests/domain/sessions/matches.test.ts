import { expect, test } from "@jest/globals";
import { findMatches, type Matches, SLOTS_MAX } from "#domain/sessions/matches.ts";
import { ANY_TIME } from "#domain/sessions/pair.ts";
import type { Search } from "#domain/sessions/shortlist.ts";
import { person } from "#tests/support/fakes.ts";
import { busyExpert, flat, free, monday, sessionWorld } from "#tests/support/sessions.ts";

const search: Search = {
  ...{ asker: person(), topic: "Hashtag", format: "half", language: "en" },
  ...{ wish: ANY_TIME, except: [], limit: 3 },
};
const always = flat([{ start: monday, end: monday.add({ hours: 60 * 24 }) }]);
const foundIn = (matches: Matches) =>
  matches.kind === "found" ? matches.matches.map(({ expert }) => expert.personId) : matches;

test("finds the best first, each under their own word for it and with a handful of times, in one look", async () => {
  const { deps, calls } = sessionWorld();

  const matches = await findMatches(deps, search);

  expect(foundIn(matches)).toEqual(["jonas", "mira"]);
  for (const match of matches.kind === "found" ? matches.matches : []) {
    expect(match.topic).toBe("hashtags");
    expect(match.slots).toHaveLength(SLOTS_MAX);
  }
  expect(calls.availability).toBe(1);
});

test("the next takes the place of who has no time or whose calendar is unknown, and no more than wanted", async () => {
  const volunteers = ["full", "silent", "mira", "petra"].map((personId) => busyExpert({ personId }));
  const times = [free("full", { busy: always }), { personId: "silent", kind: "unknown" as const }];
  const { deps } = sessionWorld({}, times, { volunteers });

  const all = foundIn(await findMatches(deps, search));
  const one = foundIn(await findMatches(deps, { ...search, limit: 1 }));

  expect(all).toHaveLength(2);
  expect(all).toEqual(expect.arrayContaining(["mira", "petra"]));
  expect(one).toHaveLength(1);
});

test("one look spans the windows of all, yet nobody is found within their own notice", async () => {
  const volunteers = [
    busyExpert({ personId: "soon", noticeHours: 2 }),
    busyExpert({ personId: "late", noticeHours: 7 * 24 }),
  ];
  const { deps, looks } = sessionWorld({}, [], { volunteers });

  const matches = await findMatches(deps, search);

  const late = matches.kind === "found" ? matches.matches.find(({ expert }) => expert.personId === "late") : undefined;
  const notice = monday.add({ hours: 7 * 24 });
  expect(`${looks[0]?.window.start}`).toBe(`${monday.add({ hours: 2 }).subtract(deps.rules.buffer)}`);
  expect(late?.slots.length).toBeGreaterThan(0);
  expect(late?.slots.every(({ start }) => Temporal.Instant.compare(start, notice) >= 0)).toBe(true);
});

test("who gives no more is said to have no time without a look, and who is unknown is not said to have none", async () => {
  const spent = sessionWorld({}, [], { volunteers: [busyExpert({ personId: "mira", minutesPerMonth: 15 })] });
  const times = [free("mira", { busy: always }), { personId: "jonas", kind: "unknown" as const }];
  const partly = sessionWorld({}, times);

  expect(await findMatches(spent.deps, search)).toMatchObject({ kind: "no_slot", experts: [{ personId: "mira" }] });
  expect(spent.calls.availability).toBe(0);
  const matches = await findMatches(partly.deps, search);
  expect(matches.kind === "no_slot" && matches.experts.map(({ personId }) => personId)).toEqual(["mira"]);
});
