import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "@jest/globals";
import { startWorld, until } from "#tests/support/world.ts";

const world = await startWorld({ notified: true });
afterAll(() => world.close());
const channel = (await world.teams())[0]?.channels[1] ?? { id: "", name: "" };

const ask = async (method: string, path: string, body?: object) => {
  const json = { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`${world.url}/control/${path}`, { method, ...(body && json) });
  return response.status === 204 ? null : response.json();
};
const subscriptions = async () => (await ask("GET", "subscriptions")) as readonly { id: string; resource: string }[];
const messages = () => `channels/${channel.id}/messages`;

/** Lets the service look each second, instead of each minute, which channels there are. */
async function subscribed(): Promise<boolean> {
  await world.moveBy("PT1M");
  await pause(1_000);
  return (await subscriptions()).some(({ resource }) => resource.includes(channel.id));
}

/** The hashtags of each post that is stored about a person. */
async function posts(name: string): Promise<Record<string, readonly string[]>> {
  const text = (await world.say(name, "my data", { locale: "en-GB" })).join("\n");
  const rows = text.split("\n").flatMap((line) => (line.startsWith("posts: {") ? [JSON.parse(line.slice(7))] : []));
  return Object.fromEntries(rows.map(({ source_id, hashtags }) => [source_id, hashtags]));
}

test("an edit and a deletion that Teams delivers to no bot are known within seconds", async () => {
  await world.post("Anna Köhler", channel.id, "first #ersteins");
  await until(subscribed);
  const { id } = await world.post("Anna Köhler", channel.id, "second #zweitens");

  await ask("PATCH", `${messages()}/${id}`, { text: "third #drittens", deliver: false });
  await until(async () => (await posts("Anna Köhler"))[id]?.includes("drittens"));
  await ask("DELETE", `${messages()}/${id}`);
  await until(async () => !(id in (await posts("Anna Köhler"))));

  expect(Object.values(await posts("Anna Köhler"))).toEqual([["ersteins"]]);
  expect(world.log()).not.toMatch(/NOTIFICATION_REFUSED|ersteins|drittens/);
});

test("subscriptions live on for days and over restarts, and no channel has two", async () => {
  const before = (await subscriptions()).map((one) => one.id);
  await world.moveBy("PT60H");
  await until(async () => (await world.outgoing()).some(({ method }) => method === "PATCH"));

  await world.restart("SIGKILL");
  const { id } = await world.post("Anna Köhler", channel.id, "after the restart #viertens");
  await ask("DELETE", `${messages()}/${id}`);
  await until(async () => !(id in (await posts("Anna Köhler"))));

  const after = await subscriptions();
  expect(after.map((one) => one.id)).toEqual(expect.arrayContaining(before));
  expect(new Set(after.map(({ resource }) => resource)).size).toBe(after.length);
});
