import { expect, test } from "@jest/globals";
import { NO_HOUR_FAULTS } from "#domain/rehearsal/hours-faults.ts";
import { person } from "#tests/support/fakes.ts";
import { expert } from "#tests/support/hour-records.ts";
import { halfHourAt, hourStage, mondayMorning } from "#tests/support/rehearsed-hours.ts";

const wish = { asker: person(), expertId: "mette", format: "half", topic: "excel" } as const;

/** Mette gives hours; Lars takes one of the next day. */
async function playWith(faults: Partial<typeof NO_HOUR_FAULTS>) {
  const changing = { ...NO_HOUR_FAULTS, ...faults };
  const stage = hourStage(changing);
  await stage.stores.experts.save(expert({ noticeHours: 1 }));
  const booked = await stage.act((deps) => stage.rules.bookSession(deps, { ...wish, start: halfHourAt(26).start }));
  Object.assign(changing, NO_HOUR_FAULTS);
  return { stage, booked };
}

test("moves from one moment to the next, in which something happens", async () => {
  const { stage } = await playWith({});
  const moments: string[] = [];
  for (const hours of [3, 1, 2]) stage.at(mondayMorning.add({ hours }), () => void moments.push(`${stage.now()}`));

  await stage.playUntil(mondayMorning.add({ hours: 3 }));

  expect(moments).toEqual(["2027-03-08T08:00:00Z", "2027-03-08T09:00:00Z"]);
  expect(`${stage.now()}`).toBe("2027-03-08T10:00:00Z");
});

test("an answer that was lost is asked for again by the queue", async () => {
  const { booked, stage } = await playWith({ timeout: 1 });
  expect(booked).toBeNull();

  const again = await stage.act((deps) => stage.rules.bookSession(deps, { ...wish, start: halfHourAt(26).start }));
  const pending = await stage.sessions();

  expect(again?.kind).toBe("booked");
  expect(pending.map(({ state }) => state)).toEqual(["booked"]);
});

test("what the two change in Outlook is seen a quarter of an hour later", async () => {
  const { stage } = await playWith({});
  const [event] = stage.outlook.events;
  if (!event) throw new Error("no event");

  event.isGone = true;
  stage.needRound();
  await stage.playUntil(mondayMorning.add({ minutes: 16 }));

  expect((await stage.sessions()).map(({ state }) => state)).toEqual(["cancelled"]);
});

test("what was not seen because a look failed is seen in the next round", async () => {
  const faults = { ...NO_HOUR_FAULTS };
  const stage = hourStage(faults);
  await stage.stores.experts.save(expert({ noticeHours: 1 }));
  await stage.act((deps) => stage.rules.bookSession(deps, { ...wish, start: halfHourAt(26).start }));
  const [event] = stage.outlook.events;
  if (!event) throw new Error("no event");

  event.isGone = true;
  stage.needRound();
  stage.at(mondayMorning.add({ minutes: 1 }), () => void Object.assign(faults, { throttled: 1 }));
  stage.at(mondayMorning.add({ minutes: 20 }), () => void Object.assign(faults, NO_HOUR_FAULTS));
  await stage.playUntil(mondayMorning.add({ minutes: 45 }));

  expect((await stage.sessions()).map(({ state }) => state)).toEqual(["cancelled"]);
});

test("nothing is left undone when it comes to rest", async () => {
  const stage = hourStage();
  await stage.stores.experts.save(expert({ noticeHours: 1 }));
  await stage.act(async (deps) => {
    const createEvent = () => Promise.reject(new Error("unreachable"));
    await stage.rules
      .bookSession({ ...deps, calendar: { ...deps.calendar, createEvent } }, { ...wish, start: halfHourAt(26).start })
      .catch(() => null);
  });
  const before = (await stage.sessions()).map(({ state }) => state);

  await stage.comeToRest();

  expect([...before, ...(await stage.sessions()).map(({ state }) => state)]).toEqual(["held", "booked"]);
});
