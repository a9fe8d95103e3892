import { expect, test } from "@jest/globals";
import { forgetful } from "#adapters/store/forgetful.ts";
import { insideStore } from "#adapters/store/inside.ts";
import { openStores } from "#adapters/store/stores.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { person } from "#tests/support/fakes.ts";
import { expert, nine, session, sessionOffer } from "#tests/support/hour-records.ts";
import { backwards } from "#tests/support/posts.ts";

onBothDatabases((database) => {
  test("takes back whatever is written, alone and in a transaction, and reads what is there", async () => {
    const kept = openStores(database(), async () => {}, backwards);
    const forgotten = openStores(forgetful(database()), async () => {}, backwards);
    await kept.people.save(person({ id: "stays" }));

    await forgotten.people.save(person({ id: "goes" }));
    await forgotten.people.erase("stays");
    await forgotten.refusals.add("listening", "stays", nine);
    const held = await forgotten.sessions.hold(session({ expertId: "stays" }), { caps: [], jobs: [] });

    expect(held).toBe("held");
    expect(await kept.people.find("goes")).toBeNull();
    expect(await forgotten.people.find("stays")).toMatchObject({ id: "stays" });
    expect(await kept.refusals.has("listening", "stays")).toBe(false);
    expect((await database().alone.executeSql("select 1 from session")).rows).toEqual([]);
  });

  test("gives the result of a transaction in which something is read that was written in it", async () => {
    const seen = await forgetful(database()).transaction(async (tx) => {
      await tx.executeSql("insert into department (name) values ('Gießerei')");
      return tx.executeSql("select name from department");
    });

    expect(seen.rows).toEqual([{ name: "Gießerei" }]);
    expect((await database().alone.executeSql("select name from department")).rows).toEqual([]);
  });

  test("passes on what goes wrong", async () => {
    await expect(forgetful(database()).alone.executeSql("select nothing from nowhere")).rejects.toThrow("nowhere");
  });

  test("knows who stands inside, who of them is public, and ids that are somebody's", async () => {
    const stores = openStores(database(), async () => {}, backwards);
    await stores.people.save(person({ id: "with a name", name: "Anna Köhler" }));
    await stores.tags.found({ name: "em_lean", founderId: "founder", purpose: null, at: nine });
    const hour = session({ expertId: "expert", askerId: "asker" });
    await stores.sessions.hold(hour, { caps: [], jobs: [] });
    await stores.sessionOffers.add(sessionOffer({ declined: ["declined"] }));
    await stores.experts.save(expert({ personId: "booked at once" }));
    await stores.experts.save(expert({ personId: "asked first", booking: "request" }));

    const { handles, people } = await insideStore(database()).inside(100);

    expect(people).toEqual(
      expect.arrayContaining([
        { id: "with a name", name: "Anna Köhler", isPublic: false },
        { id: "founder", name: null, isPublic: true },
        { id: "asker", name: null, isPublic: false },
        { id: "expert", name: null, isPublic: false },
        { id: "declined", name: null, isPublic: false },
        { id: "booked at once", name: null, isPublic: true },
        { id: "asked first", name: null, isPublic: false },
      ]),
    );
    expect(handles["sessionId"]).toBe(hour.id);
    expect((await insideStore(database()).inside(1)).people).toHaveLength(1);
  });
});
