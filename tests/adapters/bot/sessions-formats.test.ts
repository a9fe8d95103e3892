import { expect, test } from "@jest/globals";
import { readFormat } from "#adapters/bot/sessions-formats.ts";

test.each([
  ["quick call about hashtags", "quick", "about hashtags"],
  ["15 Minuten zu Hashtags", "quick", "zu Hashtags"],
  ["ein kurzes Gespräch über Lean", "quick", "ein über Lean"],
  ["kurz über Lean", "quick", "über Lean"],
  ["Viertelstunde", "quick", ""],
  ["half hour about hashtags, not Thursday", "half", "about hashtags, not Thursday"],
  ["half an hour", "half", ""],
  ["eine halbe Stunde zu Lean", "half", "eine zu Lean"],
  ["book an hour about hashtags", "hour", "book an about hashtags"],
  ["expert hour on lean", "hour", "on lean"],
  ["eine Stunde zu Lean", "hour", "eine zu Lean"],
  ["Expertenstunde", "hour", ""],
  ["shadow session about lean", "shadow", "about lean"],
  ["bei Lean über die Schulter schauen", "shadow", "bei Lean"],
  ["reverse mentoring about lean", "mentoring", "about lean"],
  ["ich suche eine Mentorin", "mentoring", "ich suche eine"],
])("reads which format is meant by: %s", (text, format, rest) => {
  expect(readFormat(text)).toEqual({ format, rest });
});

test.each(["hashtags", "zwei Stunden", "two hours", "kurz vor Mittag", "kurze Beiträge", "quicklime", "schulter"])(
  "reads no format from: %s",
  (text) => {
    expect(readFormat(text)).toEqual({ format: null, rest: text });
  },
);
