import { expect, test } from "@jest/globals";
import { postIn, postSubject } from "#domain/leaders/subject.ts";
import { shownPost } from "#tests/support/offers.ts";

test("names a post so that it is found again, whatever its ids look like", () => {
  const name = { source: "engage", placeId: 'all "company"', sourceId: "1]" } as const;

  expect(postIn(postSubject(shownPost(name)))).toEqual(name);
});
