import { expect, test } from "@jest/globals";
import { HOUR_RULES } from "#domain/rehearsal/hours-rules.ts";
import * as sessions from "#domain/sessions/index.ts";

test("what is rehearsed are the rules of the service, under their own names", () => {
  expect(Object.keys(HOUR_RULES)).toHaveLength(16);
  expect(sessions).toMatchObject(HOUR_RULES);
});
