import { AppError } from "#shared/errors.ts";
import type { GraphClient } from "./client.ts";

/** Nobody's id: whether Graph refuses to look there shows what we may, without reading about anybody. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

interface Right {
  readonly name: string;
  /** What it allows to ask. */
  readonly path: string;
  readonly without: string;
  readonly isOptional?: boolean;
}

const PEOPLE: Right = {
  name: "User.Read.All",
  path: `/users/${NOBODY}?$select=id,department`,
  without: "no session can be booked, and names come from Teams alone",
};
const TEAMS: Right = {
  name: "Team.ReadBasic.All",
  path: "/teams?$select=id&$top=1",
  without: "the teams without the app cannot be named",
  isOptional: true,
};

/** Who is in the group of a role. */
function membersOf(groupId: string): Right {
  const path = `/groups/${encodeURIComponent(groupId)}/members?$select=id&$top=1`;
  return { name: "GroupMember.ReadBasic.All", path, without: "nobody has a role" };
}

/**
 * Tries the rights that an admin consents to in Entra, and names each that is missing, with what does not work without.
 *
 * @param groups - the Entra group of each role
 * @throws Error when one is missing, unless it is optional; AppError GRAPH_* when Graph does not answer
 */
export async function checkConsents(graph: GraphClient, groups: Readonly<Record<string, string>>): Promise<string> {
  const roles = Object.entries(groups).map(([role, id]) => ({ role, right: membersOf(id) }));
  const rights = [PEOPLE, ...roles.map(({ right }) => right), TEAMS];
  const answers = new Map(
    await Promise.all(rights.map(async (right) => [right, await answerTo(graph, right)] as const)),
  );

  const missing = rights.filter((right) => answers.get(right) === "refused");
  const gone = roles.filter(({ right }) => answers.get(right) === "gone").map(({ role }) => role);
  const said = [
    ...new Set(missing.map(({ isOptional, name, without }) => `${name}${isOptional ? " (optional)" : ""}: ${without}`)),
  ].join("; ");
  if (missing.some(({ isOptional }) => !isOptional)) {
    throw new Error(
      `an administrator has to consent to ${said} (Entra, API permissions, Microsoft Graph, application)`,
    );
  }
  if (gone.length > 0) throw new Error(`there is no group in Entra with the id that is set for ${gone.join(", ")}`);
  return said === "" ? "all given" : `all but ${said}`;
}

async function answerTo(graph: GraphClient, { path }: Right): Promise<"given" | "gone" | "refused"> {
  try {
    return (await graph.get(path)) === null ? "gone" : "given";
  } catch (error) {
    if (error instanceof AppError && error.code === "GRAPH_REFUSED") return "refused";
    throw error;
  }
}
