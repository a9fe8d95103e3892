import { AppError } from "#shared/errors.ts";
import type { Activity } from "./activity.ts";
import { isServiceUrlAllowed } from "./service-urls.ts";

export interface AuthenticationSettings {
  /** The only tenant that is served. */
  readonly tenantId: string;
  /** Whether the other side is the local tenant. */
  readonly local: boolean;
}

/** What a good token of Bot Framework says. */
interface Ticket {
  readonly serviceUrl: unknown;
  /** The channels whose activities may be signed with its key. */
  readonly endorsements: readonly string[];
}

/** @throws AppError TOKEN_REFUSED, or TOKEN_UNAVAILABLE when the signing keys cannot be read */
export type TicketReader = (authorization: string | undefined) => Promise<Ticket>;

export interface Authentication {
  /** @throws AppError TOKEN_REFUSED, TENANT_REFUSED, or TOKEN_UNAVAILABLE when the signing keys cannot be read */
  admit(authorization: string | undefined, activity: Activity): Promise<void>;
}

/** Lets in what Bot Framework signed for this bot and this tenant. */
export function botAuthentication({ tenantId, local }: AuthenticationSettings, ticketOf: TicketReader): Authentication {
  return {
    async admit(authorization, activity) {
      checkTicket(await ticketOf(authorization), activity);
      checkTenant(activity, tenantId);
      if (!isServiceUrlAllowed(activity.serviceUrl, local)) {
        throw new AppError("TOKEN_REFUSED", "the serviceUrl is not on a host that may be called");
      }
    },
  };
}

/** One token serves many activities: what differs between them is checked for each. */
function checkTicket(ticket: Ticket, activity: Activity): void {
  const refused = (why: string) => new AppError("TOKEN_REFUSED", why);
  if (ticket.serviceUrl !== activity.serviceUrl) throw refused("its serviceurl is not the activity's");
  if (!ticket.endorsements.includes(activity.channelId)) throw refused("its key is not endorsed for the channel");
}

/** Bot Framework's tokens carry no tenant: the activity says it, and one that does not is refused. */
function checkTenant({ channelData, conversation }: Activity, tenantId: string): void {
  const named = [channelData?.tenant?.id, conversation.tenantId].filter((id) => typeof id === "string");
  const ours = named.length > 0 && named.every((id) => id.toLowerCase() === tenantId.toLowerCase());
  if (!ours) throw new AppError("TENANT_REFUSED", "the activity is not of the configured tenant");
}
