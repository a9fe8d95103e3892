import type { StoredCategory } from "#domain/privacy/index.ts";
import type { DocumentFacts } from "./facts.ts";
import { list, page, table } from "./markdown.ts";
import type { DocumentWords } from "./words.ts";

/** Everything that is stored: what, why, how long, who sees it, on which ground, and where it lies. */
export function dataMap(facts: DocumentFacts, words: DocumentWords): string {
  const { policy, say } = facts;
  return page([
    `# ${words.dataMap.title}`,
    words.origin(facts),
    words.dataMap.intro,
    `**${words.purpose}:** ${say(policy.purpose)}`,
    `## ${words.dataMap.grounds}`,
    words.dataMap.groundsIntro,
    list(policy.grounds.map(({ name, text }) => `**${capital(say(name))}:** ${say(text)}`)),
    `## ${words.dataMap.stored}`,
    ...policy.stored.map((category) => categoryPart(category, facts, words)),
    `## ${words.dataMap.asked}`,
    table(
      words.dataMap.askedHead,
      policy.interfaces.map(({ answers, id, routes, seenBy }) => [
        id,
        say(answers),
        facts.readers(seenBy),
        routes.length > 0 ? routes.map(code).join(", ") : "–",
      ]),
    ),
    `## ${words.forbidden}`,
    list(policy.forbidden.map(({ text }) => say(text))),
    `## ${words.limits}`,
    list(policy.limits.map(({ text }) => say(text))),
  ]);
}

const code = (text: string) => `\`${text}\``;

function categoryPart(category: StoredCategory, facts: DocumentFacts, { dataMap: words }: DocumentWords): string {
  const { name, what, why, kept, seenBy, tables } = category;
  const where = Object.entries(tables).map(([table, columns]) => `${code(table)} (${columns.join(", ")})`);
  return [
    `### ${capital(facts.say(name))}`,
    "",
    list([
      `**${words.what}:** ${facts.say(what)}`,
      `**${words.why}:** ${facts.say(why)}`,
      `**${words.kept}:** ${facts.kept(kept)}`,
      `**${words.seenBy}:** ${facts.readers(seenBy)}`,
      `**${words.ground}:** ${groundOf(category, facts)}`,
      `**${words.where}:** ${where.length > 0 ? where.join("; ") : words.outside}`,
    ]),
  ].join("\n");
}

function groundOf({ ground }: StoredCategory, { policy, say }: DocumentFacts): string {
  const found = policy.grounds.find(({ id }) => id === ground);
  return found ? say(found.name) : ground;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
