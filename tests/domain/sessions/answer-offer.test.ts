import { expect, test } from "@jest/globals";
import { answerOffer, offerTimes, withdrawOffer } from "#domain/sessions/index.ts";
import { AppError } from "#shared/errors.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { lifeWorld, slotAt } from "#tests/support/life.ts";
import { busyExpert, flat, free, monday } from "#tests/support/sessions.ts";

const early = slotAt("2026-11-26T06:30Z");
const friday = slotAt("2026-11-27T09:00Z");
const anna = person({ id: "anna", name: "Anna Berg", givenName: "Anna" });
const ben = person({ id: "ben", name: "Ben Falk", givenName: "Ben" });
const mira = person({ id: "mira", name: "Mira Roth", givenName: "Mira" });
const volunteers = [busyExpert({ personId: "mira", trainedAt: monday })];

/** Mira offers Thursday at 07:30, before anybody's working hours, and Friday at 10:00 to Anna and Ben. */
async function offered(
  times: Parameters<typeof lifeWorld>[2] = [],
  {
    format = "half",
    of = { volunteers },
  }: { format?: "half" | "mentoring"; of?: Parameters<typeof lifeWorld>[3] } = {},
) {
  const world = lifeWorld({}, {}, times, of);
  const outcome = await offerTimes(world.deps, {
    ...{ expert: mira, invited: ["anna", "ben"], slots: [early, friday], format, line: "Wie besprochen" },
  });
  if (outcome.kind !== "offered") throw new Error(outcome.kind);
  world.ledger.added.length = 0;
  world.calls.availability = 0;
  return { ...world, offerId: outcome.offer.id };
}

const take = (slot: { readonly start: Temporal.Instant }) => ({ kind: "take", start: slot.start }) as const;

test("one tap books, with two calls to the calendar, whatever the working hours, and the expert is told", async () => {
  const { deps, calls, offerId, sessions, told } = await offered();

  const outcome = await answerOffer(deps, { person: anna, offerId, answer: take(early) });

  expect(outcome).toMatchObject({ kind: "booked", session: { askerId: "anna", expertId: "mira", slot: early } });
  expect(calls).toMatchObject({ availability: 1, create: 1 });
  expect(told()).toEqual(["mira: sessions.booked"]);
  expect(sessions.all.size).toBe(2);
});

test("of two who tap at once one has the hour; the other learns that it is taken, and what is free", async () => {
  const { deps, events, offerId } = await offered();

  const outcomes = await Promise.all(
    [anna, ben].map((one) => answerOffer(deps, { person: one, offerId, answer: take(early) })),
  );

  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["booked", "taken"]);
  const taken = outcomes.find((one) => one.kind === "taken");
  expect(taken?.kind === "taken" && taken.alternatives.length).toBeGreaterThan(0);
  expect(events.size).toBe(1);
});

test("who takes another of its times later finds the offer over, and fresh times", async () => {
  const { deps, offerId } = await offered();

  await answerOffer(deps, { person: anna, offerId, answer: take(early) });
  const later = await answerOffer(deps, { person: ben, offerId, answer: take(friday) });

  expect(later).toMatchObject({ kind: "taken", expertId: "mira" });
});

test("a second tap of the same person finds their hour booked", async () => {
  const { deps, events, offerId } = await offered();

  await answerOffer(deps, { person: anna, offerId, answer: take(early) });
  const again = await answerOffer(deps, { person: anna, offerId, answer: take(early) });

  expect(again.kind).toBe("booked");
  expect(events.size).toBe(1);
});

test("somebody who has another meeting then is shown the other times of the offer", async () => {
  const { deps, events, offerId } = await offered([free("anna", { busy: flat([early]) })]);

  const outcome = await answerOffer(deps, { person: anna, offerId, answer: take(early) });

  expect(outcome).toEqual({ kind: "taken", alternatives: [friday], expertId: "mira" });
  expect(events.size).toBe(0);
});

test("a calendar that says nothing is not taken for free", async () => {
  const { deps, offerId } = await offered([{ personId: "anna", kind: "unknown" }]);

  await expect(answerOffer(deps, { person: anna, offerId, answer: take(early) })).rejects.toThrow(AppError);
});

test("one who declines is told to nobody, and when all did it is over", async () => {
  const { deps, offerId, told } = await offered();
  const answer = { kind: "no" } as const;

  expect(await answerOffer(deps, { person: anna, offerId, answer })).toEqual({ kind: "declined" });
  const open = await deps.offers.find(offerId);
  await answerOffer(deps, { person: ben, offerId, answer });

  expect(open).toMatchObject({ state: "open", declined: ["anna"] });
  expect(await deps.offers.find(offerId)).toMatchObject({ state: "ended", line: "" });
  expect(told()).toEqual([]);
});

test("mentoring begins a series", async () => {
  const { deps, ledger, offerId } = await offered([], { format: "mentoring" });

  const outcome = await answerOffer(deps, { person: anna, offerId, answer: take(friday) });

  const seriesId = outcome.kind === "booked" ? outcome.session.seriesId : null;
  expect(await deps.series.find(seriesId ?? "")).toMatchObject({ askerId: "anna", expertId: "mira", planned: 1 });
  expect(ledger.added[0]?.facts).toMatchObject({ isFirstOfSeries: true });
});

test("what an expert offers is their own word, also beyond what they usually give", async () => {
  // Lars has the one hour of this week.
  const busy = [busyExpert({ personId: "mira", perWeek: 1 })];
  const { deps, offerId } = await offered([], { of: { volunteers: busy } });

  const outcome = await answerOffer(deps, { person: anna, offerId, answer: take(friday) });

  expect(outcome.kind).toBe("booked");
});

test("nobody else can take it, nor a time that was not offered, nor who is not to be brought together by now", async () => {
  const { deps, offerId } = await offered();
  const stranger = await answerOffer(deps, { person: person({ id: "petra" }), offerId, answer: take(early) });
  const otherTime = await answerOffer(deps, {
    person: anna,
    offerId,
    answer: take({ start: instant("2026-11-27T09:30Z") }),
  });
  await deps.experts.save(busyExpert({ personId: "mira", neverWith: ["anna"] }));

  const avoided = await answerOffer(deps, { person: anna, offerId, answer: take(early) });

  expect([stranger, otherTime, avoided]).toEqual([{ kind: "gone" }, { kind: "gone" }, { kind: "gone" }]);
});

test("an offer that was taken back books nothing, but shows what is free", async () => {
  const { deps, events, offerId } = await offered();
  await withdrawOffer(deps, { expertId: "mira", offerId });

  const outcome = await answerOffer(deps, { person: anna, offerId, answer: take(friday) });

  expect(outcome.kind).toBe("taken");
  expect(events.size).toBe(0);
});
