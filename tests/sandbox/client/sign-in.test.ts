import { expect, test } from "@jest/globals";
import { clientInBrowser } from "#tests/support/client-in-browser.ts";
import { askEntra } from "#tests/support/tiny-tenant.ts";

const client = clientInBrowser();

test("lets somebody type a device's code and sign in, in their language and with nothing in the way", async () => {
  const page = client.page();
  const { entra, ca, environment, url } = client.tenant();
  const { MICROSOFT_APP_ID: client_id = "", MICROSOFT_APP_TENANT_ID } = environment;
  const at = (name: string) => `${entra}/${MICROSOFT_APP_TENANT_ID}/oauth2/v2.0/${name}`;
  const scope = "https://www.yammer.com/.default";
  const { user_code, device_code } = (await askEntra(ca, at("devicecode"), { client_id, scope })).body;
  await page.goto(`${url}/devicelogin`);

  await page.getByLabel("Code, den das Gerät anzeigt").fill("falsch");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  const blocks = await client.stumblingBlocks("sign-in");
  await page.getByLabel("Code, den das Gerät anzeigt").fill(user_code);
  await page.getByLabel("Person, die sich anmeldet").selectOption("Anna Köhler");
  await page.getByRole("button", { name: "Anmelden" }).click();

  await page.getByText("Sie sind angemeldet").waitFor();
  const granted = await askEntra(ca, at("token"), { client_id, grant_type: "device_code", device_code });
  expect(granted.status).toBe(200);
  expect(blocks).toEqual([]);
});
