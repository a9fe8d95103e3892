import { expect, test } from "@jest/globals";
import type { Database } from "#adapters/store/database.ts";
import { openStores } from "#adapters/store/stores.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { hourAt, nine, session, sessionOffer, sessionRequest, sessionSeries } from "#tests/support/hour-records.ts";
import { backwards } from "#tests/support/posts.ts";

const storesOf = (database: Database) => openStores(database, async () => {}, backwards);

onBothDatabases((database) => {
  test("shows neither of the two of a request who the other is", async () => {
    const { sessionRequests } = storesOf(database());
    const one = sessionRequest({ askerId: "the asker", expertId: "the expert", asked: ["before", "the expert"] });
    await sessionRequests.add(one);

    const [asker] = await sessionRequests.export("the asker");
    const [expert] = await sessionRequests.export("the expert");
    const [before] = await sessionRequests.export("before");

    expect(asker).toMatchObject({ table: "session_request", id: one.id, asker_id: "the asker", topic: "excel" });
    expect(JSON.stringify(asker)).not.toMatch(/the expert|before/);
    expect(expert).toMatchObject({ table: "session_request", id: one.id, topic: "excel", asked: true });
    expect(JSON.stringify(expert)).not.toMatch(/the asker|before/);
    expect(before).toEqual({ table: "session_request", id: one.id, format: "half", language: "de", asked: true });
  });

  test("passes on at once what an expert was asked who is gone, and removes what somebody asked", async () => {
    const { sessionRequests } = storesOf(database());
    const theirs = sessionRequest({ askerId: "leaves" });
    const asked = sessionRequest({
      askerId: "waits",
      expertId: "leaves",
      asked: ["first", "leaves"],
      counter: hourAt(9),
    });
    const earlier = sessionRequest({ askerId: "waits", expertId: "second", asked: ["leaves", "second"] });
    for (const one of [theirs, asked, earlier]) await sessionRequests.add(one);

    const erased = [await sessionRequests.erase("leaves"), await sessionRequests.erase("leaves")];

    const gone = { expertId: null, asked: ["first"], slots: [], counter: null, remindAt: null, topic: "excel" };
    const longAgo = nine.subtract({ hours: 5 * 365 * 24 });
    expect(erased).toEqual([3, 0]);
    expect(await sessionRequests.find(theirs.id)).toBeNull();
    expect(await sessionRequests.find(asked.id)).toMatchObject(gone);
    expect((await sessionRequests.due(longAgo, 9)).map(({ id }) => id)).toEqual([asked.id]);
    expect(await sessionRequests.find(earlier.id)).toMatchObject({ expertId: "second", asked: ["second"] });
  });

  test("shows who was invited nothing of the others, and the expert not who said no", async () => {
    const { sessionOffers } = storesOf(database());
    const invited = ["guest one", "guest two"];
    await sessionOffers.add(sessionOffer({ expertId: "host", invited, declined: ["guest two"] }));

    const [host] = await sessionOffers.export("host");
    const [guest] = await sessionOffers.export("guest two");

    expect(host).toMatchObject({ table: "session_offer", expert_id: "host", invited });
    expect(host).not.toHaveProperty("declined");
    expect(guest).toMatchObject({ table: "session_offer", expert_id: "host", declined: true });
    expect(JSON.stringify(guest)).not.toContain("guest one");
  });

  test("removes an expert's offers with their times, and an offer ends that nobody is left to answer", async () => {
    const { sessionOffers, sessions } = storesOf(database());
    const own = sessionOffer({ expertId: "leaves", invited: ["stays"] });
    const lonely = sessionOffer({ expertId: "host-1", invited: ["leaves", "said no"], declined: ["said no"] });
    const other = sessionOffer({ expertId: "host-2", invited: ["leaves", "stays"], declined: ["leaves"] });
    for (const one of [own, lonely, other]) await sessionOffers.add(one);

    const erased = [await sessionOffers.erase("leaves"), await sessionOffers.erase("leaves")];

    const longAgo = nine.subtract({ hours: 5 * 365 * 24 });
    expect(erased).toEqual([3, 0]);
    expect(await sessionOffers.find(own.id)).toBeNull();
    expect((await sessionOffers.due(longAgo, 9)).map(({ id }) => id)).toEqual([lonely.id]);
    expect(await sessionOffers.find(other.id)).toMatchObject({
      invited: ["stays"],
      declined: [],
      endsAt: other.endsAt,
    });
    expect(await sessions.hold(session({ expertId: "leaves" }), { caps: [], jobs: [] })).toBe("held");
  });

  test("exports and removes a series, and hours that were wanted", async () => {
    const { series, demand } = storesOf(database());
    await database().transaction((tx) => series.add(tx, sessionSeries({ id: "six", askerId: "leaves" })));
    await demand.note({ at: nine, askerId: "leaves", topic: "excel", format: "hour" });
    await demand.note({ at: nine, askerId: "stays", topic: "excel", format: "hour" });

    const exported = [...(await series.export("leaves")), ...(await demand.export("leaves"))];
    const erased = [await series.erase("leaves"), await demand.erase("leaves"), await demand.erase("leaves")];

    expect(exported).toMatchObject([
      { table: "session_series", id: "six", asker_id: "leaves" },
      { table: "session_demand", day: "2026-11-23", topic: "excel", minutes: 60 },
    ]);
    expect(JSON.stringify(exported[1])).not.toContain(backwards("leaves"));
    expect(erased).toEqual([1, 1, 0]);
    expect(await series.find("six")).toBeNull();
    expect(await demand.export("stays")).toHaveLength(1);
  });

  test("leaves no trace of somebody in anything about hours", async () => {
    const stores = storesOf(database());
    const leaving = crypto.randomUUID();
    const { demand, experts, series, sessionOffers, sessionRequests, sessions } = stores;
    await sessionRequests.add(sessionRequest({ expertId: leaving, asked: [leaving] }));
    await sessionOffers.add(sessionOffer({ expertId: "of traces", invited: [leaving], declined: [leaving] }));
    await sessions.hold(session({ expertId: leaving, askerId: "stays-2", cancelledBy: leaving }), {
      caps: [],
      jobs: [],
    });
    await database().transaction((tx) => series.add(tx, sessionSeries({ expertId: leaving })));
    await demand.note({ at: nine, askerId: leaving, topic: "excel", format: "hour" });
    const all = async () => {
      const tables = ["taken_time", "session", "session_series", "session_request", "session_offer", "session_demand"];
      const rows = tables.map((table) => database().alone.executeSql(`select to_jsonb(t) from ${table} t`));
      return JSON.stringify(await Promise.all(rows));
    };
    const before = await all();

    for (const store of [experts, sessionOffers, sessionRequests, series, sessions, demand]) await store.erase(leaving);

    expect(before.split(leaving).length - 1).toBe(8);
    expect(await all()).not.toContain(leaving);
    expect(await all()).not.toContain(backwards(leaving));
  });
});
