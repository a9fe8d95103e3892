import { graphRoutes } from "#sandbox/graph/routes.ts";
import { ask, makeDesk } from "./desk.ts";

/** Graph over these calendars only, and short ways to ask it: `GET {person}/events`. */
export function graph(entries = [] as Parameters<typeof makeDesk>[0]) {
  const desk = makeDesk(entries);
  const routes = graphRoutes(desk);
  const send = (line: string, body?: unknown, headers = {}) => {
    const [method, path] = line.split(" ");
    return ask(routes, `${method} /graph/v1.0/users/${path}`, { body, headers });
  };
  const copyOf = (ownerId: string) => desk.calendars.entries().find((one) => one.ownerId === ownerId);
  return { desk, send, copyOf };
}
