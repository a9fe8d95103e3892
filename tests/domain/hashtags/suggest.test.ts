import { expect, test } from "@jest/globals";
import { createEvidence } from "#domain/hashtags/evidence.ts";
import { complete, suggest } from "#domain/hashtags/suggest.ts";
import { feature, simpleDrafts } from "#tests/support/drafts.ts";
import { instant } from "#tests/support/fakes.ts";

const lastUsedAt = instant("2026-11-20T08:00Z");
const tag = (name: string, posts: number) => ({ name, posts, lastUsedAt });

/** Four living tags; posts about "Onlinehilfe" use #it_copilot. */
function evidence() {
  const known = createEvidence(simpleDrafts);
  known.add(
    [tag("em_ruesten", 12), tag("hr_onboarding", 30), tag("it_copilot", 8), tag("em_einarbeitung", 5)],
    [{ feature: feature("Onlinehilfe"), tag: "it_copilot", posts: 6 }],
  );
  return known;
}
const draft = (text: string, department: string | null = "Elektromotoren") => ({ text, department });
const names = (found: readonly { name: string }[]) => found.map(({ name }) => name);

test("a tag whose topic is named in the text comes first, umlauts or not", () => {
  expect(suggest(evidence(), simpleDrafts, draft("Wie geht Rüsten bei euch?"), 3)[0]).toMatchObject({
    name: "em_ruesten",
    kind: "living",
    posts: 12,
    reasons: [{ kind: "name" }],
  });
});

test("a tag is found by the words that stood beside it", () => {
  expect(suggest(evidence(), simpleDrafts, draft("Die neue Onlinehilfe ist da"), 3)[0]).toMatchObject({
    name: "it_copilot",
    reasons: [{ kind: "similar", posts: 6, department: null }],
  });
});

test("only when no living tag fits, one new tag of the own department is offered", () => {
  expect(suggest(evidence(), simpleDrafts, draft("Unser Kantinenessen"), 3)).toEqual([
    { name: "em_kantinenessen", kind: "new", posts: 0, reasons: [{ kind: "new" }] },
  ]);
});

test("nothing is offered when there is no topic or no department", () => {
  expect(suggest(evidence(), simpleDrafts, draft("ja"), 3)).toEqual([]);
  expect(suggest(evidence(), simpleDrafts, draft("Unser Kantinenessen", null), 3)).toEqual([]);
});

test("completes the beginning of either part, own department first, then by use", () => {
  expect(names(complete(evidence(), draft("on"), 5))).toEqual(["hr_onboarding"]);
  expect(names(complete(evidence(), draft("#EM_"), 5))).toEqual(["em_ruesten", "em_einarbeitung"]);
  expect(names(complete(evidence(), draft(""), 5))).toEqual([
    "em_ruesten",
    "em_einarbeitung",
    "hr_onboarding",
    "it_copilot",
  ]);
});
