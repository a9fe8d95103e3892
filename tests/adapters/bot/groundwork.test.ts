import { expect, test } from "@jest/globals";
import { proposal } from "#tests/support/groundwork.ts";
import { buttonsOf, expectGoodCard, partsOf, textsOf } from "./card-rules.ts";
import { type ChatOptions, chat } from "./chat.ts";

/** Lars owns the programme, and Jonas is the leader he proposes. */
const mine = proposal({ proposedBy: "lars", leaderId: "jonas" });
const departments = { jonas: "EM" };

function office({ groundwork, ...options }: ChatOptions = {}) {
  return chat({ roles: ["owner"], groundwork: { departments, ...groundwork }, ...options });
}
/** The one proposal there is. */
const only = ({ groundwork }: ReturnType<typeof chat>) => [...groundwork.proposals.values()][0];

test.each([
  {
    language: "en",
    name: "propose jonas weber",
    answers: [
      "me",
      "Halved the set-up time",
      "Answered 200 questions in the open",
      "2019, the Amberg start-up",
      "Tags make knowledge easy to find",
      "Everybody asks once only",
      "Four weeks instead of eight",
      "Amberg, October report",
      "His goal: onboarding in four weeks",
      "yes",
    ],
    asks: [/must have spoken/, /have you delivered/, /second outcome/, /known Jonas Weber/, /claim/, /Why is that/],
    ready: /gate to Jonas Weber is open.*Whatever they decide stays theirs/s,
  },
  {
    language: "de",
    name: "Jonas Weber vorschlagen",
    answers: [
      "ich selbst",
      "Rüstzeit halbiert",
      "200 Fragen offen beantwortet",
      "2019, Anlauf Amberg",
      "Hilfe findet, wer offen fragt",
      "Jeder fragt nur einmal",
      "Vier statt acht Wochen",
      "Amberg, Bericht Oktober",
      "Sein Ziel: Einarbeitung in vier Wochen",
      "ja",
    ],
    asks: [/gesprochen haben/, /haben Sie erreicht/, /zweites Ergebnis/, /kennen Sie Jonas/, /behaupten/, /Warum ist/],
    ready: /Tor zu Jonas Weber ist offen.*erfahren auch Sie nicht/s,
  },
] as const)("groundwork can be typed from the name to the open gate ($language)", async (dialogue) => {
  const { language, name, answers, asks, ready } = dialogue;
  const office_ = office({ person: { language } });
  const replies = await office_.say(name);

  for (const answer of answers) replies.push(...(await office_.say(answer)));

  for (const [index, pattern] of asks.entries()) expect(replies[index]).toMatch(pattern);
  expect(replies.at(-1)).toMatch(ready);
  expect(only(office_)).toMatchObject({
    leaderId: "jonas",
    messenger: { personId: "lars", delivered: [answers[1], answers[2]], since: answers[3] },
    message: { claim: answers[4], reason: answers[5], fact: answers[6], source: answers[7] },
    link: answers[8],
    state: "ready",
  });
  expect(office_.groundwork.added).toMatchObject([{ personId: "jonas", kind: "leaders.invitation" }]);
});

test("every step is a good card that can be filled in, and left", async () => {
  const one = office({ groundwork: { proposals: [{ ...mine, messenger: null, message: {}, link: null }] } });
  let step = await one.press("groundwork.which", { proposal: "p1", use: "overview" });
  const verbs: string[] = [];
  const press = async (verb: string, inputs: object) => {
    expectGoodCard(step);
    const button = buttonsOf(step).find((found) => found.verb === verb);
    verbs.push(verb);
    step = await one.press(verb, { ...button?.data, ...inputs });
  };

  await press("groundwork.part", { part: "messenger" });
  await press("groundwork.messenger", { name: "Mira" });
  for (const text of ["a", "b", "2019", "c", "r", "f", "s", "l"]) await press("groundwork.say", { text });
  await press("groundwork.later", {});

  expectGoodCard(step);
  expect(step.text).toContain("my proposals");
  expect(only(one)).toMatchObject({ messenger: { personId: "mira", agreed: true, delivered: ["a", "b"] }, link: "l" });
});

