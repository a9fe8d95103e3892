import { expect, test } from "@jest/globals";
import { memoryOffice } from "#adapters/memory/office.ts";
import { enrolLeader } from "#domain/leaders/index.ts";
import { RULES } from "#domain/rehearsal/index.ts";
import { seeded } from "#domain/rehearsal/random.ts";
import { startReplica } from "#domain/rehearsal/replica.ts";
import { NO_FAULTS, slotAt } from "#domain/rehearsal/scene.ts";
import { contactOf, makeWorld } from "#domain/rehearsal/world.ts";
import { instant, person } from "#tests/support/fakes.ts";
import { rehearsalDeps } from "#tests/support/rehearsal.ts";

/** A process at the slot of Lars, who enrolled the day before. */
async function replicaWith(faults: Partial<typeof NO_FAULTS>, rules: Partial<typeof RULES> = {}) {
  let now = instant("2027-01-04T08:00Z");
  const clock = () => now;
  const office = memoryOffice(clock);
  const world = makeWorld({ ...NO_FAULTS, ...faults }, seeded(7), clock);
  world.settle(person(), { away: [], meetings: [] });
  await office.people.save(person());
  await office.people.saveContact("lars", contactOf("lars"));
  await enrolLeader({ ...office, clock }, "lars", { ...slotAt(2, "09:30"), zone: "Europe/Berlin" });
  now = instant("2027-01-05T08:30Z");
  const { holidays } = rehearsalDeps;
  const start = () => startReplica({ office, world, holidays, clock, rules: { ...RULES, ...rules }, preparations: {} });
  const states = () => Array.from(office.ledger.all(), ({ state }) => state);
  const pass = (seconds: number) => {
    now = now.add({ seconds });
  };
  return { replica: start(), start, world, states, pass };
}

test("plans and sends what is due", async () => {
  const { replica, states, world } = await replicaWith({});

  await replica.tick();

  expect(states()).toEqual(["sent"]);
  expect(world.chronicle.arrivals).toHaveLength(1);
  expect(replica.restsUntil()).toBeNull();
});

test("rests when the connector asks for it", async () => {
  const { pass, replica, states } = await replicaWith({ throttled: 1 });

  await replica.tick();

  const until = replica.restsUntil();
  expect(until).not.toBeNull();
  expect(states()).toEqual(["planned"]);
  pass(61);
  expect(replica.restsUntil()).toBeNull();
});

test("leaves in doubt what it had in hand when it ended, and another takes it up", async () => {
  const { pass, replica, start, states, world } = await replicaWith({ crash: 1 });

  await replica.tick();
  const left = states();
  pass(121);
  await start().tick();

  expect([left, states()]).toEqual([["sending"], ["in_doubt"]]);
  expect(replica.isAlive()).toBe(false);
  expect(world.chronicle.doubts.size).toBe(1);
});

test("fails aloud when the rules fail for a reason that nobody made up", async () => {
  const messengerIsBroken: typeof RULES.sendWaiting = (deps, stopped) => {
    const send = () => Promise.reject(new TypeError("undefined is not a function"));
    return RULES.sendWaiting({ ...deps, messenger: { send } }, stopped);
  };
  const { replica } = await replicaWith({}, { sendWaiting: messengerIsBroken });

  await expect(replica.tick()).rejects.toThrow("a message could not be sent");
});
