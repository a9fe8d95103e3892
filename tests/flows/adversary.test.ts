import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { EXPERTS, hoursInSecret, LEADER, type Secrets, TOPICS, volunteers } from "#tests/support/secret-hours.ts";
import { METRICS_TOKEN, startWorld, type World } from "#tests/support/world.ts";

const COLLEAGUE = "Anna Köhler";
/** To whom the leader's calendar is delegated. */
const ASSISTANT = "Elif Yıldız";
const OWNER = "Petra Vogt";
const ADMIN = "Tomasz Zielinski";
const WORKS_COUNCIL = "Renate Busch";
/** Whose hour does not get into the calendars. */
const OTHER_LEADER = "Ulrike Hoffmann";
/** Who leads as well, and asks for nothing. */
const UNINVOLVED = "Carsten Wolff";

/** Whatever can be done about sessions, requests and series by their ids. */
const FORGED = [
  ...(["cancel", "move", "moveTo", "moveAsSuggested", "stay", "thank"] as const),
  ...(["accept", "counter", "refuse", "agree", "disagree", "withdraw"] as const),
  "endSeries",
];

let world: World;
let secrets: Secrets;
let isSecret: RegExp;
beforeAll(async () => {
  world = await startWorld();
  await volunteers(world);
  secrets = await hoursInSecret(world);
  isSecret = new RegExp(secrets.words.map((word) => RegExp.escape(word)).join("|"), "i");
});
afterEach(() => world.noFaults());
afterAll(() => world.close());

const ask = async (name: string, questions: readonly string[]): Promise<string> => {
  const answers: string[] = [];
  for (const question of questions) answers.push(...(await world.say(name, question, { locale: "de-DE" })));
  const cards = (await world.messages(name)).filter(({ from }) => from === "bot").map(({ card }) => card);
  return `${answers.join("\n")}\n${JSON.stringify(cards)}`;
};
const page = async (path: string, token = "") =>
  (await fetch(`${world.service}${path}`, { headers: { authorization: `Bearer ${token}` } })).text();

/** The calendar of somebody at the times at which the leader meets an expert, as somebody sees it. */
async function seen(owner: string, as: string): Promise<readonly object[]> {
  const query = new URLSearchParams({ from: "2026-11-23T00:00:00Z", to: "2026-12-10T00:00:00Z", as });
  const entries = await world.ask<readonly { start: string }[]>(`calendars/${await world.idOf(owner)}?${query}`);
  const times = secrets.times.filter(({ expert }) => [LEADER, expert].includes(owner)).map(({ start }) => start);
  return entries.filter(({ start }) => times.includes(start));
}

/** Presses a button that the bot never gave this person; gives the bot's answer, without what it repeats. */
async function forge(name: string, verb: string, data: Readonly<Record<string, string>>): Promise<string> {
  const { id: messageId } = (await world.messages(name)).findLast(({ card }) => card !== null) ?? { id: "" };
  const { delivery } = await world.ask<{ delivery: { status: number; body: unknown } }>(
    `chats/${await world.idOf(name)}/actions`,
    { messageId, verb, data, inputs: {} },
  );
  const answer = `${delivery.status} ${JSON.stringify(delivery.body)}`;
  return Object.entries(data).reduce((all, [key, value]) => (value === "" ? all : all.replaceAll(value, key)), answer);
}

test("whatever is secret is found by this search where it may be: with the two", async () => {
  const own = await ask(LEADER, ["meine Gespräche", "meine Daten"]);
  const experts = await ask(EXPERTS.direct, ["meine Gespräche", "meine Daten"]);

  expect(own).toMatch(isSecret);
  expect(own).toContain(EXPERTS.direct);
  expect(experts).toMatch(isSecret);
  expect((await world.messages(EXPERTS.direct)).map(({ text }) => text).join()).toContain(TOPICS.direct);
  expect(JSON.stringify(await seen(EXPERTS.direct, "owner"))).toMatch(isSecret);
  expect(secrets.times.map(({ expert }) => expert)).toEqual(expect.arrayContaining([EXPERTS.direct, EXPERTS.series]));
});

test("a colleague learns nothing from the bot, whatever they ask", async () => {
  const told = await ask(COLLEAGUE, [
    `Wer hat ${EXPERTS.direct} gebucht?`,
    "Wer spricht mit wem?",
    `buchen ${TOPICS.direct}`,
    "Keiner davon",
    `buchen ${TOPICS.asked}`,
    "Keiner davon",
    "meine Gespräche",
    "meine Anfragen",
    "absagen",
    "verschieben",
    "Anfrage zurückziehen",
    "Reihe beenden",
    "Kapazität",
    "warum",
    "Selbsteinschätzung",
  ]);

  expect(told).toContain(TOPICS.direct); // what an expert offers is for everybody
  expect(told).not.toMatch(isSecret);
});

test("a colleague sees only that both are busy", async () => {
  for (const name of [LEADER, EXPERTS.direct, EXPERTS.series]) {
    const entries = await seen(name, "colleague");

    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) expect(Object.keys(entry).toSorted()).toEqual(["end", "showAs", "start"]);
  }
});

