import { expect, test } from "@jest/globals";
import { chat, expert, leader } from "./chat.ts";

test("switches the language for good, whatever the client says later", async () => {
  const { say, state } = chat();

  const answers = [await say("deutsch bitte"), await say("english")];

  expect(answers).toEqual([["Gut, ab jetzt Deutsch."], ["English it is."]]);
  expect(state.person.chosen).toContain("language");
});

test("switching in the middle of a dialogue asks the open question again in the new language", async () => {
  const { say } = chat({ experts: [expert("mira", ["hashtags"])] });
  await say("book hashtags");

  const [confirmed, again] = await say("auf deutsch bitte");
  const [booked] = await say("die zweite");

  expect(confirmed).toBe("Gut, ab jetzt Deutsch.");
  expect(again).toContain("Ein vertrauliches Gespräch über „hashtags“ mit Mira König.");
  expect(again).toContain("1  Di 24. Nov., 09:00–09:30");
  expect(booked).toContain("Gebucht: Di 24. Nov., 09:30–10:00");
});

test.each([
  ["start", "Einmal pro Woche"],
  ["delete", "Alles löschen, was ich über Sie gespeichert habe?"],
  ["volunteer", "Wobei können Sie helfen?"],
  ["suggest", "Was möchten Sie schreiben?"],
])("every open question can be asked again: %s", async (command, again) => {
  const { say } = chat();
  await say(command);

  expect((await say("deutsch"))[1]).toContain(again);
});

test("goes from Sie to du and back", async () => {
  const { say, state } = chat({ person: { language: "de" } });

  const [du] = await say("du bitte");
  const [help] = await say("hilfe");
  const [sie] = await say("lieber per Sie");

  expect([du, sie]).toEqual(["Gern, dann per du.", "Gern, dann per Sie."]);
  expect(help).toContain("Das kannst du sagen");
  expect(state.person).toMatchObject({ formOfAddress: "sie", chosen: ["formOfAddress"] });
});

test("sets the time zone by city", async () => {
  const { say, state } = chat();

  const [set] = await say("time zone Vienna");
  const [shown] = await say("my time zone");

  expect(set).toBe("Your time zone is now Europe/Vienna; it's 09:00 there.");
  expect(shown).toContain("Your time zone is Europe/Vienna");
  expect(state.person).toMatchObject({ zone: "Europe/Vienna", chosen: ["zone"] });
});

test("tells a leader that the reminder keeps its zone", async () => {
  const { say } = chat({ leader: leader() });

  expect((await say("time zone New York"))[0]).toContain("Your reminder stays at Tuesday, 09:30 (Europe/Berlin)");
  expect((await say("time zone Berlin"))[0]).not.toContain("stays");
});

test("changes nothing when it does not know the place", async () => {
  const { say, state } = chat();

  const [answer] = await say("time zone Entenhausen");

  expect(answer).toContain("I don't know that time zone");
  expect(state.person.zone).toBe("Europe/Berlin");
});
