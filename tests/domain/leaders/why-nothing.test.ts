import { expect, test } from "@jest/globals";
import type { LedgerEntry } from "#domain/attention/index.ts";
import { type Leader, type WhyNothing, whyNothing } from "#domain/leaders/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { leader as aLeader } from "#tests/support/leaders.ts";

/** The slot of today is over. */
const slot = instant("2026-11-24T08:30Z");
const now = instant("2026-11-24T15:00Z");
const nextDueAt = instant("2026-12-01T08:30Z");
const before = (hours: number) => slot.subtract({ hours });

interface World {
  readonly leader?: Leader | null;
  /** What did not come. */
  readonly held?: Partial<LedgerEntry>;
  /** What did. */
  readonly came?: Partial<LedgerEntry>;
  readonly heardAt?: Temporal.Instant;
  readonly at?: Temporal.Instant;
}

const leader = (changes: Partial<Leader> = {}) => aLeader({ nextDueAt, ...changes });

/** What Lars is told who asks on the afternoon of his slot. */
function why({ leader: known = leader(), held, came, heardAt, at = now }: World = {}): Promise<WhyNothing> {
  const entry = { personId: "lars", kind: "leaders.nudge", facts: {}, reason: null, notAfter: slot.add({ hours: 4 }) };
  return whyNothing(
    {
      leaders: { find: async () => known },
      ledger: {
        heldBack: async () => (held ? ({ ...entry, state: "dropped", plannedAt: slot, ...held } as LedgerEntry) : null),
        latest: async () => (came ? ({ ...entry, state: "sent", sentAt: slot, ...came } as LedgerEntry) : null),
        pauseReason: async () => null,
      },
      posts: {
        lastAct: async (_id, since) => (heardAt && Temporal.Instant.compare(since, heardAt) < 0 ? heardAt : null),
      },
      clock: () => at,
    },
    "lars",
  );
}

test.each<[string, Leader | null, WhyNothing["kind"]]>([
  ["is no leader", null, "notEnrolled"],
  ["stopped", leader({ state: "stopped", nextDueAt: null }), "stopped"],
  ["wants none a week", leader({ perWeek: 0, nextDueAt: null }), "none"],
  ["asked for a pause", leader({ pausedUntil: now.add({ hours: 1 }) }), "paused"],
])("who %s is told just that, whatever else there is", async (_who, known, kind) => {
  const withdrawn = known ? { held: { reason: "withdrawn" } } : {};

  expect((await why({ leader: known, heardAt: before(1), ...withdrawn })).kind).toBe(kind);
});

test("a pause that is over is no reason any more", async () => {
  expect((await why({ leader: leader({ pausedUntil: slot }) })).kind).toBe("ahead");
});

test("says what was held back, and when the next slot is, on the leader's own clock", async () => {
  const told = await why({ held: { reason: "busy" } });

  expect(told).toMatchObject({ kind: "held", held: { reason: "busy", plannedAt: slot, until: null } });
  expect("next" in told && `${told.next}`).toBe("2026-12-01T09:30:00+01:00[Europe/Berlin]");
});

test("who is no leader can be told what was held back, too", async () => {
  expect(await why({ leader: null, held: { reason: "refused" } })).toMatchObject({ kind: "held", next: null });
});

test("what came after it is the better answer", async () => {
  const sentAt = slot.add({ minutes: 1 });

  expect(await why({ held: { reason: "budget", plannedAt: before(48) }, came: { sentAt } })).toMatchObject({
    ...{ kind: "came", at: sentAt },
  });
  expect((await why({ held: { reason: "budget", plannedAt: now }, came: { sentAt } })).kind).toBe("held");
});

test("a nudge of last week, a message that is no nudge, and one in doubt did not come in this slot", async () => {
  expect((await why({ came: { sentAt: before(7 * 24) } })).kind).toBe("ahead");
  expect((await why({ came: { kind: "leaders.confirmation" } })).kind).toBe("ahead");
  expect((await why({ came: { state: "in_doubt" }, held: { state: "in_doubt" } })).kind).toBe("held");
});

test.each([
  ["heard within six days of the slot", { heardAt: before(6 * 24 - 1) }, "visible"],
  ["heard six days before it", { heardAt: before(6 * 24) }, "ahead"],
  ["told by themselves", { leader: leader({ toldActAt: before(24) }) }, "visible"],
])("an act %s: %s", async (_act, world, kind) => {
  expect((await why(world)).kind).toBe(kind);
});

test("an act still explains a slot of which the leader asks days later", async () => {
  const told = await why({ heardAt: before(24), at: slot.add({ hours: 6 * 24 + 12 }) });

  expect(told).toMatchObject({ kind: "visible", lastActAt: before(24) });
});

test("of what was heard and what was told, the later counts", async () => {
  const told = await why({ leader: leader({ toldActAt: before(30) }), heardAt: before(20) });

  expect(told).toMatchObject({ lastActAt: before(20) });
});

test.each(["withdrawn", "nothing_to_say"])("an act is a better answer than that a nudge was %s", async (reason) => {
  expect((await why({ held: { reason }, heardAt: before(1) })).kind).toBe("visible");
  expect((await why({ held: { reason } })).kind).toBe("held");
});

test("but no answer to a slot that a meeting took", async () => {
  expect((await why({ held: { reason: "busy" }, heardAt: before(1) })).kind).toBe("held");
});

test.each([
  ["one nudge without a sign leaves no slot out", "leaders.nudge", 0, "ahead", undefined],
  ["two do", "leaders.nudge", 1, "ignored", 2],
  ["so does the question, after four", "leaders.question", 4, "ignored", 4],
])("%s", async (_what, kind, ignored, expected, count) => {
  const told = await why({ came: { kind, facts: { ignored }, sentAt: before(7 * 24) } });

  expect(told.kind).toBe(expected);
  expect("count" in told ? told.count : undefined).toBe(count);
});

test("who said yes after the slot has missed nothing", async () => {
  const agreedAt = slot.add({ hours: 1 });

  expect(await why({ leader: leader({ agreedAt }) })).toMatchObject({ kind: "ahead" });
  expect((await why({ leader: leader({ agreedAt }), heardAt: before(1) })).kind).toBe("visible");
});
