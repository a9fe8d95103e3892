import { expect, test } from "@jest/globals";
import { burstIn, compose, keptFrom, spreadOver, withSentence } from "#domain/coach/index.ts";
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

test("is kept for fourteen days, counted from the last look", () => {
  const kept = keptFrom(draft({ savedAt: now.subtract({ hours: 200 }) }), now);

  expect([`${kept.savedAt}`, `${kept.expiresAt}`]).toEqual(["2026-11-23T08:00:00Z", "2026-12-07T08:00:00Z"]);
});

test("five drafts of one day are a burst, four or those of other days are not", () => {
  const drafts = [0, 1, 2, 3, 4].map((hours) => draft({ id: `${hours}`, savedAt: now.subtract({ hours }) }));

  expect(burstIn(drafts, now).map(({ id }) => id)).toEqual(["4", "3", "2", "1", "0"]);
  expect(burstIn(drafts.slice(1), now)).toEqual([]);
  expect(burstIn(drafts, now.add({ hours: 21 }))).toEqual([]);
});

test("spreads them over as many weeks, and then they are a burst no more", () => {
  const drafts = [0, 1, 2, 3, 4].map((hours) => draft({ id: `${hours}`, savedAt: now.add({ hours }) }));

  const spread = spreadOver(drafts, Temporal.PlainDate.from("2026-11-24"));

  expect(spread.map(({ plannedFor }) => `${plannedFor}`)).toEqual([
    "2026-11-24",
    "2026-12-01",
    "2026-12-08",
    "2026-12-15",
    "2026-12-22",
  ]);
  expect(burstIn(spread, now)).toEqual([]);
});
