import { expect, test } from "@jest/globals";
import { inTurn } from "#shared/in-turn.ts";

/** Work that notes when it begins, and ends when it is told to. */
function slowly(name: string, happened: string[]) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const work = () => {
    happened.push(name);
    return promise;
  };
  return { work, end: () => resolve(name), fail: () => reject(new Error(name)) };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("what has the same key waits for the one before it, what has another does not", async () => {
  const happened: string[] = [];
  const [first, second, other] = [slowly("first", happened), slowly("second", happened), slowly("other", happened)];
  const run = inTurn();

  const results = [run("lars", first.work), run("lars", second.work), run("anna", other.work)];
  await settled();
  const atOnce = [...happened];
  for (const one of [first, second, other]) one.end();

  expect(atOnce).toEqual(["first", "other"]);
  expect(await Promise.all(results)).toEqual(["first", "second", "other"]);
});

test("what fails fails for its own caller, and the next goes on", async () => {
  const happened: string[] = [];
  const [first, second] = [slowly("first", happened), slowly("second", happened)];
  const run = inTurn();

  const results = Promise.allSettled([run("lars", first.work), run("lars", second.work)]);
  first.fail();
  second.end();

  expect((await results).map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
});
