import type { Language, Person, PersonId } from "#domain/people/index.ts";
import { spread } from "#shared/spread.ts";
import { isOpenTo } from "./candidates.ts";
import type { BookingDeps } from "./deps.ts";
import type { BusyExpert } from "./expert.ts";

/** A topic, and who volunteers for it at present. */
export interface OfferedTopic {
  readonly topic: string;
  /** Those who are booked under their names, in an order of each asker's own. */
  readonly named: readonly PersonId[];
  /** Whether there is somebody, too, whose name is told with their yes; how many is not told. */
  readonly somebody: boolean;
}

/** Everybody who would meet the asker at present and speaks the language, if one is named; each asker's own order. */
export async function openExperts(
  { clock, experts }: Pick<BookingDeps, "experts" | "clock">,
  { id: askerId }: Pick<Person, "id">,
  language: Language | null,
  since: Temporal.Instant = clock(),
): Promise<readonly BusyExpert[]> {
  const all = await experts.all(since);
  const avoids = all.find(({ personId }) => personId === askerId)?.neverWith ?? [];
  const order = ({ personId }: BusyExpert) => spread(`${askerId} ${personId}`);
  return all
    .filter((expert) => isOpenTo(expert, { askerId, avoids }, clock()))
    .filter(({ languages }) => language === null || languages.includes(language))
    .sort((a, b) => order(a) - order(b));
}

/** Who volunteers for what, by topic. */
export async function offeredTopics(
  deps: Pick<BookingDeps, "experts" | "clock">,
  asker: Pick<Person, "id">,
  language: Language | null,
): Promise<readonly OfferedTopic[]> {
  const open = await openExperts(deps, asker, language);
  const topics = [...new Set(open.flatMap((expert) => expert.topics))].sort((a, b) => a.localeCompare(b));
  return topics.map((topic) => {
    const experts = open.filter((expert) => expert.topics.includes(topic));
    const named = experts.filter(({ booking }) => booking === "direct").map(({ personId }) => personId);
    return { topic, named, somebody: named.length < experts.length };
  });
}
