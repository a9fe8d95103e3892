import { expect, test } from "@jest/globals";
import { nameReader } from "#adapters/text/name-reader.ts";
import { alikeTags } from "#domain/hashtags/index.ts";
import { isHeldOut, judged, labelledPairs, ordinaryTags, shareShown } from "#tests/support/near-duplicates.ts";

const reader = nameReader();
const pairs = await labelledPairs();

function garden(names: readonly string[]) {
  const tags = alikeTags(reader);
  for (const name of names) tags.add(name);
  return tags;
}
const several = garden(ordinaryTags());

test.each([
  ["tuned on", pairs.filter((pair) => !isHeldOut(pair))],
  ["held out", pairs.filter(isHeldOut)],
])("of the pairs %s, duplicates are found among thousands of tags, and look-alikes cause no alarm", (_name, some) => {
  const found = judged(several, some);

  expect(shareShown(found, "same")).toBeGreaterThanOrEqual(0.95);
  expect(shareShown(found, "different")).toBeLessThanOrEqual(0.03);
  expect(shareShown(found, "related")).toBe(0);
});

test("there are enough pairs to say so", () => {
  expect(pairs.length).toBeGreaterThan(500);
  expect(pairs.filter(isHeldOut).length / pairs.length).toBeGreaterThan(0.3);
});

test("among thousands of ordinary tags none seems to be the same as another", () => {
  const alarms = ordinaryTags().flatMap((name) => several.alike(name));

  expect(alarms).toEqual([]);
});

test.each([
  ["Qualität", "qualitaet", "spelling"],
  ["KundenFeedback", "kunden_feedback", "spelling"],
  ["hr_onbording", "hr_onboarding", "spelling"],
  ["organisation", "organization", "spelling"],
  ["feedback_von_kunden", "feedback_kunden", "words"],
  ["hr_schulungen", "hr_schulung", "plural"],
  ["feedback_kunden", "kundenfeedback", "order"],
  ["it_ki", "it_kuenstliche_intelligenz", "abbreviation"],
  ["kundenfeedback", "customer_feedback", "translation"],
  ["qualitaet", "quality", "translation"],
  ["vertrieb_kundenstimme", "vertrieb_kundenfeedback", "synonym"],
])("%s is %s but for its %s", (asked, living, why) => {
  expect(garden([living]).alike(asked)).toEqual([{ tag: living, why }]);
});

test.each([
  ["arbeitszeit", "zeitarbeit"],
  ["person", "personal"],
  ["kollege", "college"],
  ["kueche", "kuchen"],
  ["forderung", "foerderung"],
  ["versand", "verstand"],
  ["sommerfest_2024", "sommerfest_2025"],
])("%s is not %s", (asked, living) => {
  expect(garden([living]).alike(asked)).toEqual([]);
});

test("the most alike comes first: the same word before another word for it", () => {
  const tags = garden(["hr_training", "hr_schulungen", "hr_weiterbildung"]);

  expect(tags.alike("hr_schulung")).toEqual([
    { tag: "hr_schulungen", why: "plural" },
    { tag: "hr_training", why: "synonym" },
  ]);
});
