import { expect, test } from "@jest/globals";
import { instant } from "#tests/support/fakes.ts";
import { chat } from "./chat.ts";

const troubles = new Set(["400 BadArgument", "404 ConversationNotFound", "connection_lost", "timeout"]);

test("says in words what was not delivered, never how often: a reason may have one person behind it", async () => {
  const [report = ""] = await chat({ roles: ["admin"], undelivered: { messages: troubles, blockedBy: 9 } }).say(
    "undelivered",
  );

  expect(report.split("\n")).toEqual([
    "Not delivered, or not known whether, in the last 30 days:",
    "- Teams refused it (“400 BadArgument”).",
    "- the conversation is gone; it opens again when the person writes to me.",
    "- Teams did not answer, so I don't know whether it arrived; it is not sent twice.",
    "People who turned out to have blocked me last week: 9. I stay silent until they write.",
  ]);
});

test("says in German why nothing is sent at all, and no number about a few people", async () => {
  const undelivered = { pausedFor: "403 BotDisabledByAdmin", quietSince: instant("2026-11-20T08:00Z") };

  const [report = ""] = await chat({ roles: ["owner"], undelivered, person: { language: "de" } }).say(
    "nicht zugestellt",
  );

  expect(report.split("\n")).toEqual([
    expect.stringContaining("Das Senden ruht: Teams hat „403 BotDisabledByAdmin“ geantwortet."),
    expect.stringContaining("Ruhezeit seit Fr 20.\u00a0Nov., 09:00"),
    "In den letzten 30 Tagen hat Teams alles angenommen, was ich gesendet habe, oder ich versuche es noch.",
    "Menschen, die mich blockiert hatten, letzte Woche: wenige oder keine (weniger als 7 nenne ich nicht).",
  ]);
});

test.each(["champion", "worksCouncil"] as const)("is not for a %s", async (role) => {
  expect(await chat({ roles: [role] }).say("undelivered")).toEqual([expect.stringMatching(/^That one is for/)]);
});
