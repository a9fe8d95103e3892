import { expect, test } from "@jest/globals";
import { tagsOfCards } from "#adapters/bot/card-tags.ts";
import { expectGoodCard, textsOf } from "./card-rules.ts";
import { chat, livingTag } from "./chat.ts";

const newTag = { name: "em_smed", kind: "new", posts: 0, reason: "new" } as const;

test("suggests tags for a text, with what speaks for them", async () => {
  const { hear, state } = chat({ suggestions: [livingTag, newTag] });

  const [answer] = await hear("suggest our changeover times went down");

  if (answer) expectGoodCard(answer);
  expect(answer && textsOf(answer)).toContain("#em_ruesten");
  expect(answer?.text).toBe(
    "These fit:\n#em_ruesten: living, 6 posts; its name is in your text\n#em_smed: new; nobody uses it yet\nCopy the one you like.",
  );
  expect(state.drafts).toEqual(["our changeover times went down"]);
});

test("says it in German too", async () => {
  const { say } = chat({ person: { language: "de" } });

  expect((await say("Vorschlag Rüstzeiten sinken"))[0]).toContain(
    "#em_ruesten: lebt, 6 Beiträge; der Name steht in Ihrem Text",
  );
});

test("asks for the text when it is missing, takes the next message for it, and keeps none of it", async () => {
  const { say, state } = chat();

  const [asked] = await say("suggest");
  const open = state.dialogue;
  const [answer] = await say("We cut our changeover times in half, who else?");

  expect(asked).toContain("I don't keep it");
  expect(open).toEqual({ name: "hashtags.draft", state: {} });
  expect(answer).toContain("#em_ruesten");
  expect(state.dialogue).toBeNull();
});

test("a command while the text is awaited is a command", async () => {
  const { say } = chat();
  await say("suggest");

  expect((await say("english"))[0]).toBe("English it is.");
});

test("says so when no tag fits, and how to found one", async () => {
  const { say } = chat({ suggestions: [] });

  expect((await say("suggest hm"))[0]).toContain("department, underscore, topic");
});

test("lists living tags that begin with what was typed", async () => {
  const { say } = chat({ suggestions: [livingTag, newTag] });

  expect(await say("tags em")).toEqual(["These are in use:\n#em_ruesten: living, 6 posts"]);
  expect((await say("tags zz"))[0]).toContain("Nobody uses #zz");
});

test("the message extension inserts a small card from which hearing reads the tag", async () => {
  const { bot, turn } = chat();

  const [result] = await bot.search(turn(""), "em");

  expect(result).toMatchObject({ title: "#em_ruesten", subtitle: "living, 6 posts" });
  expect(result && textsOf({ text: "", card: result.card })).toEqual(["#em_ruesten", "living, 6 posts"]);
  const attachments = [{ contentType: "application/vnd.microsoft.card.adaptive", content: result?.card }];
  expect(tagsOfCards({ attachments } as never)).toEqual(["#em_ruesten"]);
});
