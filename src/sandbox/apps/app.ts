import { type Manifest, readManifest } from "./manifest.ts";

/** The app as Teams shows it to a person. */
export interface App {
  readonly id: string;
  readonly botId: string;
  readonly tenantId: string;
  readonly name: string;
  readonly description: string;
  readonly developer: Manifest["developer"];
  /** By which the app is named when somebody signs in to it. */
  readonly resource: string;
  /** Hosts whose pages may stand in its frames. */
  readonly validDomains: readonly string[];
  /** Where the app's own host is really reached: it has no certificate here. */
  readonly origin: string;
  readonly showLoadingIndicator: boolean;
  /** Beside the chat; who has no address is Teams' own. */
  readonly personalTabs: readonly {
    readonly entityId: string;
    readonly name: string;
    readonly contentUrl: string | null;
  }[];
  /** What can be added to a channel. */
  readonly channelTab: { readonly configurationUrl: string; readonly canUpdate: boolean } | null;
}

interface AppOptions {
  /** Where the app's package lies. */
  readonly folder: string | undefined;
  readonly appId: string;
  readonly tenantId: string;
  /** The service's, such as `http://127.0.0.1:3978`. */
  readonly origin: () => string;
}

/** The app that the tenant's administrator uploaded, with the service as its host; read anew each time. */
export function uploadedApp({ folder, appId, tenantId, origin }: AppOptions): (locale: string) => App | null {
  return (locale) => {
    const { host } = new URL(origin());
    const about = `https://${host}/about`;
    const values = { MICROSOFT_APP_ID: appId, PUBLIC_HOST: host, ABOUT_URL: about, APP_VERSION: "1.0.0" };
    const manifest = readManifest(folder, values, locale);
    if (!manifest) return null;
    const inTeams = manifest.configurableTabs.find(({ scopes }) => scopes.includes("team"));
    return {
      id: manifest.id,
      botId: appId,
      tenantId,
      name: manifest.name.short,
      description: manifest.description.short,
      developer: manifest.developer,
      resource: manifest.webApplicationInfo?.resource ?? "",
      validDomains: manifest.validDomains,
      origin: origin(),
      showLoadingIndicator: manifest.showLoadingIndicator,
      personalTabs: manifest.staticTabs
        .filter(({ scopes }) => scopes.includes("personal"))
        .map(({ entityId, name = "", contentUrl = null }) => ({ entityId, name, contentUrl })),
      channelTab: inTeams
        ? { configurationUrl: inTeams.configurationUrl, canUpdate: inTeams.canUpdateConfiguration }
        : null,
    };
  };
}
