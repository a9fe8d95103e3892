import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

function run(...options: string[]) {
  return spawnSync(process.execPath, ["src/commands/evaluate-hashtags.ts", ...options], { encoding: "utf8" });
}

function fileOf(...posts: object[]): string {
  const path = join(mkdtempSync(join(tmpdir(), "evaluate-")), "posts.jsonl");
  writeFileSync(path, posts.map((post) => JSON.stringify(post)).join("\n"));
  return path;
}

const SHARES = ["hit_at_5", "precision_at_1", "recall_at_5", "mrr", "precision_at_1_at_50_percent_coverage"];
const SPEEDS = ["posts_per_second", "p50_ms", "p99_ms"];

test("prints one JSON object, with k = 7 beside k = 1", () => {
  const posts = Array.from({ length: 50 }, (_, at) =>
    at % 2 ? { text: "invoice is late", tags: ["billing"] } : { text: "machine stands still", tags: ["repairs"] },
  );

  const { status, stdout } = run(fileOf(...posts));

  const figures = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(Object.keys(figures)).toEqual([...SHARES, ...SPEEDS, "rss_mb", "k_7"]);
  expect(Object.keys(figures.k_7)).toEqual([...SHARES, ...SPEEDS]);
  expect(figures).toMatchObject({ hit_at_5: 100, precision_at_1: 100 });
});

test("where posts have no tags, prints how many right ones there are at few false alarms", () => {
  const posts = Array.from({ length: 50 }, (_, at) =>
    at % 2 ? { text: "invoice is late", tags: ["billing"] } : { text: "good morning", tags: [] },
  );

  const { stdout } = run(fileOf(...posts), "--k", "3");

  const figures = JSON.parse(stdout);
  expect(figures).toHaveProperty("right_tag_at_5_percent_false_alarms");
  expect(figures.k_3).toHaveProperty("right_tag_at_5_percent_false_alarms");
});

test("says which line cannot be read, and how it is used", () => {
  const broken = run(fileOf({ text: "x", tags: [] }, { text: "y" }));
  const nothing = run();
  const k = run("posts.jsonl", "--k", "many");

  expect([broken.status, broken.stderr]).toEqual([1, expect.stringMatching(/^Line 2: tags: /)]);
  expect([nothing.status, nothing.stderr]).toEqual([2, expect.stringContaining("evaluate:hashtags")]);
  expect(k.status).toBe(2);
});
