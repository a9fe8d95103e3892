import { expect, test } from "@jest/globals";
import { consentAddress, outcomeIn } from "#tab/consent/consent-address.ts";

const settings = { clientId: "app", tenantId: "tenant", authority: "https://login.example/", hosts: [] };

test("goes to Entra with what the tab asks for, and back to itself", () => {
  const wanted = outcomeIn("?scopes=Calendars.Read%20User.Read&hint=lars%40contoso.com", null);
  if (wanted.kind !== "ask") throw new Error(wanted.kind);

  const address = new URL(consentAddress(settings, "https://vorbild.example", wanted, "secret"));

  expect(address.origin + address.pathname).toBe("https://login.example/tenant/oauth2/v2.0/authorize");
  expect(Object.fromEntries(address.searchParams)).toEqual({
    client_id: "app",
    response_type: "code",
    response_mode: "query",
    redirect_uri: "https://vorbild.example/tab/consent",
    scope: "Calendars.Read User.Read",
    prompt: "consent",
    state: "secret",
    login_hint: "lars@contoso.com",
  });
});

test("asks for all that the app was registered with where signing in itself needs consent", () => {
  const address = new URL(consentAddress(settings, "https://a.example", { kind: "ask", scopes: "", hint: null }, "s"));

  expect(address.searchParams.get("scope")).toBe("app/.default");
  expect(address.searchParams.has("login_hint")).toBe(false);
});

test.each([
  ["?code=c&state=mine", { kind: "given" }],
  ["?error=access_denied&state=mine", { kind: "refused", why: "access_denied" }],
  ["?code=c&state=another", { kind: "refused", why: "StateMismatch" }],
])("reads %s as Entra's answer", (query, outcome) => {
  expect(outcomeIn(query, "mine")).toEqual(outcome);
});

test("believes no answer to a question that this window did not ask", () => {
  expect(outcomeIn("?code=c&state=", null)).toEqual({ kind: "refused", why: "StateMismatch" });
});
