import { expect, test } from "@jest/globals";
import { firstStep, startCheckTalk } from "#adapters/bot/sessions-start-check.ts";
import { buttonsOf, expectGoodCard } from "./card-rules.ts";
import { chat, expert } from "./chat.ts";

test("asks three questions, on a card and in words", async () => {
  const { hear } = chat({ person: { language: "de" } });

  const [asked] = await hear("Selbsteinschätzung");

  if (asked) expectGoodCard(asked);
  expect(asked?.text).toContain("die Antworten werden nicht gespeichert");
  expect(asked?.text.match(/^3 {2}/gm)).toHaveLength(3);
});

test.each([
  ["1 1 1", "quick call about first post"],
  ["1 3 3", "quick call about first post"],
  ["2 1 3", "“suggest” and one sentence"],
  ["2, 2, 2", "“coach” begins"],
  ["3 2 2", "“expert hour” finds one"],
  ["333", "“volunteer hashtags, first post” offers it"],
])("answers %s lead to one step", async (answers, step) => {
  const { hear } = chat();

  const [suggested] = await hear(`start check ${answers}`);

  expect(suggested?.text).toContain(step);
  expect(suggested && buttonsOf(suggested).length).toBeLessThanOrEqual(1);
});

test("a card and a sentence answer alike", async () => {
  const { press, say } = chat();

  const pressed = await press("sessions.startCheck", { posting: "2", tags: "2", showing: "1" });

  expect([pressed.text]).toEqual(await say("start check 2 2 1"));
});

test.each(["start check 1 2", "start check 1 2 4", "start check 1 2 3 1"])("asks again after %s", async (text) => {
  const { say } = chat();

  expect((await say(text))[0]).toContain("I need three numbers from 1 to 3");
});

test("every answer leads somewhere, and each step is the one of some answers", () => {
  const levels = [1, 2, 3];
  const steps = levels.flatMap((posting) =>
    levels.flatMap((tags) => levels.map((showing) => firstStep([posting, tags, showing]))),
  );

  expect(new Set(steps)).toEqual(new Set(["firstPost", "tags", "ownPost", "hour", "volunteer"]));
});

test("keeps nothing: it is given no store, and leaves no question open and no other one closed", async () => {
  const { press, say, state, world } = chat({ experts: [expert("mira", ["hashtags"])] });
  await say("book hashtags");
  const before = structuredClone({ dialogue: state.dialogue, wanted: world.wanted.length, noted: state.noted });

  await say("start check");
  await say("start check 1 2 3");
  await press("sessions.startCheck", { posting: "1", tags: "2", showing: "3" });

  expect(startCheckTalk).toHaveLength(0);
  expect(startCheckTalk().questions).toEqual([]);
  expect({ dialogue: state.dialogue, wanted: world.wanted.length, noted: state.noted }).toEqual(before);
  expect(world.ledger.added).toEqual([]);
});

test("the first step of a beginner is a quarter of an hour about a first post, in whichever language it is offered", async () => {
  const { hear, press } = chat({ experts: [expert("mira", ["hashtags", "erster beitrag"])] });
  const [suggested] = await hear("start check 1 1 1");
  const [button] = suggested ? buttonsOf(suggested) : [];

  const { text } = await press(button?.verb ?? "", button?.data);

  expect(text).toContain("About “erster beitrag”, private. Quick call, 15 minutes.");
});

test("when nobody helps with a first post, the beginner chooses among what there is", async () => {
  const { hear, press } = chat({ experts: [expert("mira", ["hashtags", "lean"])] });
  const [suggested] = await hear("start check 1 1 1");
  const [button] = suggested ? buttonsOf(suggested) : [];

  expect((await press(button?.verb ?? "", button?.data)).text).toContain("What would you like to talk about?");
});

test("who could show others is asked with what", async () => {
  const { hear, press, say, state } = chat();
  const [suggested] = await hear("start check 3 3 3");
  const [button] = suggested ? buttonsOf(suggested) : [];

  await press(button?.verb ?? "", button?.data);
  await say("lean");

  expect(state.experts.get("lars")?.topics).toEqual(["lean"]);
});
