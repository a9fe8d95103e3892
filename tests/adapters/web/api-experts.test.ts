import { expect, test } from "@jest/globals";
import { pseudonyms } from "#adapters/identity/pseudonyms.ts";
import type { ApiCall, ApiHandlers } from "#adapters/web/api-call.ts";
import { expertsApi } from "#adapters/web/api-experts.ts";
import type { ExpertsApiDeps } from "#adapters/web/api-experts-deps.ts";
import type { Person } from "#domain/people/index.ts";
import type { BusyExpert } from "#domain/sessions/index.ts";
import type { expertsRoutes } from "#shared/api-experts.ts";
import { ConsentRequired } from "#shared/errors.ts";
import { person } from "#tests/support/fakes.ts";
import { sessionRequest } from "#tests/support/hour-records.ts";
import { busyExpert, flat, free, monday, sessionWorld, type WorldOf } from "#tests/support/sessions.ts";

type Key = keyof typeof expertsRoutes;

const names: Readonly<Record<string, string>> = { mira: "Mira Demir", jonas: "Jonas Weber", shy: "Shy Violet" };
const mira = busyExpert({ personId: "mira", topics: ["hashtags"] });
const shy = busyExpert({ personId: "shy", topics: ["hashtags"], booking: "request" });
const anyTime = { days: null, part: null };
const wanted = { topic: "hashtags", format: "half", language: "en", when: anyTime, withoutOwn: false } as const;

interface Options extends WorldOf {
  readonly times?: Parameters<typeof sessionWorld>[1];
  readonly ownCalendar?: ExpertsApiDeps["ownCalendar"];
}

function world(volunteers: readonly BusyExpert[], { ownCalendar, times = [], ...of }: Options = {}) {
  const { deps, ...rest } = sessionWorld({}, times, { volunteers, ...of });
  const handlers = expertsApi({
    booking: deps,
    ownCalendar:
      ownCalendar ??
      (() => async () => {
        throw new Error("nobody's own calendar is needed");
      }),
    nameOf: async (id) => names[id] ?? "",
    pseudonym: pseudonyms(new Uint8Array(32)),
  });
  return { ask: asking(handlers), deps, ...rest };
}

interface Asked {
  readonly as?: Person;
  readonly id?: string;
  readonly query?: unknown;
  readonly body?: unknown;
}

function asking(handlers: ApiHandlers<Key>) {
  return <Asking extends Key>(key: Asking, { as = person(), body, id, query = {} }: Asked = {}) => {
    const call = { person: as, roles: new Set(), params: { id }, query, body, now: monday, token: "token" };
    return handlers[key](call as unknown as ApiCall<Asking>);
  };
}
type Ask = ReturnType<typeof asking>;

/** What is proposed first, with its times. */
async function proposedFirst(ask: Ask, body: object = wanted) {
  const proposal = await ask("POST /api/experts/proposals", { body });
  const option = proposal.kind === "proposed" ? proposal.options[0] : undefined;
  const start = option?.slots[0]?.start;
  if (!option || start === undefined) throw new Error(`nothing was proposed: ${proposal.kind}`);
  return { option, start };
}

test("says by topic who volunteers, and of who is asked first only that there is somebody", async () => {
  const { ask } = world([mira, shy]);

  const offered = await ask("GET /api/experts");

  expect(offered).toEqual({ topics: [{ topic: "hashtags", names: ["Mira Demir"], somebody: true }] });
});

test("tells free hours as ranges, of those who are named", async () => {
  const { ask } = world([mira, shy]);

  const hours = await ask("GET /api/experts/hours", { query: { topic: "hashtags" } });

  expect(hours.volunteers).toMatchObject([{ name: "Mira Demir", left: { from: 120, to: 240 }, next: "thisWeek" }]);
  expect(JSON.stringify(hours)).not.toMatch(/mira|shy/);
});

test("proposes people and times without anybody's id, and without the name of who is asked first", async () => {
  const { ask } = world([mira, shy]);

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
  const { ask } = world([shy]);

  const [one, other] = [await proposedFirst(ask), await proposedFirst(ask)];

  expect(one.option.ref).not.toBe(other.option.ref);
});

test("looks for times as they were wished", async () => {
  const { ask } = world([mira]);
  const when = { days: { from: "2026-11-26", to: "2026-11-26" }, part: "afternoon" };

  const { option } = await proposedFirst(ask, { ...wanted, when });

  const starts = option.slots.map(({ start }) => Temporal.Instant.from(start).toZonedDateTimeISO("Europe/Berlin"));
  expect(starts.every((start) => start.day === 26 && start.hour >= 12)).toBe(true);
});

test("days that stand the wrong way round are the first of them", async () => {
  const { ask } = world([mira]);

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
  const { ask } = world(volunteers, options);

  expect(await ask("POST /api/experts/proposals", { body: { ...wanted, ...changes } })).toEqual(expected);
});

test("books a time, and gives what is needed to cancel it", async () => {
  const { ask, sessions } = world([mira]);
  const { option, start } = await proposedFirst(ask);

  const booked = await ask("POST /api/experts/sessions", { body: { ...wanted, ref: option.ref, start } });

  expect(booked).toMatchObject({ kind: "booked", name: "Mira Demir", slot: { start }, series: false });
  const id = booked.kind === "booked" ? booked.sessionId : "";
  expect(await ask("DELETE /api/experts/sessions/:id", { id, as: person({ id: "stranger" }) })).toEqual({
    kind: "gone",
  });
  expect(await ask("DELETE /api/experts/sessions/:id", { id })).toEqual({ kind: "cancelled" });
  expect(await ask("DELETE /api/experts/sessions/:id", { id })).toEqual({ kind: "gone" });
  expect(sessions.all.get(id)?.state).toBe("cancelled");
});

