import { afterAll, expect, test } from "@jest/globals";
import { AGREED, agreement, compare } from "#tests/support/agreement.ts";
import { missing, query, repairNow, startAgain, startListening, tagCount } from "#tests/support/listening.ts";
import { until } from "#tests/support/world.ts";

const world = await startListening();
afterAll(() => world.close());

const [IN_TEAMS, IN_ENGAGE] = ["/graph/v1.0/teams/*/messages/delta", "/engage/api/v1/messages*"];
/** What is to be read before the outage begins, and that the service was there when it did. */
const UNREAD = `
  select id from place where source = 'teams' and due_at < '2026-11-23T12:00:00Z'
  union all select '' from heartbeat where at < '2026-11-23T10:10:00Z'`;
const countOf = async (reason: string) => (await missing(world)).filter((gap) => gap.startsWith(reason)).length;
const tell = async () => ({
  english: (await world.say("Tomasz Zielinski", "gaps", { locale: "en-GB" })).join("\n"),
  german: (await world.say("Petra Vogt", "Lücken", { locale: "de-DE" })).join("\n"),
});

/** A day in both networks that nobody listens to: posts, replies, edits and deletions, of new posts and of known ones. */
async function aDayOfPosts(known: { readonly inTeams: readonly string[]; readonly inEngage: readonly string[] }) {
  const [channel = "", other = ""] = world.channelIds;
  const [community = "", second = ""] = world.communityIds;
  const question = await world.post("Anna Köhler", channel, "Wer kann heute die Spätschicht übernehmen? #em_ausfall");
  await world.post("Jonas Weber", channel, "Ich komme, danke <at>Anna Köhler</at> #em_ausfall", {
    threadId: question.id,
    mentions: [await world.idOf("Anna Köhler")],
  });
  const draft = await world.post("Sam Carter", other, "Numbers follow in a minute #em_entwurf");
  await world.edit(`channels/${other}`, draft.id, "Here are the numbers of the week #em_ausfall");
  const mistake = await world.post("Priya Nair", other, "Sorry, wrong channel #em_entwurf");
  await world.remove(`channels/${other}`, mistake.id);
  await world.edit(`channels/${channel}`, known.inTeams[0] ?? "", "Die Linie steht wieder #em_geaendert");
  await world.remove(`channels/${channel}`, known.inTeams[1] ?? "");

  const { id } = await world.write("Sam Carter", community, "What did you learn today? #em_ausfall", {
    messageType: "question",
  });
  await world.write("Priya Nair", community, "To ask first, thank you <at>Sam Carter</at>", {
    threadId: id,
    mentions: [await world.idOf("Sam Carter")],
  });
  for (let n = 0; n < 25; n++) await world.write("Jonas Weber", second, `Meldung ${n} aus dem Netzwerk #em_ausfall`);
  await world.edit(`communities/${community}`, known.inEngage[0] ?? "", "Said better now #em_geaendert");
  await world.remove(`communities/${community}`, known.inEngage[1] ?? "");
}

