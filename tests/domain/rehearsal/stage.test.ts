import { expect, test } from "@jest/globals";
import { RULES } from "#domain/rehearsal/rules.ts";
import { arrivedAt, openScene } from "#domain/rehearsal/scene.ts";
import { instant } from "#tests/support/fakes.ts";
import { rehearsalDeps } from "#tests/support/rehearsal.ts";

const scene = () => openScene(rehearsalDeps, "2027-01-04", [{}]);

test("lets things happen in their order, each at its time", async () => {
  const stage = await scene();
  const seen: string[] = [];
  for (const time of ["2027-01-06T10:00:00Z", "2027-01-04T12:00:00Z"]) {
    stage.at(instant(time), () => void seen.push(`${time} ${stage.now()}`));
  }

  await stage.playUntil(instant("2027-01-07T00:00Z"));

  expect(seen).toEqual(["2027-01-04T12:00:00Z 2027-01-04T12:00:00Z", "2027-01-06T10:00:00Z 2027-01-06T10:00:00Z"]);
  expect(`${stage.now()}`).toBe("2027-01-07T00:00:00Z");
});

test("stops only where something is due", async () => {
  const stage = await scene();
  const stops: string[] = [];

  await stage.playUntil(instant("2027-01-06T00:00Z"), (now) => stops.push(`${now}`));

  expect(stops).toEqual(["2027-01-05T08:30:00Z", "2027-01-05T08:40:00Z"]);
});

test("sends nothing while the service is down, and drops a slot that is missed by more than four hours", async () => {
  const stage = await scene();
  const [down, up] = [instant("2027-01-05T08:00Z"), instant("2027-01-05T12:31Z")];
  stage.at(down, stage.stopService);
  stage.at(up, stage.startService);

  await stage.playUntil(instant("2027-01-10T00:00Z"));
  const missed = arrivedAt(stage);
  await stage.playUntil(instant("2027-01-17T00:00Z"));

  expect([missed, arrivedAt(stage)]).toEqual([[], ["2 09:30"]]);
});

test("stops the play when what is due is never done", async () => {
  const rules = { ...RULES, planDueNudges: async () => 0 };
  const stage = await openScene({ ...rehearsalDeps, rules }, "2027-01-04", [{}]);

  await expect(stage.playUntil(instant("2027-01-06T00:00Z"))).rejects.toThrow("is not done");
});
