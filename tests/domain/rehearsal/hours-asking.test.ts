import { expect, test } from "@jest/globals";
import { askingOf } from "#domain/rehearsal/hours-asking.ts";
import { seeded } from "#domain/rehearsal/random.ts";
import { person } from "#tests/support/fakes.ts";
import { expert } from "#tests/support/hour-records.ts";
import { hourStage, mondayMorning, noPeople } from "#tests/support/rehearsed-hours.ts";

/** Lars looks for an hour until he has one or asked somebody; Mette is all there is. */
async function askWith(booking: "direct" | "request") {
  const stage = hourStage();
  const lars = { person: person(), site: "Hamburg" };
  const formats = ["quick", "half", "hour", "shadow"] as const;
  await stage.stores.experts.save(expert({ formats, booking, noticeHours: 4, minutesPerMonth: 600 }));
  const ask = askingOf(stage, { ...noPeople, askers: [lars], topics: ["excel"] }, seeded(7));
  for (let hours = 0; hours < 20; hours++) stage.at(mondayMorning.add({ hours }), () => ask(lars));
  await stage.playUntil(mondayMorning.add({ hours: 24 }));
  return { events: stage.outlook.events.length, requests: (await stage.stores.requests.openOf("lars")).length };
}

test("takes one of the times that are proposed, once", async () => {
  expect(await askWith("direct")).toEqual({ events: 1, requests: 0 });
});

test("asks whoever wants to be asked first", async () => {
  expect(await askWith("request")).toEqual({ events: 0, requests: 1 });
});
