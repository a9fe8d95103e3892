import { expect, test } from "@jest/globals";
import { type BusyExpert, type Proposal, proposeSession } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { session } from "#tests/support/hour-records.ts";
import { anyTime, busyExpert, flat, free, monday, sessionWorld } from "#tests/support/sessions.ts";

const request = { asker: person(), topic: "Hashtags", format: "half" as const, wish: anyTime };
const worldOf = (...volunteers: BusyExpert[]) => sessionWorld({}, [], { volunteers });
const proposed = (proposal: Proposal) =>
  proposal.kind === "proposed" ? proposal.options.map(({ expertId }) => expertId) : proposal;

test("proposes who gave least first, with slots after a day's notice, and looks at the calendars once", async () => {
  const { deps, calls, looks } = sessionWorld();

  const proposal = await proposeSession(deps, request);

  expect(proposal).toMatchObject({
    kind: "proposed",
    options: [
      { expertId: "jonas", topic: "hashtags", booking: "direct" },
      { expertId: "mira", topic: "hashtags" },
    ],
  });
  const starts = proposal.kind === "proposed" ? proposal.options.flatMap(({ slots }) => slots) : [];
  expect(starts).toHaveLength(6);
  expect(starts.every(({ start }) => Temporal.Instant.compare(start, monday.add({ hours: 24 })) >= 0)).toBe(true);
  expect(calls.availability).toBe(1);
  expect(looks[0]?.people).toEqual(["jonas", "mira", "lars"]);
});

test("never proposes more than three people, nor reads more than twenty calendars", async () => {
  const many = Array.from({ length: 60 }, (_, index) => busyExpert({ personId: `expert-${index}` }));
  const { deps, looks } = worldOf(...many);

  const proposal = await proposeSession(deps, request);

  expect(proposed(proposal)).toHaveLength(3);
  expect(looks).toHaveLength(1);
  expect(looks[0]?.people).toHaveLength(20);
});

test("one alone is proposed with more times than each of several", async () => {
  const { deps } = worldOf(busyExpert({ personId: "mira" }));

  const proposal = await proposeSession(deps, request);

  expect(proposal.kind === "proposed" && proposal.options[0]?.slots).toHaveLength(5);
});

test("one alone who is asked first is proposed with as many times as they will be asked about", async () => {
  const { deps } = worldOf(busyExpert({ personId: "mira", booking: "request" }));

  const proposal = await proposeSession(deps, request);

  expect(proposal.kind === "proposed" && proposal.options[0]?.slots).toHaveLength(3);
});

test("a volunteer whose calendar is unknown is passed over, never taken for free", async () => {
  const { deps } = sessionWorld({}, [{ personId: "jonas", kind: "unknown" }]);

  expect(proposed(await proposeSession(deps, request))).toEqual(["mira"]);
});

test("without the asker's own calendar nothing is proposed, nor when no volunteer's is known", async () => {
  const unknown = (personId: string) => ({ personId, kind: "unknown" as const });
  const own = sessionWorld({}, [unknown("lars")]);
  const theirs = sessionWorld({}, [unknown("mira"), unknown("jonas")]);

  expect(await proposeSession(own.deps, request)).toEqual({ kind: "calendar_unknown", who: "asker" });
  expect(await proposeSession(theirs.deps, request)).toEqual({ kind: "calendar_unknown", who: "expert" });
});

test("nobody above or below the asker is proposed, at whatever distance", async () => {
  const volunteers = ["boss", "report", "mira"].map((personId) => busyExpert({ personId }));
  const above = { lars: ["mette", "boss"], report: ["anna", "lars"] };
  const { deps } = sessionWorld({}, [], { volunteers, above });

  expect(proposed(await proposeSession(deps, request))).toEqual(["mira"]);
});

test("who is in whose line is never guessed", async () => {
  const above = () => Promise.reject(new AppError("GRAPH_UNREACHABLE", "no answer"));
  const { deps, calls } = sessionWorld({ lines: { above } });

  expect(await proposeSession(deps, request)).toEqual({ kind: "line_unknown" });
  expect(calls.availability).toBe(0);
});

