import { useMemo, useSyncExternalStore } from "react";
import { hrefTo, parseRoute, type Route } from "./route.ts";

/** Whether somebody went elsewhere since the page was opened: only then may the focus move. */
let moved = false;

function onHashChange(listener: () => void): () => void {
  const heard = () => {
    moved = true;
    listener();
  };
  window.addEventListener("hashchange", heard);
  return () => window.removeEventListener("hashchange", heard);
}

/** Where somebody is. */
export function useRoute(): Route & { readonly moved: boolean } {
  const hash = useSyncExternalStore(onHashChange, () => window.location.hash);
  return useMemo(() => ({ ...parseRoute(hash), moved }), [hash]);
}

/** Goes to a place in the tab; the way back is kept. */
export function goTo(view: string, ...rest: readonly string[]): void {
  window.location.hash = hrefTo(view, ...rest);
}
