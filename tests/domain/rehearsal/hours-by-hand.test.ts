import { expect, test } from "@jest/globals";
import { handsOf } from "#domain/rehearsal/hours-by-hand.ts";
import { seeded } from "#domain/rehearsal/random.ts";
import { person } from "#tests/support/fakes.ts";
import { expert } from "#tests/support/hour-records.ts";
import { halfHourAt, hourStage, mondayMorning } from "#tests/support/rehearsed-hours.ts";

/** An hour of Lars with Mette the day after tomorrow, and what one of them does to it in Outlook. */
async function after(what: keyof ReturnType<typeof handsOf>) {
  const stage = hourStage();
  const agreed: string[] = [];
  const judge = { agree: () => void agreed.push("agreed"), placed: () => {}, verdict: () => ({}) as never };
  const hands = handsOf(stage, judge, seeded(7));
  await stage.stores.experts.save(expert());
  const wanted = { asker: person(), expertId: "mette", format: "half", topic: "excel", start: halfHourAt(50).start };
  await stage.act((deps) => stage.rules.bookSession(deps, { ...wanted, format: "half" }));
  const [event] = stage.outlook.events;
  if (!event) throw new Error("no event");
  await hands[what](event);
  await stage.playUntil(mondayMorning.add({ minutes: 30 }));
  const [session] = await stage.sessions();
  const isMoved = session?.slot.start.equals(halfHourAt(50).start) === false;
  return { state: session?.state, isMoved, agreed: agreed.length };
}

test("the service follows what happens to an hour in Outlook", async () => {
  expect(await after("movedByHand")).toEqual({ state: "booked", isMoved: true, agreed: 0 });
  expect(await after("removedByHand")).toEqual({ state: "cancelled", isMoved: false, agreed: 0 });
  expect(await after("declined")).toEqual({ state: "cancelled", isMoved: false, agreed: 0 });
});

test("an hour stays where it is when it is accepted, or another time is proposed", async () => {
  expect(await after("accepted")).toEqual({ state: "booked", isMoved: false, agreed: 0 });
  expect(await after("proposed")).toEqual({ state: "booked", isMoved: false, agreed: 1 });
});
