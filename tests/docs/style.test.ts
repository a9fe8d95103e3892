import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";

const page = await readFile("docs/style.md", "utf8");
const examples = [...page.matchAll(/```ts\n\/\/ (\S+)\n(.*?)```/gs)].map(([, path = "", text = ""]) => ({
  path,
  text,
}));

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && line !== "// …");
}

test("finds the examples", () => {
  expect(examples.length).toBeGreaterThan(6);
});

test.each(examples)("the example from $path is what stands there", async ({ path, text }) => {
  const lines = linesOf(await readFile(path, "utf8"));

  expect(linesOf(text).filter((line) => !lines.includes(line))).toEqual([]);
});
