import { expect, test } from "@jest/globals";
import type { Offer } from "#domain/sessions/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { sessionOffer } from "#tests/support/hour-records.ts";
import { buttonsOf, expectGoodCard, partsOf } from "./card-rules.ts";
import { chat, expert } from "./chat.ts";
import { newest } from "./newest.ts";

const halfHour = (start: string) => ({ start: instant(start), end: instant(start).add({ minutes: 30 }) });
const slots = [halfHour("2026-11-25T09:00:00Z"), halfHour("2026-11-26T13:00:00Z"), halfHour("2026-11-27T08:00:00Z")];
const lars = [expert("lars", ["hashtags"])];

const open = (offer: Partial<Offer> = {}) =>
  sessionOffer({ id: "o1", expertId: "mira", format: "half", slots, invited: ["lars", "anna"], ...offer });

const facts = {
  ...{ offerId: "o1", withId: "mira", format: "half" },
  slots: slots.map(({ end, start }) => ({ start: `${start}`, end: `${end}` })),
};

/** Mira offers Lars and Anna three times, and that is the newest message. */
async function invited(topics = ["hashtags"]) {
  const talk = chat({ experts: [expert("mira", topics)], entry: newest("sessions.offer", facts) });
  await talk.world.stores.offers.add(open());
  return talk;
}

test.each([
  ["invite Petra Vogt, Jonas Weber: Wed 10:00, Thu 14:00, Fri 9:00 “I liked your question”", "en"],
  ["einladen Petra Vogt und Jonas Weber: Mi 10:00, Do 14:00, Fr 9:00 „I liked your question“", "de"],
  ["invite Petra Vogt, Jonas Weber: Wed 10:00, Thu 14:00, Fri 9:00 'I liked your question'", "en"],
] as const)("invites in one line: %s", async (text, language) => {
  const { say, world } = chat({ experts: lars, person: { language } });

  const [answer] = await say(text);

  expect(answer).toContain(language === "en" ? "Petra Vogt and Jonas Weber" : "Petra Vogt und Jonas Weber");
  expect(await world.stores.offers.openOf("lars")).toMatchObject([
    { invited: ["petra", "jonas"], line: "I liked your question", format: "half", slots },
  ]);
  expect(world.ledger.added.map(({ class: kind, personId }) => `${kind} ${personId}`)).toEqual([
    "unasked petra",
    "unasked jonas",
  ]);
});

test("the format is named beside the times, and a date may have commas inside", async () => {
  const { say, world } = chat({ experts: lars });

  await say("invite Petra Vogt: Wed, 25 Nov, 10:00, quick call");

  expect(await world.stores.offers.openOf("lars")).toMatchObject([
    { format: "quick", slots: [{ start: slots[0]?.start, end: slots[0]?.start.add({ minutes: 15 }) }] },
  ]);
});

test.each([
  ["invite Xaver Unbekannt: Wed 10:00", "I find nobody called “Xaver Unbekannt”."],
  ["invite Anna: Wed 10:00", "“Anna” could be several people: Anna Köhler, Anna Schmid."],
  ["invite Lars Brandt: Wed 10:00", "You can't invite yourself."],
  ["invite Petra Vogt: Wednesday, Friday 9:00", "I don't understand “Wednesday Friday 9:00” as a day and a time."],
  ["invite Petra Vogt: Mon 10:00, Tue 10:00, Wed 10:00, Thu 10:00", "more than five people or three times"],
  ["invite Petra Vogt", "Please name one to three times"],
])("says what is missing, and keeps what was typed: %s", async (text, expected) => {
  const { hear, world } = chat({ experts: lars });

  const [again] = await hear(text);

  if (again) expectGoodCard(again);
  expect(again?.text).toContain(expected);
  const names = partsOf(again?.card).find(({ id }) => id === "names");
  expect(text).toContain(`${names?.["value"]}`);
  expect(await world.stores.offers.openOf("lars")).toEqual([]);
});

