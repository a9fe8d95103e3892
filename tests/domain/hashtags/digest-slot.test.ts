import { expect, test } from "@jest/globals";
import { chooseWeeks, fewerWeeks, followTag, moveSlot, slotOf } from "#domain/hashtags/index.ts";
import { person } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { gardening } from "#tests/support/gardening.ts";
import { leader } from "#tests/support/leaders.ts";

const mira = person({ id: "mira" });
const when = (at: Temporal.Instant | undefined, zone = "Europe/Berlin") =>
  at?.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" });

test("news come in a leader's own slot", async () => {
  const { deps } = gardening([hashtag()]);
  const leaders = { find: async () => leader({ personId: "mira" }) };

  const slot = await slotOf({ ...deps, leaders }, mira, deps.clock());

  const { cadence } = leader();
  expect(slot).toMatchObject({ weekday: cadence.weekday, zone: cadence.zone });
  expect(slot.time.equals(cadence.time)).toBe(true);
});

test("news come in one's own hours", async () => {
  const { deps } = gardening();
  const late = person({ hours: { start: Temporal.PlainTime.from("13:00"), end: Temporal.PlainTime.from("20:00") } });

  const slot = await slotOf(deps, late, deps.clock());

  expect(when(slot.nextDueAt)).toBe("2026-11-26T13:00");
});

test("less often is every second week, then every fourth, and counts from what was sent last", async () => {
  const { deps } = gardening();
  const weekly = await slotOf(deps, mira, deps.clock());

  const second = await chooseWeeks(deps.follows, weekly, fewerWeeks(weekly) ?? 0, deps.clock());
  const fourth = await chooseWeeks(deps.follows, second, fewerWeeks(second) ?? 0, deps.clock());

  expect([second, fourth].map(({ nextDueAt }) => when(nextDueAt))).toEqual(["2026-12-03T10:00", "2026-12-17T10:00"]);
  expect(fewerWeeks(fourth)).toBeNull();
});

test("a slot moves along to another zone, unless it was agreed elsewhere", async () => {
  const { deps, slots } = gardening([hashtag()]);
  await followTag(deps, mira, "em_ruesten", "weekly");

  await moveSlot(deps.follows, "mira", { from: "Asia/Tokyo", to: "America/New_York" });
  const stayed = slots.get("mira");
  await moveSlot(deps.follows, "mira", { from: "Europe/Berlin", to: "America/New_York" });
  await moveSlot(deps.follows, "nobody", { from: "Europe/Berlin", to: "America/New_York" });

  expect(when(stayed?.nextDueAt)).toBe("2026-11-26T10:00");
  expect(when(slots.get("mira")?.nextDueAt, "America/New_York")).toBe("2026-11-26T10:00");
});
