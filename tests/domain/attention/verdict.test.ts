import { expect, test } from "@jest/globals";
import type { LedgerEntry, Standing, Verdict } from "#domain/attention/index.ts";
import { verdictOn, verdictWhen } from "#domain/attention/verdict.ts";
import type { Person } from "#domain/people/index.ts";
import { UNHINDERED } from "#tests/support/deliveries.ts";
import { instant, person } from "#tests/support/fakes.ts";

const tuesday = instant("2026-11-24T08:00Z");

function entry(changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: "1",
    personId: "lars",
    class: "unasked",
    kind: "leaders.nudge",
    key: "k",
    facts: {},
    notAfter: instant("2026-11-24T12:00Z"),
    state: "planned",
    plannedAt: tuesday,
    sentAt: null,
    reason: null,
    tries: 0,
    ...changes,
  };
}

const monday = { isHoliday: (day: Temporal.PlainDate) => day.dayOfWeek === 1, regionOfZone: () => "DE" };

/** The verdict on something unasked for Lars in Berlin, on a Tuesday morning, when nothing stands in the way. */
function verdict({
  on = entry(),
  at = tuesday,
  of = {},
  agreed = true,
  ...standing
}: Partial<Standing> & {
  on?: LedgerEntry;
  at?: Temporal.Instant;
  of?: Partial<Person>;
  agreed?: boolean;
} = {}): Verdict {
  return verdictOn({ holidays: monday, isAgreed: () => agreed }, on, person(of), { ...UNHINDERED, ...standing }, at);
}

test.each([
  ["with nothing sent before", [], "send"],
  ["when something unasked came earlier that day", ["2026-11-24T07:00Z"], "drop"],
  ["when something came yesterday evening, less than 24 hours ago", ["2026-11-23T16:00Z"], "send"],
  ["after two in seven days", ["2026-11-23T08:00Z", "2026-11-18T08:00Z"], "drop"],
  ["when the second is older than seven days", ["2026-11-23T08:00Z", "2026-11-17T08:00Z"], "send"],
])("an unasked message %s", (_when, sent, kind) => {
  expect(verdict({ sentBefore: sent.map(instant) }).kind).toBe(kind);
});

test("a day is a day of the person's own calendar", () => {
  const late = instant("2026-11-25T01:00Z"); // 20:00 on Tuesday in New York, 02:00 on Wednesday in Berlin
  const sentBefore = [instant("2026-11-24T15:00Z")];
  const on = entry({ notAfter: instant("2026-11-25T04:00Z") });

  expect(verdict({ on, at: late, sentBefore, of: { zone: "America/New_York" } })).toMatchObject({ reason: "budget" });
  expect(verdict({ on, at: late, sentBefore })).toMatchObject({ kind: "wait", reason: "quiet_hours" });
});

test("nothing is sent after its time", () => {
  const on = entry({ notAfter: tuesday.subtract({ seconds: 1 }) });

  expect(verdict({ on })).toEqual({ kind: "drop", reason: "too_late" });
});

test("what waited too long is dropped for what it waited for, which its person can be told", () => {
  const late = { notAfter: tuesday.subtract({ seconds: 1 }), reason: "busy" };

  expect(verdict({ on: entry(late) })).toEqual({ kind: "drop", reason: "busy" });
  expect(verdict({ on: entry({ ...late, class: "appointment" }) })).toEqual({ kind: "drop", reason: "busy" });
});

test("something unasked waits for the person's own hours, and no longer than its own time", () => {
  const night = instant("2026-11-24T03:00Z");
  const overnight = entry({ notAfter: instant("2026-11-24T12:00Z") });
  const short = entry({ notAfter: instant("2026-11-24T05:00Z") });

  const [waits, ends] = [verdict({ on: overnight, at: night }), verdict({ on: short, at: night })];

  expect(waits).toMatchObject({ reason: "quiet_hours" });
  expect(waits.kind === "wait" && `${waits.until}`).toBe("2026-11-24T07:00:00Z");
  expect(ends.kind === "wait" && verdict({ on: short, at: ends.until })).toEqual({ kind: "drop", reason: "too_late" });
});

test.each<[string, Partial<Standing> & { agreed?: boolean }, Temporal.Instant, object]>([
  ["whoever refused to be written to", { refused: true }, tuesday, { kind: "drop", reason: "refused" }],
  ["anybody while no policy is in force", { agreed: false }, tuesday, { kind: "wait", reason: "policy" }],
  ["anybody in a quiet period", { quietPeriod: true }, tuesday, { kind: "wait", reason: "quiet_period" }],
  ["somebody on their holiday", {}, instant("2026-11-23T08:00Z"), { kind: "drop", reason: "holiday" }],
])("nothing unasked is sent to %s, but word on their own appointment is", (_who, standing, at, expected) => {
  const word = entry({ class: "appointment", notAfter: instant("2026-11-27T09:00Z") });

  expect(verdict({ ...standing, at, on: entry({ notAfter: at.add({ hours: 4 }) }) })).toMatchObject(expected);
  expect(verdict({ ...standing, at, on: word })).toEqual({ kind: "send" });
});

