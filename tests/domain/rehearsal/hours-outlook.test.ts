import { expect, test } from "@jest/globals";
import { NO_HOUR_FAULTS } from "#domain/rehearsal/hours-faults.ts";
import { newLife } from "#domain/rehearsal/life.ts";
import { emptyOutlook, halfHourAt, mondayMorning } from "#tests/support/rehearsed-hours.ts";

const slot = halfHourAt(2);
const invitation = {
  ...{
    transactionId: "session",
    organizerId: "mette",
    attendeeId: "lars",
    slot,
    subject: "Conversation",
    zone: "Europe/Berlin",
  },
};
const day = { start: mondayMorning, end: mondayMorning.add({ hours: 10 }) };
const times = ({ end, start }: typeof slot) => [start.epochMilliseconds, end.epochMilliseconds];

test("makes an event once, which is busy for its organizer and tentative for who did not answer", async () => {
  const outlook = emptyOutlook();
  const placed: string[] = [];
  outlook.onPlaced = ({ id }, how) => placed.push(`${how} ${id}`);
  const calendar = outlook.calendarFor(newLife());

  const [one, same] = [await calendar.createEvent(invitation), await calendar.createEvent(invitation)];
  const [mette, lars] = await calendar.availability(["mette", "lars"], day);

  expect(same).toEqual(one);
  expect(placed).toEqual([`made ${one.eventId}`]);
  expect(mette).toMatchObject({ busy: times(slot), tentative: [] });
  expect(lars).toMatchObject({ busy: [], tentative: times(slot) });
});

test("shows what became of an event, and takes it out of both calendars", async () => {
  const outlook = emptyOutlook();
  const calendar = outlook.calendarFor(newLife());
  const { eventId } = await calendar.createEvent(invitation);
  const [event] = outlook.events;
  if (!event) throw new Error("no event");
  const asked = [{ expertId: "mette", askerId: "lars", eventId }];

  outlook.moveByHand(event, halfHourAt(4));
  event.answer = "declined";
  const [moved] = await calendar.standings(asked);
  const [, lars] = await calendar.availability(["mette", "lars"], day);
  await calendar.cancelEvent("mette", eventId);
  const [gone] = await calendar.standings(asked);
  const isMoved = await calendar.moveEvent("mette", eventId, slot, "Europe/Berlin");

  expect(moved).toMatchObject({ kind: "there", slot: halfHourAt(4), declined: true });
  expect(lars).toMatchObject({ busy: [], tentative: [] });
  expect([gone?.kind, isMoved]).toEqual(["gone", false]);
  expect([event.isOwnDoing, event.earlier]).toEqual([true, [{ slot, until: mondayMorning }]]);
});

test("a calendar can say nothing", async () => {
  const calendar = emptyOutlook({ ...NO_HOUR_FAULTS, unknown: 1 }).calendarFor(newLife());

  const [time] = await calendar.availability(["mette"], day);

  expect(time).toEqual({ personId: "mette", kind: "unknown" });
});
