import { expect, test } from "@jest/globals";
import { noticeRenderers } from "#adapters/bot/notices.ts";
import type { Message } from "#adapters/bot/turn.ts";
import { person } from "#tests/support/fakes.ts";
import { buttonsOf, expectGoodCard, partsOf, textsOf } from "./card-rules.ts";

const nudgeFacts = { slot: "2026-11-24T08:30:00Z", agreedAt: "2026-11-03T08:00:00Z", lastActAt: null };
const sessionFacts = {
  sessionId: "s1",
  withId: "mira",
  start: "2026-11-25T06:30:00Z",
  end: "2026-11-25T07:00:00Z",
  joinUrl: "https://teams.example/join",
};

async function render(kind: string, facts: Record<string, unknown>, to = {}, name = "Mira König"): Promise<Message> {
  const message = await noticeRenderers[kind]?.({ entryId: "e1", person: person(to), kind, facts }, async () => name);
  if (!message) throw new Error(`no renderer for ${kind}`);
  return message;
}

test("a nudge is short, names one idea, and can be made fewer by button and by word", async () => {
  const nudge = await render("leaders.nudge", nudgeFacts);

  expectGoodCard(nudge);
  expect(buttonsOf(nudge).map(({ title, verb }) => [verb, title])).toEqual([
    ["attention.why", "Why did I get this?"],
    ["leaders.skip", "Next week"],
    ["leaders.pause", "Pause"],
    ["leaders.stop", "Stop"],
  ]);
  expect(buttonsOf(nudge)[0]?.data).toEqual({ entryId: "e1" });
  expect(nudge.text).toContain("Or type “why”, “next week”, “pause” or “stop”.");
  expect(nudge.text.split(/\s+/).length).toBeLessThan(60);
});

test("the next week's nudge has another idea", async () => {
  const first = await render("leaders.nudge", nudgeFacts);
  const second = await render("leaders.nudge", { ...nudgeFacts, slot: "2026-12-01T08:30:00Z" });

  expect(second.text).not.toBe(first.text);
});

test("a nudge in German keeps to the person's form of address", async () => {
  const nudge = await render("leaders.nudge", nudgeFacts, { language: "de", formOfAddress: "du" });

  expect(buttonsOf(nudge)[0]?.title).toBe("Warum bekomme ich das?");
  expect(nudge.text).toContain("Zwei Minuten für etwas Sichtbares?");
});

test("a booked conversation is told in the person's own time, private, with a way out and a way in", async () => {
  const booked = await render("sessions.booked", sessionFacts, { zone: "America/New_York" });

  expectGoodCard(booked);
  expect(booked.text).toBe(
    "A private conversation with Mira König is in your calendar: Wed 25 Nov, 01:30–02:00. " +
      "It shows as “Conversation”, private. “cancel” cancels it, no reason needed.",
  );
  expect(buttonsOf(booked)).toMatchObject([{ verb: "sessions.cancel", data: { sessionId: "s1" } }]);
  expect(partsOf(booked.card)).toContainEqual(
    expect.objectContaining({ type: "Action.OpenUrl", url: "https://teams.example/join", title: "Join" }),
  );
});

test.each([null, "javascript:alert(1)", "not a url"])(
  "offers no way in without an address of the web: %s",
  async (joinUrl) => {
    const booked = await render("sessions.booked", { ...sessionFacts, joinUrl });

    expect(partsOf(booked.card).filter(({ type }) => type === "Action.OpenUrl")).toEqual([]);
  },
);

test("a cancelled conversation is told without a word too many", async () => {
  const cancelled = await render("sessions.cancelled", sessionFacts, { language: "de" });

  expect(cancelled.text).toBe("Mira König hat das Gespräch abgesagt: Mi 25. Nov., 07:30–08:00. Ihr Kalender zeigt es.");
});

test("of a booking that failed it is not said that somebody cancelled", async () => {
  const failed = await render("sessions.failed", sessionFacts);

  expect(failed.text).toContain("The conversation with Mira König could not be booked: Wed 25 Nov, 07:30–08:00.");
  expect(failed.text).not.toContain("cancelled");
});

test("a name is shown as it is, and a missing one does not leave a gap", async () => {
  const hostile = await render("sessions.booked", sessionFacts, {}, "*Mira* [x](https://evil.example)");
  const unknown = await render("sessions.cancelled", sessionFacts, {}, "");

  expect(textsOf(hostile).join()).toContain("\\*Mira\\* \\[x\\]");
  expect(unknown.text).toMatch(/^N\. N\. cancelled/);
});
