import { afterAll, expect, test } from "@jest/globals";
import { AGREED, agreement } from "#tests/support/agreement.ts";
import { query, startListening, tagCount } from "#tests/support/listening.ts";
import { until } from "#tests/support/world.ts";

/** When channels are read once a day. */
const NIGHT = "2026-11-24T01:00:00Z";

/** None of them has a meeting on Tuesday morning. */
const LEADERS = ["Lars Brandt", "Jonas Weber", "Mira Lindqvist", "Petra Vogt"] as const;

// The first service finds a server on which there is no table yet, as a new installation does.
const world = await startListening({ migrated: false });
afterAll(() => world.close());

/** What was answered; when one replica goes on right after the other, Graph may ask it to wait. */
const sentSince = async (n: number | undefined, part: string) =>
  (await world.outgoing(n)).filter(({ path, status }) => path.includes(part) && status === 200);
const last = async () => (await world.outgoing()).at(-1)?.n;

test("three replicas that start together poll Viva Engage once between them", async () => {
  await world.kill();
  for (const [n, community] of world.communityIds.entries()) {
    await world.write("Sam Carter", community, `Note ${n} to all communities #em_umfrage`);
  }
  await query(world, "delete from lease");
  await world.moveBy("PT61S");
  const before = await last();
  await Promise.all([world.start(), world.addReplica(), world.addReplica()]);

  expect(await agreement(world)).toEqual(AGREED);
  expect(await sentSince(before, "messages.json?newer_than=")).toHaveLength(1);
  expect(await tagCount(world, "em_umfrage")).toBe(world.communityIds.length);
});

test("when all tick at the same time, each channel is read once", async () => {
  await world.moveBy("PT61S"); // each has everything read again after they started
  await until(
    async () => (await query(world, "select from place where source = 'teams' and due_at < $1", [NIGHT])).length === 0,
  );
  for (const [n, channel] of world.channelIds.entries()) {
    await world.post("Anna Köhler", channel, `Nachricht ${n} an alle Kanäle #em_nacht`, { deliver: false });
  }
  const before = await last();
  await world.moveTo("2026-11-24T06:00:00Z");

  expect(await agreement(world)).toEqual(AGREED);
  const channels = (await sentSince(before, "/messages/delta")).map(({ path }) => path.split("/messages/delta")[0]);
  expect(channels).toHaveLength(world.channelIds.length);
  expect(new Set(channels).size).toBe(world.channelIds.length);
  expect(await tagCount(world, "em_nacht")).toBe(world.channelIds.length);
});

test("three replicas on one database send each nudge once", async () => {
  for (const name of LEADERS) {
    await world.say(name, "start", { locale: "de-DE", zone: "Europe/Berlin" });
    await world.say(name, "ja");
    await world.say(name, "Dienstag 9:30");
  }

  await world.moveTo("2026-11-24T08:31:00Z");
  for (const name of LEADERS) await until(async () => (await world.nudges(name)).length > 0);
  await world.moveBy("PT5M");
  await new Promise((resolve) => setTimeout(resolve, 1_500));

  for (const name of LEADERS) expect([name, (await world.nudges(name)).length]).toEqual([name, 1]);
});

test("a post that each is told of is one, and whoever refused is heard by none", async () => {
  const [channel = ""] = world.channelIds;
  const { id } = await world.post("Jonas Weber", channel, "An alle zugleich gesagt #em_alle");
  await Promise.all([1, 2, 3].map(() => world.deliverAgain(channel, id, 3)));
  await world.say("Priya Nair", "don't listen to me", { locale: "en-SG" });
  await world.post("Priya Nair", channel, "Not for anybody's ears #em_alle", { deliver: false });
  await world.kill();
  await world.moveBy("PT61S");
  await world.moveBy("PT61S");

  expect(await agreement(world, ["Priya Nair"])).toEqual(AGREED);
  expect(await tagCount(world, "em_alle")).toBe(1);
});
