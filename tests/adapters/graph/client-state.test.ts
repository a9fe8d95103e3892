import { expect, test } from "@jest/globals";
import { clientStates } from "#adapters/graph/client-state.ts";

const states = clientStates(Buffer.alloc(32, 1));

test("each secret is another one, fits in Graph's 128 characters, and is recognised by its hash", () => {
  const made = Array.from({ length: 50 }, () => states.make());

  expect(new Set(made.map(({ state }) => state)).size).toBe(50);
  expect(made.every(({ state }) => state.length >= 43 && state.length <= 128)).toBe(true);
  expect(made.every(({ state, hash }) => states.matches(state, hash))).toBe(true);
});

test("another secret, the hash itself, or a hash made with another key is not recognised", () => {
  const { state, hash } = states.make();

  expect(states.matches(`${state}x`, hash)).toBe(false);
  expect(states.matches("", hash)).toBe(false);
  expect(states.matches(hash, hash)).toBe(false);
  expect(states.matches(state, "")).toBe(false);
  expect(clientStates(Buffer.alloc(32, 2)).matches(state, hash)).toBe(false);
});

test("the secret cannot be read from its hash", () => {
  const { state, hash } = states.make();

  expect(hash).not.toContain(state.slice(0, 8));
  expect(hash).toHaveLength(43);
});
