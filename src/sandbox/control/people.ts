import { z } from "zod";
import { type EntraIssuer, TOKEN_VERSIONS } from "#sandbox/entra/issuer.ts";
import type { Route } from "#sandbox/http.ts";
import type { World } from "#sandbox/world.ts";
import { found, param, parsed } from "./problem.ts";

const SignIn = z.strictObject({ resource: z.string().min(1).optional(), version: z.enum(TOKEN_VERSIONS).optional() });

/** Who is there. */
export function peopleRoutes({ organisation, directory, chats }: World, issuer: EntraIssuer): Route[] {
  return [
    {
      method: "GET",
      path: "/control/people",
      handle: () => ({
        status: 200,
        body: organisation.people.map((person) => {
          const { id, name, givenName, userPrincipalName, department, jobTitle, managerId, locale, zone } = person;
          const { app, blocked } = chats.get(id);
          const state = { roles: directory.rolesOf(id), installed: app === "installed", blocked };
          return { id, name, givenName, userPrincipalName, department, jobTitle, managerId, locale, zone, ...state };
        }),
      }),
    },
    {
      method: "POST",
      path: "/control/people/:personId/token",
      async handle(request) {
        const person = found(directory.person(param(request, "personId")), "such person");
        const { resource, version } = parsed(SignIn, request.body);
        return { status: 200, body: { token: await issuer.userToken(person, resource, version) } };
      },
    },
  ];
}
