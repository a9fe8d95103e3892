import { expect, test } from "@jest/globals";
import { instant } from "#tests/support/fakes.ts";
import { buttonsOf, expectGoodCard } from "./card-rules.ts";
import { chat, setAsidePost } from "./chat.ts";

const outage = {
  source: "teams",
  reason: "outage",
  from: instant("2026-11-21T09:00Z"),
  until: instant("2026-11-22T09:00Z"),
  places: ["EM / Allgemein", "HR / Onboarding"],
  morePlaces: 3,
} as const;

test("tells an owner what may have been missed, why, and what repairs it", async () => {
  const [report = ""] = await chat({ roles: ["owner"], gaps: { open: [outage] } }).say("gaps");

  expect(report.split("\n").slice(0, 2)).toEqual([
    "What I may have missed:",
    "Teams · EM / Allgemein, HR / Onboarding and 3 more places · Sat 21 Nov, 10:00 – Sun 22 Nov, 10:00: " +
      "I wasn't running. What repairs it: I read it again by myself.",
  ]);
});

test.each([
  ["en", "gaps", " and 1 more place · "],
  ["de", "Lücken", " und 1 weiterer Ort · "],
] as const)("one more place is one, in %s", async (language, command, said) => {
  const gaps = { open: [{ ...outage, morePlaces: 1 }] };

  const [report = ""] = await chat({ roles: ["owner"], gaps, person: { language } }).say(command);

  expect(report).toContain(said);
});

test("speaks German, and says what was repaired and what is never heard", async () => {
  const { say } = chat({ roles: ["admin"], gaps: { closed: [outage] }, person: { language: "de" } });

  const [report = ""] = await say("Lücken");

  expect(report.split("\n")).toEqual([
    "Soweit ich es wissen kann, ist mir nichts entgangen.",
    "In den letzten sieben Tagen behoben:",
    "Teams · EM / Allgemein, HR / Onboarding und 3 weitere Orte · Sa 21.\u00a0Nov., 10:00 – So 22.\u00a0Nov., 10:00: da lief ich nicht.",
    "Ich darf nicht sehen, welche Teams es gibt (Team.ReadBasic.All), und weiß deshalb nicht, wo die App fehlt.",
    "Ein Datenexport von Viva Engage wurde noch nicht importiert.",
    "Menschen, die ich letzte Woche gehört habe, mindestens: Teams 63, Viva Engage keine Angabe (kleinste Gruppe: 7).",
    "Nie gehört: Chats sowie private Kanäle und Communitys, außer wem sie gehören, fügt die App dort hinzu.",
  ]);
});

test("names teams without the app, and counts what was set aside by reason", async () => {
  const gaps = {
    deafTeams: { some: ["Sales", "Legal"], more: 4 },
    setAside: new Map([["machine", 2]] as const),
    engage: false,
  };

  const [report = ""] = await chat({ roles: ["owner"], gaps }).say("gaps");

  expect(report).toContain("Teams without the app: Sales, Legal and 4 more.");
  expect(report).toContain("Set aside, counted nowhere: 2 × written by a program.");
  expect(report).toContain("npm run engage:sign-in");
});

test("tells nobody else", async () => {
  expect((await chat({ roles: ["champion", "worksCouncil"] }).say("gaps"))[0]).toMatch(/^That one is for programme/);
});

test("shows a person which of their posts count nowhere and why, and counts one after all", async () => {
  const { hear, press, state } = chat({ setAside: [setAsidePost] });

  const [listed] = await hear("set aside");
  const [button] = listed ? buttonsOf(listed) : [];
  const answer = await press("posts.restore", { post: JSON.stringify(["teams", "19:a", "1"]) });

  expect(listed?.text).toContain("1  Fri 20 Nov, 09:00: a copy of an earlier post");
  if (listed) expectGoodCard(listed);
  expect(button?.verb).toBe("posts.restore");
  expect(state.restored).toEqual(["1"]);
  expect(answer.text).toBe("It counts now.");
});

test("the number can be typed instead", async () => {
  const { say, state } = chat({ setAside: [setAsidePost], person: { language: "de" } });
  await say("aussortiert");

  expect(await say("die 1 bitte")).toEqual(["Er zählt jetzt."]);
  expect(state.restored).toEqual(["1"]);
});

test("a made-up button, and a post that counts already, do no harm", async () => {
  const { press } = chat();

  expect((await press("posts.restore", { post: "nonsense" })).text).toMatch(/out of date/);
  expect((await press("posts.restore", { post: '["teams","19:a","1"]' })).text).toMatch(/counts already/);
});

test("says when nothing was set aside", async () => {
  expect(await chat().say("set aside")).toEqual(["None of your posts was set aside."]);
});
