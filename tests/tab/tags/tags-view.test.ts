import { expect, test } from "@jest/globals";
import type { ApiAnswer } from "#shared/api.ts";
import { looksAt, type Opening, tabInBrowser } from "#tests/support/tab-in-browser.ts";
import { type Answers, Refusal } from "#tests/support/tab-server.ts";

const tab = tabInBrowser();

type Listed = ApiAnswer<"GET /api/tags">["living"][number];
const listed = (name: string, changes: Partial<Listed> = {}): Listed => ({
  ...{ name, state: "living", posts: 12, purpose: null },
  ...changes,
});

const overview = {
  hosted: [listed("em_ruesten", { purpose: "Setting up faster" })],
  founded: [],
  followed: [listed("hr_onboarding", { posts: 1 })],
  department: [],
  living: [listed("it_teams")],
  asleep: [listed("em_alt", { state: "sleeping" })],
};
const page = {
  kind: "tag" as const,
  ...listed("em_ruesten", { purpose: "Setting up faster" }),
  ...{ earlier: null, weeksSinceUse: 2, foundedAt: "2026-05-04T08:00:00Z" },
  ...{ founder: "Lars Brandt", hosts: ["Lars Brandt", "Mira Demir"], isHost: true, follow: null },
  alike: [{ ...listed("em_setup"), why: "translation" as const }],
};
const weeks = Array.from({ length: 26 }, (_, index) => {
  const monday = new Date(Date.UTC(2026, 4, 25 + index * 7)).toISOString().slice(0, 10);
  return { week: monday, posts: index % 5 === 0 ? null : 7 + ((index * 3) % 8) };
});
const slot = { weekday: 5, time: "09:00", everyWeeks: 1 };

const answers: Answers = {
  "GET /api/tags": overview,
  "GET /api/tag-search": ({ query }) => ({ hits: [listed(`found_${query["q"]}`)], alike: [], more: false }),
  "GET /api/tags/:name": page,
  "GET /api/tags/:name/rhythm": { agreed: true, weeks, groupMin: 7 },
  "PUT /api/tags/:name/follow": ({ body }) => ({
    ...{ kind: "following", tag: "em_ruesten", slot },
    how: (body as { how: "weekly" | "settled" }).how,
  }),
  "DELETE /api/tags/:name/follow": { followed: true },
};

const open = (opening: Opening = {}) =>
  tab.open({ src: "/tab/#/tags", ...opening, answers: { ...answers, ...opening.answers } });
const openPage = (opening: Opening = {}) => open({ src: "/tab/#/tags/em_ruesten", ...opening });
const status = (text: string | RegExp) => tab.frame().getByRole("status").filter({ hasText: text });
const asked = (key: string) => tab.server().asked.filter((question) => question.key === key);

test("shows the tags that concern somebody, each under why, and how alive it is", async () => {
  await open();

  const mine = tab.frame().getByRole("region", { name: "Looked after by me" });
  await mine.waitFor();
  expect(await mine.getByRole("listitem").allInnerTexts()).toEqual(["#em_ruesten\n12 posts\nSetting up faster"]);
  const asleep = tab.frame().getByRole("region", { name: "Asleep" });
  expect(await asleep.getByRole("listitem").allInnerTexts()).toEqual(["#em_alt\nasleep\n12 posts"]);
  expect(await tab.frame().getByRole("region", { name: "Founded by me" }).count()).toBe(0);
});

test("searches as somebody types, asks once for a word, and says how much was found", async () => {
  await open();

  await tab.frame().getByLabel("Find a tag").pressSequentially("rüs", { delay: 20 });

  await status("1 tag found.").waitFor();
  await tab.frame().getByRole("link", { name: "#found_rüs" }).waitFor();
  expect(asked("GET /api/tag-search").map(({ query }) => query["q"])).toEqual(["rüs"]);
});

test("a late answer never takes the place of a newer one", async () => {
  let release = () => {};
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  await open({
    answers: {
      "GET /api/tag-search": async ({ query }) => {
        if (query["q"] === "a") await slow;
        return { hits: [listed(`found_${query["q"]}`)], alike: [], more: false };
      },
    },
  });
  const field = tab.frame().getByLabel("Find a tag");

  await field.fill("a");
  await tab.page().waitForTimeout(300);
  await field.fill("ab");
  await tab.frame().getByRole("link", { name: "#found_ab" }).waitFor();
  release();
  await tab.page().waitForTimeout(100);

  expect(await tab.frame().getByRole("link", { name: "#found_" }).allInnerTexts()).toEqual(["#found_ab"]);
});

