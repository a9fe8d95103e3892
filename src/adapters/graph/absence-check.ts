import type { PersonId } from "#domain/people/index.ts";
import { AppError } from "#shared/errors.ts";
import { type Outcome, well } from "#shared/finding.ts";
import type { GraphClient } from "./client.ts";
import { utc } from "./moments.ts";

/** Nobody's id: whether Graph refuses to look there shows what we may, without reading about anybody. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

async function isAllowed(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "GRAPH_REFUSED") return false;
    throw error;
  }
}

/**
 * Says whether it can be known that somebody is away or in a meeting. Both permissions are optional, so that a missing
 * one is told and nothing is wrong.
 *
 * @param someone - whose mailbox is tried, such as an enrolled leader's; null for nobody's
 * @throws AppError GRAPH_* when Graph does not answer
 */
export async function checkAbsences(
  graph: GraphClient,
  someone: PersonId | null,
  now: Temporal.Instant,
): Promise<Outcome> {
  const user = `/users/${encodeURIComponent(someone ?? NOBODY)}`;
  const schedule = { schedules: ["nobody@invalid"], startTime: utc(now), endTime: utc(now.add({ hours: 1 })) };
  const [replies, meetings] = await Promise.all([
    isAllowed(() => graph.get(`${user}/mailboxSettings?$select=timeZone`)),
    isAllowed(() => graph.post(`${user}/calendar/getSchedule`, schedule)),
  ]);
  return well({ code: "absences", replies, meetings });
}
