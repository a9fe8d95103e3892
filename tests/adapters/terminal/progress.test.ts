import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "@jest/globals";
import { progressOn } from "#adapters/terminal/progress.ts";

/** What is written while something goes on in hundred steps. */
async function written(isTTY: boolean): Promise<string> {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80, cursorTo() {}, clearLine() {} });
  const progress = progressOn(stream as unknown as NodeJS.WriteStream);
  for (let step = 1; step <= 100; step++) progress.show(step / 100, `${step} messages`);
  progress.end();
  stream.end();
  return text(stream);
}

test("in a file, every tenth is a line", async () => {
  const lines = (await written(false)).trim().split("\n");

  expect(lines).toHaveLength(10);
  expect(lines[0]).toBe("10 % · 10 messages");
  expect(lines.at(-1)).toBe("100 % · 100 messages");
});

test("where somebody watches, a bar ends where the work does", async () => {
  expect(await written(true)).toContain("100 % · 100 messages");
});

test("what leaps over tenths says each leap once", async () => {
  const stream = new PassThrough() as unknown as NodeJS.WriteStream;
  const progress = progressOn(stream);

  for (const share of [0.01, 0.35, 0.36, 1]) progress.show(share, "x");
  stream.end();

  expect(await text(stream)).toBe("35 % · x\n100 % · x\n");
});
