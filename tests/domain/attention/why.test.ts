import { expect, test } from "@jest/globals";
import { type LedgerEntry, type LedgerStore, whyThis } from "#domain/attention/index.ts";

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
