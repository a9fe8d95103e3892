import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { ApiAnswer, ApiKey, TabSettings } from "#shared/api.ts";
import { startWorld, until, type World } from "#tests/support/world.ts";

const SAM = "Sam Carter";
let world: World;

beforeAll(async () => {
  world = await startWorld({ open: true });
  await world.say(SAM, "start", { locale: "en-GB", zone: "Europe/London" });
  await world.say(SAM, "yes");
  await world.say(SAM, "Tuesday 9:30");
});
afterAll(() => world.close());

/** Asks the service as the tab does, in Sam's name. */
async function ask<Key extends ApiKey>(key: Key, body?: object): Promise<ApiAnswer<Key>> {
  const settings = (await (await fetch(`${world.service}/tab/settings.json`)).json()) as TabSettings;
  const signIn = { resource: settings.clientId };
  const { token } = await world.ask<{ token: string }>(`people/${await world.idOf(SAM)}/token`, signIn);
  const [method = "GET", path = ""] = key.split(" ");
  const response = await fetch(`${world.service}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as ApiAnswer<Key>;
}

test("tab and chat say the same about why a reminder came", async () => {
  await world.moveTo("2026-11-24T09:31:00Z");
  await until(async () => (await world.nudges(SAM)).length > 0);

  const [inChat = ""] = await world.say(SAM, "why did I get this?");
  const { notices } = await ask("GET /api/mine/notices");

  expect(notices).toMatchObject([{ kind: "leaders.nudge", state: "sent", whyNot: null }]);
  expect(inChat).toContain(notices[0]?.why);
});

test("what was posted is shown with its place, and nobody else's", async () => {
  const channel = (await world.teams())[0]?.channels[1];
  await world.post(SAM, channel?.id ?? "", "How do you keep setup times short? #em_ruesten");
  await world.post("Lars Brandt", channel?.id ?? "", "Danke an alle!");

  const week = await until(async () => {
    const found = await ask("GET /api/mine/week");
    return found.acts.length > 0 ? found : null;
  });

  expect(week).toMatchObject({ acts: [{ kind: "question", tags: ["em_ruesten"] }], plan: { minimum: 1 } });
  expect(week.acts[0]?.url).toContain(encodeURIComponent(channel?.id ?? ""));
});

test("what is set in the tab is so in the chat", async () => {
  await ask("PUT /api/mine/reminders", { slot: { weekday: 4, time: "10:15" }, goals: ["Shorter setups"] });
  await ask("PUT /api/mine/person", { zone: "Wien", hours: { start: "07:00", end: "15:00" } });

  expect((await world.say(SAM, "my slot")).join()).toContain("Thursday at 10:15");
  expect((await world.say(SAM, "my working hours")).join()).toMatch(/07:00.*15:00/);
  expect((await world.say(SAM, "goals")).join()).toContain("Shorter setups");
});

test("after “don't listen to me” and deletion, nothing is left but keyed hashes", async () => {
  const refused = await ask("PUT /api/mine/listening", { isHeard: false });
  const { items } = await ask("DELETE /api/mine/data");

  const { isHeard, kinds } = await ask("GET /api/mine/data");

  expect(refused).toEqual({ isHeard: false, removed: 1 });
  expect(items).toBeGreaterThan(3);
  expect([isHeard, kinds.map(({ id }) => id)]).toEqual([false, ["refusals", "audit"]]);
  expect((await world.say(SAM, "my data")).join()).not.toContain("Shorter setups");
});
