/** What is done in the tab, as the chat knows it: the same people, limits and words, whichever of the two is used. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { ApiAnswer, ApiKey } from "#shared/api.ts";
import { startWorld, until, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await world.say("Sam Carter", "start", { locale: "en-GB", zone: "Europe/London" });
  await world.say("Sam Carter", "yes");
  await world.say("Sam Carter", "Tuesday 9:30");
  await world.say("Mira Lindqvist", "volunteer hashtags, first post");
  await world.say("Mira Lindqvist", "languages English, German");
  await world.say("George Patel", "volunteer storytelling");
  await world.say("George Patel", "ask me first");
}, 180_000);
afterAll(() => world.close());

/** Asks as somebody in the tab, and gives what was answered together with its text. */
async function inTab<Key extends ApiKey>(name: string, key: Key, path: string, body?: object) {
  const { token } = await world.ask<{ token: string }>(`people/${await world.idOf(name)}/token`, {});
  const [method = ""] = key.split(" ");
  const response = await fetch(`${world.service}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body && { "content-type": "application/json" }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${key} answered ${response.status}: ${text}`);
  return { text, answer: JSON.parse(text) as ApiAnswer<Key> };
}

/** Asks a route without names in its path as Sam. */
async function asSam<Key extends ApiKey>(key: Key, body?: object): Promise<ApiAnswer<Key>> {
  const [, path = ""] = key.split(" ");
  return (await inTab("Sam Carter", key, path, body)).answer;
}

test("tab and chat say the same about why a reminder came", async () => {
  await world.moveTo("2026-11-24T09:31:00Z");
  await until(async () => (await world.nudges("Sam Carter")).length > 0);

  const [inChat = ""] = await world.say("Sam Carter", "why did I get this?");
  const { notices } = await asSam("GET /api/mine/notices");

  expect(notices).toMatchObject([{ kind: "leaders.nudge", state: "sent", whyNot: null }]);
  expect(inChat).toContain(notices[0]?.why);
});

test("what was posted is shown with its place, and nobody else's", async () => {
  const channel = (await world.teams())[0]?.channels[1];
  await world.post("Sam Carter", channel?.id ?? "", "How do you keep setup times short? #em_ruesten");
  await world.post("Lars Brandt", channel?.id ?? "", "Danke an alle!");

  const week = await until(async () => {
    const found = await asSam("GET /api/mine/week");
    return found.acts.length > 0 ? found : null;
  });

  expect(week).toMatchObject({ acts: [{ kind: "question", tags: ["em_ruesten"] }], plan: { minimum: 1 } });
  expect(week.acts[0]?.url).toContain(encodeURIComponent(channel?.id ?? ""));
});

test("what is set in the tab is so in the chat", async () => {
  await asSam("PUT /api/mine/reminders", { slot: { weekday: 4, time: "10:15" }, goals: ["Shorter setups"] });
  await asSam("PUT /api/mine/person", { zone: "Wien", hours: { start: "07:00", end: "15:00" } });

  expect((await world.say("Sam Carter", "my slot")).join()).toContain("Thursday at 10:15");
  expect((await world.say("Sam Carter", "my working hours")).join()).toMatch(/07:00.*15:00/);
  expect((await world.say("Sam Carter", "goals")).join()).toContain("Shorter setups");
});

test("after “don't listen to me” and deletion, nothing is left but keyed hashes", async () => {
  const refused = await asSam("PUT /api/mine/listening", { isHeard: false });
  const { items } = await asSam("DELETE /api/mine/data");

  const { isHeard, kinds } = await asSam("GET /api/mine/data");

  expect(refused).toEqual({ isHeard: false, removed: 1 });
  expect(items).toBeGreaterThan(3);
  expect([isHeard, kinds.map(({ id }) => id)]).toEqual([false, ["refusals", "audit"]]);
  expect((await world.say("Sam Carter", "my data")).join()).not.toContain("Shorter setups");
});

const wanted = (topic: string) => ({
  ...{ topic, format: "half", language: "en", withoutOwn: false },
  when: { days: null, part: null },
});

/** What is proposed to somebody for a topic. */
async function proposedFor(topic: string, name = "Sam Carter") {
  const { answer, text } = await inTab(name, "POST /api/experts/proposals", "/api/experts/proposals", wanted(topic));
  const option = answer.kind === "proposed" ? answer.options[0] : undefined;
  const start = option?.slots[0]?.start;
  if (!option || start === undefined) throw new Error(`nothing was proposed: ${text}`);
  return { option, start, text };
}

const lastHeardBy = (name: string, words: string) =>
  until(async () => (await world.messages(name)).find(({ from, text }) => from === "bot" && text.includes(words)));

test("a conversation booked in the tab is told in the chat, and one cancelled in the chat is over in the tab", async () => {
  const { option, start } = await proposedFor("hashtags");
  const { answer } = await inTab("Sam Carter", "POST /api/experts/sessions", "/api/experts/sessions", {
    ...wanted("hashtags"),
    ...{ ref: option.ref, start },
  });
  const told = await lastHeardBy("Mira Lindqvist", "Sam Carter");
  const hours = (await world.say("Sam Carter", "my hours")).at(-1);
  const cancelled = (await world.say("Sam Carter", "cancel")).at(-1);
  const id = answer.kind === "booked" ? answer.sessionId : "";
  const gone = await inTab("Sam Carter", "DELETE /api/experts/sessions/:id", `/api/experts/sessions/${id}`);

  expect(answer).toMatchObject({ kind: "booked", name: "Mira Lindqvist", slot: { start } });
  expect(told.text).toContain("hashtags");
  expect(hours).toContain("Mira Lindqvist");
  expect(cancelled).toContain("Cancelled");
  expect(gone.answer).toEqual({ kind: "gone" });
});

