import { expect, test } from "@jest/globals";
import type { Notice } from "#domain/attention/index.ts";
import { Crashed, newLife } from "#domain/rehearsal/life.ts";
import type { Faults } from "#domain/rehearsal/plan.ts";
import { seeded } from "#domain/rehearsal/random.ts";
import { NO_FAULTS } from "#domain/rehearsal/scene.ts";
import { contactOf, makeWorld } from "#domain/rehearsal/world.ts";
import { instant, person } from "#tests/support/fakes.ts";

const start = instant("2027-01-05T08:30Z");
let now = start;
const notice: Notice = { entryId: "1", person: person(), kind: "leaders.nudge", facts: {} };

/** A world with nobody in it but Lars, who has a week off at the end of January. */
function worldWith(faults: Partial<Faults> = {}) {
  now = start;
  const world = makeWorld({ ...NO_FAULTS, ...faults }, seeded(7), () => now);
  const away = [{ start: instant("2027-01-25T00:00Z"), end: instant("2027-02-01T00:00Z") }];
  world.settle(person(), { away, meetings: [] });
  const life = newLife();
  const send = (entryId = "1") => world.messengerOf(life).send(contactOf("lars"), { ...notice, entryId });
  const pass = () => {
    now = now.add({ minutes: 5 });
  };
  return { world, life, send, pass };
}

test("notes what arrives, with what was true of the person then", async () => {
  const { send, world } = worldWith();
  Object.assign(world.truthOf("lars"), { hasGate: true, pausedUntil: now.add({ hours: 1 }) });

  const delivery = await send();

  expect(delivery.kind).toBe("sent");
  expect(world.chronicle.arrivals).toMatchObject([
    { at: now, entryId: "1", state: "free", isPaused: true, isStopped: false, hasGate: true },
  ]);
});

test("tells who blocks, and notes who is written to although that is known", async () => {
  const { pass, send, world } = worldWith();
  world.truthOf("lars").isBlocking = true;

  const deliveries = [await send("1"), await send("at once")];
  pass();
  deliveries.push(await send("later"));

  expect(deliveries.map(({ kind }) => kind)).toEqual(["blocked", "blocked", "blocked"]);
  expect(world.chronicle.afterBlock.map(({ entryId }) => entryId)).toEqual(["later"]);
  expect(world.chronicle.arrivals).toEqual([]);
});

test("knows that a process which ended at once could not note who blocks", async () => {
  const { life, pass, send, world } = worldWith();
  world.truthOf("lars").isBlocking = true;
  await send("1");
  life.end(now);
  pass();

  await expect(send("2")).rejects.toThrow(Crashed);

  expect(world.chronicle.afterBlock).toEqual([]);
});

test("refuses everything while it is told to", async () => {
  const { send, world } = worldWith();
  world.isRefusing = true;

  expect((await send()).kind).toBe("refused");
});

test.each<[keyof Faults, string]>([
  ["throttled", "later"],
  ["undeliverable", "undeliverable"],
  ["timeout", "in_doubt"],
])("with the fault %s, a send ends as %s", async (fault, kind) => {
  expect((await worldWith({ [fault]: 1 }).send()).kind).toBe(kind);
});

test("leaves open whether a message without an answer arrived", async () => {
  const { send, world } = worldWith({ timeout: 1 });

  for (let entry = 0; entry < 50; entry++) await send(`${entry}`);

  expect(world.chronicle.doubts.size).toBe(50);
  expect(world.chronicle.arrivals.length).toBeGreaterThan(10);
  expect(world.chronicle.arrivals.length).toBeLessThan(40);
});

test("ends the process that sends, and whatever else it has under way", async () => {
  const { life, send } = worldWith({ crash: 1 });

  await expect(send()).rejects.toThrow(Crashed);

  expect(life.isAlive()).toBe(false);
});

test("tells where somebody is, or fails to", async () => {
  const { availability } = worldWith().world;

  expect(await availability.at("lars", now)).toBe("free");
  expect(await availability.at("lars", instant("2027-01-27T08:30Z"))).toBe("away");
  await expect(worldWith({ mailbox: 1 }).world.availability.at("lars", now)).rejects.toThrow("GRAPH_THROTTLED");
});
