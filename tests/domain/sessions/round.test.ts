import { expect, test } from "@jest/globals";
import { doForEach } from "#domain/sessions/round.ts";
import { AppError, type ErrorCode } from "#shared/errors.ts";

/** Does a round of which each letter is a failure of its kind or, for the dot, a success. */
async function roundOf(outcomes: string) {
  const kinds: Record<string, ErrorCode> = { u: "GRAPH_UNREACHABLE", t: "GRAPH_THROTTLED", r: "GRAPH_REFUSED" };
  const tried: number[] = [];
  const failed: number[] = [];
  const work = async (index: number) => {
    tried.push(index);
    const letter = outcomes.charAt(index);
    const kind = kinds[letter];
    if (kind) throw new AppError(kind, "no answer");
    if (letter !== ".") throw new Error("broken");
  };

  const isDone = await doForEach([...outcomes].keys().toArray(), work, (index) => void failed.push(index));

  return { isDone, tried, failed };
}

test("one that fails is reported and does not stop the others", async () => {
  expect(await roundOf(".x.r.")).toEqual({ isDone: true, tried: [0, 1, 2, 3, 4], failed: [1, 3] });
});

test("the third failure of Graph in a row ends the round, and what is left is not tried", async () => {
  expect(await roundOf(".utu..")).toEqual({ isDone: false, tried: [0, 1, 2, 3], failed: [1, 2, 3] });
});

test.each([
  ["a success", "uu.uu"],
  ["a failure that is not of Graph", "uuxuu"],
  ["a refusal, which is an answer too,", "uuruu"],
])("%s between failures of Graph begins the count anew", async (_what, outcomes) => {
  expect(await roundOf(outcomes)).toMatchObject({ isDone: true, tried: [0, 1, 2, 3, 4] });
});
