import { expect, test } from "@jest/globals";
import type { Leader } from "#domain/leaders/index.ts";
import { leader as anyLeader } from "#tests/support/leaders.ts";
import type { OfficeUnderTest } from "./office.ts";

const now = Temporal.Instant.from("2026-11-23T08:00:00.000001Z");
const nextWeek = now.add({ hours: 7 * 24 });

const leader = (changes: Partial<Leader> = {}) =>
  anyLeader({ personId: "anna", agreedAt: now, nextDueAt: now, ...changes });
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const moveOn = (due: readonly Leader[]) => due.map((one) => ({ ...one, nextDueAt: nextWeek }));

/** What is promised of leaders and of the gates before them, wherever they are kept. */
export function leadersContract(office: () => OfficeUnderTest): void {
  const saveAll = async (...all: readonly Leader[]) => {
    for (const one of all) {
      const gate = { leaderId: one.personId, kind: "ownWish", proposalId: null, openedAt: now } as const;
      await office().gates.open(gate);
      await office().leaders.save(one);
    }
  };

  test("finds a leader as they were last saved, to the microsecond", async () => {
    const { leaders } = office();
    await saveAll(leader());
    const stopped = leader({
      ...{ state: "stopped", nextDueAt: null, pausedUntil: nextWeek, answeredAt: nextWeek, toldActAt: now },
      ...{ perWeek: 2, everyWeeks: 2, likes: ["thanks", "answer"], notThese: ["card"] },
      goals: [
        { id: "1", text: "Einarbeitung in 4 statt 8 Wochen", since: now, standing: { text: "halb", at: nextWeek } },
        { id: "2", text: 'offener „reden“, "so"', since: now, standing: null },
      ],
    });

    await leaders.save(stopped);

    expect(plain(await leaders.find("anna"))).toEqual(plain(stopped));
    expect(await leaders.find("nobody")).toBeNull();
  });

  test("takes those who are due, earliest first, and moves them on", async () => {
    const { leaders } = office();
    const early = now.subtract({ hours: 1 });
    await saveAll(leader({ personId: "due" }));
    await saveAll(leader({ personId: "earlier", nextDueAt: early }));
    await saveAll(leader({ personId: "ahead", nextDueAt: now.add({ microseconds: 1 }) }));
    await saveAll(leader({ personId: "stopped", state: "stopped", nextDueAt: early }));
    const taken: string[] = [];

    const counts = [];
    for (let batch = 0; batch < 3; batch++) {
      const count = await leaders.takeDue(now, 1, async (_tx, due) => {
        taken.push(...due.map(({ personId }) => personId));
        return moveOn(due);
      });
      counts.push(count);
    }

    expect(counts).toEqual([1, 1, 0]);
    expect(taken).toEqual(["earlier", "due"]);
    expect(`${(await leaders.find("due"))?.nextDueAt}`).toBe(`${nextWeek}`);
  });

  test("leaves leaders due when planning fails", async () => {
    const { leaders } = office();
    await saveAll(leader({ personId: "unlucky" }));

    const failing = leaders.takeDue(now, 10, () => Promise.reject(new Error("no plan")));
    await expect(failing).rejects.toThrow("no plan");
    const again = await leaders.takeDue(now, 10, async (_tx, due) => moveOn(due));

    expect(again).toBe(1);
  });

  test("never lets two replicas take the same leader", async () => {
    const { leaders } = office();
    for (let n = 0; n < 30; n++) await saveAll(leader({ personId: `many-${n}` }));
    const taken: string[] = [];
    const takeAll = async () => {
      const take = () =>
        leaders.takeDue(now, 4, async (_tx, due) => {
          taken.push(...due.map(({ personId }) => personId));
          return moveOn(due);
        });
      while ((await take()) > 0);
    };

    await Promise.all([takeAll(), takeAll(), takeAll()]);

    expect(taken).toHaveLength(30);
    expect(new Set(taken).size).toBe(30);
  });

  test("keeps no leader without a gate", async () => {
    await expect(office().leaders.save(leader({ personId: "no gate" }))).rejects.toThrow();

    expect(await office().leaders.find("no gate")).toBeNull();
  });

  test("leaves a gate as it is once it is open", async () => {
    const gate = { leaderId: "gated", kind: "override", proposalId: null, openedAt: now } as const;
    await office().gates.open(gate);

    await office().gates.open({ ...gate, kind: "ownWish", openedAt: nextWeek });

    expect(await office().gates.gateOf("gated")).toEqual(gate);
    expect(await office().gates.gateOf("nobody")).toBeNull();
  });

  test("keeps all of what is changed at the same time, and nothing of who is none", async () => {
    const { leaders } = office();
    await saveAll(leader({ personId: "busy" }));

    const changes = await Promise.all([
      leaders.change("busy", (one) => ({ ...one, answeredAt: nextWeek })),
      leaders.change("busy", (one) => ({ ...one, pausedUntil: nextWeek })),
      leaders.change("busy", (one) => ({ ...one, perWeek: 2 })),
      leaders.change("busy", () => null),
      leaders.change("nobody", (one) => one),
    ]);

    const wanted = { answeredAt: nextWeek, pausedUntil: nextWeek, perWeek: 2 };
    expect(plain(await leaders.find("busy"))).toMatchObject(plain(wanted));
    expect(changes.slice(3)).toEqual([null, null]);
  });

  test("waits with what a leader says until their slot is planned", async () => {
    const { leaders } = office();
    await saveAll(leader({ personId: "says" }));
    const [planning, said] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const taking = leaders.takeDue(now, 10, async (_tx, due) => {
      planning.resolve();
      await said.promise;
      return moveOn(due);
    });
    await planning.promise;

    const stopping = leaders.save(leader({ personId: "says", state: "stopped", nextDueAt: null }));
    said.resolve();
    await Promise.all([taking, stopping]);

    expect(await leaders.find("says")).toMatchObject({ state: "stopped", nextDueAt: null });
  });
}
