/** Where in the tab somebody is: `#/tags/hr_fitness` is the view `tags` with `["hr_fitness"]`. */
export interface Route {
  /** Empty where the address names none. */
  readonly view: string;
  readonly rest: readonly string[];
}

export function parseRoute(hash: string): Route {
  const [view = "", ...rest] = hash
    .replace(/^#?\/?/, "")
    .split("/")
    .filter((part) => part !== "")
    .map(decoded);
  return { view, rest };
}

/** The address of a place in the tab, for a link. */
export function hrefTo(view: string, ...rest: readonly string[]): string {
  return `#/${[view, ...rest].map(encodeURIComponent).join("/")}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // somebody typed it
  }
}
