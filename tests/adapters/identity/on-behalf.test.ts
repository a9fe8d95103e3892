import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type FakeEntra, fakeEntra, SECRET } from "./fake-entra.ts";

const SCOPE = "https://graph.microsoft.com/Calendars.Read";

let entra: FakeEntra;
beforeAll(async () => {
  entra = await fakeEntra();
});
beforeEach(() => entra.reset());
afterAll(() => entra.close());

/** Runs code that may exchange the tokens of people for others. */
function exchanging(code: string): Promise<unknown> {
  return entra.run(`
    const { onBehalf } = await import("#adapters/identity/on-behalf.ts");
    const { inspect } = await import("node:util");
    const exchange = onBehalf(application);
    const failing = (error) => ({ code: error.code, scopes: error.scopes, all: inspect(error) });
    const scopes = ${JSON.stringify([SCOPE])};
    ${code}`);
}

test("asks Entra for a token in the person's name, with the person's own", async () => {
  const token = await exchanging(`return exchange("annas", scopes)`);

  expect(token).toBe("token-1");
  expect(Object.fromEntries(entra.asked[0] ?? [])).toMatchObject({
    grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
    requested_token_use: "on_behalf_of",
    assertion: "annas",
    scope: expect.stringContaining(SCOPE),
    client_secret: SECRET,
  });
});

test("asks once for each person and permission, and never gives one person another's", async () => {
  const tokens = await exchanging(`return [
    ...(await Promise.all([exchange("annas", scopes), exchange("annas", scopes)])),
    await exchange("annas", scopes),
    await exchange("lars's", scopes),
    await exchange("annas", ["https://graph.microsoft.com/User.Read"]),
  ]`);

  expect(tokens).toEqual(["token-1", "token-1", "token-1", "token-2", "token-3"]);
  expect(entra.asked.map((form) => form.get("assertion"))).toEqual(["annas", "lars's", "annas"]);
});

test.each([
  ["consent is missing", { error: "invalid_grant", suberror: "consent_required", error_codes: [65001] }],
  ["Entra wants to see the person", { error: "interaction_required", error_codes: [50076] }],
  ["the sign-in has ended", { error: "invalid_grant", error_codes: [50173] }],
])("says which permissions the person has to consent to when %s, and asks again the next time", async (_why, body) => {
  entra.answerWith(() => ({ status: 400, body: { error_description: `AADSTS: about ${SECRET}`, ...body } }));

  const outcome = await exchanging(
    `await exchange("annas", scopes).catch(() => {}); return exchange("annas", scopes).catch(failing)`,
  );

  expect(outcome).toMatchObject({ code: "CONSENT_REQUIRED", scopes: [SCOPE] });
  expect(JSON.stringify(outcome)).not.toContain(SECRET);
  expect(entra.asked).toHaveLength(2);
});

test("is unavailable, and no question of consent, when the application itself is refused", async () => {
  entra.answerWith(() => ({
    status: 401,
    body: { error: "invalid_client", error_description: `AADSTS7000215: ${SECRET}`, error_codes: [7000215] },
  }));

  const outcome = await exchanging(`return exchange("annas", scopes).catch(failing)`);

  expect(outcome).toMatchObject({ code: "TOKEN_UNAVAILABLE", all: expect.stringContaining("AADSTS7000215") });
  expect(JSON.stringify(outcome)).not.toContain(SECRET);
});
