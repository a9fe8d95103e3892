import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { buildAppPackage, readTemplate } from "#adapters/package/app-package.ts";

const root = join(import.meta.dirname, "../..");

const { values: flags } = parseArgs({
  options: {
    "app-id": { type: "string" },
    domain: { type: "string" },
    about: { type: "string" },
    out: { type: "string", default: "dist/vorbild.zip" },
    json: { type: "boolean", default: false },
  },
});

const { MICROSOFT_APP_ID, PUBLIC_HOST, ABOUT_URL } = process.env;
const host = flags.domain ?? PUBLIC_HOST;
const about = flags.about ?? ABOUT_URL ?? `https://${host}/about`;
const outcome = await buildAppPackage(await readTemplate(join(root, "manifest")), {
  MICROSOFT_APP_ID: flags["app-id"] ?? MICROSOFT_APP_ID,
  PUBLIC_HOST: host,
  ABOUT_URL: about,
  APP_VERSION: JSON.parse(await readFile(join(root, "package.json"), "utf8")).version,
});

if (outcome.kind === "refused") {
  process.exitCode = 1;
  const text = [
    "The package was not built:",
    ...outcome.reasons.map((reason) => `- ${reason}`),
    "Values come from the environment, or from --app-id, --domain and --about.",
  ].join("\n");
  process.stderr.write(flags.json ? `${JSON.stringify({ refused: outcome.reasons })}\n` : `${text}\n`);
} else {
  await mkdir(dirname(flags.out), { recursive: true });
  await writeFile(flags.out, outcome.zip);
  const sha256 = createHash("sha256").update(outcome.zip).digest("hex");
  const { files, zip } = outcome;
  const text = [
    `${flags.out}: ${zip.length} bytes with ${files.join(", ")}`,
    `sha256 ${sha256}`,
    `In Teams its links for website, privacy and terms lead to ${about}; --about names another page.`,
  ].join("\n");
  const json = JSON.stringify({ out: flags.out, bytes: zip.length, sha256, files, about });
  process.stdout.write(`${flags.json ? json : text}\n`);
}
