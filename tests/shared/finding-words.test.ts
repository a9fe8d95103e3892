import { expect, test } from "@jest/globals";
import type { Finding, Found, PolicyObjection } from "#shared/finding.ts";
import { findingLine, findingWords, wordFinding, wordObjection } from "#shared/finding-words.ts";
import { settingWords } from "#shared/setting-words.ts";
import { ADDRESS, ENGLISH } from "#tests/support/german.ts";

const at = "2026-02-12T08:00:00Z";
const address = "https://vorbild.example.com";
const name = "api://vorbild.example.com/1";
const plain = [
  ...(["answers", "given", "signedIn", "published", "ready", "on", "real", "local"] as const),
  ...(["noTab", "tabNotBuilt", "asTheApp", "asAnIdentity", "noCredentials"] as const),
].map((code) => ({ code }));
const failures = [
  "CONFIG_INVALID",
  "TOKEN_UNAVAILABLE",
  "GRAPH_REFUSED",
  "GRAPH_THROTTLED",
  "GRAPH_UNREACHABLE",
] as const;
const engage = ["ENGAGE_REFUSED", "ENGAGE_SIGNED_OUT", "ENGAGE_THROTTLED", "ENGAGE_UNREACHABLE"] as const;
const counts = { planned: 1, sending: 2, sent: 3, in_doubt: 4, dropped: 5, failed: 6 };
const shares = ["nobodyYet", "none", "some", "all"] as const;

const objections: readonly PolicyObjection[] = [
  ...[{ code: "missing" } as const, { code: "demonstration" } as const],
  { code: "invalid", reasons: ["k: must be a number"] },
  { code: "unenforceable", names: ["drafts", "copies"] },
  ...(["unsigned", "badSignature"] as const).map((code) => ({ code, by: ["owner", "worksCouncil"] as const })),
  ...(["older", "notRaised"] as const).map((code) => ({ code, agreed: 3 })),
  ...[{ code: "ended", at } as const, { code: "forged", version: 3 } as const],
];

/** Everything that can be found. */
const samples: readonly Found[] = [
  ...plain,
  ...[{ code: "waiting", jobs: 1 } as const, { code: "waiting", jobs: 7 } as const],
  ...[{ code: "sent", counts, quietSince: at } as const, { code: "sent", counts: {}, quietSince: null } as const],
  { code: "paused", answer: "403" },
  { code: "stopped", reasons: ["refused", "quiet_period", "policy"] },
  { code: "agreed", version: 3, since: at, until: at },
  ...objections.map((why) => ({ code: "notAgreed", why }) as const),
  ...[true, false].map((is) => ({ code: "absences", replies: is, meetings: is }) as const),
  ...[true, false].map((is) => ({ code: "mailbox", hours: is, settings: is }) as const),
  ...shares.map((one) => ({ code: "mailboxes", experts: one, leaders: one, wide: [] }) as const),
  { code: "mailboxes", experts: "all", leaders: "all", wide: ["Calendars.Read"] },
  { code: "consents", missing: [], gone: [] },
  {
    code: "consents",
    missing: ["User.Read.All", "GroupMember.ReadBasic.All", "Team.ReadBasic.All"],
    gone: ["owner", "admin", "champion", "worksCouncil"],
  },
  {
    code: "roles",
    byGroup: ["owner", "worksCouncil"],
    named: ["Vorbild.Admin", "Vorbild.Boss"],
    unknown: ["Vorbild.Boss"],
  },
  ...[[], null].map((named) => ({ code: "roles", byGroup: [], named, unknown: [] }) as const),
  { code: "leadsHere", address, host: "vorbild.example.com" },
  ...[{ code: "leadsElsewhere", address } as const, { code: "noAnswer", address, said: "ECONNREFUSED" } as const],
  { code: "answered", address, status: 503, said: "no" },
  ...(["knownName", "localName", "unknownName"] as const).map((code) => ({ code, name })),
  { code: "unsureName", name, said: "AADSTS501051" },
  ...[null, ...failures, ...engage].map((why) => ({ code: "failed", why, said: "no" }) as const),
];

