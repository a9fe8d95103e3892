import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, test } from "@jest/globals";
import { AGREED, agreement, compare } from "#tests/support/agreement.ts";
import { missing, query, startAgain, startListening, tagCount, untilListening } from "#tests/support/listening.ts";
import { until } from "#tests/support/world.ts";

const world = await startListening();
afterAll(() => world.close());
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
  const { id } = await world.write("Sam Carter", world.communityIds[0] ?? "", "Is anybody there? #em_anmeldung");
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
