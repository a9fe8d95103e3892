import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { z } from "zod";
import { apiRoutes } from "#shared/api.ts";
import { type ApiRoute, Figure, listOf } from "#shared/api-route.ts";
import { figuresIn, numbersIn } from "#tests/support/figures.ts";

const routes: Readonly<Record<string, ApiRoute>> = apiRoutes;

const K = "the smallest group itself";
const STEPS =
  "a step of a fixed scale; what is asked for was released, what is offered everybody is told by volunteers";
const PLACES = "places that were not heard";
const AGREED = "what was agreed on";
const TAG = "a fact about the tag: every post that has it is public";
const OWN = "what the person who asks did, has or chose";
const THEIRS = "hours that a volunteer offers to everybody, by fixed steps";
const BUILT_IN = "built into the service";

/** Where the page of settings has numbers. */
const SETTINGS = [
  "reminders.weekday",
  ...["volunteering.minutesPerMonth", "volunteering.perWeek", "volunteering.noticeHours"],
];

/** Numbers in answers that are about nobody, or about the one who asks, and why. */
const NO_FIGURES: Readonly<Record<string, string>> = {
  "GET /api/programme/coverage smallestGroup": K,
  "GET /api/programme/activity smallestGroup": K,
  "GET /api/programme/hours smallestGroup": K,
  "GET /api/charge/delivery smallestGroup": K,
  "GET /api/charge/rules smallestGroup": K,
  "GET /api/programme/hours hours.offered.from": STEPS,
  "GET /api/programme/hours hours.offered.to": STEPS,
  "GET /api/programme/hours hours.offeredByTopic[].from": STEPS,
  "GET /api/programme/hours hours.offeredByTopic[].to": STEPS,
  "GET /api/programme/hours hours.asked.from": STEPS,
  "GET /api/programme/hours hours.asked.to": STEPS,
  "GET /api/programme/hours hours.askedByTopic[].from": STEPS,
  "GET /api/programme/hours hours.askedByTopic[].to": STEPS,
  "GET /api/programme/hours hours.missing.from": STEPS,
  "GET /api/programme/hours hours.missing.to": STEPS,
  "GET /api/programme/listening open[].morePlaces": PLACES,
  "GET /api/programme/listening closed[].morePlaces": PLACES,
  "GET /api/programme/listening deafTeams.more": PLACES,
  "GET /api/charge/rules policy.version": AGREED,
  "GET /api/charge/rules policy.agreed.version": AGREED,
  "GET /api/charge/rules policy.why.agreed": AGREED,
  "GET /api/charge/rules policy.why.version": AGREED,
  "GET /api/charge/rules retention[].amount": AGREED,
  "GET /api/admin/doctor findings[].found.why.agreed": AGREED,
  "GET /api/admin/doctor findings[].found.why.version": AGREED,
  "GET /api/admin/doctor findings[].found.version": AGREED,
  "GET /api/admin/doctor findings[].found.jobs": "what is to be done, but for private hours",
  "GET /api/admin/doctor findings[].found.counts{}": "messages to everybody, but for private hours, as in the metrics",
  "GET /api/admin/doctor findings[].found.status": "what a web server answered",
  "GET /api/tags hosted[].posts": TAG,
  "GET /api/tags founded[].posts": TAG,
  "GET /api/tags followed[].posts": TAG,
  "GET /api/tags department[].posts": TAG,
  "GET /api/tags living[].posts": TAG,
  "GET /api/tags asleep[].posts": TAG,
  "GET /api/tag-search hits[].posts": TAG,
  "GET /api/tag-search alike[].posts": TAG,
  "POST /api/tags alike[].posts": TAG,
  "GET /api/tags/:name posts": TAG,
  "GET /api/tags/:name weeksSinceUse": TAG,
  "GET /api/tags/:name alike[].posts": TAG,
  "GET /api/tags/:name/rhythm groupMin": K,
  "PUT /api/tags/:name/follow slot.weekday": OWN,
  "PUT /api/tags/:name/follow slot.everyWeeks": OWN,
  "PUT /api/tags/:name/follow most": BUILT_IN,
  "GET /api/experts/hours volunteers[].left.from": THEIRS,
  "GET /api/experts/hours volunteers[].left.to": THEIRS,
  "GET /api/mine/week plan.minimum": OWN,
  "GET /api/mine/week plan.everyWeeks": OWN,
  "GET /api/mine/hours offers[].people": OWN,
  "GET /api/mine/hours series[].planned": OWN,
  "GET /api/mine/hours series[].of": OWN,
  "GET /api/mine/tags news.weekday": OWN,
  "GET /api/mine/tags news.everyWeeks": OWN,
  "GET /api/mine/data kinds[].items[]{}": OWN,
  "DELETE /api/mine/data items": OWN,
  "PUT /api/mine/listening removed": OWN,
  ...Object.fromEntries(SETTINGS.map((number) => [`GET /api/mine/settings ${number}`, OWN])),
  ...Object.fromEntries(
    ["person", "reminders", "volunteering", "conversations"].flatMap((form) =>
      SETTINGS.map((number) => [`PUT /api/mine/${form} settings.${number}`, OWN]),
    ),
  ),
};

const numbers = Object.entries(routes).flatMap(([key, { answer }]) => [
  ...new Set(numbersIn(answer).map((path) => `${key} ${path}`)),
]);

test("nobody is told a number about people but figures that were released", () => {
  const unexplained = numbers.filter((number) => !Object.hasOwn(NO_FIGURES, number));

  expect(unexplained).toEqual([]);
});

test("each exception is one that there is", () => {
  expect(Object.keys(NO_FIGURES).filter((number) => !numbers.includes(number))).toEqual([]);
});

test("a number is found wherever it hides, and whatever might be one", () => {
  const sly = z.object({
    figure: Figure,
    plain: z.number(),
    list: listOf(z.object({ deep: z.int().nullable() })),
    either: z.union([z.string(), z.literal(7)]),
    any: z.unknown(),
    cast: z.custom<number>().nullable(),
    map: z.record(z.string(), z.number()),
    text: z.string(),
  });

  expect(numbersIn(sly)).toEqual(["plain", "list[].deep", "either", "any", "cast", "map{}"]);
  expect(
    figuresIn(z.object({ weeks: listOf(z.object({ sent: Figure })) }), { weeks: [{ sent: 9 }, { sent: null }] }),
  ).toEqual([9, null]);
});

test("one file alone says of a number that it may be told", async () => {
  const root = `${import.meta.dirname}/../../src`;
  const files = (await readdir(root, { recursive: true })).filter((name) => /\.tsx?$/.test(name));

  const texts = await Promise.all(
    files.map(async (name) => [name, await readFile(`${root}/${name}`, "utf8")] as const),
  );

  const casting = texts
    .filter(([, text]) => /\bas (unknown as )?Released\b|<Released>/.test(text))
    .map(([name]) => name);
  expect(casting.toSorted()).toEqual(["domain/privacy/release.ts", "shared/api-route.ts"]);
});
