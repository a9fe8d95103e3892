/** What the guides tell an operator to type, to watch and to set, is there. */
import { glob, readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { metrics } from "#adapters/web/metrics.ts";
import { errorKinds } from "#shared/errors.ts";

const guides = await Promise.all(
  ["docs/guides/operate.md", "docs/guides/install.md"].map((path) => readFile(path, "utf8")),
);
const [operate = ""] = guides;
const all = guides.join("\n");
const words = (pattern: RegExp) => [...new Set([...all.matchAll(pattern)].map(([, word = ""]) => word))];

/** The names of the service's own measures, as they stand in its code. */
async function ownMetrics(): Promise<readonly string[]> {
  const sources = await Array.fromAsync(glob("src/*.ts"));
  const texts = await Promise.all(sources.map((path) => readFile(path, "utf8")));
  return texts.flatMap((text) => [...text.matchAll(/name: "(vorbild_\w+)"/g)].map(([, name = ""]) => name));
}

test("every command is one", async () => {
  const { scripts } = JSON.parse(await readFile("package.json", "utf8"));

  const named = words(/\bnpm run ([a-z][\w:-]*)/g);

  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test("every metric is one, and each of the service's own is explained", async () => {
  const own = await ownMetrics();
  const read = await metrics([]).read();

  const named = words(/`?((?:vorbild|process|nodejs)_[a-z0-9_]+)/g).filter((name) => name !== "vorbild_");

  expect(own.filter((name) => !operate.includes(`\`${name}{`))).toEqual([]);
  expect(named.filter((name) => !own.includes(name) && !read.includes(`# TYPE ${name} `))).toEqual([]);
});

test("everything in capitals is a setting or the code of an error", async () => {
  const example = await readFile(".env.example", "utf8");
  /** Blanks to fill in, of commands and addresses. */
  const blanks = ["APP_ID", "TENANT_ID", "OBJECT_ID", "ENTERPRISE_APP_OBJECT_ID", "IDENTITY_OBJECT_ID"];

  const named = words(/\b([A-Z]+(?:_[A-Z]+)+)\b/g).filter((name) => !blanks.includes(name));

  const unknown = named.filter((name) => !(name in errorKinds) && !new RegExp(`^(# )?${name}=`, "m").test(example));
  expect(named.length).toBeGreaterThan(15);
  expect(unknown).toEqual([]);
});
