import { capital } from "./data-map.ts";
import type { DocumentFacts } from "./facts.ts";
import { table } from "./markdown.ts";

const BEGIN = "<!-- made from the policy: npm run policy:documents -->";
const END = "<!-- end of what is made from the policy -->";

/** A page with the table of what is stored put where it belongs. */
export function withStoredTable(text: string, { kept, policy, say }: DocumentFacts): string {
  const rows = policy.stored.map((one) => [capital(say(one.name)), say(one.what), kept(one.kept)]);
  const [before = "", rest = ""] = text.split(BEGIN);
  const [, after = ""] = rest.split(END);
  return `${before}${BEGIN}\n\n${table(["what", "which facts", "how long"], rows)}\n\n${END}${after}`;
}
