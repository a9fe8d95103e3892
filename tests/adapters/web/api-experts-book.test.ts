import { expect, test } from "@jest/globals";
import { askingExperts, expertsWorld, mira, proposedFirst, shy, wanted } from "#tests/support/experts-api.ts";
import { person } from "#tests/support/fakes.ts";
import { sessionRequest } from "#tests/support/hour-records.ts";
import { monday } from "#tests/support/sessions.ts";

test("books a time, and gives what is needed to cancel it", async () => {
  const { ask, sessions } = expertsWorld([mira]);
  const { option, start } = await proposedFirst(ask);

  const booked = await ask("POST /api/experts/sessions", { body: { ...wanted, ref: option.ref, start } });

  expect(booked).toMatchObject({ kind: "booked", name: "Mira Demir", slot: { start }, series: false });
  const id = booked.kind === "booked" ? booked.sessionId : "";
  expect(await ask("DELETE /api/experts/sessions/:id", { params: { id }, as: person({ id: "stranger" }) })).toEqual({
    kind: "gone",
  });
  expect(await ask("DELETE /api/experts/sessions/:id", { params: { id } })).toEqual({ kind: "cancelled" });
  expect(await ask("DELETE /api/experts/sessions/:id", { params: { id } })).toEqual({ kind: "gone" });
  expect(sessions.all.get(id)?.state).toBe("cancelled");
});

test("whoever got no answer and asks again has booked once", async () => {
  const { ask, sessions } = expertsWorld([mira]);
  const { option, start } = await proposedFirst(ask);
  const body = { ...wanted, ref: option.ref, start };

  const first = await ask("POST /api/experts/sessions", { body });
  const again = await ask("POST /api/experts/sessions", { body });

  expect(again).toEqual(first);
  expect(sessions.all.size).toBe(1);
});

test("offers other times with the same person when one is gone", async () => {
  const { ask, deps } = expertsWorld([mira]);
  const { option, start } = await proposedFirst(ask);
  const raced = askingExperts({ ...deps, sessions: { ...deps.sessions, hold: async () => "taken" } });

  const outcome = await raced("POST /api/experts/sessions", {
    body: { ...wanted, ref: option.ref, start },
  });

  expect(outcome).toMatchObject({ kind: "taken", option: { ref: option.ref, name: "Mira Demir", booking: "direct" } });
  expect(outcome.kind === "taken" && outcome.option.slots.length).toBeGreaterThan(0);
});

test("a time that has passed is not booked", async () => {
  const { ask } = expertsWorld([mira]);
  const { option } = await proposedFirst(ask);

  const body = { ...wanted, ref: option.ref, start: `${monday.subtract({ hours: 1 })}` };

  expect(await ask("POST /api/experts/sessions", { body })).toEqual({ kind: "in_the_past" });
});

test.each([
  ["made up", {}, { ref: "made-up.seal" }],
  ["of another topic", {}, { topic: "lean" }],
  ["of another format", {}, { format: "hour" as const }],
  ["of somebody else", { as: person({ id: "other" }) }, {}],
])("a ref that is %s stands for nobody", async (_name, asked, changes) => {
  const { ask, sessions } = expertsWorld([mira]);
  const { option, start } = await proposedFirst(ask);

  const body = { ...wanted, ref: option.ref, start, ...changes };

  expect(await ask("POST /api/experts/sessions", { ...asked, body })).toMatchObject({ kind: "no_expert" });
  expect(sessions.all.size).toBe(0);
});

test("who wants to be asked first is not booked, but asked, once however often it is pressed", async () => {
  const { ask, stores } = expertsWorld([shy]);
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
  const { ask, stores } = expertsWorld([shy]);
  const { option } = await proposedFirst(ask);
  const body = { ...wanted, ref: option.ref, starts: option.slots.map((slot) => slot.start) };
  const asked = await ask("POST /api/experts/requests", { body });
  const id = asked.kind === "asked" ? asked.requestId : "";

  const byOthers = await ask("DELETE /api/experts/requests/:id", { params: { id }, as: person({ id: "stranger" }) });
  const byThem = await ask("DELETE /api/experts/requests/:id", { params: { id } });
  const anew = await ask("POST /api/experts/requests", { body });

  expect([byOthers, byThem]).toEqual([{ withdrawn: false }, { withdrawn: true }]);
  expect(anew).toMatchObject({ kind: "asked" });
  expect([...stores.requests.all.values()].map(({ state }) => state)).toEqual(["withdrawn", "open"]);
});

test("nobody has more than three requests open", async () => {
  const { ask, stores } = expertsWorld([shy]);
  const { option } = await proposedFirst(ask);
  for (const id of ["one", "two", "three"]) {
    stores.requests.all.set(id, sessionRequest({ id, askerId: "lars", expertId: id, state: "open" }));
  }

  const body = { ...wanted, ref: option.ref, starts: option.slots.map((slot) => slot.start) };

  expect(await ask("POST /api/experts/requests", { body })).toEqual({ kind: "too_many" });
});
