import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { withPart } from "#domain/leaders/groundwork.ts";
import { isUnsupported, missingParts, runUp, type WordedPart } from "#domain/leaders/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { proposal } from "#tests/support/groundwork.ts";

const bare = { messenger: null, message: {}, link: null };
const messenger = { personId: "mira", agreed: true, delivered: [], since: "" };

test("asks first who speaks, and last whether they did", () => {
  expect(missingParts(proposal(bare))).toEqual([
    "messenger",
    "delivered",
    "since",
    "claim",
    "reason",
    "fact",
    "source",
    "link",
    "agreed",
    "spoken",
  ]);
  expect(missingParts(proposal())).toEqual(["spoken"]);
  expect(missingParts(proposal({ spokenAt: instant("2026-11-23T08:00Z") }))).toEqual([]);
});

test("one outcome is not enough to be credible", () => {
  const one = proposal({ messenger: { ...messenger, delivered: ["Rüstzeit halbiert"], since: "2019" } });

  expect(missingParts(one)).toEqual(["delivered", "spoken"]);
});

test("waits for the yes of a volunteer who was asked", () => {
  const asked = { personId: "mira", agreed: false, delivered: ["a", "b"], since: "2019" };

  expect(missingParts(proposal({ messenger: asked }))).toEqual(["agreed", "spoken"]);
});

test.each([
  [{}, false],
  [{ claim: "x" }, true],
  [{ claim: "x", fact: "y" }, true],
  [{ claim: "x", source: "z" }, true],
  [{ claim: "x", fact: "y", source: "z" }, false],
])("a claim without a fact and its source is unsupported: %j", (message, expected) => {
  expect(isUnsupported(message)).toBe(expected);
});

test("adds outcomes until there are two, and begins anew after that", () => {
  const first = withPart(proposal({ messenger }), "delivered", " Rüstzeit   halbiert ");
  const second = withPart(first, "delivered", "200 Fragen beantwortet");
  const anew = withPart(second, "delivered", "Werk eröffnet; Team verdoppelt");

  expect(first.messenger?.delivered).toEqual(["Rüstzeit halbiert"]);
  expect(second.messenger?.delivered).toEqual(["Rüstzeit halbiert", "200 Fragen beantwortet"]);
  expect(anew.messenger?.delivered).toEqual(["Werk eröffnet", "Team verdoppelt"]);
});

test("nobody's outcomes are nobody's", () => {
  const nobody = proposal({ messenger: null });

  expect(withPart(nobody, "delivered", "x")).toEqual(nobody);
  expect(withPart(nobody, "since", "2019")).toEqual(nobody);
});

test("what was said of one part is no longer missing, and nothing else changes", () => {
  const parts: WordedPart[] = ["since", "claim", "reason", "fact", "source", "link"];

  fc.assert(
    fc.property(
      fc.constantFrom(...parts),
      fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""),
      (part, text) => {
        const before = proposal({ ...bare, messenger });

        expect(missingParts(withPart(before, part, text))).toEqual(missingParts(before).filter((one) => one !== part));
      },
    ),
  );
});

test("a run-up has three dates, two weeks apart, none of them on a weekend", () => {
  expect(runUp(Temporal.PlainDate.from("2026-11-23")).map(String)).toEqual(["2026-12-07", "2026-12-21", "2027-01-04"]);

  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000 }), (days) => {
      const dates = runUp(Temporal.PlainDate.from("2026-01-01").add({ days }));

      expect(dates.map(({ dayOfWeek }) => dayOfWeek <= 5)).toEqual([true, true, true]);
    }),
  );
});
