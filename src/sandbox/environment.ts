import { resolve } from "node:path";
import type { Organisation } from "./model.ts";

interface Outside {
  readonly url: string;
  readonly entra: string;
  readonly ca: string;
  readonly clientSecret: string;
  /** Keeps the service account of Viva Engage signed in. */
  readonly engageRefreshToken: string;
}

/** The environment variables with which the service runs against this tenant. */
export function environment(
  { tenantId, appId, groups }: Organisation,
  { url, entra, ca, clientSecret, engageRefreshToken }: Outside,
): Readonly<Record<string, string>> {
  return {
    MICROSOFT_APP_ID: appId,
    MICROSOFT_APP_TENANT_ID: tenantId,
    MICROSOFT_APP_PASSWORD: clientSecret,
    ENTRA_AUTHORITY: entra,
    BOT_OPENID_METADATA: `${url}/botframework/v1/.well-known/openidconfiguration`,
    GRAPH_URL: `${url}/graph`,
    ENGAGE_URL: `${url}/engage`,
    ENGAGE_REFRESH_TOKEN: engageRefreshToken,
    LOCAL_TENANT_URL: url,
    NODE_EXTRA_CA_CERTS: resolve(ca),
    OWNERS_GROUP_ID: groups.owners.id,
    ADMINS_GROUP_ID: groups.admins.id,
    CHAMPIONS_GROUP_ID: groups.champions.id,
    WORKS_COUNCIL_GROUP_ID: groups.worksCouncil.id,
  };
}
