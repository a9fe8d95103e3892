import { expect, test } from "@jest/globals";
import type { Database } from "#adapters/store/database.ts";
import { openStores } from "#adapters/store/stores.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { expert, hourAt, nine, session } from "#tests/support/hour-records.ts";
import { backwards } from "#tests/support/posts.ts";

const free = { caps: [], jobs: [] };
const storesOf = (database: Database) => openStores(database, async () => {}, backwards);

onBothDatabases((database) => {
  test("erases a person from a session and leaves the hour to the other, until both are gone", async () => {
    const { sessions } = storesOf(database());
    const held = session({ expertId: "e-erase", askerId: "a-erase", cancelledBy: "a-erase", subject: "Kaffee" });
    await sessions.hold(held, free);
    await sessions.savePreference("a-erase", { remind: true, ask: true, subject: "Kaffee" });

    const exported = await sessions.export("a-erase");
    const erased = [await sessions.erase("a-erase"), await sessions.erase("a-erase")];
    const left = await sessions.find(held.id);
    const again = await sessions.hold(session({ expertId: "other", askerId: "a-erase" }), free);
    await sessions.erase("e-erase");

    expect(exported).toMatchObject([
      { table: "session", asker_id: "a-erase", subject: "Kaffee" },
      { table: "session_preference", subject: "Kaffee" },
    ]);
    expect(erased).toEqual([2, 0]);
    expect(left).toMatchObject({ expertId: "e-erase", askerId: "erased", cancelledBy: "erased", subject: "" });
    expect(again).toBe("held");
    expect(await sessions.find(held.id)).toBeNull();
  });

  test("moves an hour whose other person is gone, also over another such hour", async () => {
    const { sessions } = storesOf(database());
    const [one, other] = [
      session({ expertId: "left-1", askerId: "goes" }),
      session({ expertId: "left-2", askerId: "goes" }),
    ];
    await sessions.hold(one, free);
    await sessions.hold({ ...other, slot: hourAt(60) }, free);
    await sessions.erase("goes");
    const found = await sessions.find(one.id);

    const moved = found && (await sessions.move("held", { ...found, slot: hourAt(60) }));

    expect(moved).toBe(true);
  });

  test("erases an expert, also from whom others keep away, and says nothing of that", async () => {
    const { experts } = storesOf(database());
    await experts.save(expert({ personId: "erased-expert" }));
    await experts.save(expert({ personId: "keeps-away", neverWith: ["erased-expert", "another"] }));

    const exported = await experts.export("erased-expert");
    const erased = [await experts.erase("erased-expert"), await experts.erase("erased-expert")];

    expect(exported).toMatchObject([{ table: "expert", topics: ["excel"] }]);
    expect(JSON.stringify(exported)).not.toContain("keeps-away");
    expect(erased).toEqual([1, 0]);
    expect(await experts.find("erased-expert")).toBeNull();
    expect((await experts.find("keeps-away"))?.neverWith).toEqual(["another"]);
  });

  test("keeps whose calendar is watched, once, until they are gone", async () => {
    const { eventSubscriptions } = storesOf(database());
    const watching = { watchedId: "seen", address: "https://vorbild.example.com", secretHash: "hash" };
    const until = { endsAt: nine.add({ hours: 71 }), renewAt: nine.add({ hours: 59 }) };
    await eventSubscriptions.save({ id: "s-1", ...watching, ...until });
    await eventSubscriptions.save({ id: "s-2", ...watching, ...until });

    const found = await eventSubscriptions.find(["s-1", "s-2"]);
    const exported = await eventSubscriptions.export("seen");
    const erased = await eventSubscriptions.erase("seen");

    expect(found).toEqual([{ id: "s-2", ...watching, ...until }]);
    expect(exported).toMatchObject([{ table: "event_subscription", id: "s-2", person_id: "seen" }]);
    expect(JSON.stringify(exported)).not.toContain("hash");
    expect([erased, await eventSubscriptions.all()]).toEqual([1, []]);
  });
});
