import { randomUUID } from "node:crypto";
import type { Reply, Request } from "#sandbox/http.ts";
import type { EntraIssuer } from "./issuer.ts";
import type { Check } from "./token-check.ts";

type Problem = Extract<Check, { kind: "invalid" }>["because"] | "missing";

/** One of the tenant's services that wants a token of its own. */
interface Protected {
  readonly prefix: string;
  readonly audiences: readonly string[];
  /** Whether only a person's token will do. */
  readonly delegated: boolean;
  refusal(problem: Problem): Reply;
}

const GRAPH_SENTENCES: Readonly<Record<Problem, string>> = {
  missing: "Access token is empty.",
  audience: "Access token validation failure. Invalid audience.",
  revoked:
    "Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp",
  expired: "Lifetime validation failed, the token is expired.",
  signature: "Access token validation failure. Invalid signature.",
  tenant: "Access token validation failure. Invalid tenant or application.",
};

function graphRefusal(problem: Problem): Reply {
  const id = randomUUID();
  const innerError = { date: new Date().toISOString().slice(0, 19), "request-id": id, "client-request-id": id };
  return {
    status: 401,
    headers: { "www-authenticate": 'Bearer realm="", error="invalid_token"' },
    body: { error: { code: "InvalidAuthenticationToken", message: GRAPH_SENTENCES[problem], innerError } },
  };
}

const SERVICES: readonly Protected[] = [
  {
    prefix: "/connector/",
    audiences: ["https://api.botframework.com"],
    delegated: false,
    refusal: () => ({
      status: 401,
      headers: { "www-authenticate": "Bearer" },
      body: { message: "Authorization has been denied for this request." },
    }),
  },
  { prefix: "/graph/", audiences: ["https://graph.microsoft.com"], delegated: false, refusal: graphRefusal },
  {
    prefix: "/engage/",
    audiences: ["https://www.yammer.com", "https://api.yammer.com"],
    delegated: true,
    refusal: () => ({ status: 401, body: { response: { message: "Token not found.", code: 16, stat: "fail" } } }),
  },
];

/** The 401 of the service that is asked; null if the token is right, or none is wanted. */
export function bearerCheck(issuer: EntraIssuer): (request: Request) => Promise<Reply | null> {
  return async ({ path, headers: { authorization = "" } }) => {
    const service = SERVICES.find(({ prefix }) => path.toLowerCase().startsWith(prefix));
    if (!service) return null;
    const token = /^Bearer (.+)$/i.exec(authorization)?.[1];
    if (!token) return service.refusal("missing");
    const check = await issuer.check(token, service.audiences);
    if (check.kind === "invalid") return service.refusal(check.because);
    return service.delegated && !check.claims.scp ? service.refusal("tenant") : null;
  };
}
