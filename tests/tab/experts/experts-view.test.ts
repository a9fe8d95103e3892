import { expect, test } from "@jest/globals";
import { expertAnswers } from "#tests/support/experts-in-tab.ts";
import { looksAt, type Opening, tabInBrowser } from "#tests/support/tab-in-browser.ts";

const tab = tabInBrowser();

const open = (opening: Opening = {}) =>
  tab.open({ src: "/tab/#/experts", ...opening, answers: { ...expertAnswers, ...opening.answers } });
const openBooking = (opening: Opening = {}) => open({ src: "/tab/#/experts/book/hashtags", ...opening });
const button = (name: string | RegExp) => tab.frame().getByRole("button", { name });
const result = (name: string) => tab.frame().getByRole("heading", { level: 2, name });
const said = (text: string) => tab.frame().getByText(text).first().waitFor();
const asked = (key: string) => tab.server().asked.filter((question) => question.key === key);
const NINE = "Tue 24 Nov, 09:00–09:30, with Mira Demir";

test("says by topic who volunteers, and of who is asked first only that there is somebody", async () => {
  await open();

  await result("hashtags").waitFor();
  const topics = tab.frame().getByRole("listitem");
  expect(await topics.nth(0).getByText("Mira Demir and somebody who is asked first").count()).toBe(1);
  expect(await topics.nth(1).getByText("Somebody who is asked first").count()).toBe(1);
});

test("topics are filtered by what is typed and by language, and counted aloud", async () => {
  await open();
  const status = (text: string) => tab.frame().getByRole("status").filter({ hasText: text }).waitFor();
  await status("2 topics.");

  await tab.frame().getByLabel("Topic").fill("STORY");
  await status("1 topic.");
  await tab.frame().getByLabel("Topic").fill("");
  await tab.frame().getByLabel("Language").selectOption("German");
  await status("1 topic.");

  expect(asked("GET /api/experts").map(({ query }) => query)).toEqual([{}, { language: "de" }]);
});

test("whoever looks for a topic that nobody offers can ask for it all the same", async () => {
  await open();
  await result("hashtags").waitFor();

  await tab.frame().getByLabel("Topic").fill("knitting");
  await tab.frame().getByRole("link", { name: "Ask for it all the same" }).click();

  expect(await tab.frame().getByLabel("Topic").inputValue()).toBe("knitting");
});

test("where nobody volunteers, it says how to begin", async () => {
  await open({ answers: { "GET /api/experts": { topics: [] } } });

  await said("Nobody has volunteered yet.");
});

test("free hours are shown as ranges, when somebody wants to know", async () => {
  await open();
  await result("hashtags").waitFor();
  expect(asked("GET /api/experts/hours")).toEqual([]);

  await button("Free hours: hashtags").click();

  expect(await button(/^Free hours/).count()).toBe(1);
  await said("1 to 2 hours left this month, free times this week");
  await said("English · German · quick call, 15 minutes · half hour");
  expect(asked("GET /api/experts/hours").map(({ query }) => query)).toEqual([{ topic: "hashtags" }]);
});

test.each(["en", "de"] as const)("nobody stumbles over experts, in any theme and on a phone: %s", async (language) => {
  const words = {
    en: { hours: "Free hours: hashtags", left: "left this month", submit: "Show free times", option: NINE },
    de: {
      ...{ hours: "Freie Stunden: hashtags", left: "in diesem Monat noch", submit: "Freie Zeiten zeigen" },
      option: "Di., 24. Nov., 09:00–09:30, mit Mira Demir",
    },
  }[language];
  await open({ me: { language } });
  await button(words.hours).click();
  await said(words.left);
  expect(await tab.obstacles(looksAt("experts", language))).toEqual([]);

  await openBooking({ me: { language } });
  await button(words.submit).click();
  await button(words.option).waitFor();
  expect(await tab.obstacles(looksAt("booking", language))).toEqual([]);

  await button(words.option).click();
  await result(language === "de" ? "Gebucht" : "Booked").waitFor();
  expect(await tab.obstacles(looksAt("booked", language))).toEqual([]);
});