test.each([
  ["somebody on their holiday", {}, instant("2026-11-23T08:00Z"), "holiday"],
  ["who had enough this week", { sentBefore: [instant("2026-11-24T07:00Z")] }, tuesday, "budget"],
] as const)("what may be said on any of several days waits a day for %s", (_who, standing, at, reason) => {
  const on = entry({ notAfter: at.add({ hours: 14 * 24 }) });

  expect(verdict({ on, at, ...standing })).toEqual({ kind: "wait", reason, until: at.add({ hours: 24 }) });
});

test("what may be said on any of several days waits a day for who is away", () => {
  const on = entry({ notAfter: tuesday.add({ hours: 3 * 24 }) });

  expect(verdictWhen("away", on, tuesday)).toEqual({
    kind: "wait",
    reason: "away",
    until: tuesday.add({ hours: 24 }),
  });
});

/** Looks again and again, as the sender does, while something lasts. */
function after(days: number, on: LedgerEntry, look: (entry: LedgerEntry, now: Temporal.Instant) => Verdict) {
  const end = tuesday.add({ hours: days * 24 });
  let met = on;
  for (let now = tuesday; Temporal.Instant.compare(now, end) < 0; ) {
    const decided = look(met, now);
    if (decided.kind !== "wait") return decided;
    met = { ...met, notAfter: decided.notAfter ?? met.notAfter };
    now = decided.until;
  }
  return met;
}

test.each<[string, (entry: LedgerEntry, now: Temporal.Instant) => Verdict]>([
  ["a quiet period", (on, at) => verdict({ on, at, quietPeriod: true })],
  ["a policy that is not in force", (on, at) => verdict({ on, at, agreed: false })],
  ["an absence", (on, at) => verdictWhen("away", on, at)],
])("an invitation outlives %s of four weeks, with as much time as it had; a nudge does not", (_what, look) => {
  const lasting = after(28, entry({ notAfter: tuesday.add({ hours: 14 * 24 }) }), look);
  const nudge = after(28, entry(), look);

  expect("notAfter" in lasting && `${lasting.notAfter}`).toBe(`${tuesday.add({ hours: (28 + 14) * 24 })}`);
  expect(nudge).toMatchObject({ kind: "drop" });
});

test("who refused to be written to is not kept waiting by a quiet period", () => {
  const on = entry({ notAfter: tuesday.add({ hours: 14 * 24 }) });

  expect(verdict({ on, quietPeriod: true, refused: true })).toEqual({ kind: "drop", reason: "refused" });
});

test("who is away gets nothing later either; who is busy, or not known to be free, gets it when they are free", () => {
  expect(verdictWhen("free", entry(), tuesday)).toEqual({ kind: "send" });
  expect(verdictWhen("away", entry(), tuesday)).toEqual({ kind: "drop", reason: "away" });
  expect(verdictWhen("busy", entry(), tuesday)).toMatchObject({ kind: "wait", reason: "busy" });
  expect(verdictWhen("unknown", entry(), tuesday)).toMatchObject({ kind: "wait", reason: "unknown" });
});

test("word on an appointment waits for the morning, unless the appointment is within a day", () => {
  const night = instant("2026-11-24T21:00Z");
  const farOff = entry({ class: "appointment", notAfter: instant("2026-11-27T09:00Z") });
  const closer = entry({ class: "appointment", notAfter: instant("2026-11-26T01:00Z") });
  const tomorrow = entry({ class: "appointment", notAfter: instant("2026-11-25T09:00Z") });

  const [morning, earlier] = [verdict({ on: farOff, at: night }), verdict({ on: closer, at: night })];

  expect(morning.kind === "wait" && `${morning.reason} ${morning.until}`).toBe("quiet_hours 2026-11-25T07:00:00Z");
  expect(earlier.kind === "wait" && verdict({ on: closer, at: earlier.until })).toEqual({ kind: "send" });
  expect(verdict({ on: tomorrow, at: night })).toEqual({ kind: "send" });
});

test("word on an appointment that has no room in the week is looked at in the morning, or at midnight if that is too late", () => {
  const sentBefore = Array.from({ length: 6 }, (_, hours) => tuesday.subtract({ hours: hours + 1 }));
  const farOff = entry({ class: "appointment", notAfter: instant("2026-11-27T09:00Z") });
  const early = entry({ class: "appointment", notAfter: instant("2026-11-25T06:00Z") });

  const waits = [farOff, early].map((on) => verdict({ on, sentBefore }));

  expect(waits.map((one) => one.kind === "wait" && `${one.reason} ${one.until}`)).toEqual([
    "budget 2026-11-25T07:00:00Z",
    "budget 2026-11-24T23:00:00Z",
  ]);
});
