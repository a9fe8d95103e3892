import { expect, test } from "@jest/globals";
import { daily } from "#shared/daily.ts";
import { instant } from "#tests/support/fakes.ts";

test("a daily task does its work once a day, and again when it failed, as at the beginning of the day", async () => {
  let now = instant("2026-11-23T08:00Z");
  let failing = true;
  const done: string[] = [];
  const task = daily(
    () => now,
    async (at) => {
      if (failing) throw new Error("not yet");
      done.push(`${at}`);
    },
  );

  await expect(task()).rejects.toThrow("not yet");
  failing = false;
  await task();
  now = instant("2026-11-23T20:00Z");
  await task();
  now = instant("2026-11-24T00:00:00.123456789Z");
  await task();

  expect(done).toEqual(["2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z"]);
});
