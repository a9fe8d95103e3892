import { z } from "zod";
import type { App } from "#sandbox/apps/app.ts";
import type { Request, Route } from "#sandbox/http.ts";
import type { World } from "#sandbox/world.ts";
import { found, Locale, Problem, param, parsed } from "./problem.ts";

const TABS = "/control/channels/:channelId/tabs";

const Settings = z.strictObject({
  name: z.string().min(1).max(128),
  entityId: z.string().min(1),
  contentUrl: z.url({ protocol: /^https?$/ }),
  websiteUrl: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
});
const Changes = Settings.partial();

/** The app that is installed in the tenant, and its tabs in channels. */
export function tabRoutes({ directory, tabs }: World, app: (locale: string) => App | null): Route[] {
  const channel = (request: Request) => {
    const id = param(request, "channelId");
    return found(directory.channel(id), `channel ${id}`);
  };
  const tabOf = (request: Request) => {
    const tab = tabs.of(channel(request).channel.id).find(({ id }) => id === param(request, "tabId"));
    return found(tab, "such tab in this channel");
  };
  /** Teams shows an app's pages from the hosts that its manifest names. */
  function checkHost(address: string | undefined): void {
    if (address === undefined) return;
    const { host } = new URL(address);
    const domains = app("en")?.validDomains ?? [];
    if (!domains.includes(host)) throw new Problem(400, `contentUrl: ${host} is not among the app's validDomains.`);
  }

  return [
    {
      method: "GET",
      path: "/control/app",
      handle: ({ query }) => ({ status: 200, body: app(parsed(Locale, query.get("locale") ?? "en")) }),
    },
    {
      method: "GET",
      path: TABS,
      handle(request) {
        const { team, channel: place } = channel(request);
        return { status: 200, body: team.appRemoved ? [] : tabs.of(place.id) };
      },
    },
    {
      method: "POST",
      path: TABS,
      handle(request) {
        const { team, channel: place } = channel(request);
        const settings = parsed(Settings, request.body);
        checkHost(settings.contentUrl);
        if (team.appRemoved) throw new Problem(409, `The app is not in ${team.name}.`);
        if (team.archived) throw new Problem(409, `${team.name} is archived.`);
        return { status: 200, body: tabs.add(place.id, settings) };
      },
    },
    {
      method: "PATCH",
      path: `${TABS}/:tabId`,
      handle(request) {
        const { websiteUrl, ...changes } = parsed(Changes, request.body);
        checkHost(changes.contentUrl);
        const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
        const tab = { ...tabOf(request), ...given, ...(websiteUrl !== undefined && { websiteUrl }) };
        tabs.change(channel(request).channel.id, tab);
        return { status: 200, body: tab };
      },
    },
    {
      method: "DELETE",
      path: `${TABS}/:tabId`,
      handle(request) {
        tabs.remove(channel(request).channel.id, tabOf(request).id);
        return { status: 200, body: tabs.of(channel(request).channel.id) };
      },
    },
  ];
}
