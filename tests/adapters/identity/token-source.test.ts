import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { localhost } from "./localhost-certificate.ts";

const TENANT = "11111111-2222-4333-8444-555555555555";
const SECRET = "s3cret-that-must-not-show";
const SCOPE = "https://graph.microsoft.com/.default";

let server: Server;
let authority: string;
let caFile: string;
/** Forms posted to the token endpoint. */
let asked: URLSearchParams[] = [];
let answer: () => { status: number; body: object };

async function reply(request: IncomingMessage): Promise<{ status: number; body: object }> {
  if (request.url?.includes("/.well-known/openid-configuration")) {
    const issuer = `${authority}/${TENANT}/v2.0`;
    const oauth = `${authority}/${TENANT}/oauth2/v2.0`;
    const endpoints = { authorization_endpoint: `${oauth}/authorize`, token_endpoint: `${oauth}/token` };
    return { status: 200, body: { issuer, ...endpoints, jwks_uri: `${authority}/keys` } };
  }
  let form = "";
  for await (const chunk of request) form += chunk;
  asked.push(new URLSearchParams(form));
  return answer();
}

beforeAll(async () => {
  caFile = join(mkdtempSync(join(tmpdir(), "identity-")), "ca.pem");
  writeFileSync(caFile, localhost.cert);
  server = createServer(localhost, async (request, response) => {
    const { status, body } = await reply(request);
    response.statusCode = status;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  authority = `https://localhost:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  asked = [];
  let tokens = 0;
  answer = () => ({
    status: 200,
    body: { token_type: "Bearer", expires_in: 3600, access_token: `token-${++tokens}` },
  });
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Runs code with `source` in a process of its own, because a trusted CA has to be named before a process starts. */
async function withSource(code: string, changes: { discovery?: boolean; ca?: string } = {}): Promise<unknown> {
  const { discovery = false, ca = caFile } = changes;
  const credential = { kind: "secret", secret: SECRET };
  const application = { tenantId: TENANT, clientId: "app", authority, credential, discovery };
  const script = `
    import { tokenSource } from "#adapters/identity/token-source.ts";
    const source = tokenSource(${JSON.stringify(application)});
    const scope = ${JSON.stringify(SCOPE)};
    const result = await (async () => { ${code} })();
    process.stdout.write(JSON.stringify(result));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: ca, NODE_OPTIONS: "" },
  });
  return JSON.parse(stdout);
}
const failure = `return source.token(scope).catch((error) => ({ code: error.code, all: inspect(error) }));`;
const withInspect = `const { inspect } = await import("node:util"); ${failure}`;

test("gets a token for the application from an authority of one's own", async () => {
  const token = await withSource("return source.token(scope)");

  expect(token).toBe("token-1");
  expect(asked.map((form) => form.get("scope"))).toEqual([expect.stringContaining(SCOPE)]);
  expect(asked[0]?.get("client_secret")).toBe(SECRET);
});

test("asks once for callers that come together or later, and once more for another scope", async () => {
  const tokens = await withSource(`
    const together = await Promise.all([source.token(scope), source.token(scope), source.token(scope)]);
    return [...together, await source.token(scope), await source.token("https://api.botframework.com/.default")]`);

  expect(tokens).toEqual(["token-1", "token-1", "token-1", "token-1", "token-2"]);
});

test("renews a token that is about to expire", async () => {
  let tokens = 0;
  answer = () => ({
    status: 200,
    body: { token_type: "Bearer", expires_in: 240, access_token: `short-${++tokens}` },
  });

  const pair = await withSource("return [await source.token(scope), await source.token(scope)]");

  expect(pair).toEqual(["short-1", "short-2"]);
});

test("names a refusal by its code, without the secret, and asks again the next time", async () => {
  answer = () => ({
    status: 401,
    body: {
      error: "invalid_client",
      error_description: `AADSTS7000215: Invalid client secret provided: ${SECRET}`,
      error_codes: [7000215],
    },
  });

  const outcome = await withSource(`await source.token(scope).catch(() => {}); ${withInspect}`);

  expect(outcome).toMatchObject({ code: "TOKEN_UNAVAILABLE", all: expect.stringContaining("AADSTS7000215") });
  expect(JSON.stringify(outcome)).not.toContain(SECRET);
  expect(asked).toHaveLength(2);
});

test("does not trust an authority whose certificate nobody vouches for", async () => {
  const outcome = await withSource(withInspect, { ca: "" });

  expect(outcome).toMatchObject({ code: "TOKEN_UNAVAILABLE" });
  expect(asked).toEqual([]);
});
