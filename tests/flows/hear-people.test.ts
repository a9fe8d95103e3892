import { afterAll, expect, test } from "@jest/globals";
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

test("a leader who was visible in Viva Engage only gets no nudge, and finds posts of both networks in the data", async () => {
  for (const [name, locale, yes, time] of [
    ["Sam Carter", "en-GB", "yes", "Tuesday 9:30"],
    ["Lars Brandt", "de-DE", "ja", "Dienstag 9:30"],
  ] as const) {
    await world.say(name, "start", { locale, zone: "Europe/Berlin" });
    await world.say(name, yes);
    await world.say(name, time);
  }
  const sam = await world.idOf("Sam Carter");
  const [inEngage = ""] = await writeAndPoll([[sam, "What I learned on the line this week #em_netzwerk"]]);
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
  const outsiders = await world.ask<readonly { id: string; name: string }[]>("engage/outsiders");
  const ids = await writeAndPoll(outsiders.map(({ id, name }) => [id, `Greetings from ${name} #em_gast`]));
  for (const id of ids) await until(() => kept(world, id));

  const authors = await Promise.all(ids.map(async (id) => String((await kept(world, id))?.["author_id"])));
  expect(await agreement(world)).toEqual(AGREED);
  expect(new Set(authors).size).toBe(2);
  for (const [n, author] of authors.entries()) expect(author).toMatch(new RegExp(`^engage:.*\\b${outsiders[n]?.id}$`));
  expect(people.filter(({ id }) => authors.includes(id))).toEqual([]);
});

test.each([
  ["Sam Carter", "en-GB", "please don't listen to me", "my data"],
  ["Anna Köhler", "de-DE", "hör mir nicht zu", "meine Daten"],
])("%s is not listened to in Viva Engage either, once that was said in Teams", async (name, locale, refuse, data) => {
  const author = await world.idOf(name);
  const colleague = await world.idOf("Jonas Weber");
  await world.post(name, channel, "Noch einmal von mir #em_vorher");

  await world.say(name, refuse, { locale });
  const [own = "", about = ""] = await writeAndPoll([
    [author, "Nobody shall hear this #em_nachher"],
    [colleague, `Thank you <at>${name}</at> #em_dank`, { mentions: [author] }],
  ]);
  await until(() => kept(world, about));

  expect(await kept(world, own)).toBeUndefined();
  expect(await kept(world, about)).toMatchObject({ author_id: colleague, mentioned: [] });
  expect((await world.say(name, data)).join("\n")).not.toContain("posts: ");
  expect(await tagCount(world, "em_nachher")).toBe(0);
});

test("whoever refused is all that the two networks and the service do not agree on", async () => {
  expect(await agreement(world, ["Sam Carter", "Anna Köhler"])).toEqual(AGREED);
});
