import { expect, test } from "@jest/globals";
import { areTopics, fitOfExpert, topicOf } from "#domain/sessions/topics.ts";

test.each([
  ["hashtags finden", "hashtags finden", 2],
  ["hashtags finden", "Hashtags", 1],
  ["hashtags", "hashtags finden", 1],
  ["beitrag", "Beiträge", 2],
  ["beiträge schreiben", "Beitraege schreiben", 2],
  ["storys", "stories", 2],
  ["erster beitrag", "den ersten Beitrag", 1],
  ["hashtags finden", "hash", 0],
  ["hashtags", "reels", 0],
  ["hashtags", " … ", 0],
])("a volunteer for '%s' who is asked about '%s' fits as well as %d", (topic, asked, fit) => {
  expect(fitOfExpert({ topics: ["lean", topic] }, asked)).toBe(fit);
});

test("what was asked for is named in the volunteer's words, the same topic before one that is only a part", () => {
  expect(topicOf({ topics: ["hashtags finden", "hashtags"] }, "Hashtag")).toBe("hashtags");
  expect(topicOf({ topics: ["hashtags finden"] }, "Hashtag")).toBe("hashtags finden");
  expect(topicOf({ topics: ["lean"] }, "Hashtag")).toBeNull();
});

test("one to ten short topics can be offered, and no sentence", () => {
  const many = Array.from({ length: 10 }, (_, index) => `topic ${index}`);

  expect([areTopics(["excel"]), areTopics(many)]).toEqual([true, true]);
  expect([areTopics([]), areTopics([...many, "one more"])]).toEqual([false, false]);
  expect(areTopics(["how to write a first post"])).toBe(false);
  expect(areTopics(["x".repeat(61)])).toBe(false);
});
