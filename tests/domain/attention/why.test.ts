import { expect, test } from "@jest/globals";
import {
  heldBack,
  type LedgerEntry,
  type LedgerStore,
  type WhyDeps,
  whyHeldBack,
  whyThis,
} from "#domain/attention/index.ts";
import { instant } from "#tests/support/fakes.ts";

const entries = [
  { id: "1", personId: "lars", kind: "leaders.nudge" },
  { id: "2", personId: "anna", kind: "sessions.booked" },
] as LedgerEntry[];
const ledger = {
  find: async (id: string) => entries.find((entry) => entry.id === id) ?? null,
  latest: async (personId: string) => entries.find((entry) => entry.personId === personId) ?? null,
} as unknown as LedgerStore;

test("answers from the row that is named, else from the newest", async () => {
  expect((await whyThis({ ledger }, "lars", "1"))?.kind).toBe("leaders.nudge");
  expect((await whyThis({ ledger }, "anna", null))?.kind).toBe("sessions.booked");
});

test("nobody learns why somebody else was written to", async () => {
  expect(await whyThis({ ledger }, "lars", "2")).toBeNull();
});

const now = instant("2026-11-24T11:00Z");
const plannedAt = instant("2026-11-24T08:30Z");
const notAfter = instant("2026-11-24T12:30Z");

/** A ledger whose newest entry that did not come is this one. */
function holding(entry: Partial<LedgerEntry> | null, pauseReason: string | null = null): WhyDeps {
  const found = entry && ({ plannedAt, notAfter, reason: null, ...entry } as LedgerEntry);
  return { ledger: { heldBack: async () => found, pauseReason: async () => pauseReason }, clock: () => now };
}

test("what waits may still come until its time is over; what ended will not", async () => {
  expect(await whyHeldBack(holding({ state: "planned", reason: "busy" }), "lars")).toEqual({
    ...{ reason: "busy", plannedAt },
    until: notAfter,
  });
  expect(await whyHeldBack(holding({ state: "dropped", reason: "busy" }), "lars")).toEqual({
    ...{ reason: "busy", plannedAt },
    until: null,
  });
});

test.each([
  [{ state: "planned", reason: null }, "on_its_way"],
  [{ state: "planned", reason: "quiet_hours" }, "quiet_hours"],
  [{ state: "dropped", reason: "too_late" }, "too_late"],
  [{ state: "dropped", reason: "withdrawn" }, "withdrawn"],
  [{ state: "failed", reason: "blocked" }, "blocked"],
  [{ state: "failed", reason: "404 ConversationNotFound" }, "not_taken"],
  [{ state: "in_doubt", reason: "timeout" }, "in_doubt"],
] as const)("has a word for %j: %s", async (entry, reason) => {
  expect((await whyHeldBack(holding(entry), "lars"))?.reason).toBe(reason);
});

test("while the connector takes nothing that is why, whatever an entry waited for before", async () => {
  const [waits, over] = [
    await whyHeldBack(holding({ state: "planned", reason: "busy" }, "403 BotDisabledByAdmin"), "lars"),
    await whyHeldBack(holding({ state: "dropped", reason: "busy" }, "403 BotDisabledByAdmin"), "lars"),
  ];

  expect([waits?.reason, over?.reason]).toEqual(["paused", "busy"]);
});

test("looks back eight days, and has nothing to say where there was nothing", async () => {
  const asked: string[] = [];
  const { ledger, clock } = holding(null);
  const heldBack: WhyDeps["ledger"]["heldBack"] = async (personId, since) => {
    asked.push(`${personId} since ${since}`);
    return null;
  };

  expect(await whyHeldBack({ ledger: { ...ledger, heldBack }, clock }, "lars")).toBeNull();
  expect(asked).toEqual(["lars since 2026-11-16T11:00:00Z"]);
});

test("nothing was held back of what came, or is just being sent", () => {
  const entry = { plannedAt, notAfter, reason: null } as LedgerEntry;

  expect(heldBack({ ...entry, state: "sent" }, false)).toBeNull();
  expect(heldBack({ ...entry, state: "sending" }, true)).toBeNull();
});
