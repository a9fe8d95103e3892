import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from "@fluentui/react-components";
import type { HostTheme } from "./teams.ts";

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

export function themeFor(name: HostTheme) {
  return themes[name];
}

/** Width below which the tab is laid out for a phone. */
export const PHONE = "@media (max-width: 600px)";
