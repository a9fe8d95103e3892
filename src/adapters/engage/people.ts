import type { PersonId } from "#domain/people/index.ts";
import type { Identities } from "#domain/posts/index.ts";
import { AppError } from "#shared/errors.ts";
import type { EngageClient } from "./client.ts";
import { User } from "./shapes.ts";

/** Who the users of the network are elsewhere. */
export interface EngagePeople {
  /**
   * The person of the directory; `engage:USER` for everybody else, because ids of users are the same in no two networks.
   *
   * @param known - what the network said of the user already
   * @throws AppError as `EngageClient.get` and `Identities.byAddress` do, but not for one user who is refused
   */
  find(userId: string, known: User | undefined): Promise<PersonId>;
}

/** Users known at hand; a few megabytes. */
const KNOWN_MAX = 20_000;
/** Addresses change owners, if rarely. */
const KNOWN_MS = 24 * 60 * 60_000;
/** Somebody new may have no address yet; hundreds may stay without one, and few can be asked for in a minute. */
const UNKNOWN_MS = 60 * 60_000;

/**
 * Joins the users of the network to the people of the directory, by their address. Whoever is a guest, belongs to
 * another network or has an address that nobody has is somebody apart.
 */
export function engagePeople(client: EngageClient, identities: Identities, nowMs: () => number): EngagePeople {
  /** What the network says of users. Who has their address may change sooner, and is remembered elsewhere. */
  const users = new Map<string, { readonly user: User | null; readonly until: number }>();
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

  /** One who is hidden from us is like one who is not there: the page has others. */
  async function ask(userId: string): Promise<User | null> {
    const reply = await client.get(`/users/${userId}.json`, "other").catch((error: unknown) => {
      if (error instanceof AppError && error.code === "ENGAGE_REFUSED") return null;
      throw error;
    });
    return User.safeParse(reply).data ?? null;
  }

  function keep(userId: string, user: User | null, forMs: number): User | null {
    if (users.size >= KNOWN_MAX) users.clear();
    users.set(userId, { user, until: nowMs() + forMs });
    return user;
  }

  return {
    async find(userId, known) {
      const home = await ownNetwork();
      const isApart = (user: User) => (user.network_id ?? home) !== home || user.guest || user.aad_guest;
      const saysEnough = (user: User) => Boolean(user.email) || isApart(user);

      async function lookUp(): Promise<User | null> {
        if (known && saysEnough(known)) return keep(userId, known, KNOWN_MS);
        const before = users.get(userId);
        if (before && nowMs() < before.until) return before.user;
        const user = await ask(userId);
        return keep(userId, user, user && saysEnough(user) ? KNOWN_MS : UNKNOWN_MS);
      }
      const user = await lookUp();
      const person = user?.email && !isApart(user) ? await identities.byAddress(user.email) : null;
      return person ?? `engage:${userId}`;
    },
  };
}
