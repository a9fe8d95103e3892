import { expect, test } from "@jest/globals";
import type { LedgerEntry } from "#domain/attention/index.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { monday } from "#tests/support/sessions.ts";
import { buttonsOf, expectGoodCard, textsOf } from "./card-rules.ts";
import { type ChatOptions, chat } from "./chat.ts";

const quiet = { lastUsedAt: monday.subtract({ hours: 24 * 100 }) };

const entry = (kind: string, facts: LedgerEntry["facts"]): LedgerEntry => ({
  ...{ id: "e1", personId: "lars", class: "unasked", kind, key: "k", facts, notAfter: monday },
  ...{ state: "sent", plannedAt: monday, sentAt: monday.subtract({ hours: 1 }), reason: null, tries: 0 },
});
const talk = (tags = [hashtag()], more: ChatOptions = {}) => chat({ founding: { tags }, ...more });

test.each(["keep awake #em_ruesten", "keep #em-rüsten awake", "#em_ruesten wach halten", "halte #em_ruesten wach"])(
  "a host types “%s”, and the tag stays awake",
  async (text) => {
    const { gardening, say } = talk([hashtag(quiet)]);

    expect(await say(text)).toEqual(["#em_ruesten stays awake."]);
    expect(gardening.tags.get("em_ruesten")?.keptAt).toEqual(monday);
  },
);

test.each([
  ["let #em_ruesten sleep", "#em_ruesten is in use. It falls asleep by itself when nobody has used it for 60 days."],
  [
    "#em_ruesten schlafen lassen",
    "#em_ruesten is in use. It falls asleep by itself when nobody has used it for 60 days.",
  ],
  ["retire #em_ruesten", "#em_ruesten is retired: I no longer suggest it. “found #em_ruesten” takes it up again."],
  ["#em_ruesten stilllegen", "#em_ruesten is retired: I no longer suggest it. “found #em_ruesten” takes it up again."],
  ["retire #nobodys", "Nobody has used #nobodys yet."],
])("“%s” is answered", async (text, answer) => {
  expect(await talk().say(text)).toEqual([answer]);
});

test("only hosts decide on a tag", async () => {
  const { gardening, say } = talk([hashtag({ hosts: ["mira"] })]);

  expect(await say("retire #em_ruesten")).toEqual(["Only a host of #em_ruesten can do that."]);
  expect(gardening.tags.get("em_ruesten")?.retiredAt).toBeNull();
});