test("who is asked first is named to nobody before their yes, in any answer", async () => {
  const george = await world.idOf("George Patel");
  const { answer, text: offered } = await inTab("Sam Carter", "GET /api/experts", "/api/experts");
  const { text: hours } = await inTab("Sam Carter", "GET /api/experts/hours", "/api/experts/hours?topic=storytelling");
  const { option, text: proposed } = await proposedFor("storytelling");
  const starts = option.slots.map(({ start }) => start);
  const { answer: asked, text: requested } = await inTab(
    "Sam Carter",
    "POST /api/experts/requests",
    "/api/experts/requests",
    { ...wanted("storytelling"), ref: option.ref, starts },
  );
  const question = await until(async () => {
    const messages = (await world.messages("George Patel")).map((message) => JSON.stringify(message));
    return messages.find((message) => message.includes("sessions.accept"));
  });
  const yes = await world.press("George Patel", "sessions.accept");
  const named = await lastHeardBy("Sam Carter", "George Patel");

  expect(answer.topics).toContainEqual({ topic: "storytelling", names: [], somebody: true });
  expect(asked.kind).toBe("asked");
  for (const text of [offered, hours, proposed, requested]) {
    expect(text).not.toContain("Patel");
    expect(text).not.toContain(george);
  }
  expect(question).not.toContain("Sam");
  expect(yes).toContain("Sam Carter");
  expect(named.text).toContain("George Patel");
});

test("a request is answered in the tab from two devices at once, the hour moved there, and the chat knows", async () => {
  await world.say("Lars Brandt", "help", { locale: "en-GB", zone: "Europe/Berlin" });
  const { option } = await proposedFor("storytelling", "Lars Brandt");
  const starts = option.slots.map(({ start }) => start);
  const request = { ...wanted("storytelling"), ref: option.ref, starts };
  await inTab("Lars Brandt", "POST /api/experts/requests", "/api/experts/requests", request);
  const { answer: hours, text } = await inTab("George Patel", "GET /api/mine/hours", "/api/mine/hours");
  const [asked] = hours.asked;
  const path = `/api/mine/asked/${asked?.id}`;
  const yes = { answer: "take", start: asked?.slots[0]?.start };
  const answered = await Promise.all([
    inTab("George Patel", "PUT /api/mine/asked/:id", path, yes),
    inTab("George Patel", "PUT /api/mine/asked/:id", path, yes),
  ]);
  await lastHeardBy("Lars Brandt", "George Patel");
  const { answer: ofLars } = await inTab("Lars Brandt", "GET /api/mine/hours", "/api/mine/hours");
  const [session, ...others] = ofLars.upcoming;
  const own = `/api/mine/sessions/${session?.id}`;
  const { answer: times } = await inTab("Lars Brandt", "POST /api/mine/sessions/:id/times", `${own}/times`);
  const to = times.kind === "proposed" ? times.slots.at(-1)?.start : "";
  const { answer: moved } = await inTab("Lars Brandt", "PUT /api/mine/sessions/:id", own, { start: to });
  const told = await lastHeardBy("George Patel", "moved the conversation");

  expect(text).not.toContain("Lars");
  expect(answered.map(({ answer }) => answer)).toEqual(
    Array(2).fill(expect.objectContaining({ kind: expect.stringMatching(/booked|pending/), with: "Lars Brandt" })),
  );
  expect(others).toEqual([]);
  expect(moved).toMatchObject({ kind: "moved", with: "George Patel", start: to });
  expect(told.text).toContain("Lars Brandt");
});

test("a tag founded and followed in the tab is one in the chat", async () => {
  const tag = await inTab("Lars Brandt", "POST /api/tags", "/api/tags", {
    ...{ name: "em_Rüstzeit", purpose: "Setting up faster", sure: "all" },
  });
  const followed = await inTab("Sam Carter", "PUT /api/tags/:name/follow", "/api/tags/em_ruestzeit/follow", {
    how: "settled",
  });
  const page = (await world.say("Sam Carter", "#em_ruestzeit")).at(-1);
  const found = await until(async () => {
    const { answer } = await inTab("Sam Carter", "GET /api/tag-search", "/api/tag-search?q=%23r%C3%BCst");
    return answer.hits.find(({ name }) => name === "em_ruestzeit");
  });
  await world.say("Sam Carter", "unfollow #em_ruestzeit");
  const { answer } = await inTab("Sam Carter", "GET /api/tags/:name", "/api/tags/em_R%C3%BCstzeit");

  expect(tag.answer).toEqual({ kind: "founded", tag: "em_ruestzeit" });
  expect(followed.answer).toMatchObject({ kind: "following", how: "settled" });
  expect(page).toContain("Setting up faster");
  expect(page).toContain("You follow it: news come when something is settled.");
  expect(found).toMatchObject({ state: "seed", purpose: "Setting up faster" });
  expect(answer).toMatchObject({ kind: "tag", name: "em_ruestzeit", founder: "Lars Brandt", follow: null });
});

test("of a tag that few use, no week is told", async () => {
  const { answer } = await inTab("Sam Carter", "GET /api/tags/:name/rhythm", "/api/tags/em_ruestzeit/rhythm");

  expect(answer.weeks).toHaveLength(26);
  expect(answer.weeks.every(({ posts }) => posts === null)).toBe(true);
});
