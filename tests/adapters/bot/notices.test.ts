import { expect, test } from "@jest/globals";
import { noticeRenderers } from "#adapters/bot/notices.ts";
import type { Message } from "#adapters/bot/turn.ts";
import { networkLinks, type Offer } from "#domain/leaders/index.ts";
import { person } from "#tests/support/fakes.ts";
import { ago, shownPost, suggestion } from "#tests/support/offers.ts";
import { buttonsOf, expectGoodCard, partsOf, textsOf } from "./card-rules.ts";

const nudgeFacts = {
  slot: "2026-11-24T08:30:00Z",
  agreedAt: "2026-11-03T08:00:00Z",
  lastActAt: null,
  offers: ["e1.1", "e1.2", "e1.3"],
};
const question = shownPost({ sourceId: "q", kind: "question", authorId: "tom", hashtags: ["em_ruesten"] });
const goal = { id: "g1", text: "Einarbeitung in vier statt acht Wochen", since: ago(480), standing: null, acts: 2 };
const offered: readonly Offer[] = [
  {
    suggestion: suggestion({
      id: "e1.1",
      reasons: [{ kind: "helped", value: null }],
    }),
    post: shownPost(),
    goal: null,
  },
  {
    suggestion: suggestion({
      id: "e1.2",
      kind: "question",
      reasons: [
        { kind: "ownTag", value: "em_ruesten" },
        { kind: "unanswered", value: 50 },
        { kind: "ownDepartment", value: "EM" },
      ],
    }),
    post: question,
    goal: null,
  },
  { suggestion: suggestion({ id: "e1.3", kind: "goal", aboutId: null }), post: null, goal },
];
const sessionFacts = {
  sessionId: "s1",
  withId: "mira",
  start: "2026-11-25T06:30:00Z",
  end: "2026-11-25T07:00:00Z",
  joinUrl: "https://teams.example/join",
};

async function render(
  kind: string,
  facts: Record<string, unknown>,
  to = {},
  name = "Mira König",
  offers = offered,
): Promise<Message> {
  const renderers = noticeRenderers({
    offers: { show: async (_id, ids) => offers.filter((offer) => ids.includes(offer.suggestion.id)) },
    heard: { find: async (names) => names.map((found) => shownPost({ ...found, authorId: "lars" })) },
    links: networkLinks("t-1"),
    invitations: { find: async () => null },
  });
  const message = await renderers[kind]?.({ entryId: "e1", person: person(to), kind, facts }, async () => name);
  if (!message) throw new Error(`no renderer for ${kind}`);
  return message;
}

test("a nudge offers what could really be done, why, and the way there", async () => {
  const nudge = await render("leaders.nudge", nudgeFacts);

  expectGoodCard(nudge);
  expect(nudge.text.split("\n").slice(0, 4)).toEqual([
    "One visible act this week? Any of these would do; none is fine, too.",
    "1  Thank Mira König for an answer in Werk Amberg (whoever asked said thanks)",
    "2  Answer Mira König in Werk Amberg (#em_ruesten, which you use; unanswered for 2 days)",
    "3  Say where “Einarbeitung in vier statt acht Wochen” stands",
  ]);
  expect(textsOf(nudge).slice(0, 4)).toEqual(nudge.text.split("\n").slice(0, 4));
  expect(partsOf(nudge.card).filter(({ type }) => type === "Action.OpenUrl")).toHaveLength(2);
});

test.each([
  ["en", "One visible act this week? None is fine, too."],
  ["de", "Diese Woche etwas Sichtbares? Nichts ist auch gut."],
] as const)("of one thing alone it does not say “any of these” (%s)", async (language, first) => {
  const nudge = await render("leaders.nudge", { ...nudgeFacts, offers: nudgeFacts.offers.slice(0, 1) }, { language });

  expect(nudge.text.split("\n")[0]).toBe(first);
});

test.each(["en", "de"] as const)(
  "a nudge is read in the lift: sixty words before what can be typed (%s)",
  async (language) => {
    const nudge = await render("leaders.nudge", nudgeFacts, { language });

    const said = nudge.text.split("\n").slice(0, 4).join(" ");

    expect(said.split(/\s+/).length).toBeLessThanOrEqual(60);
  },
);