test("a proposal that was left goes on where it stands", async () => {
  const one = office({ groundwork: { proposals: [{ ...mine, message: { claim: "x" } }] } });

  const [list] = await one.say("my proposals");
  const [overview] = await one.say("1");
  const [step] = await one.say("yes");

  expect(list).toContain("1  Jonas Weber: still missing the reason, the fact, the source and the conversation itself");
  expect(overview).toContain("unsupported");
  expect(overview).toContain("1  Who speaks: Mira König");
  expect(step).toContain("Why is that so?");
});

test("the list stands on its card line by line, and the first proposal is chosen already", async () => {
  const proposals = [mine, { ...mine, id: "p2", leaderId: "petra", link: null }];
  const one = office({ groundwork: { proposals }, person: { language: "de" } });

  const [list] = await one.hear("meine Vorschläge");

  if (!list) throw new Error("no list");
  expect(textsOf(list)).toEqual([
    "Ihre Vorschläge:",
    "1  Jonas Weber. Es fehlt noch: das Gespräch selbst",
    "2  Petra Vogt. Es fehlt noch: der Bezug zu den eigenen Zielen und das Gespräch selbst",
    "Mit der Nummer geht es weiter.",
  ]);
  const [input] = partsOf(list.card).filter(({ type }) => type === "Input.ChoiceSet");
  expect(input).toMatchObject({ value: "p1", choices: [{ title: "1  Jonas Weber" }, { title: "2  Petra Vogt" }] });
});

test.each([
  ["1", "später"],
  ["3", "later"],
  ["4", "Later."],
  ["9", "not yet"],
])("part %s can be left with “%s”, and nothing is lost", async (part, text) => {
  const one = office({ groundwork: { proposals: [mine] } });
  for (const said of ["my proposals", "1", part]) await one.say(said);

  const [answer] = await one.say(text);

  expect(answer).toContain("All kept");
  expect(only(one)).toEqual(mine);
});

test("asked whether they spoke, with something missing, says what and asks for it", async () => {
  const one = office({ groundwork: { proposals: [{ ...mine, link: null }] } });
  await one.say("my proposals");
  await one.say("1");

  const [answer] = await one.say("9");

  expect(answer).toContain("stays shut");
  expect(answer).toContain("own goals does it help");
});

test("who does not know the leader yet is given dates for small favours first", async () => {
  const messenger = { personId: "lars", agreed: true, delivered: ["a", "b"], since: "" };
  const one = office({ groundwork: { proposals: [{ ...mine, messenger }] } });
  await one.say("my proposals");
  await one.say("1");
  await one.say("3");

  const [answer] = await one.say("not yet");

  expect(answer).toContain("by 7 December 2026 a favour");
  expect(answer).toContain("the pitch on 4 January 2027");
  expect(only(one)?.messenger?.since).toBe("");
});

test.each([
  "noch gar nicht",
  "überhaupt nicht",
  "Noch nie getroffen.",
  "sie kennen sich noch nicht",
  "We have never met",
  "they don't know each other",
])("“%s” is a not yet, too", async (text) => {
  const messenger = { personId: "lars", agreed: true, delivered: ["a", "b"], since: "" };
  const one = office({ groundwork: { proposals: [{ ...mine, messenger }] } });
  for (const said of ["my proposals", "1", "3"]) await one.say(said);

  const [answer] = await one.say(text);

  expect(answer).toContain("a favour");
  expect(only(one)?.messenger?.since).toBe("");
});

test.each(["never mind the years: since 2019", "nicht lange, seit Mai"])("“%s” says since when", async (text) => {
  const messenger = { personId: "lars", agreed: true, delivered: ["a", "b"], since: "" };
  const one = office({ groundwork: { proposals: [{ ...mine, messenger }] } });
  for (const said of ["my proposals", "1", "3"]) await one.say(said);

  await one.say(text);

  expect(only(one)?.messenger?.since).toBe(text);
});

