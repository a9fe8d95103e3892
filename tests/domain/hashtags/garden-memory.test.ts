import { expect, test } from "@jest/globals";
import { lessonKeeper } from "#domain/hashtags/learning.ts";
import { instant, noTransaction } from "#tests/support/fakes.ts";
import { hashtag } from "#tests/support/garden-stores.ts";
import { sharedGarden } from "#tests/support/learning-world.ts";

type World = ReturnType<typeof sharedGarden>;

/** Lets somebody elsewhere hear posts with a tag. */
async function hearElsewhere({ keeping, reader, state }: World, text: string, tag: string): Promise<void> {
  const keeper = lessonKeeper(keeping);
  const heard = { authorId: "anna", hashtags: [tag], at: state.now, isSample: false };
  await keeper.learn(noTransaction, [{ ...heard, features: reader.featuresOf(text) }]);
}
const best = ({ recommender }: ReturnType<World["memory"]>, world: World, text: string) =>
  recommender.rank({ features: world.reader.featuresOf(text), department: null, own: new Map() }).tags[0]?.tag;

test("knows after a while what was heard and changed elsewhere", async () => {
  const world = sharedGarden([hashtag({ name: "em_lean" })]);
  const memory = world.memory();
  await memory.catchUp();
  await hearElsewhere(world, "Die Presse steht", "em_ruesten");

  await memory.catchUp();

  expect(memory.tags.tag("em_ruesten")?.posts).toBe(1);
  expect(best(memory, world, "Presse")).toBe("em_ruesten");
});

test("learns under the names that tags have now", async () => {
  const world = sharedGarden([hashtag({ name: "emob_ruesten" })]);
  const memory = world.memory();
  await hearElsewhere(world, "Die Presse steht", "em_ruesten");
  await world.store.become("em_ruesten", "emob_ruesten", "renamed", world.state.now);

  await memory.catchUp();

  expect(best(memory, world, "Presse")).toBe("emob_ruesten");
});

test("knows how departments are abbreviated once it exchanged", async () => {
  const memory = sharedGarden().memory();
  const before = memory.departments.shorts;

  await memory.exchange();

  expect([before, memory.departments.shortOf("Elektromotoren")]).toEqual([[], "em"]);
});

test("takes two tags of a department that always stand together for the same, once it exchanged", async () => {
  const world = sharedGarden([hashtag({ name: "it_kanban" })]);
  const memory = world.memory();
  const heard = { authorId: "anna", hashtags: ["em_steckbrett", "em_kanban"], at: world.state.now, isSample: false };
  for (let post = 0; post < 7; post++) {
    await lessonKeeper(world.keeping).learn(noTransaction, [{ ...heard, features: world.reader.featuresOf("Karte") }]);
  }
  await memory.catchUp();

  await memory.exchange();

  expect(memory.tags.alike("it_steckbrett")).toEqual([{ tag: "it_kanban", why: "synonym" }]);
});

test("looks at what somebody used in the last ninety days", async () => {
  const since: Temporal.Instant[] = [];
  const world = sharedGarden();
  const habitOf = async (_id: string, from: Temporal.Instant) => {
    since.push(from);
    return new Map([["em_lean", 2]]);
  };

  const habit = await world.memory({ activity: { habitOf } }).habits.of("lars");

  expect([...habit]).toEqual([["em_lean", 2]]);
  expect(`${since[0]}`).toBe(`${instant("2026-08-25T08:00Z")}`);
});

test("makes the log shorter each hour, as far as it was read an hour ago", async () => {
  const world = sharedGarden();
  const memory = world.memory();
  await hearElsewhere(world, "Die Presse steht", "em_ruesten");
  await memory.catchUp();

  for (let minute = 0; minute < 60; minute++) await memory.compact();
  const before = [...world.state.done];
  await hearElsewhere(world, "Noch eine Presse", "em_ruesten");
  await memory.catchUp();
  for (let minute = 60; minute < 122; minute++) await memory.compact();

  expect(before).toEqual([]);
  expect(world.state.done).toEqual(["compact 1", "compact 2"]);
});

test("forgets with the log what is older than posts are kept", async () => {
  const world = sharedGarden();
  const memory = world.memory();
  await hearElsewhere(world, "Die Presse steht", "em_ruesten");
  await hearElsewhere(world, "Die Kantine hat offen", "kantine");
  await memory.catchUp();
  world.state.batches.splice(0, 1);

  await memory.expire();

  const oldest = Math.floor((world.state.now.epochMilliseconds / 86_400_000 - 400) / 7);
  expect(world.state.done).toEqual([`expire ${oldest}`, `forget words ${oldest - 26}`]);
  expect(memory.recommender.size).toBe(1);
  expect(best(memory, world, "Kantine")).toBe("kantine");
});
