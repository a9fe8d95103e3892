import { expect, test } from "@jest/globals";
import { ownShare } from "#domain/coach/own-words.ts";

test.each([
  ["We did it", ["we did", "IT!"], 1],
  ["We did it\n\n#em_lean", ["We did it"], 0.75],
  ["It did we", ["We did it"], 1 / 3],
  ["We really really did it", ["We really did it"], 0.8],
  ["don’t", ["Don't"], 1],
  ["…", [], 1],
  ["anything", [], 0],
])("%j from %j is %d the author's own", (text, answers, share) => {
  expect(ownShare(text, answers)).toBeCloseTo(share);
});
