import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import type { Plan } from "#domain/rehearsal/index.ts";
import { planSchema } from "./plan-schema.ts";

export type PlanOutcome =
  | { readonly kind: "read"; readonly plan: Plan }
  /** What has to be corrected, a sentence each. */
  | { readonly kind: "refused"; readonly reasons: readonly string[] };

/**
 * Reads a plan in YAML; what it leaves out is as in an ordinary company.
 *
 * @param regionOf - the region whose holidays somebody means; null if there is none of that name
 */
export async function readPlan(path: string, regionOf: (text: string) => string | null): Promise<PlanOutcome> {
  let content: unknown;
  try {
    content = parse(await readFile(path, "utf8"));
  } catch (error) {
    return { kind: "refused", reasons: [error instanceof Error ? error.message.trim() : String(error)] };
  }
  const read = planSchema(regionOf).safeParse(content ?? {});
  if (read.success) return { kind: "read", plan: read.data };
  const reasons = read.error.issues.map(({ message, path: at }) => `${at.join(".") || "the plan"}: ${message}`);
  return { kind: "refused", reasons };
}
