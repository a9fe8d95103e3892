import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildPage } from "#build-page.ts";
import { weigh } from "#page-weight.ts";

const { values: flags } = parseArgs({ options: { json: { type: "boolean", default: false } } });

await buildPage("tab");
const loads = (await weigh(join(import.meta.dirname, "../../dist/tab"))).toSorted(
  (one, other) => one.bytes - other.bytes,
);

const lines = loads.map(({ shows, bytes, files }) => {
  const kilobytes = (bytes / 1_000).toFixed(1).padStart(7);
  return `${kilobytes} KB  ${String(files.length).padStart(2)} files  ${shows}`;
});
const report = ["Compressed, until this is shown (all but index.html with the frame):", ...lines].join("\n");
process.stdout.write(flags.json ? `${JSON.stringify({ loads })}\n` : `${report}\n`);
