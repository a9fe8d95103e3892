import { KEPT_NAMES } from "#domain/privacy/index.ts";
import { capital } from "./data-map.ts";
import type { DocumentFacts } from "./facts.ts";
import { page, table } from "./markdown.ts";
import type { DocumentWords } from "./words.ts";

/** When everything that is stored goes again. */
export function retentionList(facts: DocumentFacts, words: DocumentWords): string {
  const { policy, say } = facts;
  const { retention } = words;
  return page([
    `# ${retention.title}`,
    words.origin(facts),
    retention.intro,
    `## ${retention.times}`,
    table(
      retention.timesHead,
      KEPT_NAMES.map((name) => [`\`${name}\``, facts.time(name), retention.names[name]]),
    ),
    `## ${retention.categories}`,
    table(
      retention.categoriesHead,
      policy.stored.map(({ kept, name }) => [capital(say(name)), facts.kept(kept)]),
    ),
    `## ${retention.how}`,
    retention.howText,
  ]);
}
