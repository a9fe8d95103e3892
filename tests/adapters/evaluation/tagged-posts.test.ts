import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readTaggedPosts } from "#adapters/evaluation/tagged-posts.ts";

async function fileOf(...lines: string[]): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "tagged-posts-")), "posts.jsonl");
  await writeFile(path, lines.join("\n"));
  return path;
}

test("reads posts, whatever is known of them", async () => {
  const path = await fileOf(
    '\uFEFF{"id":"1","lang":"de","ts":"2018-04-13","author":"u1","department":"Vertrieb","text":"Hallo","tags":["a","b"]}',
    "",
    '{"text":"Hi","tags":[],"author":"","department":null}\r',
  );

  expect(await readTaggedPosts(path)).toEqual({
    kind: "read",
    posts: [
      { text: "Hallo", tags: ["a", "b"], author: "u1", department: "Vertrieb", week: 2519 },
      { text: "Hi", tags: [], author: null, department: null, week: 0 },
    ],
  });
});

test.each([
  ["no JSON", '{"text":', "Line 2: this is no JSON object"],
  ["no object", '"text"', "Line 2: this is no JSON object"],
  ["no tags", '{"text":"x"}', "Line 2: tags: "],
  ["a tag that is none", '{"text":"x","tags":["a",7]}', "Line 2: tags.1: "],
])("tells which line is %s", async (_, line, reason) => {
  const read = await readTaggedPosts(await fileOf('{"text":"Hi","tags":[]}', line));

  expect(read).toEqual({ kind: "refused", reason: expect.stringContaining(reason) });
});

test("tells that a file is missing, or empty", async () => {
  const missing = await readTaggedPosts("/nowhere/posts.jsonl");
  const empty = await readTaggedPosts(await fileOf(""));

  expect(missing).toMatchObject({ kind: "refused", reason: expect.stringContaining("/nowhere/posts.jsonl") });
  expect(empty).toMatchObject({ kind: "refused", reason: expect.stringContaining("no posts") });
});
