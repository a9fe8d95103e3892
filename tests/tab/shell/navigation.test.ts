import { expect, test } from "@jest/globals";
import type { ApiAnswer } from "#shared/api.ts";
import { tabInBrowser, widths } from "#tests/support/tab-in-browser.ts";

type Role = ApiAnswer<"GET /api/me">["roles"][number];

/** Sees everything there is. */
const owner: Role[] = ["owner", "admin", "worksCouncil"];
/** Leads to no view, so that only the frame is seen. */
const NOWHERE = "/tab/#/nowhere";

const tab = tabInBrowser();
const tabs = () => tab.frame().getByRole("tab");
/** As a screen reader names them: Fluent keeps a hidden copy of each for when it is bold. */
async function offered(): Promise<readonly (string | undefined)[]> {
  const tree = await tab.frame().getByRole("tablist").ariaSnapshot();
  return [...tree.matchAll(/tab "([^"]+)"/g)].map(([, name]) => name);
}
const selected = () => tab.frame().getByRole("tab", { selected: true }).textContent();
const address = () => tab.frame().evaluate<string>("location.hash");
/** The heading, once it has the focus. */
const focusedHeading = () => tab.frame().locator("h1:focus").textContent();

test("offers somebody without a role only what is for everybody", async () => {
  await tab.open({ src: NOWHERE });
  const leader = await offered();

  await tab.open({ src: NOWHERE, me: { roles: owner } });

  expect(leader.slice(0, 2)).toEqual(["Mine", "Tags"]);
  expect(leader).not.toContain("Programme");
  expect(leader).not.toContain("Admin");
  expect(await offered()).toEqual(expect.arrayContaining([...leader, "Programme", "Admin"]));
});

test("does not show a view of other roles, whatever the address says", async () => {
  await tab.open({ src: "/tab/#/admin" });

  await tab.heading("There is nothing here").waitFor();

  expect(tab.server().asked.map(({ key }) => key)).toEqual(["GET /api/me"]);
});

test("by keyboard, one goes along the views and into one, and the focus is on its heading", async () => {
  await tab.open({ src: NOWHERE });
  const { keyboard } = tab.page();
  await tabs().first().focus();

  await keyboard.press("ArrowRight");
  await keyboard.press("Enter");

  expect(await focusedHeading()).toBe("Tags");
  expect([await address(), await selected(), await tab.frame().title()]).toEqual(["#/tags", "Tags", "Tags – Vorbild"]);
});

test("the browser's own way back leads back", async () => {
  await tab.open({ src: NOWHERE });
  await tab.frame().getByRole("tab", { name: "Tags" }).click();
  await focusedHeading();

  await tab.frame().evaluate("history.back()");

  await tab.frame().locator("h1:focus", { hasText: "There is nothing here" }).waitFor();
  expect(await address()).toBe("#/nowhere");
});

test("on a phone, views without room are in a menu, and the present one never is", async () => {
  await tab.open({ src: "/tab/#/tags", width: widths.phone, me: { roles: owner, language: "de" } });
  const more = tab.frame().getByRole("button", { name: /weitere/ });
  await more.waitFor();
  const before = await selected();

  await more.click();
  await tab.frame().getByRole("menuitem", { name: "Verwaltung" }).click();

  await tab.frame().locator("h1:focus").waitFor();
  expect(before).toBe("Hashtags");
  expect([await address(), await selected()]).toEqual(["#/admin", "Verwaltung"]);
  expect(await tab.overflows()).toBe(false);
});

test("a link from Teams leads to the place in the tab that it names", async () => {
  await tab.open({ context: { subEntityId: "tags/hr_fitness" } });

  await tab.frame().getByRole("tab", { name: "Tags", selected: true }).waitFor();

  expect(await address()).toBe("#/tags/hr_fitness");
});

test("in a channel, it begins with the view chosen for it and offers nothing that is one person's own", async () => {
  await tab.open({ me: { roles: owner }, context: { entityId: "tags", channelId: "19:channel" } });

  await tab.frame().locator("h1", { hasText: "Tags" }).waitFor();

  expect(await offered()).toEqual(expect.arrayContaining(["Tags", "Programme"]));
  expect(await offered()).not.toEqual(expect.arrayContaining(["Mine"]));
});

test("a channel's tab must have a name, and keeps the one that it is given", async () => {
  await tab.open({ src: "/tab/config" });
  const name = tab.frame().getByRole("textbox", { name: "Name of the tab" });

  await name.fill(" ");
  await name.fill("Our hashtags ");
  await tab.page().evaluate(`send("settings.save", {})`);

  await tab.page().waitForFunction(`told.some(([name]) => name === "settings.save.success")`);
  const [[saved] = []] = await tab.told("settings.setSettings");
  expect(saved).toMatchObject({ suggestedDisplayName: "Our hashtags", entityId: "tags" });
  expect((await tab.told("settings.setValidityState")).slice(-2)).toEqual([[false], [true]]);
});

test("whoever adds it to a channel chooses a view, and Teams keeps the choice", async () => {
  await tab.open({ src: "/tab/config" });
  const frame = tab.frame();
  const { keyboard } = tab.page();
  const blocks = await tab.stumblingBlocks("config");
  const choices = await frame.getByRole("radio").all();
  await choices[0]?.focus();
  await keyboard.press("ArrowDown");
  const label = await frame.getByRole("radio", { checked: true }).locator("xpath=..").textContent();

  await tab.page().evaluate(`send("settings.save", {})`);

  await tab.page().waitForFunction(`told.some(([name]) => name === "settings.save.success")`);
  const [[saved] = []] = await tab.told("settings.setSettings");
  expect(saved).toMatchObject({
    contentUrl: `${tab.server().url}/tab/`,
    suggestedDisplayName: `Vorbild: ${label}`,
    entityId: label?.toLowerCase(),
  });
  expect((await tab.told("settings.setValidityState")).at(-1)).toEqual([true]);
  expect(choices.length).toBeGreaterThan(1);
  expect(blocks).toEqual([]);
});
