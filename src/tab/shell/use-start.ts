import { useEffect, useState } from "react";
import type { TabSettings } from "#shared/api.ts";
import { hrefTo, parseRoute } from "./route.ts";
import { connect, type Host, onThemeChange, sayLoaded } from "./teams.ts";

/** What the page is once it knows where it is shown. */
export type Start =
  | { readonly kind: "starting" }
  /** The service does not answer. */
  | { readonly kind: "unreachable" }
  /** Somebody opened the address in a browser. */
  | { readonly kind: "outside"; readonly settings: TabSettings }
  | { readonly kind: "inside"; readonly settings: TabSettings; readonly host: Host };

/** Once for the page: teams-js connects only once, too. */
const started = start();

async function start(): Promise<Start> {
  const settings = await settingsOf();
  if (!settings) return { kind: "unreachable" };
  const host = await connect(settings);
  if (!host) return { kind: "outside", settings };
  if (host.subPageId) goStraightTo(host.subPageId);
  return { kind: "inside", settings, host };
}

/** Begins where a link led, unless the address says something more exact, as it does after a reload. */
function goStraightTo(place: string): void {
  const { view, rest } = parseRoute(place);
  if (parseRoute(window.location.hash).view === "") window.history.replaceState(null, "", hrefTo(view, ...rest));
}

async function settingsOf(): Promise<TabSettings | null> {
  try {
    const response = await fetch("/tab/settings.json");
    return response.ok ? ((await response.json()) as TabSettings) : null;
  } catch {
    return null;
  }
}

/** Connects to Teams and follows its theme. */
export function useStart(): Start {
  const [state, setState] = useState<Start>({ kind: "starting" });
  useEffect(() => {
    void started.then((now) => {
      setState(now);
      if (now.kind !== "inside") return;
      const { settings, host } = now;
      onThemeChange((theme) => setState({ kind: "inside", settings, host: { ...host, theme } }));
      void sayLoaded();
    });
  }, []);
  return state;
}
