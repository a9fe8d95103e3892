import { z } from "zod";
import type { Reply, Request, Route } from "#sandbox/http.ts";
import type { Person } from "#sandbox/model.ts";
import type { AuthorizationCodes } from "./authorization-codes.ts";
import type { Consents } from "./consents.ts";
import { type EntraCode, sentenceOf } from "./errors.ts";
import { escaped, page, personOptions, spoken } from "./page.ts";
import { GRAPH, parsedScope } from "./scope.ts";

interface PageOptions {
  readonly authorizationCodes: AuthorizationCodes;
  readonly consents: Consents;
  readonly people: readonly Person[];
  readonly tenantId: string;
  readonly appId: string;
  /** The origin to which the app's registration lets people be sent back. */
  readonly appOrigin: () => string;
}

const Asked = z.object({
  client_id: z.string(),
  response_type: z.literal("code"),
  redirect_uri: z.url(),
  response_mode: z.enum(["query", "fragment"]).default("query"),
  scope: z.string().min(1),
  state: z.string().default(""),
  login_hint: z.string().optional(),
  prompt: z.string().optional(),
  code_challenge: z.string().optional(),
  code_challenge_method: z.literal("S256").optional(),
});
type Asked = z.infer<typeof Asked>;

const Filled = z.object({ person: z.string(), cancel: z.string().optional() });

const english = {
  lang: "en",
  title: "Permissions requested",
  person: "Person who signs in",
  wants: "Vorbild would like to, on behalf of this person:",
  accept: "Accept",
  cancel: "Cancel",
  scopes: {
    "Calendars.Read": "Read your calendars",
    "Calendars.ReadBasic": "Read basic details of your calendars",
    "Calendars.ReadWrite": "Have full access to your calendars",
    "User.Read": "Sign you in and read your profile",
  } as Readonly<Record<string, string>>,
};
const german: typeof english = {
  lang: "de",
  title: "Angeforderte Berechtigungen",
  person: "Person, die sich anmeldet",
  wants: "Vorbild möchte im Namen dieser Person:",
  accept: "Akzeptieren",
  cancel: "Abbrechen",
  scopes: {
    "Calendars.Read": "Ihre Kalender lesen",
    "Calendars.ReadBasic": "Grundlegende Angaben Ihrer Kalender lesen",
    "Calendars.ReadWrite": "Vollzugriff auf Ihre Kalender",
    "User.Read": "Sie anmelden und Ihr Profil lesen",
  },
};

/** Back to the app, with what came of it. */
function back({ redirect_uri, response_mode, state }: Asked, outcome: Readonly<Record<string, string>>): Reply {
  const to = new URL(redirect_uri);
  const said = new URLSearchParams({ ...outcome, ...(state && { state }) });
  if (response_mode === "fragment") to.hash = said.toString();
  else for (const [name, value] of said) to.searchParams.set(name, value);
  return { status: 302, headers: { location: to.href, "cache-control": "no-store" } };
}

function form(words: typeof english, who: readonly Person[], scopes: readonly string[]): string {
  const wanted = scopes.map((scope) => `<li>${escaped(words.scopes[scope] ?? scope)} (${escaped(scope)})</li>`);
  return `<form method="post">
<label for="person">${words.person}</label>
<select id="person" name="person">${personOptions(who)}</select>
<p>${words.wants}</p>
<ul>${wanted.join("")}</ul>
<button>${words.accept}</button>
<button name="cancel" value="1">${words.cancel}</button>
</form>`;
}

/** The page on which a person lets the app act as them: `https://login.microsoftonline.com/…/authorize` elsewhere. */
export function authorizePage(options: PageOptions): Route[] {
  const { authorizationCodes, consents, people, tenantId, appId, appOrigin } = options;
  const path = "/:tenant/oauth2/v2.0/authorize";

  function wrong(request: Request, code: EntraCode, detail = ""): Reply {
    const words = spoken(request, english, german);
    return page(400, words, `<p role="alert">${escaped(sentenceOf(code, detail))}</p>`);
  }
  /** What is asked for; or why nobody may be sent back with an answer. */
  function read(request: Request): Asked | Reply {
    if (request.params["tenant"] !== tenantId) return wrong(request, 90002);
    const asked = Asked.safeParse(Object.fromEntries(request.query));
    if (!asked.success) return wrong(request, 900144, `'${asked.error.issues[0]?.path.join(".")}'`);
    if (asked.data.client_id !== appId) return wrong(request, 700016);
    if (new URL(asked.data.redirect_uri).origin !== appOrigin()) return wrong(request, 50011);
    return parsedScope(asked.data.scope).resource === GRAPH ? asked.data : wrong(request, 70011);
  }
  function agreed(asked: Asked, personId: string): Reply {
    const { scope, redirect_uri: redirectUri, code_challenge: challenge } = asked;
    return back(asked, { code: authorizationCodes.make({ personId, scope, redirectUri, challenge }) });
  }

  function show(request: Request): Reply {
    const asked = read(request);
    if ("status" in asked) return asked;
    const scopes = parsedScope(asked.scope).names;
    const hint = asked.login_hint?.toLowerCase();
    const hinted = people.find(({ id, userPrincipalName }) =>
      [id, userPrincipalName.toLowerCase()].includes(hint ?? ""),
    );
    const settled = hinted && asked.prompt !== "consent" && consents.missing(hinted.id, scopes).length === 0;
    if (settled) return agreed(asked, hinted.id);
    const words = spoken(request, english, german);
    return page(200, words, form(words, hinted ? [hinted] : people, scopes), appOrigin());
  }
  function decide(request: Request): Reply {
    const asked = read(request);
    if ("status" in asked) return asked;
    const filled = Filled.safeParse(request.body);
    const person = people.find(({ id }) => id === filled.data?.person);
    if (!person) return wrong(request, 9002313);
    if (filled.data?.cancel) {
      return back(asked, { error: "access_denied", error_subcode: "cancel", error_description: sentenceOf(65004) });
    }
    consents.give(person.id, parsedScope(asked.scope).names);
    return agreed(asked, person.id);
  }
  return [
    { method: "GET", path, handle: show },
    { method: "POST", path, handle: decide },
  ];
}
