import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { AGREED, agreement } from "#tests/support/agreement.ts";
import { kept, startAgain, startListening, tagCount } from "#tests/support/listening.ts";
import { until } from "#tests/support/world.ts";

const world = await startListening();
afterAll(() => world.close());
const [channel = ""] = world.channelIds;
const [community = ""] = world.communityIds;

/** Writes in Viva Engage while nobody listens, then lets it be read. */
async function writeAndPoll(posts: readonly (readonly [from: string, text: string, more?: object])[]) {
  await world.kill();
  const ids: string[] = [];
  for (const [from, text, more] of posts) {
    const { id } = await world.ask<{ id: string }>(`communities/${community}/messages`, { from, text, ...more });
    ids.push(id);
  }
  await startAgain(world);
  return ids;
}

const sam = await world.idOf("Sam Carter");
const outsiders = await world.ask<readonly { id: string; name: string }[]>("engage/outsiders");
for (const [name, locale, yes, time] of [
  ["Sam Carter", "en-GB", "yes", "Tuesday 9:30"],
  ["Lars Brandt", "de-DE", "ja", "Dienstag 9:30"],
] as const) {
  await world.say(name, "start", { locale, zone: "Europe/Berlin" });
  await world.say(name, yes);
  await world.say(name, time);
}
const [inEngage = "", ...byOutsiders] = await writeAndPoll([
  [sam, "What I learned on the line this week #em_netzwerk"],
  ...outsiders.map(({ id, name }) => [id, `Greetings from ${name} #em_gast`] as const),
]);

test("a leader who was visible in Viva Engage only gets no nudge, and finds posts of both networks in the data", async () => {
  await until(() => kept(world, inEngage));

  await world.moveTo("2026-11-24T08:31:00Z");
  await until(async () => (await world.nudges("Lars Brandt")).length === 1);
  const inTeams = await world.post("Sam Carter", channel, "And now in Teams too #em_netzwerk");
  const data = (await world.say("Sam Carter", "my data", { locale: "en-GB" })).join("\n");
  const posts = data.split("\n").flatMap((line) => (line.startsWith("posts: {") ? [JSON.parse(line.slice(7))] : []));

  expect(await world.nudges("Sam Carter")).toEqual([]);
  expect(posts).toContainEqual(expect.objectContaining({ source: "engage", source_id: inEngage, author_id: sam }));
  expect(posts).toContainEqual(expect.objectContaining({ source: "teams", source_id: inTeams.id, author_id: sam }));
  expect(await tagCount(world, "em_netzwerk")).toBe(2);
});

test("a guest and somebody whose address nobody knows stay apart from everybody in the directory", async () => {
  const people = await world.ask<readonly { id: string }[]>("people");
  for (const id of byOutsiders) await until(() => kept(world, id));

  const authors = await Promise.all(byOutsiders.map(async (id) => String((await kept(world, id))?.["author_id"])));
  expect(await agreement(world)).toEqual(AGREED);
  expect(new Set(authors).size).toBe(2);
  for (const [n, author] of authors.entries()) expect(author).toMatch(new RegExp(`^engage:.*\\b${outsiders[n]?.id}$`));
  expect(people.filter(({ id }) => authors.includes(id))).toEqual([]);
});

describe("once that was said in Teams", () => {
  const speakers = [
    ["Sam Carter", "en-GB", "please don't listen to me", "my data"],
    ["Anna Köhler", "de-DE", "hör mir nicht zu", "meine Daten"],
  ] as const;
  const colleague = "Jonas Weber";
  let written: readonly string[] = [];

  beforeAll(async () => {
    const posts: [string, string, object?][] = [];
    for (const [name, locale, refuse] of speakers) {
      const author = await world.idOf(name);
      await world.post(name, channel, "Noch einmal von mir #em_vorher");
      await world.say(name, refuse, { locale });
      posts.push(
        [author, "Nobody shall hear this #em_nachher"],
        [await world.idOf(colleague), `Thank you <at>${name}</at> #em_dank`, { mentions: [author] }],
      );
    }
    written = await writeAndPoll(posts);
  });

  test.each(speakers)("%s is not listened to in Viva Engage either", async (name, _locale, _refuse, data) => {
    const [own = "", about = ""] = written.slice(speakers.findIndex(([one]) => one === name) * 2);
    await until(() => kept(world, about));

    expect(await kept(world, own)).toBeUndefined();
    expect(await kept(world, about)).toMatchObject({ author_id: await world.idOf(colleague), mentioned: [] });
    expect((await world.say(name, data)).join("\n")).not.toContain("posts: ");
    expect(await tagCount(world, "em_nachher")).toBe(0);
  });
});

test("whoever refused is all that the two networks and the service do not agree on", async () => {
  expect(await agreement(world, ["Sam Carter", "Anna Köhler"])).toEqual(AGREED);
});
