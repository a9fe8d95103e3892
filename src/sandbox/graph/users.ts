import type { Desk } from "#sandbox/desk.ts";
import type { Route } from "#sandbox/http.ts";
import type { Person } from "#sandbox/model.ts";
import { resourceNotFound } from "./error.ts";
import { directoryPages, page, select } from "./listing.ts";
import { mailboxSettings } from "./mailbox-settings.ts";
import { mailboxNamed, personNamed, personWithId } from "./people.ts";
import { directoryObject, managersOf } from "./reporting-line.ts";
import { graphRoute, ok } from "./route.ts";
import { filterUsers } from "./user-filter.ts";
import { USER_DEFAULTS, userView } from "./user-view.ts";

const TYPE = "microsoft.graph.user";

function settingsOf(desk: Desk, person: Person): Record<string, unknown> {
  return mailboxSettings(person, desk.absences.of(person), desk.now());
}

function context(query: URLSearchParams): string {
  const names = query.get("$select");
  return names ? `users(${names})` : "users";
}

function listUsers(desk: Desk): Route {
  return graphRoute(desk, "GET", "/users", (request) => {
    const views = desk.organisation.people.map(userView);
    const found = filterUsers(views, request.query, request.headers["consistencylevel"]);
    const { value, ...links } = page(request, found, directoryPages);
    const count = request.query.get("$count") === "true" ? { "@odata.count": found.length } : {};
    const users = value.map((view) => select(request.query, TYPE, view, USER_DEFAULTS));
    return ok(context(request.query), { ...count, ...links, value: users });
  });
}

/** People: who they are, and who stands above and below them. */
export function userRoutes(desk: Desk): readonly Route[] {
  return [
    listUsers(desk),
    graphRoute(desk, "GET", "/users/:id", (request) => {
      const { params, query } = request;
      const person = personNamed(desk, params["id"]);
      const all = { ...userView(person), mailboxSettings: settingsOf(desk, person) };
      const user = { ...select(query, TYPE, all, USER_DEFAULTS), ...managersOf(desk, person, request) };
      return ok(`${context(query)}/$entity`, user);
    }),
    graphRoute(desk, "GET", "/users/:id/manager", ({ params, query }) => {
      const { managerId } = personNamed(desk, params["id"]);
      const manager = managerId === null ? undefined : personWithId(desk, managerId);
      if (!manager) throw resourceNotFound("manager");
      return ok("directoryObjects/$entity", directoryObject(query, manager));
    }),
    graphRoute(desk, "GET", "/users/:id/directReports", (request) => {
      const { id } = personNamed(desk, request.params["id"]);
      const reports = desk.organisation.people.filter(({ managerId }) => managerId === id);
      const { value, ...links } = page(request, reports, directoryPages);
      const users = value.map((person) => directoryObject(request.query, person));
      return ok("directoryObjects", { ...links, value: users });
    }),
    graphRoute(desk, "GET", "/users/:id/mailboxSettings", ({ params, query }) => {
      const person = mailboxNamed(desk, params["id"]);
      const settings = select(query, "microsoft.graph.mailboxSettings", settingsOf(desk, person));
      return ok(`users('${person.id}')/mailboxSettings`, settings);
    }),
  ];
}