test("the same two meet again after ninety days, unless it is a series that brings them together", async () => {
  const { deps, sessions } = sessionWorld();
  const slot = { start: monday.subtract({ hours: 24 }), end: monday.subtract({ hours: 23 }) };
  sessions.all.set("1", session({ id: "1", expertId: "jonas", state: "booked", slot }));
  sessions.all.set("2", session({ id: "2", expertId: "mira", state: "booked", slot, seriesId: "s" }));

  expect(proposed(await proposeSession(deps, request))).toEqual(["mira"]);
});

test("who never wants to meet the other is left out, whichever of the two it is", async () => {
  const { deps } = worldOf(
    busyExpert({ personId: "avoids", neverWith: ["lars"] }),
    busyExpert({ personId: "avoided" }),
    busyExpert({ personId: "mira" }),
    busyExpert({ personId: "lars", neverWith: ["avoided"] }),
  );

  expect(proposed(await proposeSession(deps, request))).toEqual(["mira"]);
});

test("who gives no more this month has times in the next one only", async () => {
  const given = [{ start: instant("2026-11-03T09:00Z"), end: instant("2026-11-03T12:00Z") }];
  const { deps } = worldOf(busyExpert({ personId: "mira", given }));

  const proposal = await proposeSession(deps, request);

  const starts = proposal.kind === "proposed" ? proposal.options.flatMap(({ slots }) => slots) : [];
  expect(starts.length).toBeGreaterThan(0);
  expect(starts.every(({ start }) => `${start}` >= "2026-11-30T23:00:00Z")).toBe(true);
});

test("a wish narrows the slots: Wednesday afternoon", async () => {
  const { deps } = sessionWorld();
  const wish = {
    ...anyTime,
    window: { start: instant("2026-11-24T23:00Z"), end: instant("2026-11-25T23:00Z") },
    partOfDay: { start: Temporal.PlainTime.from("12:00"), end: Temporal.PlainTime.from("18:00") },
  };

  const proposal = await proposeSession(deps, { ...request, wish });

  const starts = proposal.kind === "proposed" ? proposal.options.flatMap(({ slots }) => slots) : [];
  expect(starts.length).toBeGreaterThan(0);
  for (const { start } of starts) expect(`${start}`).toMatch(/^2026-11-25T1[1-5]/);
});

test("a wish beyond the horizon has no slot, and asks no calendar", async () => {
  const { deps, calls } = sessionWorld();
  const wish = { ...anyTime, window: { start: monday.add({ hours: 30 * 24 }), end: monday.add({ hours: 31 * 24 }) } };

  expect(await proposeSession(deps, { ...request, wish })).toMatchObject({ kind: "no_slot", topic: "hashtags" });
  expect(calls.availability).toBe(0);
});

test("who has no time is named only if they can be booked under their name", async () => {
  const volunteers = [busyExpert({ personId: "mira" }), busyExpert({ personId: "shy", booking: "request" })];
  const all = flat([{ start: monday, end: monday.add({ hours: 20 * 24 }) }]);
  const { deps } = sessionWorld({}, [free("lars", { busy: all })], { volunteers });

  expect(await proposeSession(deps, request)).toEqual({ kind: "no_slot", topic: "hashtags", expertIds: ["mira"] });
});

test("nobody is proposed to themselves, and an unknown topic answers with those there are", async () => {
  const { deps } = worldOf(busyExpert({ personId: "jonas" }));
  const own = await proposeSession(deps, { ...request, asker: person({ id: "jonas" }) });
  const unknown = await proposeSession(deps, { ...request, topic: "Buchhaltung" });

  expect(own).toEqual({ kind: "no_expert", topics: [] });
  expect(unknown).toEqual({ kind: "no_expert", topics: ["erster beitrag", "hashtags"] });
});

test("what was wanted is counted in the volunteers' words; what nobody offers, without any", async () => {
  const { deps, wanted } = sessionWorld();

  await proposeSession(deps, { ...request, topic: "ersten Beitrag trotz Streit mit Meier" });
  await proposeSession(deps, { ...request, topic: "Streit mit Meier" });

  expect(wanted).toEqual([
    { at: monday, askerId: "lars", topic: "erster beitrag", format: "half" },
    { at: monday, askerId: "lars", topic: "?", format: "half" },
  ]);
});
