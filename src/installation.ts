import type { GraphClient } from "#adapters/graph/client.ts";
import { checkConsents } from "#adapters/graph/consent-check.ts";
import { tokenSource } from "#adapters/identity/token-source.ts";
import { type Checks, type Outcome, trouble, well } from "#shared/finding.ts";
import { whyUnreachable } from "#shared/http.ts";
import { applicationOf, type Config, roleGroups } from "./config.ts";

interface InstallationDeps {
  readonly graph: GraphClient;
  readonly tokens?: { token(scope: string): Promise<string> };
}

/** Longest wait for our own address. */
const ANSWER_TIMEOUT_MS = 10_000;

/** Entra knows nobody of the name that was asked for. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const UNKNOWN_RESOURCE = "AADSTS500011";

/** What an admin sets outside of the service, step by step as the guide for installing does, and looked at from inside. */
export function installationChecks(
  config: Config,
  { graph, tokens = tokenSource(applicationOf(config)) }: InstallationDeps,
): Checks {
  const consents = () => checkConsents(graph, roleGroups(config));
  const { PUBLIC_URL: address } = config;
  if (address === undefined) return { consents, tabAddress: async () => well({ code: "noTab" }) };
  const name = `api://${new URL(address).host}/${config.MICROSOFT_APP_ID}`;
  return {
    consents,
    tabAddress: () => checkAddress(address, config.MICROSOFT_APP_ID),
    appName: async () => (config.local ? well({ code: "localName", name }) : checkName(name, tokens)),
    onBehalf: async () =>
      config.MANAGED_IDENTITY_CLIENT_ID === config.MICROSOFT_APP_ID
        ? trouble({ code: "asAnIdentity" })
        : well({ code: "asTheApp" }),
  };
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
