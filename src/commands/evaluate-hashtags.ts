import { parseArgs } from "node:util";
import { evaluate } from "#evaluating.ts";

const USAGE = `npm run evaluate:hashtags -- FILE.jsonl [options]
  --k N   beside k = 1: words of fewer than N different authors do not count (7)

  FILE holds one JSON object a line, oldest first: text, tags, and perhaps author, department and ts.
  Prints one JSON object; shares in percent. docs/reference/evaluation.md`;

const K_MAX = 32;
const BYTES_PER_MB = 1_000_000;

function options(): { readonly path: string; readonly k: number } | null {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { k: { type: "string" } } });
    const k = Number(values.k ?? 7);
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return null;
    return Number.isInteger(k) && k >= 1 && k <= K_MAX ? { path, k } : null;
  } catch {
    return null; // an option that does not exist
  }
}

/** @returns the code to end with */
async function run(): Promise<number> {
  const asked = options();
  if (!asked) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const first = await evaluate(asked.path, [1]);
  if (first.kind === "refused") {
    process.stderr.write(`${first.reason}\n`);
    return 1;
  }
  const rss = Math.round(process.memoryUsage().rss / BYTES_PER_MB);
  const other = await evaluate(asked.path, [asked.k]);
  const nested = other.kind === "evaluated" ? { [`k_${asked.k}`]: other.replays[0] } : {};
  process.stdout.write(`${JSON.stringify({ ...first.replays[0], rss_mb: rss, ...nested }, null, 2)}\n`);
  return 0;
}

process.exitCode = await run();
