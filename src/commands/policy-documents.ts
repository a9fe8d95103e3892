import "temporal-polyfill/global";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { documentsOf, withPolicy } from "#adapters/documents/documents.ts";
import { policyFile } from "#adapters/yaml/policy-file.ts";

/** `npm run policy:documents`: writes what follows from the policy, for people to read and lawyers to start from. */
const { values } = parseArgs({
  options: {
    file: { type: "string", default: "policy/policy.yaml" },
    out: { type: "string", default: "docs/policy" },
    page: { type: "string", default: "docs/explanation/privacy.md" },
  },
});

const found = await policyFile(values.file)();
if (found.kind === "read") {
  await mkdir(values.out, { recursive: true });
  const documents = Object.entries(documentsOf(found.policy));
  for (const [name, text] of documents) await writeFile(join(values.out, name), text);
  await writeFile(values.page, withPolicy(await readFile(values.page, "utf8"), found.policy, "en"));
  process.stdout.write(`${documents.length} documents in ${values.out}, and the table in ${values.page}\n`);
} else {
  const reasons = found.kind === "invalid" ? found.reasons : ["it is not there"];
  process.stderr.write(`Please correct ${values.file} first:\n  ${reasons.join("\n  ")}\n`);
  process.exitCode = 1;
}
