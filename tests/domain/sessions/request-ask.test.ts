import { expect, test } from "@jest/globals";
import { requestSession, withdrawRequest } from "#domain/sessions/index.ts";
import { askable, asking, mira, requestWorld, slots, wednesday } from "#tests/support/requests.ts";
import { busyExpert, flat, free, sessionWorld } from "#tests/support/sessions.ts";

test("the expert is asked with times and topic, and without a word about who asks", async () => {
  const { ledger, request } = await requestWorld();

  expect(request()).toMatchObject({ state: "open", expertId: "mira", topic: "hashtags", slots, asked: ["mira"] });
  expect(ledger.added).toMatchObject([{ personId: "mira", class: "appointment", kind: "sessions.request" }]);
  expect(JSON.stringify(ledger.added)).not.toContain("lars");
});

test("a time that was taken since it was proposed is not offered to the expert", async () => {
  const { request } = await requestWorld({}, [free("mira", { busy: flat([wednesday]) })]);

  expect(request().slots).toEqual([slots[1]]);
});

test("a request can be withdrawn by its asker alone, and is at nobody then", async () => {
  const { answer, deps, id, request } = await requestWorld();

  expect(await withdrawRequest(deps, { askerId: "anna", requestId: id })).toBe(false);
  expect(await withdrawRequest(deps, { askerId: "lars", requestId: id })).toBe(true);

  expect(request()).toMatchObject({ state: "withdrawn", topic: "", expertId: null });
  expect(await answer(mira, { kind: "take", start: wednesday.start })).toEqual({ kind: "gone" });
});

test("two taps of the asker at once make one request", async () => {
  const { deps, ledger, stores } = sessionWorld({}, [], { volunteers: askable });

  const outcomes = await Promise.all([requestSession(deps, asking), requestSession(deps, asking)]);

  const [only, ...others] = stores.requests.all.values();
  expect(others).toEqual([]);
  expect(outcomes).toEqual([
    { kind: "asked", request: only },
    { kind: "asked", request: only },
  ]);
  expect(ledger.added).toHaveLength(1);
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
  const { deps } = sessionWorld({}, [], { volunteers: askable, above: { lars: ["mira"] } });

  expect(await requestSession(deps, asking)).toEqual({ kind: "no_expert" });
});
