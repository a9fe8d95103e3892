import { createHmac, createPublicKey, type JsonWebKey } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { appRoles } from "#adapters/identity/app-roles.ts";
import { tabTokens } from "#adapters/identity/tab-tokens.ts";
import { type Clock, realClock } from "#shared/time.ts";
import { APP_ID, type FakeIssuer, fakeIssuer, TENANT_ID } from "#tests/adapters/bot/issuer.ts";
import { quiet } from "#tests/support/quiet.ts";

let issuer: FakeIssuer;
beforeAll(async () => {
  issuer = await fakeIssuer();
});
afterAll(() => issuer.close());

const ANNA = "11111111-2222-4333-8444-555555555555";
const FIRST = `https://sts.windows.net/${TENANT_ID}/`;
const SECOND = `https://login.microsoftonline.com/${TENANT_ID}/v2.0`;
const ADDRESS = `api://bot.example/${APP_ID}`;

/** What Entra says of Anna in a token for the tab, but for `changes`. */
function token(changes: Readonly<Record<string, unknown>> = {}, kid?: string): Promise<string> {
  const claims = { iss: FIRST, aud: APP_ID, tid: TENANT_ID, oid: ANNA, scp: "access_as_user", serviceurl: undefined };
  return issuer.authorization("", { ...claims, ...changes }, kid);
}

function reader(clock: Clock = realClock) {
  const { metadataUrl } = issuer;
  return tabTokens(
    {
      ...{ tenantId: TENANT_ID, issuers: [FIRST, SECOND], audiences: [APP_ID, ADDRESS], metadataUrl },
      appRoles: appRoles(),
    },
    clock,
    quiet,
  );
}

const inHours = (hours: number) => Math.floor(Date.now() / 1000) + hours * 3600;
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

test.each([
  ["version 1.0", {}],
  ["version 2.0", { iss: SECOND }],
  ["the address of the manifest", { aud: ADDRESS }],
  ["more permissions than one", { scp: "email access_as_user" }],
  ["letters written large", { oid: ANNA.toUpperCase(), tid: TENANT_ID.toUpperCase() }],
])("knows the person of a token with %s", async (_what, changes) => {
  const authorization = await token(changes);

  const admitted = await reader()(authorization);

  expect(admitted).toEqual({
    ...{ personId: ANNA, token: authorization.slice("Bearer ".length) },
    appRoles: new Set(),
  });
});

test("gives the roles that were assigned in Entra, and none for a name that is not ours", async () => {
  const authorization = await token({
    roles: ["Vorbild.Admin", "Vorbild.WorksCouncil", "vorbild.owner", "constructor"],
  });

  const admitted = await reader()(authorization);

  expect([...admitted.appRoles]).toEqual(["admin", "worksCouncil"]);
});

test.each([
  ["another issuer", { iss: "https://sts.windows.net/elsewhere/" }],
  ["another audience", { aud: "https://graph.microsoft.com" }],
  ["the address of another app", { aud: `api://bot.example/${ANNA}` }],
  ["an expiry in the past", { exp: inHours(-1) }],
  ["no expiry", { exp: undefined }],
  ["a start in the future", { nbf: inHours(1) }],
  ["no permission", { scp: undefined }],
  ["another permission", { scp: "access_as_user2 User.Read" }],
  ["no person", { oid: undefined }],
  ["a person that is none", { oid: "anna" }],
  ["no tenant", { tid: undefined }],
  ["an application of its own", { scp: undefined, roles: ["access_as_user"], idtyp: "app" }],
  ["an application that claims a permission", { idtyp: "app" }],
  ["roles that are no list", { roles: "Vorbild.Admin" }],
])("refuses a token with %s", async (_what, changes) => {
  const authorization = await token(changes);

  await expect(reader()(authorization)).rejects.toMatchObject({ code: "TOKEN_REFUSED" });
});

test("refuses the token of another tenant, though it is signed for this app", async () => {
  const authorization = await token({ tid: "22222222-2222-4333-8444-555555555555" });

  await expect(reader()(authorization)).rejects.toMatchObject({ code: "TENANT_REFUSED" });
});

test("refuses a key that is not published", async () => {
  const authorization = await token({}, "unknown");

  await expect(reader()(authorization)).rejects.toMatchObject({ code: "TOKEN_REFUSED" });
});

test("refuses what is signed with the public key as if it were a secret, or not at all", async () => {
  const [, claims] = (await token()).split(".");
  const { keys } = (await (await fetch(issuer.metadataUrl.replace("openidconfiguration", "keys"))).json()) as {
    keys: readonly JsonWebKey[];
  };
  const secret = createPublicKey({ key: keys[0] ?? {}, format: "jwk" }).export({ type: "spki", format: "pem" });
  const shared = `${encoded({ alg: "HS256", kid: "first" })}.${claims}`;
  const signature = createHmac("sha256", secret).update(shared).digest("base64url");

  const forged = reader()(`Bearer ${shared}.${signature}`);
  const unsigned = reader()(`Bearer ${encoded({ alg: "none", kid: "first" })}.${claims}.`);

  await expect(forged).rejects.toMatchObject({ code: "TOKEN_REFUSED" });
  await expect(unsigned).rejects.toMatchObject({ code: "TOKEN_REFUSED" });
});

test("refuses a token in which any one letter is another", async () => {
  const good = await token();
  const read = reader();
  const positions = fc.integer({ min: "Bearer ".length, max: good.length - 3 }); // the last letters hold unused bits
  const letters = fc.constantFrom(..."ABCXYZabcxyz0189-_.");

  await fc.assert(
    fc.asyncProperty(positions, letters, async (at, letter) => {
      fc.pre(good[at] !== letter);
      const changed = `${good.slice(0, at)}${letter}${good.slice(at + 1)}`;

      await expect(read(changed)).rejects.toMatchObject({ code: "TOKEN_REFUSED" });
    }),
    { numRuns: 200 },
  );
});

test("refuses whatever else stands in the header", async () => {
  const read = reader();

  await fc.assert(
    fc.asyncProperty(fc.option(fc.string(), { nil: undefined }), async (header) => {
      await expect(read(header)).rejects.toMatchObject({ code: "TOKEN_REFUSED" });
      await expect(read(`Bearer ${header}`)).rejects.toMatchObject({ code: "TOKEN_REFUSED" });
    }),
  );
});

test("refuses on each use a token that has expired meanwhile", async () => {
  let now = Temporal.Now.instant();
  const read = reader(() => now);
  const authorization = await token();
  await read(authorization);

  now = now.add({ hours: 2 });

  await expect(read(authorization)).rejects.toMatchObject({ code: "TOKEN_REFUSED" });
});

test("never repeats the token in what it says", async () => {
  const authorization = await token({ aud: "somebody-else" });

  const error = await reader()(authorization).catch((refusal: Error) => refusal);

  expect(error).toBeInstanceOf(Error);
  expect(JSON.stringify([String(error), error])).not.toContain(authorization.slice(-20));
  expect((error as Error).cause).toBeUndefined();
});
