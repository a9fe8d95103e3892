import type { Policy } from "#domain/privacy/index.ts";
import { worksAgreementDe } from "./agreement-de.ts";
import { worksAgreementEn } from "./agreement-en.ts";
import { dataMap } from "./data-map.ts";
import { type DocumentLanguage, factsOf } from "./facts.ts";
import { impactAssessmentDe } from "./impact-de.ts";
import { impactAssessmentEn } from "./impact-en.ts";
import { retentionList } from "./retention-list.ts";
import { withStoredTable } from "./stored-table.ts";
import { documentWordsDe } from "./words-de.ts";
import { documentWordsEn } from "./words-en.ts";

/** What follows from a policy, by the name of the file, in both languages. */
export function documentsOf(policy: Policy): Readonly<Record<string, string>> {
  const [en, de] = [factsOf(policy, "en"), factsOf(policy, "de")];
  return {
    "data-map.en.md": dataMap(en, documentWordsEn),
    "data-map.de.md": dataMap(de, documentWordsDe),
    "retention.en.md": retentionList(en, documentWordsEn),
    "retention.de.md": retentionList(de, documentWordsDe),
    "impact-assessment.en.md": impactAssessmentEn(en),
    "impact-assessment.de.md": impactAssessmentDe(de),
    "works-agreement.en.md": worksAgreementEn(en),
    "works-agreement.de.md": worksAgreementDe(de),
  };
}

/** A page that shows what is stored, with what the policy says of that. */
export function withPolicy(page: string, policy: Policy, language: DocumentLanguage): string {
  return withStoredTable(page, factsOf(policy, language));
}
