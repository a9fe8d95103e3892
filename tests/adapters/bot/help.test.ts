import { expect, test } from "@jest/globals";
import { chat, expert, leader } from "./chat.ts";

const lines = (text = "") =>
  text
    .split("\n")
    .slice(1)
    .map((line) => /[“„]([^“”„]+)/.exec(line)?.[1]);

test("lists what applies to a newcomer", async () => {
  const [help] = await chat().say("help");

  expect(lines(help)).toEqual([
    "start",
    "idea",
    "coach",
    "suggest",
    "tags",
    "found #hr_onboarding for questions of new people",
    "my tags",
    "follow #hr_onboarding",
    "start check",
    "book",
    "volunteer hashtags, first post",
    "why",
    "my data",
    "delete",
    "policy",
    "don't listen to me",
    "deutsch",
    "time zone Vienna",
  ]);
});

test("lists what applies to an enrolled leader who helps others and is an admin", async () => {
  const { say } = chat({
    leader: leader(),
    experts: [expert("lars", ["lean"]), expert("mira", ["hashtags"])],
    roles: ["admin"],
    person: { language: "de" },
  });
  await say("buchen hashtags");
  await say("1");

  const [help] = await say("hilfe");

  expect(lines(help)).toEqual(
    expect.arrayContaining([
      "mein Slot",
      "stopp",
      "meine Gespräche",
      "absagen",
      "mein Angebot",
      "ich helfe nicht mehr",
      "du bitte",
      "doctor",
    ]),
  );
  expect(lines(help)).not.toContain("start");
});

test.each(["en", "de"] as const)("whatever help lists is understood (%s)", async (language) => {
  const { say } = chat({ person: { language }, leader: leader(), roles: ["admin"] });
  const [help] = await say(language === "en" ? "help" : "hilfe");

  for (const phrase of lines(help)) {
    const [answer] = await say(phrase ?? "");

    expect(answer).not.toMatch(/didn't understand|nicht verstanden/);
  }
});

test("greets and is thanked briefly", async () => {
  const { say } = chat();

  expect(await say("Hello!")).toEqual(["Hello. “help” lists what you can say."]);
  expect(await say("thanks a lot")).toEqual(["Gladly."]);
});
