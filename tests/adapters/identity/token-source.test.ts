import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type FakeEntra, fakeEntra, SECRET } from "./fake-entra.ts";

const SCOPE = "https://graph.microsoft.com/.default";

let entra: FakeEntra;
beforeAll(async () => {
  entra = await fakeEntra();
});
beforeEach(() => entra.reset());
afterAll(() => entra.close());

function withSource(code: string, changes: Parameters<FakeEntra["run"]>[1] = {}): Promise<unknown> {
  const source = `
    const { tokenSource } = await import("#adapters/identity/token-source.ts");
    const source = tokenSource(application);
    const scope = ${JSON.stringify(SCOPE)};`;
  return entra.run(`${source} ${code}`, changes);
}
const failure = `return source.token(scope).catch((error) => ({ code: error.code, all: inspect(error) }));`;
const withInspect = `const { inspect } = await import("node:util"); ${failure}`;

test("gets a token for the application from an authority of one's own", async () => {
  const token = await withSource("return source.token(scope)");

  expect(token).toBe("token-1");
  expect(entra.asked.map((form) => form.get("scope"))).toEqual([expect.stringContaining(SCOPE)]);
  expect(entra.asked[0]?.get("client_secret")).toBe(SECRET);
});

test("asks once for callers that come together or later, and once more for another scope", async () => {
  const tokens = await withSource(`
    const together = await Promise.all([source.token(scope), source.token(scope), source.token(scope)]);
    return [...together, await source.token(scope), await source.token("https://api.botframework.com/.default")]`);

  expect(tokens).toEqual(["token-1", "token-1", "token-1", "token-1", "token-2"]);
});

test("renews a token that is about to expire", async () => {
  let tokens = 0;
  entra.answerWith(() => ({
    status: 200,
    body: { token_type: "Bearer", expires_in: 240, access_token: `short-${++tokens}` },
  }));

  const pair = await withSource("return [await source.token(scope), await source.token(scope)]");

  expect(pair).toEqual(["short-1", "short-2"]);
});

test("names a refusal by its code, without the secret, and asks again the next time", async () => {
  entra.answerWith(() => ({
    status: 401,
    body: {
      error: "invalid_client",
      error_description: `AADSTS7000215: Invalid client secret provided: ${SECRET}`,
      error_codes: [7000215],
    },
  }));

  const outcome = await withSource(`await source.token(scope).catch(() => {}); ${withInspect}`);

  expect(outcome).toMatchObject({ code: "TOKEN_UNAVAILABLE", all: expect.stringContaining("AADSTS7000215") });
  expect(JSON.stringify(outcome)).not.toContain(SECRET);
  expect(entra.asked).toHaveLength(2);
});

test("does not trust an authority whose certificate nobody vouches for", async () => {
  const outcome = await withSource(withInspect, { ca: "" });

  expect(outcome).toMatchObject({ code: "TOKEN_UNAVAILABLE" });
  expect(entra.asked).toEqual([]);
});
