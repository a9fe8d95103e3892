import type { PersonId } from "#domain/people/index.ts";
import type { Identities } from "#domain/posts/index.ts";
import { AppError } from "#shared/errors.ts";
import type { EngageClient } from "./client.ts";
import { User } from "./shapes.ts";

/** Who the users of the network are elsewhere. */
export interface EngagePeople {
  /**
   * @param known - what the network said of the user already
   * @throws AppError as `EngageClient.get` and `Identities.byAddress` do
   */
  find(userId: string, known: User | undefined): Promise<PersonId>;
}

/** People known at hand; a few megabytes. */
const KNOWN_MAX = 20_000;
/** Addresses change owners, if rarely. */
const KNOWN_MS = 24 * 60 * 60_000;

/**
 * Joins the users of the network to the people of the directory, by their address. Whoever is a guest, belongs to
 * another network or has an address that nobody has is somebody apart.
 */
export function engagePeople(client: EngageClient, identities: Identities, nowMs: () => number): EngagePeople {
  const found = new Map<string, { readonly personId: PersonId; readonly until: number }>();
  let network: Promise<string> | null = null;

  async function askNetwork(): Promise<string> {
    const { data } = User.safeParse(await client.get("/users/current.json", "other"));
    if (data?.network_id) return data.network_id;
    throw new AppError("ENGAGE_UNREACHABLE", "/users/current.json names no network");
  }

  /** Asked once, by whoever comes first; again after a failure. */
  function ownNetwork(): Promise<string> {
    network ??= askNetwork().catch((error: unknown) => {
      network = null;
      throw error;
    });
    return network;
  }

  async function ask(userId: string): Promise<User | undefined> {
    return User.safeParse(await client.get(`/users/${userId}.json`, "other")).data;
  }

  async function identify(userId: string, known: User | undefined): Promise<PersonId> {
    const home = await ownNetwork();
    const isStranger = (user: User | undefined) => user !== undefined && (user.network_id ?? home) !== home;
    const user = isStranger(known) || known?.email ? known : ((await ask(userId)) ?? known);
    const apart = `engage:${user?.network_id ?? home}:${userId}`;
    if (!user?.email || isStranger(user) || user.guest || user.aad_guest) return apart;
    return (await identities.byAddress(user.email)) ?? apart;
  }

  return {
    async find(userId, known) {
      const before = found.get(userId);
      if (before && nowMs() < before.until) return before.personId;
      const personId = await identify(userId, known);
      if (found.size >= KNOWN_MAX) found.clear();
      found.set(userId, { personId, until: nowMs() + KNOWN_MS });
      return personId;
    },
  };
}
