import { expect, test } from "@jest/globals";
import {
  answerCounter,
  answerRequest,
  moveRequestsOn,
  type RequestAnswer,
  requestSession,
  type SessionRequest,
  withdrawRequest,
} from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { session } from "#tests/support/hour-records.ts";
import { anyTime, busyExpert, flat, free, monday, sessionWorld } from "#tests/support/sessions.ts";

const hour = (at: string) => ({ start: instant(at), end: instant(at).add({ minutes: 30 }) });
const wednesday = hour("2026-11-25T09:00Z");
const slots = [wednesday, hour("2026-11-27T09:00Z")];
const asker = person();
const asking = { asker, expertId: "mira", topic: "Hashtags", format: "half" as const, slots, wish: anyTime };
const mira = person({ id: "mira" });
const jonas = person({ id: "jonas" });

const given = ["mira", "jonas"].map((personId) => busyExpert({ personId, booking: "request" }));

/** Lars asked Mira; Jonas would be the next. */
async function world(...[changes, times, of]: Parameters<typeof sessionWorld>) {
  let now = monday;
  const made = sessionWorld({ clock: () => now, ...changes }, times, { volunteers: given, ...of });
  const outcome = await requestSession(made.deps, asking);
  if (outcome.kind !== "asked") throw new Error(outcome.kind);
  const { id } = outcome.request;
  return {
    ...made,
    id,
    request: () => made.stores.requests.all.get(id) as SessionRequest,
    told: () => made.ledger.added.map(({ kind, personId }) => `${kind} ${personId}`),
    at: (moment: Temporal.Instant) => {
      now = moment;
    },
    answer: (who: typeof mira, answer: RequestAnswer) =>
      answerRequest(made.deps, { expert: who, requestId: id, answer }),
  };
}

test("the expert is asked with times and topic, and without a word about who asks", async () => {
  const { ledger, request } = await world();

  expect(request()).toMatchObject({ state: "open", expertId: "mira", topic: "hashtags", slots, asked: ["mira"] });
  expect(ledger.added).toMatchObject([{ personId: "mira", class: "appointment", kind: "sessions.request" }]);
  expect(JSON.stringify(ledger.added)).not.toContain("lars");
});

test("a time that was taken since it was proposed is not offered to the expert", async () => {
  const { request } = await world({}, [free("mira", { busy: flat([wednesday]) })]);

  expect(request().slots).toEqual([slots[1]]);
});

test("who is asked chooses from three times at most, so that every other answer is a tap, too", async () => {
  const { deps, stores } = sessionWorld({}, [], { volunteers: given });
  const many = ["08:00", "09:00", "10:00", "11:00", "12:00"].map((time) => hour(`2026-11-25T${time}Z`));

  await requestSession(deps, { ...asking, slots: many });

  expect([...stores.requests.all.values()].map((request) => request.slots)).toEqual([many.slice(0, 3)]);
});

test("a yes books, names both to each other, and tells the asker", async () => {
  const { answer, events, request, told } = await world();

  const outcome = await answer(mira, { kind: "take", start: wednesday.start });

  expect(outcome).toMatchObject({ kind: "booked", session: { expertId: "mira", askerId: "lars", slot: wednesday } });
  expect(request()).toMatchObject({ state: "booked", topic: "", expertId: null, slots: [] });
  expect(told()).toEqual(["sessions.request mira", "sessions.booked lars"]);
  expect(events.size).toBe(1);
});

test("a yes that is tapped twice makes one session", async () => {
  const { answer, events } = await world();
  const take = { kind: "take", start: wednesday.start } as const;
  await answer(mira, take);

  expect(await answer(mira, take)).toEqual({ kind: "gone" });
  expect(events.size).toBe(1);
});

