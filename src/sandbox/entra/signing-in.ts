import type { SigningKey } from "#sandbox/secrets.ts";
import { tenantSettings } from "#sandbox/settings.ts";
import type { World } from "#sandbox/world.ts";
import { authorizationCodes } from "./authorization-codes.ts";
import { consents } from "./consents.ts";
import { deviceCodes } from "./device-codes.ts";
import { entraIssuer } from "./issuer.ts";
import { refreshTokens } from "./refresh-tokens.ts";
import { sessions } from "./sessions.ts";

interface Options {
  readonly key: SigningKey;
  readonly clientSecret: string;
  /** `https://localhost:PORT` */
  readonly authority: () => string;
  /** The origin to which the app's registration lets people be sent back. */
  readonly appOrigin: () => string;
}

/** Everything with which people and the app sign in, joined. */
export function signingIn(
  { organisation, directory, keep }: World,
  { key, clientSecret, authority, appOrigin }: Options,
) {
  const { settings, clear } = tenantSettings();
  const present = sessions(keep);
  const appRolesOf = (personId: string) => keep.state.appRoles[personId] ?? [];
  return {
    settings,
    usualSettings: { clear },
    sessions: present,
    deviceCodes: deviceCodes(settings),
    authorizationCodes: authorizationCodes(),
    consents: consents(keep),
    refreshTokens: refreshTokens(clientSecret, present),
    issuer: entraIssuer({ key, organisation, sessions: present, appRolesOf, settings, authority }),
    person: directory.person,
    people: organisation.people,
    tenantId: organisation.tenantId,
    appId: organisation.appId,
    authority,
    appOrigin,
  };
}
