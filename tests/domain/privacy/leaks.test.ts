import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Inside } from "#domain/privacy/index.ts";
import { leakFinder } from "#domain/privacy/leaks.ts";

const LARS = "7faf8ab2-3d56-4244-b585-20c8a42ed2b8";
const MIRA = "11111111-2222-3333-4444-555555555555";
const SESSION = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
const ASKER = "99999999-9999-4999-8999-999999999999";

const inside: Inside = {
  people: [
    { id: LARS, name: "Lars Brandt", isPublic: false },
    { id: MIRA, name: "Mira Lindqvist", isPublic: true },
  ],
  handles: { sessionId: SESSION },
};
const rules = { askerId: ASKER, sent: "", groupMin: 7, mayAnswer: false, mayName: false };
const leaks = (text: string, changes: Partial<typeof rules> | { groupMin: null } = {}) =>
  leakFinder(inside)(text, { ...rules, ...changes });

test.each([
  ["Lars Brandt posted least.", ["name"]],
  ["LARS\n BRANDT", ["name"]],
  ["Mira Lindqvist was booked", ["name"]],
  [`It was ${LARS}.`, ["id"]],
  [`It was ${LARS.toUpperCase().replaceAll("-", "")}.`, ["id"]],
  [`Session ${SESSION}`, ["id"]],
  [`Somebody unknown: ${crypto.randomUUID()}`, ["id"]],
  ["Ask lars.brandt@nordlicht.example.", ["address"]],
  ["He is 29:1aBc-d_e", ["address"]],
  ["He is 8:orgid:1234", ["address"]],
  ["2 people did not post.", ["figure"]],
  ["0 people posted", ["figure"]],
  ["In all: 6", ["figure"]],
  ["Lars Brandt: 3, lars@example.org", ["name", "address", "figure"]],
])("finds what is given away in: %s", (text, found) => {
  expect(leaks(text)).toEqual(found);
});

test.each([
  "I note for 90 days who posted where.",
  "63 people were heard; fewer than 7 are not told.",
  "At 3:30 on 2026-11-03, version 1.2.3, 3/4, #3",
  "Logged at 2026-11-22T22:29:41.500Z, after 29:41 minutes",
  "Large brands",
  `You are ${ASKER}.`,
  "There is no information about people here.",
])("finds nothing in: %s", (text) => {
  expect(leaks(text)).toEqual([]);
});

test("what was sent along may be said back, and figures that are about nobody may be small", () => {
  expect(leaks(`No ${SESSION} here`, { sent: `{"sessionId":"${SESSION}"}` })).toEqual([]);
  expect(leaks("3 places were missed", { groupMin: null })).toEqual([]);
});

test("who is public by their own decision may be named where that is allowed, and nobody else", () => {
  expect(leaks(`Mira Lindqvist (${MIRA}) helps`, { mayName: true })).toEqual([]);
  expect(leaks(`Mira Lindqvist helps Lars Brandt`, { mayName: true })).toEqual(["name"]);
});

test("where something may be answered, an id may stand that is nobody's", () => {
  expect(leaks(`tenant ${crypto.randomUUID()}`, { mayAnswer: true })).toEqual([]);
  expect(leaks(`person ${LARS}`, { mayAnswer: true })).toEqual(["id"]);
});

test("always finds a known id, whatever stands around it and however it is written", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.constantFrom(LARS, MIRA, SESSION),
      fc.boolean(),
      (before, after, id, bare) => {
        expect(leaks(`${before} ${bare ? id.replaceAll("-", "") : id} ${after}`)).toContain("id");
      },
    ),
  );
});