test("a yes to a time that is taken by now offers others, and they can be taken", async () => {
  const made = await world();
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

test("what is free instead does not touch the time that somebody else has just taken", async () => {
  const wish = { ...anyTime, window: { start: instant("2026-11-25T08:30Z"), end: instant("2026-11-25T10:00Z") } };
  const hourLong = { start: wednesday.start, end: instant("2026-11-25T10:00Z") };
  const made = sessionWorld({}, [], { volunteers: given });
  const asked = await requestSession(made.deps, { ...asking, format: "hour", slots: [hourLong], wish });
  made.sessions.all.set("other", session({ expertId: "mira", askerId: "anna", slot: hourLong }));

  const answer = { kind: "take", start: hourLong.start } as const;
  const requestId = asked.kind === "asked" ? asked.request.id : "";
  const outcome = await answerRequest(made.deps, { expert: mira, requestId, answer });

  expect(outcome).toEqual({ kind: "taken", slots: [] });
});

test("a no asks the next one at once, and the asker is told that it goes on", async () => {
  const { answer, request, told } = await world();

  expect(await answer(mira, { kind: "no" })).toEqual({ kind: "passed_on" });

  expect(request()).toMatchObject({ state: "open", expertId: "jonas", asked: ["mira", "jonas"] });
  expect(told()).toEqual(["sessions.request mira", "sessions.request jonas", "sessions.progress lars"]);
  expect(await answer(mira, { kind: "no" })).toEqual({ kind: "gone" });
});

test("a no does not wait for a calendar that does not answer: the next round asks", async () => {
  const made = await world();
  const above = made.deps.lines.above;
  made.deps.lines.above = () => Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer"));

  expect(await made.answer(mira, { kind: "no" })).toEqual({ kind: "passed_on" });
  expect(made.request()).toMatchObject({ state: "open", expertId: null });
  made.deps.lines.above = above;
  await moveRequestsOn(made.deps);

  expect(made.request().expertId).toBe("jonas");
});

test("when nobody is left the asker is told, and what it was about is forgotten", async () => {
  const { answer, ledger, request } = await world();

  await answer(mira, { kind: "no" });
  await answer(jonas, { kind: "no" });

  expect(request()).toMatchObject({ state: "nobody", topic: "", expertId: null });
  expect(ledger.added.at(-1)).toMatchObject({
    personId: "lars",
    kind: "sessions.progress",
    facts: { what: "nobody", topic: "hashtags" },
  });
});

test("'this month no more' pauses until the first of the next, and asks the next one", async () => {
  const { answer, deps, request } = await world();

  expect(await answer(mira, { kind: "pause_month" })).toEqual({ kind: "passed_on" });

  expect(await deps.experts.find("mira")).toMatchObject({ pause: { until: instant("2026-11-30T23:00:00Z") } });
  expect(request().expertId).toBe("jonas");
});

test("who does not answer is reminded after a working day, once, and the next is asked after two", async () => {
  const { at, deps, request, told } = await world();

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

test("working days are the expert's own: no free Tuesday counts, and no holiday", async () => {
  const workingHours = {
    days: [1, 3, 4, 5],
    start: Temporal.PlainTime.from("09:00"),
    end: Temporal.PlainTime.from("17:00"),
    zone: "Europe/Berlin",
  };
  const holidays = { isHoliday: (day: Temporal.PlainDate) => day.day === 26, regionOfZone: () => "DE" };
  const { request } = await world({ holidays }, [free("mira", { workingHours })]);

  expect(`${request().remindAt}`).toBe("2026-11-25T08:00:00Z");
  // Thursday is the holiday, so that Friday is the second working day.
  expect(`${request().moveOnAt}`).toBe("2026-11-27T08:00:00Z");
});

test("nobody is asked longer than there is something to choose", async () => {
  const made = sessionWorld({}, [], { volunteers: given });

  const asked = await requestSession(made.deps, { ...asking, slots: [hour("2026-11-24T09:00Z")] });

  expect(asked).toMatchObject({ kind: "asked", request: { moveOnAt: instant("2026-11-24T09:00Z") } });
});

test("another time goes to the asker, whose yes books it", async () => {
  const { answer, deps, id, ledger, request, told } = await world();
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
  const { answer, request } = await world({}, [free("lars", { busy: flat([slot]) })]);

  expect(await answer(mira, { kind: "counter", start: slot.start })).toEqual({ kind: "not_free" });
  expect(await answer(mira, { kind: "counter", start: monday.subtract({ hours: 1 }) })).toEqual({ kind: "not_free" });
  expect(request().counter).toBeNull();
});

test("another time can lie after hours: both choose it themselves", async () => {
  const { answer, deps, id } = await world();
  const start = instant("2026-11-26T18:30Z");

  expect(await answer(mira, { kind: "counter", start })).toEqual({ kind: "proposed" });
  expect(await answerCounter(deps, { asker, requestId: id, accepts: true })).toMatchObject({ kind: "booked" });
});

test("a no to the other time asks the next one; somebody else's answer is nobody's", async () => {
  const { answer, deps, id, request } = await world();
  await answer(mira, { kind: "counter", start: instant("2026-11-26T13:00Z") });

  expect(await answerCounter(deps, { asker: jonas, requestId: id, accepts: true })).toEqual({ kind: "gone" });
  expect(await answerCounter(deps, { asker, requestId: id, accepts: false })).toEqual({ kind: "passed_on" });

  expect(request()).toMatchObject({ expertId: "jonas", counter: null });
});

test("a request can be withdrawn by its asker alone, and is at nobody then", async () => {
  const { answer, deps, id, request } = await world();

  expect(await withdrawRequest(deps, { askerId: "anna", requestId: id })).toBe(false);
  expect(await withdrawRequest(deps, { askerId: "lars", requestId: id })).toBe(true);

  expect(request()).toMatchObject({ state: "withdrawn", topic: "", expertId: null });
  expect(await answer(mira, { kind: "take", start: wednesday.start })).toEqual({ kind: "gone" });
});

test("a yes that comes while the asker withdraws books nothing, and takes no time", async () => {
  const made = await world();
  const look = made.deps.calendar.availability;
  made.deps.calendar.availability = async (...asked) => {
    await withdrawRequest(made.deps, { askerId: "lars", requestId: made.id });
    return look(...asked);
  };

  expect(await made.answer(mira, { kind: "take", start: wednesday.start })).toEqual({ kind: "gone" });

  expect(made.events.size).toBe(0);
  expect(made.sessions.all.size).toBe(0);
});

test("two taps of the expert at once, on two times, make one session", async () => {
  const { answer, events } = await world();

  const answers = await Promise.all(slots.map(({ start }) => answer(mira, { kind: "take", start })));

  expect(answers.map(({ kind }) => kind).sort()).toEqual(["booked", "gone"]);
  expect(events.size).toBe(1);
});

test("two taps of the asker at once make one request", async () => {
  const { deps, ledger, stores } = sessionWorld({}, [], { volunteers: given });

  const outcomes = await Promise.all([requestSession(deps, asking), requestSession(deps, asking)]);

  const [only, ...others] = stores.requests.all.values();
  expect(others).toEqual([]);
  expect(outcomes).toEqual([
    { kind: "asked", request: only },
    { kind: "asked", request: only },
  ]);
  expect(ledger.added).toHaveLength(1);
});

test.each([
  ["the expert avoids the asker by now", { personId: "mira", neverWith: ["lars"] }],
  ["the asker avoids the expert by now", { personId: "lars", neverWith: ["mira"] }],
  ["the expert pauses", { personId: "mira", pause: { until: null } }],
])("a yes books nothing when %s, and the next one is asked", async (_why, changes) => {
  const { answer, deps, events, request } = await world();
  await deps.experts.save(busyExpert({ booking: "request", ...changes }));

  expect(await answer(mira, { kind: "take", start: wednesday.start })).toEqual({ kind: "gone" });

  expect(events.size).toBe(0);
  expect(request()).toMatchObject({ state: "open", expertId: "jonas" });
});

test("a yes to another time books nothing with whom the asker met meanwhile; the next one is asked", async () => {
  const { answer, deps, events, id, request, sessions } = await world();
  await answer(mira, { kind: "counter", start: instant("2026-11-26T13:00Z") });
  sessions.all.set(
    "met",
    session({ expertId: "mira", askerId: "lars", state: "booked", slot: hour("2026-11-25T13:00Z") }),
  );

  expect(await answerCounter(deps, { asker, requestId: id, accepts: true })).toEqual({ kind: "passed_on" });

  expect(events.size).toBe(0);
  expect(request().expertId).toBe("jonas");
});

/** One of the calendars says nothing for a while. */
function silentFor(made: Awaited<ReturnType<typeof world>>) {
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
  const made = await world();
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
  const made = await world();
  silentFor(made);

  made.at(monday.add({ hours: 14 * 24 }));
  await moveRequestsOn(made.deps);

  expect(made.request()).toMatchObject({ state: "nobody", topic: "" });
  expect(made.told().at(-1)).toBe("sessions.progress lars");
});

test("a round goes on until nothing is due, and stops in an outage", async () => {
  const made = await world();
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
  const made = await world();
  await requestSession(made.deps, { ...asking, expertId: "jonas", topic: "erster beitrag" });

  await made.answer(mira, { kind: "no" });

  expect(made.request()).toMatchObject({ state: "nobody" });
});

test("somebody can have three requests open, and asking the same person again changes nothing", async () => {
  const volunteers = ["mira", "jonas", "priya", "anna"].map((personId) => busyExpert({ personId, booking: "request" }));
  const { deps, ledger } = sessionWorld({}, [], { volunteers });
  const ask = (expertId: string) => requestSession(deps, { ...asking, expertId });

  const kinds = [];
  for (const id of ["mira", "mira", "jonas", "priya", "anna"]) kinds.push((await ask(id)).kind);

  expect(kinds).toEqual(["asked", "asked", "asked", "asked", "too_many"]);
  expect(ledger.added).toHaveLength(3);
});

test("nobody is asked who may not be met", async () => {
  const { deps } = sessionWorld({}, [], { volunteers: given, above: { lars: ["mira"] } });

  expect(await requestSession(deps, asking)).toEqual({ kind: "no_expert" });
});
