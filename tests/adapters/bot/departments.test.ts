import { expect, test } from "@jest/globals";
import { readDepartment } from "#adapters/bot/departments-phrases.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { buttonsOf, expectGoodCard } from "./card-rules.ts";
import { chat } from "./chat.ts";

const tags = [hashtag(), hashtag({ name: "em_lean" }), hashtag({ name: "hr_onboarding" })];
const owner = (language: "en" | "de" = "en") => chat({ roles: ["owner"], person: { language }, founding: { tags } });
const names = (made: ReturnType<typeof chat>) => made.gardening.tags.get("em_lean")?.became?.name;

test.each([
  ["Elektromotoren is em", "Elektromotoren", "em", []],
  ["Elektromotoren is em, also called EMO", "Elektromotoren", "em", ["EMO"]],
  ["Elektromotoren ist em, auch EMO und E-Motoren", "Elektromotoren", "em", ["EMO", "E-Motoren"]],
  ["Human Resources = hr", "Human Resources", "hr", []],
  ["Human Resources is also called Personal", "Human Resources", null, ["Personal"]],
  ["Personal heißt auch HR", "Personal", null, ["HR"]],
])("%s names a department", (text, department, short, aliases) => {
  expect(readDepartment(text)).toEqual({ kind: "name", department, short, aliases });
});

test.each(["em becomes emob", "em wird emob", "em wird zu emob", "em heißt jetzt emob.", "em wird wieder emob"])(
  "%s renames one",
  (text) => {
    expect(readDepartment(text)).toEqual({ kind: "rename", from: "em", to: "emob" });
  },
);

test("other sentences about departments are none of them", () => {
  expect(readDepartment("meeting on Tuesday")).toBeNull();
});

test("lists the departments and how their tags begin", async () => {
  const [en] = await owner().say("departments");
  const [de] = await owner("de").say("Abteilungen");

  expect(en).toContain("Elektromotoren: #em_…, also emo\nHuman Resources: #hr_…");
  expect(de).toContain("Elektromotoren: #em_…, auch emo");
});

test("keeps an abbreviation and other names, and says so", async () => {
  const made = owner();

  const [answer] = await made.say("department Human Resources is hr, also called Personal");

  expect(answer).toContain("Human Resources: #hr_…, also personal");
  expect(made.gardening.departments.get("Human Resources")).toMatchObject({ short: "hr", aliases: ["personal"] });
});

test("a reorganisation is done after a yes, with the number of tags, and noted", async () => {
  const made = owner();

  const [asked] = await made.say("department em becomes emob");
  const before = names(made);
  const [done] = await made.say("yes");

  expect(asked).toContain("2 tags that begin with #em_ would begin with #emob_");
  expect(before).toBeUndefined();
  expect(done).toContain("2 tags begin with #emob_ now");
  expect(names(made)).toBe("emob_lean");
  expect(made.gardening.notes).toMatchObject([{ action: "hashtags.departmentRenamed", reason: "em → emob" }]);
});

test("before a yes one hears of names in use, and of tags that keep theirs", async () => {
  const more = [hashtag({ name: "hr_lean" }), hashtag({ name: "hr_ruesten", foundedAt: null, hosts: [] })];
  const made = chat({ roles: ["owner"], person: { language: "en" }, founding: { tags: [...tags, ...more] } });

  const [asked] = await made.say("department em becomes hr");
  const [done] = await made.say("yes");

  expect(asked).toContain("1 tag that begins with #em_ would begin with #hr_");
  expect(asked).toContain("In use already, and the same then: #hr_ruesten.");
  expect(asked).toContain("keeps its name: #em_lean.");
  expect(asked).toContain("The tags of Human Resources begin with #hr_ too");
  expect(done).toContain("keeps its name: #em_lean.");
  expect(names(made)).toBeUndefined();
});

test("with a no nothing is renamed", async () => {
  const made = owner();

  await made.say("department em becomes emob");
  const [kept] = await made.say("no");

  expect(kept).toBe("Nothing was renamed.");
  expect(names(made)).toBeUndefined();
});

test("it is taken back by giving the earlier name again, typed or pressed", async () => {
  const [typed, clicked] = [owner("de"), owner()];
  for (const made of [typed, clicked])
    await made.press("departments.rename", { from: "em", to: "emob", isUndo: false });

  const [asked] = await typed.say("Abteilung emob wird wieder em");
  await typed.say("ja");
  await clicked.press("departments.rename", { from: "em", to: "emob", isUndo: true });

  expect(asked).toContain("hießen dann wieder #em_…");
  expect([names(typed), names(clicked)]).toEqual([undefined, undefined]);
});

test("the card after it offers to take it back", async () => {
  const done = await owner().press("departments.rename", { from: "em", to: "emob", isUndo: false });

  expectGoodCard(done);
  expect(buttonsOf(done)).toMatchObject([{ data: { from: "em", to: "emob", isUndo: true } }]);
});

test.each([
  ["department Luftschiffe is ls", "no department of that name"],
  ["department Human Resources is em", "Another department"],
  ["department Human Resources is h-r", "one word"],
  ["department xy becomes yz", "No tag begins with #xy_"],
  ["department", "For example"],
])("says why not: %s", async (typed, why) => {
  const [answer] = await owner().say(typed);

  expect(answer).toContain(why);
});

test("nobody but an owner names or renames, typed or pressed", async () => {
  const made = chat({ roles: ["champion"], founding: { tags } });

  const answers = [
    ...(await made.say("departments")),
    ...(await made.say("department em becomes emob")),
    (await made.press("departments.rename", { from: "em", to: "emob", isUndo: false })).text,
  ];

  expect(answers.every((text) => text.includes("for programme owners"))).toBe(true);
  expect(names(made)).toBeUndefined();
});

test("a department alone is answered with what can be said of it", async () => {
  const [answer] = await owner().say("department em");

  expect(answer).toContain("For example “department Elektromotoren is em, also EMO”");
});
