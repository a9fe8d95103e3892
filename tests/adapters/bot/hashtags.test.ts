import { expect, test } from "@jest/globals";
import type { Suggestion } from "#domain/hashtags/index.ts";
import { buttonsOf, expectGoodCard, partsOf, textsOf } from "./card-rules.ts";
import { chat, livingTag } from "./chat.ts";

const newTag: Suggestion = { name: "em_smed", kind: "new", posts: 0, reasons: [{ kind: "new" }] };
const usedTag: Suggestion = {
  name: "hr_onboarding",
  kind: "living",
  posts: 20,
  reasons: [{ kind: "similar", posts: 14, department: "HR" }, { kind: "meaning" }, { kind: "own", posts: 4 }],
};

test("suggests tags for a text, with the two things that speak for each the most", async () => {
  const { hear, state } = chat({ suggestions: [livingTag, usedTag] });

  const [answer] = await hear("suggest our changeover times went down");

  if (answer) expectGoodCard(answer);
  expect(answer?.text.split("\n").slice(0, 3)).toEqual([
    "These fit:",
    "1  #em_ruesten: its name stands in the text",
    "2  #hr_onboarding: 14 posts from HR like this one use it; its name means what the text says",
  ]);
  // Alone in its block, a tag can be copied with one long press.
  expect(answer && textsOf(answer)).toEqual(expect.arrayContaining(["#em_ruesten", "Its name stands in the text"]));
  expect(state.drafts).toEqual(["our changeover times went down"]);
});

test("says it in German too", async () => {
  const { say } = chat({ suggestions: [usedTag], person: { language: "de" } });

  expect((await say("Vorschlag Die Neuen kommen am Montag"))[0]).toContain(
    "1  #hr_onboarding: 14 ähnliche Beiträge aus HR benutzen ihn; der Name meint, was im Text steht",
  );
});

test("asks for the text when it is missing, takes the next message for it, and keeps none of it", async () => {
  const { say, state } = chat();

  const [asked] = await say("suggest");
  const open = state.dialogue;
  const [answer] = await say("We cut our changeover times in half, who else?");

  expect(asked).toContain("I don't keep it");
  expect(open).toEqual({ name: "hashtags.draft", state: {} });
  expect(answer).toContain("#em_ruesten");
  expect(state.dialogue).toEqual({ name: "hashtags.pick", state: { tags: ["em_ruesten"] } });
});

test("a command while the text is awaited is a command", async () => {
  const { say } = chat();
  await say("suggest");

  expect((await say("english"))[0]).toBe("English it is.");
});

test("says kindly that nothing fits, and how to found a tag", async () => {
  const { hear } = chat({ suggestions: [] });

  const [answer] = await hear("suggest hm");

  expect(answer?.text).toContain("You can do without");
  expect(answer && buttonsOf(answer)).toMatchObject([{ verb: "hashtags.found" }]);
});

test("offers a new tag only with the way to found it", async () => {
  const { hear } = chat({ suggestions: [newTag] });

  const [answer] = await hear("suggest quick changeover");

  expect(answer?.text).toContain("No tag in use fits. A new one could be:\n1  #em_smed: nobody uses it yet");
  expect(answer?.text).toContain("“found #em_smed” founds it.");
  expect(answer && buttonsOf(answer)).toMatchObject([
    { verb: "hashtags.take", title: "Take 1", data: { tag: "em_smed" } },
    { verb: "hashtags.found", data: { name: "em_smed" } },
    { verb: "hashtags.none" },
  ]);
});

test("a tag that stands in the text already is not suggested for it", async () => {
  const { say } = chat({ suggestions: [livingTag, usedTag] });

  const [answer] = await say("suggest Our #EM_Ruesten times went down");

  expect(answer).toContain("#hr_onboarding");
  expect(answer).not.toContain("#em_ruesten");
});

const shown = ["em_ruesten", "hr_onboarding"];

test.each([
  ["take 2", "hr_onboarding"],
  ["I'll take the second", "hr_onboarding"],
  ["1", "em_ruesten"],
  ["#hr_onboarding", "hr_onboarding"],
  ["take #em_lean", "em_lean"],
  ["nimm 1", "em_ruesten"],
  ["none fits", null],
  ["keiner passt", null],
  ["no", null],
])("what is typed about suggestions is learned from, once: %s", async (text, taken) => {
  const { say, state } = chat({ suggestions: [livingTag, usedTag] });
  await say("suggest our changeover times went down");

  const [answer] = await say(text);
  await say("suggest");
  await say("cancel");

  expect(answer).toContain(taken === null ? "Noted" : `#${taken}\nCopy it`);
  expect(state.choices).toEqual([{ shown, taken }]);
});

test.each(["none fits", "keiner passt"])("who says it twice is told that nothing is open: %s", async (text) => {
  const { say, state } = chat();
  await say("suggest our changeover times went down");
  await say(text);

  const [again] = await say(text);

  expect(again).toContain("no longer");
  expect(state.choices).toHaveLength(1);
});

test.each([
  ["take", "em_ruesten"],
  ["yes", "em_ruesten"],
  ["this one", "em_ruesten"],
])("the only suggestion needs no number: %s", async (text, taken) => {
  const { say, state } = chat();
  await say("suggest our changeover times went down");

  await say(text);

  expect(state.choices).toEqual([{ shown: ["em_ruesten"], taken }]);
});

test.each(["#em_lean", "help", "take care", "none of your business"])(
  "what is about something else is no choice: %s",
  async (text) => {
    const { say, state } = chat({ suggestions: [livingTag, usedTag] });
    await say("suggest our changeover times went down");

    await say(text);

    expect(state.choices).toEqual([]);
  },
);

test("a pressed choice is learned from once, and the tag can be copied with one press", async () => {
  const { hear, press, state } = chat({ coach: { copyUrl: "https://vorbild.example.com/copy" } });
  const [card] = await hear("suggest our changeover times went down");

  const taken = await press("hashtags.take", { tag: "em_ruesten" });
  await press("hashtags.none");

  expect(state.choices).toEqual([{ shown: ["em_ruesten"], taken: "em_ruesten" }]);
  expect(taken.text).toContain("#em_ruesten");
  const url = "https://vorbild.example.com/copy#l=en&t=%23em_ruesten";
  for (const message of [card, taken]) {
    expect(message && partsOf(message.card).filter(({ type }) => type === "Action.OpenUrl")).toMatchObject([{ url }]);
  }
});

test("a choice about suggestions that are forgotten is taken, and teaches nothing", async () => {
  const { press, state } = chat();

  const taken = await press("hashtags.take", { tag: "em_ruesten" });

  expect(taken.text).toContain("#em_ruesten");
  expect(state.choices).toEqual([]);
});
