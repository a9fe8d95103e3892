import { z } from "zod";
import type { Directory, Language, PersonId } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import type { GraphClient } from "./client.ts";
import { departmentsOf } from "./departments.ts";
import { groupMembers } from "./group-members.ts";

/** `department`, `preferredLanguage` and `usageLocation` need User.Read.All; User.ReadBasic.All leaves them out without an error. */
const PROFILE = "id,accountEnabled,displayName,givenName,department,preferredLanguage,usageLocation";
/** Not the whole settings: they hold the words of somebody's automatic replies. */
const MAILBOX = "timeZone,language";
/** Neither guests nor those who left. */
const COLLEAGUES = encodeURIComponent("accountEnabled eq true and userType eq 'Member'");
/** Only an index that may lag behind can search. https://learn.microsoft.com/graph/aad-advanced-queries */
const SEARCHING = { ConsistencyLevel: "eventual" } as const;

const User = z.object({
  id: z.string(),
  accountEnabled: z.boolean().nullish(),
  displayName: z.string().nullish(),
  givenName: z.string().nullish(),
  department: z.string().nullish(),
  preferredLanguage: z.string().nullish(),
  usageLocation: z.string().nullish(),
});
const Mailbox = z.object({
  timeZone: z.string().nullish(),
  language: z.object({ locale: z.string().nullish() }).nullish(),
});
const Found = z.object({ value: z.array(User) });

/** `de-AT` → `de`; null for a language that we do not speak. */
function languageOf(locale: string | null | undefined): Language | null {
  const code = locale?.slice(0, 2).toLowerCase();
  return code === "de" || code === "en" ? code : null;
}

/**
 * Entra's directory with the settings of Exchange's mailboxes, read through Microsoft Graph.
 *
 * @param toIana - knows the IANA name of a Windows time zone
 */
export function graphDirectory(graph: GraphClient, toIana: (zone: string) => string | null): Directory {
  async function mailboxOf(id: PersonId): Promise<z.infer<typeof Mailbox>> {
    try {
      const settings = await graph.get(`/users/${encodeURIComponent(id)}/mailboxSettings?$select=${MAILBOX}`);
      return Mailbox.parse(settings ?? {});
    } catch (error) {
      // No mailbox, or one outside the scope that Exchange's administrator gave us: the client's zone will have to do.
      if (error instanceof AppError && error.code === "GRAPH_REFUSED") return {};
      throw error;
    }
  }

  /** Colleagues whom a clause of `$search` finds. */
  async function searched(clause: string, select: string, limit: number): Promise<readonly z.infer<typeof User>[]> {
    const query = `$search=${encodeURIComponent(clause)}&$filter=${COLLEAGUES}&$select=${select}&$top=${limit}`;
    return Found.parse((await graph.get(`/users?${query}`, SEARCHING)) ?? { value: [] }).value;
  }

  return {
    departments: (ids) => departmentsOf(graph, ids),

    async find(id) {
      const [reply, mailbox] = await Promise.all([
        graph.get(`/users/${encodeURIComponent(id)}?$select=${PROFILE}`),
        mailboxOf(id),
      ]);
      if (reply === null) return null;
      const user = User.parse(reply);
      // An account is disabled when somebody leaves, and deleted a month later or never.
      if (user.accountEnabled === false) return null;
      const name = user.displayName ?? "";
      return {
        id: user.id.toLowerCase(),
        name,
        givenName: user.givenName ?? name.split(" ")[0] ?? "",
        department: user.department ?? null,
        language: languageOf(user.preferredLanguage) ?? languageOf(mailbox.language?.locale),
        zone: mailbox.timeZone ? toIana(mailbox.timeZone) : null,
        country: user.usageLocation?.toUpperCase() ?? null,
      };
    },

    async search(name, limit) {
      const clauses = clausesFor([name]);
      if (clauses.length === 0) return [];
      const found = await searched(clauses.join(" AND "), "id,displayName,department", limit);
      return found.map(({ id, displayName, department }) => ({
        id: id.toLowerCase(),
        name: displayName ?? "",
        department: department ?? null,
      }));
    },

    async names(beginnings, limit) {
      const clauses = clausesFor(beginnings);
      if (clauses.length === 0) return [];
      const found = await searched(clauses.join(" OR "), "id,displayName", limit);
      return found.flatMap(({ displayName }) => displayName ?? []);
    },

    // Asking about one person in all groups (checkMemberGroups) would need the right to read every user or every group.
    async groupsOf(id, groupIds) {
      const asked = [...new Set(groupIds)];
      const found = await Promise.all(asked.map((groupId) => groupMembers(graph, groupId)));
      return asked.filter((_, index) => found[index]?.includes(id.toLowerCase()));
    },
  };
}

/** A quote would end the clause of a word. */
function clausesFor(texts: readonly string[]): readonly string[] {
  const words = texts.flatMap((text) => text.split(/["\\\s]+/)).filter(Boolean);
  return words.map((word) => `"displayName:${word}"`);
}
