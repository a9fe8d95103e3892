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
const CLIENT = "99999999-2222-4333-8444-555555555555";
const SECRET = "s3cret-that-must-not-show";

let server: Server;
let authority: string;
let caFile: string;
/** Forms posted to the token endpoint. */
let asked: URLSearchParams[] = [];
let answer: (form: URLSearchParams) => { status: number; body: object };
let tokens = 0;

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** What Entra answers when somebody signed in or came back with a refresh token. */
function granted(user = "reader@contoso.com", seconds = 3600) {
  tokens += 1;
  const claims = { aud: CLIENT, iss: `${authority}/${TENANT}/v2.0`, tid: TENANT, oid: user, sub: user };
  const body = {
    token_type: "Bearer",
    scope: "https://www.yammer.com/user_impersonation",
    expires_in: seconds,
    access_token: `access-${tokens}`,
    refresh_token: `refresh-${SECRET}-${tokens}`,
    id_token: `${base64({ alg: "none" })}.${base64({ ...claims, preferred_username: user, exp: 9e9 })}.x`,
    client_info: base64({ uid: user, utid: TENANT }),
  };
  return { status: 200, body };
}
const ended = {
  status: 400,
  body: {
    error: "invalid_grant",
    error_description: `AADSTS50173: The grant of reader@contoso.com ${SECRET} is revoked.`,
    error_codes: [50173],
  },
};

async function reply(request: IncomingMessage): Promise<{ status: number; body: object }> {
  const oauth = `${authority}/${TENANT}/oauth2/v2.0`;
  if (request.url?.includes("/.well-known/openid-configuration")) {
    const endpoints = { authorization_endpoint: `${oauth}/authorize`, token_endpoint: `${oauth}/token` };
    const issuer = `${authority}/${TENANT}/v2.0`;
    return { status: 200, body: { issuer, ...endpoints, jwks_uri: `${authority}/keys` } };
  }
  let text = "";
  for await (const chunk of request) text += chunk;
  const form = new URLSearchParams(text);
  if (request.url?.includes("/devicecode")) {
    const prompt = { user_code: "ABCD-1234", verification_uri: `${authority}/device`, message: "" };
    return { status: 200, body: { device_code: "device", ...prompt, expires_in: 900, interval: 0.01 } };
  }
  asked.push(form);
  return answer(form);
}

