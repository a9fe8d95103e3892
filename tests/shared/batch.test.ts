import { expect, test } from "@jest/globals";
import { batched, gathered } from "#shared/batch.ts";

/** Work that waits until it is let go, and remembers what it was given. */
function gate() {
  const calls: number[][] = [];
  const open: ((error?: Error) => void)[] = [];
  const work = (items: readonly number[]) =>
    new Promise<void>((resolve, reject) => {
      calls.push([...items]);
      open.push((error) => (error ? reject(error) : resolve()));
    });
  return { calls, open, work };
}
const soon = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

test("what arrives while a call is under way goes together with the next", async () => {
  const { calls, open, work } = gate();
  const add = batched(work, 10);

  const first = add([1]);
  await soon();
  const rest = Promise.all([add([2]), add([3, 4])]);
  open[0]?.();
  await first;
  await soon();
  open[1]?.();
  await rest;

  expect(calls).toEqual([[1], [2, 3, 4]]);
});

test("a batch is never larger than allowed, and takes one caller's items apart only if they are more", async () => {
  const { calls, open, work } = gate();
  const add = batched(work, 2);

  const all = Promise.all([add([1]), add([2, 3]), add([4, 5, 6, 7, 8]), add([9])]);
  for (let call = 0; call < 6; call++) {
    await soon();
    open[call]?.();
  }
  await all;

  expect(calls).toEqual([[1], [2, 3], [4, 5], [9], [6, 7], [8]]);
});

test("one bad item does not take the others in its batch with it", async () => {
  const done: number[] = [];
  const add = batched(
    async (items: readonly number[]) => {
      if (items.includes(13)) throw new Error("bad luck");
      done.push(...items);
    },
    10,
    (error) => String(error).includes("bad luck"),
  );

  const outcomes = await Promise.allSettled([add([1]), add([13]), add([2])]);

  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(done).toEqual([1, 2]);
});

test("when it is nobody's fault all fail at once, and nobody waits for the others", async () => {
  let calls = 0;
  const add = batched(async () => {
    calls += 1;
    throw new Error("down");
  }, 10);

  const outcomes = await Promise.allSettled([add([1]), add([2]), add([3])]);

  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(calls).toBe(1);
});

test("each of those who ask together gets the answer to their own question", async () => {
  const asked: (readonly string[])[] = [];
  const shout = gathered(async (words: readonly string[]) => {
    asked.push(words);
    return words.map((word) => word.toUpperCase());
  }, 2);

  const answers = await Promise.all(["one", "two", "three"].map(shout));

  expect(answers).toEqual(["ONE", "TWO", "THREE"]);
  expect(asked).toEqual([["one", "two"], ["three"]]);
});

test("an answer that is missing is nobody else's", async () => {
  const ask = gathered(async (keys: readonly number[]) => keys.slice(1), 10);

  const outcomes = await Promise.allSettled([ask(1), ask(2)]);

  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});