const sayAll = (language: "en" | "de") =>
  samples.map((found) => wordFinding(findingWords[language], { check: "policy", ok: true, found }, "UTC").detail);

test("whatever is found is said in both languages, and every fact of it is a word", () => {
  for (const said of [...sayAll("en"), ...sayAll("de")]) expect(said).toMatch(/^(?!.*(undefined|null|NaN|\[object)).+/);
});

test("German addresses nobody and has no English left", () => {
  const { checks, failures: failed, kept } = findingWords.de;
  const texts = [...Object.values(checks), ...Object.values(failed)].flatMap((words) => Object.values(words));
  const said = [...sayAll("de"), ...texts, ...Object.values(kept), ...Object.values(settingWords.de)];

  expect(said.filter((sentence) => ADDRESS.test(sentence))).toEqual([]);
  expect(said.filter((sentence) => ENGLISH.test(sentence))).toEqual([]);
});

test("a line names what is checked, quotes what others said, and where something is wrong tells what helps", () => {
  const finding: Finding = {
    check: "tabAddress",
    ok: false,
    found: { code: "noAnswer", address, said: "ECONNREFUSED" },
  };

  expect(findingLine(findingWords.en, finding, "UTC")).toBe(
    `Address of the tab: ${address} gives no answer (ECONNREFUSED) → ` +
      "See that PUBLIC_URL leads here from outside, by https, and that the tab is built.",
  );
  expect(findingLine(findingWords.de, { ...finding, ok: true }, "UTC")).toBe(
    `Adresse des Tabs: ${address} gibt keine Antwort (ECONNREFUSED)`,
  );
});

test("what helps is what helps against the failure, where that is one of ours", () => {
  const todo = (why: "TOKEN_UNAVAILABLE" | null) =>
    wordFinding(findingWords.en, { check: "absences", ok: false, found: { code: "failed", why, said: "no" } }, "UTC")
      .todo;

  expect(todo("TOKEN_UNAVAILABLE")).toMatch(/^Check the app's id and its secret/);
  expect(todo(null)).toMatch(/^Optional\. Consent to/);
});

test("what a newer service tells in codes that have no words yet is told in its codes", () => {
  const newer = (finding: unknown) => findingLine(findingWords.en, finding as Finding, "UTC");

  expect(newer({ check: "printers", ok: false, found: { code: "jammed" } })).toBe("printers: jammed");
  expect(newer({ check: "absences", ok: false, found: { code: "failed", why: "GRAPH_ASLEEP", said: "z" } })).toBe(
    `Absences and meetings: GRAPH_ASLEEP (z) → ${findingWords.en.checks.absences.todo}`,
  );
  expect(newer({ check: "sending", ok: true, found: { code: "stopped", reasons: ["refused", "full_moon"] } })).toBe(
    "Sending: nothing is said unasked: Teams refused everything and full_moon",
  );
  expect(newer({ check: "policy", ok: true, found: { code: "notAgreed", why: { code: "eaten" } } })).toMatch(
    /: eaten$/,
  );
});

test("says which one was checked, where several are", () => {
  const found = { code: "mailbox", hours: true, settings: false } as const;

  expect(findingLine(findingWords.de, { check: "mailbox", about: "mira@example.com", ok: true, found }, "UTC")).toBe(
    "Postfach mira@example.com: Gespräche: buchbar, Einstellungen: nicht lesbar",
  );
});

test("moments are told on the clock of whoever reads, as their language writes them", () => {
  const why = { code: "ended", at } as const;

  expect(wordObjection(findingWords.de, why, "Europe/Berlin")).toBe("die Zeit war um am 12. Februar 2026 um 09:00");
  expect(wordObjection(findingWords.en, why, "UTC")).toMatch(/^its time was over on 12 February 2026 at 08:00$/);
});
