import type { SigningKey } from "#sandbox/secrets.ts";
import { tenantSettings } from "#sandbox/settings.ts";
import type { World } from "#sandbox/world.ts";
import { deviceCodes } from "./device-codes.ts";
import { entraIssuer } from "./issuer.ts";
import { refreshTokens } from "./refresh-tokens.ts";
import { sessions } from "./sessions.ts";

interface Keys {
  readonly key: SigningKey;
  readonly clientSecret: string;
}

/** Everything with which people and the app sign in, joined. */
export function signingIn({ organisation, directory, keep }: World, { key, clientSecret }: Keys) {
  const { settings, clear } = tenantSettings();
  const present = sessions(keep);
  return {
    settings,
    usualSettings: { clear },
    sessions: present,
    deviceCodes: deviceCodes(settings),
    refreshTokens: refreshTokens(clientSecret, present),
    issuer: entraIssuer({ key, organisation, sessions: present, settings }),
    person: directory.person,
    people: organisation.people,
  };
}
