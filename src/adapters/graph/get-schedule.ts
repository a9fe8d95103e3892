import { AppError } from "#shared/errors.ts";
import type { Interval } from "#shared/time.ts";
import type { GraphClient } from "./client.ts";
import { type ToIana, utc } from "./moments.ts";
import { type Schedule, schedulesIn } from "./schedule.ts";

/** The longest interval that one digit of the view may stand for. https://learn.microsoft.com/graph/outlook-get-free-busy-schedule */
const VIEW_MINUTES_MAX = 1_440;

/**
 * Schedules by address, read through a mailbox; null where we are not let in.
 *
 * @param mailbox - such as `/users/{id}` or `/me`
 */
export async function getSchedule(
  { graph, toIana }: { readonly graph: GraphClient; readonly toIana: ToIana },
  mailbox: string,
  asked: readonly string[],
  window: Interval,
): Promise<ReadonlyMap<string, Schedule> | null> {
  const body = {
    schedules: [...new Set(asked)],
    startTime: utc(window.start),
    endTime: utc(window.end),
    // We read the items, not the view: as few of its digits as there can be. It may not be longer than the window.
    availabilityViewInterval: Math.min(VIEW_MINUTES_MAX, Math.floor(window.end.since(window.start).total("minutes"))),
  };
  try {
    const headers = { prefer: 'outlook.timezone="UTC"' };
    const reply = await graph.postForText(`${mailbox}/calendar/getSchedule`, body, headers);
    return reply === null ? null : schedulesIn(reply, toIana);
  } catch (error) {
    if (error instanceof SyntaxError) throw new AppError("GRAPH_UNREACHABLE", "getSchedule gave no JSON");
    if (error instanceof AppError && error.code === "GRAPH_REFUSED") return null; // the client has logged it
    throw error;
  }
}
