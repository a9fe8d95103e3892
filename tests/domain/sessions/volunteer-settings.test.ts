import { expect, test } from "@jest/globals";
import { settingsChange, settingsProblem, type VolunteerSettings } from "#domain/sessions/index.ts";
import { instant } from "#tests/support/fakes.ts";

const now = instant("2026-11-23T08:00Z");
const before = instant("2026-01-05T08:00Z");
const untrained = { trainedAt: null };

test.each<[string | null, VolunteerSettings]>([
  [null, {}],
  [null, { minutesPerMonth: 15, perWeek: 1, noticeHours: 1, formats: ["half"], languages: ["de"] }],
  [null, { minutesPerMonth: 2_400, perWeek: 10, noticeHours: 240 }],
  ["perMonth", { minutesPerMonth: 14 }],
  ["perMonth", { minutesPerMonth: Number.NaN }],
  ["perWeek", { perWeek: 11 }],
  ["perWeek", { perWeek: 1.5 }],
  ["notice", { noticeHours: 241 }],
  ["formats", { formats: [] }],
  ["languages", { languages: [] }],
  ["training", { formats: ["mentoring"] }],
  ["training", { formats: ["mentoring"], trained: false }],
  [null, { formats: ["mentoring"], trained: true }],
])("finds %s in %j", (problem, settings) => {
  expect(settingsProblem(settings, untrained)).toBe(problem);
});

test("who was trained before may offer mentoring, and stays trained since then", () => {
  expect(settingsProblem({ formats: ["mentoring"] }, { trainedAt: before })).toBeNull();
  expect(settingsChange({ trained: true }, { trainedAt: before }, now)).toEqual({ trainedAt: before });
  expect(settingsChange({ trained: true }, untrained, now)).toEqual({ trainedAt: now });
  expect(settingsChange({ trained: false, perWeek: 1 }, { trainedAt: before }, now)).toEqual({
    trainedAt: null,
    perWeek: 1,
  });
  expect(settingsChange({ perWeek: 1 }, { trainedAt: before }, now)).toEqual({ perWeek: 1 });
});
