import { afterAll, expect, test } from "@jest/globals";
import { AGREED, agreement } from "#tests/support/agreement.ts";
import { kept, query, repairNow, startAgain, startListening, tagCount } from "#tests/support/listening.ts";
import { until } from "#tests/support/world.ts";

const world = await startListening();
afterAll(() => world.close());
const [channel = "", other = ""] = world.channelIds;

const lost = { deliver: false };

test("the same posts five times each and out of order are heard once, and the question gets its answer", async () => {
  const question = await world.post("Anna Köhler", channel, "Wer weiß, wann die neue Presse kommt? #em_presse", lost);
  const answer = await world.post("Jonas Weber", channel, "Sie kommt am Montag, sagt der Einkauf. #em_presse", {
    ...lost,
    threadId: question.id,
  });

  const early = await world.deliverAgain(channel, answer.id, 5);
  const late = await Promise.all([1, 2, 3, 4, 5].map(() => world.deliverAgain(channel, question.id, 1)));
  await world.deliverAgain(channel, answer.id, 5);

  expect([...early, ...late.flat()].map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
  expect(await agreement(world)).toEqual(AGREED);
  expect(await kept(world, question.id)).toMatchObject({ kind: "question" });
  expect(await kept(world, answer.id)).toMatchObject({ kind: "answer", thread_id: question.id });
  expect(await tagCount(world, "em_presse")).toBe(2);
});

test("an edit that came before its post stands, however often the post comes after it", async () => {
  const { id } = await world.post("Sam Carter", channel, "We start on Monday <at>Anna Köhler</at> #em_draft", {
    ...lost,
    mentions: [await world.idOf("Anna Köhler")],
  });

  await world.edit(`channels/${channel}`, id, "We start on Tuesday #em_final");
  await world.deliverAgain(channel, id, 5);

  expect(await agreement(world)).toEqual(AGREED);
  expect(await kept(world, id)).toMatchObject({ hashtags: ["em_final"], mentioned: [] });
  expect([await tagCount(world, "em_draft"), await tagCount(world, "em_final")]).toEqual([0, 1]);
});

test("an edit that comes without its text is read from the channel", async () => {
  const { id } = await world.post("Priya Nair", channel, "Numbers of the week are in #em_week");

  await world.edit(`channels/${channel}`, id, "Numbers of the month are in #em_month", { textless: true });
  await repairNow(world);

  expect(await agreement(world)).toEqual(AGREED);
  expect(await kept(world, id)).toMatchObject({ hashtags: ["em_month"] });
});

test("what was deleted stays away, though it comes once more", async () => {
  const text = "Das war ein Versehen, bitte nicht beachten #em_versehen";
  const { id } = await world.post("Lars Brandt", channel, text);
  const now = await world.now();
  const { MICROSOFT_APP_TENANT_ID: tenantId } = await world.environment();
  await world.remove(`channels/${channel}`, id);
  await world.moveTo("2026-11-24T06:00:00Z");
  const gone = await agreement(world);

  const again = await world.activity({
    activity: {
      ...{ type: "message", id, text, timestamp: now, channelId: "msteams", serviceUrl: `${world.url}/connector/` },
      from: { id: "29:lars", aadObjectId: await world.idOf("Lars Brandt") },
      recipient: { id: "28:bot" },
      conversation: { id: `${channel};messageid=${id}`, conversationType: "channel", isGroup: true, tenantId },
      channelData: { channel: { id: channel }, team: { id: "19:team" }, tenant: { id: tenantId } },
    },
  });

  expect(again.delivery.status).toBe(200);
  expect(gone).toEqual(AGREED);
  expect(await kept(world, id)).toBeUndefined();
  expect(await agreement(world)).toEqual(AGREED);
});

test("posts of a clock that is an hour ahead, or behind, are heard live and by reading again", async () => {
  const now = Temporal.Instant.from(await world.now());
  const [ahead, behind] = [now.add({ hours: 1 }).toString(), now.subtract({ hours: 1 }).toString()];
  for (const at of [ahead, behind]) {
    await world.post("Anna Köhler", channel, `Geschrieben um ${at} #em_uhr`, { at });
    await world.post("Jonas Weber", other, `Verloren um ${at} #em_uhr`, { at, ...lost });
    await world.write("Sam Carter", world.communityIds[0] ?? "", `Written at ${at} #em_uhr`, { at });
  }
  await world.moveBy("PT6M"); // until then no community would be looked through again
  await world.kill();
  await startAgain(world);

  expect(await agreement(world)).toEqual(AGREED);
  expect(await tagCount(world, "em_uhr")).toBe(6);
});

test.each([
  {
    name: "Sam Carter",
    locale: "en-GB",
    text: "We finished the new onboarding guide, have a look at it and tell me what is missing",
    setAside: "set aside",
    copy: "a copy of an earlier post",
    counts: "It counts now.",
    none: "None of your posts was set aside.",
  },
  {
    name: "Anna Köhler",
    locale: "de-DE",
    text: "Die neue Anleitung für das Rüsten ist fertig, schaut sie an und sagt mir bitte, was noch fehlt",
    setAside: "aussortiert",
    copy: "Kopie eines früheren Beitrags",
    counts: "Er zählt jetzt.",
    none: "keiner aussortiert",
  },
])("$name says the same in two channels: it counts once, until its author says otherwise", async (speaker) => {
  const { name, locale, text, ...said } = speaker;
  const tag = `em_zweimal_${locale.slice(0, 2)}`;
  const first = await world.post(name, channel, `${text} #${tag}`);
  const second = await world.post(name, other, `${text} #${tag}`);
  const once = await tagCount(world, tag);

  const listed = (await world.say(name, said.setAside, { locale })).join("\n");
  const counted = (await world.say(name, "1")).join("\n");
  const after = (await world.say(name, said.setAside)).join("\n");

  expect(once).toBe(1);
  expect(listed).toContain(said.copy);
  expect(counted).toBe(said.counts);
  expect(after).toContain(said.none);
  expect(await kept(world, first.id)).toMatchObject({ set_aside: null, restored: false });
  expect(await kept(world, second.id)).toMatchObject({ set_aside: null, restored: true });
  expect(await tagCount(world, tag)).toBe(2);
});

test.each([
  [
    "Priya Nair",
    "en-SG",
    "Get rich from home, 5000 EUR per week: http://easy-money.example #em_geld",
    "set aside",
    "link spam",
  ],
  [
    "Lars Brandt",
    "de-DE",
    "Von zu Hause reich werden, 5000 EUR: http://easy-money.example #em_geld",
    "aussortiert",
    "Link-Spam",
  ],
])(
  "link spam of %s counts nowhere, which its author is told and nobody else",
  async (name, locale, spam, ask, said) => {
    const { id } = await world.post(name, channel, spam);

    const own = (await world.say(name, ask, { locale })).join("\n");
    const report = (await world.say("Tomasz Zielinski", "gaps", { locale: "en-GB" })).join("\n");

    expect(await kept(world, id)).toMatchObject({ set_aside: "links" });
    expect(await tagCount(world, "em_geld")).toBe(0);
    expect(own).toContain(said);
    expect(report).not.toMatch(/spam/i);
  },
);

test("reading everything again changes nothing of it", async () => {
  const state = () =>
    query(
      world,
      "select source_id, kind, hashtags, set_aside, restored, learned from post where source = 'teams' order by source_id",
    );
  const before = await state();
  const last = (await world.outgoing()).at(-1)?.n;
  await world.ask("graph/expire-delta-tokens", {});
  await world.kill();
  await startAgain(world);
  await until(async () => {
    const sent = (await world.outgoing(last)).filter(({ path, status }) => path.includes("filter") && status === 200);
    return sent.length >= world.channelIds.length;
  });

  expect(await agreement(world)).toEqual(AGREED);
  expect(await state()).toEqual(before);
});