test("the whole line may come while the card is open", async () => {
  const { say, world } = chat({ experts: lars });
  await say("invite");
  await say("invite Petra Vogt");

  await say("invite Petra Vogt: Wed 10:00");

  expect(await world.stores.offers.openOf("lars")).toMatchObject([{ invited: ["petra"] }]);
});

test("the card invites as well, and only those who help can", async () => {
  const { hear, press } = chat({ experts: lars });
  const [card] = await hear("invite");

  const sent = await press("sessions.invite", { names: "Petra Vogt", times: "Wed 10:00", format: "hour", line: "" });
  const [refused] = await chat().say("invite Petra Vogt: Wed 10:00");

  if (card) expectGoodCard(card);
  expect(sent.text).toContain("Petra Vogt will be offered (expert hour): Wed 25 Nov, 10:00–11:00.");
  expect(buttonsOf(sent).map(({ verb }) => verb)).toEqual(["sessions.withdrawOffer"]);
  expect(refused).toContain("Those who help others can invite");
});

test.each(["2", "Thursday", "Thu 14:00"])("an invitation is taken by: %s", async (text) => {
  const { say, world } = await invited();

  const [booked] = await say(text);

  expect(booked).toContain("Thu 26 Nov, 14:00–14:30, with Mira König");
  expect(await world.stores.offers.find("o1")).toMatchObject({ state: "booked" });
});

test("a no is told to nobody, and a yes to three times asks which", async () => {
  const { hear, say, world } = await invited();

  const [which] = await hear("yes");
  const [no] = await say("no");

  expect(which && buttonsOf(which).map(({ verb }) => verb)).toEqual([
    ...["sessions.takeOffer", "sessions.takeOffer", "sessions.takeOffer", "sessions.declineOffer"],
  ]);
  expect(no).toBe("All right. Nobody is told that you said no.");
  expect(world.ledger.added).toEqual([]);
});

test("who comes later is offered other times of the same expert", async () => {
  const { hear, world } = await invited();
  await world.stores.offers.change("o1", (offer) => ({ ...offer, state: "booked" }));

  const [late] = await hear("1");

  if (late) expectGoodCard(late);
  expect(late?.text).toMatch(/With Mira König you could also have:\n1 {2}/);
  expect(late && buttonsOf(late)[0]).toMatchObject({ verb: "sessions.take", data: { expertId: "mira" } });
});

test("who comes later and wants another day is asked what it is about, which an offer does not say", async () => {
  const { say, world } = await invited(["hashtags", "lean"]);
  await world.stores.offers.change("o1", (offer) => ({ ...offer, state: "booked" }));
  await say("1");

  const [which] = await say("not Wednesday");
  const [times] = await say("lean");

  expect(which).toContain("What would you like to talk about?\n1  hashtags\n2  lean");
  expect(times).toContain("About “lean”");
  expect(times).not.toContain("Wed ");
});

test("who comes later than an expert who stepped down is not told of a topic they never named", async () => {
  const { say, world } = await invited();
  await world.stores.offers.change("o1", (offer) => ({ ...offer, state: "booked" }));
  await say("1");
  await world.stores.experts.remove("mira");

  const [gone] = await say("1");

  expect(gone).not.toContain("“”");
});

test("both sides see an open offer in my hours, and the expert takes it back", async () => {
  const { say: asInvited, hear } = await invited();
  const [seen] = await hear("my hours");
  const mine = chat({ experts: lars });
  await mine.world.stores.offers.add(open({ expertId: "lars", invited: ["petra", "anna"] }));

  const [own] = await mine.say("my hours");
  const [withdrawn] = await mine.say("withdraw my offer");
  const [none] = await mine.say("withdraw my offer");

  expect(seen?.text).toContain("Mira König offers you (half hour): Wed 25 Nov, 10:00–10:30, Thu 26 Nov");
  expect(own).toContain("Offered to 2 people (half hour): Wed 25 Nov, 10:00–10:30");
  expect(withdrawn).toBe("Withdrawn. The times are free again.");
  expect(none).toBe("You have no open offer.");
  expect(await asInvited("withdraw my offer")).toEqual(["You have no open offer."]);
});
