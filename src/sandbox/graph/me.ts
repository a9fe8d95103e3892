import type { Desk } from "#sandbox/desk.ts";
import type { Route } from "#sandbox/http.ts";
import { asPerson } from "./caller.ts";
import { badRequest, GraphError } from "./error.ts";
import { graphRoute, ROOT } from "./route.ts";

/** What people may ask as themselves, and the permissions of which they need one. */
const AS_ONESELF: Readonly<Record<string, readonly string[]>> = {
  "/calendar/getSchedule": ["Calendars.ReadBasic", "Calendars.Read", "Calendars.ReadWrite"],
  "/calendarView": ["Calendars.ReadBasic", "Calendars.Read", "Calendars.ReadWrite"],
};

function accessDenied(): GraphError {
  return new GraphError(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
}

/** `/me/…` for tokens on behalf of a person, over the routes that the app has for everybody. */
export function meRoutes(desk: Desk, routes: readonly Route[]): readonly Route[] {
  return Object.entries(AS_ONESELF).flatMap(([path, permissions]) =>
    routes
      .filter((route) => route.path === `${ROOT}/users/:id${path}`)
      .map(({ method, handle }) =>
        graphRoute(desk, method, `/me${path}`, (request) => {
          const person = asPerson(request);
          if (!person) throw badRequest("/me request is only valid with delegated authentication flow.");
          if (!permissions.some((permission) => person.scopes.includes(permission))) throw accessDenied();
          return handle({ ...request, params: { id: person.personId } });
        }),
      ),
  );
}

/** The app's own routes, closed to people's tokens: nobody consents to more here than `/me`. */
export function forAppOnly(desk: Desk, routes: readonly Route[]): readonly Route[] {
  return routes.map(({ method, path, handle }) =>
    graphRoute(desk, method, path.slice(ROOT.length), (request) => {
      if (asPerson(request)) throw accessDenied();
      return handle(request);
    }),
  );
}
