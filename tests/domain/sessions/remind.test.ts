import { expect, test } from "@jest/globals";
import { askAfterwards, remindSessions, thankExpert } from "#domain/sessions/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { lifeWorld, slotAt, tuesday } from "#tests/support/life.ts";

const wants = { remind: true, ask: true, subject: null };
const at = (time: string) => ({ clock: () => instant(time) });

test("reminds those who want it, the day before, once", async () => {
  const { deps, ledger, told } = lifeWorld({}, at("2026-11-23T10:00Z"));
  await deps.sessions.savePreference("mira", wants);

  await remindSessions(deps);
  await remindSessions(deps);

  expect(told()).toEqual(["mira: sessions.reminder"]);
  expect(ledger.added[0]).toMatchObject({ class: "unasked", facts: { withId: "lars", start: "2026-11-24T09:00:00Z" } });
  expect(`${ledger.added[0]?.notAfter}`).toBe("2026-11-24T09:00:00Z");
});

test.each([
  ["more than a day before", "2026-11-23T08:00Z"],
  ["on the same day, after an outage", "2026-11-24T06:00Z"],
])("does not remind %s", async (_when, now) => {
  const { deps, told } = lifeWorld({}, at(now));
  await deps.sessions.savePreference("mira", wants);

  await remindSessions(deps);

  expect(told()).toEqual([]);
});

test("asks who asked for the hour, once, when it is over, unless they do not want that", async () => {
  const { deps, ledger, told } = lifeWorld({}, at("2026-11-24T10:31Z"));

  await askAfterwards(deps);
  await askAfterwards(deps);

  expect(told()).toEqual(["lars: sessions.question"]);
  expect(ledger.added[0]?.class).toBe("unasked");
});

test("asks nobody who does not want it", async () => {
  const { deps, told } = lifeWorld({}, at("2026-11-24T10:31Z"));
  await deps.sessions.savePreference("lars", { ...wants, ask: false });

  await askAfterwards(deps);

  expect(told()).toEqual([]);
});

test.each([
  ["less than half an hour after the end", tuesday, "2026-11-24T09:59Z"],
  ["when it was cancelled", null, "2026-11-24T10:31Z"],
  ["days later, after an outage", tuesday, "2026-11-27T10:31Z"],
])("does not ask %s", async (_when, slot, now) => {
  const { deps, told } = lifeWorld(slot ? {} : { state: "cancelled" }, at(now));

  await askAfterwards(deps);

  expect(told()).toEqual([]);
});

test("thanks reach the expert once, however often they are given", async () => {
  const { deps, ledger, told } = lifeWorld({}, at("2026-11-24T12:00Z"));

  const given = await thankExpert(deps, { by: "lars", sessionId: "hour" });
  await thankExpert(deps, { by: "lars", sessionId: "hour" });

  expect(given).toBe(true);
  expect(told()).toEqual(["mira: sessions.thanks"]);
  expect(ledger.added[0]?.class).toBe("appointment");
});

test.each([
  ["who was not there", "petra", "hour", "2026-11-24T12:00Z"],
  ["who gave the hour", "mira", "hour", "2026-11-24T12:00Z"],
  ["before it took place", "lars", "hour", "2026-11-24T08:00Z"],
  ["for an hour that nobody knows", "lars", "another", "2026-11-24T12:00Z"],
])("nobody is thanked by somebody %s", async (_who, by, sessionId, now) => {
  const { deps, told } = lifeWorld({}, at(now));

  expect(await thankExpert(deps, { by, sessionId })).toBe(false);
  expect(told()).toEqual([]);
});

test("an hour that was moved after its reminder was planned is reminded of anew", async () => {
  let now = instant("2026-11-23T10:00Z");
  const { deps, ledger, session, sessions } = lifeWorld({}, { clock: () => now });
  await deps.sessions.savePreference("mira", wants);
  await remindSessions(deps);

  now = instant("2026-11-25T10:00Z");
  sessions.all.set("hour", { ...session, slot: slotAt("2026-11-26T09:00Z") });
  await remindSessions(deps);

  expect(ledger.added.map(({ facts }) => facts["start"])).toEqual(["2026-11-24T09:00:00Z", "2026-11-26T09:00:00Z"]);
});
