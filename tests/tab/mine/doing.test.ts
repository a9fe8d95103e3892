import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import type { ApiAnswer } from "#shared/api.ts";
import { ownAnswers } from "#tests/support/own-page.ts";
import { tabInBrowser } from "#tests/support/tab-in-browser.ts";
import { type Answers, Refusal } from "#tests/support/tab-server.ts";

const tab = tabInBrowser();

const open = (page: string, answers: Answers = {}) =>
  tab.open({ src: `/tab/#/mine/${page}`, answers: { ...ownAnswers, ...answers } });
const button = (name: string) => tab.frame().getByRole("button", { name });
/** The dialog's own button of that name. */
const confirm = (name: string) => tab.frame().getByRole("alertdialog").getByRole("button", { name }).click();
const said = (text: string) => tab.frame().getByText(text).waitFor();
const [newest] = ownAnswers["GET /api/mine/notices"].notices as [ApiAnswer<"GET /api/mine/notices">["notices"][number]];
/** Whatever changed something, with what was sent. */
const changes = () =>
  tab
    .server()
    .asked.filter(({ key }) => !key.startsWith("GET"))
    .map(({ key, params, body }) => [key, params["id"] ?? params["tag"] ?? body]);
/** What was sent with it. */
const bodies = () =>
  tab
    .server()
    .asked.filter(({ key }) => !key.startsWith("GET"))
    .map(({ body }) => body);
const focused = () => tab.frame().evaluate<string>("document.activeElement.textContent");

test("drops a draft once that is confirmed, and says so where the focus is", async () => {
  await open("week", { "DELETE /api/mine/drafts/:id": {} });

  await button("Drop: Setup took 40 minutes").click();
  const before = changes();
  await confirm("Drop");
  await said("The draft is gone.");

  expect(before).toEqual([]);
  expect(changes()).toEqual([["DELETE /api/mine/drafts/:id", "d1"]]);
  expect(await focused()).toContain("The draft is gone.");
});

test("asks for a missing permission on the way, and then does what was wanted", async () => {
  let isGiven = false;
  await open("tags", {
    "DELETE /api/mine/follows/:tag": () => {
      const answer = isGiven ? {} : new Refusal(403, { error: "CONSENT_REQUIRED", consent: ["Calendars.Read"] });
      isGiven = true;
      return answer;
    },
  });

  await button("Follow no longer: #hr_fitness").click();
  const consent = button("Show the permission");
  await consent.waitFor();
  const alerts = await tab.frame().getByRole("alert").count();
  await consent.click();
  await said("#hr_fitness is followed no longer.");

  expect(alerts).toBe(0);
  expect(changes()).toHaveLength(2);
});

test("a field that cannot be so keeps the focus on the button that saves", async () => {
  await open("settings", {
    "PUT /api/mine/person": { problem: "zoneUnknown", settings: ownAnswers["GET /api/mine/settings"] },
  });

  const save = button("Save").first();
  await save.press("Enter");
  await tab.frame().getByRole("alert").first().waitFor();

  expect(await focused()).toBe(await save.textContent());
});

test("goes on with a draft in the chat", async () => {
  await open("week");

  await button("Go on in the chat").click();
  await tab.page().waitForFunction(`told.some(([func]) => func === "executeDeepLink")`);

  expect(String((await tab.told("executeDeepLink"))[0]?.[0])).toMatch(/users=28%3Athe-app&message=drafts/);
});

test("cancels an hour by keyboard alone, and tells when the calendars follow later", async () => {
  await open("hours", { "DELETE /api/mine/sessions/:id": { outcome: "ending" } });

  await button("Cancel: Tue 24 Nov, 10:00, with Mira König").focus();
  await tab.page().keyboard.press("Enter");
  await tab.frame().getByRole("alertdialog").waitFor();
  await tab.page().keyboard.press("Tab");
  await tab.page().keyboard.press("Enter");
  await said("The calendars follow as soon as Microsoft 365 answers.");

  expect(changes()).toEqual([["DELETE /api/mine/sessions/:id", "s1"]]);
});

