import { LRUCache } from "lru-cache";
import type { Membership } from "#domain/leaders/index.ts";
import type { PeopleStore } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import type { CallPolicy } from "#shared/http.ts";
import type { SendCall } from "./connector.ts";

/** A few of these stand between a leader's slot and their nudge. */
const ASKED: CallPolicy = {
  timeoutMs: 3_000,
  triesMax: 2,
  retryStatuses: [412, 429, 502, 503, 504],
  retryWithoutAnswer: true,
};

/** Who joins or leaves a team is noticed within the hour. */
const REMEMBERED_MS = 60 * 60 * 1000;
const REMEMBERED_MAX = 50_000;

/**
 * Who sees a post: in Teams, whoever is a member of its channel; in Viva Engage everybody, since nothing is heard there
 * that some may not read.
 *
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context
 */
export function connectorMembership(send: SendCall, people: Pick<PeopleStore, "contact">): Membership {
  const known = new LRUCache<string, boolean>({ max: REMEMBERED_MAX, ttl: REMEMBERED_MS });

  async function ask(personId: string, placeId: string): Promise<boolean | null> {
    const contact = await people.contact(personId);
    if (!contact) return null;
    const path = ["conversations", placeId, "members", personId];
    const { ok, status } = await send({ serviceUrl: contact.serviceUrl, method: "GET", path }, ASKED);
    if (ok) return true;
    return status === 404 ? false : null;
  }

  return {
    async sees(personId, { placeId, source }) {
      if (source === "engage") return true;
      const key = `${personId} ${placeId}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const found = await ask(personId, placeId).catch((error: unknown) => {
        if (error instanceof AppError) return null;
        throw error;
      });
      if (found !== null) known.set(key, found);
      return found;
    },
  };
}
