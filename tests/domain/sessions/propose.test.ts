import { expect, test } from "@jest/globals";
import { proposeSession } from "#domain/sessions/index.ts";
import { instant, nothingPersonal, person } from "#tests/support/fakes.ts";
import { anyTime, monday, sessionWorld } from "#tests/support/sessions.ts";

const request = { asker: person(), topic: "Hashtags", wish: anyTime };

test("proposes the least loaded volunteer and slots after a day's notice, two a day, with one look at the calendars", async () => {
  const { deps, calls } = sessionWorld();

  const proposal = await proposeSession(deps, request);

  expect(proposal).toMatchObject({ kind: "proposed", expertId: "jonas", topic: "hashtags" });
  const starts = proposal.kind === "proposed" ? proposal.slots.map(({ start }) => `${start}`) : [];
  expect(starts).toEqual([
    "2026-11-24T08:00:00Z",
    "2026-11-24T08:30:00Z",
    "2026-11-25T08:00:00Z",
    "2026-11-25T08:30:00Z",
    "2026-11-26T08:00:00Z",
  ]);
  expect(calls.availability).toBe(1);
});

test("what was asked for is named in the volunteer's words, not in the asker's", async () => {
  const { deps } = sessionWorld();

  const proposal = await proposeSession(deps, { ...request, topic: "Erster Beitrag trotz Streit im Team" });

  expect(proposal).toMatchObject({ kind: "proposed", topic: "erster beitrag" });
});

test("a volunteer whose calendar is unknown is passed over, never taken for free", async () => {
  const { deps } = sessionWorld({}, [{ personId: "jonas", kind: "unknown" }]);

  expect(await proposeSession(deps, request)).toMatchObject({ kind: "proposed", expertId: "mira" });
});

test("without the asker's own calendar nothing is proposed", async () => {
  const { deps } = sessionWorld({}, [{ personId: "lars", kind: "unknown" }]);

  expect(await proposeSession(deps, request)).toEqual({ kind: "calendar_unknown", who: "asker" });
});

test("a wish narrows the slots: Wednesday afternoon", async () => {
  const { deps } = sessionWorld();
  const wish = {
    ...anyTime,
    window: { start: instant("2026-11-24T23:00Z"), end: instant("2026-11-25T23:00Z") },
    partOfDay: { start: Temporal.PlainTime.from("12:00"), end: Temporal.PlainTime.from("18:00") },
  };

  const proposal = await proposeSession(deps, { ...request, wish });

  expect(proposal.kind === "proposed" && proposal.slots.map(({ start }) => `${start}`)).toEqual([
    "2026-11-25T11:00:00Z",
    "2026-11-25T11:30:00Z",
  ]);
});

test("a wish beyond the horizon has no slot", async () => {
  const { deps, calls } = sessionWorld();
  const wish = { ...anyTime, window: { start: monday.add({ hours: 30 * 24 }), end: monday.add({ hours: 31 * 24 }) } };

  expect(await proposeSession(deps, { ...request, wish })).toMatchObject({ kind: "no_slot" });
  expect(calls.availability).toBe(0);
});

test("nobody is proposed to themselves, and an unknown topic answers with those there are", async () => {
  const onlyJonas = {
    ...nothingPersonal,
    find: async () => null,
    save: async () => {},
    remove: async () => {},
    all: async () => [{ personId: "jonas", topics: ["hashtags"], since: monday, sessions: 0 }],
  };
  const { deps } = sessionWorld({}, []);

  expect(await proposeSession({ ...deps, experts: onlyJonas }, { ...request, asker: person({ id: "jonas" }) })).toEqual(
    {
      kind: "no_expert",
      topics: [],
    },
  );
  expect(await proposeSession(deps, { ...request, topic: "Buchhaltung" })).toEqual({
    kind: "no_expert",
    topics: ["erster beitrag", "hashtags"],
  });
});