test.each([
  ["Withdraw: excel", "Withdraw", "DELETE /api/mine/requests/:id", "r1"],
  ["Decline: Mira König offers", "Decline", "DELETE /api/mine/offers/:id", "o1"],
  ["Withdraw: Offered to 3 people", "Withdraw", "DELETE /api/mine/offers/:id", "o2"],
  ["End: with Jonas Weber", "End", "DELETE /api/mine/series/:id", "m1"],
] as const)("ends what is behind “%s”", async (name, action, key, id) => {
  await open("hours", { [key]: { outcome: "ended" } });

  await button(name).click();
  await confirm(action);
  await said("Done.");

  expect(changes()).toEqual([[key, id]]);
});

const asked = "PUT /api/mine/asked/:id";
const agreed = {
  ...{ kind: "booked" as const, with: "Jonas Weber" },
  ...{ start: "2026-11-25T09:00:00Z", end: "2026-11-25T09:30:00Z" },
};

test("answers a request with one of its times, and learns the name with it", async () => {
  await open("hours", { [asked]: agreed });

  await button("Wed 25 Nov, 10:00–10:30: first post").click();
  await said("Agreed: Wed 25 Nov, 10:00–10:30, with Jonas Weber.");

  expect(changes()).toEqual([[asked, "r3"]]);
  expect(bodies()).toEqual([{ answer: "take", start: agreed.start }]);
  expect(await focused()).toContain("What is said stays between the two");
});

test("what was agreed on is told although the page cannot be looked at again", async () => {
  let isThere = true;
  await open("hours", {
    [asked]: agreed,
    "GET /api/mine/hours": () =>
      isThere ? ownAnswers["GET /api/mine/hours"] : new Refusal(503, { error: "GRAPH_UNREACHABLE" }),
  });
  const yes = button("Wed 25 Nov, 10:00–10:30: first post");
  await yes.waitFor();
  isThere = false;

  await yes.click();
  await said("GRAPH_UNREACHABLE");

  await said("Agreed: Wed 25 Nov, 10:00–10:30, with Jonas Weber.");
});

test("a time that is gone is no success, and the others are named", async () => {
  await open("hours", { [asked]: { kind: "taken", slots: [{ ...agreed, start: "2026-11-25T08:00:00Z" }] } });

  await button("Wed 25 Nov, 10:00–10:30: first post").click();

  await said("That time is not free any more. Both are free: Wed 25 Nov, 09:00–10:30.");
});

test("proposes another time to who asks, by keyboard alone", async () => {
  await open("hours", { [asked]: { kind: "proposed" } });

  await button("Another time: first post").press("Enter");
  await tab.frame().getByLabel("Day", { exact: true }).fill("2026-11-26");
  await tab.frame().getByLabel("Time", { exact: true }).fill("14:00");
  await tab.page().keyboard.press("Enter");
  await said("Whether that suits is being asked.");

  expect(bodies()).toEqual([{ answer: "otherTime", day: "2026-11-26", time: "14:00" }]);
});

test.each([
  ["No", { answer: "no" }, null, "All right: somebody else is asked, and nobody learns"],
  ["Not this month", { answer: "pauseMonth" }, "2026-11-30T23:00:00Z", "here again from Tue 1 Dec on"],
])("says “%s” to a request, after asking whether it is meant", async (name, body, pausedUntil, sentence) => {
  await open("hours", { [asked]: { kind: "passedOn", pausedUntil } });

  await button(`${name}: first post`).click();
  const before = changes();
  await confirm(name);
  await said(sentence);

  expect(before).toEqual([]);
  expect(bodies()).toEqual([body]);
});

test("says that a pause began, also where the request went to somebody else meanwhile", async () => {
  await open("hours", { [asked]: { kind: "gone", pausedUntil: "2026-11-30T23:00:00Z" } });

  await button("Not this month: first post").click();
  await confirm("Not this month");

  await said("This request is no longer open. Others come again from Tue 1 Dec on");
});

