import type { Desk } from "#sandbox/desk.ts";
import { noPostLimits } from "#sandbox/graph/teams-throttle.ts";
import type { Reply, Route } from "#sandbox/http.ts";
import type { CalendarEntry, Person } from "#sandbox/model.ts";
import { makeOrganisation } from "#sandbox/organisation/organisation.ts";

const now = Temporal.Instant.from("2026-11-23T08:00:00Z");
const organisation = makeOrganisation(7, now);

/** The tenant with calendars that nobody else writes into; empty ones unless `entries` are given. */
export function makeDesk(entries: readonly CalendarEntry[] = [], changes: Partial<Desk> = {}): Desk {
  const book = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    organisation,
    calendars: {
      entries: () => [...book.values()],
      put: (changed) => changed.forEach((entry) => void book.set(entry.id, entry)),
      remove: (ids) => ids.forEach((id) => void book.delete(id)),
      watch() {},
    },
    sharesCalendar: () => true,
    absences: { of: ({ away }) => away },
    posts: () => organisation.posts,
    postRevision: () => 0,
    teams: { all: () => organisation.teams, team: () => undefined, channel: () => undefined },
    subscriptions: { all: () => [], find: () => undefined, put() {}, remove() {} },
    graphSettings: () => ({ repliesMax: 1000, deltaEpoch: 1 }),
    postLimits: noPostLimits,
    communities: () => organisation.communities,
    now: () => now,
    appId: organisation.appId,
    ...changes,
  };
}

export function personCalled(name: string): Person {
  const person = organisation.people.find((one) => one.name === name);
  if (!person) throw new Error(`nobody is called ${name}`);
  return person;
}

/** An hour of Lars Brandt's, 09:00 to 10:00 UTC on the tenant's second day. */
export function entry(changes: Partial<CalendarEntry> = {}): CalendarEntry {
  const lars = personCalled("Lars Brandt").id;
  return {
    id: "AAMkLars=",
    uid: "uid-1",
    ownerId: lars,
    organizerId: lars,
    attendeeIds: [],
    subject: "Budgetrunde",
    body: "",
    start: "2026-11-24T09:00:00Z",
    end: "2026-11-24T10:00:00Z",
    showAs: "busy",
    sensitivity: "normal",
    joinUrl: null,
    transactionId: null,
    response: "organizer",
    cancelled: false,
    ...changes,
  };
}

interface Asked {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request such as `GET /graph/v1.0/users?$top=5` to the route that is meant, as the server would. */
export async function ask(routes: readonly Route[], line: string, { body, headers = {} }: Asked = {}) {
  const [method, address = ""] = line.split(/ (.*)/s);
  const { pathname, searchParams } = new URL(address, "http://localhost");
  for (const route of routes) {
    const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");
    const pattern = route.path.replace(/[$.]/g, "\\$&").replace(/:\w+/g, "([^/]+)");
    const found = route.method === method ? new RegExp(`^${pattern}$`).exec(pathname) : null;
    if (!found) continue;
    const params = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? "")]));
    const request = { method: route.method, path: pathname, params, query: searchParams, body };
    const reply: Reply = await route.handle({ ...request, headers: { host: "127.0.0.1:3979", ...headers } });
    // biome-ignore lint/suspicious/noExplicitAny: what a test expects of a reply it says by looking into it
    return { status: reply.status, body: reply.body as any, headers: reply.headers ?? {} };
  }
  throw new Error(`no route for ${line}`);
}
