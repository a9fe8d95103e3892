import type { EntraIssuer } from "#sandbox/entra/issuer.ts";
import type { Route } from "#sandbox/http.ts";
import type { World } from "#sandbox/world.ts";
import { found, param } from "./problem.ts";

/** Who is there. */
export function peopleRoutes({ organisation, directory, chats }: World, issuer: EntraIssuer): Route[] {
  return [
    {
      method: "GET",
      path: "/control/people",
      handle: () => ({
        status: 200,
        body: organisation.people.map(({ id, name, givenName, department, jobTitle, managerId, locale, zone }) => {
          const { app, blocked } = chats.get(id);
          const state = { roles: directory.rolesOf(id), installed: app === "installed", blocked };
          return { id, name, givenName, department, jobTitle, managerId, locale, zone, ...state };
        }),
      }),
    },
    {
      method: "POST",
      path: "/control/people/:personId/token",
      async handle(request) {
        const person = found(directory.person(param(request, "personId")), "such person");
        return { status: 200, body: { token: await issuer.userToken(person) } };
      },
    },
  ];
}
