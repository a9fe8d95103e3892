import { z } from "zod";
import type { Desk } from "#sandbox/desk.ts";
import type { Request, Route } from "#sandbox/http.ts";
import type { Group } from "#sandbox/model.ts";
import { readAs } from "./body.ts";
import { GraphError, resourceNotFound } from "./error.ts";
import { directoryPages, page } from "./listing.ts";
import { personNamed, personWithId } from "./people.ts";
import { directoryObject } from "./reporting-line.ts";
import { graphRoute, ok } from "./route.ts";

/** https://learn.microsoft.com/graph/api/user-checkmembergroups */
const GROUPS_MAX = 20;

const Check = z.strictObject({ groupIds: z.array(z.string()).min(1) });
const Get = z.strictObject({ securityEnabledOnly: z.boolean().nullish() });

/** Roles are security groups, teams are not. */
function allGroups({ organisation, teams }: Desk): readonly (Group & { readonly securityEnabled: boolean })[] {
  return [
    ...Object.values(organisation.groups).map((group) => ({ ...group, securityEnabled: true })),
    ...teams.all().map((team) => ({ ...team, securityEnabled: false })),
  ];
}

function groupNamed(desk: Desk, id = ""): ReturnType<typeof allGroups>[number] {
  const group = allGroups(desk).find((one) => one.id === id.toLowerCase());
  if (!group) throw resourceNotFound(id);
  return group;
}

/** Groups and who is in them. No group is a member of another, so transitive members are the members. */
export function membershipRoutes(desk: Desk): readonly Route[] {
  const members = (request: Request) => {
    const people = groupNamed(desk, request.params["id"]).memberIds.flatMap((id) => personWithId(desk, id) ?? []);
    const { value, ...links } = page(request, people, directoryPages);
    return ok("directoryObjects", { ...links, value: value.map((person) => directoryObject(request.query, person)) });
  };
  const groupsOf = (name = "") => {
    const { id } = personNamed(desk, name);
    return allGroups(desk).filter(({ memberIds }) => memberIds.includes(id));
  };
  return [
    graphRoute(desk, "GET", "/groups/:id", ({ params }) => {
      const { id, name, securityEnabled } = groupNamed(desk, params["id"]);
      return ok("groups/$entity", { id, displayName: name, securityEnabled });
    }),
    graphRoute(desk, "GET", "/groups/:id/members", members),
    graphRoute(desk, "GET", "/groups/:id/transitiveMembers", members),
    graphRoute(desk, "POST", "/users/:id/checkMemberGroups", ({ params, body }) => {
      const { groupIds } = readAs(Check, body);
      if (groupIds.length > GROUPS_MAX) {
        throw new GraphError(
          400,
          "Request_BadRequest",
          `Too many group ids: ${groupIds.length}, allowed ${GROUPS_MAX}.`,
        );
      }
      const own = new Set(groupsOf(params["id"]).map(({ id }) => id));
      return ok("Collection(Edm.String)", { value: groupIds.filter((id) => own.has(id.toLowerCase())) });
    }),
    graphRoute(desk, "POST", "/users/:id/getMemberGroups", ({ params, body }) => {
      const { securityEnabledOnly } = readAs(Get, body);
      const found = groupsOf(params["id"]).filter((group) => group.securityEnabled || !securityEnabledOnly);
      return ok("Collection(Edm.String)", { value: found.map(({ id }) => id) });
    }),
  ];
}
