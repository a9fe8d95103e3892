import { expect, test } from "@jest/globals";
import { moveRequestsOn, requestSession } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { instant } from "#tests/support/fakes.ts";
import { asking, jonas, mira, requestWorld } from "#tests/support/requests.ts";
import { monday } from "#tests/support/sessions.ts";

test("a no does not wait for a calendar that does not answer: the next round asks", async () => {
  const made = await requestWorld();
  const above = made.deps.lines.above;
  made.deps.lines.above = () => Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer"));

  expect(await made.answer(mira, { kind: "no" })).toEqual({ kind: "passed_on" });
  expect(made.request()).toMatchObject({ state: "open", expertId: null });
  made.deps.lines.above = above;
  await moveRequestsOn(made.deps);

  expect(made.request().expertId).toBe("jonas");
});

test("when nobody is left the asker is told, and what it was about is forgotten", async () => {
  const { answer, ledger, request } = await requestWorld();

  await answer(mira, { kind: "no" });
  await answer(jonas, { kind: "no" });

  expect(request()).toMatchObject({ state: "nobody", topic: "", expertId: null });
  expect(ledger.added.at(-1)).toMatchObject({
    personId: "lars",
    kind: "sessions.progress",
    facts: { what: "nobody", topic: "hashtags" },
  });
});

test("who does not answer is reminded after a working day, once, and the next is asked after two", async () => {
  const { at, deps, request, told } = await requestWorld();

  at(instant("2026-11-24T08:00Z"));
  await moveRequestsOn(deps);
  await moveRequestsOn(deps);
  expect(told().filter((word) => word.startsWith("sessions.requestReminder"))).toEqual([
    "sessions.requestReminder mira",
  ]);
  at(instant("2026-11-25T07:59Z"));
  await moveRequestsOn(deps);
  expect(request().expertId).toBe("mira");
  at(instant("2026-11-25T08:00Z"));
  await moveRequestsOn(deps);

  expect(request()).toMatchObject({ expertId: "jonas", asked: ["mira", "jonas"] });
});

/** One of the calendars says nothing for a while. */
function silentFor(made: Awaited<ReturnType<typeof requestWorld>>) {
  const look = made.deps.calendar.availability;
  const silence = { of: "lars", looks: 0 };
  made.deps.calendar.availability = async (people, window) => {
    silence.looks += 1;
    const times = await look(people, window);
    return times.map((time) => (time.personId === silence.of ? { personId: silence.of, kind: "unknown" } : time));
  };
  return silence;
}

test("a calendar that says nothing for a moment does not end a request: it is tried again, but not at once", async () => {
  const made = await requestWorld();
  const silence = silentFor(made);
  await made.answer(mira, { kind: "no" });

  await moveRequestsOn(made.deps);
  expect(made.request()).toMatchObject({ state: "open", expertId: null, topic: "hashtags" });
  silence.of = "";
  const before = silence.looks;
  await moveRequestsOn(made.deps);
  expect(silence.looks).toBe(before);
  made.at(monday.add({ minutes: 10 }));
  await moveRequestsOn(made.deps);

  expect(made.request()).toMatchObject({ state: "open", expertId: "jonas" });
});

test("a calendar that says nothing for two weeks ends a request, and the asker is told", async () => {
  const made = await requestWorld();
  silentFor(made);

  made.at(monday.add({ hours: 14 * 24 }));
  await moveRequestsOn(made.deps);

  expect(made.request()).toMatchObject({ state: "nobody", topic: "" });
  expect(made.told().at(-1)).toBe("sessions.progress lars");
});

test("a round goes on until nothing is due, and stops in an outage", async () => {
  const made = await requestWorld();
  const one = made.request();
  for (let n = 0; n < 150; n += 1) {
    made.stores.requests.all.set(`r${n}`, { ...one, id: `r${n}`, askerId: `asker-${n}`, moveOnAt: monday });
  }
  let tries = 0;
  const above = made.deps.lines.above;
  made.deps.lines.above = () => {
    tries += 1;
    return Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer"));
  };

  await moveRequestsOn(made.deps);
  expect(tries).toBeLessThan(10);
  made.deps.lines.above = above;
  made.at(monday.add({ minutes: 10 }));
  await moveRequestsOn(made.deps);

  const all = [...made.stores.requests.all.values()];
  expect(all.filter(({ expertId }) => expertId === "jonas")).toHaveLength(150);
});

test("whom the asker asks about something else is not asked twice at a time", async () => {
  const made = await requestWorld();
  await requestSession(made.deps, { ...asking, expertId: "jonas", topic: "erster beitrag" });

  await made.answer(mira, { kind: "no" });

  expect(made.request()).toMatchObject({ state: "nobody" });
});
