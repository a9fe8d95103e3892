import { hash } from "node:crypto";
import { errors, jwtVerify } from "jose";
import { LRUCache } from "lru-cache";
import { AppError } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import type { Activity } from "./activity.ts";
import { isServiceUrlAllowed } from "./service-urls.ts";
import { signingKeys } from "./signing-keys.ts";

/**
 * What a token of the Bot Connector service must be.
 *
 * Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
const ALGORITHMS = ["RS256", "RS384", "RS512"];
const SKEW_SECONDS = 5 * 60;
const SERVICE_URL_CLAIM = "serviceurl";

/** Teams keeps using a token for about an hour and has few of them per region. */
const TICKETS_MAX = 1_000;

export interface AuthenticationSettings {
  /** The bot's Entra application id. */
  readonly appId: string;
  /** The only tenant that is served. */
  readonly tenantId: string;
  /** `https://api.botframework.com` for Microsoft's public cloud. */
  readonly issuer: string;
  /** OpenID metadata of the issuer. */
  readonly metadataUrl: string;
  /** Whether the other side is the local tenant. */
  readonly local: boolean;
}

export interface Authentication {
  /** @throws AppError TOKEN_REFUSED, TENANT_REFUSED, or TOKEN_UNAVAILABLE when the signing keys cannot be read */
  admit(authorization: string | undefined, activity: Activity): Promise<void>;
}

/** A token whose signature and issuer were found good. */
interface Ticket {
  readonly audience: string | readonly string[];
  readonly expiresAt: number;
  readonly validFrom: number;
  readonly serviceUrl: unknown;
  readonly endorsements: readonly string[];
}

/** Lets in what Bot Framework signed for this bot and this tenant. A signature is verified once per token. */
export function botAuthentication(settings: AuthenticationSettings, clock: Clock, log: Log): Authentication {
  const tickets = new LRUCache<string, Ticket>({ max: TICKETS_MAX });
  const keys = signingKeys(settings.metadataUrl, clock, log);

  async function verify(token: string): Promise<Ticket> {
    let endorsements: readonly string[] = [];
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        const found = kid ? await keys.find(kid) : null;
        if (!found) throw new AppError("TOKEN_REFUSED", "it is signed with an unknown key");
        endorsements = found.endorsements;
        return found.key;
      },
      {
        algorithms: ALGORITHMS,
        issuer: settings.issuer,
        audience: settings.appId,
        clockTolerance: SKEW_SECONDS,
        requiredClaims: ["exp"],
        currentDate: new Date(clock().epochMilliseconds),
      },
    );
    const { aud = "", exp = 0, nbf = 0, [SERVICE_URL_CLAIM]: serviceUrl } = payload;
    return { audience: aud, expiresAt: exp, validFrom: nbf, serviceUrl, endorsements };
  }

  async function ticketOf(token: string): Promise<Ticket> {
    const key = hash("sha256", token, "base64");
    const known = tickets.get(key);
    if (known) return known;
    const ticket = await verify(token).catch(refuse);
    tickets.set(key, ticket);
    return ticket;
  }

  return {
    async admit(authorization, activity) {
      const ticket = await ticketOf(bearer(authorization));
      checkTicket(ticket, activity, settings.appId, clock().epochMilliseconds / 1000);
      checkTenant(activity, settings.tenantId);
      if (!isServiceUrlAllowed(activity.serviceUrl, settings.local)) {
        throw new AppError("TOKEN_REFUSED", "the serviceUrl is not on a host that may be called");
      }
    },
  };
}

function bearer(authorization: string | undefined): string {
  const [scheme, token, ...more] = (authorization ?? "").split(" ");
  if (scheme?.toLowerCase() === "bearer" && token && more.length === 0) return token;
  throw new AppError("TOKEN_REFUSED", "there is no bearer token");
}

/** Says which check failed; the token and its claims stay out of the message, and so does the cause, which has them. */
function refuse(error: unknown): never {
  if (error instanceof errors.JOSEError) throw new AppError("TOKEN_REFUSED", `${error.code} ${claimOf(error)}`.trim());
  throw error;
}

function claimOf(error: errors.JOSEError): string {
  return error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired ? error.claim : "";
}

/** What may have changed since the signature was verified, or differs from activity to activity. */
function checkTicket(ticket: Ticket, activity: Activity, appId: string, nowSeconds: number): void {
  const refused = (why: string) => new AppError("TOKEN_REFUSED", why);
  if (ticket.expiresAt + SKEW_SECONDS <= nowSeconds) throw refused("it has expired");
  if (ticket.validFrom - SKEW_SECONDS > nowSeconds) throw refused("it is not valid yet");
  if (![ticket.audience].flat().includes(appId)) throw refused("it is meant for another audience");
  if (ticket.serviceUrl !== activity.serviceUrl) throw refused("its serviceurl is not the activity's");
  if (!ticket.endorsements.includes(activity.channelId)) throw refused("its key is not endorsed for the channel");
}

/** Bot Framework's tokens carry no tenant: the activity says it, and one that does not is refused. */
function checkTenant({ channelData, conversation }: Activity, tenantId: string): void {
  const named = [channelData?.tenant?.id, conversation.tenantId].filter((id) => typeof id === "string");
  const ours = named.length > 0 && named.every((id) => id.toLowerCase() === tenantId.toLowerCase());
  if (!ours) throw new AppError("TENANT_REFUSED", "the activity is not of the configured tenant");
}
