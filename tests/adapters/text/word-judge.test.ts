import { expect, test } from "@jest/globals";
import { nameReader } from "#adapters/text/name-reader.ts";
import { wordJudge } from "#adapters/text/word-judge.ts";
import { forbiddenNames } from "#domain/hashtags/index.ts";

const judgeName = forbiddenNames(
  { reader: nameReader(), judge: wordJudge },
  {
    people: ["Jürgen Müller", "Sabine Koch", "Frank Wolf", "Tom Jenkins", "Lisa Berlin"],
    customers: ["Nordwerft AG", "Süd Chemie GmbH", "Allianz SE"],
  },
);

test.each([
  ["hr_müller", "name"],
  ["juergen", "name"],
  ["SabineKoch", "name"],
  ["wolf_frank", "name"],
  ["vertrieb_nordwerft_2025", "name"],
  ["suedchemie", "name"],
  ["it_tom_jenkins", "name"],
  ["vertrieb_allianz", "name"],
  ["hr_arschloch", "slur"],
  ["compliance_ficker", "slur"],
  ["hr_deppen", "slur"],
  ["it_sch31sse", "slur"],
  ["Scheiß-Projekt", "slur"],
  ["hr_für", "stopWord"],
  ["danke", "stopWord"],
])("%s is forbidden: %s", (name, reason) => {
  expect(judgeName(name)).toBe(reason);
});

test.each([
  "hr_kochen",
  "kantine_koch",
  "em_wolf",
  "marsch",
  "klassenfahrt",
  "it_assistent",
  "finanzierung",
  "em_analyse",
  "scunthorpe",
  "chemie",
  "hr_onboarding",
  "it_jenkins",
  "reise_berlin",
  "vertrieb_strategische_allianz",
  "einkauf_allianzen",
  "compliance_traffickers",
  "diversity_trans",
  "tit_for_tat",
])("%s is allowed", (name) => {
  expect(judgeName(name)).toBeNull();
});