test("whoever got no answer and asks again has booked once", async () => {
  const { ask, sessions } = world([mira]);
  const { option, start } = await proposedFirst(ask);
  const body = { ...wanted, ref: option.ref, start };

  const first = await ask("POST /api/experts/sessions", { body });
  const again = await ask("POST /api/experts/sessions", { body });

  expect(again).toEqual(first);
  expect(sessions.all.size).toBe(1);
});

test("offers other times with the same person when one is gone", async () => {
  const { ask, deps } = world([mira]);
  const { option, start } = await proposedFirst(ask);
  const slot = { start: Temporal.Instant.from(start), end: Temporal.Instant.from(start).add({ minutes: 30 }) };
  const { sessions } = deps;
  const raced = asking(
    expertsApi({
      booking: { ...deps, sessions: { ...sessions, hold: async () => "taken" } },
      ownCalendar: () => async () => free("lars"),
      nameOf: async (id) => names[id] ?? "",
      pseudonym: pseudonyms(new Uint8Array(32)),
    }),
  );

  const outcome = await raced("POST /api/experts/sessions", {
    body: { ...wanted, ref: option.ref, start: `${slot.start}` },
  });

  expect(outcome).toMatchObject({ kind: "taken", option: { ref: option.ref, name: "Mira Demir", booking: "direct" } });
  expect(outcome.kind === "taken" && outcome.option.slots.length).toBeGreaterThan(0);
});

test("a time that has passed is not booked", async () => {
  const { ask } = world([mira]);
  const { option } = await proposedFirst(ask);

  const body = { ...wanted, ref: option.ref, start: `${monday.subtract({ hours: 1 })}` };

  expect(await ask("POST /api/experts/sessions", { body })).toEqual({ kind: "in_the_past" });
});

test.each([
  ["made up", {}, { ref: "made-up.seal" }],
  ["of another topic", {}, { topic: "lean" }],
  ["of another format", {}, { format: "hour" }],
  ["of somebody else", { as: person({ id: "other" }) }, {}],
])("a ref that is %s stands for nobody", async (_name, asked, changes) => {
  const { ask, sessions } = world([mira]);
  const { option, start } = await proposedFirst(ask);

  const body = { ...wanted, ref: option.ref, start, ...changes };

  expect(await ask("POST /api/experts/sessions", { ...asked, body })).toMatchObject({ kind: "no_expert" });
  expect(sessions.all.size).toBe(0);
});

test("who wants to be asked first is not booked, but asked, once however often it is pressed", async () => {
  const { ask, stores } = world([shy]);
  const { option, start } = await proposedFirst(ask);
  const body = { ...wanted, ref: option.ref };

  const booked = await ask("POST /api/experts/sessions", { body: { ...body, start } });
  const starts = option.slots.map((slot) => slot.start);
  const first = await ask("POST /api/experts/requests", { body: { ...body, starts } });
  const again = await ask("POST /api/experts/requests", { body: { ...body, starts } });

  expect(booked).toMatchObject({ kind: "no_expert" });
  expect(first).toMatchObject({ kind: "asked" });
  expect(again).toEqual(first);
  expect([...stores.requests.all.values()]).toMatchObject([{ expertId: "shy", askerId: "lars", state: "open" }]);
  expect(JSON.stringify(first)).not.toMatch(/shy/i);
});

test("a request is withdrawn by who made it, and can be made anew", async () => {
  const { ask, stores } = world([shy]);
  const { option } = await proposedFirst(ask);
  const body = { ...wanted, ref: option.ref, starts: option.slots.map((slot) => slot.start) };
  const asked = await ask("POST /api/experts/requests", { body });
  const id = asked.kind === "asked" ? asked.requestId : "";

  const byOthers = await ask("DELETE /api/experts/requests/:id", { id, as: person({ id: "stranger" }) });
  const byThem = await ask("DELETE /api/experts/requests/:id", { id });
  const anew = await ask("POST /api/experts/requests", { body });

  expect([byOthers, byThem]).toEqual([{ withdrawn: false }, { withdrawn: true }]);
  expect(anew).toMatchObject({ kind: "asked" });
  expect([...stores.requests.all.values()].map(({ state }) => state)).toEqual(["withdrawn", "open"]);
});

test("nobody has more than three requests open", async () => {
  const { ask, stores } = world([shy]);
  const { option } = await proposedFirst(ask);
  for (const id of ["one", "two", "three"]) {
    stores.requests.all.set(id, sessionRequest({ id, askerId: "lars", expertId: id, state: "open" }));
  }

  const body = { ...wanted, ref: option.ref, starts: option.slots.map((slot) => slot.start) };

  expect(await ask("POST /api/experts/requests", { body })).toEqual({ kind: "too_many" });
});

test("reads the asker's calendar in their name where the service may not", async () => {
  const unknown = [{ personId: "lars", kind: "unknown" as const }];
  const read: string[] = [];
  const { ask } = world([mira], {
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
  const { ask } = world([mira], { times: unknown, ownCalendar: refuse });

  const asked = ask("POST /api/experts/proposals", { body: wanted });
  await expect(asked).rejects.toMatchObject({ code: "CONSENT_REQUIRED" });
  const declined = await ask("POST /api/experts/proposals", { body: { ...wanted, withoutOwn: true } });

  expect(declined).toEqual({ kind: "calendar_unknown", who: "asker" });
});
