import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "@jest/globals";
import { anna, team } from "#tests/support/tiny-organisation.ts";
import { newFolder, type TinyTenant, tinyTenant } from "#tests/support/tiny-tenant.ts";

const now = Temporal.Instant.from("2026-11-23T08:00:00Z");
let tenant: TinyTenant;
afterEach(() => tenant.close());

const ready = async () => (await tenant.control("GET", "/ready")).body;

async function untilDone(): Promise<void> {
  while ((await ready()).opening !== "done") await sleep(20);
}
const heardTypes = () => tenant.bot.heard.map(({ type }) => type);

test("tells a service that has come up of the teams, eight weeks of posts and the volunteers", async () => {
  tenant = await tinyTenant({ opening: true, now });
  const before = await ready();

  tenant.bot.rise();
  await untilDone();

  expect(before).toEqual({ ready: true, opening: "waiting", heard: 0 });
  expect(await ready()).toEqual({ ready: true, opening: "done", heard: 5 });
  expect(tenant.bot.heard[0]).toMatchObject({
    type: "conversationUpdate",
    conversation: { conversationType: "channel", id: team.teamsId },
    channelData: { eventType: "teamMemberAdded", team: { id: team.teamsId, aadGroupId: team.id, name: "Sales" } },
  });
  expect(tenant.bot.heard[1]).toMatchObject({
    type: "installationUpdate",
    action: "add",
    conversation: { isGroup: true },
  });
  const texts = tenant.bot.heard.flatMap(({ text }) => text ?? []);
  const posts = [9, 8, 7, 6, 5].map((days) => `${days} days ago #wins`);
  expect(texts.slice(0, 5).toSorted()).toEqual(posts.toSorted());
  expect(tenant.bot.heard.find(({ text }) => text === posts[0])?.["timestamp"]).toBe("2026-11-14T08:00:00.065Z");
  expect(texts[5]).toBe("I can teach negotiating");
  expect(tenant.bot.heard.at(-1)?.["from"]).toMatchObject({ aadObjectId: anna.id });
});

test("is told once, over restarts too, and again after a reset", async () => {
  const data = newFolder();
  tenant = await tinyTenant({ opening: true, now, data });
  tenant.bot.rise();
  await untilDone();
  await tenant.close();

  tenant = await tinyTenant({ opening: true, now, data });
  tenant.bot.rise();
  await untilDone();
  const afterRestart = tenant.bot.heard.length;
  await tenant.control("POST", "/reset");
  await untilDone();

  expect(afterRestart).toBe(0);
  expect(tenant.bot.heard).toHaveLength(10);
});

test("goes on with a post that the service failed to take", async () => {
  tenant = await tinyTenant({ opening: true, now });
  let failures = 0;
  tenant.bot.answer(({ text }) => ({ status: text?.startsWith("7 days") && failures++ === 0 ? 503 : 200 }));

  tenant.bot.rise();
  await untilDone();

  expect(await ready()).toMatchObject({ heard: 5 });
  expect(tenant.bot.heard.filter(({ text }) => text?.startsWith("7 days"))).toHaveLength(2);
});

test("installs the app in the teams and tells nothing else when it is off", async () => {
  tenant = await tinyTenant({ opening: false, now });

  tenant.bot.rise();
  while (tenant.bot.heard.length < 2) await sleep(20);
  await tenant.control("POST", `/chats/${anna.id}/install`);

  expect(await ready()).toEqual({ ready: true, opening: "off", heard: 0 });
  expect(heardTypes()).toEqual([
    "conversationUpdate",
    "installationUpdate",
    "conversationUpdate",
    "installationUpdate",
  ]);
});
