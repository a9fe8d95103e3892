import { expect, test } from "@jest/globals";
import { rememberedHabits } from "#domain/hashtags/habits.ts";
import { instant } from "#tests/support/fakes.ts";

function world() {
  const state = { now: instant("2026-11-23T08:00Z"), asked: [] as string[], isDown: false };
  const habits = rememberedHabits(
    async (id) => {
      state.asked.push(id);
      if (state.isDown) throw new Error("down");
      return new Map([["em_lean", state.asked.length]]);
    },
    () => state.now,
  );
  return { habits, state };
}

test("asks once while somebody types, for each person, and again a minute later", async () => {
  const { habits, state } = world();

  for (const id of ["anna", "anna", "ben", "anna"]) await habits.of(id);
  state.now = state.now.add({ seconds: 61 });
  const later = await habits.of("anna");

  expect(state.asked).toEqual(["anna", "ben", "anna"]);
  expect([...later]).toEqual([["em_lean", 3]]);
});

test("asks again at once after a post", async () => {
  const { habits, state } = world();
  await habits.of("anna");
  await habits.of("ben");

  habits.forget(["anna"]);
  await habits.of("anna");
  await habits.of("ben");

  expect(state.asked).toEqual(["anna", "ben", "anna"]);
});

test("a failure is told, and not remembered", async () => {
  const { habits, state } = world();

  state.isDown = true;
  const failed = habits.of("anna");
  await expect(failed).rejects.toThrow("down");
  state.isDown = false;

  await expect(habits.of("anna")).resolves.toEqual(new Map([["em_lean", 2]]));
});

test("does not remember without bound", async () => {
  const { habits, state } = world();

  for (let n = 0; n <= 1_000; n++) await habits.of(`person ${n}`);
  await habits.of("person 1000");
  await habits.of("person 0");

  expect(state.asked).toHaveLength(1_002);
});