test.each(["I need sleep", "we are still awake", "wir bleiben wach", "let it sleep over the weekend"])(
  "“%s” decides on no tag",
  async (text) => {
    const [answer] = await talk().say(text);

    expect(answer).toMatch(/^I didn't understand/);
  },
);

test("after one of several quiet tags was decided on, the others stay on the card", async () => {
  const { press } = talk([hashtag(quiet), hashtag({ ...quiet, name: "em_lean" })]);

  const kept = await press("hashtags.awake", { tag: "em_ruesten", others: ["em_lean"], entryId: "e1" });

  expectGoodCard(kept);
  expect(kept.text.split("\n")).toEqual(textsOf(kept));
  expect(textsOf(kept).slice(0, 2)).toEqual(["#em_ruesten stays awake.", "#em_lean: what should become of it?"]);
  expect(kept.text).toMatch(/“keep awake #em_lean”.*“hand over #em_lean” or “why”/);
  expect(buttonsOf(kept).map(({ data }) => data["tag"] ?? data["entryId"])).toEqual([
    ...Array(4).fill("em_lean"),
    "e1",
  ]);
});

test("after one of several quiet tags was handed over, the others are on the card again", async () => {
  const { press } = talk([hashtag(quiet), hashtag({ ...quiet, name: "em_lean" })]);

  const who = await press("hashtags.handOver", { tag: "em_ruesten", others: ["em_lean"], entryId: "e1" });
  const done = await press("hashtags.handTo", { ...buttonsOf(who)[0]?.data, name: "Mira König" });

  expectGoodCard(who);
  expectGoodCard(done);
  expect(textsOf(done)[1]).toBe("#em_lean: what should become of it?");
});

test("who hands a tag over to the same colleague again is told when they were asked", async () => {
  const { gardening, say } = talk();

  await say("hand over #em_ruesten to Mira König");
  const [again] = await say("hand over #em_ruesten to Mira König");

  expect(again).toMatch(/^I asked Mira König on 23 November 2026, and won't ask again\./);
  expect(gardening.added).toHaveLength(1);
});

test.each([
  [
    "en",
    "hand over #em_ruesten to Mira König",
    "I'm asking Mira König, once. Until there is a yes, you look after #em_ruesten.",
  ],
  [
    "de",
    "#em_ruesten an Mira König übergeben",
    "Ich frage Mira König, einmal. Bis zu einem Ja betreuen Sie #em_ruesten.",
  ],
] as const)("a tag is handed over in one sentence (%s)", async (language, text, answer) => {
  const { gardening, say } = talk([hashtag()], { person: { language } });

  expect(await say(text)).toEqual([answer]);
  expect(gardening.added).toMatchObject([{ personId: "mira", kind: "hashtags.host" }]);
});

test("step by step it is asked to whom, and which of several", async () => {
  const { gardening, say } = talk();

  const [who] = await say("hand over #em_ruesten");
  const [which] = await say("Anna");
  const [done] = await say("2");

  expect(who).toMatch(/^Who should look after #em_ruesten in your place\?/);
  expect(which).toMatch(/^Whom do you mean by “Anna”\?\n1 {2}Anna Köhler\n2 {2}Anna Schmid/);
  expect(done).toMatch(/^I'm asking Anna Schmid, once/);
  expect(gardening.added.map(({ personId }) => personId)).toEqual(["annika"]);
});

test("nobody hands a tag over to themselves, to nobody, or without hosting it", async () => {
  const own = talk();
  const others = talk([hashtag({ hosts: ["mira"] })]);

  expect((await own.say("hand over #em_ruesten to Lars Brandt"))[0]).toMatch(/^You look after it already\./);
  expect((await own.say("hand over #em_ruesten to Zoe Zander"))[0]).toMatch(/^I find nobody called “Zoe Zander”\./);
  expect(await others.say("hand over #em_ruesten")).toEqual(["Only a host of #em_ruesten can do that."]);
});

test.each(["look after #em_ruesten", "I'll look after #em_ruesten", "ich kümmere mich um #em_ruesten"])(
  "“%s” takes up a tag without a host",
  async (text) => {
    const { gardening, say } = talk([hashtag({ hosts: [] })]);

    expect((await say(text))[0]).toMatch(/^Thank you: you look after #em_ruesten now\./);
    expect(gardening.tags.get("em_ruesten")?.hosts).toEqual(["lars"]);
  },
);

test("who is faster is named, and a tag that nobody founded is founded first", async () => {
  const { say } = talk([hashtag({ hosts: ["mira"] }), hashtag({ name: "heard", foundedAt: null, hosts: [] })]);

  expect(await say("look after #em_ruesten")).toEqual(["Somebody was faster: Mira König looks after #em_ruesten."]);
  expect((await say("look after #heard"))[0]).toMatch(/^Nobody has founded #heard yet\. “found #heard”/);
});

test("a yes to the question who would look after a tag is enough, and a no costs nothing", async () => {
  const asked = { entry: entry("hashtags.host", { tag: "em_ruesten", fromId: "mira" }) };
  const yes = talk([hashtag({ hosts: ["mira"] })], asked);
  const no = talk([hashtag({ hosts: ["mira"] })], asked);

  expect((await yes.say("yes"))[0]).toMatch(/^Thank you/);
  expect(yes.gardening.tags.get("em_ruesten")?.hosts).toEqual(["lars"]);
  expect(await no.say("no")).toEqual(["All right. Everything stays as it is, and nobody learns of it."]);
  expect(no.gardening.tags.get("em_ruesten")?.hosts).toEqual(["mira"]);
});

const two = [hashtag({ name: "vk_feedback" }), hashtag({ name: "vk_echo", hosts: ["mira"] })];

test.each([
  ["merge #vk_feedback into #vk_echo"],
  ["#vk_feedback mit #vk_echo zusammenlegen"],
  ["führe #vk_feedback und #vk_echo zusammen"],
])("“%s” asks the other host", async (text) => {
  const { gardening, say } = talk(two);

  expect(await say(text)).toEqual(["Noted. #vk_feedback becomes part of #vk_echo when Mira König agrees; I ask once."]);
  expect(gardening.added).toMatchObject([{ personId: "mira", facts: { from: "vk_feedback", into: "vk_echo" } }]);
});

test("what the host of both merges is merged at once, and can be undone by button or typed", async () => {
  const both = () => talk([hashtag({ name: "vk_feedback" }), hashtag({ name: "vk_echo" })]);
  const [typed, buttons] = [both(), both()];

  const [merged] = await typed.hear("merge #vk_feedback into #vk_echo");
  const [undone] = await typed.say("unmerge #vk_feedback");
  await buttons.hear("merge #vk_feedback into #vk_echo");
  const pressed = await buttons.press("hashtags.unmerge", { tag: "vk_feedback" });

  expect(merged?.text).toMatch(
    /^#vk_feedback is part of #vk_echo now; the old name goes on working\. “unmerge #vk_feedback”/,
  );
  expectGoodCard(merged ?? { text: "" });
  expect(undone).toBe("#vk_feedback stands for itself again, beside #vk_echo.");
  expect(pressed.text).toBe(undone);
});

test("an offer is agreed to with yes, and declined with no", async () => {
  const asked = { entry: entry("hashtags.merge", { from: "vk_echo", into: "vk_feedback" }) };
  const offer = {
    id: "1",
    from: "vk_echo",
    into: "vk_feedback",
    asked: ["mira", "lars"],
    agreed: ["mira"],
    offeredAt: monday,
    state: "open",
    refusedBy: null,
  } as const;
  const [yes, no] = [talk(two, asked), talk(two, asked)];
  for (const { gardening } of [yes, no]) gardening.offers.set("1", offer);

  expect((await yes.say("yes"))[0]).toMatch(/^#vk_echo is part of #vk_feedback now/);
  expect(await no.say("no")).toEqual(["All right, they stay apart. I won't ask again."]);
  expect(no.gardening.offers.get("1")?.state).toBe("declined");
});

test.each([
  ["merge #vk_feedback into #nobodys", "Nobody has used #nobodys yet."],
  ["merge #vk_feedback and #VK-Feedback", "Those are one tag already."],
  ["don't merge #vk_feedback and #vk_echo", "Nobody has offered that."],
  ["unmerge #vk_feedback", "Nothing was merged with #vk_feedback."],
  ["merge", "Which two tags? For example “merge #hr_start into #hr_onboarding”."],
])("“%s” is answered", async (text, answer) => {
  expect(await talk(two).say(text)).toEqual([answer]);
});

test("working together is no merging", async () => {
  expect((await talk(two).say("wir arbeiten zusammen"))[0]).toMatch(/^I didn't understand/);
});
