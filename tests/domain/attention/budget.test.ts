import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { isSpent } from "#domain/attention/budget.ts";
import type { MessageClass } from "#domain/attention/index.ts";

const berlin = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime("Europe/Berlin").toInstant();
const unasked = { class: "unasked" } as const;

/** The slots at 09:30 on a Tuesday and the Thursday after it, for three weeks. */
const threeWeeksFrom = (tuesday: string) =>
  [0, 2, 7, 9, 14, 16].map((days) => {
    const day = Temporal.PlainDate.from(tuesday).add({ days });
    return berlin(`${day}T09:30:00`);
  });

test.each([
  ["an ordinary November", "2026-11-03"],
  ["the weeks in which an hour is skipped", "2027-03-23"],
  ["the weeks in which an hour comes twice", "2026-10-20"],
])("two slots a week are two messages a week in %s, however long sending took the week before", (_when, tuesday) => {
  const spent: boolean[] = [];
  const sentBefore: Temporal.Instant[] = [];

  for (const slot of threeWeeksFrom(tuesday)) {
    spent.push(isSpent(unasked, sentBefore, slot, "Europe/Berlin"));
    sentBefore.push(slot.add({ seconds: 2 }));
  }

  expect(spent).toEqual(spent.map(() => false));
});

test.each([
  ["the first of them was six days ago", ["2026-11-18T23:59", "2026-11-23T08:00"], true],
  ["the first of them was seven days ago", ["2026-11-17T23:59", "2026-11-23T08:00"], false],
  ["the second of them was earlier today", ["2026-11-12T08:00", "2026-11-24T00:01"], true],
  ["the second of them was late yesterday", ["2026-11-12T08:00", "2026-11-23T23:59"], false],
])("of two unasked messages, on the calendar of who got them, %s: no third is %s", (_when, sent, spent) => {
  expect(isSpent(unasked, sent.map(berlin), berlin("2026-11-24T09:00"), "Europe/Berlin")).toBe(spent);
});

test("there is no history whatever in which the week's maximum was reached and more is let through", () => {
  const now = berlin("2026-11-24T09:00");
  const most = { unasked: 2, appointment: 6 } as const;
  const classes = fc.constantFrom<MessageClass>("unasked", "appointment");
  // 09:00 today, and the six days before it.
  const minute = fc.integer({ min: 0, max: (6 * 24 + 9) * 60 });
  const histories = classes.chain((of) =>
    fc.tuple(fc.constant(of), fc.array(minute, { minLength: most[of], maxLength: most[of] + 2 })),
  );
  fc.assert(
    fc.property(histories, ([of, minutes]) => {
      const sentBefore = minutes.map((ago) => now.subtract({ minutes: ago }));

      expect(isSpent({ class: of }, sentBefore, now, "Europe/Berlin")).toBe(true);
    }),
  );
});

test.each([
  ["unasked", 1],
  ["appointment", 5],
] as const)("of the class %s one more may come after %i", (of, before) => {
  const now = berlin("2026-11-24T09:00");
  const sentBefore = Array.from({ length: before }, () => now.subtract({ hours: 24 }));

  expect(isSpent({ class: of }, sentBefore, now, "Europe/Berlin")).toBe(false);
});
