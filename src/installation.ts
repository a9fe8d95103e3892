import type { GraphClient } from "#adapters/graph/client.ts";
import { checkConsents } from "#adapters/graph/consent-check.ts";
import { tokenSource } from "#adapters/identity/token-source.ts";
import type { Checks } from "./checks.ts";
import { applicationOf, type Config, roleGroups } from "./config.ts";

interface InstallationDeps {
  readonly graph: GraphClient;
  readonly tokens?: { token(scope: string): Promise<string> };
}

/** Longest wait for our own address. */
const ANSWER_TIMEOUT_MS = 10_000;

/** Entra knows nobody of the name that was asked for. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const UNKNOWN_RESOURCE = "AADSTS500011";

const GUIDE = "docs/guides/install.md";

/** What an admin sets outside of the service, step by step as the guide for installing does, and looked at from inside. */
export function installationChecks(
  config: Config,
  { graph, tokens = tokenSource(applicationOf(config)) }: InstallationDeps,
): Checks {
  const consents = { "consents in Entra": () => checkConsents(graph, roleGroups(config)) };
  const { PUBLIC_URL: address } = config;
  if (address === undefined) {
    return { ...consents, "address of the tab": async () => "none: without PUBLIC_URL there is no tab" };
  }
  return {
    ...consents,
    "address of the tab": () => checkAddress(address, config.MICROSOFT_APP_ID),
    "the app's name in Entra": async () => {
      const name = `api://${new URL(address).host}/${config.MICROSOFT_APP_ID}`;
      return config.local ? name : checkName(name, tokens);
    },
    "asking in people's name": async () => {
      if (config.MANAGED_IDENTITY_CLIENT_ID !== config.MICROSOFT_APP_ID) return "as the app that offers the tab";
      throw new Error(`a managed identity cannot offer a tab: let an app registration trust it, ${GUIDE}`);
    },
  };
}

/** Whether we are found where Teams will look for the tab. */
async function checkAddress(address: string, appId: string): Promise<string> {
  const ask = (path: string) =>
    fetch(`${address}${path}`, { redirect: "manual", signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) }).catch(
      (error) => {
        const { cause } = error as { readonly cause?: { readonly code?: unknown } };
        throw new Error(`${address} cannot be reached from here (${cause?.code ?? error.name})`);
      },
    );
  const settings: unknown = await (await ask("/tab/settings.json")).json().catch(() => null);
  if ((settings as { clientId?: unknown } | null)?.clientId !== appId) {
    throw new Error(`${address} leads to something else: /tab/settings.json there does not name this app`);
  }
  const page = await ask("/tab/");
  if (!page.ok) throw new Error("the tab is not built: npm run tab, then start the service again");
  return `${address} leads here; the app package needs --domain ${new URL(address).host}`;
}

/** Whether the app has the name in Entra that its package gives it. Asked for a token for it, Entra says so. */
async function checkName(name: string, tokens: Required<InstallationDeps>["tokens"]): Promise<string> {
  const trouble = await tokens.token(`${name}/.default`).then(() => null, String);
  if (trouble === null) return `${name}, which Entra knows`;
  if (trouble.includes(UNKNOWN_RESOURCE)) {
    throw new Error(`Entra does not know ${name}: expose it as the Application ID URI, ${GUIDE}`);
  }
  return `it has to be ${name}; Entra does not say whether it is (${/\(.+\)/.exec(trouble)?.[0] ?? trouble})`;
}
