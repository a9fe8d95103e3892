import type { App } from "#sandbox/client/control/model.ts";

/** What the app's page in a frame is for, as teams-js calls it. */
export type FrameContext = "content" | "settings" | "authentication";

/** Where in the client one of the app's pages stands. */
export interface Place {
  readonly frameContext: FrameContext;
  /** The tab's own id; empty for one that is still to be configured. */
  readonly entityId: string;
  /** Where in the page a link leads. */
  readonly subEntityId: string;
  readonly channel?: { readonly id: string; readonly name: string; readonly team: Team };
  /** The tabs that stand beside it. */
  readonly beside: readonly TabInstance[];
}

interface Team {
  readonly id: string;
  readonly name: string;
}

/** A tab as `pages.tabs` of teams-js names it. */
export interface TabInstance {
  readonly tabName: string;
  readonly entityId: string;
  readonly internalTabInstanceId: string;
  readonly channelId?: string;
  readonly teamId?: string;
}

/** Where the page is really reached: the app's own host has no certificate in the local tenant. */
export function reached(app: App, address: string): string {
  const url = new URL(address);
  return url.host === new URL(app.origin).host ? `${app.origin}${url.pathname}${url.search}${url.hash}` : url.href;
}

/** Whether the manifest lets pages from there into the app's frames. */
export function isAppsOwn({ validDomains }: App, address: string): boolean {
  return URL.canParse(address) && validDomains.includes(new URL(address).host);
}
