import { z } from "zod";
import type { Reply, Request, Route } from "#sandbox/http.ts";
import type { Person } from "#sandbox/model.ts";
import type { DeviceCodes } from "./device-codes.ts";

interface PageOptions {
  readonly deviceCodes: DeviceCodes;
  readonly person: (id: string) => Person | undefined;
  readonly people: readonly Person[];
}

const Filled = z.object({ code: z.string(), person: z.string(), decline: z.string().optional() });

const english = {
  lang: "en",
  title: "Sign in on another device",
  code: "Code that the device shows",
  person: "Person who signs in",
  signIn: "Sign in",
  decline: "Decline",
  signedIn: "You are signed in. You can close this page.",
  declined: "The device was declined. You can close this page.",
  wrong: "No device waits with this code. Check it, or let the device ask again.",
};
const german: typeof english = {
  lang: "de",
  title: "Auf einem anderen Gerät anmelden",
  code: "Code, den das Gerät anzeigt",
  person: "Person, die sich anmeldet",
  signIn: "Anmelden",
  decline: "Ablehnen",
  signedIn: "Sie sind angemeldet und können diese Seite schließen.",
  declined: "Das Gerät wurde abgelehnt. Sie können diese Seite schließen.",
  wrong: "Mit diesem Code wartet kein Gerät. Bitte prüfen Sie ihn oder lassen Sie das Gerät neu fragen.",
};

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:26rem;margin:4rem auto;padding:0 1rem;color:#242424}
label{display:block;margin-top:1rem}
input,select,button{font:inherit;box-sizing:border-box;min-height:44px;padding:.25rem .75rem}
input,select{width:100%}button{margin:1.5rem .5rem 0 0}[role=alert]{color:#a4262c}`;

const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
};

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function html(status: number, words: typeof english, content: string): Reply {
  const page = `<!doctype html>
<html lang="${words.lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${words.title}</title>
<style>${STYLE}</style>
<main>
<h1>${words.title}</h1>
${content}
</main>
</html>
`;
  return { status, headers: HEADERS, body: Buffer.from(page) };
}

function form(words: typeof english, people: readonly Person[], code = ""): string {
  const options = people
    .toSorted((a, b) => a.name.localeCompare(b.name, "de"))
    .map(({ id, name }) => `<option value="${id}">${escaped(name)}</option>`);
  return `<form method="post">
<label for="code">${words.code}</label>
<input id="code" name="code" value="${escaped(code)}" autocomplete="off" autocapitalize="characters" spellcheck="false" required>
<label for="person">${words.person}</label>
<select id="person" name="person">${options.join("")}</select>
<button>${words.signIn}</button>
<button name="decline" value="1">${words.decline}</button>
</form>`;
}

/** The page on which a person types the code that a device shows: `https://microsoft.com/devicelogin` elsewhere. */
export function devicePage({ deviceCodes, people, person }: PageOptions): Route[] {
  const path = "/devicelogin";
  const wordsFor = ({ headers }: Request) => (/^de\b/i.test(headers["accept-language"] ?? "") ? german : english);

  function show(request: Request): Reply {
    const words = wordsFor(request);
    return html(200, words, form(words, people));
  }
  function decide(request: Request): Reply {
    const words = wordsFor(request);
    const filled = Filled.safeParse(request.body);
    const { code = "", decline, person: personId = "" } = filled.data ?? {};
    if (decline && deviceCodes.decline(code)) return html(200, words, `<p role="status">${words.declined}</p>`);
    const signedIn = !decline && person(personId) && deviceCodes.approve(code, personId);
    if (signedIn) return html(200, words, `<p role="status">${words.signedIn}</p>`);
    return html(400, words, `<p role="alert">${words.wrong}</p>${form(words, people, code)}`);
  }
  return [
    { method: "GET", path, handle: show },
    { method: "POST", path, handle: decide },
  ];
}
