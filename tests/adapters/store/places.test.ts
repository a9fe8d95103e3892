import { beforeEach, expect, test } from "@jest/globals";
import { placeStore } from "#adapters/store/places.ts";
import type { Place } from "#domain/posts/index.ts";
import { onBothDatabases } from "#tests/support/databases.ts";
import { instant } from "#tests/support/fakes.ts";

const since = instant("2026-11-23T08:00Z");
const later = (minutes: number) => since.add({ minutes });

function channel(changes: Partial<Place> = {}): Place {
  return {
    source: "teams",
    id: "19:a",
    name: "Allgemein",
    teamId: "team-1",
    teamName: "Werk Nord",
    state: "heard",
    ...changes,
  };
}

onBothDatabases((database) => {
  const store = () => placeStore(database());
  const due = async (now: Temporal.Instant, max = 10) => (await store().due("teams", now, max)).map(({ id }) => id);

  beforeEach(async () => void (await database().alone.executeSql("delete from place")));

  test("a new place counts as heard from then on, and is due at once", async () => {
    await store().save([channel()], since);

    expect(await store().all()).toEqual([{ ...channel(), cursor: null, completeUntil: since }]);
    expect(await due(since)).toEqual(["19:a"]);
  });

  test("a known place takes its new name, and keeps how far it was heard", async () => {
    await store().save([channel()], since);
    await store().advance(channel(), { cursor: "delta", completeUntil: later(5), dueAt: later(60) });

    await store().save([channel({ name: "Schicht 1" })], later(9));

    expect(await store().all()).toEqual([
      { ...channel({ name: "Schicht 1" }), cursor: "delta", completeUntil: later(5) },
    ]);
    expect(await due(later(59))).toEqual([]);
    expect(await due(later(60))).toEqual(["19:a"]);
  });

  test("a known place that is renamed keeps its state, and one that nobody knows stays unknown", async () => {
    await store().save([channel(), channel({ id: "19:b" })], since);
    await store().setState({ id: "19:a" }, "left");

    await store().rename([channel({ name: "Neu", teamId: null, teamName: "Werk Süd" }), channel({ id: "19:c" })]);
    await store().rename([]);

    expect(await store().all()).toMatchObject([
      channel({ name: "Neu", teamName: "Werk Süd", state: "left" }),
      channel({ id: "19:b" }),
    ]);
  });

  test("a known place keeps its team if none is given, and takes one that is", async () => {
    await store().save([channel()], since);
    await store().save([channel({ teamId: null, teamName: null })], since);
    const kept = await store().all();
    await store().save([channel({ teamName: "Werk Süd" })], since);

    expect(kept).toMatchObject([{ teamId: "team-1", teamName: "Werk Nord" }]);
    expect(await store().all()).toMatchObject([{ teamId: "team-1", teamName: "Werk Süd" }]);
  });

  test("of a place that is named twice at once, the last counts; nothing is a fine number, too", async () => {
    await store().save([channel({ name: "old" }), channel({ name: "new" })], since);
    await store().save([], since);

    expect(await store().all()).toMatchObject([{ name: "new" }]);
  });

  test("who is woken stays due until everything up to then was read, however long it was due before", async () => {
    const complete = { cursor: "delta", dueAt: later(600), isComplete: true };
    await store().save([channel()], later(-600));
    await store().wake("teams", null, later(9));
    await store().wake("teams", null, later(5));
    await store().advance(channel(), { ...complete, completeUntil: later(8) });
    const tooEarly = [await due(later(8)), await due(later(9))];

    await store().advance(channel(), { ...complete, completeUntil: later(9) });

    expect(tooEarly).toEqual([[], ["19:a"]]);
    expect(await due(later(599))).toEqual([]);
  });

  test("who was woken and cannot be read waits as long as others that cannot", async () => {
    await store().save([channel()], since);
    await store().wake("teams", null, later(9));

    await store().advance(channel(), { cursor: null, completeUntil: since, dueAt: later(600) });

    expect(await due(later(599))).toEqual([]);
  });

  test("one place or all of a team change their state, and what is not heard is not due", async () => {
    const others = [channel({ id: "19:b" }), channel({ id: "19:c", teamId: "team-2" })];
    await store().save([channel(), ...others], since);

    await store().setState({ id: "19:c" }, "archived");
    await store().setState({ teamId: "team-1" }, "left");
    await store().setState({ id: "19:unknown" }, "left");

    expect((await store().all()).map(({ id, state }) => [id, state])).toEqual([
      ["19:a", "left"],
      ["19:b", "left"],
      ["19:c", "archived"],
    ]);
    expect(await due(later(60))).toEqual([]);
  });

  test("the longest due comes first, of this network only, and no more than asked for", async () => {
    await store().save([channel({ id: "19:b" }), channel({ id: "network", source: "engage", teamId: null })], since);
    await store().save([channel({ id: "19:c" })], later(2));
    await store().save([channel({ id: "19:a" })], later(1));

    expect(await due(later(1))).toEqual(["19:b", "19:a"]);
    expect(await due(later(2), 2)).toEqual(["19:b", "19:a"]);
  });

  test("waking makes a place due sooner, never later", async () => {
    await store().save([channel(), channel({ id: "19:b" }), channel({ id: "19:c" })], since);
    await store().advance(channel(), { cursor: "1", completeUntil: since, dueAt: null });
    await store().advance(channel({ id: "19:b" }), { cursor: "1", completeUntil: since, dueAt: later(60) });

    await store().wake("teams", ["19:a"], later(10));
    const named = await due(later(10));
    await store().wake("teams", null, later(20));

    expect(named).toEqual(["19:c", "19:a"]);
    expect(await due(later(20))).toEqual(["19:c", "19:a", "19:b"]);
  });

  test("waking all wakes those that are heard, in this network", async () => {
    const engage = channel({ id: "network", source: "engage" });
    await store().save([channel({ state: "left" }), engage], since);
    for (const place of [channel(), engage]) {
      await store().advance(place, { cursor: "1", completeUntil: since, dueAt: null });
    }

    await store().wake("teams", null, since);
    await store().setState({ id: "19:a" }, "heard");

    expect(await due(later(60))).toEqual([]);
    expect(await store().due("engage", later(60), 10)).toEqual([]);
  });
});
