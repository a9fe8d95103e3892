import { expect, test } from "@jest/globals";
import { expertStore } from "#adapters/store/experts.ts";
import { sessionStore } from "#adapters/store/sessions.ts";
import type { Session } from "#domain/sessions/index.ts";
import type { Job } from "#shared/transaction.ts";
import { onBothDatabases } from "#tests/support/databases.ts";

const nine = Temporal.Instant.from("2026-11-23T09:00:00Z");
const slot = (minutes: number) => ({ start: nine.add({ minutes }), end: nine.add({ minutes: minutes + 60 }) });
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

function session(changes: Partial<Session> = {}): Session {
  return {
    id: crypto.randomUUID(),
    expertId: "mette",
    askerId: "lars",
    slot: slot(0),
    language: "en",
    state: "held",
    eventId: null,
    joinUrl: null,
    cancelledBy: null,
    ...changes,
  };
}

onBothDatabases((database) => {
  const sessions = (enqueued: Job[] = []) =>
    sessionStore(database(), async (_tx, jobs) => {
      enqueued.push(...jobs);
    });

  test("gives the hour to exactly one of 200 who want it at the same moment", async () => {
    const wanted = Array.from({ length: 200 }, (_, n) => session({ expertId: "wanted", askerId: `asker-${n}` }));

    const held = await Promise.all(wanted.map((one) => sessions().hold(one, [])));

    expect(held.filter(Boolean)).toHaveLength(1);
    expect(await sessions().upcoming("wanted", nine)).toHaveLength(1);
  });

  test("settles without an error who gets hours that overlap in every way", async () => {
    const people = ["ring-a", "ring-b", "ring-c", "ring-d"];
    const wanted = Array.from({ length: 80 }, (_, n) => {
      const [expertId = "", askerId = ""] = [people[n % 4], people[(n + 1 + (n % 3)) % 4]];
      return session({ expertId, askerId, slot: slot((n % 5) * 15) });
    });

    await Promise.all(wanted.map((one) => sessions().hold(one, [])));

    for (const person of people) {
      const theirs = await sessions().upcoming(person, nine.subtract({ hours: 1 }));
      const clash = theirs
        .slice(1)
        .filter((one, n) => Temporal.Instant.compare(one.slot.start, theirs[n]?.slot.end ?? nine) < 0);
      expect(clash).toEqual([]);
    }
  });

  test("keeps both people's time, lets hours touch, and enqueues only for the session that was held", async () => {
    const enqueued: Job[] = [];
    const store = sessions(enqueued);
    const job = (id: string) => [{ name: "sessions.settle", data: { id } }];

    const held = [
      await store.hold(session({ expertId: "e1", askerId: "a1" }), job("first")),
      await store.hold(session({ expertId: "e2", askerId: "a1", slot: slot(30) }), job("asker is busy")),
      await store.hold(session({ expertId: "a1", askerId: "e3", slot: slot(59) }), job("even as an expert")),
      await store.hold(session({ expertId: "e1", askerId: "a2", slot: slot(60) }), job("touches")),
    ];

    expect(held).toEqual([true, false, false, true]);
    expect(enqueued.map(({ data }) => data["id"])).toEqual(["first", "touches"]);
  });

  test("holds nothing when its jobs cannot be enqueued", async () => {
    const failing = sessionStore(database(), () => Promise.reject(new Error("no queue")));
    const wanted = session({ expertId: "e-jobs", askerId: "a-jobs" });

    await expect(failing.hold(wanted, [])).rejects.toThrow("no queue");

    expect(await sessions().hold(wanted, [])).toBe(true);
  });

  test("moves a session once from a state, and frees the time of one that no longer holds", async () => {
    const store = sessions();
    const held = session({ expertId: "e-move", askerId: "a-move" });
    await store.hold(held, []);
    const booked: Session = { ...held, state: "booked", eventId: "event", joinUrl: "https://teams.example/join" };
    const cancelling: Session = { ...booked, state: "cancelling", cancelledBy: "a-move" };

    const moved = [await store.move("held", booked), await store.move("held", cancelling)];
    const found = await store.find(held.id);
    const again = await store.hold(session({ expertId: "e-move", askerId: "other" }), []);
    await store.move("booked", cancelling);

    expect(moved).toEqual([true, false]);
    expect(plain(found)).toEqual(plain(booked));
    expect(again).toBe(false);
    expect(await store.hold(session({ expertId: "e-move", askerId: "other" }), [])).toBe(true);
  });

  test("moves nothing when what belongs to it fails, and does not do it for who came too late", async () => {
    const store = sessions();
    const held = session({ expertId: "e-also", askerId: "a-also" });
    await store.hold(held, []);
    let ran = 0;
    const also = async () => {
      ran++;
      throw new Error("cannot announce");
    };

    await expect(store.move("held", { ...held, state: "cancelling" }, also)).rejects.toThrow("cannot announce");
    const late = await store.move("booked", { ...held, state: "cancelling" }, also);

    expect([late, ran, (await store.find(held.id))?.state]).toEqual([false, 1, "held"]);
  });

  test("lists a person's coming sessions in either role, earliest first", async () => {
    const store = sessions();
    const later = session({ expertId: "busy", askerId: "x1", slot: slot(120) });
    const first = session({ expertId: "x2", askerId: "busy" });
    const over = session({ expertId: "busy", askerId: "x3", slot: slot(-60) });
    const cancelled = session({ expertId: "busy", askerId: "x4", slot: slot(240) });
    for (const one of [later, first, over, cancelled]) await store.hold(one, []);
    await store.move("held", { ...cancelled, state: "cancelled" });

    const upcoming = await store.upcoming("busy", nine);

    expect(upcoming.map(({ id }) => id)).toEqual([first.id, later.id]);
  });

  test("erases a person from a session and leaves the hour to the other, until both are gone", async () => {
    const store = sessions();
    const held = session({ expertId: "e-erase", askerId: "a-erase", cancelledBy: "a-erase" });
    await store.hold(held, []);

    const exported = await store.export("a-erase");
    const erased = [await store.erase("a-erase"), await store.erase("a-erase")];
    const left = await store.find(held.id);
    await store.erase("e-erase");

    expect(exported).toMatchObject([{ table: "session", asker_id: "a-erase" }]);
    expect(erased).toEqual([1, 0]);
    expect(left).toMatchObject({ expertId: "e-erase", askerId: "erased", cancelledBy: "erased", state: "held" });
    expect(await store.find(held.id)).toBeNull();
  });

  test("knows who volunteers, for what, and how many hours they gave", async () => {
    const experts = expertStore(database());
    const store = sessions();
    await experts.save({ personId: "guru", topics: ["old"], since: nine });
    await experts.save({ personId: "guru", topics: ["excel, advanced", "führung"], since: nine });
    await experts.save({ personId: "novice", topics: [], since: nine });
    await store.hold(session({ expertId: "guru", askerId: "g1" }), []);
    await store.hold(session({ expertId: "guru", askerId: "g2", slot: slot(-600) }), []);

    const all = await experts.all(nine);
    const found = await experts.find("guru");

    expect(plain(all.map(({ personId, sessions: given }) => [personId, given]))).toEqual([
      ["guru", 1],
      ["novice", 0],
    ]);
    expect(plain(found)).toEqual({ personId: "guru", topics: ["excel, advanced", "führung"], since: `${nine}` });
  });

  test("forgets an expert who steps back or is erased", async () => {
    const experts = expertStore(database());
    for (const personId of ["steps-back", "erased-expert"]) {
      await experts.save({ personId, topics: ["excel"], since: nine });
    }

    await experts.remove("steps-back");
    const exported = await experts.export("erased-expert");
    const erased = await experts.erase("erased-expert");

    expect(exported).toMatchObject([{ table: "expert", topics: ["excel"] }]);
    expect(erased).toBe(1);
    expect([await experts.find("steps-back"), await experts.find("erased-expert")]).toEqual([null, null]);
  });
});
