import type { GraphClient } from "#adapters/graph/client.ts";
import { checkConsents } from "#adapters/graph/consent-check.ts";
import type { AppRoles } from "#adapters/identity/app-roles.ts";
import { tokenSource } from "#adapters/identity/token-source.ts";
import type { Role } from "#domain/people/index.ts";
import { type Checks, type Outcome, trouble, well } from "#shared/finding.ts";
import { whyUnreachable } from "#shared/http.ts";
import { applicationOf, type Config, roleGroups } from "./config.ts";

interface InstallationDeps {
  readonly graph: GraphClient;
  readonly tokens?: { token(scope: string): Promise<string> };
  /** The running service's own, because it sees people's tokens. */
  readonly appRoles?: Pick<AppRoles, "named">;
}

/** Longest wait for our own address. */
const ANSWER_TIMEOUT_MS = 10_000;

/** Entra knows nobody of the name that was asked for. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const UNKNOWN_RESOURCE = "AADSTS500011";

/** What an admin sets outside of the service, step by step as the guide for installing does, and looked at from inside. */
export function installationChecks(
  config: Config,
  { appRoles, graph, tokens = tokenSource(applicationOf(config)) }: InstallationDeps,
): Checks {
  const groups = roleGroups(config);
  const inEntra = {
    consents: () => checkConsents(graph, groups),
    roles: async () => checkRoles(Object.keys(groups) as (keyof typeof groups)[], appRoles),
  };
  const { PUBLIC_URL: address } = config;
  if (address === undefined) return { ...inEntra, tabAddress: async () => well({ code: "noTab" }) };
  const name = `api://${new URL(address).host}/${config.MICROSOFT_APP_ID}`;
  return {
    ...inEntra,
    tabAddress: () => checkAddress(address, config.MICROSOFT_APP_ID),
    appName: async () => (config.local ? well({ code: "localName", name }) : checkName(name, tokens)),
    onBehalf: async () =>
      config.MANAGED_IDENTITY_CLIENT_ID === config.MICROSOFT_APP_ID
        ? trouble({ code: "asAnIdentity" })
        : well({ code: "asTheApp" }),
  };
}

/** Where roles come from. App roles are defined in Entra, where we may not look: what tokens named shows what is there. */
function checkRoles(byGroup: readonly Role[], appRoles: InstallationDeps["appRoles"]): Outcome {
  const { all: named, unknown } = appRoles?.named() ?? { all: null, unknown: [] };
  return (unknown.length > 0 ? trouble : well)({ code: "roles", byGroup, named, unknown });
}

/** Whether we are found where Teams will look for the tab. */
async function checkAddress(address: string, appId: string): Promise<Outcome> {
  const ask = (path: string) =>
    fetch(`${address}${path}`, { redirect: "manual", signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
  try {
    const settings: unknown = await (await ask("/tab/settings.json")).json().catch(() => null);
    if ((settings as { clientId?: unknown } | null)?.clientId !== appId) {
      return trouble({ code: "leadsElsewhere", address });
    }
    const page = await ask("/tab/");
    return page.ok
      ? well({ code: "leadsHere", address, host: new URL(address).host })
      : trouble({ code: "tabNotBuilt" });
  } catch (error) {
    return trouble({ code: "noAnswer", address, said: whyUnreachable(error) });
  }
}

/** Whether the app has the name in Entra that its package gives it. Asked for a token for it, Entra says so. */
async function checkName(name: string, tokens: Required<InstallationDeps>["tokens"]): Promise<Outcome> {
  const said = await tokens.token(`${name}/.default`).then(() => null, String);
  if (said === null) return well({ code: "knownName", name });
  if (said.includes(UNKNOWN_RESOURCE)) return trouble({ code: "unknownName", name });
  return well({ code: "unsureName", name, said: /(?<=\().+(?=\))/.exec(said)?.[0] ?? said });
}
