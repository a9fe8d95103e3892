import { z } from "zod";
import type { PersonId } from "#domain/people/index.ts";
import type { Identities } from "#domain/posts/index.ts";
import { gathered } from "#shared/batch.ts";
import { AppError } from "#shared/errors.ts";
import { BATCH_MAX, type BatchAnswer, batch } from "./batch.ts";
import type { GraphClient } from "./client.ts";
import { kept } from "./kept.ts";

/** Addresses hardly ever move to somebody else. */
const KNOWN_MS = 6 * 3_600_000;
/** Somebody new may be in the network before the directory's index knows the address. */
const UNKNOWN_MS = 10 * 60_000;
const KEPT_MAX = 50_000;
/** Longest address: RFC 5321, section 4.5.3.1, and the at sign. */
const ADDRESS_MAX = 64 + 1 + 255;
const ANYBODY = "/users?$select=id&$top=1";
const ADDRESS = /^[^\s@]+@[^\s@]+$/;

const User = z.object({
  id: z.string(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  userType: z.string().nullish(),
});
type User = z.infer<typeof User>;
const Found = z.object({ value: z.array(User) });

/**
 * Whose address it is, looked up in Entra's directory: mail, user principal name or alias. People whose account was
 * disabled are still who they were; guests belong to another organisation. Application permission: User.Read.All.
 */
export function graphIdentities(graph: GraphClient): Identities {
  const known = kept<string, Promise<PersonId | null>>(KEPT_MAX);
  const ask = gathered<string, PersonId | null>(async (addresses) => {
    const answers = await batch(graph, addresses.map(queryFor));
    // Where we may see nobody at all, everybody would become a stranger: then this is refused too.
    if (answers.every(isRefused)) await graph.get(ANYBODY);
    return addresses.map((address, index) => ownerOf(address, answers[index] ?? null));
  }, BATCH_MAX);

  function lookUp(address: string): Promise<PersonId | null> {
    const owner = ask(address);
    known.set(address, owner, KNOWN_MS);
    owner.then(
      (id) => id ?? known.set(address, owner, UNKNOWN_MS),
      () => known.set(address, owner, 0),
    );
    return owner;
  }

  return {
    async byAddress(written) {
      const address = written.trim().toLowerCase();
      if (address.length > ADDRESS_MAX || !ADDRESS.test(address) || !address.isWellFormed()) return null;
      return known.get(address) ?? lookUp(address);
    },
  };
}

function queryFor(address: string): string {
  const quoted = address.replaceAll("'", "''");
  const filter = [
    `mail eq '${quoted}'`,
    `userPrincipalName eq '${quoted}'`,
    `proxyAddresses/any(p:p eq 'smtp:${quoted}')`,
  ].join(" or ");
  return `/users?$select=id,mail,userPrincipalName,userType&$filter=${encodeURIComponent(filter)}`;
}

const isRefused = (answer: BatchAnswer | null) => answer?.status === 403;

function ownerOf(address: string, answer: BatchAnswer | null): PersonId | null {
  if (!answer) throw new AppError("GRAPH_UNREACHABLE", "an answer inside a batch is missing");
  if (answer.status === 400 || isRefused(answer)) return null; // not an address to Entra, or of somebody hidden from us
  if (answer.status !== 200) throw new AppError("GRAPH_REFUSED", `looking up an address answered ${answer.status}`);
  const members = Found.parse(answer.body).value.filter((user) => !isGuest(user));
  const is = (name: string | null | undefined) => name?.toLowerCase() === address;
  const owner =
    members.find(({ userPrincipalName }) => is(userPrincipalName)) ??
    members.find(({ mail }) => is(mail)) ??
    (members.length === 1 ? members[0] : null);
  return owner?.id.toLowerCase() ?? null;
}

/** By the type, or by the name that Entra gives guests should we not see the type. */
function isGuest({ userType, userPrincipalName }: User): boolean {
  return userType ? userType.toLowerCase() === "guest" : (userPrincipalName?.includes("#EXT#") ?? false);
}
