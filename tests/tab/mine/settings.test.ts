import { expect, test } from "@jest/globals";
import { ownAnswers } from "#tests/support/own-page.ts";
import { tabInBrowser } from "#tests/support/tab-in-browser.ts";
import { type Answers, Refusal } from "#tests/support/tab-server.ts";

const tab = tabInBrowser();
const settings = ownAnswers["GET /api/mine/settings"];

const open = (answers: Answers = {}) =>
  tab.open({ src: "/tab/#/mine/settings", answers: { ...ownAnswers, ...answers } });
const field = (label: string) => tab.frame().getByLabel(label, { exact: true });
const save = (section: string) =>
  tab.frame().getByRole("region", { name: section }).getByRole("button", { name: "Save" }).click();
/** Until what was sent last is answered. */
const answered = () => tab.page().waitForResponse((response) => response.request().method() === "PUT");
const sent = () =>
  tab
    .server()
    .asked.filter(({ key }) => !key.startsWith("GET"))
    .map(({ body }) => body);

test("saves only what was changed, and asks again who looks", async () => {
  await open({ "PUT /api/mine/person": { problem: null, settings } });

  await field("Language").selectOption("de");
  await field("Time zone").fill("Wien");
  await save("Language and time");
  await tab.frame().getByText("Saved.").waitFor();

  expect(sent()).toEqual([{ language: "de", zone: "Wien" }]);
  expect(tab.server().asked.filter(({ key }) => key === "GET /api/me")).toHaveLength(2);
});

test("what was saved stays in sight when nobody says any more who looks", async () => {
  const me = { name: "Lars", language: "en", zone: "UTC", roles: [], now: "2026-11-23T08:00:00Z" } as const;
  let looks = 0;
  await open({
    "PUT /api/mine/person": { problem: null, settings },
    "GET /api/me": () => {
      looks += 1;
      return looks === 1 ? me : new Refusal(500, { error: "INTERNAL" });
    },
  });

  const refused = tab.page().waitForResponse((response) => response.status() === 500);
  await save("Language and time");
  await refused;
  await tab.frame().evaluate("new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)))");
  await tab.frame().getByText("Saved.").waitFor();

  expect(await tab.frame().getByRole("alert").count()).toBe(0);
});

test("says kindly beside the field what was not understood, and leaves it as it was typed", async () => {
  await open({ "PUT /api/mine/person": { problem: "zoneUnknown", settings } });

  await field("Time zone").fill("Nowhere");
  await save("Language and time");
  await tab.frame().getByText("This place is not known.").waitFor();

  expect(await field("Time zone").inputValue()).toBe("Nowhere");
  expect(await field("Time zone").getAttribute("aria-invalid")).toBe("true");
});

test("saves slot, rhythm, likes and goals of reminders", async () => {
  await open({ "PUT /api/mine/reminders": { problem: null, settings } });

  await field("Weekday").selectOption("Thursday");
  await field("How often").selectOption("every second week");
  await field("asking a question").check();
  await field("Goal 2").fill("Thank more");
  await save("Reminders");
  await tab.frame().getByText("Saved.").waitFor();

  expect(sent()).toEqual([
    {
      ...{ slot: { weekday: 4, time: "09:30" }, often: "fortnightly", likes: ["thanks", "question"] },
      goals: ["Shorter setups", "Thank more"],
    },
  ]);
});

test("pauses reminders, and stops everything unasked once that is confirmed", async () => {
  await open({ "PUT /api/mine/reminders": { problem: null, settings } });

  await tab.frame().getByRole("button", { name: "Pause for four weeks" }).click();
  await tab.frame().getByText("Saved.").waitFor();
  await tab.frame().getByRole("button", { name: "Stop all unasked messages" }).click();
  const dialog = tab.frame().getByRole("alertdialog");
  await Promise.all([answered(), dialog.getByRole("button", { name: "Stop all unasked messages" }).click()]);

  expect(sent()).toEqual([{ state: "paused" }, { state: "stopped" }]);
});

test("sends whoever has no reminders to the chat, where they begin", async () => {
  await open({ "GET /api/mine/settings": { ...settings, reminders: null } });

  await tab.frame().getByText("There are no reminders.").waitFor();

  expect(await field("Weekday").count()).toBe(0);
});

test("saves how conversations are called; an empty name is the neutral one", async () => {
  await open({ "PUT /api/mine/conversations": { problem: null, settings } });

  await field("Remind the day before").check();
  await field("Name in both calendars").fill("Kaffee");
  await save("Conversations");
  await tab.frame().getByText("Saved.").waitFor();
  await field("Name in both calendars").fill(" ");
  await Promise.all([answered(), save("Conversations")]);

  expect(sent()).toMatchObject([{ remind: true, ask: true, subject: "Kaffee" }, { subject: null }]);
});

test("the keyboard reaches everything in the order in which it is read", async () => {
  await open();
  await field("Language").waitFor();

  await tab.frame().getByRole("heading", { level: 1 }).focus();
  const reached: string[] = [];
  while (reached.length < 16) {
    await tab.page().keyboard.press("Tab");
    const at = await tab
      .frame()
      .evaluate<string>(
        "(({ labels, textContent }) => labels?.[0]?.textContent || textContent)(document.activeElement)",
      );
    if (at !== reached.at(-1)) reached.push(at); // a time is several fields to a browser
  }

  expect(reached).toEqual([
    ...["My week", "My hours", "My tags", "Messages", "What is stored", "Settings"],
    ...["Language", "German form of address", "Time zone", "Messages from", "Messages until"],
    ...["Region of public holidays", "Save", "Pause for four weeks", "Stop all unasked messages", "Weekday"],
  ]);
});

test("saves what a volunteer gives, and says beside the field what cannot be", async () => {
  await open({ "PUT /api/mine/volunteering": { problem: "perWeek", settings } });

  await field("Topics").fill("excel, power bi");
  await field("shadow session, an hour at somebody's side").check();
  await field("Conversations a week").fill("11");
  await save("Volunteering");
  await tab.frame().getByText("Between 1 and 10 are possible.").waitFor();

  expect(sent()).toMatchObject([
    {
      topics: ["excel", " power bi"],
      formats: ["quick", "half", "shadow"],
      perWeek: 11,
      booking: "direct",
      likes: null,
    },
  ]);
  expect(await field("Conversations a week").getAttribute("aria-invalid")).toBe("true");
});

test("pauses what is offered, and ends it once that is confirmed", async () => {
  await open({ "PUT /api/mine/volunteering": { problem: null, settings } });

  await Promise.all([answered(), tab.frame().getByRole("button", { name: "Pause", exact: true }).click()]);
  await tab.frame().getByRole("button", { name: "Step down" }).click();
  const dialog = tab.frame().getByRole("alertdialog");
  await Promise.all([answered(), dialog.getByRole("button", { name: "Step down" }).click()]);

  expect(sent()).toEqual([{ state: "paused" }, { state: "ended" }]);
});
