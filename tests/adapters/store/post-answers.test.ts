import { expect, test } from "@jest/globals";
import { postStore } from "#adapters/store/posts.ts";
import type { Post } from "#domain/posts/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { backwards, post } from "#tests/support/posts.ts";

const { at } = post();
const ignore = async () => undefined;
const question = (placeId: string) => post({ placeId, authorId: "anna", sourceId: "q", kind: "question", asks: true });
const reply = (placeId: string, changes: Partial<Post> = {}) =>
  post({ placeId, authorId: "lars", sourceId: "r", threadId: "q", kind: "reply", ...changes });

onBothDatabases((database) => {
  const store = () => postStore(database(), backwards);

  async function kindOf({ placeId, sourceId }: Post): Promise<unknown> {
    const found = await database().alone.executeSql("select kind from post where place_id = $1 and source_id = $2", [
      placeId,
      sourceId,
    ]);
    return found.rows[0]?.["kind"];
  }
  async function add(...batches: (readonly Post[])[]) {
    for (const batch of batches) await store().add(batch, ignore);
  }

  test.each<[string, (asked: Post, answer: Post) => (readonly Post[])[]]>([
    ["question first", (asked, answer) => [[asked], [answer]]],
    ["answer first", (asked, answer) => [[answer], [asked]]],
    ["in one batch", (asked, answer) => [[asked, answer]]],
    ["in one batch, answer first", (asked, answer) => [[answer, asked]]],
    [
      "the question only after an edit",
      (asked, answer) => [
        [{ ...asked, kind: "post", asks: false }, answer],
        [{ ...asked, asOf: at.add({ minutes: 1 }) }],
      ],
    ],
    ["edited before the question", (asked, answer) => [[{ ...answer, asOf: at.add({ minutes: 1 }) }], [asked, answer]]],
    ["edited after it", (asked, answer) => [[asked, answer], [{ ...answer, asOf: at.add({ minutes: 1 }) }]]],
  ])("a reply to a question of somebody else is an answer: %s", async (order, batches) => {
    const answer = reply(order);

    await add(...batches(question(order), answer));

    expect(await kindOf(answer)).toBe("answer");
  });

  test.each<[string, (place: string) => readonly Post[]]>([
    ["to one's own question", (place) => [question(place), reply(place, { authorId: "anna" })]],
    ["to what asks nothing", (place) => [{ ...question(place), asks: false, kind: "post" }, reply(place)]],
    ["in a thread that was never heard", (place) => [reply(place)]],
    ["to a question in another place", (place) => [{ ...question(place), placeId: "elsewhere" }, reply(place)]],
    ["to a question in another network", (place) => [{ ...question(place), source: "engage" }, reply(place)]],
  ])("a reply stays one: %s", async (name, posts) => {
    const batch = posts(name);
    const forwards = batch.map((each) => ({ ...each, placeId: `1 ${each.placeId}` }));
    const back = batch.map((each) => ({ ...each, placeId: `2 ${each.placeId}` })).toReversed();

    await add(forwards, ...back.map((each) => [each]));

    expect(await kindOf(reply(`1 ${name}`))).toBe("reply");
    expect(await kindOf(reply(`2 ${name}`))).toBe("reply");
  });

  test("thanks stay thanks, also in the thread of a question", async () => {
    await add([reply("thanks", { kind: "thanks" })], [question("thanks")]);

    expect(await kindOf(reply("thanks"))).toBe("thanks");
  });

  test("an answer is a reply again when the question is edited so that it asks nothing", async () => {
    const edited: Post = { ...question("un-asked"), kind: "post", asks: false, asOf: at.add({ minutes: 1 }) };

    await add([question("un-asked"), reply("un-asked")], [edited]);

    expect(await kindOf(reply("un-asked"))).toBe("reply");
  });

  test("whose question it was is known, also when the name was forgotten", async () => {
    await add([question("forgotten")]);
    await store().forgetAuthors(at.add({ minutes: 1 }));

    await add([reply("forgotten", { authorId: "anna" })], [reply("forgotten", { sourceId: "r2" })]);

    expect(await kindOf(reply("forgotten"))).toBe("reply");
    expect(await kindOf(reply("forgotten", { sourceId: "r2" }))).toBe("answer");
  });

  test("nobody answers the question of who refused to be listened to: it was never asked", async () => {
    const { alone } = database();
    await alone.executeSql("insert into refusal values ('listening', $1, now())", [backwards("anna")]);

    await add([question("refused"), reply("refused")]);
    await alone.executeSql("delete from refusal");

    expect(await kindOf(reply("refused"))).toBe("reply");
  });
});
