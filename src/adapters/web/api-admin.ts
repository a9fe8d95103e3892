import { beginQuietPeriod, endQuietPeriod, type QuietPeriodDeps } from "#domain/attention/index.ts";
import type { PersonId } from "#domain/people/index.ts";
import { type AuditLog, KEPT_NAMES, type PolicyKeeper, type PolicyState } from "#domain/privacy/index.ts";
import type { ApiAnswer } from "#shared/api.ts";
import type { adminRoutes } from "#shared/api-admin.ts";
import type { AuditAction } from "#shared/audit-action.ts";
import type { Finding } from "#shared/finding.ts";
import type { Transaction } from "#shared/transaction.ts";
import type { ApiHandlers } from "./api-call.ts";

export interface AdminApiDeps extends Omit<QuietPeriodDeps, "note"> {
  readonly audit: Pick<AuditLog, "note" | "latest">;
  readonly policy: Pick<PolicyKeeper, "state" | "terms">;
  /** What the service reads from its environment, secrets without their value. */
  readonly settings: ApiAnswer<"GET /api/admin/configuration">["settings"];
  checkUp(): Promise<readonly Finding[]>;
}

/** As many as are read at once. */
const ENTRIES_MAX = 100;

/** What those in charge look after: the service's health and settings, its rules, and what they themselves did. */
export function adminApi(given: AdminApiDeps): ApiHandlers<keyof typeof adminRoutes> {
  const { audit, checkUp, policy, quietPeriods, settings } = given;
  const deps = {
    ...given,
    note: (tx: Transaction, action: AuditAction, actorId: PersonId) =>
      audit.note({ at: given.clock(), action, actorId, subjectId: null, reason: null }, tx),
  };
  const quietPeriod = async () => {
    const since = await quietPeriods.since();
    return { since: since && `${since}` };
  };

  return {
    "GET /api/admin/doctor": async () => ({ findings: await checkUp() }),
    "GET /api/admin/configuration": async () => ({ settings }),
    "GET /api/charge/quiet-period": quietPeriod,
    "PUT /api/charge/quiet-period": async ({ body, person }) => {
      await (body.on ? beginQuietPeriod : endQuietPeriod)(deps, person.id);
      return quietPeriod();
    },
    "GET /api/charge/rules": async () => {
      const { retention, smallestGroup } = policy.terms();
      const kept = KEPT_NAMES.map((name) => ({ name, amount: retention[name].amount, unit: retention[name].unit }));
      return { policy: stateOf(policy.state()), smallestGroup, retention: kept };
    },
    "GET /api/charge/audit": async () => {
      const entries = await audit.latest(ENTRIES_MAX);
      return { entries: entries.map(({ at, action, reason }) => ({ at: `${at}`, action, reason })) };
    },
  };
}

function stateOf(state: PolicyState) {
  if (state.kind === "inForce") return { ...state, since: `${state.since}`, until: `${state.until}` };
  const { agreed, kind, why } = state;
  return {
    kind,
    why: why.code === "ended" ? { ...why, at: `${why.at}` } : why,
    agreed: agreed && { version: agreed.version, since: `${agreed.since}` },
  };
}
