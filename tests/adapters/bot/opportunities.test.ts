import { expect, test } from "@jest/globals";
import type { Leader } from "#domain/leaders/index.ts";
import { shownPost } from "#tests/support/offers.ts";
import { buttonsOf, expectGoodCard, partsOf } from "./card-rules.ts";
import { chat, leader } from "./chat.ts";

const answer = shownPost({ sourceId: "a", authorId: "anna" });
const idea = shownPost({ sourceId: "i", kind: "post", authorId: "jonas" });
const goal = { id: "g1", text: "Rüstzeiten halbieren", since: answer.at.subtract({ hours: 720 }), standing: null };

const talk = (changes: Partial<Leader> = {}, language: "en" | "de" = "en") =>
  chat({ leader: leader({ goals: [goal], ...changes }), heard: [answer, idea], person: { language } });

test("an idea is there whenever somebody asks for one, with numbers to choose", async () => {
  const { hear } = talk();

  const [made] = await hear("idea");

  expectGoodCard(made ?? { text: "" });
  expect(made?.text.split("\n")).toEqual([
    "Any of these takes ten minutes:",
    "1  Thank Anna Köhler for an answer in Werk Amberg",
    "2  Say where “Rüstzeiten halbieren” stands (quiet for 29 days)",
    "3  Ask Jonas Weber about a post in Werk Amberg (from Qualität)",
    "Or type “1” or “not this kind”.",
  ]);
});

test("what was chosen by number says why, leads there and hands over to the coach", async () => {
  const { hear, say } = talk();
  await say("idea");

  const [thanks] = await hear("1");

  expect(thanks?.text).toMatch(
    /^Anna Köhler answered a colleague in Werk Amberg \(.+\)\. What exactly was good about it\?/,
  );
  expect(thanks?.text).not.toContain("Why this");
  expect(buttonsOf(thanks ?? { text: "" }).map(({ verb }) => verb)).toEqual([
    "coach.start",
    "opportunities.another",
    "opportunities.notThis",
  ]);
  expect(partsOf(thanks?.card)).toContainEqual(
    expect.objectContaining({ type: "Action.OpenUrl", url: "http://tenant/#/channels/lars/19%3Awerk" }),
  );
});

test("the sentence that is asked for is understood, ordered and shown with the way to the post", async () => {
  const { coach, hear, say } = talk({}, "de");
  await say("Idee");
  await say("1");

  const [text, finish] = await hear("also du hast uns zwei Stunden erspart");

  expect(text?.text).toBe("Du hast uns zwei Stunden erspart.");
  expect(partsOf(finish?.card)).toContainEqual(
    expect.objectContaining({ type: "Action.OpenUrl", url: "http://tenant/#/channels/lars/19%3Awerk" }),
  );
  expect([...coach.kept.values()]).toMatchObject([{ tag: "", place: { placeId: "19:werk" } }]);
});

test("“coach” alone is about what was chosen, a goal too", async () => {
  const { coach, say } = talk();
  await say("idea");
  await say("1");

  const [thanks] = await say("coach");
  await say("cancel");
  await say("2");
  const [goalPost] = await say("coach");

  expect(thanks).toContain("What exactly was good about it?");
  expect(goalPost).toContain("“Rüstzeiten halbieren”");
  expect([...coach.kept.values()]).toMatchObject([{ subject: "Rüstzeiten halbieren" }]);
});

test.each(["1", "two", "the first", "number two", "Nummer zwei", "die erste", "das zweite", "the first one"])(
  "“%s” chooses",
  async (text) => {
    const { say } = talk();
    await say("idea");

    expect((await say(text))[0]).toMatch(/1|first|erste/.test(text) ? /^Anna Köhler answered/ : /^“Rüstzeiten/);
  },
);

test.each(["just thank", "Nur danken", "just say thanks.", "einfach danken"])(
  "“%s” takes the thank-you, and the coach asks for its one sentence",
  async (text) => {
    const { say } = talk();
    await say("idea");

    const [chosen] = await say(text);
    const [own] = await say("You wrote down every mistake.");

    expect(chosen).toMatch(/^Anna Köhler answered a colleague/);
    expect(own).toBe("You wrote down every mistake.");
  },
);

test("“just thank” means nothing where nobody is to be thanked", async () => {
  const { say } = chat({ leader: leader({ goals: [goal] }) });
  await say("idea");

  const [answer] = await say("just thank");

  expect(answer).toContain("no longer on offer");
});

test("everything on the card of an offer can be typed", async () => {
  const { say } = talk();
  await say("idea");

  expect((await say("1"))[0]).toMatch(/\nOr type “coach”, “idea” or “not this kind”\.$/);
});

