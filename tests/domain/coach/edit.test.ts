import { expect, test } from "@jest/globals";
import { compose, keptFrom, withSentence } from "#domain/coach/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { draft } from "#tests/support/own-words.ts";

const spoken = draft({
  language: "de",
  answers: ["Also wir haben äh halbiert. Das war schwer.\nDanke, Amberg!", "", "Wer noch?"],
});
const now = instant("2026-11-23T08:00Z");

test("puts another sentence of the leader in the place of one, and keeps the rest where it was", () => {
  const changed = withSentence(spoken, 0, "Wir haben die Rüstzeit halbiert.");

  expect(compose(changed).text).toBe("Wir haben die Rüstzeit halbiert. Das war schwer.\nDanke, Amberg!\nWer noch?");
  expect(compose(changed).ownShare).toBe(1);
});

test("leaves a sentence out, and does not bring back what was cut", () => {
  const changed = withSentence(spoken, 1, "");

  expect(compose(changed).text).toBe("Wir haben halbiert.\nDanke, Amberg!\nWer noch?");
  expect(changed.answers).toEqual(["Wir haben halbiert.\nDanke, Amberg!", "", "Wer noch?"]);
});

test("is kept for fourteen days, counted from its beginning", () => {
  const kept = keptFrom(draft({ savedAt: now.subtract({ hours: 48 }) }), now);

  expect([`${kept.savedAt}`, `${kept.expiresAt}`]).toEqual(["2026-11-23T08:00:00Z", "2026-12-05T08:00:00Z"]);
});
