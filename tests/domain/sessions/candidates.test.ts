import { expect, test } from "@jest/globals";
import { isInLine, rank, type Seeking } from "#domain/sessions/candidates.ts";
import type { BusyExpert, Expert } from "#domain/sessions/index.ts";
import { busyExpert, givenDaysAgo, monday } from "#tests/support/sessions.ts";

const seeking: Seeking = { askerId: "lars", topic: "hashtags", format: "half", language: "de", avoids: [] };
const ids = (experts: readonly Expert[]) => experts.map(({ personId }) => personId);
const ranked = (experts: readonly BusyExpert[], changes: Partial<Seeking> = {}) =>
  ids(rank(experts, { ...seeking, ...changes }, monday));

test("the best topic comes first, then the lowest load, then who gave longest ago", () => {
  const experts = [
    busyExpert({ personId: "partly", topics: ["hashtags finden"] }),
    busyExpert({ personId: "loaded", given: [givenDaysAgo(3, 60)] }),
    busyExpert({ personId: "lately", given: [givenDaysAgo(2)] }),
    busyExpert({ personId: "long ago", given: [givenDaysAgo(40)] }),
    busyExpert({ personId: "rested" }),
  ];

  expect(ranked(experts)).toEqual(["rested", "long ago", "lately", "loaded", "partly"]);
});

test.each<[string, Partial<BusyExpert>, Partial<Seeking>]>([
  ["the asker", { personId: "lars" }, {}],
  ["somebody without the format", { formats: ["quick"] }, {}],
  ["somebody without the language", { languages: ["en"] }, {}],
  ["somebody without the topic", { topics: ["lean"] }, {}],
  ["somebody who pauses until they say otherwise", { pause: { until: null } }, {}],
  ["somebody who pauses until later", { pause: { until: monday.add({ hours: 1 }) } }, {}],
  ["somebody who never wants to meet the asker", { neverWith: ["lars"] }, {}],
  ["somebody whom the asker never wants to meet", {}, { avoids: ["mira"] }],
  ["an untrained mentor", { formats: ["mentoring"] }, { format: "mentoring" }],
])("%s is no candidate", (_who, changes, wanted) => {
  expect(ranked([busyExpert({ personId: "mira", ...changes })], wanted)).toEqual([]);
});

test("a trained mentor is one, and so is who ended their pause", () => {
  const mentor = busyExpert({ personId: "mira", formats: ["mentoring"], trainedAt: monday, pause: { until: monday } });

  expect(ranked([mentor], { format: "mentoring" })).toEqual(["mira"]);
});

test("reporting lines count upward and downward, at any distance", () => {
  const above = new Map([
    ["lars", ["mette", "ceo"]],
    ["anna", ["ceo"]],
  ]);

  expect(isInLine(above, "lars", "ceo")).toBe(true);
  expect(isInLine(above, "ceo", "lars")).toBe(true);
  expect(isInLine(above, "lars", "anna")).toBe(false);
});

/** 0 when all have the same, near 1 when one has everything. */
function gini(loads: readonly number[]): number {
  const differences = loads.flatMap((one) => loads.map((other) => Math.abs(one - other)));
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  return sum(differences) / (2 * loads.length * sum(loads));
}

test("round robin that takes one person every time: of equal experts, each has a first place for somebody", () => {
  const experts = Array.from({ length: 10 }, (_, index) => busyExpert({ personId: `expert-${index}` }));

  const firsts = Array.from({ length: 1_000 }, (_, index) => ranked(experts, { askerId: `asker-${index}` })[0]);

  const counts = experts.map(({ personId }) => firsts.filter((first) => first === personId).length);
  expect(gini(counts)).toBeLessThanOrEqual(0.2);
  expect(Math.min(...counts)).toBeGreaterThan(50);
});

test("a thousand askers are spread fairly over equal experts, whichever of the three they choose", () => {
  const given = new Map(Array.from({ length: 25 }, (_, index) => [`expert-${index}`, [] as BusyExpert["given"]]));

  for (let asker = 0; asker < 1_000; asker++) {
    const experts = Array.from(given, ([personId, sessions]) => busyExpert({ personId, given: sessions }));
    const chosen = ranked(experts, { askerId: `asker-${asker}` })[asker % 3] ?? "";
    given.set(chosen, [...(given.get(chosen) ?? []), givenDaysAgo(30 - Math.floor(asker / 40))]);
  }

  const loads = [...given.values()].map((sessions) => sessions.length);
  expect(loads.reduce((all, one) => all + one, 0)).toBe(1_000);
  expect(gini(loads)).toBeLessThanOrEqual(0.2);
});
