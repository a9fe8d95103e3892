import { expect, test } from "@jest/globals";
import { arrivedAt, openScene, slotAt } from "#domain/rehearsal/scene.ts";
import { rehearsalDeps } from "#tests/support/rehearsal.ts";

test("leaders answer what they get, unless they are deaf, and are free unless they meet", async () => {
  const parts = [
    { id: "answers" },
    { id: "deaf", isDeaf: true },
    { id: "meets", slot: slotAt(1, "14:00"), meetings: [{ startMinute: 12 * 60, minutes: 90 }] },
  ];

  const stage = await openScene(rehearsalDeps, "2027-02-01", parts);
  await stage.playUntil(stage.now().add({ hours: 21 * 24 }));

  expect(arrivedAt(stage, "answers")).toEqual(["2 09:30", "2 09:30", "2 09:30"]);
  expect(arrivedAt(stage, "deaf")).toEqual(["2 09:30", "2 09:30"]);
  expect(arrivedAt(stage, "meets")).toEqual(["1 14:30", "1 14:30", "1 14:30"]);
  expect((await stage.office.leaders.find("answers"))?.answeredAt?.toString()).toBe("2027-02-16T08:40:00Z");
});
