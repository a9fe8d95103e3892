import { expect, test } from "@jest/globals";
import { instant } from "#tests/support/fakes.ts";
import type { FoundingOptions } from "#tests/support/founding.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { buttonsOf, expectGoodCard } from "./card-rules.ts";
import { type ChatOptions, chat } from "./chat.ts";

const mira = { id: "mira", name: "Mira König", department: "Elektromotoren" };

/** Mira founds; Lars looks after em_ruesten. */
function founding(options: FoundingOptions = {}, chatOptions: ChatOptions = {}) {
  const made = chat({ person: mira, founding: options, ...chatOptions });
  const tag = (name: string) => made.gardening.tags.get(name);
  return { ...made, tag };
}
const last = async (answers: Promise<string[]>) => (await answers).at(-1);
const retired = { tags: [hashtag({ retiredAt: instant("2026-10-01T08:00Z") })] };

test("one sentence founds a tag with purpose and co-host, who is asked first", async () => {
  const { gardening, say, tag } = founding();

  const [answer] = await say("found #em_lean for questions about lean walks, with Jonas Weber");

  expect(tag("em_lean")).toMatchObject({ founderId: "mira", hosts: ["mira"], purpose: "questions about lean walks" });
  expect(gardening.added).toMatchObject([{ personId: "jonas", facts: { tag: "em_lean", fromId: "mira" } }]);
  expect(answer).toContain("I ask Jonas Weber");
  expect(answer).toMatch(/^#em_lean$/m);
});

test("auf Deutsch genauso, mit ä, ö, ü und in beiden Wortstellungen", async () => {
  const { say, tag } = founding({}, { person: { ...mira, language: "de", formOfAddress: "du" } });

  const [one] = await say("gründe #em_Prüfstände für Fragen zum Prüfstand");
  const [other] = await say("#em_gemba für Gemba-Gänge gründen");

  expect(tag("em_pruefstaende")?.purpose).toBe("Fragen zum Prüfstand");
  expect(tag("em_gemba")?.purpose).toBe("Gemba-Gänge");
  expect(one).toContain("du stehst als Gründerin oder Gründer dabei");
  expect(other).toContain("die ersten Fragen selbst beantworten");
});

test("step by step: name, purpose, co-host, each left out with a word", async () => {
  const { gardening, say, tag } = founding();

  expect(await last(say("found a tag"))).toContain("What shall it be called?");
  expect(await last(say("em_lean"))).toContain("What is #em_lean for?");
  expect(await last(say("for lean walks"))).toContain("Who looks after #em_lean together with you?");
  expect(await last(say("skip"))).toContain("Two things make a host");

  expect(tag("em_lean")).toMatchObject({ purpose: "for lean walks", hosts: ["mira"] });
  expect(gardening.added).toEqual([]);
});

test("Schritt für Schritt mit Karten: jede hat Text, Knöpfe und einen Weg zum Tippen", async () => {
  const { press } = founding({}, { person: { ...mira, language: "de" } });

  const purpose = await press("hashtags.found", { name: "em_lean" });
  const coHost = await press("hashtags.setPurpose", { tag: "em_lean", founding: true, purpose: "Lean-Gänge" });
  const done = await press("hashtags.setCoHost", { tag: "em_lean", founding: true, name: "Jonas Weber" });

  for (const message of [purpose, coHost, done]) expectGoodCard(message);
  expect(purpose.text).toContain("Wofür ist #em_lean da?");
  expect(coHost.text).toContain("Das steht jetzt bei #em_lean.");
  expect(done.text).toContain("Ich frage Jonas Weber");
});

test("a topic alone gets the department offered, by number or button", async () => {
  const { press, say, tag } = founding();

  const [asked] = await say("found a tag for kaizen");
  await say("1");
  const button = buttonsOf(await press("hashtags.found", { name: "5s" }))[1];
  await press("hashtags.found", button?.data);

  expect(asked).toMatch(/1 {2}#em_kaizen\n2 {2}#kaizen/);
  expect(tag("em_kaizen")).toBeDefined();
  expect(tag("5s")).toBeDefined();
});

test("asks once about a department that nobody knows, and founds what was meant", async () => {
  const { say, tag } = founding();

  const [asked] = await say("found #xy_lean");
  await say("#xy_lean");

  expect(asked).toContain("no department “xy”; I know em and hr");
  expect(tag("xy_lean")).toBeDefined();
});

test("a better name can be typed when it asks which", async () => {
  const { say, tag } = founding();

  await say("found #xy_lean");
  await say("hr_lean");

  expect(tag("hr_lean")).toBeDefined();
  expect(tag("xy_lean")).toBeUndefined();
});

const alike = { em_setup: [{ tag: "em_ruesten", why: "translation" }] } as const;

test.each(["found it anyway", "anyway", "trotzdem gründen"])("“did you mean” never blocks: %s", async (typed) => {
  const { say, tag } = founding({ alike });

  const [asked] = await say("found #em_setup");
  await say(typed);

  expect(asked).toMatch(/did you mean.*#em_ruesten \(the same in the other language\)/s);
  expect(tag("em_setup")).toBeDefined();
});

test("who meant the other one gets its page, and nothing is founded", async () => {
  const { say, tag } = founding({ alike });

  await say("found #em_setup");
  const [page] = await say("1");

  expect(page).toContain("#em_ruesten");
  expect(tag("em_setup")).toBeUndefined();
});

test("the button keeps the purpose that was said before the question", async () => {
  const { hear, press, tag } = founding({ alike });

  const [asked] = await hear("found #em_setup for short set-ups");
  const button = asked && buttonsOf(asked).find(({ verb }) => verb === "hashtags.anyway");
  await press("hashtags.anyway", button?.data);

  expect(tag("em_setup")?.purpose).toBe("short set-ups");
});

test("the button beside “nothing fits” asks for the name", async () => {
  const { press, state } = founding();

  const asked = await press("hashtags.found");

  expectGoodCard(asked);
  expect(asked.text).toContain("What shall it be called?");
  expect(state.dialogue?.name).toBe("hashtags.name");
});

test("the tag, and the words that ask somebody to found it, can be copied with one press", async () => {
  const { press } = founding();

  const done = await press("hashtags.found", { name: "em_lean", purpose: "lean walks" });
  const asking = await press("hashtags.found", { name: "em_kaizen", purpose: "Jonas Weber" });

  expect(JSON.stringify(done.card)).toMatch(/copy#[^"]*t=%23em_lean"/);
  expect(JSON.stringify(asking.card)).toMatch(/copy#[^"]*t=Hello\+Jonas\+Weber/);
});

test("what waits for an answer holds no words of the person but the name", async () => {
  const { say, state } = founding({ alike });

  await say("found #em_setup for short set-ups, with Jonas Weber");

  expect(JSON.stringify(state.dialogue)).not.toMatch(/short|Jonas/);
});

test.each([
  ["name", "people and of companies"],
  ["slur", "hurts people"],
  ["stopWord", "every text"],
] as const)("refuses a %s kindly, without saying it again, and asks for another", async (reason, why) => {
  const { say, tag } = founding({ forbidden: { em_badword: reason } });

  const [refused] = await say("found #em_badword");
  await say("em_lean");

  expect(refused).toContain(why);
  expect(refused).not.toContain("badword");
  expect(tag("em_lean")).toBeDefined();
});

test.each(["🎉", "#школа", "2026", "x"])("refuses the name %s kindly", async (name) => {
  const { say, state } = founding();

  await say("found a tag");
  const [refused] = await say(name);

  expect(refused).toMatch(/letter|digit|found again/);
  expect(state.dialogue?.name).toBe("hashtags.name");
});

test.each([
  ["found #em_kaizen for Jonas", "Hello Jonas, #em_kaizen"],
  ["found #em_kaizen on behalf of Jonas Weber", "Hello Jonas Weber, #em_kaizen"],
  ["gründe #em_kaizen im Namen von Jonas", "Hello Jonas, #em_kaizen"],
  ["found #em_kaizen for my team", "Who would like to found #em_kaizen"],
  ["gründe #em_kaizen für meine Leute", "Who would like to found #em_kaizen"],
])("nobody founds for others: %s", async (typed, words) => {
  const { say, tag } = founding();

  const [answer] = await say(typed);

  expect(answer).toContain(words);
  expect(tag("em_kaizen")).toBeUndefined();
});

test("who wants it themselves after all founds it themselves", async () => {
  const { say, tag } = founding();

  await say("found #em_kaizen for my team");
  await say("I found it myself");

  expect(tag("em_kaizen")).toMatchObject({ founderId: "mira", purpose: null });
});

test("a purpose that names things, not colleagues, is a purpose", async () => {
  const { say, tag } = founding();

  await say("found #em_kaizen for Onboarding");

  expect(tag("em_kaizen")?.purpose).toBe("Onboarding");
});

test("what somebody founded before is shown, and what was heard becomes theirs", async () => {
  const heard = hashtag({ name: "em_messe", founderId: null, foundedAt: null, hosts: [] });
  const { say, tag } = founding({ tags: [hashtag(), heard] });

  const [exists] = await say("found #em_ruesten");
  await say("found #em_messe");

  expect(exists).toMatch(/^#em_ruesten is there already:/);
  expect(exists).toContain("Lars Brandt");
  expect(tag("em_messe")?.founderId).toBe("mira");
});

test("says what a tag is called now", async () => {
  const became = { name: "em_ruesten", how: "renamed", at: instant("2026-10-01T08:00Z") } as const;
  const { say } = founding({ tags: [hashtag(), hashtag({ name: "emo_alt", became })] });

  expect(await last(say("found #emo_alt"))).toMatch(/^#emo_alt is called #em_ruesten now/);
});

test("a retired tag is taken up again with a yes", async () => {
  const { say, tag } = founding(retired);

  const [asked] = await say("found #em_ruesten");
  await say("yes");

  expect(asked).toContain("take it up again");
  expect(tag("em_ruesten")).toMatchObject({ retiredAt: null, hosts: ["mira", "lars"] });
});

test("with a no it stays retired", async () => {
  const { say, tag } = founding(retired);

  await say("found #em_ruesten");
  await say("no");

  expect(tag("em_ruesten")?.retiredAt).not.toBeNull();
});

test.each([
  "found a bug in the new plant",
  "I found #em_ruesten in a post",
  "Wir sollten eine Firma gründen",
  "found the keys of the car",
])("is no founding: %s", async (typed) => {
  const { say } = founding();

  expect(await last(say(typed))).toMatch(/didn't understand/);
});

test('"cancel" leaves a founding at any step, and is no name of a tag', async () => {
  const { gardening, say } = founding();

  await say("found a tag");
  const atName = await last(say("cancel"));
  await say("found #xyz_gemba");
  const atChoice = await last(say("cancel"));

  expect(atName).toContain("I dropped the open question.");
  expect(atChoice).toContain("I dropped the open question.");
  expect([...gardening.tags.keys()].filter((name) => /cancel|gemba/.test(name))).toEqual([]);
});
