import { expect, test } from "@jest/globals";
import { type Opening, tabInBrowser, widths } from "#tests/support/tab-in-browser.ts";
import { inCharge, notAgreed } from "#tests/support/tab-in-charge.ts";

const tab = tabInBrowser();

const open = (opening: Opening = {}) =>
  tab.open({
    src: "/tab/#/programme",
    ...opening,
    me: { roles: ["owner"], ...opening.me },
    answers: { ...inCharge, ...opening.answers },
  });
const part = (name: string) => tab.frame().getByRole("region", { name, exact: true });
const text = (content: string | RegExp) => tab.frame().getByText(content).first();

test("says how many functions somebody takes part in, and which ones, but not of small ones", async () => {
  await open();

  const functions = part("Who takes part, by function");
  await functions.getByText("2 of 3 functions have at least one active leader or volunteer.").waitFor();
  expect(await functions.getByRole("row").allInnerTexts()).toContain("Finanzen\tnot yet");
  await functions.getByText("Functions in which fewer than 7 people work are left out.").waitFor();
});

test("shows a measure over half a year as a table, too, with its bands, and hidden weeks as hidden", async () => {
  await open();
  const activity = part("Activity over time");

  await activity.getByLabel("Where").selectOption("EM");
  await activity.getByRole("switch").click();

  const rows = await activity.getByRole("row").allInnerTexts();
  expect(rows[0]).toBe("Week that begins on\tEM\tEM, at least\tEM, at most");
  expect(rows).toHaveLength(27);
  expect(rows[1]).toBe("25 May 2026\thidden\thidden\thidden");
  expect(rows[26]).toBe("16 November 2026\t80\t71\t90");
  await activity.getByText(/in nine of ten weeks/).waitFor();
  await activity.getByText("Not everything was heard in the week of 9 November 2026").waitFor();
});

test("asks for another measure, and says where nothing may be shown", async () => {
  await open();
  const activity = part("Activity over time");

  await activity.getByLabel("What is counted").selectOption("thanks");

  await activity.getByText(/There is nothing yet that may be shown/).waitFor();
  expect(
    tab
      .server()
      .asked.filter(({ key }) => key === "GET /api/programme/activity")
      .at(-1)?.query,
  ).toEqual({
    measure: "thanks",
  });
});

test("never shows one measure's numbers under the name of another", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const activity = inCharge["GET /api/programme/activity"] as unknown as (question: object) => never;
  await open({
    answers: {
      "GET /api/programme/activity": async (question) => {
        if (question.query["measure"] === "replies") await held;
        return activity(question);
      },
    },
  });
  const shown = part("Activity over time");
  await shown.getByRole("switch").click();
  const posts = await shown.getByRole("caption").textContent();

  await shown.getByLabel("What is counted").selectOption("replies");
  await shown.getByRole("status").waitFor();
  const meanwhile = await shown.getByRole("table").count();
  release();
  await shown.getByRole("table").waitFor();

  expect(meanwhile).toBe(0);
  expect(await shown.getByRole("caption").textContent()).not.toBe(posts);
});

test("tells hours in steps, and what is hidden with how few that is", async () => {
  await open();

  const hours = part("Hours asked for and offered");
  await hours.getByText("10 to 20 hours").waitFor();
  await hours.getByText("about 15").waitFor();
  expect(await hours.getByText("hidden: fewer than 7 people").count()).toBeGreaterThan(0);
});

test("tells gaps in listening by place, and what became of messages", async () => {
  await open();

  await text("Teams · Komm / General · and 2 more places").waitFor();
  await text("Teams without the app: Vertrieb Nord, 1 more. Their owners can add it.").waitFor();
  const delivery = part("What became of messages");
  expect((await delivery.getByRole("row").allInnerTexts()).at(-1)).toBe(
    "16 November 2026\t47\thidden\thidden\thidden\t8\thidden",
  );
  await delivery.getByText("Teams answered “404”, Teams did not answer in time").waitFor();
});

test("says of everything hidden that no policy is in force, while that is why", async () => {
  await open({ answers: notAgreed });

  await text("Until the programme owners and the works council have signed it").waitFor();
  for (const name of ["Who takes part, by function", "Activity over time", "Hours asked for and offered"]) {
    await part(name).getByText("hidden: no policy is in force").waitFor();
  }
  await part("What became of messages").getByText("hidden: no policy is in force").waitFor();
  expect(
    await tab
      .frame()
      .getByText(/hidden: fewer/i)
      .count(),
  ).toBe(0);
});

test("the two choices of what activity is shown stand side by side where there is room", async () => {
  await open();
  const tops = async () => {
    const choices = ["What is counted", "Where"].map((label) => part("Activity over time").getByLabel(label));
    return Promise.all(choices.map(async (choice) => (await choice.boundingBox())?.y));
  };

  const [first, second] = await tops();

  expect(first).toBeDefined();
  expect(second).toBe(first);
});

test("says that weeks are still being counted", async () => {
  await open({
    answers: { "GET /api/programme/coverage": { agreed: true, smallestGroup: 7, counting: true, coverage: null } },
  });

  await text("The last weeks are still being counted.").waitFor();
  await text("Nothing was counted yet.").waitFor();
});

test("is offered to owners and the works council, and to nobody else", async () => {
  await open({ me: { roles: ["worksCouncil"] } });
  await tab.heading("How the programme is going").waitFor();

  await open({ me: { roles: ["champion"] } });
  expect(await tab.heading("How the programme is going").count()).toBe(0);
});

test.each([
  {
    opening: {},
    shown: "How the programme is going",
    looks: [
      { picture: "tab-programme-light", theme: "default", width: widths.desktop },
      { picture: "tab-programme-dark", theme: "dark", width: widths.desktop },
      { picture: "tab-programme-contrast", theme: "contrast", width: widths.desktop },
    ],
  },
  {
    opening: { width: widths.phone, me: { language: "de" } },
    shown: "Wie das Programm läuft",
    looks: [{ picture: "tab-programme-phone-de", theme: "default", width: widths.phone }],
  },
] as const)(
  "nobody stumbles over it, and nothing is wider than the window: $shown",
  async ({ opening, shown, looks }) => {
    await open(opening);
    await tab.heading(shown).waitFor();
    await tab.frame().locator("figure svg text").first().waitFor();

    expect(await tab.obstacles(looks)).toEqual([]);
  },
);
