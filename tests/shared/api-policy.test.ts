import { expect, test } from "@jest/globals";
import type { PolicyInterface, PolicyReader } from "#domain/privacy/index.ts";
import { apiRoutes } from "#shared/api.ts";
import { shippedPolicy } from "#tests/support/policies.ts";

const { interfaces } = await shippedPolicy();
const routes = Object.entries(apiRoutes).map(([key, { who }]) => ({ path: key.split(" ")[1] ?? "", who }));

/** The interfaces that speak of this path; the one that names it most closely counts. */
function interfaceOf(path: string): PolicyInterface | undefined {
  const found = interfaces.flatMap((one) =>
    one.routes.filter((route) => matches(route, path)).map((route) => ({ one, length: route.length })),
  );
  return found.toSorted((a, b) => b.length - a.length)[0]?.one;
}

function matches(route: string, path: string): boolean {
  return route.endsWith("*") ? path.startsWith(route.slice(0, -1)) : route === path;
}

/** Whom a route lets in by what the policy says of it: oneself and everybody come in alike, and see what is theirs. */
function mayCome(readers: readonly PolicyReader[]): readonly string[] {
  return readers.some((reader) => reader === "self" || reader === "everybody")
    ? ["everybody"]
    : [...readers].toSorted();
}

test("every route lets in whom the policy names, and nobody else", () => {
  const torn = routes.flatMap(({ path, who }) => {
    const said = interfaceOf(path);
    const real = who === "everybody" ? ["everybody"] : [...who].toSorted();
    return said && `${mayCome(said.seenBy)}` === `${real}` ? [] : [{ path, real, policy: said?.seenBy }];
  });

  expect(torn).toEqual([]);
});

test("every route that the policy names is there", () => {
  const named = interfaces.flatMap((one) => one.routes);

  expect(named.filter((route) => !routes.some(({ path }) => matches(route, path)))).toEqual([]);
});
