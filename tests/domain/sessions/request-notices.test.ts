import { expect, test } from "@jest/globals";
import type { LedgerEntry } from "#domain/attention/index.ts";
import { PROGRESS, REQUEST, requestPreparations, type SessionRequest } from "#domain/sessions/index.ts";
import { person } from "#tests/support/fakes.ts";
import { hourAt, sessionRequest } from "#tests/support/hour-records.ts";
import { sessionWorld } from "#tests/support/sessions.ts";

/** Whether it is still said, to whom, when the request is as stated. */
async function isSaid(
  kind: string,
  to: string,
  changes: Partial<SessionRequest>,
  facts: LedgerEntry["facts"] = {},
): Promise<boolean> {
  const { deps } = sessionWorld();
  const request = sessionRequest(changes);
  await deps.requests.add(request);
  const entry = { facts: { requestId: request.id, ...facts } } as unknown as LedgerEntry;
  return (await requestPreparations(deps)[kind]?.(entry, person({ id: to }))) !== null;
}

test("the expert is asked only while it is them who is asked, and the asker has not to answer first", async () => {
  expect(await isSaid(REQUEST, "mette", {})).toBe(true);
  expect(await isSaid(REQUEST, "mette", { expertId: "jonas" })).toBe(false);
  expect(await isSaid(REQUEST, "mette", { state: "withdrawn" })).toBe(false);
  expect(await isSaid(REQUEST, "mette", { counter: hourAt(0) })).toBe(false);
});

test("the asker hears that it goes on while it does, and of another time while it stands", async () => {
  const counter = { what: "counter", start: `${hourAt(0).start}` };

  expect(await isSaid(PROGRESS, "lars", {}, { what: "next" })).toBe(true);
  expect(await isSaid(PROGRESS, "lars", { state: "booked" }, { what: "next" })).toBe(false);
  expect(await isSaid(PROGRESS, "lars", { counter: hourAt(0) }, counter)).toBe(true);
  expect(await isSaid(PROGRESS, "lars", { counter: hourAt(60) }, counter)).toBe(false);
  expect(await isSaid(PROGRESS, "lars", { state: "nobody" }, { what: "nobody" })).toBe(true);
});

test("nothing is said of a request that is gone", async () => {
  const { deps } = sessionWorld();
  const entry = { facts: { requestId: "gone" } } as unknown as LedgerEntry;

  expect(await requestPreparations(deps)[REQUEST]?.(entry, person())).toBeNull();
});
