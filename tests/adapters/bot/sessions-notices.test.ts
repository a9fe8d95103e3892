import { expect, test } from "@jest/globals";
import { noticeReasons, noticeRenderers } from "#adapters/bot/notices.ts";
import type { Message } from "#adapters/bot/turn.ts";
import { networkLinks } from "#domain/leaders/index.ts";
import type { Person } from "#domain/people/index.ts";
import { person } from "#tests/support/fakes.ts";
import { sessionOffer } from "#tests/support/hour-records.ts";
import { buttonsOf, expectGoodCard } from "./card-rules.ts";
import { chat } from "./chat.ts";
import { newest } from "./newest.ts";

const slots = [
  { start: "2026-11-25T06:30:00Z", end: "2026-11-25T07:00:00Z" },
  { start: "2026-11-27T11:15:00Z", end: "2026-11-27T11:45:00Z" },
];
const meeting = { sessionId: "s1", withId: "mira", joinUrl: "https://teams.example/join", ...slots[0] };
const moved = { ...meeting, previousStart: "2026-11-24T06:30:00Z", previousEnd: "2026-11-24T07:00:00Z" };
const request = { requestId: "r1", format: "half", topic: "hashtags", language: "de", slots };
const progress = { requestId: "r1", topic: "hashtags", start: null, end: null };
const offer = { offerId: "o1", withId: "mira", format: "half", slots };
const series = { seriesId: "m1", withId: "mira" };

/** Each notice of a session's life, with facts as they come. */
const notices: readonly (readonly [kind: string, facts: Readonly<Record<string, unknown>>])[] = [
  ["sessions.booked", { ...meeting, format: "half", topic: "hashtags", isFirstOfSeries: false }],
  ["sessions.cancelled", { ...meeting, inOutlook: true }],
  ["sessions.cancelled", { ...meeting, inOutlook: false, byHand: true }],
  ["sessions.failed", meeting],
  ["sessions.moved", { ...moved, inOutlook: true, clashes: true }],
  ["sessions.suggested", { ...meeting, proposedStart: slots[1]?.start, proposedEnd: slots[1]?.end, declined: false }],
  ["sessions.suggested", { ...meeting, proposedStart: slots[1]?.start, proposedEnd: slots[1]?.end, declined: true }],
  ["sessions.request", request],
  ["sessions.requestReminder", request],
  ["sessions.progress", { ...progress, what: "next" }],
  ["sessions.progress", { ...progress, what: "nobody" }],
  ["sessions.progress", { ...progress, what: "counter", ...slots[0] }],
  ["sessions.offer", offer],
  ["sessions.offerReminder", offer],
  ["sessions.reminder", meeting],
  ["sessions.question", meeting],
  ["sessions.thanks", meeting],
  ["sessions.seriesEnded", series],
  ["sessions.seriesStuck", series],
];

async function render(
  kind: string,
  facts: Readonly<Record<string, unknown>>,
  to: Partial<Person> = {},
): Promise<Message> {
  const renderers = noticeRenderers({
    offers: { show: async () => [] },
    heard: { find: async () => [] },
    links: networkLinks("t-1"),
    invitations: { find: async () => sessionOffer({ line: "Deine Frage war gut" }) },
  });
  const message = await renderers[kind]?.({ entryId: "e1", person: person(to), kind, facts }, async () => "Mira König");
  if (!message) throw new Error(`no renderer for ${kind}`);
  return message;
}

test.each(notices)("%s is said in both languages, on a good card, and has a reason", async (kind, facts) => {
  for (const language of ["en", "de"] as const) {
    const message = await render(kind, facts, { language });
    const { turn } = chat({ person: { language } });
    const { topic: _forgotten, ...said } = facts;
    const reason = await noticeReasons[kind]?.(newest(kind, said), turn(""), async () => "Mira König");

    if (message.card) expectGoodCard(message);
    expect(message.text).not.toMatch(/undefined|Invalid|\[object/);
    expect(reason?.text).toMatch(language === "en" ? /^Because / : /^Weil /);
  }
});

test("who is asked to delete an entry by hand is told why, and not that the other cancelled", async () => {
  const byHand = await render("sessions.cancelled", { ...meeting, inOutlook: false, byHand: true });

  expect(byHand.text).toBe(
    "The conversation with Mira König is off: Wed 25 Nov, 07:30–08:00. I am not allowed to take it out of the " +
      "calendars. Please delete the entry in yours.",
  );
});

test("a volunteer who is asked sees what, when and in which language, and nobody's name", async () => {
  const asked = await render("sessions.request", request);

  expect(asked.text).toBe(
    "Would you talk with somebody about “hashtags” (half hour), in German? They are not in your reporting line. " +
      "You learn their name, and they yours, with your yes. You are both free:\n" +
      "1  Wed 25 Nov, 07:30–08:00\n2  Fri 27 Nov, 12:15–12:45\n" +
      "Or type “1”, “Thursday 10:00”, “no”, “not this month” or “why”.",
  );
  expect(buttonsOf(asked).map(({ data, verb }) => [verb, data["start"]])).toEqual([
    ["sessions.accept", slots[0]?.start],
    ["sessions.accept", slots[1]?.start],
    ["sessions.otherTime", undefined],
    ["sessions.refuse", undefined],
    ["sessions.notThisMonth", undefined],
  ]);
  expect(JSON.stringify(asked)).not.toContain("Mira");
});

test("an invitation brings the personal line, read when it is sent", async () => {
  const invited = await render("sessions.offer", offer, { language: "de" });

  expect(invited.text).toContain(
    "Mira König bietet Ihnen ein Gespräch an (Halbe Stunde) und schreibt: „Deine Frage war gut“.",
  );
});

test("the first conversation of a series brings what to clear up first, in four short lines", async () => {
  const facts = { ...meeting, format: "mentoring", topic: "hashtags", isFirstOfSeries: true };
  const lines = (await render("sessions.booked", facts)).text.split("\n").slice(-4);

  expect(lines).toEqual([
    "What do you do already, and what do you leave aside?",
    "What would you like to be able to do in three months?",
    "What stays between the two of us?",
    "How do we reach each other in between?",
  ]);
});

test("what was moved names both times, who it was, and whether it clashes", async () => {
  const inOutlook = await render("sessions.moved", { ...moved, inOutlook: true, clashes: true });
  const byThem = await render("sessions.moved", { ...moved, inOutlook: false, clashes: false });

  expect(inOutlook.text).toBe(
    "The conversation with Mira König was moved in Outlook, from Tue 24 Nov, 07:30–08:00 to Wed 25 Nov, 07:30–08:00. " +
      "One of you has something else then: “move” finds another time.",
  );
  expect(byThem.text).toMatch(/^Mira König moved the conversation from Tue 24 Nov/);
});
