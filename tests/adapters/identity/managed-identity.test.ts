import { mkdtemp, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type FakeEntra, fakeEntra } from "./fake-entra.ts";

let entra: FakeEntra;
let machine: Server;
/** What the machine was asked a token for, for which identity, and by what it knew that it may give one. */
const asked: (readonly [resource: string | null, identity: string | null, shown: string])[] = [];
/** What a machine of each kind tells its programs, and what has to be shown to its address. */
const machines = {
  // https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference
  "App Service": {
    path: "/msi/token",
    shown: "secret-of-this-start",
    environment: (url: string) => ({ IDENTITY_ENDPOINT: `${url}/msi/token`, IDENTITY_HEADER: "secret-of-this-start" }),
  },
  // https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token#get-a-token-using-http
  "a virtual machine": {
    path: "/metadata/identity/oauth2/token",
    shown: "true",
    environment: (url: string) => ({ AZURE_POD_IDENTITY_AUTHORITY_HOST: url }),
  },
};
type Kind = keyof typeof machines;

beforeAll(async () => {
  entra = await fakeEntra();
  machine = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
    const shown = String(request.headers["x-identity-header"] ?? request.headers["metadata"]);
    const isKnown = Object.values(machines).some((one) => one.path === pathname && one.shown === shown);
    asked.push([searchParams.get("resource"), searchParams.get("client_id"), shown]);
    response.statusCode = isKnown ? 200 : 400;
    response.setHeader("content-type", "application/json");
    const life = { expires_in: 86_400, expires_on: `${Math.floor(Date.now() / 1000) + 86_400}` };
    response.end(JSON.stringify({ access_token: "identity-token", token_type: "Bearer", ...life }));
  });
  await new Promise<void>((resolve) => machine.listen(0, "127.0.0.1", resolve));
});
beforeEach(() => {
  entra.reset();
  asked.length = 0;
});
afterAll(() => {
  entra.close();
  machine.close();
});

/** A token for Graph, and one in Anna's name, proved as told. */
function tokens(credential: object, environment: Readonly<Record<string, string>>): Promise<unknown> {
  return entra.run(`
    Object.assign(process.env, ${JSON.stringify(environment)});
    const { tokenSource } = await import("#adapters/identity/token-source.ts");
    const { onBehalf } = await import("#adapters/identity/on-behalf.ts");
    const proven = { ...application, credential: ${JSON.stringify(credential)} };
    const own = await tokenSource(proven).token("https://graph.microsoft.com/.default");
    return [own, await onBehalf(proven)("annas", ["https://graph.microsoft.com/Calendars.Read"])];`);
}

function ofMachine(kind: Kind, clientId: string): Promise<unknown> {
  const url = `http://127.0.0.1:${(machine.address() as AddressInfo).port}`;
  return tokens({ kind: "managedIdentity", clientId }, machines[kind].environment(url));
}

/** Who was said to ask, by what that was proved, and what for. */
const proofs = () =>
  entra.asked.map((form) => [form.get("client_id"), form.get("client_assertion"), form.get("grant_type")]);
const FOR_ITSELF = "client_credentials";
const FOR_PEOPLE = "urn:ietf:params:oauth:grant-type:jwt-bearer";

describe.each(Object.keys(machines) as Kind[])("an identity of %s", (kind) => {
  test("that the app trusts proves who asks, so that the app has its own rights and may act for people", async () => {
    expect(await ofMachine(kind, "identity")).toEqual(["token-1", "token-2"]);

    const { shown } = machines[kind];
    expect(new Set(asked.map(String))).toEqual(new Set([`api://AzureADTokenExchange,identity,${shown}`]));
    expect(proofs()).toEqual([
      ["app", "identity-token", FOR_ITSELF],
      ["app", "identity-token", FOR_PEOPLE],
    ]);
  });

  test("that is the app itself asks for the app", async () => {
    const [own] = (await ofMachine(kind, "app")) as string[];

    expect(own).toBe("identity-token");
    expect(asked[0]).toEqual(["https://graph.microsoft.com", "app", machines[kind].shown]);
  });
});

test("a platform's token in a file proves who asks, as it is then", async () => {
  const tokenFile = join(await mkdtemp(join(tmpdir(), "federated-")), "token");
  await writeFile(tokenFile, "kubernetes-token");

  expect(await tokens({ kind: "federated", tokenFile }, {})).toEqual(["token-1", "token-2"]);

  expect(proofs()).toEqual([
    ["app", "kubernetes-token", FOR_ITSELF],
    ["app", "kubernetes-token", FOR_PEOPLE],
  ]);
});
