export const views = ["chat", "channels", "engage", "calendar"] as const;

export type View = (typeof views)[number];

/** What is looked at, and as whom; it lives in the address, so that reload and links lead back to it. */
export interface Route {
  readonly view: View;
  readonly personId: string | null;
  /** The channel's or community's id, or the first day of the calendar's week. */
  readonly detail: string | null;
}

/** Reads `#/view/person/detail`; anything else is the chat. */
export function parseRoute(hash: string): Route {
  const [, view, personId, detail] = hash.split("/").map(decodePart);
  return {
    view: views.find((known) => known === view) ?? "chat",
    personId: personId || null,
    detail: detail || null,
  };
}

export function formatRoute(route: Route): string {
  const parts = [route.view, route.personId, route.detail].filter((part) => part !== null);
  return `#/${parts.map(encodeURIComponent).join("/")}`;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
