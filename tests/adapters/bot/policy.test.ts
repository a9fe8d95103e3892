import { expect, test } from "@jest/globals";
import { triggers } from "#adapters/bot/words/triggers.ts";
import type { PolicyObjection, PolicyState } from "#domain/privacy/index.ts";
import { instant } from "#tests/support/fakes.ts";
import { shippedPolicy } from "#tests/support/policies.ts";
import { chat } from "./chat.ts";

const agreed = { version: 1, since: instant("2026-11-02T08:00Z") };
const without = (why: PolicyObjection): PolicyState => ({ kind: "notInForce", why, agreed });

test("tells everybody what both signed, since when, until when, and what nobody gets an answer to", async () => {
  const [said] = await chat().say("policy");

  expect(said).toContain("version 1, signed by programme owner and works council, accepted on 2 November 2026");
  expect(said).toContain("ends on 9 November 2027");
  expect(said).toContain("no figure about fewer than 7 people; who posted where is forgotten after 90 days");
  expect(said).toContain("- what was written in posts and chats");
});

test("says in German, too, that it is not in force, why, and what stops", async () => {
  const policy = without({ code: "badSignature", by: ["worksCouncil"] });

  const [said] = await chat({ policy, person: { language: "de" } }).say("Richtlinie");

  expect(said).toMatch(
    /^Die Richtlinie gilt nicht\. Was da ist, wurde nach der Unterschrift geändert .*: Betriebsrat\./,
  );
  expect(said).toContain("Zuletzt vereinbart: Fassung 1 am 2.\u00a0November 2026");
  expect(said).toContain("sage ich nichts unaufgefordert und zeige keine Zahlen");
});

test.each<[PolicyObjection, RegExp]>([
  [{ code: "missing" }, /file is gone/],
  [{ code: "invalid", reasons: ["version: must be a number"] }, /cannot be read/],
  [{ code: "unenforceable", names: ["drafts"] }, /don't know how to keep/],
  [{ code: "demonstration" }, /keys for demonstration/],
  [{ code: "unsigned", by: ["owner", "worksCouncil"] }, /programme owner and works council\./],
  [{ code: "older", agreed: 3 }, /newer version was agreed on/],
  [{ code: "notRaised", agreed: 3 }, /without a new version number/],
  [{ code: "ended", at: instant("2026-11-02T08:00Z") }, /time is over/],
  [{ code: "forged", version: 2 }, /not what both signed/],
])("names the reason, and no detail that only an admin can act on: %j", async (why, reason) => {
  const [said] = await chat({ policy: without(why) }).say("is the policy in force?");

  expect(said).toMatch(/^The policy is not in force\./);
  expect(said).toMatch(reason);
});

test.each([
  ["gaps", /I heard last week/],
  ["undelivered", /blocked me last week/],
  ["resources", /Offered in a month/],
])("“%s” says that figures are withheld, and why, and shows none", async (words, figure) => {
  const policy = without({ code: "unsigned", by: ["owner"] });

  const [withheld] = await chat({ policy, roles: ["owner"] }).say(words);
  const [shown] = await chat({ roles: ["owner"] }).say(words);

  expect(withheld).toContain("Figures about people are withheld: the policy is not in force.");
  expect(withheld).not.toMatch(figure);
  expect(shown).not.toContain("withheld");
  expect(shown).toMatch(figure);
});

test.each(["en", "de"] as const)(
  "what the policy says that people say is what the bot understands (%s)",
  async (language) => {
    const { grounds, stored } = await shippedPolicy();
    const texts = [...stored.map(({ kept }) => kept[language]), ...grounds.map(({ text }) => text[language])];

    const quoted = texts.flatMap((text) => [...text.matchAll(/[“„](.*?)[”“]/g)].map(([, words = ""]) => words));
    const known = Object.values(triggers[language]).flat();

    expect(quoted.length).toBeGreaterThan(5);
    expect(quoted.filter((words) => !known.includes(words))).toEqual([]);
  },
);
