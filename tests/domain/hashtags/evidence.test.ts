import { expect, test } from "@jest/globals";
import { countUses, createEvidence, topicParts } from "#domain/hashtags/evidence.ts";
import { simpleDrafts } from "#tests/support/drafts.ts";
import { instant } from "#tests/support/fakes.ts";

const monday = instant("2026-11-23T08:00Z");
const tuesday = instant("2026-11-24T08:00Z");

test("counts tags and the words beside them over several posts", () => {
  const { tags, words } = countUses([
    { hashtags: ["em_ruesten", "lean"], language: "de", at: tuesday, features: [1, 2] },
    { hashtags: ["em_ruesten"], language: "de", at: monday, features: [1] },
    { hashtags: [], language: "de", at: monday, features: [1] },
  ]);

  expect(tags).toEqual([
    { name: "em_ruesten", posts: 2, lastUsedAt: tuesday },
    { name: "lean", posts: 1, lastUsedAt: tuesday },
  ]);
  expect(words).toContainEqual({ feature: 1, tag: "em_ruesten", posts: 2 });
  expect(words).toHaveLength(4);
});

test("adding counts twice is adding their sum, and the latest use stays", () => {
  const evidence = createEvidence(simpleDrafts);

  evidence.add([{ name: "lean", posts: 2, lastUsedAt: tuesday }], [{ feature: 1, tag: "lean", posts: 2 }]);
  evidence.add([{ name: "lean", posts: 1, lastUsedAt: monday }], [{ feature: 1, tag: "lean", posts: 1 }]);

  expect(evidence.tags.get("lean")).toEqual({ name: "lean", posts: 3, lastUsedAt: tuesday });
  expect(evidence.words.get(1)?.get("lean")).toBe(3);
});

test("the topic of a tag is what follows its department", () => {
  expect([topicParts("em_ruesten_h3"), topicParts("lean")]).toEqual([["ruesten", "h3"], ["lean"]]);
});
