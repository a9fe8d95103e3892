import { z } from "zod";
import type { PersonId, Role } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import type { AppRoles } from "./app-roles.ts";
import { bearer, tokenCheck } from "./token-check.ts";

/** Who asks. */
interface TabCaller {
  readonly personId: PersonId;
  readonly token: string;
  /** Those that they were assigned in Entra, as of when the token was made. */
  readonly appRoles: ReadonlySet<Role>;
}

interface TabTokenSettings {
  readonly tenantId: string;
  /** Entra's for our tenant, in either version of its tokens. */
  readonly issuers: readonly string[];
  /** The app by its id, and by the address under which Teams knows it. */
  readonly audiences: readonly string[];
  /** OpenID metadata of Entra. */
  readonly metadataUrl: string;
  readonly appRoles: AppRoles;
}

const ALGORITHMS = ["RS256"];

/** The one permission that the app offers, and that Teams is given for everybody. */
const SCOPE = "access_as_user";

/** A person's token; an application's own has no `scp`. */
const Claims = z.object({
  tid: z.string().toLowerCase(),
  oid: z.guid().toLowerCase(),
  scp: z.string(),
  idtyp: z.string().optional(),
  roles: z.array(z.string()).default([]),
});

/**
 * Reads the tokens that Teams gets for the tab (`authentication.getAuthToken`).
 *
 * Source: https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 *
 * @param clock - real time, which the tokens carry
 * @returns a function that throws AppError TOKEN_REFUSED, TENANT_REFUSED, or TOKEN_UNAVAILABLE when the keys cannot be read
 */
export function tabTokens(
  { tenantId, appRoles, ...rules }: TabTokenSettings,
  clock: Clock,
  log: Log,
): (authorization: string | undefined) => Promise<TabCaller> {
  const check = tokenCheck({ ...rules, algorithms: ALGORITHMS }, clock, log);
  return async (authorization) => {
    const token = bearer(authorization);
    const claims = Claims.safeParse((await check(token)).claims);
    if (!claims.success) throw new AppError("TOKEN_REFUSED", "it is not a person's");
    const { tid, oid, scp, idtyp, roles } = claims.data;
    if (tid !== tenantId.toLowerCase()) throw new AppError("TENANT_REFUSED", "the token is of another tenant");
    if (idtyp === "app" || !scp.split(" ").includes(SCOPE)) throw new AppError("TOKEN_REFUSED", `it lacks ${SCOPE}`);
    return { personId: oid, token, appRoles: appRoles.of(roles) };
  };
}
