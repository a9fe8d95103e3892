import type { Reply, Request } from "./http.ts";
import { failure } from "./http.ts";

/** What shall go wrong, how often, and with which requests. */
export interface Fault {
  /** The beginning of a path, or a whole path in which `*` stands for anything. */
  readonly path: string;
  readonly method?: string | undefined;
  readonly status?: number | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly delayMilliseconds?: number | undefined;
  /** Cuts the connection: `true` before anything was done, `after` when it was done and only the answer is missing. */
  readonly cut?: boolean | "after" | undefined;
  /** The error's body, where the usual one will not do. */
  readonly body?: unknown;
  /** Requests that still get it. */
  readonly times: number;
}

/** Names for the usual body. */
const CODES: Readonly<Record<number, string>> = {
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  412: "PreconditionFailed",
  429: "TooManyRequests",
  500: "InternalServerError",
  502: "BadGateway",
  503: "ServiceUnavailable",
  504: "GatewayTimeout",
};

function matches({ path, method }: Fault, request: Request): boolean {
  if (method !== undefined && method !== request.method) return false;
  const asked = decodeURIComponent(request.path);
  if (!path.includes("*")) return asked.startsWith(path);
  const pattern = path.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${pattern.join(".*")}$`).test(asked);
}

/** The answer that the fault demands; null if it only delays or cuts. */
export function faultReply({ status, retryAfterSeconds, body }: Fault, path: string): Reply | null {
  if (status === undefined) return null;
  const usual = failure(path, status, CODES[status] ?? "Error", "A fault was ordered.");
  const headers = retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };
  return { ...usual, headers, ...(body !== undefined && { body }) };
}

/** The faults that were ordered and are not used up. */
export function faults() {
  let ordered: readonly Fault[] = [];
  return {
    list: () => ordered,
    order(fault: Fault): void {
      ordered = [...ordered, fault];
    },
    clear(): void {
      ordered = [];
    },
    /** The first that fits, once. */
    take(request: Request): Fault | null {
      const found = ordered.find((fault) => matches(fault, request));
      if (!found) return null;
      ordered = ordered
        .map((fault) => (fault === found ? { ...fault, times: fault.times - 1 } : fault))
        .filter(({ times }) => times > 0);
      return found;
    },
  };
}

export type Faults = ReturnType<typeof faults>;
