import { afterAll, expect, test } from "@jest/globals";
import { AGREED, agreement, compare } from "#tests/support/agreement.ts";
import { missing, query, startAgain, startListening, tagCount } from "#tests/support/listening.ts";
import { until } from "#tests/support/world.ts";

/** Until it is said to be over, however long this machine takes. */
const OFTEN = 1_000;

/** What happens when a channel is read, and the reason of the gap if there is one. */
const troubles = [
  { faults: [{ status: 429, retryAfterSeconds: 1, times: 2 }], reason: null },
  { faults: [{ status: 429 }], reason: null },
  { faults: [{ cut: true, times: OFTEN }], reason: "unreachable" },
  { faults: [{ status: 500, times: OFTEN }], reason: "unreachable" },
  { faults: [{ status: 200, body: { value: "nonsense" }, times: OFTEN }], reason: "unreachable" },
  { faults: [{ delayMilliseconds: 1 }, { status: 503, times: OFTEN }], reason: "unreachable" },
  { faults: [{ status: 403, times: OFTEN }], reason: "refused" },
] as const;

const world = await startListening();
afterAll(() => world.close());

const troubled = troubles.map((trouble, n) => ({ ...trouble, channel: () => world.channelIds[n] ?? "" }));
const gapsOf = (reason: string) =>
  troubled.filter((trouble) => trouble.reason === reason).map(({ channel }) => `${reason} ${channel()}`);

test("it reads the channels that it can, and says of the others since when and why it cannot", async () => {
  await world.kill();
  for (const { channel, faults } of troubled) {
    const long = faults.length > 1 ? 55 : 1;
    for (let n = 0; n < long; n++) await world.post("Anna Köhler", channel(), `Nachricht ${n} aus der Pause #em_pause`);
    for (const fault of faults) await world.fault({ path: `/graph/v1.0/*${channel()}/messages/delta`, ...fault });
  }
  await startAgain(world);
  const readable = troubled.filter(({ reason }) => reason === null).map(({ channel }) => channel());
  await until(async () => {
    const posts = await query(world, "select from post where place_id = any($1) and hashtags <> '{}'", [readable]);
    return posts.length === readable.length;
  });
  await until(async () => (await missing(world)).length === troubled.length - readable.length);

  const { unexplained, explained } = await compare(world);
  const english = (await world.say("Tomasz Zielinski", "gaps", { locale: "en-GB" })).join("\n");
  const german = (await world.say("Petra Vogt", "Lücken", { locale: "de-DE" })).join("\n");
  expect(unexplained).toEqual([]);
  expect(explained).toHaveLength(3 + 5 + 1);
  expect((await missing(world)).toSorted()).toEqual([...gapsOf("refused"), ...gapsOf("unreachable")].toSorted());
  for (const said of ["no usable answer", "not allowed to read there"]) expect(english).toContain(said);
  for (const said of ["keine brauchbare Antwort", "da darf ich nicht lesen"]) expect(german).toContain(said);
});

test("it reads them again by itself, after a few minutes, and where it was refused at night", async () => {
  await world.ask("faults", undefined, "DELETE");
  await world.moveBy("PT11M");
  await until(async () => (await missing(world)).join() === gapsOf("refused").join());
  const soon = await compare(world);
  await world.moveBy("P1D");

  expect(await agreement(world)).toEqual(AGREED);
  expect(soon.unexplained).toEqual([]);
  expect(soon.explained).toHaveLength(1);
  await until(async () => (await missing(world)).length === 0);
  expect(await tagCount(world, "em_pause")).toBe(troubles.length + 54);
});

test("asked to wait for longer than it can sit out, it says so, and reads on later", async () => {
  const [channel = ""] = world.channelIds;
  await world.kill();
  await world.post("Jonas Weber", channel, "Das muss jetzt etwas warten #em_geduld");
  const path = `/graph/v1.0/*${channel}/messages/delta`;
  await world.fault({ path, status: 429, retryAfterSeconds: 600 });
  await startAgain(world);
  await until(async () => (await missing(world)).length > 0);

  const { unexplained, explained } = await compare(world);
  const english = (await world.say("Tomasz Zielinski", "gaps", { locale: "en-GB" })).join("\n");
  const german = (await world.say("Petra Vogt", "Lücken", { locale: "de-DE" })).join("\n");
  expect(await missing(world)).toEqual([`throttled ${channel}`]);
  expect([unexplained.length, explained.length]).toEqual([0, 1]);
  expect(english).toContain("Microsoft asked me to read more slowly. What repairs it: I go on by myself.");
  expect(german).toContain("da bat mich Microsoft, langsamer zu lesen. Was es behebt: Ich lese von selbst weiter.");

  await world.moveBy("PT11M");
  await world.kill();
  await startAgain(world);
  expect(await agreement(world)).toEqual(AGREED);
  await until(async () => (await missing(world)).length === 0);
});

test("it begins anew when its delta links have expired, and counts nothing twice", async () => {
  const [channel = ""] = world.channelIds;
  const { id } = await world.post("Sam Carter", channel, "Known already, the line runs again #em_bekannt");
  await world.kill();
  await world.ask("graph/expire-delta-tokens", {});
  await world.edit(`channels/${channel}`, id, "Known already, and edited since #em_bekannt #em_neu");
  await world.post("Sam Carter", channel, "Said while nobody was there to listen #em_neu");
  const before = (await world.outgoing()).at(-1)?.n;
  await startAgain(world);

  expect(await agreement(world)).toEqual(AGREED);
  const expired = async () => (await world.outgoing(before)).filter(({ status }) => status === 410);
  await until(async () => (await expired()).length >= world.channelIds.length);
  expect(await expired()).toHaveLength(world.channelIds.length);
  expect([await tagCount(world, "em_bekannt"), await tagCount(world, "em_neu")]).toEqual([1, 2]);
  expect(await tagCount(world, "em_pause")).toBe(troubles.length + 54);
});

test.each([
  ["throttled at once, with a time", "throttled", [{ status: 429, retryAfterSeconds: 5 }]],
  ["throttled in the middle, without one", "throttled", [{ delayMilliseconds: 1 }, { status: 429 }]],
  ["given nonsense in the middle", "unreachable", [{ delayMilliseconds: 1 }, { status: 200, body: "<html>" }]],
])("Viva Engage, %s, is read on at the next poll", async (_what, reason, faults) => {
  const tag = `em_netz_${reason}_${faults.length}`;
  await world.kill();
  for (let n = 0; n < 25; n++) {
    await world.write(
      "Priya Nair",
      world.communityIds[n % world.communityIds.length] ?? "",
      `Note ${n} for all of you #${tag}`,
    );
  }
  for (const fault of faults) await world.fault({ path: "/engage/api/v1/messages.json", ...fault });
  await startAgain(world);
  await until(async () => (await missing(world)).length > 0);
  const meanwhile = { gaps: await missing(world), ...(await compare(world)) };
  await world.kill();
  await startAgain(world);

  expect(await agreement(world)).toEqual(AGREED);
  expect(meanwhile.gaps).toEqual([`${reason} network`]);
  expect(meanwhile.unexplained).toEqual([]);
  expect(meanwhile.explained).toHaveLength(faults.length > 1 ? 5 : 25);
  await until(async () => (await missing(world)).length === 0);
  expect(await tagCount(world, tag)).toBe(25);
});