test("where nothing is found it says what may be meant, and offers to found it", async () => {
  const alike = [{ ...listed("em_ruesten"), why: "translation" as const }];
  await open({ answers: { "GET /api/tag-search": { hits: [], alike, more: false } } });

  await tab.frame().getByLabel("Find a tag").fill("setup");
  await status("No tag begins like this.").waitFor();
  await tab.frame().getByText("the same in the other language").waitFor();
  await tab.frame().getByRole("button", { name: "Found it as a new tag" }).click();

  expect(await tab.frame().getByLabel("Name").inputValue()).toBe("setup");
});

test("a tag's page says what it is for, who looks after it, and what means the same", async () => {
  await openPage();

  await tab.heading("#em_ruesten").waitFor();
  for (const text of ["Setting up faster", "Lars Brandt, Mira Demir", "by Lars Brandt", "more than 2 weeks ago"]) {
    await tab.frame().getByText(text).first().waitFor();
  }
  const alike = tab.frame().getByRole("region", { name: "Near-duplicates" });
  expect(await alike.getByRole("link").allInnerTexts()).toEqual(["#em_setup"]);
});

test("the rhythm can be read as a table, and says where something is hidden", async () => {
  await openPage();

  await tab.frame().getByLabel("Show as a table").click();

  const rows = tab.frame().getByRole("table").getByRole("row");
  expect(await rows.count()).toBe(27);
  expect(await rows.nth(1).textContent()).toBe("25 May 2026hidden");
  await tab.frame().getByText("at least 7 people used the tag").waitFor();
});

test("of a tag that few use, no week is shown, and why", async () => {
  const few = weeks.map(({ week }) => ({ week, posts: null }));
  await openPage({ answers: { "GET /api/tags/:name/rhythm": { agreed: true, weeks: few, groupMin: 7 } } });

  await tab.frame().getByText("In none of the last 26 weeks did 7 people use it").waitFor();
  expect(await tab.frame().getByLabel("Show as a table").count()).toBe(0);
});

test("without a policy in force no week is shown, and that is said to be why", async () => {
  await openPage({ answers: { "GET /api/tags/:name/rhythm": { agreed: false, weeks: [], groupMin: 7 } } });

  await tab.frame().getByText("hidden: no policy is in force").waitFor();
});

test("somebody follows a tag, hears of less, and ends it, by keyboard alone", async () => {
  await openPage();
  await tab.frame().getByRole("radio", { name: "None" }).focus();

  await tab.page().keyboard.press("ArrowDown");
  await status("News will come in the chat with Vorbild: Friday at 09:00, if there are any.").waitFor();
  await tab.page().keyboard.press("ArrowDown");
  await status("When something is settled").waitFor();
  await tab.frame().getByRole("radio", { name: "None" }).click();
  await status("There will be no more news of it.").waitFor();

  expect(asked("PUT /api/tags/:name/follow").map(({ body }) => body)).toEqual([{ how: "weekly" }, { how: "settled" }]);
  expect(asked("DELETE /api/tags/:name/follow")).toHaveLength(1);
});

test("what could not be followed is not shown as followed", async () => {
  await openPage({ answers: { "PUT /api/tags/:name/follow": { kind: "tooMany", most: 100 } } });

  await tab.frame().getByRole("radio", { name: "Once a week" }).click();

  await status("100 tags are as many as can be followed.").waitFor();
  expect(await tab.frame().getByRole("radio", { name: "None" }).isChecked()).toBe(true);
});

test("a choice that could not be kept does not undo the one after it", async () => {
  await openPage({
    answers: {
      "PUT /api/tags/:name/follow": ({ body }) =>
        (body as { how: string }).how === "weekly"
          ? { kind: "tooMany", most: 100 }
          : { kind: "following", tag: "em_ruesten", slot, how: "settled" },
    },
  });
  await tab.frame().getByRole("radio", { name: "None" }).focus();

  await tab.frame().evaluate(`document.querySelectorAll("input[type=radio]").forEach((radio) => radio.click())`);
  await status("When something is settled").waitFor();

  expect(await tab.frame().getByRole("radio", { name: "settled" }).isChecked()).toBe(true);
});

test("the tag is copied, or marked where that is not allowed", async () => {
  await openPage();

  await tab.frame().getByRole("button", { name: "Copy" }).click();

  await status("Ctrl+C copies it").waitFor();
  expect(await tab.frame().evaluate("document.activeElement.value")).toBe("#em_ruesten");
});

