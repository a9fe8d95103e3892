import { expect, test } from "@jest/globals";
import { limits } from "#sandbox/connector/limits.ts";

/** Limits on a clock that stands still until it is moved. */
function atRest() {
  const clock = { ms: 0 };
  return { clock, limit: limits(() => clock.ms) };
}

function times(n: number, act: () => number): number[] {
  return Array.from({ length: n }, act);
}

test("takes seven sends in a second and eight in two", () => {
  const { clock, limit } = atRest();

  const first = times(8, () => limit.send("a"));
  clock.ms = 1000;
  const second = times(2, () => limit.send("a"));

  expect(first).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  expect(second).toEqual([0, 1]);
});

test("takes sixty sends in thirty seconds, however evenly they come", () => {
  const { clock, limit } = atRest();
  const answers = times(61, () => {
    const wait = limit.send("a");
    clock.ms += 400;
    return wait;
  });

  expect(answers.filter((wait) => wait > 0)).toEqual([6]);
});

test("takes fifty requests a second from all threads together", () => {
  const { limit } = atRest();
  let thread = 0;

  const answers = times(51, () => limit.send(`thread ${thread++}`));

  expect(answers.filter((wait) => wait > 0)).toEqual([1]);
});

test("counts reading apart from sending", () => {
  const { limit } = atRest();

  const sent = times(7, () => limit.send("a"));
  const read = times(15, () => limit.read("a"));

  expect([...sent, ...read].filter((wait) => wait > 0)).toEqual([1]);
});
