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

/** Numbers in answers to those in charge that are about no people, and why. */
const ABOUT_NOBODY: Readonly<Record<string, string>> = {
  "GET /api/programme/coverage smallestGroup": K,
  "GET /api/programme/activity smallestGroup": K,
  "GET /api/programme/hours smallestGroup": K,
  "GET /api/charge/delivery smallestGroup": K,
  "GET /api/charge/rules smallestGroup": K,
  "GET /api/programme/hours offered.from": STEPS,
  "GET /api/programme/hours offered.to": STEPS,
  "GET /api/programme/hours offeredByTopic[].from": STEPS,
  "GET /api/programme/hours offeredByTopic[].to": STEPS,
  "GET /api/programme/hours asked.from": STEPS,
  "GET /api/programme/hours asked.to": STEPS,
  "GET /api/programme/hours askedByTopic[].from": STEPS,
  "GET /api/programme/hours askedByTopic[].to": STEPS,
  "GET /api/programme/hours missing.from": STEPS,
  "GET /api/programme/hours missing.to": STEPS,
  "GET /api/programme/listening open[].morePlaces": PLACES,
  "GET /api/programme/listening closed[].morePlaces": PLACES,
  "GET /api/programme/listening deafTeams.more": PLACES,
  "GET /api/charge/rules policy.version": AGREED,
  "GET /api/charge/rules policy.agreed.version": AGREED,
  "GET /api/charge/rules retention[].amount": AGREED,
};

const numbers = Object.entries(routes).flatMap(([key, { who, answer }]) =>
  who === "everybody" ? [] : numbersIn(answer).map((path) => `${key} ${path}`),
);

test("those in charge are told no number about people but figures that were released", () => {
  const unexplained = numbers.filter((number) => !Object.hasOwn(ABOUT_NOBODY, number));

  expect(unexplained).toEqual([]);
});

test("each exception is one that there is", () => {
  expect(Object.keys(ABOUT_NOBODY).filter((number) => !numbers.includes(number))).toEqual([]);
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
