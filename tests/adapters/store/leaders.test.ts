import { expect, test } from "@jest/globals";
import { gateStore } from "#adapters/store/gates.ts";
import { leaderStore } from "#adapters/store/leaders.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { instant } from "#tests/support/fakes.ts";
import { leader } from "#tests/support/leaders.ts";

/** What only the database can do; the rest is in the contract that office.test.ts runs. */
onBothDatabases((database) => {
  test("exports and erases a leader", async () => {
    const leaders = leaderStore(database());
    const openedAt = instant("2026-11-23T08:00Z");
    await gateStore(database()).open({ leaderId: "gone", kind: "ownWish", proposalId: null, openedAt });
    await leaders.save(leader({ personId: "gone" }));

    const exported = await leaders.export("gone");
    const erased = [await leaders.erase("gone"), await leaders.erase("gone")];

    expect(exported).toMatchObject([{ table: "leader", person_id: "gone", zone: "Europe/Berlin", time: "09:30:00" }]);
    expect(erased).toEqual([1, 0]);
    expect(await leaders.find("gone")).toBeNull();
  });

  test("knows who is active", async () => {
    const [leaders, openedAt] = [leaderStore(database()), instant("2026-11-23T08:00Z")];
    for (const [personId, state] of [
      ["goes on", "active"],
      ["stopped", "stopped"],
    ] as const) {
      await gateStore(database()).open({ leaderId: personId, kind: "ownWish", proposalId: null, openedAt });
      await leaders.save(leader({ personId, state, nextDueAt: null }));
    }

    expect([...(await leaders.active())]).toEqual(["goes on"]);
  });
});
