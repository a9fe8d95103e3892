import { z } from "zod";
import type { Reply, Request, Route } from "#sandbox/http.ts";
import type { Person } from "#sandbox/model.ts";
import type { DeviceCodes } from "./device-codes.ts";
import { escaped, page, personOptions, spoken } from "./page.ts";

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

function form(words: typeof english, people: readonly Person[], code = ""): string {
  return `<form method="post">
<label for="code">${words.code}</label>
<input id="code" name="code" value="${escaped(code)}" autocomplete="off" autocapitalize="characters" spellcheck="false" required>
<label for="person">${words.person}</label>
<select id="person" name="person">${personOptions(people)}</select>
<button>${words.signIn}</button>
<button name="decline" value="1">${words.decline}</button>
</form>`;
}

/** The page on which a person types the code that a device shows: `https://microsoft.com/devicelogin` elsewhere. */
export function devicePage({ deviceCodes, people, person }: PageOptions): Route[] {
  const path = "/devicelogin";
  const wordsFor = (request: Request) => spoken(request, english, german);

  function show(request: Request): Reply {
    const words = wordsFor(request);
    return page(200, words, form(words, people));
  }
  function decide(request: Request): Reply {
    const words = wordsFor(request);
    const filled = Filled.safeParse(request.body);
    const { code = "", decline, person: personId = "" } = filled.data ?? {};
    if (decline && deviceCodes.decline(code)) return page(200, words, `<p role="status">${words.declined}</p>`);
    const signedIn = !decline && person(personId) && deviceCodes.approve(code, personId);
    if (signedIn) return page(200, words, `<p role="status">${words.signedIn}</p>`);
    return page(400, words, `<p role="alert">${words.wrong}</p>${form(words, people, code)}`);
  }
  return [
    { method: "GET", path, handle: show },
    { method: "POST", path, handle: decide },
  ];
}
