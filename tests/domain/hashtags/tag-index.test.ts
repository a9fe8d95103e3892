import { expect, test } from "@jest/globals";
import { nameReader } from "#adapters/text/name-reader.ts";
import { alikeTags, type Hashtag } from "#domain/hashtags/index.ts";
import { tagIndex } from "#domain/hashtags/tag-index.ts";
import { instant } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";

const now = instant("2026-11-23T08:00Z");
const became = (name: string) => ({ name, how: "merged" as const, at: now });
const names = (tags: readonly Hashtag[]) => tags.map(({ name }) => name);

function indexOf(...tags: readonly Hashtag[]) {
  const index = tagIndex(alikeTags(nameReader()));
  index.apply(tags);
  return index;
}

test("finds a tag by any name that it had, and says nothing of one that nobody knows", () => {
  const index = indexOf(hashtag({ name: "old", became: became("new") }), hashtag({ name: "new" }));

  expect([index.tag("old")?.name, index.tag("new")?.name, index.tag("other")]).toEqual(["new", "new", null]);
  expect([...index.all()].map(({ name }) => name)).toEqual(["old", "new"]);
});

test("knows nothing any more of a new name that was taken back", () => {
  const index = indexOf(hashtag({ name: "emob_lean" }));

  index.apply([hashtag({ name: "emob_lean", foundedAt: null, posts: 0, hosts: [] })]);

  expect([index.tag("emob_lean"), [...index.all()]]).toEqual([null, []]);
});

test("completes a former name to the present one, once", () => {
  const index = indexOf(
    hashtag({ name: "em_ruesten", became: became("emob_ruesten") }),
    hashtag({ name: "emob_ruesten" }),
    hashtag({ name: "em_lean" }),
  );

  expect(names(index.complete("em_rues", 9))).toEqual(["emob_ruesten"]);
  expect(names(index.complete("em", 9)).toSorted()).toEqual(["em_lean", "emob_ruesten"]);
});

test("what is used most comes first, also when that changes", () => {
  const index = indexOf(hashtag({ name: "hr_a", posts: 5 }), hashtag({ name: "hr_b", posts: 3 }));
  const before = names(index.complete("hr", 2));

  index.apply([hashtag({ name: "hr_b", posts: 9 }), hashtag({ name: "hr_c", posts: 7 })]);

  expect([before, names(index.complete("hr", 2))]).toEqual([
    ["hr_a", "hr_b"],
    ["hr_b", "hr_c"],
  ]);
});

test("neither a retired tag nor a name that was taken back is completed, until it is something again", () => {
  const nothing = { foundedAt: null, posts: 0, lastUsedAt: null };
  const index = indexOf(
    hashtag({ name: "hr_retired", retiredAt: now }),
    hashtag({ name: "hr_back", ...nothing }),
    hashtag({ name: "hr_founded", posts: 0, lastUsedAt: null }),
  );
  const before = names(index.complete("hr", 9));

  index.apply([hashtag({ name: "hr_retired" }), hashtag({ name: "hr_founded", retiredAt: now })]);

  expect(before).toEqual(["hr_founded"]);
  expect(names(index.complete("hr", 9))).toEqual(["hr_retired"]);
});

test("only tags that stand for themselves are alike to another", () => {
  const index = indexOf(hashtag({ name: "kundenfeedback" }), hashtag({ name: "kunden_feedback", retiredAt: now }));
  const before = index.alike("customer_feedback").map(({ tag }) => tag);

  index.apply([
    hashtag({ name: "kunden_feedback" }),
    hashtag({ name: "kundenfeedback", became: became("kunden_feedback") }),
  ]);

  expect([before, index.alike("customer_feedback").map(({ tag }) => tag)]).toEqual([
    ["kundenfeedback"],
    ["kunden_feedback"],
  ]);
});

test("what is forbidden stands in no list, whoever wrote it", () => {
  const index = tagIndex(alikeTags(nameReader()), (name) => (name.includes("nordwerft") ? "name" : null));

  index.apply([hashtag({ name: "vertrieb_nordwerft" }), hashtag({ name: "vertrieb_messe" })]);
  index.apply([hashtag({ name: "nordwerft" }), hashtag({ name: "vertrieb_nordwerft", posts: 99 })]);

  expect([...index.all()].map(({ name }) => name)).toEqual(["vertrieb_messe"]);
  expect(names(index.complete("vertrieb", 9))).toEqual(["vertrieb_messe"]);
  expect([index.tag("nordwerft"), index.alike("vertrieb_nordwerfts")]).toEqual([null, []]);
});
