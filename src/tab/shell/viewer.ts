import { createContext, useContext } from "react";
import type { ApiAnswer, TabSettings } from "#shared/api.ts";
import { deShell } from "#tab/words/de-shell.ts";
import { enShell } from "#tab/words/en-shell.ts";
import type { Catalogue, Language } from "#tab/words/words.ts";
import type { Host } from "./teams.ts";

type Me = ApiAnswer<"GET /api/me">;
export type Role = Me["roles"][number];

/** Who looks at the tab, and where. */
export interface Viewer {
  readonly me: Me;
  readonly host: Host;
  readonly settings: TabSettings;
  /** The service's present. */
  readonly now: () => Date;
  /** Asks again who looks: after they changed their language or time zone. */
  readonly refresh: () => void;
}

export const LanguageContext = createContext<Language>("en");
export const ViewerContext = createContext<Viewer | null>(null);

export const HostContext = createContext<Host | null>(null);

/** Where the tab is shown, also before anybody is signed in. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error("not in Teams");
  return host;
}

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error("nobody is signed in yet");
  return viewer;
}

/** An area's words in the language of whoever looks. */
export function useWords<Words>(catalogue: Catalogue<Words>): Words {
  return catalogue[useContext(LanguageContext)];
}

const shell = { en: enShell, de: deShell };

export function useShellWords(): typeof enShell {
  return useWords(shell);
}
