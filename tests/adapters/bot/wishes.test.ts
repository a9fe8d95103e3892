import { expect, test } from "@jest/globals";
import { fromState, readWish, toState, WishState, wishesForTime } from "#adapters/bot/wishes.ts";
import { timeReader } from "#adapters/calendar/time-reader.ts";
import { chat } from "./chat.ts";

test("understands times in the other language too", () => {
  const turn = chat({ person: { language: "en" } }).turn("x");

  expect(readWish(timeReader(), "nicht Donnerstag", turn).notWeekdays).toEqual([4]);
});

test("a wish survives being kept in an open question", () => {
  const turn = chat().turn("x");
  const wish = readWish(timeReader(), "hashtags next Tuesday afternoon, not Thursday", turn);

  const kept = fromState(WishState.parse(JSON.parse(JSON.stringify(toState(wish)))));

  expect(toState(kept)).toEqual(toState(wish));
  expect(`${kept.window?.start} ${kept.partOfDay?.start}`).toBe("2026-11-30T23:00:00Z 12:00:00");
  expect(wishesForTime(kept)).toBe(true);
});

test("a wish that was tampered with is refused", () => {
  const broken = { window: { start: "yesterday", end: "2026-11-24T08:00:00Z" }, notWeekdays: [9], partOfDay: null };

  expect(WishState.safeParse(broken).success).toBe(false);
});
