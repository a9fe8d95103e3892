import { expect, test } from "@jest/globals";
import { nameReader } from "#adapters/text/name-reader.ts";
import { wordJudge } from "#adapters/text/word-judge.ts";
import { forbidsNames } from "#domain/hashtags/index.ts";
import { AppError } from "#shared/errors.ts";

const colleagues = ["Lars Brandt", "Anna Köhler", "Petra Koch"];
const search = async (word: string) =>
  colleagues.filter((name) => name.toLowerCase().includes(word)).map((name) => ({ id: name, name, department: null }));

const forbids = (directory = { search }) =>
  forbidsNames({ reader: nameReader(), judge: wordJudge, directory, customers: ["Zürcher Kantonalbank"] });

test.each([
  ["em_lars_brandt", "person"],
  ["em_brandt", "person"],
  ["vertrieb_zuercher_kantonalbank", "customer"],
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
    search: async (word) => {
      asked.push(word);
      return [];
    },
  })("em_und_der_brandt");

  expect(asked).toEqual(["brandt"]);
});

test("a directory that does not answer stops no founding", async () => {
  const silent = {
    search: async () => {
      throw new AppError("GRAPH_UNREACHABLE", "users: no answer");
    },
  };

  expect(await forbids(silent)("em_lars_brandt")).toBeNull();
  expect(await forbids(silent)("vertrieb_zuercher_kantonalbank")).toBe("customer");
});
