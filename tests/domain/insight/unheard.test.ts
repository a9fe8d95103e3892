import { expect, test } from "@jest/globals";
import { completeWeeks, unheardWeeks } from "#domain/insight/unheard.ts";
import { settledWeeks } from "#domain/insight/week.ts";
import type { GapReason, KeptGap } from "#domain/posts/index.ts";
import { instant } from "#tests/support/fakes.ts";

const now = instant("2026-11-25T08:00Z");
const weeks = settledWeeks(now, 6);

function gap(reason: GapReason, from: string | null, until: string | null): KeptGap {
  const at = (text: string | null) => (text === null ? null : instant(`${text}T00:00Z`));
  return {
    id: "g",
    source: "teams",
    placeId: "p",
    reason,
    from: at(from),
    until: at(until),
    ids: null,
    closedAt: null,
  };
}
const deps = (...open: readonly KeptGap[]) => ({ gaps: { openOnes: async () => open } });
const names = (some: readonly { readonly period: string }[]) => some.map(({ period }) => period.slice(-2)).join(" ");

test.each([
  ["one inside a week", gap("refused", "2026-11-04", "2026-11-05"), "45"],
  ["one that ends with a week", gap("refused", "2026-11-04", "2026-11-09"), "45"],
  ["one over two weeks", gap("refused", "2026-11-08", "2026-11-10"), "45 46"],
  ["one from the beginning", gap("beforeListening", null, "2026-10-20"), "42 43"],
  ["one that goes on", gap("signedOut", "2026-11-10", null), "46 47"],
])("a gap makes the weeks incomplete that it touches: %s", async (_kind, open, incomplete) => {
  expect(names(await unheardWeeks(deps(open), weeks))).toBe(incomplete);
});

test("a week waits for what is still read again", async () => {
  expect(names(await completeWeeks(deps(gap("outage", "2026-11-17", "2026-11-18")), weeks, now))).toBe(
    "42 43 44 45 46",
  );
});

test("it waits for three weeks at most", async () => {
  const open = gap("throttled", "2026-10-13", null);

  // The week 44 ended on the 2nd of November, 23 days ago.
  expect(names(await completeWeeks(deps(open), weeks, now))).toBe("42 43 44");
});

test("it does not wait for what nobody reads again by itself", async () => {
  const open = gap("beforeListening", null, null);

  expect(await completeWeeks(deps(open), weeks, now)).toHaveLength(6);
});
