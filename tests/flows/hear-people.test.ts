import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { AGREED, agreement, compare } from "#tests/support/agreement.ts";
import {
  kept,
  missing,
  query,
  startAgain,
  startListening,
  tagCount,
  untilListening,
} from "#tests/support/listening.ts";
import { until } from "#tests/support/world.ts";

const world = await startListening();
afterAll(() => world.close());
const [channel = ""] = world.channelIds;
const [community = ""] = world.communityIds;
await world.ask("settings", { devicePollSeconds: 0.05 }, "PUT");

/** Runs `npm run engage:sign-in`, and types its code in as this person. */
async function signIn(name: string): Promise<string> {
  const command = spawn(process.execPath, ["src/commands/engage-sign-in.ts"], { env: world.serviceEnvironment });
  const ended = once(command, "exit");
  let said = "";
  for await (const chunk of command.stdout.setEncoding("utf8")) {
    said += chunk;
    const userCode = /code (\S+) /.exec(said)?.[1];
    if (userCode && !said.includes("Signed")) {
      await world.ask("devicelogin", { userCode, personId: await world.idOf(name) });
    }
  }
  await ended;
  return said;
}

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

describe("the sign-in to Viva Engage", () => {
  test("a sign-in that is ended in the middle of a poll is a gap, and the next one loses nothing", async () => {
    await world.moveTo("2026-11-23T10:00:00Z");
    await untilListening(world, "2026-11-23T10:00:00Z");
    await world.kill();
    for (let n = 0; n < 30; n++) {
      await world.write("Priya Nair", world.communityIds[n % 5] ?? "", `Note ${n} for everybody #em_anmeldung`);
    }
    const feed = "/engage/api/v1/messages.json";
    await world.fault({ path: feed, delayMilliseconds: 1 });
    await world.fault({ path: feed, delayMilliseconds: 1_500 });
    await startAgain(world);
    await until(async () => (await world.ask<readonly object[]>("faults")).length === 0);
    await world.ask(`people/${await world.idOf("Petra Vogt")}/revoke`, {});
    await until(async () => (await missing(world)).length > 0);

    const heard = await query(world, "select from post where hashtags = array['em_anmeldung']");
    const { unexplained, explained } = await compare(world);
    const german = (await world.say("Petra Vogt", "Lücken", { locale: "de-DE" })).join("\n");
    const english = (await world.say("Tomasz Zielinski", "gaps", { locale: "en-GB" })).join("\n");
    expect(await missing(world)).toEqual(["signedOut network"]);
    expect([heard.length, unexplained.length, explained.length]).toEqual([20, 0, 10]);
    expect(german).toMatch(
      /Viva Engage · .* – Mo 23\.\u00a0Nov\., 11:0\d: da ist niemand für mich bei Viva Engage angemeldet\. Was es behebt: Ein Admin führt „npm run engage:sign-in“ aus\./,
    );
    expect(english).toMatch(
      /Viva Engage · .* – Mon 23 Nov, 11:0\d: nobody is signed in to Viva Engage for me\. What repairs it: an admin runs “npm run engage:sign-in”\./,
    );
  });

  test("while nobody is signed in everything that is written falls into the gap, which goes on", async () => {
    await world.kill();
    const { id } = await world.write("Priya Nair", world.communityIds[0] ?? "", "Is anybody there? #em_anmeldung");
    await startAgain(world);
    await until(async () => (await missing(world)).length === 2);

    const { unexplained, explained } = await compare(world);
    expect([unexplained.length, explained.length]).toEqual([0, 11]);
    expect(explained.join()).toContain(id);
    expect((await world.say("Tomasz Zielinski", "gaps", { locale: "en-GB" })).join("\n")).toMatch(
      /Viva Engage · Mon 23 Nov, 11:0\d – now: nobody is signed in to Viva Engage for me\./,
    );
  });

  test("signed in again, by another account and by a command of its own, it reads what it missed", async () => {
    const said = await signIn("Tomasz Zielinski");
    await world.kill();
    await startAgain(world);

    expect(await agreement(world)).toEqual(AGREED);
    await until(async () => (await missing(world)).length === 0);
    expect(said).toContain("Signed in as tomasz.zielinski@");
    expect(await tagCount(world, "em_anmeldung")).toBe(31);
    expect((await world.say("Petra Vogt", "Lücken", { locale: "de-DE" })).join("\n")).toMatch(
      /In den letzten sieben Tagen behoben:\nViva Engage · .*: da ist niemand für mich bei Viva Engage angemeldet\.\n/,
    );
  });
});

describe("people of both networks", () => {
  let sam = "";
  let inEngage = "";
  let byOutsiders: readonly string[] = [];
  let outsiders: readonly { id: string; name: string }[] = [];
  beforeAll(async () => {
    sam = await world.idOf("Sam Carter");
    outsiders = await world.ask<typeof outsiders>("engage/outsiders");
    for (const [name, locale, yes, time] of [
      ["Sam Carter", "en-GB", "yes", "Tuesday 9:30"],
      ["Lars Brandt", "de-DE", "ja", "Dienstag 9:30"],
    ] as const) {
      await world.say(name, "start", { locale, zone: "Europe/Berlin" });
      await world.say(name, yes);
      await world.say(name, time);
    }
    [inEngage = "", ...byOutsiders] = await writeAndPoll([
      [sam, "What I learned on the line this week #em_netzwerk"],
      ...outsiders.map(({ id, name }) => [id, `Greetings from ${name} #em_gast`] as const),
    ]);
  });

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
    for (const [n, author] of authors.entries())
      expect(author).toMatch(new RegExp(`^engage:.*\\b${outsiders[n]?.id}$`));
    expect(people.filter(({ id }) => authors.includes(id))).toEqual([]);
  });

  describe("whoever said in Teams not to be listened to,", () => {
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

    test.each(speakers)("%s, is not in Viva Engage either", async (name, _locale, _refuse, data) => {
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
});
