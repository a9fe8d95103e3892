import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";

const page = await readFile("docs/explanation/security.md", "utf8");
const rows = page.split("\n").filter((line) => /^\| (?!entrance|---)/.test(line));
const filesIn = (text: string) =>
  [...text.matchAll(/`((?:src|tests)\/[^`]+|Dockerfile)`/g)].map(([, path = ""]) => path);

test("every file that the threat model names exists", () => {
  expect(filesIn(page).length).toBeGreaterThan(60);
  expect(filesIn(page).filter((path) => !existsSync(path))).toEqual([]);
});

test("every threat says what kind it is, what stops it, where, and which test shows it", () => {
  const lacking = rows.filter((row) => {
    const [, _entrance = "", threat = "", stops = "", where = "", shown = ""] = row
      .split("|")
      .map((cell) => cell.trim());
    const isTested = filesIn(shown).length > 0 && filesIn(shown).every((path) => path.endsWith(".test.ts"));
    return !/^[STRIDE](?:, [STRIDE])*: /.test(threat) || stops === "" || filesIn(where).length === 0 || !isTested;
  });

  expect(rows.length).toBeGreaterThan(40);
  expect(lacking).toEqual([]);
});
