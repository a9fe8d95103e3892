export const views = ["chat", "channels", "engage", "calendar"] as const;

export type View = (typeof views)[number];

/** What is looked at, and as whom; it lives in the address, so that reload and links lead back to it. */
export interface Route {
  readonly view: View;
  readonly personId: string | null;
  /** The channel's or community's id, or the first day of the calendar's week. */
  readonly detail: string | null;
  /** One of the app's tabs beside the chat or in the channel; left out for what people wrote. */
  readonly tab?: string | undefined;
  /** The page within that tab; in the chat, what stands in the box to be sent. */
  readonly page?: string | undefined;
}

/** Reads `#/view/person/detail/tab/page`; anything else is the chat. */
export function parseRoute(hash: string): Route {
  const [, view, personId, detail, tab, page] = hash.split("/").map(decodePart);
  return {
    view: views.find((known) => known === view) ?? "chat",
    personId: personId || null,
    detail: detail || null,
    tab: tab || undefined,
    page: page || undefined,
  };
}

export function formatRoute(route: Route): string {
  const parts = [route.view, route.personId ?? "", route.detail ?? "", route.tab ?? "", route.page ?? ""];
  return `#/${parts.map(encodeURIComponent).join("/").replace(/\/+$/, "")}`;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
