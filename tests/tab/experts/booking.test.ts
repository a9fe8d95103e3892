import { expect, test } from "@jest/globals";
import { booked, expertAnswers, mira, slot } from "#tests/support/experts-in-tab.ts";
import { type Opening, tabInBrowser } from "#tests/support/tab-in-browser.ts";

const tab = tabInBrowser();

const open = (opening: Opening = {}) =>
  tab.open({ src: "/tab/#/experts", ...opening, answers: { ...expertAnswers, ...opening.answers } });
const openBooking = (opening: Opening = {}) => open({ src: "/tab/#/experts/book/hashtags", ...opening });
const button = (name: string | RegExp) => tab.frame().getByRole("button", { name });
const result = (name: string) => tab.frame().getByRole("heading", { level: 2, name });
const said = (text: string) => tab.frame().getByText(text).first().waitFor();
const asked = (key: string) => tab.server().asked.filter((question) => question.key === key);
const NINE = "Tue 24 Nov, 09:00–09:30, with Mira Demir";

/** Opens a booking and asks for free times. */
async function openProposal(opening: Opening = {}) {
  await openBooking(opening);
  await button("Show free times").click();
}

test("a conversation is booked and cancelled by keyboard alone", async () => {
  await openBooking();
  const { keyboard } = tab.page();
  const focused = () => tab.frame().evaluate<string>("document.activeElement.textContent");
  await tab.frame().getByLabel("Topic").focus();

  await keyboard.press("Enter");
  await result("Free times").waitFor();
  expect(await focused()).toBe("Free times");
  await keyboard.press("Tab");
  expect(await focused()).toBe(NINE);
  await keyboard.press("Enter");
  await result("Booked").waitFor();
  expect(await focused()).toBe("Booked");
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  expect(await focused()).toBe("Cancel it");
  await keyboard.press("Enter");
  await tab.frame().getByRole("alertdialog", { name: "Cancel this conversation?" }).waitFor();
  await keyboard.press("Tab");
  await keyboard.press("Enter");

  await said("Cancelled. Both calendars show it");
  expect(asked("POST /api/experts/sessions").map(({ body }) => body)).toMatchObject([
    { ref: "ref-1", topic: "hashtags", format: "half", start: "2026-11-24T08:00:00Z" },
  ]);
  expect(asked("DELETE /api/experts/sessions/:id").map(({ params }) => params)).toEqual([{ id: "s-1" }]);
});

test("asks for what was wanted: topic, length, language, days and time of day", async () => {
  await openBooking();
  const choose = (label: string, option: string) => tab.frame().getByLabel(label, { exact: true }).selectOption(option);
  await tab.frame().getByLabel("Topic").fill("  storytelling ");
  await choose("Length", "expert hour");
  await choose("Language", "German");
  await choose("When", "next week");
  await choose("Time of day", "in the afternoon");

  await button("Show free times").click();

  await result("Free times").waitFor();
  expect(asked("POST /api/experts/proposals").map(({ body }) => body)).toEqual([
    {
      ...{ topic: "storytelling", format: "hour", language: "de", withoutOwn: false },
      when: { days: { from: "2026-11-30", to: "2026-12-06" }, part: "afternoon" },
    },
  ]);
});

test("a day is chosen within two weeks, and a topic is needed", async () => {
  await openBooking({ src: "/tab/#/experts/book" });
  await tab.frame().getByLabel("When", { exact: true }).selectOption("on one day");
  const day = tab.frame().getByLabel("Day", { exact: true });
  expect([await day.getAttribute("min"), await day.getAttribute("max")]).toEqual(["2026-11-23", "2026-12-07"]);
  await day.fill("2026-11-26");

  await button("Show free times").click();
  await said("A topic is needed.");
  await tab.frame().getByLabel("Topic").fill("lean");
  await button("Show free times").click();

  await result("Free times").waitFor();
  expect(asked("POST /api/experts/proposals").map(({ body }) => body)).toMatchObject([
    { topic: "lean", when: { days: { from: "2026-11-26", to: "2026-11-26" }, part: null } },
  ]);
});

test("somebody is asked without either's name, and the request can be withdrawn", async () => {
  await openProposal();
  await said("Whoever is asked first is named with their yes");

  await button("Ask somebody: Tue 24 Nov, 10:00 or Tue 24 Nov, 11:00").click();

  await result("Somebody is asked").waitFor();
  expect(asked("POST /api/experts/requests").map(({ body }) => body)).toMatchObject([
    { ref: "ref-2", starts: ["2026-11-24T09:00:00Z", "2026-11-24T10:00:00Z"] },
  ]);
  await button("Withdraw the request").click();
  await said("The request is withdrawn.");
  expect(asked("DELETE /api/experts/requests/:id").map(({ params }) => params)).toEqual([{ id: "r-1" }]);
});

test("says what happens next, and that the first of a series is one", async () => {
  await openProposal({ answers: { "POST /api/experts/sessions": { ...booked, series: true } } });

  await button(NINE).click();

  await said("It stands in both calendars as “Conversation”");
  await said("What is said stays between the two");
  await said("It is the first of six");
  expect(await tab.frame().getByRole("link", { name: "Join" }).getAttribute("href")).toBe(booked.joinUrl);
});

test("a link that is none of HTTPS is not shown", async () => {
  await openProposal({ answers: { "POST /api/experts/sessions": { ...booked, joinUrl: "javascript:alert(1)" } } });

  await button(NINE).click();

  await result("Booked").waitFor();
  expect(await tab.frame().getByRole("link", { name: "Join" }).count()).toBe(0);
});

test("a time that the calendar does not confirm yet is reserved", async () => {
  await openProposal({ answers: { "POST /api/experts/sessions": { ...booked, kind: "pending", joinUrl: null } } });

  await button(NINE).click();

  await result("The time is reserved").waitFor();
  await said("The calendar does not answer yet");
});

test.each([
  ["taken", "That time is no longer free. With Mira Demir there is also:"],
  ["full", "Mira Demir gives no more time in that week. With Mira Demir there is also:"],
] as const)("when a time is %s, others with the same person can be taken", async (kind, headline) => {
  let times = 0;
  const other = { ...mira, slots: [slot("15:00", "15:30")] };
  await openProposal({
    answers: { "POST /api/experts/sessions": () => (++times === 1 ? { kind, option: other } : booked) },
  });

  await button(NINE).click();
  await said(headline);
  await button("Tue 24 Nov, 16:00–16:30, with Mira Demir").click();

  await result("Booked").waitFor();
  expect(asked("POST /api/experts/sessions").map(({ body }) => (body as { start: string }).start)).toEqual([
    "2026-11-24T08:00:00Z",
    "2026-11-24T15:00:00Z",
  ]);
});
