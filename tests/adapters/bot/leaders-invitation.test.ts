import { expect, test } from "@jest/globals";
import { renderInvitation, renderQuestion, whyInvitation, whyQuestion } from "#adapters/bot/leaders-notices.ts";
import type { LedgerEntry } from "#domain/attention/index.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { buttonsOf, expectGoodCard } from "./card-rules.ts";
import { chat, leader } from "./chat.ts";

function entry(changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: "e1",
    personId: "lars",
    class: "unasked",
    kind: "leaders.invitation",
    key: "leaders.invitation:lars",
    facts: { proposalId: "p1", proposedBy: "petra", messengerId: "mira" },
    notAfter: instant("2026-12-01T08:00Z"),
    state: "sent",
    plannedAt: instant("2026-11-20T08:00Z"),
    sentAt: instant("2026-11-20T08:00Z"),
    reason: null,
    tries: 0,
    ...changes,
  };
}

const nameOf = async (id: string) => ({ mira: "Mira König", petra: "Petra Vogt" })[id] ?? "";

test.each([
  ["en", "sie"],
  ["de", "du"],
  ["de", "sie"],
] as const)("an invitation has at most 60 words: %s, %s", async (language, formOfAddress) => {
  const invited = { ...entry(), entryId: "e1", person: person({ language, formOfAddress }) };

  const message = await renderInvitation(invited, nameOf);

  expectGoodCard(message);
  expect(message.text.split(/\s+/).length).toBeLessThanOrEqual(60);
  expect(message.text).toContain("Mira König");
  expect(message.text).toMatch(/90 days|90 Tage/);
  expect(message.text).toMatch(/“stop”|„stopp“/);
  expect(buttonsOf(message).map(({ verb }) => verb)).toEqual(["leaders.accept", "leaders.refuse", "attention.why"]);
});

test("whose gate was opened without a messenger reads who proposed them", async () => {
  const facts = { proposalId: "p1", proposedBy: "petra", messengerId: null };

  const message = await renderInvitation({ entryId: "e1", person: person(), kind: "", facts }, nameOf);

  expect(message.text).toContain("Petra Vogt proposed you.");
});

test.each(["yes", "ja gern"])(
  "a typed %s to an invitation asks for the slot, without a second interview",
  async (text) => {
    const { say, state } = chat({ entry: entry() });

    const [picking] = await say(text);
    await say("Tuesday 9:30");

    expect(picking).toContain("Which day and time suits you?");
    expect(state.leader?.cadence.weekday).toBe(2);
  },
);

test("a typed no is answered once, kindly, and nothing is kept but the refusal", async () => {
  const { enrolment, say, state } = chat({ entry: entry() });

  const [answer] = await say("no thanks");

  expect(answer).toBe(
    "That's fine. I won't write again, and nobody learns of it; “start” is there if you ever want it.",
  );
  expect(enrolment.refused).toBe(true);
  expect(state.leader).toBeNull();
});

test("the buttons do the same", async () => {
  const yes = chat({ entry: entry() });
  const no = chat({ entry: entry() });

  const picking = await yes.press("leaders.accept");
  await no.press("leaders.refuse");

  expect(picking.text).toContain("Which day and time suits you?");
  expect(no.enrolment.refused).toBe(true);
});

test("a yes without a question stays not understood when there was no invitation, or it was answered", async () => {
  const stranger = chat();
  const enrolled = chat({ entry: entry(), leader: leader() });

  expect((await stranger.say("yes"))[0]).toContain("I didn't understand that");
  expect((await enrolled.say("no"))[0]).toContain("I didn't understand that");
});

test("whoever installs the bot after somebody spoke with them is invited in its first words", async () => {
  const gate = {
    leaderId: "lars",
    kind: "groundwork",
    proposalId: "p1",
    openedAt: instant("2026-11-20T08:00Z"),
  } as const;
  const invited = chat({ unreached: entry(), gate });
  const others = [
    chat({ unreached: entry() }),
    chat({ unreached: entry(), gate, leader: leader({ personId: "lars" }) }),
    chat({ unreached: entry(), gate: { ...gate, openedAt: instant("2026-11-09T07:59Z") } }),
    chat({ unreached: entry(), gate }),
  ];
  await others.at(-1)?.say("stop");

  const [message] = await invited.welcome();
  const ordinary = await Promise.all(others.map((other) => other.welcome()));

  expect(message).toContain("Mira König has spoken with you.");
  expect(ordinary.flat().filter((text) => text.includes("has spoken with you"))).toEqual([]);
});

test.each(["yes", "no"])("a %s days after the invitation is no answer to it", async (text) => {
  const { enrolment, say, state } = chat({ entry: entry({ sentAt: instant("2026-11-19T07:59Z") }) });

  const answers = await say(text);

  expect([state.leader, state.dialogue, enrolment.refused]).toEqual([null, null, false]);
  expect(answers.join()).not.toContain("Which day and time");
});

test("the question after four ignored nudges has four answers and a reason", async () => {
  const asked = await renderQuestion({ entryId: "e1", person: person(), kind: "", facts: { ignored: 4 } }, nameOf);

  expectGoodCard(asked);
  expect(buttonsOf(asked).map(({ verb }) => verb)).toEqual([
    "leaders.keep",
    "leaders.less",
    "sessions.begin",
    "leaders.stop",
    "attention.why",
  ]);
  expect(asked.text).toContain("Or type “keep”, “less”, “book”, “stop” or “why”.");
});

test("says why there was an invitation, and why a question", async () => {
  const { turn } = chat();

  const invited = await whyInvitation(entry(), turn(""), nameOf);
  const asked = await whyQuestion(entry({ kind: "leaders.question", facts: { ignored: 4 } }), turn(""), nameOf);

  expect(invited?.text).toContain(
    "Petra Vogt proposed you as a leader who goes first, and Mira König has spoken with you",
  );
  expect(asked?.text).toContain("the last 4 had no answer");
});

test("talking it over begins with what one would like to talk about", async () => {
  const { press } = chat();

  expect((await press("sessions.begin")).text).toContain("Nobody");
});
