import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type FakeEntra, fakeEntra } from "./fake-entra.ts";

let entra: FakeEntra;
let machine: Server;
/** What the machine was asked a token for, and for which identity. */
const asked: (readonly [resource: string | null, identity: string | null])[] = [];

beforeAll(async () => {
  entra = await fakeEntra();
  // As in Azure App Service. https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference
  machine = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "", "http://localhost");
    asked.push([searchParams.get("resource"), searchParams.get("client_id")]);
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({ access_token: "identity-token", expires_on: `${Math.floor(Date.now() / 1000) + 86_400}` }),
    );
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

/** A token for Graph, and one in Anna's name, proved by an identity of the machine. */
function tokens(clientId: string): Promise<unknown> {
  const address = `http://127.0.0.1:${(machine.address() as AddressInfo).port}/msi/token`;
  return entra.run(`
    Object.assign(process.env, { IDENTITY_ENDPOINT: ${JSON.stringify(address)}, IDENTITY_HEADER: "x" });
    const { tokenSource } = await import("#adapters/identity/token-source.ts");
    const { onBehalf } = await import("#adapters/identity/on-behalf.ts");
    const proven = { ...application, credential: { kind: "managedIdentity", clientId: ${JSON.stringify(clientId)} } };
    const own = await tokenSource(proven).token("https://graph.microsoft.com/.default");
    return [own, await onBehalf(proven)("annas", ["https://graph.microsoft.com/Calendars.Read"])];`);
}

test("an identity that the app trusts proves who asks, so that the app has its own rights and may act for people", async () => {
  expect(await tokens("identity")).toEqual(["token-1", "token-2"]);

  expect(new Set(asked.map(String))).toEqual(new Set(["api://AzureADTokenExchange,identity"]));
  expect(
    entra.asked.map((form) => [form.get("client_id"), form.get("client_assertion"), form.get("grant_type")]),
  ).toEqual([
    ["app", "identity-token", "client_credentials"],
    ["app", "identity-token", "urn:ietf:params:oauth:grant-type:jwt-bearer"],
  ]);
});

test("an identity that is the app itself asks for the app", async () => {
  const [own] = (await tokens("app")) as string[];

  expect(own).toBe("identity-token");
  expect(asked[0]).toEqual(["https://graph.microsoft.com", "app"]);
});
