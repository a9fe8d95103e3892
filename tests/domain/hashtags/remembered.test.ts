import { expect, test } from "@jest/globals";
import { remembered } from "#domain/hashtags/remembered.ts";

function counted(max: number) {
  const made: string[] = [];
  const read = remembered((text) => {
    made.push(text);
    return text === "null" ? null : text.length;
  }, max);
  return { made, read };
}

test("each text is read once, also one of which nothing is made", () => {
  const { made, read } = counted(10);

  const values = ["plan", "null", "plan", "null"].map(read);

  expect(values).toEqual([4, null, 4, null]);
  expect(made).toEqual(["plan", "null"]);
});

test("of too many texts, those that came first are forgotten", () => {
  const { made, read } = counted(2);

  for (const text of ["a", "b", "c", "b", "c", "a"]) read(text);

  expect(made).toEqual(["a", "b", "c", "a"]);
});
