import { expect, test } from "@jest/globals";
import { changePreference } from "#domain/sessions/index.ts";
import { preferenceOf, subjectFor } from "#domain/sessions/preference.ts";
import { person } from "#tests/support/fakes.ts";
import { sessionWorld } from "#tests/support/sessions.ts";

test("whoever said nothing is not reminded, but asked once afterwards", async () => {
  const { deps } = sessionWorld();

  expect(await preferenceOf(deps, "lars")).toEqual({ remind: false, ask: true, subject: null });
});

test("a change leaves the rest as it was", async () => {
  const { deps } = sessionWorld();

  await changePreference(deps, "lars", { remind: true });
  await changePreference(deps, "lars", { subject: "  Abstimmung\n Projekt " });

  expect(await preferenceOf(deps, "lars")).toEqual({ remind: true, ask: true, subject: "Abstimmung Projekt" });
});

test.each([
  ["an empty word brings the neutral one back", "   ", "Gespräch"],
  ["a long one is cut to what a calendar shows", "a".repeat(200), "a".repeat(60)],
])("%s", async (_what, subject, expected) => {
  const { deps } = sessionWorld();

  await changePreference(deps, "lars", { subject });

  expect(await subjectFor(deps, person({ language: "de" }))).toBe(expected);
});
