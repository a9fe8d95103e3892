import { expect, test } from "@jest/globals";
import { expectGoodCard, partsOf } from "./card-rules.ts";
import { chat, expert } from "./chat.ts";

const experts = [expert("mira", ["hashtags", "erster beitrag"])];

test("cancels nothing when another day was named than the only one that is booked", async () => {
  const { say, world } = chat({ experts });
  await say("book hashtags");
  await say("1");

  const [asked] = await say("cancel Friday");

  expect(asked).toContain("Which conversation shall I cancel?");
  expect(world.cancelled).toEqual([]);
});

test("cancel leaves an open question before it cancels anything", async () => {
  const { say, state, world } = chat({ experts });
  await say("book hashtags");
  await say("1");
  await say("volunteer");

  const [dropped] = await say("abbrechen");

  expect(dropped).toContain("I dropped the open question");
  expect(dropped).toContain("“cancel” once more");
  expect(state.dialogue).toBeNull();
  expect(world.cancelled).toEqual([]);
});

test("a no leaves it too, and says nothing of cancelling", async () => {
  const { say, state } = chat({ experts });
  await say("volunteer");

  const [dropped] = await say("no");

  expect(dropped).toBe("All right, I dropped the open question. Nothing was changed.");
  expect(state.dialogue).toBeNull();
});

test("cancel is about the conversation where the card of one's own offer merely stands open", async () => {
  const { say, world } = chat({ experts: [...experts, expert("lars", ["lean"])] });
  await say("book hashtags");
  await say("1");
  await say("languages german and english");

  const [cancelled] = await say("cancel");

  expect(cancelled).toContain("Cancelled: ");
  expect(world.cancelled).toHaveLength(1);
});

test("asks which one when there are several, and takes number, time or card", async () => {
  const topics = { mira: "hashtags", jonas: "lean", petra: "smed" };
  const { hear, press, say } = chat({ experts: Object.entries(topics).map(([id, topic]) => expert(id, [topic])) });
  for (const wish of ["hashtags on Tuesday", "lean on Wednesday", "smed on Thursday"]) {
    await say(`book ${wish}`);
    await say("1");
  }

  const [asked] = await hear("cancel");
  const [second] = await say("2");
  const [byTime] = await say("cancel Thursday 9:00");
  const choices = asked && partsOf(asked.card).find(({ type }) => type === "Input.ChoiceSet")?.["choices"];
  const [first] = choices as { value: string }[];
  const pressed = await press("sessions.cancel", { sessionId: first?.value });

  if (asked) expectGoodCard(asked);
  expect(asked?.text).toContain("3  Thu 26 Nov, 09:00–09:30, with Petra Vogt");
  expect(second).toContain("Cancelled: Wed 25 Nov");
  expect(byTime).toContain("Cancelled: Thu 26 Nov");
  expect(pressed.text).toContain("Cancelled: Tue 24 Nov");
});
