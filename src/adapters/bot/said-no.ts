import { forbiddenMatters } from "#domain/privacy/index.ts";
import { wordsFor } from "./words/catalogue.ts";
import type { Words } from "./words/words.ts";

/** Every sentence with which the bot says no, and nothing else. */
function refusalsIn({
  audit,
  common,
  delivery,
  departments,
  forbidden,
  groundwork,
  help,
  listening,
  resources,
}: Words): string[] {
  return [
    ...forbiddenMatters.map(forbidden.refuse),
    ...[audit.notForYou, delivery.notForYou, delivery.undeliveredNotForYou, departments.forOwners, listening.forOwners],
    ...[groundwork.forOwners, help.forAdmins, resources.notForYou, common.inPrivate],
  ];
}

const catalogues = [
  wordsFor({ language: "en", formOfAddress: "sie" }),
  wordsFor({ language: "de", formOfAddress: "sie" }),
  wordsFor({ language: "de", formOfAddress: "du" }),
];
const refusals = new Set(catalogues.flatMap(refusalsIn));

/** Whether the bot said no: a sentence that it did not understand is none, because other words might help. */
export function saysNo(text: string): boolean {
  return refusals.has(text);
}

/** Whether the bot says that it failed by its own mistake: then nothing was shown, neither a refusal nor its lack. */
export function saysItFailed(text: string): boolean {
  return catalogues.some(({ common }) => text.includes(common.ours));
}

/** Whether the bot did not understand what was pressed: then nobody knows what it would have done. */
export function saysOutdated(text: string): boolean {
  return catalogues.some(({ common }) => text.includes(common.outdated));
}
