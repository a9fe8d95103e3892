import { expect, test } from "@jest/globals";
import { plainName } from "#adapters/text/tag-names.ts";
import { departmentNames } from "#domain/hashtags/departments.ts";
import type { Department, Hashtag } from "#domain/hashtags/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";

const department = (name: string, changes: Partial<Department> = {}): Department => ({
  ...{ name, short: null, aliases: [] },
  ...changes,
});
const named = (departments: readonly Department[], ...tags: readonly Hashtag[]) =>
  departmentNames(departments, tags, plainName);

test("what the owner said of a department goes before what its tags show", () => {
  const names = named([department("Elektromotoren", { short: "emx" })], hashtag({ name: "em_lean" }));

  expect(names.shortOf("Elektromotoren")).toBe("emx");
});

test("where nobody said it, the abbreviation that is used most is taken", () => {
  const tags = [hashtag({ name: "em_lean", posts: 9 }), hashtag({ name: "elm_lean", posts: 2 })];

  expect(named([], ...tags).shortOf("Elektromotoren")).toBe("em");
});

test("a tag that became another shows no abbreviation any more", () => {
  const became = { name: "emob_lean", how: "renamed", at: instant("2026-11-01T08:00Z") } as const;
  const names = named([], hashtag({ name: "em_lean", became }), hashtag({ name: "emob_lean" }));

  expect(names.meant("em")).toBeNull();
  expect(names.meant("emob")).toBe("emob");
});

test.each(["elektromotoren", "emo", "motorenbau", "em"])("%s means the department's abbreviation", (prefix) => {
  const names = named([department("Elektromotoren", { short: "em", aliases: ["EMO", "Motoren-Bau"] })]);

  expect(names.meant(prefix)).toBe("em");
});

test("names with umlauts, spaces and signs are found as tags spell them", () => {
  const names = named([department("Qualität & Prüfung", { short: "qs" })]);

  expect(names.meant("qualitaetpruefung")).toBe("qs");
  expect(names.shortOf("qualität & prüfung")).toBe("qs");
});

test("nothing is said of a person without a department, or of a prefix that nobody uses", () => {
  const names = named([department("Recht")]);

  expect(names.shortOf(null)).toBeNull();
  expect(names.meant("xy")).toBeNull();
});

test("abbreviations are listed once each, in the order of the alphabet", () => {
  const names = named([
    department("Vertrieb Nord", { short: "vt" }),
    department("Vertrieb Süd", { short: "vt" }),
    department("Einkauf"),
  ]);

  expect(names.shorts).toEqual(["einkauf", "vt"]);
});
