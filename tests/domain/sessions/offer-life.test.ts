import { expect, test } from "@jest/globals";
import { ended, invitations, OFFER, OFFER_REMINDER, tendOffers } from "#domain/sessions/offer-life.ts";
import { nine, sessionOffer } from "#tests/support/hour-records.ts";
import { lifeWorld } from "#tests/support/life.ts";

test("everybody who did not decline is invited, each under a key of their own, for as long as it stands", () => {
  const offer = sessionOffer({ id: "offer", invited: ["lars", "anna", "ben"], declined: ["anna"] });

  const told = invitations(OFFER, offer);

  expect(told.map(({ key }) => key)).toEqual(["sessions.offer:offer:lars", "sessions.offer:offer:ben"]);
  expect(told[0]).toMatchObject({ personId: "lars", class: "unasked", notAfter: offer.endsAt });
  expect(told[0]?.facts).toEqual({
    offerId: "offer",
    withId: "mette",
    format: "hour",
    slots: [
      { start: "2026-11-23T09:00:00Z", end: "2026-11-23T10:00:00Z" },
      { start: "2026-11-23T11:00:00Z", end: "2026-11-23T12:00:00Z" },
    ],
  });
});

test("what is over keeps neither the personal line nor a reminder", () => {
  const offer = sessionOffer();

  expect(ended(offer)).toEqual({ ...offer, state: "ended", line: "", remindAt: null });
});

test("an offer is left alone until its reminder is due, which goes out once", async () => {
  let now = nine.add({ hours: 23 });
  const { deps, calls, told } = lifeWorld({}, { clock: () => now });
  const offer = sessionOffer();
  await deps.offers.add(offer);

  await tendOffers(deps);
  const before = [...told()];
  now = nine.add({ hours: 24 });
  await tendOffers(deps);
  await tendOffers(deps);

  expect(before).toEqual([]);
  expect(told()).toEqual([`anna: ${OFFER_REMINDER}`, `lars: ${OFFER_REMINDER}`]);
  expect(calls.wake).toBe(1);
  expect(await deps.offers.find(offer.id)).toEqual({ ...offer, remindAt: null });
});

test("an offer whose end came before anybody was reminded ends without a word", async () => {
  const { deps, told } = lifeWorld({}, { clock: () => nine.add({ hours: 48 }) });
  const offer = sessionOffer();
  await deps.offers.add(offer);

  await tendOffers(deps);

  expect(await deps.offers.find(offer.id)).toEqual(ended(offer));
  expect(told()).toEqual([]);
});