test.each([
  ["en", "4", "Social media keeps us fast", "play time in “Social media”; “open exchange” may be heard better"],
  ["de", "8", "Mit Social Media gewinnt er Zeit", "Bei „Social Media“ hört mancher in der Chefetage Spielerei"],
] as const)("remarks once on a word that executives hear otherwise (%s)", async (language, part, text, remark) => {
  const one = office({ groundwork: { proposals: [mine] }, person: { language } });
  for (const said of ["my proposals", "1", part]) await one.say(said);

  const [answer] = await one.say(text);

  expect(answer).toContain(remark);
  expect(JSON.stringify(only(one))).toContain(text);
});

const claimless = { ...mine, message: {} };
/** The question for the claim is open. */
async function askedForClaim(options: ChatOptions = {}) {
  const one = office({ groundwork: { proposals: [claimless] }, ...options });
  for (const said of ["my proposals", "1", "4"]) await one.say(said);
  return one;
}

test.each([
  ["Petra Vogt vorschlagen", "All kept. “my proposals” goes on whenever you like.\nPetra Vogt is proposed."],
  ["propose Petra Vogt", "All kept. “my proposals” goes on whenever you like.\nPetra Vogt is proposed."],
  ["withdraw the proposal for Jonas", "Take back the proposal of Jonas Weber"],
  ["pitch for Jonas Weber", "For Jonas Weber"],
  ["stop", "no reminders to stop"],
])("a whole command is no answer in one's own words: %s", async (text, expected) => {
  const one = await askedForClaim();

  const answers = await one.say(text);

  expect(answers.join()).toContain(expected);
  expect(only(one)).toEqual(claimless);
});

test.each(["I don't know", "keine Ahnung", "weiß nicht", "überspringen"])("“%s” opens no gate", async (text) => {
  const one = await askedForClaim();

  const [answer] = await one.say(text);

  expect(answer).toContain("All kept");
  expect(only(one)).toEqual(claimless);
});

test("a yes in the box is no claim", async () => {
  const one = await askedForClaim();

  const again = await one.press("groundwork.say", { proposalId: "p1", part: "claim", text: "Yes" });

  expect(again.text).toContain("claim");
  expect(only(one)).toEqual(claimless);
});

test.each(["help", "hilfe", "why did nothing come"])("“%s” leaves the question open", async (text) => {
  const one = await askedForClaim();

  await one.say(text);
  await one.say("Open questions save time");

  expect(only(one)?.message).toEqual({ claim: "Open questions save time" });
});

test.each(["Neue Schichtpläne vorschlagen", "Propose solutions, not problems"])(
  "“%s” may be a sentence, because nobody is called that: who is asked says so",
  async (text) => {
    const one = await askedForClaim();

    const [asked] = await one.say(text);
    expect(asked).toContain("Is that your answer, or do you mean the command");
    await one.say("1");

    expect(only(one)?.message).toEqual({ claim: text });
  },
);

test("asks which of several people was meant", async () => {
  const one = office();

  const [answer] = await one.hear("propose Anna");
  const [step] = await one.say("2");

  if (answer) expectGoodCard(answer);
  expect(answer?.text).toContain("1  Anna Köhler\n2  Anna Schmid");
  expect(step).toContain("Anna Schmid is proposed");
});

test("the messenger may be one of several too, and never the leader", async () => {
  const one = office({ groundwork: { proposals: [{ ...mine, leaderId: "annika" }] } });
  await one.say("my proposals");
  await one.say("1");
  await one.say("1");

  const [several] = await one.say("Anna");
  const [refused] = await one.say("2");
  const [unknown] = await one.say("Xaver Xylander");

  expect(several).toContain("Whom do you mean");
  expect(refused).toContain("can't be their own messenger");
  expect(unknown).toContain("nobody called “Xaver Xylander”");
});

test.each([
  ["nobody is called that", ["owner"], "propose Xaver", "nobody called “Xaver”"],
  ["it is oneself", ["owner"], "propose Lars Brandt", "“start” is enough"],
  ["one has no role", [], "propose Jonas Weber", "for programme owners and champions"],
  ["one may only look after systems", ["admin"], "propose Jonas Weber", "for programme owners and champions"],
] as const)("says why nobody is proposed when %s", async (_why, roles, text, expected) => {
  const one = office({ roles });

  expect((await one.say(text)).join()).toContain(expected);
  expect(one.groundwork.proposals.size).toBe(0);
});

