import { expect, test } from "@jest/globals";
import { isPlain, keyOf, typedKey } from "#domain/completion/key.ts";

test.each([
  ["hr_onboarding", "hr onboarding"],
  ["HR-Onboarding", "hr onboarding"],
  ["HrOnboarding", "hr onboarding"],
  ["HROnboarding", "hr onboarding"],
  ["hr onboarding", "hr onboarding"],
  ["_hr__onboarding_", "hr onboarding"],
  ["em_Rüsten", "em ruesten"],
  ["Ru\u0308sten", "ruesten"],
  ["GROẞ", "gross"],
  ["Café2025Neu", "cafe2025 neu"],
  ["ｆｕｌｌ", "full"],
  ["hr\u202eon\u200bboarding", "hronboarding"],
  ["🚀start", "start"],
  ["Обучение", "обучение"],
])("the key of %j is %j", (name, key) => {
  expect(keyOf(name)).toBe(key);
});

test.each(["", "_", "🚀", "\u202e", "a".repeat(101)])("%j has no key", (name) => {
  expect(keyOf(name)).toBeNull();
});

test("a separator that was typed last stays, and what stands before the tag does not", () => {
  expect(typedKey(" #HR-")).toBe("hr ");
});

test("nothing typed fits everything, and what cannot begin a tag fits nothing", () => {
  expect(["", " ", "#"].map(typedKey)).toEqual(["", "", ""]);
  expect(["🚀", "#_", "a".repeat(101)].map(typedKey)).toEqual([null, null, null]);
});

test("a plain name is its key", () => {
  expect(isPlain("hr_onboarding_2025")).toBe(true);
  expect(["HR", "hr-on", "hr__on", "_hr", "rüsten", ""].map(isPlain)).not.toContain(true);
});