test("a nudge can be made fewer by button and by word, and each offer be chosen", async () => {
  const nudge = await render("leaders.nudge", nudgeFacts);

  expect(buttonsOf(nudge).map(({ title, verb }) => [verb, title])).toEqual([
    ["opportunities.take", "Choose 1"],
    ["opportunities.take", "Choose 2"],
    ["opportunities.take", "Choose 3"],
    ["attention.why", "Why did I get this?"],
    ["opportunities.notThis", "Not this kind"],
    ["leaders.skip", "Next week"],
    ["leaders.pause", "Pause"],
    ["leaders.stop", "Stop"],
  ]);
  expect((nudge.card as { actions: unknown[] }).actions).toHaveLength(5);
  expect(buttonsOf(nudge)[1]?.data).toEqual({ id: "e1.2" });
  expect(buttonsOf(nudge)[3]?.data).toEqual({ entryId: "e1" });
  expect(buttonsOf(nudge)[4]?.data).toEqual({ ids: ["e1.1", "e1.2", "e1.3"] });
  expect(nudge.text).toContain("Or type “1”, “why”, “not this kind”, “next week”, “pause” or “stop”.");
});

test("a nudge in German keeps to the person's form of address", async () => {
  const [du, sie] = [
    await render("leaders.nudge", nudgeFacts, { language: "de", formOfAddress: "du" }),
    await render("leaders.nudge", nudgeFacts, { language: "de" }),
  ];

  expect(du.text).toContain("2  Antworten: Mira König in Werk Amberg (#em_ruesten, das du nutzt; seit 2 Tagen offen)");
  expect(sie.text).toContain("#em_ruesten, das Sie nutzen");
  expect(buttonsOf(du)[3]?.title).toBe("Warum bekomme ich das?");
});

test("a nudge of whose offers nothing is left is still a nudge", async () => {
  const nudge = await render("leaders.nudge", nudgeFacts, {}, "", []);

  expectGoodCard(nudge);
  expect(nudge.text).toContain("“idea” shows what would fit");
});

test("names and goals are shown as they are, and long goals not to their end", async () => {
  const hostile = [{ ...offered[2], goal: { ...goal, text: `*${"lang ".repeat(30)}` } }] as Offer[];
  const nudge = await render("leaders.nudge", nudgeFacts, {}, "", hostile);

  expect(textsOf(nudge)[1]).toMatch(/^1 {2}Say where “\\\*lang lang.{40,60}…” stands$/);
});

test("a confirmation is one sentence about one post, with the way there", async () => {
  const facts = { what: "thanked", post: '["teams","19:werk","7"]', withId: "mira", at: "2026-11-23T08:00:00Z" };
  const thanked = await render("leaders.confirmation", facts);
  const reply = await render("leaders.confirmation", { ...facts, what: "firstReply" }, { language: "de" });

  expectGoodCard(thanked);
  expect(thanked.text).toContain(
    "Mira König thanked you for your answer in Werk Amberg (Mon 23 Nov, 09:30): it helped.",
  );
  expect(partsOf(thanked.card)).toContainEqual(
    expect.objectContaining({ type: "Action.OpenUrl", url: expect.stringContaining("/l/message/19%3Awerk/7?") }),
  );
  expect(reply.text).toContain(
    "Auf Ihren Beitrag in Werk Amberg (Mo 23.\u00a0Nov., 09:30) hat Mira König als Erstes geantwortet.",
  );
});

test("a booked conversation is told in the person's own time, private, with a way out and a way in", async () => {
  const booked = await render("sessions.booked", sessionFacts, { zone: "America/New_York" });

  expectGoodCard(booked);
  expect(booked.text).toBe(
    "A private conversation with Mira König is in your calendar: Wed 25 Nov, 01:30–02:00. " +
      "It is private there, under a neutral name. “move” moves it, “cancel” cancels it, no reason needed.\n" +
      "What is said stays between you two: everybody who volunteers promises that.",
  );
  expect(buttonsOf(booked)).toMatchObject([
    { verb: "sessions.move", data: { sessionId: "s1" } },
    { verb: "sessions.cancel", data: { sessionId: "s1" } },
  ]);
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

  expect(cancelled.text).toBe(
    "Mira König hat das Gespräch abgesagt: Mi 25.\u00a0Nov., 07:30–08:00. Ihr Kalender zeigt es.",
  );
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
