import { z } from "zod";
import { listOf, Moment } from "./api-route.ts";
import type { ErrorCode } from "./errors.ts";

/** What the service looks at by itself, and what `npm run doctor` looks at besides. */
const CHECKS = [
  ...(["database", "queue", "policy", "teamsToken", "graphToken", "absences", "mailboxes", "engage"] as const),
  ...(["sending", "consents", "roles", "tabAddress", "appName", "onBehalf"] as const),
  ...(["credentials", "configuration", "botKeys", "service", "unasked", "mailbox"] as const),
] as const;

/** What keeps a check from being made; everything else that is thrown is a mistake of somebody's. */
const FAILURES = [
  ...(["CONFIG_INVALID", "TOKEN_UNAVAILABLE", "GRAPH_REFUSED", "GRAPH_THROTTLED", "GRAPH_UNREACHABLE"] as const),
  ...(["ENGAGE_REFUSED", "ENGAGE_SIGNED_OUT", "ENGAGE_THROTTLED", "ENGAGE_UNREACHABLE"] as const),
] as const satisfies readonly ErrorCode[];
export type Failure = (typeof FAILURES)[number];
const isFailure = (code: unknown): code is Failure => (FAILURES as readonly unknown[]).includes(code);

/** Why nothing is said unasked, as the metric `vorbild_sending_stopped` calls it. */
export const StopReason = z.enum(["refused", "quiet_period", "policy"]);
/** Everything whose time the policy sets. */
export const Kept = z.enum([
  ...(["posts", "names", "copies", "words", "notices"] as const),
  ...(["drafts", "proposals", "sessions", "wantedHours", "questions"] as const),
]);
const Signers = listOf(z.enum(["owner", "worksCouncil"]));

const coded = <Code extends string, Facts extends z.ZodRawShape>(code: Code, facts: Facts) =>
  z.object({ code: z.literal(code), ...facts });

/** Why a policy is not in force. */
export const PolicyObjection = z.discriminatedUnion("code", [
  z.object({ code: z.enum(["missing", "demonstration"]) }),
  z.object({ code: z.enum(["unsigned", "badSignature"]), by: Signers }),
  z.object({ code: z.enum(["older", "notRaised"]), agreed: z.number() }),
  coded("invalid", { reasons: listOf(z.string()) }),
  coded("unenforceable", { names: listOf(Kept) }),
  coded("ended", { at: Moment }),
  coded("forged", { version: z.number() }),
]);

/** As somebody else said it, in their own words: an error, or an answer. */
const said = z.string();
const name = z.string();
const address = z.string();
const count = z.number().int();
/** With how many of them something can be done, without a number: they may be few. */
const Share = z.enum(["nobodyYet", "none", "some", "all"]);
const RoleName = z.enum(["owner", "admin", "champion", "worksCouncil"]);

const Found = z.discriminatedUnion("code", [
  z.object({ code: z.enum(["answers", "given", "signedIn", "published", "ready", "on", "real", "local"]) }),
  z.object({ code: z.enum(["noTab", "tabNotBuilt", "asTheApp", "asAnIdentity", "noCredentials"]) }),
  coded("waiting", { jobs: count }),
  /** Messages by how far they got. */
  coded("sent", {
    counts: z.partialRecord(z.enum(["planned", "sending", "sent", "in_doubt", "dropped", "failed"]), count),
    quietSince: Moment.nullable(),
  }),
  coded("paused", { answer: z.string() }),
  coded("stopped", { reasons: listOf(StopReason) }),
  coded("agreed", { version: z.number(), since: Moment, until: Moment }),
  coded("notAgreed", { why: PolicyObjection }),
  /** What can be read of people's mailboxes, as far as that is known. */
  coded("absences", { replies: z.boolean(), meetings: z.boolean() }),
  coded("mailbox", { hours: z.boolean(), settings: z.boolean() }),
  /** Whose sessions can be booked, and whose settings read. `wide`: rights to every mailbox that there is. */
  coded("mailboxes", { experts: Share, leaders: Share, wide: listOf(z.string()) }),
  /** `gone`: roles whose group is not in Entra. */
  coded("consents", {
    missing: listOf(z.enum(["User.Read.All", "GroupMember.ReadBasic.All", "Team.ReadBasic.All"])),
    gone: listOf(RoleName),
  }),
  /** `named`: app roles in tokens since the start, which the running service alone sees; `unknown`: those that give none. */
  coded("roles", { byGroup: listOf(RoleName), named: listOf(z.string()).nullable(), unknown: listOf(z.string()) }),
  coded("leadsHere", { address, host: z.string() }),
  coded("leadsElsewhere", { address }),
  coded("noAnswer", { address, said }),
  coded("answered", { address, status: count, said }),
  z.object({ code: z.enum(["knownName", "localName", "unknownName"]), name }),
  coded("unsureName", { name, said }),
  coded("failed", { why: z.enum(FAILURES).nullable(), said }),
]);

/** What one check found: a code and facts, worded where it is shown. */
export const Finding = z.object({
  check: z.enum(CHECKS),
  /** Which one, where several are checked. */
  about: z.string().optional(),
  ok: z.boolean(),
  found: Found,
});

export type Finding = z.output<typeof Finding>;
export type Found = z.output<typeof Found>;
export type Kept = z.output<typeof Kept>;
export type Share = z.output<typeof Share>;
export type Check = Finding["check"];
export type PolicyObjection = z.output<typeof PolicyObjection>;
export type Outcome = Pick<Finding, "ok" | "found">;

/** Each says how it is; what it throws is found to have failed. */
export type Checks = Readonly<Partial<Record<Check, () => Promise<Outcome>>>>;

export function well(found: Found): Outcome {
  return { ok: true, found };
}

export function trouble(found: Found): Outcome {
  return { ok: false, found };
}

/** What went wrong while something was looked at. */
export function failed(error: unknown): Outcome {
  const code: unknown = error instanceof Error && "code" in error ? error.code : null;
  const text = error instanceof Error ? error.message : String(error);
  return trouble({ code: "failed", why: isFailure(code) ? code : null, said: text });
}
