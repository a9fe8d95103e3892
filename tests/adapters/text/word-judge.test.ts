import { expect, test } from "@jest/globals";
import { nameReader } from "#adapters/text/name-reader.ts";
import { wordJudge } from "#adapters/text/word-judge.ts";
import { forbiddenNames } from "#domain/hashtags/index.ts";

const judgeName = forbiddenNames(
  { reader: nameReader(), judge: wordJudge },
  { people: ["Jürgen Müller", "Sabine Koch", "Frank Wolf"], customers: ["Nordwerft AG", "Süd Chemie GmbH"] },
);

test.each([
  ["hr_müller", "person"],
  ["juergen", "person"],
  ["SabineKoch", "person"],
  ["wolf_frank", "person"],
  ["vertrieb_nordwerft_2025", "customer"],
  ["suedchemie", "customer"],
  ["hr_arschloch", "slur"],
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
])("%s is allowed", (name) => {
  expect(judgeName(name)).toBeNull();
});
