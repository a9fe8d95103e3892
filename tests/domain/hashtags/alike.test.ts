import { expect, test } from "@jest/globals";
import { alikeTags } from "#domain/hashtags/alike.ts";
import { simpleNames } from "#tests/support/names.ts";

function garden(...names: string[]) {
  const tags = alikeTags(simpleNames);
  for (const name of names) tags.add(name);
  return tags;
}

test("finds what is spelled, counted, ordered or called in another way, the most alike first", () => {
  const tags = garden("hr_customer", "kunde_hr", "hr_kunden", "hrkunde", "hr_urlaub");

  expect(tags.alike("hr_kunde", 5)).toEqual([
    { tag: "hrkunde", why: "spelling" },
    { tag: "hr_kunden", why: "plural" },
    { tag: "kunde_hr", why: "order" },
    { tag: "hr_customer", why: "translation" },
  ]);
});

test("shows three, and never the tag itself", () => {
  const tags = garden("hr_kunde", "hr_customer", "hr_client", "hr_kd", "hr_kunden");

  expect(tags.alike("hr_kunde").map(({ tag }) => tag)).toEqual(["hr_kunden", "hr_kd", "hr_client"]);
});

test("finds a slip, also among names that have the same beginning", () => {
  const tags = garden("hr_onboarding", "hr_onboarding_tipps");

  expect(tags.alike("hr_onbording")).toEqual([{ tag: "hr_onboarding", why: "spelling" }]);
});

test("what is removed is not found, and what takes its place is", () => {
  const tags = garden("hr_customer", "it_kunde", "hr_onboarding");

  tags.remove("hr_customer");
  tags.remove("it_kunde");
  tags.add("hr_kd");
  tags.remove("hr_onboarding");

  expect(tags.alike("hr_kunde")).toEqual([{ tag: "hr_kd", why: "abbreviation" }]);
  expect(tags.alike("it_client")).toEqual([]);
  expect(tags.alike("hr_onbording")).toEqual([]);
});

test("a tag that was added twice is found once, and gone when it is removed", () => {
  const tags = garden("hr_customer", "hr_customer");

  expect(tags.alike("hr_kunde")).toHaveLength(1);
  tags.remove("hr_customer");
  expect(tags.alike("hr_kunde")).toEqual([]);
});

test("the same topic of another department is related, and not the same", () => {
  const tags = garden("it_kunde", "customer", "hr_client", "hr_kunde", "it_urlaub");

  expect(tags.alike("hr_kunde").map(({ tag }) => tag)).toEqual(["hr_client"]);
  expect(tags.ofSameTopic("hr_kunde").toSorted()).toEqual(["customer", "it_kunde"]);
});

test("what the network shows counts, until it shows it no more", () => {
  const tags = garden("it_ruesten");

  tags.learn([{ one: "em_setup", other: "em_ruesten", why: "translation" }]);
  expect(tags.alike("it_setup")).toEqual([{ tag: "it_ruesten", why: "translation" }]);

  tags.learn([]);
  expect(tags.alike("it_setup")).toEqual([]);
});