test("says yes to another time, and no", async () => {
  let answer: ApiAnswer<"PUT /api/mine/requests/:id"> = { kind: "taken" };
  await open("hours", { "PUT /api/mine/requests/:id": () => answer });

  await button("Yes: hashtags").click();
  await said("That time is not free any more. Somebody else is asked.");
  answer = { kind: "passedOn" };
  await button("No: hashtags").click();
  await confirm("No");
  await said("Somebody else is asked.");

  expect(bodies()).toEqual([{ accepts: true }, { accepts: false }]);
});

test("takes a time that is offered", async () => {
  await open("hours", { "PUT /api/mine/offers/:id": { ...agreed, kind: "pending" } });

  await button("Wed 25 Nov, 10:00–10:30: Mira König offers times").click();
  await said("The calendars follow as soon as they answer.");

  expect([changes(), bodies()]).toEqual([[["PUT /api/mine/offers/:id", "o1"]], [{ start: agreed.start }]]);
});

test("moves an hour to a time that is free, after one that was not", async () => {
  const later = { start: "2026-11-26T14:00:00Z", end: "2026-11-26T14:30:00Z" };
  let move: ApiAnswer<"PUT /api/mine/sessions/:id"> = { kind: "taken", slots: [later] };
  await open("hours", {
    "POST /api/mine/sessions/:id/times": { kind: "proposed", slots: [agreed] },
    "PUT /api/mine/sessions/:id": () => move,
  });
  const title = "Tue 24 Nov, 10:00, with Mira König";

  await button(`Move: ${title}`).click();
  await button(`Wed 25 Nov, 10:00–10:30: ${title}`).click();
  const other = button(`Thu 26 Nov, 15:00–15:30: ${title}`);
  await other.waitFor();
  const found = await tab.stumblingBlocks("mine-move");
  move = { ...agreed, kind: "moved", with: "Mira König" };
  await other.click();
  await said("Moved: Wed 25 Nov, 10:00–10:30, with Mira König.");

  expect(found).toEqual([]);
  expect(bodies().slice(1)).toEqual([{ start: agreed.start }, { start: later.start }]);
  expect(await other.count()).toBe(0);
});

test("says why there is no other time, and moves to one that is named", async () => {
  await open("hours", {
    "POST /api/mine/sessions/:id/times": { kind: "calendarUnknown" },
    "PUT /api/mine/sessions/:id": { kind: "inThePast" },
  });

  await button("Move: Tue 24 Nov, 10:00, with Mira König").click();
  await said("A calendar cannot be seen just now");
  await button("Move it there").click();
  await said("That time has passed.");

  expect(bodies().slice(1)).toEqual([{ day: "2026-11-23", time: "10:00" }]);
});

test("follows a tag no longer, and lets news come less often", async () => {
  await open("tags", { "DELETE /api/mine/follows/:tag": {}, "PUT /api/mine/news": {} });

  await button("Follow no longer: #hr_fitness").click();
  await said("#hr_fitness is followed no longer.");
  await tab.frame().getByLabel("News of followed tags come").selectOption("every fourth week");
  await said("News come in this rhythm from now on.");

  expect(changes()).toEqual([
    ["DELETE /api/mine/follows/:tag", "hr_fitness"],
    ["PUT /api/mine/news", { everyWeeks: 4 }],
  ]);
});

test("shows older messages after the newer ones", async () => {
  const older = { ...newest, id: "e0", why: "Because you asked." };
  await open("messages", {
    "GET /api/mine/notices": ({ query }) =>
      query["after"] === "e1" ? { notices: [older], hasMore: false } : ownAnswers["GET /api/mine/notices"],
  });

  await button("Show older ones").click();
  await said("Because you asked.");

  expect(await tab.frame().getByRole("listitem").filter({ hasText: "sent" }).count()).toBe(3);
  expect(await button("Show older ones").count()).toBe(0);
});

