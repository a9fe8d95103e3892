import { expect, test } from "@jest/globals";
import { cursorOf, roundOf } from "#domain/posts/round.ts";
import { instant } from "#tests/support/fakes.ts";

const link = "https://graph.microsoft.com/v1.0/teams/t/channels/c/messages/delta?$skiptoken=a b";

test("a round under way is found again, with the time when it began", () => {
  const began = instant("2026-11-22T12:00:00.123Z");

  expect(roundOf(cursorOf(began, link))).toEqual({ link, began });
});

test("a link alone is a round that has not begun, and nothing at all is the first one", () => {
  expect(roundOf(link)).toEqual({ link, began: null });
  expect(roundOf(null)).toEqual({ link: null, began: null });
});
