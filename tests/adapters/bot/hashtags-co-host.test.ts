import { expect, test } from "@jest/globals";
import { renderCoHostRequest, whyCoHostRequest } from "#adapters/bot/hashtags-co-host-request.ts";
import type { LedgerEntry } from "#domain/attention/index.ts";
import { CO_HOST_REQUEST } from "#domain/hashtags/index.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { buttonsOf, expectGoodCard } from "./card-rules.ts";
import { chat } from "./chat.ts";

const entry: LedgerEntry = {
  ...{ id: "e1", personId: "mira", class: "unasked", kind: CO_HOST_REQUEST, key: "k", state: "sent" },
  facts: { tag: "em_ruesten", fromId: "lars" },
  ...{ notAfter: instant("2026-11-30T08:00Z"), plannedAt: instant("2026-11-23T07:00Z") },
  ...{ sentAt: instant("2026-11-23T07:00Z"), reason: null, tries: 0 },
};
const nameOf = async () => "Lars Brandt";
const asMira = (language: "en" | "de" = "en") => chat({ person: { id: "mira", language }, entry });

test("a host names a colleague in one line, and the colleague is asked", async () => {
  const { gardening, say } = chat();

  const [answer] = await say("co-host #em_ruesten Mira König");

  expect(answer).toContain("I ask Mira König");
  expect(gardening.added).toMatchObject([{ personId: "mira" }]);
});

test("asks which colleague when a name fits several, and takes the number", async () => {
  const { gardening, say } = chat();

  const [asked] = await say("Mitbetreuung #em_ruesten Anna");
  await say("2");

  expect(asked).toMatch(/1 {2}Anna Köhler/);
  expect(gardening.added).toMatchObject([{ personId: "annika" }]);
});

test("who names nobody known, or themselves, is asked again", async () => {
  const { gardening, say } = chat();

  const [nobody] = await say("co-host #em_ruesten Xaver");
  const [self] = await say("Lars Brandt");

  expect(nobody).toContain("Xaver");
  expect(self).toContain("You look after it already");
  expect(gardening.added).toEqual([]);
});

test("who does not look after a tag names no co-host and changes no purpose", async () => {
  const { gardening, say } = chat({ person: { id: "mira" } });

  const [coHost] = await say("co-host #em_ruesten Jonas Weber");
  const [purpose] = await say("purpose #em_ruesten now mine");

  expect([coHost, purpose].every((text) => text?.includes("Only whoever looks after a tag"))).toBe(true);
  expect(gardening.tags.get("em_ruesten")?.purpose).toBeNull();
});

test("a host says what a tag is for, in one line or when asked", async () => {
  const { gardening, say } = chat();

  await say("purpose #em_ruesten short set-ups");
  const [asked] = await say("purpose #em_ruesten");
  await say("x".repeat(141));
  await say("shorter set-ups");

  expect(asked).toContain("What is #em_ruesten for?");
  expect(gardening.tags.get("em_ruesten")?.purpose).toBe("shorter set-ups");
});

test.each(["en", "de"] as const)("the question can be answered with a yes (%s)", async (language) => {
  const { gardening, say } = asMira(language);

  const [answer] = await say(language === "en" ? "yes" : "ja");

  expect(gardening.tags.get("em_ruesten")?.hosts).toEqual(["lars", "mira"]);
  expect(answer).toContain("#em_ruesten");
});

test.each(["yes", "ja"])("“%s” weeks after the question makes nobody a host", async (text) => {
  const long = { sentAt: entry.notAfter.subtract({ hours: 24 * 40 }) };
  const { gardening, say } = chat({ person: { id: "mira" }, entry: { ...entry, ...long } });

  await say(text);

  expect(gardening.tags.get("em_ruesten")?.hosts).toEqual(["lars"]);
});

test("the question can be answered by naming the tag, whatever came since", async () => {
  const { gardening, say, state } = chat();
  await say("co-host #em_ruesten Mira König");
  state.person = person({ id: "mira" });

  expect(await say("look after #em_ruesten")).toEqual(["Thank you. You look after #em_ruesten now, too."]);
  expect(gardening.tags.get("em_ruesten")?.hosts).toEqual(["lars", "mira"]);
});

test("who asks the same colleague twice is told when they were asked", async () => {
  const { gardening, say } = chat();

  await say("co-host #em_ruesten Mira König");
  const [again] = await say("co-host #EM-Rüsten Mira König");

  expect(again).toMatch(/^I asked Mira König on 23 November 2026, and won't ask again\./);
  expect(gardening.added).toHaveLength(1);
});

test("the question can be answered with a no, and nobody learns of it", async () => {
  const { gardening, say } = asMira();

  const [answer] = await say("no");

  expect(answer).toContain("tell nobody");
  expect(gardening.tags.get("em_ruesten")?.hosts).toEqual(["lars"]);
});

test("the card asks the same, and its buttons answer", async () => {
  const mira = person({ id: "mira", language: "de", formOfAddress: "sie" });

  const message = await renderCoHostRequest(
    { entryId: "e1", person: mira, kind: entry.kind, facts: entry.facts },
    nameOf,
  );
  const { gardening, press } = asMira("de");
  await press("hashtags.join", buttonsOf(message)[0]?.data);

  expectGoodCard(message);
  expect(message.text).toMatch(/Lars Brandt betreut #em_ruesten.*Machen Sie mit\?/);
  expect(gardening.tags.get("em_ruesten")?.hosts).toEqual(["lars", "mira"]);
});

test("says that it is settled when somebody else was faster", async () => {
  const { gardening, press } = asMira();
  gardening.tags.set("em_ruesten", hashtag({ hosts: ["lars", "jonas"] }));

  const answer = await press("hashtags.join", { entryId: "e1" });

  expect(answer.text).toContain("settled already");
});

test("why names who had the idea", async () => {
  const { turn } = asMira();

  const reason = await whyCoHostRequest(entry, turn("why"), nameOf);

  expect(reason?.text).toContain("Because Lars Brandt named you");
});
