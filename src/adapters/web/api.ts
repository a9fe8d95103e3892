import { randomUUID } from "node:crypto";
import type { Request, Response, Server } from "restify";
import type { Person, PersonId, Role, Roles } from "#domain/people/index.ts";
import { type ApiKey, apiRoutes } from "#shared/api.ts";
import type { ApiRoute } from "#shared/api-route.ts";
import { AppError, errorKinds } from "#shared/errors.ts";
import type { Log } from "#shared/log.ts";
import type { Clock } from "#shared/time.ts";
import { type Rate, tokenBuckets } from "#shared/token-bucket.ts";
import type { ApiCall, ApiHandlers } from "./api-call.ts";
import { failureAnswer, parsed, RequestRefused } from "./api-failure.ts";
import { isText, readJson } from "./json-body.ts";

interface Caller {
  readonly personId: PersonId;
  readonly token: string;
  /** Roles that the token itself gives them. */
  readonly appRoles: ReadonlySet<Role>;
}

export interface ApiDeps {
  readonly handlers: Partial<ApiHandlers>;
  /** Whose token it is. @throws AppError TOKEN_REFUSED, TENANT_REFUSED or TOKEN_UNAVAILABLE */
  admit(authorization: string | undefined): Promise<Caller>;
  /** As stored, or as the directory knows them; stores nothing. */
  see(id: PersonId): Promise<Person>;
  readonly roles: Roles;
  readonly clock: Clock;
  readonly log: Log;
  readonly correlate: <Result>(id: string, work: () => Result) => Result;
}

/** Largest body in bytes; the longest thing that is sent is a few sentences. */
const BODY_MAX = 64 * 1024;

/** Opening a view asks about ten things, and somebody who searches types five letters a second. */
const PERSON_RATE: Rate = { burst: 60, perSecond: 5 };
/** What one processor answers with room for the bot, which shares it. */
const TENANT_RATE: Rate = { burst: 600, perSecond: 150 };

/** Answers change with each tap, and are somebody's own: no cache keeps them. */
const HEADERS = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

const METHODS = { GET: "get", PUT: "put", POST: "post", DELETE: "del" } as const;

/** Answers what the tab asks, of whoever shows a token of Entra. No cookie is read, and no other site may read answers. */
export function serveApi(server: Server, deps: ApiDeps): void {
  const respond = responder(deps);
  for (const key of Object.keys(deps.handlers) as ApiKey[]) {
    const [method = "", path = ""] = key.split(" ");
    server[METHODS[method as keyof typeof METHODS]](path, async (request: Request, response: Response) =>
      deps.correlate(randomUUID(), () => respond(key, request, response)),
    );
  }
}

function responder(deps: ApiDeps) {
  const admitted = gate(deps);

  async function answer(key: ApiKey, request: Request): Promise<unknown> {
    const route: ApiRoute = apiRoutes[key];
    const caller = await admitted(request, route.cost);
    const { personId, token } = caller;
    const roles = await rolesFor(deps, route, caller);
    const query = Object.fromEntries(new URLSearchParams(request.getQuery()));
    if (!Object.values(query).every(isText)) throw new RequestRefused("REQUEST_INVALID", ["query"]);
    const params: Readonly<Record<string, string>> = request.params;
    if (!Object.values(params).every(isName)) throw new AppError("NOT_FOUND", "a part of the path names nothing");
    const call = {
      params,
      query: route.query && parsed("query", route.query, query),
      body: route.body && parsed("body", route.body, await readJson(request, BODY_MAX)),
      person: await deps.see(personId),
      ...{ roles, token, now: deps.clock() },
    };
    const handler = deps.handlers[key] as (call: ApiCall<ApiKey>) => Promise<unknown>;
    return route.answer.parse(await handler(call as unknown as ApiCall<ApiKey>)); // what the contract does not name stays here
  }

  return async (key: ApiKey, request: Request, response: Response): Promise<void> => {
    const startedMs = performance.now();
    let status = 200;
    try {
      response.send(status, await answer(key, request), HEADERS);
    } catch (error) {
      const failure = failureAnswer(error);
      status = failure.status;
      response.send(status, failure.body, { ...HEADERS, ...failure.headers });
      note(deps.log, key, error);
    }
    deps.log.info({ route: key, status, ms: Math.round(performance.now() - startedMs) }, "asked by the tab");
  };
}

/** Whether something can be called so, by an id or in words. */
function isName(part: string): boolean {
  return part !== "" && !/\p{Cc}/u.test(part);
}

/** What was refused shows in its status alone; what failed is told with its reason. */
function note(log: Log, route: ApiKey, error: unknown): void {
  if (!(error instanceof AppError)) log.error({ route, error }, "the tab's request failed by our own mistake");
  else if (errorKinds[error.code].status >= 500) log.warn({ route, code: error.code }, error.message);
}

/** Lets in who has a token and did not ask too often. */
function gate({ admit }: ApiDeps) {
  const now = () => performance.now();
  const ofPerson = tokenBuckets(PERSON_RATE, now);
  const ofTenant = tokenBuckets(TENANT_RATE, now);
  return async (request: Request, cost?: number) => {
    const caller = await admit(request.headers.authorization);
    const wait = ofPerson(caller.personId, cost) || ofTenant("all");
    if (wait > 0) throw new RequestRefused("RATE_LIMITED", [], wait);
    return caller;
  };
}

/** What groups or token give them. Without a directory, whoever may ask without its help may still do so. */
async function rolesFor(
  { roles, log }: ApiDeps,
  { who }: ApiRoute,
  { appRoles, personId }: Caller,
): Promise<ReadonlySet<Role>> {
  const mayAsk = (held: ReadonlySet<Role>) => who === "everybody" || who.some((role) => held.has(role));
  const held = await roles.of(personId).then(
    (known) => appRoles.union(known),
    (error: unknown) => {
      if (!mayAsk(appRoles)) throw error;
      log.warn({ error }, "roles by group are not known at present");
      return appRoles;
    },
  );
  if (mayAsk(held)) return held;
  throw new AppError("ROLE_MISSING", [who].flat().join(" or "));
}
