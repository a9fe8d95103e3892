import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import type { GraphClient } from "#adapters/graph/client.ts";
import { appRoles } from "#adapters/identity/app-roles.ts";
import { checkUp } from "#checks.ts";
import { type Config, readConfig } from "#config.ts";
import { installationChecks } from "#installation.ts";
import { AppError } from "#shared/errors.ts";
import type { Finding } from "#shared/finding.ts";

const id = "11111111-1111-4111-8111-111111111111";
const secret = readConfig({ MICROSOFT_APP_ID: id, MICROSOFT_APP_TENANT_ID: id, MICROSOFT_APP_PASSWORD: "hush" });
const graph = { get: async () => ({}) } as unknown as GraphClient;

let server: Server | null = null;
afterEach(() => {
  server?.close();
  server = null;
});

/** The address of something that answers each path with a status and a text. */
async function answering(answers: Readonly<Record<string, readonly [number, string]>>): Promise<string> {
  const started = createServer((request, response) => {
    const [status, text] = answers[request.url ?? ""] ?? [404, ""];
    response.statusCode = status;
    response.end(text);
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}
const ours = JSON.stringify({ clientId: id });

/** What is found, by the name of each check. */
async function findings(changes: Partial<Config>, token: () => Promise<string> = async () => "token") {
  const found = await checkUp(installationChecks({ ...secret, ...changes }, { graph, tokens: { token } }));
  return Object.fromEntries(found.map(({ check, ...one }) => [check, one])) as Partial<
    Record<Finding["check"], Omit<Finding, "check">>
  >;
}

test("where no address is set there is no tab, and nothing is wrong", async () => {
  const found = await findings({});

  expect(Object.keys(found)).toEqual(["consents", "roles", "tabAddress"]);
  expect(found.tabAddress).toEqual({ ok: true, found: { code: "noTab" } });
});

test("a tab that is found at its address, under its name, is well", async () => {
  const address = await answering({ "/tab/settings.json": [200, ours], "/tab/": [200, "<!doctype html>"] });
  const host = new URL(address).host;

  const found = await findings({ PUBLIC_URL: address });

  expect(found).toMatchObject({
    tabAddress: { ok: true, found: { code: "leadsHere", address, host } },
    appName: { ok: true, found: { code: "knownName", name: `api://${host}/${id}` } },
    onBehalf: { ok: true, found: { code: "asTheApp" } },
  });
});

test.each([
  ["another app", { "/tab/settings.json": [200, '{"clientId":"another"}'] }, "leadsElsewhere"],
  ["a page of somebody's", { "/tab/settings.json": [200, "Welcome!"] }, "leadsElsewhere"],
  ["a service without its tab", { "/tab/settings.json": [200, ours], "/tab/": [503, ""] }, "tabNotBuilt"],
] as const)("an address that leads to %s is named", async (_what, answers, code) => {
  const found = await findings({ PUBLIC_URL: await answering(answers) });

  expect(found.tabAddress).toMatchObject({ ok: false, found: { code } });
});

test("an address at which nobody answers is named", async () => {
  const address = await answering({});
  server?.close();

  const found = await findings({ PUBLIC_URL: address });

  expect(found.tabAddress).toEqual({ ok: false, found: { code: "noAnswer", address, said: "ECONNREFUSED" } });
});

test("a name that Entra does not know is said, with what to do; that it cannot be asked is no mistake", async () => {
  const changes = { PUBLIC_URL: await answering({}) };
  const refusing = (code: string) => () => Promise.reject(new AppError("TOKEN_UNAVAILABLE", `no token (${code})`));

  const unknown = await findings(changes, refusing("AADSTS500011"));
  const unasked = await findings(changes, refusing("AADSTS501051"));

  expect(unknown.appName).toMatchObject({ ok: false, found: { code: "unknownName" } });
  expect(unasked.appName).toMatchObject({ ok: true, found: { code: "unsureName", said: "AADSTS501051" } });
});

test("says where roles come from: groups by the settings, app roles as tokens named them, and what is no role", async () => {
  const roles = appRoles();
  const look = async () =>
    (await checkUp(installationChecks({ ...secret, OWNERS_GROUP_ID: id }, { graph, appRoles: roles })))[1];

  const before = await look();
  roles.of(["Vorbild.Admin", "Vorbild.Boss"]);
  const after = await look();

  expect((await findings({}))["roles"]).toEqual({
    ...{ ok: true, found: { code: "roles", byGroup: [], named: null, unknown: [] } },
  });
  expect([before, after]).toEqual([
    { check: "roles", ok: true, found: { code: "roles", byGroup: ["owner"], named: [], unknown: [] } },
    {
      ...{ check: "roles", ok: false },
      found: { code: "roles", byGroup: ["owner"], named: ["Vorbild.Admin", "Vorbild.Boss"], unknown: ["Vorbild.Boss"] },
    },
  ]);
});

test("an identity that is the bot itself cannot ask in people's name; one that the app trusts can", async () => {
  const changes = { PUBLIC_URL: await answering({}) };

  const itself = await findings({ ...changes, MANAGED_IDENTITY_CLIENT_ID: id });
  const trusted = await findings({ ...changes, MANAGED_IDENTITY_CLIENT_ID: id.replace("1", "2") });

  expect(itself.onBehalf).toEqual({ ok: false, found: { code: "asAnIdentity" } });
  expect(trusted.onBehalf?.ok).toBe(true);
});
