import { expect, test } from "@jest/globals";
import { answeringOf } from "#domain/rehearsal/hours-answering.ts";
import { seeded } from "#domain/rehearsal/random.ts";
import { person } from "#tests/support/fakes.ts";
import { expert } from "#tests/support/hour-records.ts";
import { halfHourAt, hourStage, mondayMorning } from "#tests/support/rehearsed-hours.ts";

/** What becomes of a request of Lars, by how Mette feels. */
async function ending(seed: number) {
  const stage = hourStage();
  const agreed: string[] = [];
  const judge = { agree: () => void agreed.push("agreed"), placed: () => {}, verdict: () => ({}) as never };
  const answer = answeringOf(stage, judge, seeded(seed));
  stage.onTold = answer;
  await stage.stores.experts.save(expert({ booking: "request", noticeHours: 4, minutesPerMonth: 600 }));
  const slots = [halfHourAt(72)];
  const wish = { window: null, notWeekdays: [], partOfDay: null };
  const asking = { asker: person(), expertId: "mette", topic: "excel", format: "half", slots, wish } as const;
  const asked = await stage.act((deps) => stage.rules.requestSession(deps, asking));
  await stage.playUntil(mondayMorning.add({ hours: 5 * 24 }));
  const request = asked?.kind === "asked" ? await stage.stores.requests.find(asked.request.id) : null;
  return `${request?.state} ${agreed.length > 0 ? "countered" : ""}`.trim();
}

test("experts say yes, propose another time, say no or nothing", async () => {
  const endings = new Set<string>();
  for (let seed = 1; seed <= 30; seed++) endings.add(await ending(seed));

  expect(endings).toContain("booked");
  expect(endings).toContain("nobody");
  expect([...endings].some((one) => one.endsWith("countered"))).toBe(true);
});
