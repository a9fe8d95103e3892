import { expect, test } from "@jest/globals";
import { chat } from "./chat.ts";

test("tells an admin what works and what does not, what helps, and what was answered", async () => {
  expect(await chat({ roles: ["admin"] }).say("doctor")).toEqual([
    "FAILED · Viva Engage: nobody is signed in (ENGAGE_SIGNED_OUT: no token) → " +
      "Run “npm run engage:sign-in”, and sign in as the reading account.",
  ]);
});

test("speaks German, too, and addresses nobody", async () => {
  expect(await chat({ roles: ["admin"], person: { language: "de" } }).say("doctor")).toEqual([
    "FEHLER · Viva Engage: niemand ist angemeldet (ENGAGE_SIGNED_OUT: no token) → " +
      "„npm run engage:sign-in“ ausführen und dort das lesende Konto anmelden.",
  ]);
});

test("tells nobody else", async () => {
  expect((await chat({ roles: ["owner", "champion"] }).say("doctor"))[0]).toMatch(/^That one is for admins/);
});
