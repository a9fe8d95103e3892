import { expect, test } from "@jest/globals";
import type { LedgerEntry } from "#domain/attention/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { type ChatOptions, chat, leader } from "./chat.ts";

/** Lars, who asks on Monday at 09:00 and whose next slot is tomorrow. */
const ask = async (options: ChatOptions = {}, question = "why did nothing come") =>
  (await chat({ leader: leader(), ...options }).say(question))[0];
const german = (formOfAddress: "du" | "sie") => ({ person: { language: "de", formOfAddress } }) as const;

const dropped = {
  personId: "lars",
  kind: "leaders.nudge",
  facts: {},
  state: "dropped",
  reason: "busy",
  plannedAt: instant("2026-11-19T08:30Z"),
  notAfter: instant("2026-11-19T12:30Z"),
} as LedgerEntry;

test("says what was in the way of a reminder, and when the next one is due", async () => {
  expect(await ask({ heldBack: dropped })).toBe(
    "Something was meant for you (Thu 19 Nov, 09:30), and it didn't come. When I looked, you were in a meeting.\n" +
      "The next reminder is due: Tue 24 Nov, 09:30.",
  );
});

test.each([
  ["du", "Etwas war für dich vorgesehen (Do 19.\u00a0Nov., 09:30) und kam nicht. Als ich nachsah, warst du in"],
  ["sie", "Etwas war für Sie vorgesehen (Do 19.\u00a0Nov., 09:30) und kam nicht. Als ich nachsah, waren Sie in"],
] as const)("says so in German, too (%s)", async (form, answer) => {
  const told = await ask({ heldBack: dropped, ...german(form) }, "Warum kam nichts?");

  expect(told).toContain(answer);
  expect(told).toContain("\nDie nächste Erinnerung: Di 24.\u00a0Nov., 09:30.");
});

test("says until when something may still come", async () => {
  const times = { plannedAt: instant("2026-11-23T07:30Z"), notAfter: instant("2026-11-23T11:30Z") };

  expect(await ask({ heldBack: { ...dropped, state: "planned", ...times } })).toContain(
    "Something has been waiting for you since Mon 23 Nov, 08:30. When I looked, you were in a meeting. It can still come until Mon 23 Nov, 12:30.",
  );
});

test("with nothing held back, says what kept the last slot empty, or that nothing did", async () => {
  const seen = instant("2026-11-20T08:00Z");

  expect(await ask({ lastActAt: seen })).toContain(
    "You were visible on 20 November 2026. For six days after that I don't remind you.\nThe next reminder is due: Tue 24",
  );
  expect(await ask()).toBe("Nothing was held back.\nThe next reminder is due: Tue 24 Nov, 09:30.");
});

test("says when the last reminder came, and how many were let pass", async () => {
  const sent = { ...dropped, state: "sent" } as const;
  const sentAt = instant("2026-11-17T08:30Z");
  const longAgo = instant("2026-11-10T08:30Z");

  expect(await ask({ entry: { ...sent, sentAt } })).toContain("The last reminder did come: Tue 17 Nov, 09:30.");
  expect(await ask({ entry: { ...sent, sentAt: longAgo, facts: { ignored: 2 } } })).toContain(
    "The last 3 reminders passed without a sign from you",
  );
});

test.each([
  [null, "You have asked for no reminders"],
  [leader({ state: "stopped", nextDueAt: null }), "You told me to stop"],
  [leader({ perWeek: 0, nextDueAt: null }), "You set no reminders at all"],
  [leader({ pausedUntil: instant("2026-12-01T00:00Z") }), "You asked me to wait"],
])("says what they want themselves before anything else: %#", async (known, answer) => {
  const { say } = known ? chat({ leader: known, heldBack: dropped }) : chat();

  expect((await say("why did nothing come"))[0]).toContain(answer);
});

test("help names it to leaders alone", async () => {
  expect(await ask({}, "help")).toContain("“why did nothing come”");
  expect((await chat().say("help"))[0]).not.toContain("why did nothing come");
});
