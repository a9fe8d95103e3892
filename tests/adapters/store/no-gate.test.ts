import { expect, test } from "@jest/globals";
import { openStores } from "#adapters/store/stores.ts";
import { exportEverything } from "#domain/privacy/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { leader } from "#tests/support/leaders.ts";
import { backwards } from "#tests/support/posts.ts";

const now = Temporal.Instant.from("2026-11-23T08:00:00Z");

onBothDatabases((database) => {
  const open = () => openStores(database(), async () => undefined, backwards);
  const gateOf = (leaderId: string) => ({ leaderId, kind: "groundwork", proposalId: null, openedAt: now }) as const;

  test("nobody is kept as a leader without a gate, and so nobody is due", async () => {
    const { leaders } = open();
    const due: string[] = [];

    const saving = leaders.save(leader({ personId: "petra", nextDueAt: now }));

    await expect(saving).rejects.toThrow(/foreign key/);
    await leaders.takeDue(now, 10, async (_tx, taken) => {
      due.push(...taken.map(({ personId }) => personId));
      return taken;
    });
    expect(due).toEqual([]);
  });

  test.each([
    ["by an import", "insert into leader select * from json_populate_record(null::leader, $1::json)"],
    ["by a copy of another leader's row", "update leader set person_id = $1::json ->> 'person_id'"],
  ])("not even %s past the service", async (_way, statement) => {
    const { gates, leaders } = open();
    await gates.open(gateOf("anna"));
    await leaders.save(leader({ personId: "anna" }));
    const [anna] = await leaders.export("anna");

    const row = JSON.stringify({ ...anna, person_id: "petra" });

    await expect(database().alone.executeSql(statement, [row])).rejects.toThrow(/foreign key/);
  });

  test("a leader's gate cannot be taken away, and stays what it was when it is opened again", async () => {
    const { gates, leaders } = open();
    await gates.open(gateOf("ben"));
    await leaders.save(leader({ personId: "ben" }));

    await gates.open({ ...gateOf("ben"), kind: "ownWish" });
    const taking = gates.erase("ben");

    await expect(taking).rejects.toThrow(/foreign key/);
    expect(await gates.gateOf("ben")).toEqual(gateOf("ben"));
  });

  test("erasing every store in its order removes the leader, then the gate; both were shown before", async () => {
    const stores = open();
    await stores.gates.open(gateOf("carl"));
    await stores.leaders.save(leader({ personId: "carl" }));
    const shown = await exportEverything({ stores: { ...stores } }, "carl");

    for (const store of Object.values(stores)) await store.erase("carl");

    expect(Object.keys(shown).toSorted()).toEqual(["gates", "leaders"]);
    expect([await stores.leaders.find("carl"), await stores.gates.gateOf("carl")]).toEqual([null, null]);
  });
});
