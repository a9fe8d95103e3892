import { type BookingDeps, heedEvents, settleSession } from "#domain/sessions/index.ts";
import { assert } from "#shared/errors.ts";
import type { Queue } from "./queue.ts";

/** Who does the jobs that the features announce. */
export function workOn(queue: Queue, deps: { readonly booking: BookingDeps }): void {
  queue.work("sessions.settle", async (data) => {
    await settleSession(deps.booking, idIn(data, "sessionId"));
  });
  queue.work("sessions.heed", async ({ eventIds }) => {
    assert(Array.isArray(eventIds), "a job without eventIds");
    await heedEvents(deps.booking, eventIds.map(String));
  });
}

function idIn(data: Readonly<Record<string, unknown>>, key: string): string {
  const id = data[key];
  assert(typeof id === "string", `a job without ${key}`);
  return id;
}
