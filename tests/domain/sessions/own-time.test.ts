import { expect, test } from "@jest/globals";
import { areFree, isFree, withBusy, withoutSession } from "#domain/sessions/own-time.ts";
import { slotAt } from "#tests/support/life.ts";
import { side, times } from "#tests/support/slots.ts";

const slot = slotAt("2026-11-24T09:00Z");
const later = slotAt("2026-11-24T09:15Z");
const before = slotAt("2026-11-24T08:30Z");

test("their own session blocks neither, whether they answered its invitation or work elsewhere then", () => {
  const busy = side({ time: { busy: times(before, slot) } });
  const open = side({ elsewhereIsFree: false, time: { tentative: times(slot), elsewhere: times(slot) } });

  const pair = withoutSession({ expert: busy, asker: open }, slot);

  expect(areFree({ expert: busy, asker: open }, later)).toBe(false);
  expect(areFree(pair, later)).toBe(true);
  expect(pair.expert.time.busy).toEqual(times(before));
});

test("what else lies at the time of their session still blocks, were it of the same length", () => {
  const twice = side({ time: { busy: times(slot, slot) } });
  const longer = side({ time: { busy: times(slotAt("2026-11-24T09:00Z", 60)) } });

  const same = withoutSession({ expert: twice, asker: side() }, slot);
  const other = withoutSession({ expert: side(), asker: longer }, slot);

  expect(areFree(same, slot)).toBe(false);
  expect(areFree(other, slot)).toBe(false);
});

test("an appointment that no calendar shows yet blocks both, and only while it lasts", () => {
  const free = { expert: side({ time: { busy: times(before) } }), asker: side() };

  const pair = withBusy(free, slot);

  expect(isFree(pair.expert, later)).toBe(false);
  expect(isFree(pair.asker, later)).toBe(false);
  expect(isFree(pair.expert, before)).toBe(false);
  expect(isFree(pair.asker, before)).toBe(true);
  expect(areFree(pair, slotAt("2026-11-24T09:30Z"))).toBe(true);
  expect(areFree(free, slot)).toBe(true);
});

test("what is tentative or elsewhere blocks unless they said that it does not; what is busy always does", () => {
  const all = { tentativeIsFree: true, elsewhereIsFree: true };
  const none = { tentativeIsFree: false, elsewhereIsFree: false };
  const tentative = { time: { tentative: times(slot) } };
  const elsewhere = { time: { elsewhere: times(slot) } };

  expect(isFree(side({ ...all, ...tentative }), later)).toBe(true);
  expect(isFree(side({ ...all, ...elsewhere }), later)).toBe(true);
  expect(isFree(side({ ...none, ...tentative }), later)).toBe(false);
  expect(isFree(side({ ...none, ...elsewhere }), later)).toBe(false);
  expect(isFree(side({ ...all, time: { busy: times(slot) } }), later)).toBe(false);
});
