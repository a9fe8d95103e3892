import { z } from "zod";
import { type ApiRole, type ApiRoute, listOf, Moment } from "./api-route.ts";

/** Those who run the programme or the service, and those who watch over both. */
const inCharge: readonly ApiRole[] = ["owner", "admin", "worksCouncil"];

const Signer = z.enum(["owner", "worksCouncil"]);

/** Whether what both signed is what the service works by. */
const PolicyState = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("inForce"), version: z.number(), since: Moment, until: Moment }),
  z.object({
    kind: z.literal("notInForce"),
    why: z.enum([
      ...(["missing", "invalid", "unenforceable", "demonstration"] as const),
      ...(["unsigned", "badSignature", "older", "notRaised", "ended"] as const),
    ]),
    /** Whose signature is missing or wrong. */
    by: listOf(Signer),
    /** What else there is to say about it, in words for an administrator. */
    details: listOf(z.string()),
    agreed: z.object({ version: z.number(), since: Moment }).nullable(),
  }),
]);

const QuietPeriod = z.object({ since: Moment.nullable() });

export const adminRoutes = {
  "GET /api/admin/doctor": {
    who: ["admin"],
    answer: z.object({
      findings: listOf(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })),
    }),
  },
  "GET /api/admin/configuration": {
    who: ["admin"],
    answer: z.object({
      settings: listOf(
        z.object({
          name: z.string(),
          description: z.string(),
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
        z.object({
          /** As the policy calls it. */
          name: z.string(),
          amount: z.number(),
          unit: z.enum(["minutes", "days", "weeks", "months"]),
        }),
      ),
    }),
  },
  "GET /api/charge/audit": {
    who: inCharge,
    answer: z.object({
      /** The newest first. Who it was is kept as a keyed hash and never shown. */
      entries: listOf(z.object({ at: Moment, action: z.string(), reason: z.string().nullable() })),
    }),
  },
} as const satisfies Record<string, ApiRoute>;
