import { expect, test } from "@jest/globals";
import { type BookingDeps, offerTimes, tendOffers, withdrawOffer } from "#domain/sessions/index.ts";
import { contact, instant, person } from "#tests/support/fakes.ts";
import { session as record } from "#tests/support/hour-records.ts";
import { lifeWorld, slotAt } from "#tests/support/life.ts";
import { busyExpert, flat, free, monday } from "#tests/support/sessions.ts";

const mira = person({ id: "mira", name: "Mira Roth", givenName: "Mira" });
const slots = [slotAt("2026-11-27T09:00Z"), slotAt("2026-11-26T09:00Z"), slotAt("2026-11-30T13:00Z")];
const asked = {
  expert: mira,
  invited: ["anna", "ben"],
  slots,
  format: "half",
  line: "Ihr fragtet nach Hashtags.",
} as const;

test("keeps the times, invites each of them unasked, and keeps the personal line out of the ledger", async () => {
  const { deps, ledger, told } = lifeWorld();

  const outcome = await offerTimes(deps, asked);

  expect(outcome).toMatchObject({ kind: "offered", notReached: [], offer: { state: "open", line: asked.line } });
  expect(told()).toEqual(["anna: sessions.offer", "ben: sessions.offer"]);
  expect(ledger.added[0]).toMatchObject({ class: "unasked", facts: { withId: "mira", format: "half" } });
  expect(ledger.added[0]?.facts["slots"]).toMatchObject([
    { start: "2026-11-26T09:00:00Z" },
    { start: "2026-11-27T09:00:00Z" },
    { start: "2026-11-30T13:00:00Z" },
  ]);
  expect(JSON.stringify(ledger.added)).not.toContain("Hashtags");
});

test("reminds after three working days, and ends when the last time is closer than the notice", async () => {
  const { deps } = lifeWorld();

  const outcome = await offerTimes(deps, asked);

  expect(outcome.kind === "offered" && `${outcome.offer.remindAt}`).toBe("2026-11-26T08:00:00Z");
  expect(outcome.kind === "offered" && `${outcome.offer.endsAt}`).toBe("2026-11-29T13:00:00Z");
});

test("an expert who offers times closer than their notice means it: they are kept until they begin", async () => {
  const { deps } = lifeWorld();

  const outcome = await offerTimes(deps, { ...asked, slots: [slotAt("2026-11-23T13:00Z")] });

  expect(outcome).toMatchObject({ kind: "offered", offer: { endsAt: instant("2026-11-23T13:00Z"), remindAt: null } });
});

test("who cannot be written to, or is never to be brought together with them, is not reached; why shows nowhere", async () => {
  const volunteers = [
    busyExpert({ personId: "mira", neverWith: ["ben"] }),
    busyExpert({ personId: "cleo", neverWith: ["mira"] }),
  ];
  const people: BookingDeps["people"] = {
    find: async (id) => person({ id }),
    contact: async (id) => (id === "dora" ? null : contact),
  };
  const { deps, told } = lifeWorld({}, { people }, [], { volunteers });

  const outcome = await offerTimes(deps, { ...asked, invited: ["anna", "ben", "cleo", "dora", "mira", "anna"] });

  expect(outcome).toMatchObject({ kind: "offered", notReached: ["ben", "cleo", "dora"], offer: { invited: ["anna"] } });
  expect(told()).toEqual(["anna: sessions.offer"]);
});

test("mentoring is offered by who was trained, to nobody of their own line", async () => {
  const trained = [busyExpert({ personId: "mira", trainedAt: monday })];
  const line = { anna: ["berta", "mira"] };
  const mentoring = { ...asked, format: "mentoring" } as const;

  const untrained = await offerTimes(lifeWorld().deps, mentoring);
  const outcome = await offerTimes(lifeWorld({}, {}, [], { volunteers: trained, above: line }).deps, mentoring);

  expect(untrained).toEqual({ kind: "nobody" });
  expect(outcome).toMatchObject({ kind: "offered", notReached: ["anna"] });
});

test.each([
  ["who gives no hours", { ...asked, expert: person({ id: "petra" }) }],
  ["without anybody to invite", { ...asked, invited: [] }],
  ["without a time", { ...asked, slots: [] }],
])("nothing is offered by somebody %s", async (_who, offered) => {
  expect(await offerTimes(lifeWorld().deps, offered)).toEqual({ kind: "nobody" });
});

test("names the time in which the expert's own calendar has something else", async () => {
  const { deps, told } = lifeWorld({}, {}, [free("mira", { busy: flat([slotAt("2026-11-27T09:15Z")]) })]);

  expect(await offerTimes(deps, asked)).toEqual({ kind: "taken", slot: slots[0] });
  expect(told()).toEqual([]);
});

test("names the time that another hour, or another offer, has", async () => {
  const { deps, sessions } = lifeWorld();
  sessions.all.set(
    "other",
    record({ expertId: "mira", askerId: "ben", slot: slotAt("2026-11-30T13:00Z"), state: "held" }),
  );

  const besideHour = await offerTimes(deps, asked);
  await offerTimes(deps, { ...asked, slots: slots.slice(0, 1) });
  const besideOffer = await offerTimes(deps, { ...asked, slots: slots.slice(0, 2) });

  expect(besideHour).toEqual({ kind: "taken", slot: slots[2] });
  expect(besideOffer).toEqual({ kind: "taken", slot: slots[0] });
});

test("whoever did not decline is reminded once, then it ends, forgets its line and frees its times", async () => {
  let now = monday;
  const { deps, told } = lifeWorld({}, { clock: () => now });
  const outcome = await offerTimes(deps, asked);
  const id = outcome.kind === "offered" ? outcome.offer.id : "";
  await deps.offers.change(id, (offer) => ({ ...offer, declined: ["ben"] }));

  now = instant("2026-11-26T08:00Z");
  await tendOffers(deps);
  await tendOffers(deps);
  const reminded = told().filter((one) => one.endsWith("Reminder"));
  now = instant("2026-11-29T13:00Z");
  await tendOffers(deps);

  expect(reminded).toEqual(["anna: sessions.offerReminder"]);
  expect(await deps.offers.find(id)).toMatchObject({ state: "ended", line: "" });
  expect(await offerTimes(deps, { ...asked, slots: slots.slice(2) })).toMatchObject({ kind: "offered" });
});

test("only the expert can take it back, once, and nobody is told", async () => {
  const { deps, told } = lifeWorld();
  const outcome = await offerTimes(deps, asked);
  const offerId = outcome.kind === "offered" ? outcome.offer.id : "";
  const before = told().length;

  expect(await withdrawOffer(deps, { expertId: "anna", offerId })).toBe(false);
  expect(await withdrawOffer(deps, { expertId: "mira", offerId })).toBe(true);
  expect(await withdrawOffer(deps, { expertId: "mira", offerId })).toBe(false);
  expect(told()).toHaveLength(before);
});
