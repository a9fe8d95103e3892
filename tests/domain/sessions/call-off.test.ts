import { expect, test } from "@jest/globals";
import { callOff, noteGone, organizerZone } from "#domain/sessions/call-off.ts";
import { cancelledNotice } from "#domain/sessions/session-notices.ts";
import { AppError } from "#shared/errors.ts";
import { person } from "#tests/support/fakes.ts";
import { lifeWorld } from "#tests/support/life.ts";
import { monday } from "#tests/support/sessions.ts";

test("what is called off leaves the calendar, with what was to be said of it and nothing more", async () => {
  const { deps, cancelled, queue, session, sessions, told } = lifeWorld({ topic: "hashtags" });
  const notice = cancelledNotice(session, "mira", { how: "here", now: monday });

  const settled = await callOff(deps, session, [notice], "lars");

  expect(settled).toMatchObject({ state: "cancelled", cancelledBy: "lars", topic: null });
  expect(sessions.all.get(session.id)).toEqual(settled);
  expect(cancelled).toEqual(["event of hour"]);
  expect(queue.jobs).toMatchObject([{ name: "sessions.settle", data: { sessionId: "hour" } }]);
  expect(told()).toEqual(["mira: sessions.cancelled"]);
});

test("while the calendar does not answer it is on its way out, for the queue to finish", async () => {
  const { deps, queue, session, sessions } = lifeWorld();
  const cancelEvent = () => Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer"));

  const calledOff = callOff({ ...deps, calendar: { ...deps.calendar, cancelEvent } }, session, []);

  await expect(calledOff).rejects.toThrow("GRAPH_UNREACHABLE");
  expect(sessions.all.get(session.id)?.state).toBe("cancelling");
  expect(queue.jobs).toMatchObject([{ name: "sessions.settle", data: { sessionId: "hour" } }]);
});

test("what somebody removed in Outlook is off without touching the calendar, and both are told once", async () => {
  const { deps, cancelled, ledger, session } = lifeWorld();

  const gone = await noteGone(deps, session);
  const again = await noteGone(deps, session);

  expect(gone).toMatchObject({ state: "cancelled", cancelledBy: null });
  expect(again).toEqual(gone);
  expect(cancelled).toEqual([]);
  expect(ledger.added).toMatchObject([
    { personId: "lars", facts: { inOutlook: true, byHand: false } },
    { personId: "mira", facts: { inOutlook: true, byHand: false } },
  ]);
});

test("invitations name the zone of the expert, and none if nobody knows them", async () => {
  const { deps, session } = lifeWorld();
  const inTokyo = async (id: string) => (id === "mira" ? person({ id, zone: "Asia/Tokyo" }) : person({ id }));
  const zoneWith = (find: typeof deps.people.find) =>
    organizerZone({ ...deps, people: { ...deps.people, find } }, session);

  expect(await zoneWith(inTokyo)).toBe("Asia/Tokyo");
  expect(await zoneWith(async () => null)).toBeNull();
});
