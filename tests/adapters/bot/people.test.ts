import { expect, test } from "@jest/globals";
import { publicHolidays } from "#adapters/calendar/holidays.ts";
import { chat, expert, leader } from "./chat.ts";

const holidays = publicHolidays();

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
  expect(again).toContain("Zu „hashtags“, vertraulich.");
  expect(again).toContain("1  Di 24.\u00a0Nov., 09:00–09:30");
  expect(booked).toContain("Gebucht: Di 24.\u00a0Nov., 16:30–17:00");
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

test("sets the hours in which somebody may be written to", async () => {
  const { say, state } = chat();

  const [before] = await say("my working hours");
  const [set] = await say("my hours 7:00-15:30");
  const [shown] = await say("my working hours");

  expect(before).toContain("between 08:00 and 18:00");
  expect(set).toBe("From now on I write to you between 07:00 and 15:30 only, Monday to Friday.");
  expect(shown).toContain("between 07:00 and 15:30");
  expect(state.person.hours).toEqual({
    start: Temporal.PlainTime.from("07:00"),
    end: Temporal.PlainTime.from("15:30"),
  });
  expect(state.person.chosen).toEqual(["hours"]);
});

test("“my hours” without times still tells what is booked", async () => {
  expect((await chat().say("my hours"))[0]).toContain("You have no conversation booked");
});

test.each([
  ["meine Zeiten 7 bis 15:30", "Ab jetzt schreibe ich Ihnen nur zwischen 07:00 und 15:30 Uhr"],
  ["meine Zeiten 3 bis 12", "zwischen 05:00 und 22:00 Uhr"],
  ["meine Zeiten ab 7", "Von wann bis wann?"],
])("answers “%s”", async (text, answer) => {
  const { say, state } = chat({ person: { language: "de" } });

  expect((await say(text))[0]).toContain(answer);
  expect(state.person.chosen.length > 0).toBe(answer.startsWith("Ab jetzt"));
});

test("tells a leader when the reminder lies outside of their hours", async () => {
  const { say } = chat({ leader: leader() });

  expect((await say("my hours 10 to 16"))[0]).toContain("Your reminder, Tuesday at 09:30, lies outside of that.");
  expect((await say("my hours 9 to 16"))[0]).not.toContain("outside");
});

test("sets whose public holidays count, in either language and with a typo", async () => {
  const { say, state } = chat({ holidays });

  const [guessed] = await say("my region");
  const [set] = await say("region Bayren");

  expect(guessed).toContain("Germany");
  expect(set).toBe("On public holidays I keep quiet: Bavaria.");
  expect(state.person).toMatchObject({ region: "DE-BY", chosen: ["region"] });
});

test.each([
  ["region Entenhausen", {}, "I don't know that region"],
  ["my region", { zone: "UTC" }, "I don't know which public holidays you have"],
  ["my region", { region: "CH-ZH" }, "Zurich"],
])("answers “%s” of %j", async (text, person, answer) => {
  const { say, state } = chat({ person, holidays });

  expect((await say(text))[0]).toContain(answer);
  expect(state.person.chosen).toEqual([]);
});
