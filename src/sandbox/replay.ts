import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { cast } from "./replay/cast.ts";
import { parseLine } from "./replay/line.ts";
import { replay } from "./replay/run.ts";
import { type Summary, table } from "./replay/summary.ts";

const USAGE = `Usage: npm run tenant:replay -- FILE.jsonl [--speed N] [--url http://127.0.0.1:3979] [--json]
Posts a file of texts as sample people; --speed N posts N a second, without it as fast as the service answers.
`;

interface Options {
  readonly file: string;
  /** Posts a second; null for as fast as possible. */
  readonly speed: number | null;
  readonly url: string;
  readonly json: boolean;
}

function options(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      speed: { type: "string" },
      url: { type: "string", default: "http://127.0.0.1:3979" },
      json: { type: "boolean", default: false },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error("Name one file.");
  const speed = values.speed === undefined ? null : Number(values.speed);
  if (speed !== null && !(speed > 0)) throw new Error(`--speed is not a number above 0: ${values.speed}`);
  return { file, speed, url: values.url.replace(/\/$/, ""), json: values.json };
}

function fail(error: unknown, code: number, hint = ""): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${hint}`);
  process.exit(code);
}

function read(args: readonly string[]): Options {
  try {
    return options(args);
  } catch (error) {
    return fail(error, 2, USAGE);
  }
}

/** Shows how far it is, on one line; only to somebody who watches. */
function progress({ sent, milliseconds }: Summary): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${sent} posts in ${Math.round(milliseconds / 1000)} s`);
}

async function main({ file, speed, url, json }: Options): Promise<Summary> {
  const { actorOf } = await cast(url);
  // Only now: lines that come before somebody reads them are lost.
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  async function* posts() {
    let number = 0;
    for await (const text of lines) {
      number += 1;
      if (text.trim() === "") continue;
      const line = parseLine(text);
      if (line.kind === "malformed") process.stderr.write(`${file}:${number}: ${line.mistake}\n`);
      yield line.kind === "malformed" ? null : actorOf(line);
    }
  }
  const summary = await replay(posts(), { url, speed, progress });
  if (process.stderr.isTTY) process.stderr.write("\n");
  process.stdout.write(json ? `${JSON.stringify(summary)}\n` : table(summary));
  return summary;
}

const summary = await main(read(process.argv.slice(2))).catch((error: unknown) => fail(error, 1));
process.exitCode = summary.refused > 0 ? 1 : 0;
