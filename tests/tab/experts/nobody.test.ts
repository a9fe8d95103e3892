import { expect, test } from "@jest/globals";
import { booked, expertAnswers, mira, type Proposal } from "#tests/support/experts-in-tab.ts";
import { type Opening, tabInBrowser } from "#tests/support/tab-in-browser.ts";
import { type Answers, Refusal } from "#tests/support/tab-server.ts";

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

test.each([
  [{ kind: "no_expert", topics: ["lean"] }, "Nobody volunteers for “hashtags” at present."],
  [{ kind: "no_expert", topics: [] }, "Nobody has volunteered yet."],
  [{ kind: "no_expert", topics: ["hashtags"] }, "For “hashtags” (half hour) there is nobody at present"],
  [
    { kind: "no_slot", topic: "hashtags", names: ["Mira Demir", "Jo"] },
    "no free time in common with Mira Demir or Jo then",
  ],
  [{ kind: "calendar_unknown", who: "asker" }, "Your own calendar cannot be seen"],
  [{ kind: "calendar_unknown", who: "expert" }, "The calendar of whoever volunteers cannot be seen"],
  [{ kind: "asker_away" }, "it was opened for this visit only"],
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

test.each([
  ["to the own hours", {}, ["#/mine/hours"]],
  ["nowhere from a channel, where nobody's own page is", { channelId: "19:general" }, []],
] as const)("whoever has asked too often is led %s", async (_where, context, links) => {
  await openProposal({ context, answers: { "POST /api/experts/requests": { kind: "too_many" } } });

  await button(/^Ask somebody/).click();
  await said("one request too many");

  const found = await tab.frame().locator("section a").all();
  expect(await Promise.all(found.map((link) => link.getAttribute("href")))).toEqual(links);
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

test("whoever declined can agree after all, and is asked for the permission again", async () => {
  let isGiven = false;
  await openProposal({
    answers: {
      "POST /api/experts/proposals": ({ body }) => {
        if ((body as { withoutOwn: boolean }).withoutOwn) return { kind: "calendar_unknown", who: "asker" };
        return isGiven ? { kind: "proposed", options: [mira] } : consent;
      },
    },
  });
  await button("Go on without it").click();
  await said("Your own calendar cannot be seen");

  const after = button("Let my calendar be looked at after all");
  const found = await tab.stumblingBlocks("experts-after-all");
  await after.click();
  await said("Vorbild has to see when you are busy");
  const isOfferedTwice = await after.count();
  isGiven = true;
  await button("Show the permission").click();
  await button(NINE).waitFor();

  expect([found, isOfferedTwice, await after.count()]).toEqual([[], 0, 0]);
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