test("the others can still be chosen afterwards, days later too", async () => {
  const { say } = talk();
  await say("idea");
  await say("1");
  await say("tags");

  expect((await say("2"))[0]).toMatch(/^“Rüstzeiten halbieren”: your goal since .+; no visible act since then\./);
  expect((await say("choose 3"))[0]).toMatch(/^Jonas Weber posted something in Werk Amberg/);
});

test("where a chosen goal stands can be said at once, for oneself", async () => {
  const { say, state } = talk();
  await say("idea");
  await say("2");

  const [kept] = await say("Half of the lines are done");

  expect(state.leader?.goals[0]?.standing?.text).toBe("Half of the lines are done");
  expect(kept).toBe("Noted, where “Rüstzeiten halbieren” stands. Only you see it.");
});

test("where a goal stands is no longer asked once something else is chosen or looked for", async () => {
  const chosen = talk();
  const looking = talk();
  for (const text of ["idea", "2", "1"]) await chosen.say(text);
  for (const text of ["idea", "2", "idea"]) await looking.say(text);

  await chosen.say("Half of the lines are done");
  await looking.say("Half of the lines are done");

  expect([chosen.state.leader?.goals[0]?.standing, looking.state.leader?.goals[0]?.standing]).toEqual([null, null]);
});

test("a number means nothing when nothing is on offer", async () => {
  expect(await talk().say("1")).toEqual([
    "That is no longer on offer. “idea” shows what is; “suggest” and a text show hashtags.",
  ]);
});

test("not this kind: asks which, is done at once, and undone by a word", async () => {
  const { say, state } = talk();
  await say("idea");

  const asked = await say("not this kind");
  const done = await say("3");
  const [without] = await say("idea");
  const after = state.leader?.notThese;
  const undone = await say("all kinds");

  expect(asked[0]).toContain("1  people to thank\n2  my own goals\n3  ideas from elsewhere");
  expect(done).toEqual(["Gone from now on: ideas from elsewhere. “all kinds” undoes it."]);
  expect(without).not.toContain("Ask Jonas");
  expect(after).toEqual(["idea"]);
  expect([undone, state.leader?.notThese]).toEqual([["I'll offer you every kind again."], []]);
});

test("not this kind can name the number at once, or be pressed", async () => {
  const { press, say, state } = talk();
  const pressed = talk();
  await say("idea");

  const [typed] = await say("not this kind 1");
  const list = await pressed.hear("idea");
  const ids = buttonsOf(list[0] ?? { text: "" }).map(({ data }) => data["id"]);
  const which = await pressed.press("opportunities.notThis", { ids });
  const first = buttonsOf(which)[0];
  const answered = await pressed.press("opportunities.notThis", first?.data);

  expect(typed).toContain("Gone from now on: people to thank.");
  expect(state.leader?.notThese).toEqual(["thanks"]);
  expect(answered.text).toContain("Gone from now on: people to thank.");
  expect((await press("opportunities.notThis")).text).toContain("no longer on offer");
});

test("who left out every kind is told so", async () => {
  const { say } = talk({ notThese: ["question", "thanks", "idea", "goal", "card"] });

  expect(await say("idea")).toEqual([
    "There is nothing to offer: you left out every kind. “all kinds” brings them back.",
  ]);
});

test("somebody without reminders draws cards, and learns what would be fake", async () => {
  const { hear, say } = chat({ heard: [answer] });

  const [cards] = await hear("Karte ziehen");
  const [card] = await hear("1");

  expect(cards?.text).toMatch(/^Any of these takes ten minutes:\n1 {2}[A-Z].+\n2 {2}[A-Z].+\n3 {2}[A-Z]/);
  expect(card?.text.split("\n")).toHaveLength(5);
  expect(card?.text).toContain("\nFake would be: ");
  expect(await say("not this kind")).toEqual(["That is for those who get reminders. “start” begins them."]);
  expect(await say("all kinds")).toEqual(["That is for those who get reminders. “start” begins them."]);
});

test("all of it in German, with du and with Sie", async () => {
  const { say } = talk({}, "de");
  const du = chat({
    leader: leader({ goals: [goal] }),
    heard: [answer],
    person: { language: "de", formOfAddress: "du" },
  });

  const [made] = await say("Idee");
  const [chosen] = await say("1 wählen");
  const [asked] = await say("diese Art nicht");
  await du.say("Idee");

  expect(made).toContain("1  Danken: Anna Köhler für eine Antwort in Werk Amberg");
  expect(chosen).toContain("Was genau war gut daran? Ein Satz reicht.");
  expect(asked).toContain("Was davon soll ich Ihnen nie mehr anbieten?");
  expect((await du.say("2"))[0]).toContain("dein Ziel seit");
});
