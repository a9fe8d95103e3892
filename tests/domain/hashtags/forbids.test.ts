import { expect, test } from "@jest/globals";
import { nameReader } from "#adapters/text/name-reader.ts";
import { wordJudge } from "#adapters/text/word-judge.ts";
import type { ForbidsDeps } from "#domain/hashtags/forbids.ts";
import { forbidsNames } from "#domain/hashtags/index.ts";
import { AppError } from "#shared/errors.ts";

const colleagues = [
  ...["Lars Brandt", "Anna Köhler", "Petra Koch", "Jürgen Vogt", "Tim Heßling", "René Arnaud", "Émile Zolaro"],
  ...["Ayşe Yılmaz", "Mehmet Çelik", "Søren Ålund"],
];
/** Finds as the directory does: beginnings of words, each letter as it is. */
const names = async (beginnings: readonly string[]) =>
  colleagues.filter((name) =>
    beginnings.some((beginning) =>
      name
        .toLowerCase()
        .split(" ")
        .some((word) => word.startsWith(beginning)),
    ),
  );

const forbids = (directory: ForbidsDeps["directory"] = { names }) =>
  forbidsNames({ reader: nameReader(), judge: wordJudge, directory, customers: ["Zürcher Kantonalbank"] });

test.each([
  ["em_lars_brandt", "name"],
  ["em_brandt", "name"],
  ["em_koehler", "name"],
  ["em_juergen", "name"],
  ["em_hessling", "name"],
  ["em_rene", "name"],
  ["em_emile", "name"],
  ["em_yilmaz", "name"],
  ["em_celik", "name"],
  ["em_soeren", "name"],
  ["vertrieb_zuercher_kantonalbank", "name"],
  ["em_und", "stopWord"],
] as const)("nobody founds %s: %s", async (name, reason) => {
  expect(await forbids()(name)).toBe(reason);
});

test.each(["em_lean", "hr_onboarding", "kantine_kochen", "em_ruesten"])("anybody founds %s", async (name) => {
  expect(await forbids()(name)).toBeNull();
});

test("the directory is asked for words that can be names only", async () => {
  const asked: string[] = [];

  await forbids({
    names: async (beginnings) => {
      asked.push(beginnings[0] ?? "");
      return [];
    },
  })("em_und_der_brandt");

  expect(asked).toEqual(["brandt", "bra"]);
});

test("a directory that does not answer stops no founding", async () => {
  const silent = {
    names: async () => {
      throw new AppError("GRAPH_UNREACHABLE", "users: no answer");
    },
  };

  expect(await forbids(silent)("em_lars_brandt")).toBeNull();
  expect(await forbids(silent)("vertrieb_zuercher_kantonalbank")).toBe("name");
});
