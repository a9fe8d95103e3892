import { expect, test } from "@jest/globals";
import { makeJudge } from "#domain/rehearsal/hours-checks.ts";
import { newLife } from "#domain/rehearsal/life.ts";
import { session } from "#tests/support/hour-records.ts";
import { emptyOutlook, halfHourAt, hoursDeps, noPeople } from "#tests/support/rehearsed-hours.ts";

/** Mette and Lars, and what is found when they have these half hours. */
async function judged(starts: readonly number[], people = noPeople, agreed: readonly number[] = []) {
  const outlook = emptyOutlook();
  const judge = makeJudge({ outlook, people, holidays: hoursDeps.holidays });
  outlook.onPlaced = judge.placed;
  const calendar = outlook.calendarFor(newLife());
  for (const hours of agreed) judge.agree(["lars", "mette"], halfHourAt(hours).start);
  const sessions = [];
  for (const [number, hours] of starts.entries()) {
    const transactionId = `session ${number}`;
    const slot = halfHourAt(hours);
    const event = {
      transactionId,
      organizerId: "mette",
      attendeeId: "lars",
      slot,
      subject: "Conversation",
      zone: "Europe/Berlin",
    };
    const { eventId } = await calendar.createEvent(event);
    sessions.push(session({ id: transactionId, slot, eventId, state: "booked", seriesId: "series" }));
  }
  return { outlook, judge, sessions };
}

test("finds nothing wrong with an hour at work", async () => {
  const { judge, sessions } = await judged([2]);

  const { over_capacity: _, ...verdict } = judge.verdict(sessions);

  expect(Object.values(verdict).every((count) => count === 0)).toBe(true);
});

test("finds hours that overlap, and those at night that nobody agreed on", async () => {
  const { judge, sessions } = await judged([2, 2.25, -2, -3], noPeople, [-3]);

  expect(judge.verdict(sessions)).toMatchObject({ double_bookings: 1, outside_hours: 1 });
});

test("finds events and sessions that are not where the other is", async () => {
  const { judge, outlook, sessions } = await judged([2, 4, 6]);
  const [first, second] = outlook.events;
  if (!first || !second) throw new Error("no events");

  first.isGone = true;
  outlook.moveByHand(second, halfHourAt(8));
  const held = session({ id: "held" });

  expect(judge.verdict([...sessions, held])).toMatchObject({ event_without_session: 1, session_without_event: 3 });
});

test("two who met are not brought together again, unless in a series, and never in one line", async () => {
  const above = new Map([["lars", ["mette"]]]);
  const { judge, sessions } = await judged([2, 50], { ...noPeople, above });
  const alone = sessions.map((one) => ({ ...one, seriesId: null }));

  expect(judge.verdict(sessions)).toMatchObject({ same_pair: 0, in_line: 2 });
  expect(judge.verdict(alone).same_pair).toBe(1);
});
