import { expect, test } from "@jest/globals";
import { tabInBrowser } from "#tests/support/tab-in-browser.ts";
import { Refusal } from "#tests/support/tab-server.ts";

/** Leads to no view, so that only the frame is seen. */
const NOWHERE = "/tab/#/nowhere";
const ME = { name: "Lars", language: "en", zone: "UTC", roles: [], now: "2026-11-23T08:00:00Z" } as const;

const tab = tabInBrowser();

/** Refuses the first question and answers the next. */
function onceRefused(refusal: Refusal) {
  let refused = false;
  return () => {
    if (refused) return ME;
    refused = true;
    return refusal;
  };
}
const needsConsent = () => onceRefused(new Refusal(403, { error: "CONSENT_REQUIRED", consent: ["Calendars.Read"] }));

test("signs in silently, and takes away Teams' own picture of something loading", async () => {
  await tab.open({ src: NOWHERE });

  await tab.heading("There is nothing here").waitFor();
  expect(tab.server().asked.map(({ key, authorization }) => [key, authorization])).toEqual([
    ["GET /api/me", "Bearer token"],
  ]);
  expect(await tab.told("appInitialization.success")).toHaveLength(1);
  expect(await tab.told("authentication.authenticate")).toEqual([]);
});

test("asks once more when the token ended meanwhile", async () => {
  await tab.open({
    src: NOWHERE,
    answers: { "GET /api/me": onceRefused(new Refusal(401, { error: "TOKEN_REFUSED" })) },
  });

  await tab.heading("There is nothing here").waitFor();

  expect(tab.server().asked).toHaveLength(2);
});

test("says what went wrong, with the code that helps to find it, and can be asked again", async () => {
  await tab.open({ src: NOWHERE, answers: { "GET /api/me": onceRefused(new Refusal(500, { error: "INTERNAL" })) } });

  const alert = tab.frame().getByRole("alert");
  await alert.getByText("Something went wrong in the service.").waitFor();
  const blocks = await tab.stumblingBlocks("shell-failure");
  await alert.getByRole("button", { name: "Try again" }).click();

  await tab.heading("There is nothing here").waitFor();
  expect(blocks).toEqual([]);
});

test("a permission that is missing is asked for in Microsoft's popup, and then all goes on", async () => {
  await tab.open({
    src: NOWHERE,
    context: { loginHint: "lars@contoso.com" },
    answers: { "GET /api/me": needsConsent() },
  });

  const blocks = await tab.stumblingBlocks("shell-consent");
  const asked = tab
    .page()
    .context()
    .waitForEvent("request", (request) => request.url().includes("/authorize"));
  await tab.frame().getByRole("button", { name: "Show the permission" }).click();

  const { searchParams } = new URL((await asked).url());
  await tab.heading("There is nothing here").waitFor();
  expect([searchParams.get("scope"), searchParams.get("login_hint")]).toEqual(["Calendars.Read", "lars@contoso.com"]);
  expect(blocks).toEqual([]);
});

test("a permission that is refused is no error", async () => {
  tab.server().consent("refused");
  await tab.open({ src: NOWHERE, answers: { "GET /api/me": needsConsent() } });

  await tab.frame().getByRole("button", { name: "Show the permission" }).click();

  await tab.frame().getByText("The permission was not given.").waitFor();
  expect(await tab.told("authentication.authenticate.failure")).toEqual([["access_denied"]]);
  expect(await tab.frame().getByRole("alert").count()).toBe(0);
  expect(tab.server().asked).toHaveLength(1);
});

test("says in a browser where it is to be found", async () => {
  await tab.page().goto(`${tab.server().url}/tab/`);

  await tab.heading("Vorbild lives in Microsoft Teams").waitFor();

  const link = tab.frame().getByRole("link", { name: "Open in Teams" });
  expect(await link.getAttribute("href")).toBe("https://teams.microsoft.com/l/app/the-app");
  expect(await tab.stumblingBlocks("shell-outside")).toEqual([]);
});
