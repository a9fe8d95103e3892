import { decodeJwt } from "jose";
import type { Desk } from "#sandbox/desk.ts";
import type { Reply, Request, Route } from "#sandbox/http.ts";
import type { Member } from "#sandbox/model.ts";
import type { Settings } from "#sandbox/settings.ts";
import { answerExport } from "./export-route.ts";
import { type Resource, requestLimiter } from "./limiter.ts";
import { members } from "./members.ts";
import { messageView } from "./message-view.ts";
import { feed } from "./messages.ts";
import { networkView } from "./network.ts";
import { groupView } from "./references.ts";
import { type Sight, sightOf } from "./sight.ts";
import { userView } from "./user-view.ts";

const ROOT = "/engage/api/v1";
const EXTENSION = ".json";
/** Communities in one answer. */
const GROUPS_PAGE = 50;

const notFound: Reply = { status: 404, body: { base: "Not found." } };
/** As documented, it does not say for how long. */
const rateLimited: Reply = {
  status: 429,
  body: { response: { message: "Rate limited due to excessive requests.", code: 33, stat: "fail" } },
};

type Answer = (sight: Sight, request: Request) => Reply;

const ok = (body: unknown): Reply => ({ status: 200, body });

/** The id in a path's last part, `123.json`. */
function idIn({ params }: Request): string {
  return params["id"]?.endsWith(EXTENSION) ? params["id"].slice(0, -EXTENSION.length) : "";
}

/** Whose token it is; its signature was looked at by the door. */
function personIdOf({ headers: { authorization = "" } }: Request): string {
  const { oid } = decodeJwt(authorization.replace(/^Bearer /i, ""));
  return String(oid);
}

const messageAnswers: Readonly<Record<string, Answer>> = {
  "/messages.json": (sight, { query }) => feed(sight, query, () => true),
  "/messages/in_group/:id": (sight, request) =>
    sight.communities.some(({ id }) => id === idIn(request))
      ? feed(sight, request.query, ({ placeId }) => placeId === idIn(request))
      : notFound,
  "/messages/in_thread/:id": (sight, request) =>
    sight.messages.some(({ id }) => id === idIn(request))
      ? feed(sight, request.query, ({ threadId }) => threadId === idIn(request))
      : notFound,
  "/messages/:id": (sight, request) => {
    const message = sight.messages.find(({ id }) => id === idIn(request));
    return message ? ok(messageView(sight, message)) : notFound;
  },
};

function shown(sight: Sight, member: Member | undefined): Reply {
  return member ? ok(userView(sight, member)) : notFound;
}

const otherAnswers: Readonly<Record<string, Answer>> = {
  "/groups.json": (sight, { query }) => {
    const first = (Number(query.get("page") ?? "1") - 1) * GROUPS_PAGE;
    const page = sight.communities.slice(first, first + GROUPS_PAGE);
    return ok(page.map((community) => groupView(sight, community)));
  },
  "/networks/current.json": () => ok([networkView()]),
  "/users/current.json": (sight) => shown(sight, sight.viewer),
  // an array, though there is one at most
  "/users/by_email.json": (sight, { query }) => {
    const member = sight.members.byAddress(query.get("email") ?? "");
    return member ? ok([userView(sight, member)]) : notFound;
  },
  "/users/:id": (sight, request) => shown(sight, sight.members.byEngageId(idIn(request))),
};

/**
 * Viva Engage's REST interface: reading only, with what the token's person sees.
 *
 * @param seconds - a clock of the machine's own
 */
export function engageRoutes(
  desk: Desk,
  settings: Pick<Settings, "engageRequestsMax">,
  seconds: () => number = () => performance.now() / 1000,
) {
  const everybody = members(desk.organisation);
  const limiter = requestLimiter(() => settings.engageRequestsMax, seconds);

  const route = (
    path: string,
    resource: Resource,
    answer: (viewer: Member | undefined, request: Request) => Reply,
  ): Route => ({
    method: "GET",
    path: `${ROOT}${path}`,
    handle(request) {
      const personId = personIdOf(request);
      return limiter.admit(personId, resource) ? answer(everybody.byId(personId), request) : rateLimited;
    },
  });
  const routesOf = (answers: typeof messageAnswers, resource: Resource): Route[] =>
    Object.entries(answers).map(([path, answer]) =>
      route(path, resource, (viewer, request) => answer(sightOf(desk, everybody, viewer), request)),
    );
  return {
    limiter,
    routes: [
      ...routesOf(messageAnswers, "messages"),
      ...routesOf(otherAnswers, "other"),
      route("/export", "other", (viewer, request) => answerExport(desk, viewer, request)),
    ],
  };
}
