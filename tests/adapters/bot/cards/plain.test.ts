import { expect, test } from "@jest/globals";
import { plain } from "#adapters/bot/cards/plain.ts";

test.each([
  ["**bold** and _sly_", "\\*\\*bold\\*\\* and \\_sly\\_"],
  ["[click](https://evil.example)", "\\[click\\](https://evil.example)"],
  ["`code` <b>", "\\`code\\` \\<b\\>"],
  ["back\\slash", "back\\\\slash"],
  ["# heading", "\\# heading"],
  ["- a list", "\\- a list"],
  ["1. a list", "1\\. a list"],
  ["3) a list", "3\\) a list"],
])("shows %s as it is", (hostile, shown) => {
  expect(plain(hostile)).toBe(shown);
});

test("keeps the renderer from reading dates into other people's words", () => {
  expect(plain("{{DATE(2026-11-21T00:00:00Z, SHORT)}}")).not.toContain("{{");
});

test.each(["#em_ruesten", "Wed 25 Nov, 07:30–08:00", "Dr. O'Neill-Köhler", "1  hashtags", "50 % = half"])(
  "leaves ordinary text alone: %s",
  (text) => {
    expect(plain(text)).toBe(text);
  },
);
