import { expect, test } from "@jest/globals";
import * as attention from "#domain/attention/index.ts";
import * as leaders from "#domain/leaders/index.ts";
import { RULES } from "#domain/rehearsal/index.ts";

test("rehearses the very rules that the service runs", () => {
  const service: Readonly<Record<string, unknown>> = { ...attention, ...leaders };

  for (const [name, rule] of Object.entries(RULES)) expect(service[name]).toBe(rule);
});
