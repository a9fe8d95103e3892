import type { App } from "#sandbox/client/control/model.ts";
import type { Route } from "#sandbox/client/shell/route.ts";

/** The bot's own tab, beside those of the manifest that have an address. */
export const CHAT_TAB = "conversations";

const TEAMS = /^https:\/\/teams\.(microsoft\.com|cloud\.microsoft)\/l\//;

/** A place in the app, as links and teams-js name it. */
interface Target {
  readonly pageId: string;
  readonly subPageId?: string | undefined;
  readonly channelId?: string | undefined;
}

/** Where the app's page is in this client. */
export function routeTo({ pageId, subPageId, channelId }: Target, personId: string): Route {
  if (channelId) return { view: "channels", personId, detail: channelId, tab: pageId };
  if (pageId === CHAT_TAB) return { view: "chat", personId, detail: null };
  return { view: "chat", personId, detail: null, tab: pageId, page: subPageId };
}

function contextIn(text: string | null): Readonly<Record<string, string | undefined>> {
  try {
    return JSON.parse(text ?? "{}") as Record<string, string>;
  } catch {
    return {};
  }
}

/**
 * Where a link into Teams leads in this client; null for what is not in it.
 *
 * Source: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-links
 */
export function routeOfLink(address: string, { id, botId }: App, personId: string): Route | null {
  if (!TEAMS.test(address)) return null;
  const { pathname, searchParams } = new URL(address);
  const [, , kind, first = "", second = ""] = pathname.split("/").map(decodeURIComponent);
  if (kind === "entity" && first === id) {
    const { subEntityId, channelId } = contextIn(searchParams.get("context"));
    return routeTo({ pageId: second, subPageId: subEntityId, channelId }, personId);
  }
  if (kind === "chat" && searchParams.get("users") === `28:${botId}`) {
    return { view: "chat", personId, detail: null, page: searchParams.get("message") ?? undefined };
  }
  return kind === "channel" || kind === "message" ? { view: "channels", personId, detail: first } : null;
}
