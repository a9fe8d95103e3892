import { expect, test } from "@jest/globals";
import { offeredSentence } from "#adapters/bot/coach-sentence.ts";
import type { Offer } from "#domain/leaders/index.ts";
import { draft } from "#tests/support/own-words.ts";
import { monday } from "#tests/support/sessions.ts";
import { buttonsOf, expectGoodCard, partsOf } from "./card-rules.ts";
import { chat } from "./chat.ts";

const amberg = {
  source: "teams",
  id: "19:a",
  name: "Allgemein",
  teamId: "t",
  teamName: "Amberg",
  state: "heard",
} as const;
const milan = { source: "engage", id: "7", name: "Milano", teamId: null, teamName: null, state: "heard" } as const;
const german = { language: "de", formOfAddress: "sie" } as const;
/** A draft that needs nothing but to be posted. */
const finished = (changes = {}) => draft({ tag: "em_ruesten", savedAt: monday, ...changes });
const linksOf = (message: { card?: unknown }) =>
  partsOf(message.card).flatMap(({ type, title, url }) => (type === "Action.OpenUrl" ? [[title, url]] : []));

test("from three answers to a text that is the leader's own", async () => {
  const { coach, hear, say, state } = chat({ coach: { places: [amberg], copyUrl: "https://vorbild.example/copy" } });

  const first = await say("coach");
  const second = await say("So, we um halved our changeover times in Amberg");
  const third = await say("It gives us two hours a day.");
  const [tag] = await say("Who tried it on another line?");
  const [text, finish] = await hear("1");

  expect(first[0]).toContain("First: what happened");
  expect(second[0]).toContain("Second: why does it matter");
  expect(third[0]).toContain("Third: what do you want");
  expect(tag).toContain("1  #em_ruesten");
  expect(text?.text).toBe(
    "We halved our changeover times in Amberg.\nIt gives us two hours a day.\nWho tried it on another line?\n\n#em_ruesten",
  );
  expect(text?.card).toBeUndefined();
  expect(finish?.text).toContain("95% your words. Paste it in Amberg / Allgemein");
  expect(state.dialogue).toMatchObject({ name: "coach.finish", state: { id: [...coach.kept.keys()][0] } });
  if (!finish) throw new Error("no card");
  expectGoodCard(finish);
  expect(linksOf(finish)).toEqual([
    ["Copy", expect.stringMatching(/^https:\/\/vorbild\.example\/copy#l=en&t=We\+halved/)],
    ["Open Amberg / Allgemein", "http://tenant/#/channels/lars/19%3Aa"],
  ]);
  expect(linksOf(finish).length + buttonsOf(finish).length).toBe(5);
});

test("names everything that can be typed once, also what no button is left for", async () => {
  const place = { source: "teams", placeId: "19:a", name: "Amberg", url: "http://tenant/amberg" } as const;
  const passive = finished({ answers: ["The line was changed in two weeks.", "", ""], ignored: [], place });
  const [elsewhere, nowhere] = [
    { drafts: [passive], copyUrl: "https://vorbild.example/copy" },
    { drafts: [finished()] },
  ];
  const finishOf = async ({ hear, say }: ReturnType<typeof chat>) => {
    await say("my drafts");
    return (await hear("1")).at(-1);
  };

  const crowded = await finishOf(chat({ coach: elsewhere }));
  const roomy = await finishOf(chat({ coach: nowhere, person: german }));

  expect(crowded?.text).toContain("Or type “sent”, “leave it”, “change”, “another tag”, “place” or “drop the draft”.");
  expect(crowded && buttonsOf(crowded).map(({ verb }) => verb)).toEqual(["coach.sent", "coach.leave", "coach.change"]);
  expect(roomy?.text).toMatch(
    /Oder getippt: „abgeschickt“, „ändern“, „Ort“, „anderer Hashtag“ oder „Entwurf verwerfen“\.$/,
  );
});

test("the same in German, with buttons", async () => {
  const { coach, hear, press, replies, say } = chat({ person: german });
  await press("coach.start");
  await say("also wir haben ähm die Rüstzeit in Amberg halbiert");
  const [id] = [...coach.kept.keys()];
  await press("coach.skip", { id, question: 1 });
  await hear("Wer probiert es noch?");

  const finish = await press("coach.tag", { id, tag: "em_ruesten" });

  expect(replies.at(-1)?.text).toBe("Wir haben die Rüstzeit in Amberg halbiert.\nWer probiert es noch?\n\n#em_ruesten");
  expect(finish.text).toContain("91 % Ihre Worte");
  expect(finish.text).toContain("Halten Sie die Nachricht mit Ihrem Text gedrückt");
  expect(coach.kept.get(id ?? "")?.answers[1]).toBe("");
});

test("keeps only ids in the dialogue, and the words in the draft for two weeks", async () => {
  const { coach, say, state } = chat();

  await say("coach our night shift");
  await say("I sat with the night shift in Reno");

  const [kept] = [...coach.kept.values()];
  expect(JSON.stringify(state.dialogue)).not.toMatch(/night|Reno/);
  expect(kept).toMatchObject({ subject: "our night shift", answers: ["I sat with the night shift in Reno"] });
  expect(`${kept?.expiresAt}`).toBe("2026-12-07T08:00:00Z");
});

test("skip and cancel are about the question while it is open; cancel keeps what there is", async () => {
  const { coach, say, state } = chat();
  await say("coach");

  const [why] = await say("skip");
  const [kept] = await say("cancel");

  expect(why).toContain("Second");
  expect(kept).toContain("Kept until 7 December 2026, for you alone");
  expect([coach.kept.size, state.dialogue]).toEqual([1, null]);
});

test("an answer that begins like a command is an answer", async () => {
  const { coach, say } = chat();
  await say("coach");

  await say("Tags make our knowledge easy to find, 40 people told me.");

  expect([...coach.kept.values()][0]?.answers).toEqual(["Tags make our knowledge easy to find, 40 people told me."]);
});

test("asks twice at most for what is missing, and takes no for an answer", async () => {
  const { say } = chat();
  await say("coach");
  await say("better tools");
  await say("skip");

  const [short] = await say("skip");
  const [example] = await say("We want to be bolder and faster");
  const [tag] = await say("skip");

  expect(short).toContain("That is short");
  expect(example).toContain("A number, a name or a day");
  expect(tag).toContain("Which hashtag?");
});

test("a whole sentence takes the place of what was none", async () => {
  const { coach, say } = chat({ person: german });
  for (const text of ["Coach", "Rüstzeit", "überspringen", "überspringen"]) await say(text);

  await say("Wir haben sie gestern in Amberg halbiert.");

  expect([...coach.kept.values()][0]?.answers).toEqual(["Wir haben sie gestern in Amberg halbiert.", "", ""]);
});

test("the button that skips does what is typed, also where something is missing, and only once", async () => {
  const { coach, press, say } = chat();
  await say("coach");
  await say("better tools");
  const id = [...coach.kept.keys()][0];
  await press("coach.skip", { id, question: 1 });
  const missing = await press("coach.skip", { id, question: 2 });

  const stale = await press("coach.skip", { id, question: 1 });
  const tag = await press("coach.skip", { id, question: 3 });

  expect(missing.text).toContain("That is short");
  expect([stale.text, tag.text]).toEqual([tag.text, expect.stringContaining("Which hashtag?")]);
  expect(coach.kept.get(id ?? "")?.answers).toEqual(["better tools", "", ""]);
});

test("a draft without a word is dropped", async () => {
  const { coach, say } = chat();
  for (const text of ["coach", "skip", "skip", "skip"]) await say(text);

  const [answer] = await say("skip");

  expect([answer, coach.kept.size]).toEqual(["The draft is gone.", 0]);
});

test("asks for less when an answer is too long, and loses nothing", async () => {
  const { coach, say } = chat();
  await say("coach");

  const [answer] = await say("word ".repeat(900));

  expect(answer).toContain("4000 characters");
  expect([...coach.kept.values()][0]?.answers).toEqual([]);
});

test("one remark at a time, each of which can be ignored for good", async () => {
  const answers = ["Mistakes were made going forward in Amberg.", "", ""];
  const { coach, say } = chat({ coach: { drafts: [finished({ answers })] } });
  await say("my drafts");

  const [, first] = await say("1");
  const [second] = await say("leave it");
  const [none] = await say("leave it");

  expect(first).toContain("Not everybody knows what “going forward” means. Would “from now on” say it?");
  expect(first).not.toContain("Who was it?");
  expect(second).toContain("“were made” does not say who did it. Who was it?");
  expect(none).not.toContain("Who was it?");
  expect(coach.kept.get("d1")?.answers).toEqual(answers);
});

test("a no to a remark leaves it, and without one the text is kept for later", async () => {
  const answers = ["Mistakes were made going forward in Amberg.", "", ""];
  const { coach, say } = chat({ coach: { drafts: [finished({ answers })] } });
  await say("my drafts");
  await say("1");

  const [second] = await say("no");
  await say("no");
  const [kept] = await say("not today");

  expect(second).toContain("Who was it?");
  expect(kept).toContain("“my drafts” goes on");
  expect(coach.kept.get("d1")?.answers).toEqual(answers);
});

test("a sentence is changed by its number, by the card, or left out", async () => {
  const { coach, press, say } = chat({ coach: { drafts: [finished({ ignored: [] })] } });
  await say("my drafts");
  await say("1");

  const [before, typed] = await say("2: That is ten hours a week.");
  await press("coach.replace", { id: "d1", sentence: "0", words: "In Amberg we halved it." });
  const [asked] = await say("3");
  const [, changed] = await say("Who else?");

  expect(before).toContain("Sentence 2 was: “It gives us two hours a day.”");
  expect(typed).toContain("That is ten hours a week.");
  expect(asked).toBe("How shall it read instead of “Who tried it on another line?”?");
  expect(changed).toContain("Who else?");
  expect(coach.kept.get("d1")?.answers).toEqual(["In Amberg we halved it.", "That is ten hours a week.", "Who else?"]);
});

test("asks which sentence, and shows all of them with inputs that have labels", async () => {
  const { hear, say } = chat({ coach: { drafts: [finished()] } });
  await say("my drafts");
  await say("1");

  const [asked] = await hear("change");
  const [, left] = await hear("drop 2");

  if (asked) expectGoodCard(asked);
  expect(asked?.text).toContain("3  Who tried it on another line?");
  expect(left?.text).not.toContain("two hours a day");
});

test("a sentence that begins with a number takes no other's place; “2 weg” leaves one out", async () => {
  const { coach, say } = chat({ person: german, coach: { drafts: [finished({ language: "de" })] } });
  await say("meine Entwürfe");
  await say("1");

  await say("3 Wochen später sind wir fertig");
  const untouched = coach.kept.get("d1")?.answers[2];
  await say("2 weg");

  expect(untouched).toBe("Who tried it on another line?");
  expect(coach.kept.get("d1")?.answers).toEqual([
    "We halved our changeover times in Amberg.",
    "",
    "Who tried it on another line?",
  ]);
});

test.each(["change", "another tag", "place"])(
  "from “%s” there is a way back, and cancel keeps the draft",
  async (step) => {
    const { coach, hear, press, say, state } = chat({ coach: { drafts: [finished()], places: [amberg, milan] } });
    await say("my drafts");
    await say("1");

    const asked = (await hear(step)).at(-1);
    const back = asked && buttonsOf(asked).find(({ verb }) => verb === "coach.back");
    const pressed = await press("coach.back", back?.data);
    await say(step);
    const [skipped] = await say("skip");
    await say(step);
    const [kept] = await say("cancel");

    expect(pressed.text).toContain("% your words");
    expect(skipped).toContain("% your words");
    expect(kept).toContain("Kept until");
    expect([state.dialogue, coach.kept.get("d1")?.tag]).toEqual([null, "em_ruesten"]);
  },
);

test("at the first hashtag, skip is none, and one without # is understood", async () => {
  const { coach, say } = chat({ coach: { drafts: [draft({ tag: null }), draft({ id: "d2", tag: null })] } });
  await say("my drafts");
  await say("1");
  await say("skip");
  await say("my drafts");
  await say("2");
  await say("em_neu");

  expect([...coach.kept.values()].map(({ tag }) => tag).sort()).toEqual(["", "em_neu"]);
});

test("without a known place, the text stays at hand", async () => {
  const { press } = chat({ coach: { drafts: [finished()] } });

  const card = await press("coach.place", { id: "d1" });

  expect(buttonsOf(card).map(({ verb }) => verb)).toContain("coach.sent");
});

test("no text is so long that its cards are refused", async () => {
  const breath = Array.from({ length: 600 }, (_, n) => `wort${n}`)
    .join(" ")
    .slice(0, 4_000);
  const answers = [breath, "Das ist gut. ".repeat(1).concat(breath), breath.split(" ").reverse().join(". ")];
  const { hear, press, say } = chat({
    coach: {
      drafts: [finished({ answers, language: "de" })],
      places: [amberg],
      copyUrl: "https://vorbild.example/copy",
    },
  });
  await say("my drafts");

  const finish = (await hear("1")).at(-1);

  if (finish) expectGoodCard(finish);
  expectGoodCard(await press("coach.change", { id: "d1" }));
});

test("“posted” as an answer drops no draft that is unfinished, and of several asks which", async () => {
  const { coach, say } = chat({ coach: { drafts: [finished({ id: "a" }), finished({ id: "b" })] } });
  const which = await say("posted");
  await say("coach");
  await say("We won in Leeds.");

  const answer = await say("sent");

  expect(which[0]).toContain("Which one?");
  expect(answer[0]).toContain("not finished yet");
  expect(answer.at(-1)).toContain("Second");
  expect([coach.kept.size, coach.done]).toEqual([3, []]);
});

test("another hashtag, and none", async () => {
  const { coach, say } = chat({ coach: { drafts: [finished()] } });
  await say("my drafts");
  await say("1");

  const [typed] = await say("#hr_onboarding");
  const [none] = await say("no tag");

  expect(typed).toContain("#hr_onboarding");
  expect(none).not.toContain("#");
  expect(coach.kept.get("d1")?.tag).toBe("");
});

test("proposes where the leader posted last, and changes it by name to another of those places", async () => {
  const { coach, press, say } = chat({ coach: { drafts: [finished()], places: [amberg, milan] } });
  await say("my drafts");

  const [, proposed] = await say("1");
  const [, moved] = await say("place milano");
  await press("coach.place", { id: "d1", placeId: "19:secret" });

  expect(proposed).toContain("Amberg / Allgemein");
  expect(moved).toContain("Milano");
  expect(coach.kept.get("d1")?.place).toMatchObject({ source: "engage", placeId: "7" });
});

const suggestion = (id: string, kind: string, subject = id) => ({ id, kind, subject });

test("takes up an offer: its post is the place, its goal the subject", async () => {
  const post = { source: "teams", placeId: "19:b", placeName: "Werk B", sourceId: "9", threadId: "9", teamId: "t" };
  const offers = [
    { suggestion: suggestion("s1", "card", "52"), post, goal: null },
    { suggestion: suggestion("s2", "goal"), post: null, goal: { text: "Einarbeitung in 4 statt 8 Wochen" } },
  ] as unknown as Offer[];
  const { coach, press } = chat({ coach: { offers } });

  await press("coach.start", { suggestionId: "s1" });
  const second = await press("coach.start", { suggestionId: "s2" });

  const [first] = [...coach.kept.values()];
  expect(first?.place).toMatchObject({ placeId: "19:b", name: "Werk B" });
  expect(second.text).toContain("“Einarbeitung in 4 statt 8 Wochen”");
});

const annasPost = { source: "teams", placeId: "19:b", placeName: "Werk B", sourceId: "9", threadId: "9", teamId: "t" };
const offered = [
  { suggestion: suggestion("s1", "thanks"), post: annasPost, goal: null },
  { suggestion: suggestion("s2", "card", "14"), post: null, goal: null },
  { suggestion: suggestion("s3", "card", "40"), post: null, goal: null },
] as unknown as Offer[];

test("a thank-you takes one sentence: one question, no hashtag, and the way to the post", async () => {
  const { coach, hear, press } = chat({ person: german, coach: { offers: offered, places: [amberg] } });

  const asked = await press("coach.start", { suggestionId: "s1" });
  const none = coach.kept.size;
  const [text, finish] = await hear("also du hast uns zwei Stunden erspart");

  expect(asked.text).toContain("Was genau war gut daran? Ein Satz reicht.");
  expect([none, coach.kept.size]).toEqual([0, 1]);
  expect(text?.text).toBe("Du hast uns zwei Stunden erspart.");
  expect(finish?.text).toContain("Fügen Sie ihn in Werk B ein");
  expect(finish && linksOf(finish).map(([title]) => title)).toEqual(["Werk B öffnen"]);
  expect([...coach.kept.values()][0]).toMatchObject({ tag: "", place: { placeId: "19:b" } });
  expect(finish && buttonsOf(finish).map(({ verb }) => verb)).toEqual(["coach.sent", "coach.change"]);
});

test("behind an offer the sentence can be typed at once, and “coach” alone is about that offer", async () => {
  const { coach, say, state } = chat({ coach: { offers: offered } });
  state.dialogue = offeredSentence("s2");

  const [asked] = await say("coach");
  const [text] = await say("Ask Priya, she did it in May");

  expect(asked).toContain("What is your answer?");
  expect(text).toBe("Ask Priya, she did it in May.");
  expect(coach.kept.size).toBe(1);
});

test("behind an offer to post, the first sentence is the first answer", async () => {
  const { coach, say, state } = chat({ coach: { offers: offered } });
  state.dialogue = offeredSentence("s3");

  const [asked] = await say("We stopped the monthly report.");

  expect(asked).toContain("Second: why does it matter");
  expect([...coach.kept.values()][0]?.answers).toEqual(["We stopped the monthly report."]);
});

test("behind an offer, cancel leaves it, and what is gone is said to be gone", async () => {
  const { coach, say, state } = chat({ coach: { offers: offered } });

  state.dialogue = offeredSentence("s1");
  const [left] = await say("cancel");
  const closed = state.dialogue;
  state.dialogue = offeredSentence("s9");
  const [gone] = await say("That saved us two hours");

  expect(left).toContain("I leave it at that");
  expect([closed, gone, coach.kept.size]).toEqual([null, expect.stringContaining("“idea” shows"), 0]);
});

test("sent removes the draft, and notes an act and nothing else", async () => {
  const { coach, say } = chat({ coach: { drafts: [draft({ id: "open", answers: ["x"] }), finished()] } });

  const [answer] = await say("sent");
  const [again] = await say("gepostet");

  expect(answer).toContain("Well done");
  expect(again).toContain("I have no finished draft of yours");
  expect([[...coach.kept.keys()], coach.done]).toEqual([["open"], ["lars"]]);
});

test("lists drafts with how they begin and how long they are kept, and drops one", async () => {
  const drafts = [finished(), draft({ id: "d2", answers: [], subject: "our night shift" })];
  const { coach, hear, say } = chat({ coach: { drafts } });

  const [list] = await hear("my drafts");
  const [dropped] = await say("drop 2");

  if (list) expectGoodCard(list);
  expect(list?.text).toContain("1  We halved our changeover times in Amberg.");
  expect(list?.text).toContain("2  our night shift · kept until 7 December 2026");
  expect([dropped, [...coach.kept.keys()]]).toEqual(["The draft is gone.", ["d1"]]);
});

test("opening a draft goes on where it stopped, and keeps it no longer", async () => {
  const savedAt = monday.subtract({ hours: 48 });
  const { coach, say } = chat({ coach: { drafts: [draft({ answers: ["We did it"], savedAt })] } });
  await say("my drafts");

  const [asked] = await say("1");

  await say("It matters to us.");

  expect(asked).toContain("Second");
  expect(`${coach.kept.get("d1")?.expiresAt}`).toBe("2026-12-05T08:00:00Z");
});

test("what expired is gone, in the list and on old cards", async () => {
  const { press, say } = chat({ coach: { drafts: [finished({ savedAt: monday.subtract({ hours: 336 }) })] } });

  expect((await say("my drafts"))[0]).toContain("You have no drafts");
  expect((await press("coach.change", { id: "d1" })).text).toContain("That draft is gone");
});

test("nobody else's draft is shown or changed", async () => {
  const { coach, press } = chat({ coach: { drafts: [finished({ personId: "mira" })] } });

  const answer = await press("coach.sent", { id: "d1" });

  expect(answer.text).toContain("That draft is gone");
  expect([coach.kept.size, coach.done]).toEqual([1, []]);
});

const five = [1, 2, 3, 4, 5].map((n) => finished({ id: `d${n}`, savedAt: monday.subtract({ minutes: n }) }));

test("the fifth draft of a day is offered to be spread over the weeks, and then has a day", async () => {
  const { coach, say } = chat({ person: german, coach: { drafts: five } });
  await say("meine Entwürfe");

  const offer = await say("5");
  const [spread, list] = await say("ja");

  expect(offer.at(-1)).toContain("5 Entwürfe an einem Tag");
  expect(spread).toContain("über zwei Wochen");
  expect([...coach.kept.values()].map(({ plannedFor }) => `${plannedFor}`).sort()).toEqual([
    "2026-11-23",
    "2026-11-25",
    "2026-11-27",
    "2026-12-01",
    "2026-12-03",
  ]);
  expect(list).toContain("für 3.\u00a0Dezember 2026 · behalten bis 7.\u00a0Dezember 2026");
});

test("whoever does not want that goes on, and is not asked again about that draft", async () => {
  const { coach, say } = chat({ coach: { drafts: five, places: [amberg] } });
  await say("my drafts");
  await say("5");

  const [, goesOn] = await say("no");
  const again = await say("change 1");
  await say("skip");

  expect(goesOn).toContain("Paste it in Amberg / Allgemein");
  expect(again[0]).toContain("How shall it read");
  expect([...coach.kept.values()].map(({ plannedFor }) => plannedFor)).toEqual([null, null, null, null, null]);
});

test("keeps no more than twenty drafts", async () => {
  const drafts = Array.from({ length: 20 }, (_, n) =>
    finished({ id: `${n}`, plannedFor: Temporal.PlainDate.from("2026-12-01") }),
  );
  const { coach, say } = chat({ coach: { drafts } });

  expect((await say("coach"))[0]).toContain("20 drafts");
  expect(coach.kept.size).toBe(20);
});

const many = Array.from({ length: 110 }, (_, n) => `Überstunde${n}`);

test("a text too long for the link to the page that copies goes without it", async () => {
  const long = finished({ answers: [`Wir haben ${many.join(" ")} gezählt.`, "", ""], language: "de" });
  const { hear, say } = chat({ coach: { drafts: [long], copyUrl: "https://vorbild.example/copy" } });
  await say("my drafts");

  const card = (await hear("1")).at(-1);

  expect(card && linksOf(card)).toEqual([]);
  expect(card?.text).toContain("Hold the message");
});
