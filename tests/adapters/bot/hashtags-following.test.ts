import { expect, test } from "@jest/globals";
import { hashtag } from "#tests/support/garden-stores.ts";
import { buttonsOf, expectGoodCard } from "./card-rules.ts";
import { type ChatOptions, chat, leader } from "./chat.ts";

const talk = (options: ChatOptions = {}) =>
  chat({ founding: { tags: [hashtag(), hashtag({ name: "em_lean" })] }, ...options });

test.each([
  "follow #em_ruesten",
  "Follow em-rüsten please",
  "folge #em_ruesten",
  "#em_ruesten folgen",
  "follow #em_ruesten weekly",
])("“%s” follows it, once a week", async (text) => {
  const { gardening, hear } = talk();

  const [answer] = await hear(text);

  expect(gardening.follows).toMatchObject([{ personId: "lars", tag: "em_ruesten", how: "weekly" }]);
  expect(answer?.text).toMatch(
    /^You follow #em_ruesten: what was settled, asked and posted, in one message every week, Thursday at 10:00/,
  );
  expect(answer?.text).toContain("Or type “unfollow #em_ruesten” or “tags I follow”.");
  expectGoodCard(answer ?? { text: "" });
});

test.each(["follow #em_ruesten when something is settled", "folge #em_ruesten, wenn etwas geklärt ist"])(
  "“%s” follows what is settled",
  async (text) => {
    const { gardening, say } = talk();

    expect((await say(text))[0]).toContain("only questions that were settled");
    expect(gardening.follows.map(({ how }) => how)).toEqual(["settled"]);
  },
);

test("a leader gets news in their own slot", async () => {
  const { cadence } = leader();
  const { gardening, say } = talk({ leader: leader() });

  await say("follow #em_ruesten");

  expect(gardening.slots.get("lars")).toMatchObject({ weekday: cadence.weekday, zone: cadence.zone });
});

test.each(["unfollow #em_ruesten", "stop following #em_ruesten", "#em_ruesten nicht mehr folgen"])(
  "“%s” ends it at once",
  async (text) => {
    const { gardening, say } = talk();
    await say("follow #em_ruesten");

    expect(await say(text)).toEqual(["You no longer follow #em_ruesten."]);
    expect(gardening.follows).toEqual([]);
  },
);

test.each([
  ["follow", "Which tag? For example “follow #hr_onboarding”, or “follow #hr_onboarding when something is settled”."],
  ["follow #nobodys", "Nobody has used #nobodys yet. “found #nobodys” makes you its founder."],
  ["unfollow #em_ruesten", "You don't follow #em_ruesten."],
  ["tags I follow", "You follow no tags. “follow #hr_onboarding” would begin it."],
])("“%s” is answered", async (text, answer) => {
  expect(await talk().say(text)).toEqual([answer]);
});

test("following in the ordinary sense is no tag", async () => {
  const { gardening, say } = talk();

  expect((await say("follow the money until we find it"))[0]).toMatch(/^I didn't understand/);
  expect(gardening.follows).toEqual([]);
});

test("what is followed is listed, with a way out of each", async () => {
  const { hear, say } = talk();
  await say("follow #em_ruesten");
  await say("follow #em_lean when something is settled");

  const [list] = await hear("welchen Tags folge ich");

  expectGoodCard(list ?? { text: "" });
  expect(list?.text.split("\n").slice(0, 3)).toEqual([
    "You follow these; news come every week, Thursday at 10:00, the next on Thu 26 Nov, 10:00:",
    "#em_lean: only questions that were settled",
    "#em_ruesten: what was settled, asked and posted",
  ]);
  expect(buttonsOf(list ?? { text: "" }).map(({ data, verb }) => [verb, data["tag"]])).toEqual([
    ["hashtags.unfollow", "em_lean"],
    ["hashtags.unfollow", "em_ruesten"],
    ["hashtags.less", undefined],
  ]);
});

test.each([
  [
    "my digest Friday 9:00",
    "News of the tags you follow come every week, Friday at 09:00 from now on, the next on Fri 27 Nov, 09:00.",
  ],
  [
    "mein Überblick freitags 9 Uhr",
    "News of the tags you follow come every week, Friday at 09:00 from now on, the next on Fri 27 Nov, 09:00.",
  ],
  [
    "my digest every second week",
    "News of the tags you follow come every second week, Thursday at 10:00 from now on, the next on Thu 3 Dec, 10:00.",
  ],
  [
    "mein Überblick seltener",
    "News of the tags you follow come every second week, Thursday at 10:00 from now on, the next on Thu 3 Dec, 10:00.",
  ],
  [
    "my digest monthly",
    "News of the tags you follow come every 4 weeks, Thursday at 10:00 from now on, the next on Thu 17 Dec, 10:00.",
  ],
  ["my digest Sunday 9:00", "I write to you between 08:00 and 18:00 only, Monday to Friday. Another time?"],
  [
    "my digest at 3 in the night",
    "When? For example “my digest Friday 9:00”, “my digest every second week” or “my digest less often”.",
  ],
])("“%s” says when news come", async (text, answer) => {
  expect(await talk().say(text)).toEqual([answer]);
});

test("“my digest” tells when news come, and how to change that", async () => {
  const [told] = await talk().say("my digest");

  expect(told).toMatch(/^News of the tags you follow come every week, Thursday at 10:00\. “my digest Friday 9:00”/);
});

test("less often goes down to every fourth week, and then says how to end it", async () => {
  const { press, say } = talk();
  await say("follow #em_ruesten");

  const answers = [await press("hashtags.less"), await press("hashtags.less"), await press("hashtags.less")];

  expect(answers.map(({ text }) => text)).toEqual([
    expect.stringContaining("every second week"),
    expect.stringContaining("every 4 weeks"),
    "They come every four weeks already. “unfollow” and a tag ends it.",
  ]);
});
