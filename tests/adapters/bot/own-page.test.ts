import { expect, test } from "@jest/globals";
import { ownPageWords } from "#adapters/bot/own-page.ts";
import type { LedgerEntry } from "#domain/attention/index.ts";
import type { Draft } from "#domain/coach/index.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { chat, leader } from "./chat.ts";

const say = ownPageWords(async () => "Mira König");
const german = person({ language: "de", formOfAddress: "du" });

const nudge = {
  ...{ id: "e", personId: "lars", kind: "leaders.nudge", state: "sent" },
  facts: { slot: "2026-11-24T08:30:00Z", agreedAt: "2026-11-03T08:00:00Z", lastActAt: null },
} as unknown as LedgerEntry;

test("says why a message came as the chat does, without what can be typed there", async () => {
  const talk = await chat({ leader: leader(), entry: nudge }).say("why");

  const why = await say.why(person(), nudge);

  expect(why).not.toContain("Or type");
  expect(talk.join("\n")).toContain(why);
});

test("speaks the reader's language", async () => {
  const why = await say.why(german, { ...nudge, kind: "hashtags.sleep" });
  const held = { reason: "busy", plannedAt: instant("2026-11-19T08:30Z"), until: null } as const;

  expect(why).toMatch(/^Weil du betreust/);
  expect(say.heldBack(german, held)).toContain("warst du in einer Besprechung");
  expect(say.whyNothing(german, { kind: "notEnrolled" })).toContain("Erinnerungen");
});

test("gives no reason that is not known any more", async () => {
  expect(await say.why(person(), { ...nudge, facts: {} })).toBeNull();
  expect(await say.why(person(), { ...nudge, kind: "of.old" })).toBeNull();
});

test("calls a draft by its beginning", () => {
  const draft = { answers: ["Setup took 40 minutes."], subject: null, tag: null, language: "en" } as unknown as Draft;

  expect(say.draftTitle(person(), draft)).toContain("Setup took 40 minutes.");
});
