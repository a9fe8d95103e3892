import { expect, test } from "@jest/globals";
import { ConsentRequired } from "#shared/errors.ts";
import { expertsWorld, mira, proposedFirst, shy, wanted } from "#tests/support/experts-api.ts";
import { flat, free, monday } from "#tests/support/sessions.ts";

test("says by topic who volunteers, and of who is asked first only that there is somebody", async () => {
  const { ask } = expertsWorld([mira, shy]);

  const offered = await ask("GET /api/experts");

  expect(offered).toEqual({ topics: [{ topic: "hashtags", names: ["Mira Demir"], somebody: true }] });
});

test("tells free hours as ranges, of those who are named", async () => {
  const { ask } = expertsWorld([mira, shy]);

  const hours = await ask("GET /api/experts/hours", { query: { topic: "hashtags" } });

  expect(hours.volunteers).toMatchObject([{ name: "Mira Demir", left: { from: 120, to: 240 }, next: "thisWeek" }]);
  expect(JSON.stringify(hours)).not.toMatch(/mira|shy/);
});

test("proposes people and times without anybody's id, and without the name of who is asked first", async () => {
  const { ask } = expertsWorld([mira, shy]);

  const proposal = await ask("POST /api/experts/proposals", { body: wanted });

  const options = proposal.kind === "proposed" ? proposal.options : [];
  const shown = options.map(({ booking, name, slots }) => [booking, name, slots.length]);
  expect(new Set(shown)).toEqual(
    new Set([
      ["direct", "Mira Demir", 3],
      ["request", null, 3],
    ]),
  );
  expect(JSON.stringify(proposal)).not.toMatch(/mira|shy|Violet/);
});

test("the same person stands behind another ref each time", async () => {
  const { ask } = expertsWorld([shy]);

  const [one, other] = [await proposedFirst(ask), await proposedFirst(ask)];

  expect(one.option.ref).not.toBe(other.option.ref);
});

test("looks for times as they were wished", async () => {
  const { ask } = expertsWorld([mira]);
  const when = { days: { from: "2026-11-26", to: "2026-11-26" }, part: "afternoon" } as const;

  const { option } = await proposedFirst(ask, { ...wanted, when });

  const starts = option.slots.map(({ start }) => Temporal.Instant.from(start).toZonedDateTimeISO("Europe/Berlin"));
  expect(starts.every((start) => start.day === 26 && start.hour >= 12)).toBe(true);
});

test("days that stand the wrong way round are the first of them", async () => {
  const { ask } = expertsWorld([mira]);

  const { option } = await proposedFirst(ask, {
    ...wanted,
    when: { days: { from: "2026-11-26", to: "2026-11-24" }, part: null },
  });

  expect(option.slots.every(({ start }) => start.startsWith("2026-11-26"))).toBe(true);
});

test.each([
  [
    "for a topic that nobody volunteers for, what others help with",
    [mira],
    { topic: "knitting" },
    {},
    { kind: "no_expert", topics: ["hashtags"] },
  ],
  [
    "for a language that nobody speaks, the same",
    [{ ...mira, languages: ["de" as const] }],
    {},
    {},
    { kind: "no_expert", topics: [] },
  ],
  [
    "that nobody has time, and who was looked at",
    [mira, shy],
    {},
    { times: [free("lars", { busy: flat([{ start: monday, end: monday.add({ hours: 500 }) }]) })] },
    { kind: "no_slot", topic: "hashtags", names: ["Mira Demir"] },
  ],
  [
    "that no calendar of a volunteer can be seen",
    [mira],
    {},
    { times: [{ personId: "mira", kind: "unknown" as const }] },
    { kind: "calendar_unknown", who: "expert" },
  ],
])("says %s", async (_name, volunteers, changes, options, expected) => {
  const { ask } = expertsWorld(volunteers, options);

  expect(await ask("POST /api/experts/proposals", { body: { ...wanted, ...changes } })).toEqual(expected);
});

test("reads the asker's calendar in their name where the service may not", async () => {
  const unknown = [{ personId: "lars", kind: "unknown" as const }];
  const read: string[] = [];
  const { ask } = expertsWorld([mira], {
    times: unknown,
    ownCalendar: (token, id) => async () => {
      read.push(`${token} of ${id}`);
      return free("lars");
    },
  });

  const { option, start } = await proposedFirst(ask);
  const booked = await ask("POST /api/experts/sessions", { body: { ...wanted, ref: option.ref, start } });

  expect(booked.kind).toBe("booked");
  expect(read).toEqual(["token of lars", "token of lars"]);
});

test("says which consent is missing, and goes on without it for who declines", async () => {
  const unknown = [{ personId: "lars", kind: "unknown" as const }];
  const refuse = () => async () => {
    throw new ConsentRequired(["Calendars.Read"]);
  };
  const { ask } = expertsWorld([mira], { times: unknown, ownCalendar: refuse });

  const asked = ask("POST /api/experts/proposals", { body: wanted });
  await expect(asked).rejects.toMatchObject({ code: "CONSENT_REQUIRED" });
  const declined = await ask("POST /api/experts/proposals", { body: { ...wanted, withoutOwn: true } });

  expect(declined).toEqual({ kind: "calendar_unknown", who: "asker" });
});

test("whoever has to be asked is not proposed where the asker's calendar is readable only while they are here", async () => {
  const times = [{ personId: "lars", kind: "unknown" as const }];
  const ownCalendar = () => async () => free("lars");
  const both = expertsWorld([mira, shy], { times, ownCalendar });
  const shyOnly = expertsWorld([shy], { times, ownCalendar });

  const proposal = await both.ask("POST /api/experts/proposals", { body: wanted });

  expect(proposal.kind === "proposed" && proposal.options.map(({ name }) => name)).toEqual(["Mira Demir"]);
  expect(await shyOnly.ask("POST /api/experts/proposals", { body: wanted })).toEqual({ kind: "asker_away" });
});
