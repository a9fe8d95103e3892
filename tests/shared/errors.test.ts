import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { AppError, assert, errorKinds } from "#shared/errors.ts";

const ROW = /^\| `([A-Z_]+)` +\| (\d+) +\| (yes|no) +\| \S.*? +\| \S.* \|$/gm;
/^\| `(?<code>[A-Z_]+)` +\| (?<status>\d+) +\| (?<retry>yes|no) +\| (?<meaning>.+?) +\| (?<remedy>.+?) +\|$/gm;

test("every code is documented with its status, whether to retry, and what to do", async () => {
  const page = await readFile("docs/reference/errors.md", "utf8");

  const rows = [...page.matchAll(ROW)].map(([, code, status, retry]) => [
    code,
    { status: Number(status), retry: retry === "yes" },
  ]);

  expect(Object.fromEntries(rows)).toEqual(errorKinds);
  expect(rows).toHaveLength(Object.keys(errorKinds).length);
});

test("an error carries its code, its cause, and a message that starts with the code", () => {
  const cause = new Error("socket hang up");

  const error = new AppError("GRAPH_UNREACHABLE", "no answer", { cause });

  expect(error).toMatchObject({ code: "GRAPH_UNREACHABLE", cause, message: "GRAPH_UNREACHABLE: no answer" });
});

test("an assertion stops on our own mistake and says which", () => {
  expect(() => assert(1 > 2, "one is not above two")).toThrow("one is not above two");
  expect(() => assert(1 < 2)).not.toThrow();
});
