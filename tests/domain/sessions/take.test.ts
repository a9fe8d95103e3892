import { expect, test } from "@jest/globals";
import { slotAt } from "#domain/sessions/session.ts";
import { type Taking, takeSlot } from "#domain/sessions/take.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { session, sessionOffer, sessionRequest } from "#tests/support/hour-records.ts";
import { busyExpert, flat, free, sessionWorld } from "#tests/support/sessions.ts";

const mira = busyExpert({ personId: "mira" });
const halfHour = (start: string) => slotAt(instant(start), "half");
const tuesday = halfHour("2026-11-24T09:00Z");

function taking(changes: Partial<Taking> = {}): Taking {
  const slot = tuesday;
  return { asker: person(), expert: mira, format: "half", topic: "hashtags", slot, tell: ["expert"], ...changes };
}

test("neither notice nor working hours count for what both agreed, but what they have already does", async () => {
  const tonight = halfHour("2026-11-23T19:00Z");
  const busy = free("mira", { busy: flat([tonight]) });

  const shown = await takeSlot(sessionWorld().deps, taking({ slot: tonight }));
  const agreed = await takeSlot(sessionWorld().deps, taking({ slot: tonight, agreed: true }));
  const clashing = await takeSlot(sessionWorld({}, [busy]).deps, taking({ slot: tonight, agreed: true }));

  expect([shown, agreed, clashing].map(({ kind }) => kind)).toEqual(["taken", "booked", "taken"]);
});

test("what goes with it is done only for who gets the slot", async () => {
  const { deps, sessions } = sessionWorld();
  const done: string[] = [];
  const also: Taking["also"] = async (_tx, { id }) => void done.push(id);

  await takeSlot(deps, taking({ also }));
  const second = await takeSlot(deps, taking({ also, asker: person({ id: "anna" }) }));

  expect(second.kind).toBe("taken");
  expect(done).toEqual([...sessions.all.keys()]);
  expect(done).toHaveLength(1);
});

test("of a request that is over nothing is booked", async () => {
  const { deps, calls, sessions, stores } = sessionWorld();
  const request = sessionRequest({ expertId: "mira", state: "withdrawn" });
  stores.requests.all.set(request.id, request);

  const taken = await takeSlot(deps, taking({ requestId: request.id }));

  expect(taken).toEqual({ kind: "gone" });
  expect([sessions.all.size, calls.create]).toEqual([0, 0]);
});

test("an offer is the expert's own word: a full week does not end it, and what is still free of it comes first", async () => {
  const [wednesday, thursday] = [halfHour("2026-11-25T09:00Z"), halfHour("2026-11-26T09:00Z")];
  const { deps, sessions, stores } = sessionWorld({}, [free("lars", { busy: flat([tuesday, wednesday]) })]);
  const offer = sessionOffer({ expertId: "mira", format: "half", slots: [tuesday, wednesday, thursday] });
  stores.offers.all.set(offer.id, offer);
  for (const slot of [halfHour("2026-11-27T09:00Z"), halfHour("2026-11-27T13:00Z")]) {
    const given = session({ expertId: "mira", askerId: "anna", state: "booked", slot });
    sessions.all.set(given.id, given);
  }

  const first = await takeSlot(deps, taking({ offerId: offer.id, agreed: true }));
  const second = await takeSlot(deps, taking({ offerId: offer.id, agreed: true, slot: thursday }));

  expect(first).toEqual({ kind: "taken", alternatives: [thursday] });
  expect(second.kind).toBe("booked");
});