test("a day without the service is told as a gap of both networks, with its times, its reason and what repairs it", async () => {
  const [channel = ""] = world.channelIds;
  const [community = ""] = world.communityIds;
  await world.moveTo("2026-11-23T10:00:00Z");
  const inTeams = [];
  for (const text of ["Die Linie steht #em_vorher", "Das war nichts #em_vorher"]) {
    inTeams.push((await world.post("Lars Brandt", channel, text)).id);
  }
  const inEngage = [];
  await world.kill();
  for (const text of ["Said badly #em_vorher", "Better not said #em_vorher"]) {
    inEngage.push((await world.write("Lars Brandt", community, text)).id);
  }
  await startAgain(world);
  await until(async () => (await tagCount(world, "em_vorher")) === 4);
  await world.moveTo("2026-11-23T10:10:00Z");
  await until(async () => (await query(world, UNREAD)).length === 0);
  await world.kill();
  await aDayOfPosts({ inTeams, inEngage });
  await world.moveTo("2026-11-24T10:10:00Z");
  for (const path of [IN_TEAMS, IN_ENGAGE]) await world.fault({ path, status: 503, times: 500 });
  await query(world, "delete from lease");
  await world.start();
  await until(async () => (await countOf("outage")) === world.channelIds.length + 1);

  const { english, german } = await tell();
  const { unexplained } = await compare(world);
  expect(unexplained).toEqual([]);
  expect(english).toMatch(
    /^Teams · .+ \/ .+, .+ \/ .+, .+ \/ .+ and 21 more places · Mon 23 Nov, 11:10 – Tue 24 Nov, 11:10: I wasn't running\. What repairs it: I read it again by myself\.$/m,
  );
  expect(english).toMatch(
    /^Viva Engage · Mon 23 Nov, 11:10 – Tue 24 Nov, 11:10: I wasn't running\. What repairs it: I read it again by myself\.$/m,
  );
  expect(german).toMatch(
    /^Teams · .+ \/ .+, .+ \/ .+, .+ \/ .+ und 21 weitere Orte · Mo 23\.\u00a0Nov\., 11:10 – Di 24\.\u00a0Nov\., 11:10: da lief ich nicht\. Was es behebt: Ich lese es von selbst nach\.$/m,
  );
  expect(german).toMatch(
    /^Viva Engage · Mo 23\.\u00a0Nov\., 11:10 – Di 24\.\u00a0Nov\., 11:10: da lief ich nicht\. Was es behebt: Ich lese es von selbst nach\.$/m,
  );
});

test("while it cannot read yet, it says that too", async () => {
  await repairNow(world);
  await until(async () => (await countOf("unreachable")) === world.channelIds.length + 1);

  const { english, german } = await tell();
  const { unexplained } = await compare(world);
  expect(unexplained).toEqual([]);
  expect(english).toMatch(
    /^Teams · .+ · Mon 23 Nov, .+ – Tue 24 Nov, .+: there was no usable answer\. What repairs it: I try again by myself\.$/m,
  );
  expect(english).toMatch(
    /^Viva Engage · Mon 23 Nov, .+ – now: there was no usable answer\. What repairs it: I try again by myself\.$/m,
  );
  expect(german).toMatch(
    /^Viva Engage · Mo 23\.\u00a0Nov\., .+ – jetzt: da kam keine brauchbare Antwort\. Was es behebt: Ich versuche es von selbst wieder\.$/m,
  );
});

test("after the repair both networks are known as they are, and the gap is told as repaired", async () => {
  await world.noFaults();
  await world.moveBy("PT6M"); // when channels are tried again, and communities have their turn again
  await world.kill();
  await startAgain(world);
  const agreed = await agreement(world);
  await until(async () => (await missing(world)).length === 0);

  const { english, german } = await tell();
  expect(agreed).toEqual(AGREED);
  expect(english).not.toMatch(/What repairs it: I /);
  expect(english).toMatch(/^Repaired in the last seven days:$/m);
  expect(english).toMatch(
    /^Teams · .+ and 21 more places · Mon 23 Nov, 11:10 – Tue 24 Nov, 11:10: I wasn't running\.$/m,
  );
  expect(english).toMatch(/^Viva Engage · Mon 23 Nov, 11:10 – Tue 24 Nov, 11:10: I wasn't running\.$/m);
  expect(german).toMatch(/^In den letzten sieben Tagen behoben:$/m);
  expect(german).toMatch(
    /^Teams · .+ und 21 weitere Orte · Mo 23\.\u00a0Nov\., 11:10 – Di 24\.\u00a0Nov\., 11:10: da lief ich nicht\.$/m,
  );
  expect(german).toMatch(/^Viva Engage · Mo 23\.\u00a0Nov\., 11:10 – Di 24\.\u00a0Nov\., 11:10: da lief ich nicht\.$/m);
  expect(await tagCount(world, "em_ausfall")).toBe(3 + 1 + 25);
  expect(await tagCount(world, "em_entwurf")).toBe(0);
  expect(await tagCount(world, "em_geaendert")).toBe(2);
});
