import { control } from "#sandbox/client/control/control.ts";
import type { App } from "#sandbox/client/control/model.ts";
import type { Route } from "#sandbox/client/shell/route.ts";
import type { ThemeName } from "#sandbox/client/shell/theme.ts";
import type { Viewer } from "#sandbox/client/shell/viewer.ts";
import { contextOf } from "./context.ts";
import { routeOfLink, routeTo } from "./links.ts";
import { isAppsOwn, type Place, type TabInstance } from "./page.ts";
import { openPopup } from "./popup.ts";
import type { Calls } from "./protocol.ts";
import { greeting } from "./runtime.ts";

/** Everything that the answers to a page depend on. */
export interface Scene {
  readonly app: App;
  readonly viewer: Viewer;
  readonly theme: ThemeName;
  readonly place: Place;
  go(route: Route): void;
  /** The page has been drawn, or says that it cannot be. */
  onDrawn(well: boolean): void;
  onLeave(address: string): void;
}

const DONE = [true] as const;
const nothing = () => null;

function named(value: unknown): Readonly<Record<string, string | undefined>> {
  return typeof value === "object" && value !== null ? (value as Record<string, string>) : {};
}

/** Who the page is, and how it stands. */
function greetings({ app, viewer, theme, place }: Scene): Calls {
  return {
    initialize: () => greeting(place.frameContext),
    getContext: () => [contextOf(viewer, app, place, theme)],
    registerHandler: nothing,
    setFrameContext: nothing,
    returnFocus: nothing,
    readyToUnload: nothing,
  };
}

/** `app`: what became of drawing the page. */
function drawing({ onDrawn }: Scene): Calls {
  const drawn = (well: boolean) => () => {
    onDrawn(well);
    return null;
  };
  return {
    "appInitialization.appLoaded": drawn(true),
    "appInitialization.success": drawn(true),
    "appInitialization.expectedFailure": drawn(true),
    "appInitialization.failure": drawn(false),
  };
}

/** `authentication`: the person whom the client shows is signed in already. */
function signingIn(scene: Scene): Calls {
  const { app, viewer, place } = scene;
  return {
    async "authentication.getAuthToken"() {
      // Teams gives no app a token for another host than the one that the page came from.
      if (!app.resource.startsWith(`api://${new URL(app.origin).host}/`)) {
        return [false, "App resource defined in manifest and iframe origin do not match"];
      }
      return control.token(viewer.person.id, app.resource).then(
        ({ token }) => [true, token],
        () => [false, "resourceRequiresMfa"],
      );
    },
    "authentication.authenticate": (...asked) =>
      openPopup(app, greetings({ ...scene, place: { ...place, frameContext: "authentication" } }), asked),
  };
}

/** `app.openLink` and `pages`: to other places in the client, and out of it. */
function going({ app, viewer: { person }, place, go, onLeave }: Scene): Calls {
  const goTo = (route: Route) => {
    go(route);
    return DONE;
  };
  const inApp = (target: unknown) => {
    const { pageId = "", subPageId, channelId } = named(target);
    return goTo(routeTo({ pageId, subPageId, channelId }, person.id));
  };
  const known = (tab: unknown): TabInstance | undefined =>
    place.beside.find(({ internalTabInstanceId: id }) => id === named(tab)["internalTabInstanceId"]);
  return {
    executeDeepLink(link) {
      const address = String(link);
      const route = routeOfLink(address, app, person.id);
      if (route) return goTo(route);
      if (!/^https?:\/\//.test(address)) return [false, "Link is not supported"];
      window.open(address, "_blank", "noopener");
      return DONE;
    },
    "pages.navigateToApp": (target) =>
      named(target)["appId"] === app.id ? inApp(target) : [false, "There is no such app."],
    "pages.currentApp.navigateTo": inApp,
    "pages.currentApp.navigateToDefaultPage": () => inApp({ pageId: app.personalTabs[0]?.entityId }),
    navigateCrossDomain(address) {
      if (!isAppsOwn(app, String(address))) return [false];
      onLeave(String(address));
      return DONE;
    },
    getTabInstances: () => [{ teamTabs: place.beside }],
    getMruTabInstances: () => [{ teamTabs: place.beside }],
    navigateToTab(tab) {
      const found = known(tab);
      if (!found) return [false, "Invalid internalTabInstanceId and/or channelId were/was provided"];
      return inApp({ pageId: found.internalTabInstanceId, channelId: found.channelId });
    },
  };
}

/** How the client answers a page of the app. */
export function callsOf(scene: Scene): Calls {
  return { ...greetings(scene), ...drawing(scene), ...signingIn(scene), ...going(scene) };
}
