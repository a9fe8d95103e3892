import { expect, test } from "@jest/globals";
import { ENGLISH } from "#tests/support/german.ts";
import { type Opening, tabInBrowser, widths } from "#tests/support/tab-in-browser.ts";
import { inCharge } from "#tests/support/tab-in-charge.ts";
import { Refusal } from "#tests/support/tab-server.ts";

const tab = tabInBrowser();

const open = (opening: Opening = {}) =>
  tab.open({
    src: "/tab/#/admin",
    ...opening,
    me: { roles: ["admin"], ...opening.me },
    answers: { ...inCharge, ...opening.answers },
  });
const part = (name: string) => tab.frame().getByRole("region", { name, exact: true });
const rowsOf = (name: string) => part(name).getByRole("row").allInnerTexts();

test("says first what needs attention, and what to do next about it", async () => {
  await open();

  const doctor = part("Does everything work?");
  await doctor.getByText("Viva Engage needs attention.").waitFor();
  await doctor.getByText("Run “npm run engage:sign-in”, and sign in as the reading account.").waitFor();
  expect((await rowsOf("Does everything work?")).slice(0, 3)).toEqual([
    "Check\tWhat was found",
    "Viva Engage\nneeds attention\n\tnobody is signed in (ENGAGE_SIGNED_OUT: nobody is signed in)",
    "Database\nworks\n\tanswers",
  ]);
});

test("looks again when asked to", async () => {
  let looks = 0;
  await open({
    answers: {
      "GET /api/admin/doctor": () => {
        looks += 1;
        return { findings: [{ check: "database", ok: looks > 1, found: { code: "answers" } }] };
      },
    },
  });

  await tab.frame().getByRole("button", { name: "Look again" }).click();

  await tab.frame().getByText("Everything that can be checked works.").waitFor();
});

test("a quiet period begins after a question, by keyboard alone, and not when somebody thinks better of it", async () => {
  let since: string | null = null;
  await open({
    answers: {
      "GET /api/charge/quiet-period": () => ({ since }),
      "PUT /api/charge/quiet-period": ({ body }) => {
        since = (body as { on: boolean }).on ? "2026-11-23T08:00:00Z" : null;
        return { since };
      },
    },
  });
  const begin = tab.frame().getByRole("button", { name: "Begin a quiet period" });
  const dialog = tab.frame().getByRole("alertdialog", { name: "Quiet for everybody?" });

  await begin.focus();
  await tab.page().keyboard.press("Enter");
  await dialog.waitFor();
  await tab.page().keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  expect(since).toBeNull();

  await tab.page().keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Begin a quiet period" }).press("Enter");

  await tab.frame().getByText("Since Mon 23 Nov, 09:00 nobody is told anything unasked.").waitFor();
  await part("Quiet period").getByRole("button", { name: "End the quiet period" }).waitFor();
});

test("says when a quiet period could not be begun", async () => {
  await open({
    answers: { "PUT /api/charge/quiet-period": new Refusal(503, { error: "TOKEN_UNAVAILABLE" }) },
  });

  await tab.frame().getByRole("button", { name: "Begin a quiet period" }).click();
  await tab.frame().getByRole("alertdialog").getByRole("button", { name: "Begin a quiet period" }).click();

  await tab.frame().getByText("TOKEN_UNAVAILABLE").waitFor();
});

test("shows the policy and its times, settings without secrets, and the audit log without names", async () => {
  await open();

  await tab
    .frame()
    .getByText(/Version 3 is in force since 12 February 2026 and ends on 12 February 2027/)
    .waitFor();
  expect(await rowsOf("Policy and retention")).toContain("Who wrote where\t90 days");
  await part("Configuration as read").getByRole("row").last().waitFor();
  expect(await rowsOf("Configuration as read")).toEqual([
    "Name\tValue\tWhat it is for",
    "PORT\t3978\tWhere the service listens",
    "HASH_KEY\tset\tKey of all keyed hashes; needed with DATABASE_URL, else made in DATA_DIR",
    expect.stringMatching(/^PUBLIC_URL\tnot set\tPublic address/),
  ]);
  expect(await rowsOf("Audit log")).toEqual([
    "When\tWhat\tReason",
    "Fri 20 Nov, 09:00\tSomebody was made ready for an invitation without the groundwork\tKnows everybody there",
    "Wed 18 Nov, 09:00\tSomebody asked for reminders on their own accord\tnone given",
  ]);
});

test("says why a policy is not in force, and whose signature is missing", async () => {
  await open({
    answers: {
      "GET /api/charge/rules": {
        policy: {
          ...{ kind: "notInForce", why: { code: "badSignature", by: ["worksCouncil"] } },
          agreed: { version: 2, since: "2026-02-12T08:00:00Z" },
        },
        ...{ smallestGroup: 7, retention: [] },
      },
    },
  });

  await tab
    .frame()
    .getByText(/A signature does not fit: .* \(works council\)\. What holds on is version 2/)
    .waitFor();
});

test("owners and the works council see neither doctor nor configuration, and do not ask for them", async () => {
  await open({ me: { roles: ["worksCouncil"] } });

  await part("Audit log").getByRole("row").last().waitFor();
  expect(await part("Does everything work?").count()).toBe(0);
  expect(tab.server().asked.filter(({ key }) => key.includes("/api/admin/"))).toEqual([]);
});

test("in German nothing is English but what other programs said", async () => {
  const entries = [{ at: "2026-11-20T08:00:00Z", action: "leaders.override", reason: null }] as const;
  await open({ me: { language: "de" }, answers: { "GET /api/charge/audit": { entries } } });
  await part("Protokoll").getByRole("row").last().waitFor();
  await part("Einstellungen, wie gelesen").getByRole("row").last().waitFor();

  const quoted = await tab.frame().locator("code").allInnerTexts();
  const [all = ""] = await tab.frame().locator("body").allInnerTexts();
  const said = quoted.reduce((text, quote) => text.replace(quote, ""), all);

  expect(said).toContain("Freiwillige: bei allen erlaubt");
  expect(said.split("\n").filter((line) => ENGLISH.test(line))).toEqual([]);
});

test.each([
  {
    opening: {},
    shown: "Operation and rules",
    looks: [
      { picture: "tab-admin-light", theme: "default", width: widths.desktop },
      { picture: "tab-admin-dark", theme: "dark", width: widths.desktop },
      { picture: "tab-admin-contrast", theme: "contrast", width: widths.desktop },
    ],
  },
  {
    opening: { width: widths.phone, me: { language: "de" } },
    shown: "Betrieb und Regeln",
    looks: [{ picture: "tab-admin-phone-de", theme: "default", width: widths.phone }],
  },
] as const)(
  "nobody stumbles over it, and nothing is wider than the window: $shown",
  async ({ opening, shown, looks }) => {
    await open(opening);
    await tab.heading(shown).waitFor();
    await tab.frame().getByRole("table").nth(4).waitFor();

    expect(await tab.obstacles(looks)).toEqual([]);
  },
);
