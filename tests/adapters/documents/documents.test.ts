import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { documentsOf, withPolicy } from "#adapters/documents/documents.ts";
import { table } from "#adapters/documents/markdown.ts";
import { shippedPolicy } from "#tests/support/policies.ts";

const policy = await shippedPolicy();
const documents = documentsOf(policy);
const all = Object.entries(documents);

test.each(all)("%s says what the policy says; else: npm run policy:documents", async (name, text) => {
  expect(await readFile(`docs/policy/${name}`, "utf8")).toBe(text);
});

test("the page on privacy shows what the policy says; else: npm run policy:documents", async () => {
  const page = await readFile("docs/explanation/privacy.md", "utf8");

  expect(page).toBe(withPolicy(page, policy, "en"));
  for (const { name } of policy.stored) expect(page.toLowerCase()).toContain(`| ${name.en.toLowerCase()} `);
});

test("both languages say the same in the same order", () => {
  const shape = (text: string) => text.split("\n").map((line) => line.match(/^(#+|-|\||>|)/)?.[0]);

  for (const [name, text] of all.filter(([one]) => one.endsWith(".en.md"))) {
    expect(shape(documents[name.replace(".en.", ".de.")] ?? "")).toEqual(shape(text));
  }
});

test("another policy gives other documents: nothing of it is written in them by hand", () => {
  const days = (amount: number) => ({
    amount,
    unit: "days" as const,
    time: Temporal.Duration.from({ hours: 24 * amount }),
  });
  const retention = { ...policy.retention, names: days(71), posts: days(72), notices: days(73), sessions: days(74) };
  const other = documentsOf({ ...policy, retention, smallestGroup: 23, ends: days(75), version: 42 });

  expect(other["works-agreement.de.md"]).toMatch(
    /mindestens 23 Personen.*71 Tage.*72 Tage.*73 Tage.*74 Tage.*75 Tage/s,
  );
  expect(other["impact-assessment.en.md"]).toMatch(/names 71 days, posts 72 days.*at least 23 people.*75 days/s);
  expect(other["retention.de.md"]).toMatch(/\| `names` +\| 71 Tage +\|/);
  for (const text of Object.values(other)) expect(text).toMatch(/version 42|Fassung 42/);
});

test("nothing is left open or cut", () => {
  for (const [name, text] of all) {
    expect([name, text.match(/\{\w+\}|undefined|\[object|NaN/)]).toEqual([name, null]);
  }
});

test("what stands in a cell of a table stays there", () => {
  expect(table(["a", "b"], [["one | two", "three"]]).split("\n")).toEqual([
    "| a          | b     |",
    "| ---------- | ----- |",
    "| one \\| two | three |",
  ]);
});
