import { expect, test } from "@jest/globals";
import { closestTopic, readTopics, topicIn } from "#adapters/bot/topics.ts";

test.each([
  ["an hour about hashtags", "hashtags"],
  ["Ich möchte ein Gespräch über Rüstzeiten", "Rüstzeiten"],
  ["my first post", "first post"],
  ["Hashtags and how to find them", "Hashtags and how to find them"],
  ["eine Stunde", ""],
  ["", ""],
])("finds the topic in: %s", (text, topic) => {
  expect(topicIn(text)).toBe(topic);
});

test("finds the topic that was meant among those that are offered", () => {
  const offered = ["erster beitrag", "hashtags", "rüsten"];

  expect(closestTopic("Ruesten", offered)).toBe("rüsten");
  expect(closestTopic("hashtgas", offered)).toBe("hashtags");
  expect(closestTopic("hashtags for our plant", offered)).toBe("hashtags");
  expect(closestTopic("smed", offered)).toBe("smed");
});

test("takes a list of topics apart", () => {
  expect(readTopics("Hashtags, “erster Beitrag” und Lean; SMED.")).toEqual([
    "Hashtags",
    "erster Beitrag",
    "Lean",
    "SMED",
  ]);
});
