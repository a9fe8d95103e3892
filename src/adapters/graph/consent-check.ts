import type { Role } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import { type Found, type Outcome, trouble, well } from "#shared/finding.ts";
import type { GraphClient } from "./client.ts";

/** Nobody's id: whether Graph refuses to look there shows what we may, without reading about anybody. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

type RightName = Extract<Found, { code: "consents" }>["missing"][number];

interface Right {
  readonly name: RightName;
  /** What it allows to ask. */
  readonly path: string;
}

const PEOPLE: Right = { name: "User.Read.All", path: `/users/${NOBODY}?$select=id,department` };
const TEAMS: Right = { name: "Team.ReadBasic.All", path: "/teams?$select=id&$top=1" };
/** Without it, less is told, and nothing else is missing. */
const OPTIONAL: RightName = TEAMS.name;

/** Who is in the group of a role. */
function membersOf(groupId: string): Right {
  const path = `/groups/${encodeURIComponent(groupId)}/members?$select=id&$top=1`;
  return { name: "GroupMember.ReadBasic.All", path };
}

/**
 * Tries the rights that an admin consents to in Entra, and names each that is missing. One is a trouble, unless it is
 * optional, and so is a role whose group is not there.
 *
 * @param groups - the Entra group of each role
 * @throws AppError GRAPH_* when Graph does not answer
 */
export async function checkConsents(
  graph: GraphClient,
  groups: Readonly<Partial<Record<Role, string>>>,
): Promise<Outcome> {
  const roles = (Object.entries(groups) as [Role, string][]).map(([role, id]) => ({ role, right: membersOf(id) }));
  const rights = [PEOPLE, ...roles.map(({ right }) => right), TEAMS];
  const answers = new Map(
    await Promise.all(rights.map(async (right) => [right, await answerTo(graph, right)] as const)),
  );

  const refused = rights.filter((right) => answers.get(right) === "refused");
  const missing = [...new Set(refused.map(({ name }) => name))];
  const gone = roles.filter(({ right }) => answers.get(right) === "gone").map(({ role }) => role);
  const isWell = gone.length === 0 && missing.every((name) => name === OPTIONAL);
  return (isWell ? well : trouble)({ code: "consents", missing, gone });
}

async function answerTo(graph: GraphClient, { path }: Right): Promise<"given" | "gone" | "refused"> {
  try {
    return (await graph.get(path)) === null ? "gone" : "given";
  } catch (error) {
    if (error instanceof AppError && error.code === "GRAPH_REFUSED") return "refused";
    throw error;
  }
}
