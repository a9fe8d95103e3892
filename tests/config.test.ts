import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { envExample, hasNoCredentials, readConfig, tabSettings, tabTokenSettings } from "#config.ts";

const id = "11111111-1111-4111-8111-111111111111";
const real = { MICROSOFT_APP_ID: id.toUpperCase(), MICROSOFT_APP_TENANT_ID: id, MICROSOFT_APP_PASSWORD: "secret" };
const local = {
  ...real,
  LOCAL_TENANT_URL: "http://127.0.0.1:3979",
  ENTRA_AUTHORITY: "https://localhost:3980",
  BOT_OPENID_METADATA: "http://127.0.0.1:3979/botframework/v1/.well-known/openidconfiguration",
  GRAPH_URL: "http://127.0.0.1:3979/graph/",
  ENGAGE_URL: "http://127.0.0.1:3979/engage",
};
const key = Buffer.alloc(32, 7).toString("base64");

function complaint(environment: Record<string, string>): string {
  try {
    readConfig(environment);
    return "";
  } catch (error) {
    return String(error);
  }
}

test("three values are enough for a real tenant", () => {
  expect(readConfig(real)).toMatchObject({
    MICROSOFT_APP_ID: id,
    PORT: 3978,
    GRAPH_URL: "https://graph.microsoft.com",
    local: false,
  });
});

test("an empty value is a missing one", () => {
  expect(readConfig({ ...real, DATABASE_URL: "" }).DATABASE_URL).toBeUndefined();
});

test("names every mistake at once, with what to do, and never the value", () => {
  const text = complaint({
    PORT: "ninety",
    MICROSOFT_APP_ID: "x",
    DATABASE_URL: "postgres://u:geheim@h/d",
    LOG_LEVEL: "loud",
    HASH_KEY: "",
  });

  for (const name of [
    "PORT",
    "MICROSOFT_APP_ID: must be a GUID",
    "MICROSOFT_APP_TENANT_ID: is missing",
    "MICROSOFT_APP_PASSWORD: set one of",
    "LOG_LEVEL",
    "HASH_KEY: needed with DATABASE_URL",
  ]) {
    expect(text).toContain(name);
  }
  expect(text).not.toContain("geheim");
});

test.each([
  ["two credentials", { ...real, MANAGED_IDENTITY_CLIENT_ID: id }, "set only one of them"],
  ["a short hash key", { ...real, HASH_KEY: "AAAA" }, "must hold 32 bytes"],
  ["an address that Graph would not tell", { ...real, NOTIFICATION_URL: "http://vorbild.example.com" }, "https://"],
  ["an address that Teams would not show", { ...real, PUBLIC_URL: "http://vorbild.example.com" }, "PUBLIC_URL: must"],
  ["the local tenant in production", { ...local, NODE_ENV: "production" }, "not for production"],
  [
    "the local tenant beside a real Graph",
    { ...local, GRAPH_URL: "https://graph.microsoft.com" },
    "GRAPH_URL: must be on this machine",
  ],
  ["the local tenant beside real Entra", { ...local, ENTRA_AUTHORITY: "" }, "ENTRA_AUTHORITY: must be on this machine"],
])("refuses %s", (_what, environment, reason) => {
  expect(complaint(environment)).toContain(reason);
});

test("the local tenant is known by its address; addresses lose a closing slash", () => {
  expect(readConfig(local)).toMatchObject({ local: true, GRAPH_URL: "http://127.0.0.1:3979/graph" });
  expect(readConfig({ ...real, DATABASE_URL: "postgres://h/d", HASH_KEY: key }).local).toBe(false);
});

test("only an environment without any credential is one for the local tenant", () => {
  expect(hasNoCredentials({ PORT: "1" })).toBe(true);
  expect(hasNoCredentials({ MICROSOFT_APP_ID: id })).toBe(false);
});

test(".env.example names every setting as the service reads it", async () => {
  expect(await readFile(".env.example", "utf8")).toBe(envExample());
});

test("the tab's tokens are for the app, by its id or by the address in its manifest, and from our tenant", () => {
  const { audiences, issuers } = tabTokenSettings(readConfig({ ...real, PUBLIC_URL: "https://bot.example:8443/" }));

  expect(audiences).toEqual([id, `api://${id}`, `api://bot.example:8443/${id}`]);
  expect(issuers).toEqual([`https://sts.windows.net/${id}/`, `https://login.microsoftonline.com/${id}/v2.0`]);
});

test("only beside the local tenant another host than Microsoft's shows the tab, and asks for consent", () => {
  const [tenantId, clientId, tenant] = [id, id, "http://127.0.0.1:3979"];

  const inTeams = tabSettings(readConfig(real));
  const locally = tabSettings(readConfig(local));

  expect(inTeams).toEqual({ clientId, tenantId, authority: "https://login.microsoftonline.com", hosts: [] });
  expect(locally).toEqual({ clientId, tenantId, authority: tenant, hosts: [tenant] });
});