test("is listened to no more, and says what is gone", async () => {
  let isHeard = true;
  await open("data", {
    "GET /api/mine/data": () => ({ ...ownAnswers["GET /api/mine/data"], isHeard }),
    "PUT /api/mine/listening": () => {
      isHeard = false;
      return { isHeard, removed: 7 };
    },
  });

  await button("Don't listen to me").click();
  await said("What had been noted is gone: 7 entries.");
  await button("Listen to me again").waitFor();

  expect(changes()).toEqual([["PUT /api/mine/listening", { isHeard: false }]]);
});

test("deletes everything after saying what stays", async () => {
  await open("data", { "DELETE /api/mine/data": { items: 12 } });

  await button("Delete everything").click();
  const told = await tab.frame().getByRole("alertdialog").textContent();
  const before = changes();
  await confirm("Delete everything");
  await said("Everything is deleted: 12 entries.");

  expect(told).toContain("What own tags are for stays beside them, without a name.");
  expect(told).not.toContain("not to be listened to stays");
  expect([before, changes()]).toEqual([[], [["DELETE /api/mine/data", undefined]]]);
});

test("says that nothing was deleted while a conversation cannot be cancelled", async () => {
  await open("data", { "DELETE /api/mine/data": new Refusal(503, { error: "GRAPH_UNREACHABLE" }) });

  await button("Delete everything").click();
  await confirm("Delete everything");

  await said("A booked conversation cannot be cancelled at present, so nothing was deleted.");
});

test("keeps what cancels nothing: the dialog's way out", async () => {
  await open("data");

  await button("Delete everything").click();
  await tab.frame().getByRole("alertdialog").waitFor();
  const found = await tab.stumblingBlocks("mine-delete");
  await confirm("Cancel");

  expect([found, changes()]).toEqual([[], []]);
});

test("gives everything as one file that can be read", async () => {
  await open("data");

  const [download] = await Promise.all([tab.page().waitForEvent("download"), button("Download as JSON").click()]);
  const text = await readFile(await download.path(), "utf8");

  expect(download.suggestedFilename()).toBe("vorbild.json");
  expect(text).toContain('\n  "name": "Lars Brandt"');
  expect(JSON.parse(text)).toMatchObject({
    ...{ name: "Lars Brandt", isHeard: true },
    kinds: [{ id: "leaders", items: [{ weekday: 2 }] }, { id: "unknown" }],
  });
});

test("copies everything, also where the frame may not use the clipboard", async () => {
  await open("data");
  await tab.frame().evaluate(`navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"))`);

  await button("Copy").click();

  await said("Everything is in the clipboard.");
});

test("shows each fact that is stored as people say it, and what it is for", async () => {
  await open("data");

  await tab.frame().getByText("leaders, 1 entry").click();
  const shown = await tab.frame().locator("details").first().textContent();

  expect(shown).toContain("so that reminders come");
  expect(shown).toMatch(/agreed at\s*Tue 3 Nov, 09:00/);
  expect(shown).toMatch(/likes\s*thanks, post/);
  expect(shown).toMatch(/rest\s*trained: yes/);
  expect(shown).toMatch(/goals\s*text: Thank more · text: Shorter setups/);
  expect(shown).not.toContain("paused until");
});

test("says in the language that was just chosen that it is saved", async () => {
  const settings = ownAnswers["GET /api/mine/settings"];
  const me = { name: "Lars", zone: "UTC", roles: [], now: "2026-11-23T08:00:00Z" } as const;
  let language: "en" | "de" = "en";
  await open("settings", {
    "GET /api/me": () => ({ ...me, language }),
    "PUT /api/mine/person": () => {
      language = "de";
      return { problem: null, settings };
    },
  });

  await tab.frame().getByLabel("Language", { exact: true }).selectOption("de");
  await tab.frame().getByRole("region", { name: "Language and time" }).getByRole("button", { name: "Save" }).click();
  await said("Gespeichert.");

  expect(await tab.frame().getByText("Saved.").count()).toBe(0);
});
