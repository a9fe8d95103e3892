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

interface EngageTrouble {
  readonly tag: string;
  readonly faults: readonly object[];
}

/** What happens while it polls Viva Engage; what it has not read by then it reads at the next poll, after a new start. */
const atOnce: EngageTrouble = { tag: "em_netz_gleich", faults: [{ status: 429, retryAfterSeconds: 5 }] };
const inTheMiddle: EngageTrouble = { tag: "em_netz_mitten", faults: [{ delayMilliseconds: 1 }, { status: 429 }] };
const nonsense: EngageTrouble = {
  tag: "em_netz_unsinn",
  faults: [{ delayMilliseconds: 1 }, { status: 200, body: "<html>" }],
};
const NOTES = 25;
/** Of the notes, where the first page of the feed was read. */
const NOTES_LEFT = 5;

async function writeInto({ tag, faults }: EngageTrouble): Promise<void> {
  for (let n = 0; n < NOTES; n++) {
    const community = world.communityIds[n % world.communityIds.length] ?? "";
    await world.write("Priya Nair", community, `Note ${n} for all of you #${tag}`);
  }
  for (const fault of faults) await world.fault({ path: "/engage/api/v1/messages.json", ...fault });
}
/** Gaps and differences that are not of Viva Engage. */
const inChannels = (said: readonly string[]) => said.filter((one) => !/: engage | network$/.test(one));

test("it reads what it can of channels and of Viva Engage, and says of the rest since when and why it cannot", async () => {
  await world.kill();
  for (const { channel, faults } of troubled) {
    const long = faults.length > 1 ? 55 : 1;
    for (let n = 0; n < long; n++) await world.post("Anna Köhler", channel(), `Nachricht ${n} aus der Pause #em_pause`);
    for (const fault of faults) await world.fault({ path: `/graph/v1.0/*${channel()}/messages/delta`, ...fault });
  }
  await writeInto(nonsense);
  await startAgain(world);
  const readable = troubled.filter(({ reason }) => reason === null).map(({ channel }) => channel());
  await until(async () => {
    const posts = await query(world, "select from post where place_id = any($1) and hashtags <> '{}'", [readable]);
    return posts.length === readable.length;
  });
  await until(async () => (await missing(world)).length === troubled.length - readable.length + 1);

  const { unexplained, explained } = await compare(world);
  const english = (await world.say("Tomasz Zielinski", "gaps", { locale: "en-GB" })).join("\n");
  const german = (await world.say("Petra Vogt", "Lücken", { locale: "de-DE" })).join("\n");
  expect(unexplained).toEqual([]);
  expect(explained).toHaveLength(3 + 5 + 1 + NOTES_LEFT);
  expect(inChannels(explained)).toHaveLength(3 + 5 + 1);
  expect((await missing(world)).toSorted()).toEqual(
    [...gapsOf("refused"), ...gapsOf("unreachable"), "unreachable network"].toSorted(),
  );
  for (const said of [/^Teams · .*no usable answer/m, /^Teams · .*not allowed to read there/m]) {
    expect(english).toMatch(said);
  }
  for (const said of [/^Teams · .*keine brauchbare Antwort/m, /^Teams · .*da darf ich nicht lesen/m]) {
    expect(german).toMatch(said);
  }
});

test("it reads channels again by itself, after a few minutes, and where it was refused at night", async () => {
  await world.ask("faults", undefined, "DELETE");
  await world.moveBy("PT11M");
  await until(async () => inChannels(await missing(world)).join() === gapsOf("refused").join());
  const soon = await compare(world);
  await world.moveBy("P1D");

  await until(async () => inChannels(await missing(world)).length === 0);
  const late = await compare(world);

  expect([soon.unexplained, late.unexplained]).toEqual([[], []]);
  expect(inChannels(soon.explained)).toHaveLength(1);
  expect(inChannels(late.explained)).toEqual([]);
  expect(await tagCount(world, "em_pause")).toBe(troubles.length + 54);
});

test("it begins anew when its delta links have expired, reads on in Viva Engage, and counts nothing twice", async () => {
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
  await until(async () => (await missing(world)).length === 0);
  expect(await tagCount(world, nonsense.tag)).toBe(NOTES);
  expect(await tagCount(world, "em_pause")).toBe(troubles.length + 54);
});

test("asked to wait, in a channel for longer than it can sit out, it says so, and reads on later", async () => {
  const [channel = ""] = world.channelIds;
  await world.kill();
  await world.post("Jonas Weber", channel, "Das muss jetzt etwas warten #em_geduld");
  const path = `/graph/v1.0/*${channel}/messages/delta`;
  await world.fault({ path, status: 429, retryAfterSeconds: 600 });
  await writeInto(atOnce);
  await startAgain(world);
  await until(async () => (await missing(world)).length === 2);

  const { unexplained, explained } = await compare(world);
  const english = (await world.say("Tomasz Zielinski", "gaps", { locale: "en-GB" })).join("\n");
  const german = (await world.say("Petra Vogt", "Lücken", { locale: "de-DE" })).join("\n");
  expect(await missing(world)).toEqual(["throttled network", `throttled ${channel}`]);
  expect([unexplained.length, explained.length, inChannels(explained).length]).toEqual([0, 1 + NOTES, 1]);
  for (const where of ["Teams", "Viva Engage"]) {
    expect(english).toMatch(
      new RegExp(`^${where} · .*: Microsoft asked me to read more slowly. What repairs it: I go on by myself.$`, "m"),
    );
    expect(german).toMatch(
      new RegExp(
        `^${where} · .*: da bat mich Microsoft, langsamer zu lesen. Was es behebt: Ich lese von selbst weiter.$`,
        "m",
      ),
    );
  }

  await world.moveBy("PT11M");
  await world.kill();
  await startAgain(world);
  expect(await agreement(world)).toEqual(AGREED);
  await until(async () => (await missing(world)).length === 0);
  expect(await tagCount(world, atOnce.tag)).toBe(NOTES);
});

test("throttled in the middle of Viva Engage, without a time, it reads on at the next poll", async () => {
  await world.kill();
  await writeInto(inTheMiddle);
  await startAgain(world);
  await until(async () => (await missing(world)).length > 0);
  const meanwhile = { gaps: await missing(world), ...(await compare(world)) };
  await world.kill();
  await startAgain(world);

  expect(await agreement(world)).toEqual(AGREED);
  expect(meanwhile.gaps).toEqual(["throttled network"]);
  expect(meanwhile.unexplained).toEqual([]);
  expect(meanwhile.explained).toHaveLength(NOTES_LEFT);
  await until(async () => (await missing(world)).length === 0);
  expect(await tagCount(world, inTheMiddle.tag)).toBe(NOTES);
});