test("somebody else's proposal is theirs", async () => {
  const one = office({ groundwork: { proposals: [proposal({ leaderId: "jonas" })] } });

  expect((await one.say("propose Jonas Weber")).join()).toContain("already");
  expect((await one.say("my proposals")).join()).toContain("proposed nobody yet");
});

test("what is ready says the same, whether the leader leads or not", async () => {
  const ready = { ...mine, state: "ready" } as const;
  const [leading, other] = [["jonas"], []].map((leaders) => office({ groundwork: { proposals: [ready], leaders } }));
  const look = async (one = office()) => {
    const said: string[] = [];
    for (const text of ["my proposals", "propose Jonas Weber", "withdraw", "override"])
      said.push(...(await one.say(text)));
    return said;
  };

  const said = await look(leading);

  expect(said).toEqual(await look(other));
  expect(said[0]).toContain("whatever they decide stays theirs");
});

test("finds volunteers who know the area, and asks the one who is chosen", async () => {
  const volunteers = { mira: ["EM", "HR"], anna: ["Sales"] };
  const one = office({ groundwork: { proposals: [{ ...mine, messenger: null }], volunteers } });

  const [list] = await one.hear("find someone else");
  const [asked] = await one.say("1");
  const [overview] = await one.say("my proposals").then(() => one.say("1"));

  if (list) expectGoodCard(list);
  expect(list?.text).toContain("1  Mira König: EM, HR");
  expect(list?.text).not.toContain("Anna");
  expect(asked).toContain("I ask Mira König, once");
  expect(asked).toContain("has Mira König delivered");
  expect(overview).toContain("Who speaks: Mira König, no answer yet");
  expect(one.groundwork.added).toMatchObject([{ personId: "mira", kind: "leaders.messenger" }]);
});

test.each([
  "I'm not the right one",
  "I am not credible to him",
  "not credible to Jonas",
  "Ich bin nicht die Richtige",
  "Ich bin nicht glaubwürdig bei ihm",
])("who says “%s” is shown volunteers", async (text) => {
  const one = office({ groundwork: { proposals: [{ ...mine, messenger: null }], volunteers: { mira: ["EM"] } } });
  await one.say("my proposals");
  await one.say("1");
  await one.say("1");

  const [answer] = await one.say(text);

  expect(answer).toContain("Mira König: EM");
});

test("says honestly that nobody volunteered, and asks for somebody else", async () => {
  const one = office({ groundwork: { proposals: [mine] }, person: { language: "de", formOfAddress: "du" } });

  const [answer] = await one.say("jemand anderen suchen");
  await one.say("Anna Köhler");

  expect(answer).toContain("hat sich niemand gemeldet");
  expect(only(one)?.messenger).toMatchObject({ personId: "anna", agreed: true });
});

test("the pitch is one page, in both languages, and says what is unsupported", async () => {
  const one = office({ groundwork: { proposals: [{ ...mine, message: { claim: "Offene Fragen sparen Zeit" } }] } });

  const [page] = await one.hear("pitch");

  expect(page?.card).toBeUndefined();
  expect(page?.text).toContain("For Jonas Weber\nClaim: Offene Fragen sparen Zeit\nBecause: –");
  expect(page?.text).toContain("Für Jonas Weber\nBehauptung: Offene Fragen sparen Zeit\nDenn: –");
  expect(page?.text).toContain("Unsupported so far");
});

test("a page with nothing on it is said to be empty, and who fills it", async () => {
  const empty = { message: {}, link: null };
  const theirs = {
    ...mine,
    ...empty,
    id: "p2",
    proposedBy: "petra",
    messenger: { ...mine.messenger, personId: "lars" },
  };
  const own = office({ groundwork: { proposals: [{ ...mine, ...empty }] } });
  const entrusted = office({ groundwork: { proposals: [theirs as never] }, person: { language: "de" } });

  const [ownPage] = await own.say("pitch");
  const [theirPage] = await entrusted.say("Pitch zeigen");

  expect(ownPage).toBe("The page for Jonas Weber is still empty: “my proposals” asks what belongs on it.");
  expect(theirPage).toBe("Die Seite für Jonas Weber ist noch leer: Petra Vogt muss sie noch füllen.");
});

