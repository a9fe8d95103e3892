import type { Desk } from "#sandbox/desk.ts";
import type { Reply, Request, Route } from "#sandbox/http.ts";
import { requestLimiter } from "./limiter.ts";
import { feed } from "./messages.ts";
import { networkView } from "./network.ts";
import { groupView } from "./references.ts";
import { userView } from "./user-view.ts";

const ROOT = "/engage/api/v1";
const EXTENSION = ".json";

const notFound: Reply = { status: 404, body: { base: "Not found." } };
const rateLimited: Reply = {
  status: 429,
  body: { response: { message: "Rate limited due to excessive requests.", code: 33, stat: "fail" } },
};

/** The id in a path's last part, `123.json`. */
function idIn({ params }: Request): string {
  return params["id"]?.endsWith(EXTENSION) ? params["id"].slice(0, -EXTENSION.length) : "";
}

function userRoutes(desk: Desk, currentUserId: string) {
  const { people } = desk.organisation;
  const shown = (person: (typeof people)[number] | undefined): Reply =>
    person ? { status: 200, body: userView(desk, person) } : notFound;
  return {
    "/users/current.json": () => shown(people.find(({ engageId }) => engageId === currentUserId)),
    // an array, though there is one at most
    "/users/by_email.json": ({ query }: Request): Reply => {
      const person = people.find(({ mail }) => mail === query.get("email")?.toLowerCase());
      return person ? { status: 200, body: [userView(desk, person)] } : notFound;
    },
    "/users/:id": (request: Request) => shown(people.find(({ engageId }) => engageId === idIn(request))),
  };
}

/**
 * Viva Engage's REST interface for one service account, a programme owner's: reading only, ten requests in 30 seconds.
 *
 * @param seconds - a clock of the machine's own
 */
export function engageRoutes(desk: Desk, seconds: () => number = () => performance.now() / 1000): readonly Route[] {
  const { people, groups, communities } = desk.organisation;
  const account = people.find(({ id }) => id === groups.owners.memberIds[0]);
  const currentUserId = account?.engageId ?? "";
  const read = (query: URLSearchParams, within: Parameters<typeof feed>[3]) =>
    feed(desk, query, Number(currentUserId), within);

  const answers: Readonly<Record<string, (request: Request) => Reply>> = {
    "/messages.json": ({ query }) => read(query, () => true),
    "/messages/in_group/:id": (request) =>
      communities.some(({ id }) => id === idIn(request))
        ? read(request.query, ({ placeId }) => placeId === idIn(request))
        : notFound,
    "/messages/in_thread/:id": (request) =>
      desk.posts().some(({ id }) => id === idIn(request))
        ? read(request.query, ({ threadId }) => threadId === idIn(request))
        : notFound,
    "/groups.json": ({ query }) => {
      const page = Number(query.get("page") ?? "1");
      return { status: 200, body: page === 1 ? communities.map((community) => groupView(desk, community)) : [] };
    },
    "/networks/current.json": () => ({ status: 200, body: [networkView()] }),
    ...userRoutes(desk, currentUserId),
  };
  const admit = requestLimiter(seconds);
  return Object.entries(answers).map(([path, handle]) => ({
    method: "GET",
    path: `${ROOT}${path}`,
    handle: (request) => (admit() ? handle(request) : rateLimited),
  }));
}
