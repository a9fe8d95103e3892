import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import { buildPage } from "#build-page.ts";
import { type Load, weigh } from "#page-weight.ts";

const FOLDER = join(import.meta.dirname, "../../dist/tab");

/** What somebody on a phone may have to fetch before they see something, compressed. */
const FIRST_PAINT_MAX = 200_000;

let loads: readonly Load[];
beforeAll(async () => {
  await buildPage("tab");
  loads = await weigh(FOLDER);
}, 180_000);

test("the frame is light enough for a phone", () => {
  const frame = loads.find(({ shows }) => shows === "index.html");

  expect(frame?.bytes).toBeGreaterThan(50_000); // else something else was weighed
  expect(frame?.bytes).toBeLessThan(FIRST_PAINT_MAX);
});

test("so is what the tab opens with", () => {
  const first = loads.find(({ shows }) => shows === "mine/mine-view.tsx");

  expect(first?.bytes).toBeLessThan(FIRST_PAINT_MAX);
});

test("charts are fetched by themselves, where one is shown", () => {
  const chart = loads.find(({ shows }) => shows === "parts/drawing.tsx");
  const others = loads.filter(({ shows }) => shows !== "parts/drawing.tsx");

  const own = chart?.files.filter((file) => file.includes("drawing")) ?? [];

  expect(own).toHaveLength(1);
  expect(others.filter(({ files }) => files.some((file) => own.includes(file)))).toEqual([]);
});

test("no schema reaches the browser", async () => {
  const scripts = await Array.fromAsync(glob("assets/*.js", { cwd: FOLDER }));
  const texts = await Promise.all(scripts.map(async (name) => readFile(join(FOLDER, name), "utf8")));

  expect(texts.join("")).toContain("/api/me");
  expect(texts.filter((text) => text.includes("ZodError"))).toEqual([]);
});