test("the messenger sees the pitch of somebody else's proposal, and nothing to change", async () => {
  const theirs = proposal({ leaderId: "jonas", messenger: { ...mine.messenger, personId: "lars" } as never });
  const one = office({ groundwork: { proposals: [theirs] } });

  const [list] = await one.say("my proposals");

  expect(list).toContain("1  Jonas Weber: you speak to them, for Petra Vogt");
  expect((await one.say("1")).join()).toContain("For Jonas Weber");
  expect((await one.say("withdraw")).join()).toContain("proposed nobody");
});

test("an owner overrides with a reason, a champion cannot", async () => {
  const proposals = [{ ...mine, messenger: null }];
  const owner = office({ groundwork: { proposals } });
  const champion = office({ groundwork: { proposals }, roles: ["champion"] });

  await owner.say("override");
  const [short] = await owner.say("because");
  await owner.say("Book a slot is what the board asked of him");
  const [done] = await owner.say("1");

  expect(short).toContain("at least 10 characters");
  expect(done).toContain("gate to Jonas Weber is open");
  expect(owner.groundwork.notes).toMatchObject([{ action: "leaders.override", subjectId: "jonas" }]);
  expect((await champion.say("override")).join()).toContain("for programme owners");
  expect(champion.groundwork.gates.size).toBe(0);
});

test("withdraws once they are sure", async () => {
  const one = office({ groundwork: { proposals: [mine] } });

  const [sure] = await one.say("withdraw");
  await one.say("no");
  const kept = one.groundwork.proposals.size;
  await one.say("withdraw");
  const [gone] = await one.say("yes");

  expect(sure).toContain("with everything you wrote");
  expect(kept).toBe(1);
  expect(gone).toContain("Nothing is left");
  expect(one.groundwork.proposals.size).toBe(0);
});

test.each([
  ["en", "I can speak to EM, Legal", "no longer speak", "Thank you. I may ask you"],
  ["de", "Ich kann mit EM, Legal sprechen", "nicht mehr sprechen", "Danke. Ich frage Sie vielleicht"],
] as const)("champions offer to speak and end it in their own words (%s)", async (language, offer, end, thanks) => {
  const one = office({ roles: ["champion"], person: { language } });

  const [offered] = await one.say(offer);
  const known = [...one.groundwork.volunteers];
  await one.say(end);

  expect(offered).toContain(thanks);
  expect(known).toEqual([["lars", ["EM", "Legal"]]]);
  expect(one.groundwork.volunteers.size).toBe(0);
});

test("asks for areas when none were named, and takes them from no one without a role", async () => {
  const one = office({ roles: ["champion"] });
  const [asked] = await one.hear("I can speak to leaders");
  await one.say("EM");
  const stranger = office({ roles: [] });

  expect(asked && partsOf(asked.card).map(({ type }) => type)).toContain("Input.Text");
  expect([...one.groundwork.volunteers]).toEqual([["lars", ["EM"]]]);
  expect((await stranger.say("I can speak to EM")).join()).toContain("for programme owners and champions");
});

test.each([
  ["I will speak", true, "Thank you. Petra Vogt sees it"],
  ["ich spreche nicht", null, "somebody else is needed"],
])("a volunteer answers by typing “%s”", async (text, agreed, answer) => {
  const waiting = proposal({
    leaderId: "jonas",
    messenger: { personId: "lars", agreed: false, delivered: [], since: "" },
    asked: ["lars"],
  });
  const one = office({ groundwork: { proposals: [waiting] } });

  expect((await one.say(text)).join()).toContain(answer);
  expect(only(one)?.messenger?.agreed ?? null).toBe(agreed);
  expect((await one.say("I will speak")).join()).toContain(agreed ? "Thank you" : "Nobody is waiting");
});

test("cards of a proposal that is gone say so", async () => {
  const one = office();

  for (const verb of ["pitch", "find", "withdraw", "override", "spoken", "self"]) {
    const answer = await one.press(`groundwork.${verb}`, { proposalId: "p1" });

    expectGoodCard(answer);
    expect(answer.text).toContain("can't be changed any more");
  }
});
