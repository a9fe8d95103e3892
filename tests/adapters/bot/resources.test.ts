import { expect, test } from "@jest/globals";
import type { Resources } from "#domain/insight/index.ts";
import type { Released } from "#shared/released.ts";
import { chat } from "./chat.ts";

const scarce: Resources = {
  offered: { from: 2, to: 5 },
  offeredByTopic: [{ topic: "hashtags", from: 2, to: 5 }],
  asked: { from: 10, to: 20 },
  askedByTopic: [{ topic: "lean", from: 5, to: 10 }],
  waiting: [
    { topic: "hashtags", isOne: true },
    { topic: "lean", isOne: false },
  ],
  ...{ leaders: 40 as Released, missing: { from: 10, to: 20 }, queueMonths: 5 as Released, groupMin: 7 },
};

test("tells owners how many hours are missing, and for how long those that are offered would have to last", async () => {
  const { say } = chat({ roles: ["owner"], resources: scarce });

  expect(await say("resources")).toEqual([
    "Offered in a month: 2 to 5 hours.\nAsked for last month: 10 to 20 hours.\nLeaders with reminders: about 40.\n" +
      "That is not enough, if each of them takes half an hour a month: 10 to 20 hours a month are missing, " +
      "and the hours of one month would have to last for 5.\n" +
      "Offered by topic (who helps with two stands in both):\nhashtags: 2 to 5 hours\n" +
      "Asked for by topic:\nlean: 5 to 10 hours\nNobody has said yes for days:\n1 open request, hashtags\nSeveral open requests, lean",
  ]);
});

test("tells in German, too, of a request that nobody accepts, and never how many there are", async () => {
  const [told] = await chat({ roles: ["owner"], resources: scarce, person: { language: "de" } }).say("Kapazität");

  expect(told).toContain("Seit Tagen ohne Zusage:\n1 offene Anfrage, hashtags\nMehrere offene Anfragen, lean");
});

test("does not call enough what cannot be told", async () => {
  const { say } = chat({ roles: ["owner"], person: { language: "de" } });

  expect((await say("Kapazität"))[0]).toContain("Ob das reicht, lässt sich noch nicht sagen");
});

test("is for owners alone", async () => {
  expect((await chat({ roles: ["admin"], resources: scarce }).say("resources"))[0]).toContain("for programme owners");
});
