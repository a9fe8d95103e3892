import { expect, test } from "@jest/globals";
import type { ApiAnswer } from "#shared/api.ts";
import { type Opening, tabInBrowser, widths } from "#tests/support/tab-in-browser.ts";
import { type Answers, Refusal } from "#tests/support/tab-server.ts";

const tab = tabInBrowser();

type Proposal = ApiAnswer<"POST /api/experts/proposals">;
type Option = Extract<Proposal, { kind: "proposed" }>["options"][number];

const slot = (start: string, end: string) => ({ start: `2026-11-24T${start}:00Z`, end: `2026-11-24T${end}:00Z` });
const mira: Option = {
  ...{ ref: "ref-1", booking: "direct", name: "Mira Demir", topic: "hashtags" },
  slots: [slot("08:00", "08:30"), slot("13:00", "13:30")],
};
const somebody: Option = {
  ...{ ref: "ref-2", booking: "request", name: null, topic: "hashtags" },
  slots: [slot("09:00", "09:30"), slot("10:00", "10:30")],
};
const booked = {
  ...{ kind: "booked" as const, sessionId: "s-1", name: "Mira Demir", slot: slot("08:00", "08:30"), series: false },
  joinUrl: "https://teams.microsoft.com/l/meetup-join/1",
};

const answers: Answers = {
  "GET /api/experts": ({ query }) => ({
    topics: [
      { topic: "hashtags", names: ["Mira Demir"], somebody: true },
      ...(query["language"] === "de" ? [] : [{ topic: "storytelling", names: [], somebody: true }]),
    ],
  }),
  "GET /api/experts/hours": {
    volunteers: [
      {
        ...{ name: "Mira Demir", topics: ["hashtags"], languages: ["en", "de"], formats: ["quick", "half"] },
        ...{ left: { from: 60, to: 120 }, next: "thisWeek" },
      },
    ],
  },
  "POST /api/experts/proposals": { kind: "proposed", options: [mira, somebody] },
  "POST /api/experts/sessions": booked,
  "POST /api/experts/requests": { kind: "asked", requestId: "r-1" },
  "DELETE /api/experts/sessions/:id": { kind: "cancelled" },
  "DELETE /api/experts/requests/:id": { withdrawn: true },
};

const open = (opening: Opening = {}) =>
  tab.open({ src: "/tab/#/experts", ...opening, answers: { ...answers, ...opening.answers } });
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
  await said("English · German · quick call, 15 minutes · half an hour");
  expect(asked("GET /api/experts/hours").map(({ query }) => query)).toEqual([{ topic: "hashtags" }]);
});

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
  await choose("Length", "an hour");
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

test.each([
  [{ kind: "no_expert", topics: ["lean"] }, "Nobody volunteers for “hashtags” at present."],
  [{ kind: "no_expert", topics: [] }, "Nobody has volunteered yet."],
  [{ kind: "no_expert", topics: ["hashtags"] }, "For “hashtags” (half an hour) there is nobody at present"],
  [
    { kind: "no_slot", topic: "hashtags", names: ["Mira Demir", "Jo"] },
    "no free time in common with Mira Demir or Jo then",
  ],
  [{ kind: "calendar_unknown", who: "asker" }, "Your own calendar cannot be seen"],
  [{ kind: "calendar_unknown", who: "expert" }, "The calendar of whoever volunteers cannot be seen"],
  [{ kind: "line_unknown" }, "who is in which reporting line"],
] as const)("says why nothing is proposed, and what to do: %o", async (proposal, text) => {
  await openProposal({ answers: { "POST /api/experts/proposals": proposal as unknown as Proposal } });

  await said(text);
});

test("what others help with is one press away", async () => {
  await openProposal({ answers: { "POST /api/experts/proposals": { kind: "no_expert", topics: ["lean"] } } });

  await tab.frame().getByRole("link", { name: "lean" }).click();

  await tab.frame().getByText("Nobody volunteers").waitFor({ state: "detached" });
  expect(await tab.frame().getByLabel("Topic").inputValue()).toBe("lean");
});

test.each([
  ["POST /api/experts/sessions", { kind: "in_the_past" }, NINE, "That time has passed."],
  ["POST /api/experts/requests", { kind: "too_many" }, /^Ask somebody/, "one request too many"],
] as const)("says what went wrong after a press: %s", async (key, outcome, pressed, text) => {
  await openProposal({ answers: { [key]: outcome } as Answers });

  await button(pressed).click();

  await said(text);
});

const consent = new Refusal(403, { error: "CONSENT_REQUIRED", consent: ["Calendars.Read"] });

test("whoever agrees that their calendar is read goes on where they were", async () => {
  let isGiven = false;
  await openProposal({
    answers: {
      "POST /api/experts/proposals": () => (isGiven ? { kind: "proposed", options: [mira] } : consent),
    },
  });
  await said("Vorbild has to see when you are busy");

  isGiven = true;
  await button("Show the permission").click();

  await button(NINE).waitFor();
});

test("whoever declines goes on without, and is not asked again", async () => {
  await openProposal({
    answers: {
      "POST /api/experts/proposals": ({ body }) =>
        (body as { withoutOwn: boolean }).withoutOwn ? { kind: "calendar_unknown", who: "asker" } : consent,
    },
  });

  await button("Go on without it").click();
  await said("Your own calendar cannot be seen");
  await button("Show free times").click();
  await said("Your own calendar cannot be seen");

  const bodies = asked("POST /api/experts/proposals").map(({ body }) => (body as { withoutOwn: boolean }).withoutOwn);
  expect(bodies).toEqual([false, true, true]);
});

test("what failed is tried again", async () => {
  let isUp = false;
  await openProposal({
    answers: { "POST /api/experts/sessions": () => (isUp ? booked : new Refusal(503, { error: "GRAPH_UNREACHABLE" })) },
  });
  await button(NINE).click();
  await tab.frame().getByRole("alert").waitFor();

  isUp = true;
  await button("Try again").click();

  await result("Booked").waitFor();
});

const looks = [
  ["light", "default", widths.desktop, "en"],
  ["dark", "dark", widths.desktop, "de"],
  ["contrast", "contrast", widths.desktop, "en"],
  ["phone", "default", widths.phone, "de"],
  ["phone-dark", "dark", widths.phone, "en"],
] as const;
test.each(looks)("nobody stumbles over experts: %s", async (name, theme, width, language) => {
  const words = {
    en: { hours: "Free hours: hashtags", left: "left this month", submit: "Show free times", option: NINE },
    de: {
      ...{ hours: "Freie Stunden: hashtags", left: "in diesem Monat noch", submit: "Freie Zeiten zeigen" },
      option: "Di., 24. Nov., 09:00–09:30, mit Mira Demir",
    },
  }[language];
  const picture = (view: string) => tab.stumblingBlocks(`tab-${view}-${name}-${language}`);
  await open({ theme, width, me: { language } });
  await button(words.hours).click();
  await said(words.left);
  expect(await tab.overflows()).toBe(false);
  expect(await picture("experts")).toEqual([]);

  await openBooking({ theme, width, me: { language } });
  await button(words.submit).click();
  await button(words.option).waitFor();
  expect(await tab.overflows()).toBe(false);
  expect(await picture("booking")).toEqual([]);

  await button(words.option).click();
  await result(language === "de" ? "Gebucht" : "Booked").waitFor();
  expect(await tab.overflows()).toBe(false);
  expect(await picture("booked")).toEqual([]);
});
