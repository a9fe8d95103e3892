import { expect, test } from "@jest/globals";
import { livesOf } from "#domain/rehearsal/hours-life.ts";
import { seeded } from "#domain/rehearsal/random.ts";
import { person } from "#tests/support/fakes.ts";
import { expert } from "#tests/support/hour-records.ts";
import { halfHourAt, hourStage, mondayMorning } from "#tests/support/rehearsed-hours.ts";

/** What became of an hour of Lars with Mette when it was to begin. */
async function ending(seed: number) {
  const stage = hourStage();
  const judge = { agree: () => {}, placed: () => {}, verdict: () => ({}) as never };
  const lives = livesOf(stage, judge, seeded(seed));
  stage.onTold = lives.hear;
  stage.outlook.onPlaced = (event, how) => {
    if (how === "made") lives.begin(event);
  };
  await stage.stores.experts.save(expert());
  const { start } = halfHourAt(96);
  const wanted = { asker: person(), expertId: "mette", format: "half", topic: "excel", start } as const;
  await stage.act((deps) => stage.rules.bookSession(deps, wanted));
  await stage.playUntil(mondayMorning.add({ hours: 97 }));
  const [session] = await stage.sessions();
  return `${session?.state}${session?.slot.start.equals(start) ? "" : " elsewhere"}`;
}

test("most hours are kept, some are moved, some called off", async () => {
  const endings: string[] = [];
  for (let seed = 1; seed <= 60; seed++) endings.push(await ending(seed));

  const count = (what: string) => endings.filter((one) => one === what).length;
  expect(count("booked")).toBeGreaterThan(30);
  expect(count("booked elsewhere")).toBeGreaterThan(2);
  expect(count("cancelled")).toBeGreaterThan(2);
});