beforeAll(async () => {
  caFile = join(mkdtempSync(join(tmpdir(), "identity-")), "ca.pem");
  writeFileSync(caFile, localhost.cert);
  server = createServer(localhost, async (request, response) => {
    const { status, body } = await reply(request);
    response.writeHead(status, { "content-type": "application/json" }); // restify, in another test, may have patched it
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  authority = `https://localhost:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
  tokens = 0;
  answer = () => granted();
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Runs code in a process of its own, because a trusted CA has to be named before a process starts. */
async function withTokens(code: string): Promise<unknown> {
  const entra = { tenantId: TENANT, clientId: CLIENT, authority };
  const script = `
    import { inspect } from "node:util";
    import { engageTokens } from "#adapters/identity/engage-token.ts";
    const stored = new Map();
    const secrets = {
      read: async (name) => stored.get(name) ?? null,
      write: async (name, sealed) => void (sealed === null ? stored.delete(name) : stored.set(name, sealed)),
    };
    const another = (changes) => engageTokens({ ...${JSON.stringify(entra)}, secrets, key: Buffer.alloc(32, 1), ...changes });
    const failure = (work) => work.then(() => null, (error) => ({ code: error.code, all: inspect(error) }));
    const prompts = [];
    const signIn = (tokens) => tokens.signIn((prompt) => prompts.push(prompt));
    const result = await (async () => { ${code} })();
    process.stdout.write(JSON.stringify(result));`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: caFile, NODE_OPTIONS: "" },
  });
  return JSON.parse(stdout);
}
const grants = () => asked.map((form) => form.get("grant_type"));

test("shows where to sign in, waits for it, and says as whom", async () => {
  let polls = 0;
  answer = () => (++polls < 3 ? { status: 400, body: { error: "authorization_pending" } } : granted());

  const result = await withTokens(`
    const tokens = another();
    return { as: await signIn(tokens), prompts, token: await tokens.token() };`);

  expect(result).toEqual({
    as: "reader@contoso.com",
    prompts: [{ address: `${authority}/device`, code: "ABCD-1234", minutes: 15 }],
    token: "access-2",
  });
  expect(asked[0]?.get("scope")).toContain("https://www.yammer.com/.default");
  expect(asked[0]?.get("scope")).toContain("offline_access");
});

test("two processes that share a sign-in do not take turns in renewing it", async () => {
  const result = await withTokens(`
    const [one, two] = [another(), another()];
    await signIn(another());
    const tokens = [];
    for (let minute = 0; minute < 3; minute++) tokens.push(await one.token(), await two.token());
    return tokens;`);

  expect(new Set(result as string[])).toEqual(new Set(["access-2", "access-3"]));
});

test("another process finds the sign-in, and a later one of somebody else in place of it", async () => {
  let users = 0;
  answer = () => granted(`user${++users}@contoso.com`);

  const result = await withTokens(`
    const service = another();
    await signIn(another());
    const first = await service.token();
    await signIn(another());
    return [first, await service.token()];`);

  expect(result).toEqual(["access-2", "access-4"]);
  expect(grants()).toEqual(["device_code", "refresh_token", "device_code", "refresh_token"]);
});

test("what is stored shows neither token nor name, and opens with no other key", async () => {
  const result = (await withTokens(`
    await signIn(another());
    const text = [...stored.values()].map((sealed) => sealed + Buffer.from(sealed, "base64url")).join();
    return { text, failure: await failure(another({ key: Buffer.alloc(32, 2) }).token()) };`)) as {
    text: string;
    failure: { code: string };
  };

  expect(result.text.length).toBeGreaterThan(500);
  expect(result.text).not.toMatch(/access-1|s3cret|reader/);
  expect(result.failure.code).toBe("ENGAGE_SIGNED_OUT");
});

test("renews by the refresh token once the token expires or was refused, and keeps the new one", async () => {
  answer = () => granted("reader@contoso.com", tokens === 1 ? 240 : 3600);

  const result = await withTokens(`
    await signIn(another());
    const service = another();
    return [await service.token(), await service.token(), await service.token(), await service.token(true)];`);

  expect(result).toEqual(["access-2", "access-3", "access-3", "access-4"]);
  expect(asked.slice(1).map((form) => form.get("refresh_token"))).toEqual(
    [1, 2, 3].map((n) => `refresh-${SECRET}-${n}`),
  );
});

test("a sign-in that was ended is named by Entra's code alone, and a new one helps without a restart", async () => {
  answer = (form) => (form.get("refresh_token")?.endsWith("-1") ? ended : granted());

  const result = (await withTokens(`
    const service = another();
    await signIn(another());
    const failed = await failure(service.token(true));
    await signIn(another());
    return { failed, token: await service.token() };`)) as { failed: { code: string; all: string }; token: string };

  expect(result.failed.code).toBe("ENGAGE_SIGNED_OUT");
  expect(result.failed.all).toContain("AADSTS50173");
  expect(result.failed.all).not.toMatch(/s3cret|reader@/);
  expect(result.token).toBe("access-3");
});

test("after a sign-out nobody is signed in, and Entra is not asked", async () => {
  const result = await withTokens(`
    const service = another();
    await signIn(service);
    await service.token();
    await another().signOut();
    return (await failure(service.token())).code;`);

  expect(result).toBe("ENGAGE_SIGNED_OUT");
  expect(grants()).toEqual(["device_code", "refresh_token"]);
});

test("begins with the refresh token of the environment when nothing is stored, once", async () => {
  const result = await withTokens(`
    const service = another({ refreshToken: "from the environment" });
    return [await service.token(), await service.token(), await another({ refreshToken: "it again" }).token()];`);

  expect(result).toEqual(["access-1", "access-1", "access-2"]);
  expect(asked.map((form) => form.get("refresh_token"))).toEqual(["from the environment", `refresh-${SECRET}-1`]);
});

test("the environment's token stands in when what is stored was ended; refused itself, it is not tried again", async () => {
  answer = (form) => (form.get("grant_type") === "refresh_token" ? ended : granted());

  const result = await withTokens(`
    await signIn(another());
    const service = another({ refreshToken: "old" });
    return [(await failure(service.token(true))).code, (await failure(service.token(true))).code];`);

  expect(result).toEqual(["ENGAGE_SIGNED_OUT", "ENGAGE_SIGNED_OUT"]);
  expect(asked.filter((form) => form.get("refresh_token") === "old")).toHaveLength(1);
});

test("Entra out of reach is not a sign-in that ended", async () => {
  const result = (await withTokens(`
    await signIn(another());
    return failure(another({ authority: "https://localhost:1" }).token(true));`)) as { code: string };

  expect(result.code).toBe("TOKEN_UNAVAILABLE");
});