test("founding asks once whether another is meant, and goes on to the new tag's page", async () => {
  const alike = [{ ...listed("em_ruesten"), why: "translation" as const }];
  await open({
    answers: {
      "POST /api/tags": ({ body }) =>
        (body as { sure: string }).sure === "no"
          ? { kind: "alike", tag: "em_setup", alike }
          : { kind: "founded", tag: "em_setup" },
      "GET /api/tags/:name": { ...page, ...listed("em_setup", { state: "seed", posts: 0 }), alike: [] },
    },
  });
  await tab.frame().getByRole("button", { name: "Found a tag" }).click();
  await tab.frame().getByLabel("Name").fill("#em_setup");
  await tab.frame().getByLabel("What it is for").fill("Setting up faster");
  await tab.frame().getByRole("button", { name: "Found it" }).click();

  await status("is one of these meant instead of #em_setup?").waitFor();
  await tab.frame().getByRole("button", { name: "Found #em_setup anyway" }).click();

  await tab.heading("#em_setup").waitFor();
  await status("Two things make a host").waitFor();
  const bodies = asked("POST /api/tags").map(({ body }) => body);
  expect(bodies).toEqual([
    { name: "em_setup", purpose: "Setting up faster", sure: "no" },
    { name: "em_setup", purpose: "Setting up faster", sure: "all" },
  ]);
});

test.each([
  [{ kind: "unreadable", flaw: "noTopic" }, "That is only the department."],
  [{ kind: "forbidden", reason: "slur" }, "That word hurts people"],
  [{ kind: "which", unknown: null, names: ["em_x", "x"], shorts: [] }, "With a department in front"],
  [{ kind: "exists", tag: "em_x" }, "#em_x is there already."],
  [{ kind: "retired", tag: "em_x" }, "#em_x is retired"],
  [{ kind: "became", tag: "em_x", into: "em_y" }, "#em_x is called #em_y now."],
] as const)("a name that cannot be founded so, %o, is answered kindly", async (outcome, said) => {
  await open({ answers: { "POST /api/tags": outcome as ApiAnswer<"POST /api/tags"> } });
  await tab.frame().getByRole("button", { name: "Found a tag" }).click();

  await tab.frame().getByRole("button", { name: "Found it" }).click();
  await tab.frame().getByText("A name is needed.").waitFor();
  await tab.frame().getByLabel("Name").fill("em_x");
  await tab.frame().getByRole("button", { name: "Found it" }).click();

  await tab.frame().getByText(said).first().waitFor();
});

test("a tag that nobody uses is founded where it was looked for", async () => {
  let isFounded = false;
  await openPage({
    answers: {
      "GET /api/tags/:name": () =>
        isFounded ? { ...page, posts: 0 } : { kind: "unknown", name: "em_ruesten", alike: [] },
      "POST /api/tags": () => {
        isFounded = true;
        return { kind: "founded", tag: "em_ruesten" };
      },
    },
  });
  await tab.heading("Nobody uses #em_ruesten yet").waitFor();

  await tab.frame().getByRole("button", { name: "Found it" }).click();

  await tab.heading("#em_ruesten").waitFor();
});

test("a retired tag is taken up again", async () => {
  let state: "retired" | "living" = "retired";
  await openPage({
    answers: {
      "GET /api/tags/:name": () => ({ ...page, state }),
      "PUT /api/tags/:name/host": () => {
        state = "living";
        return { taken: true };
      },
    },
  });

  await tab.frame().getByRole("button", { name: "Take it up again" }).click();

  await tab.frame().getByRole("radio", { name: "Once a week" }).waitFor();
});

test("says why a retired tag could not be taken up", async () => {
  await openPage({
    answers: {
      "GET /api/tags/:name": { ...page, state: "retired" },
      "PUT /api/tags/:name/host": new Refusal(503, { error: "STORE_AWAY" }),
    },
  });

  await tab.frame().getByRole("button", { name: "Take it up again" }).click();

  await tab.frame().getByRole("alert").getByText("STORE_AWAY").waitFor();
});

test("when the service does not answer, it says so and tries again", async () => {
  let isUp = false;
  await open({
    answers: { "GET /api/tags": () => (isUp ? overview : new Refusal(500, { error: "INTERNAL" })) },
  });
  await tab.frame().getByRole("alert").waitFor();

  isUp = true;
  await tab.frame().getByRole("button", { name: "Try again" }).click();

  await tab.frame().getByRole("region", { name: "Living", exact: true }).waitFor();
});

test.each(["en", "de"] as const)("nobody stumbles over tags, in any theme and on a phone: %s", async (language) => {
  const opening: Opening = { me: { language } };
  await open(opening);
  await tab
    .frame()
    .getByRole("region", { name: language === "de" ? "Lebendig" : "Living" })
    .waitFor();
  expect(await tab.obstacles(looksAt("tags", language))).toEqual([]);

  await openPage(opening);
  await tab
    .frame()
    .getByText(language === "de" ? "mindestens 7 Menschen" : "at least 7 people")
    .waitFor();
  await tab.frame().locator("figure svg text").first().waitFor();
  expect(await tab.obstacles(looksAt("tag", language))).toEqual([]);
});
