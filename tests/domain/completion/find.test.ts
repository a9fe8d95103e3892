import { expect, test } from "@jest/globals";
import { Entries } from "#domain/completion/entries.ts";
import { type Found, findExactly, findLoosely, findWithTypo } from "#domain/completion/find.ts";
import { Names } from "#domain/completion/names.ts";

const TAGS = ["hr_onboarding", "hronline", "it_on_board", "em_ruesten", "em_rusland", "qualitaet_neu", "it_onbase"];

function filled() {
  const names = new Names();
  const entries = new Entries(names);
  for (const tag of TAGS) for (const start of names.startsOf(names.write(tag) as number)) entries.put(start, 1);
  const nameAt = (place: number) => names.nameOf(names.recordOf(entries.segments[0]?.starts[place] as number));
  return { entries, nameAt };
}

function found(find: typeof findExactly, text: string): string[] {
  const { entries, nameAt } = filled();
  const tags = new Set<string>();
  const tell: Found = (from, to) => {
    for (let place = from; place < to; place++) tags.add(nameAt(place));
  };
  find(entries, new TextEncoder().encode(text), tell);
  return [...tags].sort();
}

test.each([
  ["hr on", ["hr_onboarding"]],
  ["on", ["hr_onboarding", "it_on_board", "it_onbase"]],
  ["ru", ["em_ruesten", "em_rusland"]],
  ["hrx", []],
])("%j is found exactly", (text, tags) => {
  expect(found(findExactly, text)).toEqual(tags);
});

test.each([
  ["hron", ["hr_onboarding", "hronline"]],
  ["onboa", ["hr_onboarding", "it_on_board"]],
  ["rus", ["em_ruesten", "em_rusland"]],
  ["qualitatn", ["qualitaet_neu"]],
])("%j is found loosely", (text, tags) => {
  expect(found(findLoosely, text)).toEqual(tags);
});

test.each([
  ["a letter is missing", "onbarding", ["hr_onboarding"]],
  ["a letter is wrong", "onboerding", ["hr_onboarding"]],
  ["a letter is too much", "onboarrding", ["hr_onboarding"]],
  ["two letters are swapped", "onbaording", ["hr_onboarding"]],
  ["the first letter is missing", "nboardi", ["hr_onboarding"]],
  ["the first letter is wrong", "xnboardi", ["hr_onboarding"]],
  ["the first letter is too much", "xonboardi", ["hr_onboarding"]],
  ["the first two are swapped", "noboardi", ["hr_onboarding"]],
  ["the typo is beside the place where words are parted", "hrxonboa", ["hr_onboarding"]],
  ["an umlaut lacks its dots too", "qualutat", ["qualitaet_neu"]],
])("what was typed is found when %s", (_, text, tags) => {
  expect(found(findWithTypo, text)).toEqual(tags);
});

test("two typos are too many", () => {
  expect(found(findWithTypo, "xnbxarding")).toEqual([]);
});
