import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { notificationTokens } from "#adapters/identity/notification-tokens.ts";
import { realClock } from "#shared/time.ts";
import { APP_ID, type FakeIssuer, fakeIssuer, TENANT_ID } from "#tests/adapters/bot/issuer.ts";
import { silent } from "#tests/support/fakes.ts";

const ISSUERS = [`https://sts.windows.net/${TENANT_ID}/`, `https://login.microsoftonline.com/${TENANT_ID}/v2.0`];
const PUBLISHER = "0bf30f3b-4a52-48df-9a82-234910c4a086";
const OTHER = "8e460676-ae3f-4b1e-8790-ee0fb5d6148f";
const nowSeconds = () => Math.floor(Date.now() / 1000);

let issuer: FakeIssuer;
beforeEach(async () => {
  issuer = await fakeIssuer();
});
afterEach(() => issuer.close());

const admit = (token: string) =>
  notificationTokens({ appId: APP_ID, issuers: ISSUERS, metadataUrl: issuer.metadataUrl }, realClock, silent)(token);
/** A good token of version 1.0, but for `changes`. */
async function token(changes: object = {}, kid?: string): Promise<string> {
  const claims = { iss: ISSUERS[0], aud: APP_ID, appid: PUBLISHER, serviceurl: undefined, tid: TENANT_ID };
  return (await issuer.authorization("", { ...claims, ...changes }, kid)).replace("Bearer ", "");
}

test("admits what Entra gave to Graph's publisher for us, in either version", async () => {
  await expect(admit(await token())).resolves.toBeUndefined();
  await expect(admit(await token({ iss: ISSUERS[1], appid: undefined, azp: PUBLISHER }))).resolves.toBeUndefined();
});

test.each<[string, object]>([
  ["has expired", { exp: nowSeconds() - 301 }],
  ["never expires", { exp: undefined }],
  ["is not valid yet", { nbf: nowSeconds() + 600 }],
  ["is for another application", { aud: OTHER }],
  ["is of another tenant", { iss: `https://sts.windows.net/${OTHER}/` }],
  ["is of another issuer", { iss: "https://api.botframework.com" }],
  ["was given to another application", { appid: OTHER }],
  ["was given to another application, and claims otherwise besides", { appid: OTHER, azp: PUBLISHER }],
  ["was given to nobody", { appid: undefined }],
])("refuses one that %s", async (_, changes) => {
  await expect(admit(await token(changes))).rejects.toMatchObject({ code: "NOTIFICATION_REFUSED" });
});

test("refuses one that is signed with a key of nobody's", async () => {
  await expect(admit(await token({}, "unknown"))).rejects.toMatchObject({ code: "NOTIFICATION_REFUSED" });
});

test("refuses one whose claims were changed after it was signed", async () => {
  const [header, , signature] = (await token({ appid: OTHER })).split(".");
  const claims = { iss: ISSUERS[0], aud: APP_ID, appid: PUBLISHER, exp: nowSeconds() + 600 };
  const forged = [header, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");

  await expect(admit(forged)).rejects.toMatchObject({ code: "NOTIFICATION_REFUSED" });
});

test("refuses one without a signature, and what is no token, and tells nothing of it", async () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { iss: ISSUERS[0], aud: APP_ID, appid: PUBLISHER, exp: nowSeconds() + 600 };
  const unsigned = `${part({ alg: "none", kid: "first" })}.${part(claims)}.`;

  for (const text of [unsigned, "", "secret", "a.b.c"]) {
    await expect(admit(text)).rejects.toMatchObject({ code: "NOTIFICATION_REFUSED" });
    await expect(admit(text)).rejects.not.toThrow(/secret|0bf30f3b/);
  }
});

test("says that it cannot know when Entra's keys cannot be read, so that Graph sends it again", async () => {
  issuer.fail(true);

  await expect(admit(await token())).rejects.toMatchObject({ code: "TOKEN_UNAVAILABLE" });
});
