import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { AGREED, agreement } from "#tests/support/agreement.ts";
import {
  missing,
  query,
  repairNow,
  startAgain,
  startListening,
  tagCount,
  whileLocked,
} from "#tests/support/listening.ts";
import { until } from "#tests/support/world.ts";

const world = await startListening();
afterAll(() => world.close());

const PEOPLE = ["Anna Köhler", "Sam Carter", "Priya Nair", "Jonas Weber"] as const;
const author = (n: number) => PEOPLE[n % PEOPLE.length] ?? PEOPLE[0];
const place = (places: readonly string[], n: number) => places[n % places.length] ?? "";

/** Posts in several channels at a time; each differs from the others. */
const postMany = (count: number, tag: string, more: object = {}) =>
  Array.from({ length: count }, (_, n) =>
    world.post(author(n), place(world.channelIds, n), `Stand ${n} der Linie, jetzt ist es fertig #${tag}`, more),
  );
const idsOf = async (tag: string) => {
  const posts = await query<{ source_id: string }>(world, "select source_id from post where $1 = any(hashtags)", [tag]);
  return posts.map(({ source_id }) => source_id);
};

test("killed while posts stream in, it keeps each one that it answered, and finds the others again", async () => {
  let answered = 0;
  const streams = Array.from({ length: 8 }, async (_, stream) => {
    const posted = [];
    for (let n = 0; n < 10; n++) {
      const text = `Stand ${n} an Linie ${stream}, jetzt ist es fertig #em_strom`;
      posted.push(await world.post(author(n), place(world.channelIds, stream), text));
      answered += 1;
      if (answered === 30) await world.kill();
    }
    return posted;
  });

  const posted = (await Promise.all(streams)).flat();
  const acknowledged = posted.filter(({ delivery }) => delivery.status === 200).map(({ id }) => id);
  const stored = await idsOf("em_strom");
  await startAgain(world);

  expect(await agreement(world)).toEqual(AGREED);
  expect(acknowledged.length).toBeGreaterThan(20);
  expect(acknowledged.length).toBeLessThan(80);
  expect(acknowledged.filter((id) => !stored.includes(id))).toEqual([]);
  expect(await tagCount(world, "em_strom")).toBe(80);
});

test("killed between receipt and storing, it answered nothing and finds all of them again, and killed between a page of that and its cursor, it reads the page again and counts nothing twice", async () => {
  let statuses: number[] = [];
  await whileLocked(world, "post", async () => {
    const posts = postMany(8, "em_warten");
    await new Promise((resolve) => setTimeout(resolve, 500));
    await world.kill();
    statuses = (await Promise.all(posts)).map(({ delivery }) => delivery.status);
  });
  const stored = await idsOf("em_warten");
  await startAgain(world, { repair: false });
  await whileLocked(world, "place", async () => {
    await repairNow(world);
    await until(async () => (await idsOf("em_warten")).length > 0);
    await world.kill();
  });
  await startAgain(world);

  expect(await agreement(world)).toEqual(AGREED);
  expect(statuses).toEqual(Array.from({ length: 8 }, () => 0));
  expect(stored).toEqual([]);
  expect(await tagCount(world, "em_warten")).toBe(8);
});

/** The polls that were killed spent what the network gives to one account in half a minute; the next is a minute later. */
const POLLED_MS = 150_000;

describe("killed in the middle of a long round of the repair, and of a poll of Viva Engage,", () => {
  const [channel = ""] = world.channelIds;
  const messages = `/graph/v1.0/teams/*/channels/${channel}/messages/delta`;
  const feed = "/engage/api/v1/messages.json";
  let inPoll: readonly string[] = [];
  let again: readonly string[] = [];

  beforeAll(async () => {
    await world.kill();
    const texts = Array.from({ length: 60 }, (_, n) => `Meldung ${n} von heute früh #em_runde`);
    for (const [n, text] of texts.entries()) await world.post(author(n), channel, text);
    for (let n = 0; n < 45; n++) {
      await world.write(author(n), place(world.communityIds, n), `Update ${n} from the network #em_umfrage`);
    }
    for (const path of [messages, feed]) {
      await world.fault({ path, delayMilliseconds: 1 });
      await world.fault({ path, delayMilliseconds: 10_000 });
    }
    await startAgain(world);
    await until(async () => (await world.ask<readonly object[]>("faults")).length === 0);
    await until(async () => (await idsOf("em_runde")).length === 50);
    await world.kill();
    inPoll = await idsOf("em_umfrage");

    const last = (await world.outgoing()).at(-1)?.n;
    await whileLocked(world, "gap", async () => {
      await startAgain(world, { repair: false }); // each channel would keep a connection waiting, and the poll gets none
      await until(async () => (await idsOf("em_umfrage")).length === 45, POLLED_MS);
      await world.kill();
    });
    await startAgain(world);
    await until(async () => (await idsOf("em_runde")).length === 60);
    const sent = (await world.outgoing(last)).map(({ path }) => path);
    again = sent.filter((path) => decodeURIComponent(path).includes(`/channels/${channel}/messages/delta`));
  }, 300_000);

  test("it agrees with both networks", async () => {
    expect(await agreement(world)).toEqual(AGREED);
  });

  test("it goes on in the channel where it was", async () => {
    expect(await tagCount(world, "em_runde")).toBe(60);
    expect(again.length).toBeGreaterThan(0);
    expect(again.filter((path) => path.includes("filter"))).toEqual([]);
  });

  test("and once more before the cursor of the poll, it loses and doubles nothing of Viva Engage", async () => {
    expect(inPoll).toEqual([]);
    expect(await tagCount(world, "em_umfrage")).toBe(45);
  });
});

test("after all of that nothing is missing", async () => {
  await repairNow(world);

  await until(async () => (await missing(world)).length === 0);
});
