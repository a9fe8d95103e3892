import type { PersonId } from "#domain/people/index.ts";
import type { Clock } from "#shared/time.ts";
import type { ExpertStore } from "./ports.ts";
import type { Expert } from "./session.ts";

export interface VolunteerDeps {
  readonly experts: ExpertStore;
  readonly clock: Clock;
}

/** Sessions count toward an expert's load for this long. */
const LOAD_COUNTS_FOR = Temporal.Duration.from({ hours: 30 * 24 });

/** Somebody offers hours on these topics; new topics replace the earlier ones. */
export async function volunteer(deps: VolunteerDeps, personId: PersonId, topics: readonly string[]): Promise<Expert> {
  const known = await deps.experts.find(personId);
  const expert = { personId, topics: [...new Set(topics.map(tidy))], since: known?.since ?? deps.clock() };
  await deps.experts.save(expert);
  return expert;
}

/** Sessions that are booked stay; nobody new can book. False when the person was no volunteer. */
export async function stepDown(deps: VolunteerDeps, personId: PersonId): Promise<boolean> {
  const known = await deps.experts.find(personId);
  if (known) await deps.experts.remove(personId);
  return known !== null;
}

/** What somebody other than the asker volunteers for, each topic once. */
export async function openTopics(deps: VolunteerDeps, askerId: PersonId): Promise<readonly string[]> {
  const experts = await candidates(deps, askerId, null);
  return [...new Set(experts.flatMap(({ topics }) => topics))].sort((a, b) => a.localeCompare(b));
}

/** Volunteers for the topic, least loaded first; all of them without a topic. Never the asker. */
export async function candidates(
  deps: VolunteerDeps,
  askerId: PersonId,
  topic: string | null,
): Promise<readonly Expert[]> {
  const experts = await deps.experts.all(deps.clock().subtract(LOAD_COUNTS_FOR));
  return experts
    .filter(({ personId, topics }) => personId !== askerId && (topic === null || topics.some(fits(tidy(topic)))))
    .sort((a, b) => a.sessions - b.sessions || Temporal.Instant.compare(a.since, b.since));
}

/** The volunteer's own words for what was asked for, so that nobody needs to keep the asker's. */
export function topicOf(expert: Expert, asked: string): string {
  return expert.topics.find(fits(tidy(asked))) ?? asked;
}

/** "hashtags" fits "hashtags finden", and the other way round: people rarely repeat a topic to the letter. */
function fits(wanted: string): (topic: string) => boolean {
  const words = wanted.split(" ");
  return (topic) => {
    const known = topic.split(" ");
    return words.every((word) => known.includes(word)) || known.every((word) => words.includes(word));
  };
}

function tidy(topic: string): string {
  return topic.toLowerCase().replace(/\s+/g, " ").trim();
}
