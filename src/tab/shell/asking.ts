import type { ApiBody, ApiFailure, ApiKey, ApiQuery } from "#shared/api.ts";

type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
type NonEmpty<Value, Part> = Value extends undefined ? unknown : Part;

/** What goes along with a question: only what its route takes, and all that it needs. */
type Sent<Key extends ApiKey> = ([Names<Key>] extends [never]
  ? unknown
  : { readonly params: Readonly<Record<Names<Key>, string>> }) &
  NonEmpty<ApiBody<Key>, { readonly body: ApiBody<Key> }> &
  NonEmpty<
    ApiQuery<Key>,
    Record<never, never> extends ApiQuery<Key> ? { readonly query?: ApiQuery<Key> } : { readonly query: ApiQuery<Key> }
  >;
/** Nothing has to be sent where nothing is needed. */
export type SentWith<Key extends ApiKey> =
  Record<never, never> extends Sent<Key> ? [sent?: Sent<Key>] : [sent: Sent<Key>];

/** A question without an answer. */
export interface Failed {
  readonly kind: "failed";
  /** The service's code, or `OFFLINE`, `LATE`, `SIGNED_OUT`. */
  readonly code: string;
  /** HTTP's; 0 where the service was not reached. */
  readonly status: number;
}
/** The person has to agree at Microsoft first. */
export interface NeedsConsent {
  readonly kind: "consent";
  readonly scopes: readonly string[];
}
export type Asked<Answer> = { readonly kind: "answer"; readonly answer: Answer } | NeedsConsent | Failed;

export interface AskDeps {
  readonly fetch: typeof fetch;
  readonly token: () => Promise<string>;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}
/** Whatever goes along with a question. */
export interface Anything {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Longest time for one answer: Graph may be asked several times behind it. */
const ANSWER_WAIT_MS = 15_000;
/** When to ask once more where the service does not say, and the longest that somebody is kept waiting for it. */
const RETRY_WAIT_MS = 1_000;
const RETRY_WAIT_MAX_MS = 10_000;
const BUSY = [429, 503];
/** What teams-js throws where Teams needs the person's or an administrator's agreement to sign in at all. */
const UNAGREED = /consent|cancel/i;

/** Marks that turn around the order of letters: a name with one would change what others read behind it. Unicode UAX #9. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** Asks the service by method and path; types are the caller's. */
export type Send = <Answer>(key: ApiKey, sent?: Anything, signal?: AbortSignal) => Promise<Asked<Answer>>;

/** Asks in the person's name: with a token, once more where that helps, and without ever throwing. */
export function asking(deps: AskDeps): Send {
  async function once(key: string, sent: Anything, signal: AbortSignal | undefined): Promise<Response> {
    const [method = "", path = ""] = key.split(" ");
    const authorization = `Bearer ${await bearer(deps)}`; // Teams may ask the person something first
    const late = AbortSignal.timeout(ANSWER_WAIT_MS);
    return deps.fetch(addressOf(path, sent), {
      method,
      headers: {
        authorization,
        ...(sent.body !== undefined && { "content-type": "application/json" }),
      },
      ...(sent.body !== undefined && { body: JSON.stringify(sent.body) }),
      signal: signal ? AbortSignal.any([late, signal]) : late,
    });
  }

  return async <Answer>(key: ApiKey, sent: Anything = {}, signal?: AbortSignal) => {
    try {
      let response = await once(key, sent, signal);
      if (response.status === 401) {
        response = await once(key, sent, signal); // the token may have ended on the way
      } else if (key.startsWith("GET ") && BUSY.includes(response.status)) {
        await deps.wait(waitOf(response));
        response = await once(key, sent, signal);
      }
      return await read<Answer>(response);
    } catch (error) {
      return unanswered(error);
    }
  };
}

function addressOf(path: string, { params = {}, query = {} }: Anything): string {
  const place = path.replaceAll(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ""));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size > 0 ? `${place}?${search}` : place;
}

function waitOf(response: Response): number {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(seconds * 1_000, RETRY_WAIT_MAX_MS) : RETRY_WAIT_MS;
}

async function read<Answer>(response: Response): Promise<Asked<Answer>> {
  const { status } = response;
  const text = (await response.text()).replaceAll(TURNING, "");
  if (response.ok) return { kind: "answer", answer: (text === "" ? null : JSON.parse(text)) as Answer };
  const { error = "UNKNOWN", consent } = failureIn(text);
  return consent ? { kind: "consent", scopes: consent } : { kind: "failed", code: error, status };
}

/** What stands between us and the service, such as a proxy, says it in its own way. */
function failureIn(text: string): Partial<ApiFailure> {
  try {
    return JSON.parse(text) as ApiFailure;
  } catch {
    return {};
  }
}

class NotSignedIn extends Error {}

async function bearer({ token }: AskDeps): Promise<string> {
  try {
    return await token();
  } catch (cause) {
    throw new NotSignedIn(cause instanceof Error ? cause.message : String(cause));
  }
}

function unanswered(error: unknown): NeedsConsent | Failed {
  if (error instanceof NotSignedIn) {
    if (UNAGREED.test(error.message)) return { kind: "consent", scopes: [] };
    return { kind: "failed", code: "SIGNED_OUT", status: 401 };
  }
  const isLate = error instanceof DOMException && error.name === "TimeoutError";
  return { kind: "failed", code: isLate ? "LATE" : "OFFLINE", status: 0 };
}
