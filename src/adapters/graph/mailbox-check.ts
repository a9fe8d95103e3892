import type { PersonId } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import { type Outcome, type Share, trouble, well } from "#shared/finding.ts";
import type { GraphClient } from "./client.ts";
import { utc } from "./moments.ts";

/** What the service may do with one mailbox. */
interface MailboxAccess {
  /** Ask for free and busy times through it, and write events into it. */
  readonly hours: boolean;
  /** Read its time zone and automatic replies. */
  readonly settings: boolean;
}

/** Mailboxes that are tried at the same time. */
const AT_ONCE = 8;
/**
 * The id of an event that nobody has. It is formed as Exchange forms them, a mailbox and an entry in it: what is no id
 * at all would be refused before anybody looks whether we may.
 */
const NO_EVENT = Buffer.concat([
  Buffer.from([0, 3, 36, 0]),
  Buffer.from("00000000-0000-0000-0000-000000000000"),
  Buffer.from([0, 70, 0]),
  Buffer.alloc(70).fill(7, 20, 21), // a message
]).toString("base64");

/**
 * Tries what Exchange allows us to do with somebody's mailbox, without reading about anybody or changing anything.
 *
 * @param mailbox - a person's id, or user principal name
 * @throws AppError GRAPH_* when Graph does not answer
 */
export async function mailboxAccess(
  graph: GraphClient,
  mailbox: string,
  now: Temporal.Instant,
): Promise<MailboxAccess> {
  const user = `/users/${encodeURIComponent(mailbox)}`;
  const schedule = { schedules: ["nobody@invalid"], startTime: utc(now), endTime: utc(now.add({ hours: 1 })) };
  const [reading, writing, settings] = await Promise.all([
    statusOf(graph, `${user}/calendar/getSchedule`, schedule),
    statusOf(graph, `${user}/events/${encodeURIComponent(NO_EVENT)}/cancel`, {}),
    statusOf(graph, `${user}/mailboxSettings?$select=timeZone`),
  ]);
  // That there is no such event is said only to who may look for it.
  return { hours: reading === 200 && writing === 404, settings: settings === 200 };
}

async function statusOf(graph: GraphClient, path: string, body?: object): Promise<number> {
  const { status } = (await graph.ask(path, body && { method: "POST", body })) ?? { status: 0 };
  if (status === 429) throw new AppError("GRAPH_THROTTLED", "a mailbox answered 429");
  if (status === 0 || status >= 500) throw new AppError("GRAPH_UNREACHABLE", `a mailbox answered ${status}`);
  return status;
}

/** The people whose mailboxes the service works with. */
interface Mailboxes {
  readonly experts: readonly PersonId[];
  readonly leaders: readonly PersonId[];
}

/**
 * Says without names and numbers whether mailboxes can be worked with, and which consent reaches further than it should.
 * An expert who cannot be booked is a trouble.
 *
 * @param token - for Graph: what was consented for the whole organisation stands in it, what Exchange scopes does not
 */
export async function checkMailboxes(
  graph: GraphClient,
  { experts, leaders }: Mailboxes,
  token: string,
  now: Temporal.Instant,
): Promise<Outcome> {
  const hours = await accessesOf(graph, experts, now);
  const settings = await accessesOf(graph, leaders, now);
  const bookable = hours.map((one) => one.hours);
  const shares = { experts: shareOf(bookable), leaders: shareOf(settings.map((one) => one.settings)) };
  return (bookable.includes(false) ? trouble : well)({ code: "mailboxes", ...shares, wide: tenantWide(token) });
}

function shareOf(allowed: readonly boolean[]): Share {
  if (allowed.length === 0) return "nobodyYet";
  if (allowed.includes(true)) return allowed.includes(false) ? "some" : "all";
  return "none";
}

async function accessesOf(graph: GraphClient, people: readonly PersonId[], now: Temporal.Instant) {
  const found: MailboxAccess[] = [];
  for (let start = 0; start < people.length; start += AT_ONCE) {
    const some = people.slice(start, start + AT_ONCE);
    found.push(...(await Promise.all(some.map((id) => mailboxAccess(graph, id, now)))));
  }
  return found;
}

/** Rights to mailboxes that Entra gives for all of them. https://learn.microsoft.com/exchange/permissions-exo/application-rbac */
function tenantWide(token: string): readonly string[] {
  try {
    const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    const roles: unknown[] = Array.isArray(claims.roles) ? claims.roles : [];
    return roles.map(String).filter((role) => /^(Calendars|MailboxSettings|Mail)\./.test(role));
  } catch {
    return []; // a token that is none of our business to read
  }
}
