import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { forbiddenMatters } from "#domain/privacy/index.ts";

test("is what the policy forbids, by the same names and in the same order", async () => {
  const policy = await readFile("policy/policy.yaml", "utf8");

  const section = policy.slice(policy.indexOf("\nforbidden:"), policy.indexOf("\nlimits:"));
  const named = [...section.matchAll(/^ {2}- id: (\w+)$/gm)].map(([, id]) => id);

  expect(named).toEqual([...forbiddenMatters]);
});
