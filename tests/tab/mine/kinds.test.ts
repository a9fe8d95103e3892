import { expect, test } from "@jest/globals";
import { noticeReasons } from "#adapters/bot/notices.ts";
import { enMineData } from "#tab/words/en-mine-data.ts";

test("whatever the bot says of its own accord has a name on the page about it", () => {
  expect(Object.keys(enMineData.messages.kinds).toSorted()).toEqual(Object.keys(noticeReasons).toSorted());
});
