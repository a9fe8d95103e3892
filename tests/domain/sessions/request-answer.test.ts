import { expect, test } from "@jest/globals";
import { answerCounter } from "#domain/sessions/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { session } from "#tests/support/hour-records.ts";
import { asker, hour, jonas, mira, requestWorld, wednesday } from "#tests/support/requests.ts";
import { flat, free, monday } from "#tests/support/sessions.ts";

test("a yes to a time that is taken by now offers others, and they can be taken", async () => {
  const made = await requestWorld();
  const { start } = wednesday;
  made.sessions.all.set(
    "other",
    session({ id: "other", expertId: "mira", askerId: "anna", state: "booked", slot: wednesday }),
  );

  const outcome = await made.answer(mira, { kind: "take", start });

  expect(outcome.kind).toBe("taken");
  const [other] = outcome.kind === "taken" ? outcome.slots : [];
  expect(made.request().slots[0]).toEqual(other);
  expect(await made.answer(mira, { kind: "take", start: other?.start ?? start })).toMatchObject({ kind: "booked" });
});

test("'this month no more' pauses until the first of the next, and asks the next one", async () => {
  const { answer, deps, request } = await requestWorld();

  expect(await answer(mira, { kind: "pause_month" })).toEqual({ kind: "passed_on" });

  expect(await deps.experts.find("mira")).toMatchObject({ pause: { until: instant("2026-11-30T23:00:00Z") } });
  expect(request().expertId).toBe("jonas");
});

test("another time goes to the asker, whose yes books it", async () => {
  const { answer, deps, id, ledger, request, told } = await requestWorld();
  const start = instant("2026-11-26T13:00Z");

  expect(await answer(mira, { kind: "counter", start })).toEqual({ kind: "proposed" });
  expect(request()).toMatchObject({ counter: { start }, remindAt: null });
  expect(ledger.added.at(-1)).toMatchObject({ personId: "lars", facts: { what: "counter", start: `${start}` } });
  expect(await answerCounter(deps, { asker, requestId: id, accepts: true })).toMatchObject({
    kind: "booked",
    session: { slot: { start } },
  });

  expect(told().at(-1)).toBe("sessions.booked mira");
  expect(request().state).toBe("booked");
});

test("another time at which one of the two is busy is not proposed", async () => {
  const slot = hour("2026-11-26T13:00Z");
  const { answer, request } = await requestWorld({}, [free("lars", { busy: flat([slot]) })]);

  expect(await answer(mira, { kind: "counter", start: slot.start })).toEqual({ kind: "not_free" });
  expect(await answer(mira, { kind: "counter", start: monday.subtract({ hours: 1 }) })).toEqual({ kind: "not_free" });
  expect(request().counter).toBeNull();
});

test("another time can lie after hours: both choose it themselves", async () => {
  const { answer, deps, id } = await requestWorld();
  const start = instant("2026-11-26T18:30Z");

  expect(await answer(mira, { kind: "counter", start })).toEqual({ kind: "proposed" });
  expect(await answerCounter(deps, { asker, requestId: id, accepts: true })).toMatchObject({ kind: "booked" });
});

test("a no to the other time asks the next one; somebody else's answer is nobody's", async () => {
  const { answer, deps, id, request } = await requestWorld();
  await answer(mira, { kind: "counter", start: instant("2026-11-26T13:00Z") });

  expect(await answerCounter(deps, { asker: jonas, requestId: id, accepts: true })).toEqual({ kind: "gone" });
  expect(await answerCounter(deps, { asker, requestId: id, accepts: false })).toEqual({ kind: "passed_on" });

  expect(request()).toMatchObject({ expertId: "jonas", counter: null });
});
