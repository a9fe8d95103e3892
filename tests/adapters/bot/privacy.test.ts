import { expect, test } from "@jest/globals";
import { expectGoodCard } from "./card-rules.ts";
import { chat, leader } from "./chat.ts";

test("shows what is stored: first how much of what, then all of it", async () => {
  const { say } = chat({ leader: leader() });

  const [summary, details] = await say("my data");

  expect(summary).toBe(
    "This is everything I have stored about you (2 items):\nyour settings: 1\nyour weekly reminder: 1",
  );
  expect(details).toBe('In full:\npeople: {"id":"lars","language":"en"}\nleaders: {"weekday":2}');
});

test.each([
  ["en", "who sees this?", /^You alone\..* not to your boss/],
  ["en", "does my boss see this", /^You alone/],
  ["de", "Sieht mein Chef das?", /^Nur Sie\. .* weder Vorgesetzten/],
  ["de", "Ist das vertraulich?", /^Nur Sie/],
] as const)("says who sees what is said here (%s: %s)", async (language, text, expected) => {
  const { say } = chat({ person: { language } });

  expect((await say(text))[0]).toMatch(expected);
});

test.each(["what do you store?", "was speichern Sie?"])("“%s” shows what is stored", async (text) => {
  const { say } = chat({ leader: leader() });

  expect((await say(text))[0]).toContain("This is everything I have stored about you");
});

test("splits what does not fit into one message", async () => {
  const { say } = chat({ exported: Array.from({ length: 100 }, (_, index) => ({ index, note: "x".repeat(1000) })) });

  const [summary, ...parts] = await say("was wissen Sie über mich");

  expect(summary).toContain("101 items");
  expect(parts.length).toBeGreaterThan(5);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(20_000);
  expect(parts.join("\n").match(/"index"/g)).toHaveLength(100);
});

test("says how much is left when it is more than a chat can bear", async () => {
  const { say } = chat({ exported: Array.from({ length: 600 }, (_, index) => ({ index, note: "x".repeat(1000) })) });

  const parts = await say("export");

  expect(parts.at(-1)).toMatch(/^\d+ items more did not fit/);
});

test.each(["yes, delete", "Yes delete", "ja, löschen", "ja, alles löschen", "ok delete everything"])(
  "deletes only after: %s",
  async (confirmation) => {
    const { hear, say, state } = chat({ leader: leader() });

    const [asked] = await hear("delete");
    const before = state.erased;
    const [deleted] = await say(confirmation);

    if (asked) expectGoodCard(asked);
    expect(before).toBe(0);
    expect(state.erased).toBe(1);
    expect(deleted).toContain("Deleted: 2 items.");
    expect(state.dialogue).toBeNull();
  },
);

test.each(["yes", "delete", "yes, maybe", "sure thing", "yes, delete the other one"])(
  "does not delete after: %s",
  async (text) => {
    const { say, state } = chat();
    await say("delete");

    await say(text);

    expect(state.erased).toBe(0);
  },
);

test("a plain yes is asked for the whole words, which then count", async () => {
  const { say, state } = chat();
  await say("delete");

  const [asked] = await say("yes");
  await say("yes, delete");

  expect(asked).toContain("“yes, delete”");
  expect(state.erased).toBe(1);
});

test("no keeps everything", async () => {
  const { press, say, state } = chat();
  await say("delete");

  expect(await say("no")).toEqual(["Nothing was deleted."]);
  expect((await press("privacy.keep")).text).toBe("Nothing was deleted.");
  expect(state.erased).toBe(0);
});

test("the button deletes without another question", async () => {
  const { press, state } = chat();

  const done = await press("privacy.delete");

  expect(done.text).toContain("Deleted: 1 item.");
  expectGoodCard(done);
  expect(state.erased).toBe(1);
});

test.each([
  [{ language: "en" }, "don't listen to me", "listen to me again"],
  [{ language: "de", formOfAddress: "sie" }, "hören Sie mir nicht zu", "hören Sie mir wieder zu"],
  [{ language: "de", formOfAddress: "du" }, "hör mir nicht zu", "hör mir wieder zu"],
] as const)("listens no more, and again, without another question: %j", async (person, refusal, undoing) => {
  const { say, state } = chat({ person });

  const [refused] = await say(refusal);
  const afterRefusal = state.refused;
  const [allowed] = await say(undoing);

  expect(afterRefusal).toBe(true);
  expect(refused).toMatch(/3 (items|Einträge)/);
  expect(refused).toContain(undoing);
  expect(state.refused).toBe(false);
  expect(allowed).toContain(refusal);
});

test("help offers the way back only to those who refused", async () => {
  const { say } = chat();
  const [before] = await say("help");
  await say("don't listen to me");

  const [after] = await say("help");

  expect([before, after].map((help) => help?.includes("“don't listen to me”"))).toEqual([true, false]);
  expect([before, after].map((help) => help?.includes("“listen to me again”"))).toEqual([false, true]);
});

test("deleting says that a refusal stays", async () => {
  const { say } = chat();
  await say("don't listen to me");
  await say("delete");

  const [deleted] = await say("yes, delete");

  expect(deleted).toContain("I still don't listen to you");
});

test.each([
  [{ language: "en" }, "What your tags are for stays written beside them, without your name."],
  [{ language: "de", formOfAddress: "sie" }, "Wofür Ihre Tags da sind, bleibt bei ihnen stehen, ohne Ihren Namen."],
  [{ language: "de", formOfAddress: "du" }, "Wofür deine Tags da sind, bleibt bei ihnen stehen, ohne deinen Namen."],
] as const)("deleting says before and after that a tag goes on saying what it is for: %j", async (person, stays) => {
  const { say } = chat({ person, tagsOfTheirs: [{ name: "em_lean", purpose: "lean walks" }] });

  const [asked] = await say("delete");
  const [deleted] = await say("yes, delete");

  expect([asked, deleted]).toEqual([expect.stringContaining(stays), expect.stringContaining(stays)]);
});

test("deleting says nothing of tags of which nobody said what they are for", async () => {
  const { say } = chat({ tagsOfTheirs: [{ name: "em_lean", purpose: null }] });

  await say("delete");
  const [deleted] = await say("yes, delete");

  expect(deleted).not.toContain("tags");
});

test.each(["Lösch bitte alles, was du über mich weißt", "erase everything you have about me", "lösch mich"])(
  "who wants to be forgotten is asked whether they are sure, in whatever words: %s",
  async (text) => {
    const { say, state } = chat({ leader: leader() });

    await say(text);

    expect(state.dialogue?.name).toBe("privacy.delete");
  },
);
