import { expect, test } from "@jest/globals";
import { type Invariants, invariantsOf } from "#domain/rehearsal/invariants.ts";
import type { Arrival, Chronicle } from "#domain/rehearsal/world.ts";
import { arrival, ledgerEntry } from "#tests/support/arrivals.ts";
import { instant, person } from "#tests/support/fakes.ts";

const holidays = { isHoliday: (_day: unknown, region: string) => region === "DE-BY", regionOfZone: () => null };
const end = instant("2027-02-01T00:00Z");
const at = (time: string) => `2027-01-${time}:00Z`;

/** What is broken when these arrive, each with its row in the ledger unless others are given. */
function broken(
  arrivals: readonly Arrival[],
  {
    afterBlock = [],
    doubts = [],
    entries,
  }: { afterBlock?: []; doubts?: string[]; entries?: ReturnType<typeof ledgerEntry>[] } = {},
): Partial<Invariants> {
  const chronicle: Chronicle = { arrivals: [...arrivals], afterBlock, doubts: new Set(doubts) };
  const rows =
    entries ?? arrivals.map((one) => ledgerEntry({ id: one.entryId, personId: one.person.id, kind: one.kind }));
  const counts = invariantsOf(chronicle, rows, holidays, end);
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

const inZone = (zone: string, changes = {}) => person({ zone, ...changes });

test("nothing is broken by a nudge a week, or by two on different days", () => {
  const times = [at("05T08:30"), at("07T08:30"), at("12T08:29"), at("14T08:30")];

  expect(broken(times.map((time, index) => arrival({ at: time, entryId: `${index}` })))).toEqual({});
});

test.each<[string, readonly Arrival[], Partial<Invariants>]>([
  [
    "two on one day of theirs, though not of Greenwich's",
    [
      arrival({ at: at("05T15:30"), person: inZone("America/Los_Angeles", { hours: null }), entryId: "a" }),
      arrival({ at: at("06T00:30"), person: inZone("America/Los_Angeles"), entryId: "b" }),
    ],
    { budget_breaches: 1, in_quiet_time: 1 },
  ],
  [
    "three in a week",
    [at("05T08:30"), at("07T08:30"), at("11T08:30")].map((time, index) => arrival({ at: time, entryId: `${index}` })),
    { budget_breaches: 1 },
  ],
  ["before the day begins", [arrival({ at: at("05T06:59") })], { in_quiet_time: 1 }],
  ["when the day is over", [arrival({ at: at("05T17:00") })], { in_quiet_time: 1 }],
  ["on a Saturday", [arrival({ at: at("09T10:00") })], { in_quiet_time: 1 }],
  ["in a quiet period", [arrival({ isQuietPeriod: true })], { in_quiet_time: 1 }],
  ["on a holiday", [arrival({ person: person({ region: "DE-BY" }) })], { on_holiday: 1 }],
  ["while they are away", [arrival({ state: "away" })], { while_away: 1 }],
  ["in a meeting", [arrival({ state: "busy" })], { while_away: 1 }],
  ["after a stop", [arrival({ isStopped: true, kind: "insight.digest" })], { after_stop: 1 }],
  ["in a pause", [arrival({ isPaused: true })], { after_stop: 1 }],
  ["without a gate", [arrival({ hasGate: false })], { without_gate: 1 }],
])("notices a message %s", (_what, arrivals, expected) => {
  expect(broken(arrivals)).toEqual(expected);
});

/** What is broken when these words on Lars's own appointment arrive, each with its row. */
function brokenBy(words: readonly (Partial<Omit<Arrival, "at">> & { at: string; begins: string })[]) {
  const kind = "sessions.notice";
  const arrivals = words.map(({ begins: _, ...one }, index) => arrival({ kind, entryId: `${index}`, ...one }));
  const entries = words.map(({ at: plannedAt, begins }, index) =>
    ledgerEntry({ id: `${index}`, class: "appointment", kind, plannedAt, notAfter: instant(begins) }),
  );
  return broken(arrivals, { entries });
}

test("a word on one's own appointment has a budget of its own, six a week", () => {
  const days = ["04", "05", "06", "07", "08"].flatMap((day) => [at(`${day}T09:00`), at(`${day}T15:00`)]);
  const begins = at("20T09:00");

  expect(brokenBy(days.slice(0, 6).map((time) => ({ at: time, begins })))).toEqual({});
  expect(brokenBy(days.slice(0, 8).map((time) => ({ at: time, begins })))).toEqual({ budget_breaches: 2 });
});

test("it waits for the morning unless it is about tomorrow", () => {
  expect(brokenBy([{ at: at("05T21:00"), begins: at("08T09:00") }])).toEqual({ in_quiet_time: 1 });
  expect(brokenBy([{ at: at("05T21:00"), begins: at("06T09:00") }])).toEqual({});
});

test("it comes to whoever is away, has stopped or is in a quiet period, and never led anybody", () => {
  const circumstances = { state: "away", isStopped: true, isQuietPeriod: true, hasGate: false } as const;

  expect(brokenBy([{ at: at("05T09:00"), begins: at("08T09:00"), ...circumstances }])).toEqual({});
});

test("it may be said again when nobody knows whether it arrived, and counts once", () => {
  const kind = "sessions.notice";
  const twice = [at("05T09:00"), at("05T09:05")].map((time) => arrival({ at: time, kind }));
  const row = ledgerEntry({ class: "appointment", kind, sentAt: instant(at("05T09:05")), notAfter: end });

  expect(broken(twice, { entries: [row] })).toEqual({});
});

test("other features go on in a pause, and need no gate", () => {
  expect(broken([arrival({ kind: "insight.digest", isPaused: true, hasGate: false })])).toEqual({});
});

test("notices a message without a row, with another's, and one that the ledger knows nothing of", () => {
  const other = ledgerEntry({ personId: "mara" });
  const unsent = ledgerEntry({ state: "dropped", sentAt: null });

  expect(broken([arrival()], { entries: [] })).toEqual({ without_ledger_row: 1 });
  expect(broken([arrival()], { entries: [other] })).toEqual({ without_ledger_row: 1 });
  expect(broken([arrival()], { entries: [unsent] })).toEqual({ without_ledger_row: 1 });
});

test("a word on an appointment may arrive although the ledger knows of tries only", () => {
  const tried = ledgerEntry({ class: "appointment", state: "dropped", sentAt: null, tries: 2 });

  expect(broken([arrival()], { entries: [tried] })).toEqual({});
  expect(broken([arrival()], { entries: [{ ...tried, tries: 0 }] })).toEqual({ without_ledger_row: 1 });
});

test("notices what was sent twice, by its row or by its slot", () => {
  const slot = { slot: at("05T08:30") };
  const later = { at: at("12T08:30") };

  expect(broken([arrival(), arrival(later)])).toEqual({ double_sends: 1 });
  expect(broken([arrival({ facts: slot }), arrival({ ...later, entryId: "2", facts: slot })])).toEqual({
    double_sends: 1,
  });
});

test("notices what is lost: sent and never there, in doubt for no reason, or forgotten", () => {
  const lost = [
    ledgerEntry({ id: "sent" }),
    ledgerEntry({ id: "doubtful", state: "in_doubt" }),
    ledgerEntry({ id: "stuck", state: "sending" }),
    ledgerEntry({ id: "waits", state: "planned", sentAt: null }),
  ];

  expect(broken([], { entries: lost })).toEqual({ lost_sends_not_in_doubt: 4 });
});

test("counts what is in doubt for a reason", () => {
  expect(broken([], { entries: [ledgerEntry({ state: "in_doubt" })], doubts: ["1"] })).toEqual({ in_doubt: 1 });
});

test("leaves alone what still has time", () => {
  const planned = ledgerEntry({ state: "planned", sentAt: null, notAfter: end });

  expect(broken([], { entries: [planned] })).toEqual({});
});