test("a colleague who got hold of an id learns not even that it is one", async () => {
  const {
    requestId,
    seriesId,
    sessionIds: [sessionId = ""],
  } = secrets;
  const real = { sessionId, requestId, seriesId };
  const made = { sessionId: crypto.randomUUID(), requestId: crypto.randomUUID(), seriesId: crypto.randomUUID() };
  const start = "2026-11-26T09:00:00Z";
  const before = await seen(LEADER, "owner");

  for (const verb of FORGED) {
    const one = await forge(COLLEAGUE, `sessions.${verb}`, { ...real, start, when: "" });
    const other = await forge(COLLEAGUE, `sessions.${verb}`, { ...made, start, when: "" });
    expect([verb, one]).toEqual([verb, other]);
  }

  expect(await seen(LEADER, "owner")).toEqual(before);
});

test("an assistant to whom the calendars are delegated sees private appointments, and nothing of them", async () => {
  for (const name of [LEADER, EXPERTS.direct, EXPERTS.series]) {
    const entries = await seen(name, "delegate");

    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      expect(Object.keys(entry).toSorted()).toEqual(["end", "sensitivity", "showAs", "start", "subject"]);
      expect(entry).toMatchObject({ sensitivity: "private", subject: "Privater Termin" });
    }
  }
  expect(await ask(ASSISTANT, ["meine Gespräche", "absagen", "warum", "meine Daten"])).not.toMatch(isSecret);
});

test("the programme owner learns of no person, with all that owners can ask", async () => {
  const told = await ask(OWNER, [
    "Kapazität",
    "nicht zugestellt",
    "Protokoll",
    "Lücken",
    "meine Vorschläge",
    "Abteilungen",
    "doctor",
    "Wer hat gebucht?",
  ]);

  expect(told).toContain(`${TOPICS.direct}: 2 bis 5 Stunden`); // as everybody is told
  expect(told).not.toContain(TOPICS.asked); // one request, for which somebody is still being found
  expect(told).not.toMatch(isSecret);
});

test("the bot's admin learns how the service is, and of nobody", async () => {
  const told = await ask(ADMIN, ["doctor", "nicht zugestellt", "Protokoll", "Lücken"]);
  const pages = await Promise.all(["/healthz", "/readyz", "/about"].map((path) => page(path)));

  expect(told).toContain("Graph");
  expect(`${told}\n${pages.join("\n")}`).not.toMatch(isSecret);
  for (const topic of Object.values(TOPICS)) expect(told).not.toContain(topic);
});

test("nobody else's export holds anything of it, and of an open request an expert's does not say who asks", async () => {
  for (const name of [COLLEAGUE, ASSISTANT, OWNER, ADMIN, WORKS_COUNCIL, OTHER_LEADER, EXPERTS.asked]) {
    expect([name, isSecret.exec(await ask(name, ["meine Daten"]))?.[0]]).toEqual([
      name,
      name === EXPERTS.asked ? secrets.requestId : undefined,
    ]);
  }
  const asked = await ask(EXPERTS.asked, ["meine Daten", "meine Gespräche"]);
  expect(asked).toContain(TOPICS.asked);
  expect(asked).not.toContain(await world.idOf(LEADER));
  expect(asked).not.toContain("Brandt");
});

test("the metrics count nothing that tells of it", async () => {
  const metrics = await page("/metrics", METRICS_TOKEN);

  expect(metrics).toContain("process_cpu");
  expect(metrics).not.toMatch(isSecret);
  expect(metrics).not.toMatch(/session|expert|request_|leuchtturm/i);
});

test("what is reported when Graph fails in the middle names neither the two nor the matter", async () => {
  const events = { path: "/graph/v1.0/users/*/events", method: "POST" };
  const quoted = { error: { code: "ErrorInvalidRecipients", message: `${LEADER} cannot be invited: Gespräch` } };
  const before = world.log().length;

  await world.fault({ ...events, status: 400, body: quoted, times: 1 });
  await world.say(OTHER_LEADER, `buchen ${TOPICS.direct}`);
  await world.press(OTHER_LEADER, "sessions.take");
  await world.fault({ ...events, cut: true, times: 3 });
  await world.say(OTHER_LEADER, `buchen ${TOPICS.direct}`);
  await world.press(OTHER_LEADER, "sessions.take");
  const reported = world.log().slice(before);

  expect(reported).toMatch(/"level":"(warn|error)"/);
  for (const name of [LEADER, OTHER_LEADER, EXPERTS.direct]) {
    for (const word of [...name.split(" "), await world.idOf(name)]) expect(reported).not.toContain(word);
  }
  for (const word of [TOPICS.direct, "Gespräch", "Conversation"]) expect(reported).not.toContain(word);
});

test("a leader who asked for an hour looks to the programme owner like one who did not", async () => {
  const proposals: string[] = [];
  for (const name of [LEADER, UNINVOLVED]) {
    const said = await world.say(OWNER, `${name} vorschlagen`);
    await world.say(OWNER, "später");
    proposals.push(said.join("\n").replaceAll(name, "N. N."));
  }

  expect(proposals[0]).toContain("N. N.");
  expect(proposals[0]).toBe(proposals[1]);
});

test("the log, at its most talkative, says of none of it who or what about", async () => {
  const names = [LEADER, ...Object.values(EXPERTS)];
  const people = await Promise.all(names.map(async (name) => [await world.idOf(name), ...name.split(" ")]));

  expect(world.log()).toContain("started");
  for (const word of [...people.flat(), ...Object.values(TOPICS)]) expect(world.log()).not.toContain(word);
});
