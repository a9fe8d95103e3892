import { z } from "zod";
import { type ApiRole, type ApiRoute, listOf, Moment } from "./api-route.ts";
import { AuditAction } from "./audit-action.ts";
import { Finding, Kept, PolicyObjection } from "./finding.ts";
import { SETTING_NAMES } from "./setting-words.ts";

/** Those who run the programme or the service, and those who watch over both. */
const inCharge: readonly ApiRole[] = ["owner", "admin", "worksCouncil"];

/** Whether what both signed is what the service works by. */
const PolicyState = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("inForce"), version: z.number(), since: Moment, until: Moment }),
  z.object({
    kind: z.literal("notInForce"),
    why: PolicyObjection,
    agreed: z.object({ version: z.number(), since: Moment }).nullable(),
  }),
]);

const QuietPeriod = z.object({ since: Moment.nullable() });

export const adminRoutes = {
  "GET /api/admin/doctor": { who: ["admin"], answer: z.object({ findings: listOf(Finding) }) },
  "GET /api/admin/configuration": {
    who: ["admin"],
    answer: z.object({
      settings: listOf(
        z.object({
          name: z.literal(SETTING_NAMES),
          isSet: z.boolean(),
          /** Null for what is not set, and for every secret. */
          value: z.string().nullable(),
        }),
      ),
    }),
  },
  "GET /api/charge/quiet-period": { who: inCharge, answer: QuietPeriod },
  "PUT /api/charge/quiet-period": { who: inCharge, body: z.object({ on: z.boolean() }), answer: QuietPeriod },
  "GET /api/charge/rules": {
    who: inCharge,
    answer: z.object({
      policy: PolicyState,
      smallestGroup: z.number(),
      retention: listOf(
        z.object({ name: Kept, amount: z.number(), unit: z.enum(["minutes", "days", "weeks", "months"]) }),
      ),
    }),
  },
  "GET /api/charge/audit": {
    who: inCharge,
    answer: z.object({
      /** The newest first. Who it was is kept as a keyed hash and never shown. */
      entries: listOf(z.object({ at: Moment, action: AuditAction, reason: z.string().nullable() })),
    }),
  },
} as const satisfies Record<string, ApiRoute>;
