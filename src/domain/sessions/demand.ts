import type { Person } from "#domain/people/index.ts";
import type { BookingDeps } from "./deps.ts";
import type { Format } from "./session.ts";
import { topicOf } from "./topics.ts";

export type DemandDeps = Pick<BookingDeps, "demand" | "experts" | "clock">;

/** Under which it is counted that nobody volunteers for a topic: what it was is the asker's alone. */
const NO_TOPIC = "?";

/** Counts that an hour was wanted, so that it is known in time whether there are enough: in the volunteers' words only. */
export async function noteDemand(
  { clock, demand, experts }: DemandDeps,
  wanted: { readonly asker: Person; readonly topic: string; readonly format: Format },
): Promise<void> {
  const at = clock();
  const volunteers = await experts.all(at);
  const [topic = NO_TOPIC] = volunteers.flatMap((expert) => topicOf(expert, wanted.topic) ?? []);
  await demand.note({ at, askerId: wanted.asker.id, topic, format: wanted.format });
}
