import { expect, test } from "@jest/globals";
import { readChoice, readNumber, readYesNo } from "#adapters/bot/answers.ts";

test.each(["yes", "Yes please!", "ok", "Ja, gern.", "klar", "einverstanden"])("hears a yes in: %s", (text) => {
  expect(readYesNo(text)).toBe("yes");
});

test.each(["no", "No thanks", "never mind", "nein", "Lieber nicht", "nö"])("hears a no in: %s", (text) => {
  expect(readYesNo(text)).toBe("no");
});

test.each(["yes but only on Tuesdays", "now", "nothing", "jana", "no idea what that is", ""])(
  "hears neither in: %s",
  (text) => {
    expect(readYesNo(text)).toBeNull();
  },
);

test.each([
  ["2", 1],
  ["2.", 1],
  ["Nummer 2 bitte", 1],
  ["the second", 1],
  ["das dritte", 2],
  ["eins", 0],
])("reads %s as a place in the list", (text, place) => {
  expect(readNumber(text, 3)).toBe(place);
});

test.each(["0", "4", "2 3", "two or three", "12345", ""])("reads no place in a list of three from: %s", (text) => {
  expect(readNumber(text, 3)).toBeNull();
});

test("takes a choice by its words, whatever case and umlauts", () => {
  expect(readChoice("RUESTEN ", ["lean", "rüsten"])).toBe("rüsten");
  expect(readChoice("smed", ["lean", "rüsten"])).toBeNull();
});
