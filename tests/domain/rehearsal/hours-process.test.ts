import { expect, test } from "@jest/globals";
import { memoryHourOffice } from "#adapters/memory/hours.ts";
import { NO_HOUR_FAULTS } from "#domain/rehearsal/hours-faults.ts";
import { isMadeUp, startProcess } from "#domain/rehearsal/hours-process.ts";
import { Crashed } from "#domain/rehearsal/life.ts";
import { seeded } from "#domain/rehearsal/random.ts";
import { AppError } from "#shared/errors.ts";
import { emptyOutlook, halfHourAt, hoursDeps, mondayMorning, noPeople } from "#tests/support/rehearsed-hours.ts";

function processWith(changes: Partial<typeof NO_HOUR_FAULTS> = {}) {
  const faults = { ...NO_HOUR_FAULTS, ...changes };
  const clock = () => mondayMorning;
  const enqueue = async () => undefined;
  return startProcess({
    ...{ clock, enqueue, holidays: hoursDeps.holidays, people: noPeople, random: seeded(7), tell: () => {} },
    ...{ stores: memoryHourOffice(enqueue, clock), outlook: emptyOutlook(faults), faults: () => faults },
  });
}

test("a process that ended on its way to a calendar does nothing any more", async () => {
  const { calendar, experts, people } = processWith({ crash: 2 });

  await expect(calendar.availability(["mette"], halfHourAt(0))).rejects.toThrow(Crashed);
  expect(() => experts.find("mette")).toThrow(Crashed);
  expect((await people.find("mette"))?.id).toBe("mette");
});

test("the directory may not tell who is above whom", async () => {
  expect(await processWith().lines.above(["mette"])).toEqual(new Map([["mette", []]]));
  await expect(processWith({ unknown: 1 }).lines.above(["mette"])).rejects.toThrow(AppError);
});

test("a failure that is logged and was not made up is one of ours", () => {
  const { log } = processWith();

  expect(() => log.warn({ error: new Crashed() }, "not settled")).not.toThrow();
  expect(() => log.warn({ error: new TypeError("broken") }, "not settled")).toThrow("not settled");
  expect([new Crashed(), new AppError("GRAPH_THROTTLED", "later"), new Error("broken")].map(isMadeUp)).toEqual([
    true,
    true,
    false,
  ]);
});
