import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { AppError } from "#shared/errors.ts";

/** For its owner alone: it holds what the database holds. */
const MODE = 0o600;

/**
 * Writes lines to a compressed file, which is there once all of them are.
 *
 * @throws what `fill` throws; there is no file then
 */
export async function writeLines<Result>(
  path: string,
  fill: (write: (line: string) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { force: true }); // a new one: what lies there may be readable for others, or lead elsewhere
  const lines = new PassThrough();
  const written = pipeline(lines, createGzip(), createWriteStream(unfinished, { mode: MODE, flags: "wx" }));
  written.catch(() => undefined); // told below
  try {
    const result = await fill(async (line) => {
      if (!lines.write(`${line}\n`)) await Promise.race([drained(lines), written]);
    });
    lines.end();
    await written;
    await rename(unfinished, path);
    return result;
  } catch (error) {
    lines.destroy();
    await rm(unfinished, { force: true });
    throw error;
  }
}

const drained = (stream: PassThrough) => new Promise<void>((resolve) => stream.once("drain", resolve));

/** @throws AppError BACKUP_INVALID for a file that is not there, not compressed as ours are, or cut off */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const unpacked = file.pipe(createGunzip());
  file.on("error", (error) => unpacked.destroy(error));
  try {
    yield* linesIn(unpacked);
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    if (code === "ENOENT") throw new AppError("BACKUP_INVALID", `there is no file ${path}`);
    if (code.startsWith("Z_")) throw new AppError("BACKUP_INVALID", `${path} is damaged, or was never a backup`);
    throw error;
  }
}

/** The lines of a stream. Not by `readline`, which also ends them where a text may hold U+2028. */
export async function* linesIn(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
