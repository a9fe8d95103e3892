import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** Teams' own looks, by the names that it tells apps. */
export const themes = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} as const satisfies Record<string, Theme>;

export type ThemeName = keyof typeof themes;

/** The browser's own memory: the same for everybody whom the client is used as. */
const KEY = "theme";

const watchers = new Set<() => void>();

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function chosen(): ThemeName {
  const name = localStorage.getItem(KEY);
  return name !== null && name in themes ? (name as ThemeName) : "default";
}

function choose(name: ThemeName): void {
  localStorage.setItem(KEY, name);
  for (const watcher of watchers) watcher();
}

/** How the client looks, and the way to change it. */
export function useTheme(): readonly [ThemeName, (name: ThemeName) => void] {
  return [useSyncExternalStore(watch, chosen), choose];
}
